/**
 * The open report: its log as the store has it, the edits still on their way there, and where the eyes are.
 *
 * An edit shows at once as a pending change with a negative id. The store's answer replaces it by the real entry; a
 * refusal takes it out again. The view is recomputed at each of these steps and nowhere else.
 */

import type { CellId } from '../../core/form.ts';
import type { Change } from '../../core/review.ts';
import type { ReportDetail, ReportUpdate } from '../../shared/model.ts';
import { needsOf } from '../model/attention.ts';
import { type ReportView, viewReport } from '../model/view.ts';

export interface Review {
  readonly detail: ReportDetail;
  readonly pending: readonly Change[];
  readonly view: ReportView;
  readonly focus: CellId;
  /** Counts focusings, so that focusing the same cell again brings the keyboard back to it. */
  readonly focused: number;
  /** Cells lit by the finding under the pointer or the keyboard. */
  readonly lit: ReadonlySet<CellId>;
  /** What is being written down as the reason for the next edit of the focused cell. */
  readonly reason: string;
}

const NOTHING: ReadonlySet<CellId> = new Set();

/** Opens a report, in place of another perhaps, on the first cell that needs eyes, or the first of table 三. */
export function openReview(detail: ReportDetail, before: Review | null): Review {
  const view = viewReport(detail, [], null);
  const start = view.form.cells.find((cell) => cell.table === 'requests') ?? view.form.cells[0];
  const focus = needsOf(view)[0]?.cell ?? start?.id ?? '';
  return { detail, pending: [], view, focus, focused: (before?.focused ?? 0) + 1, lit: NOTHING, reason: '' };
}

export function focusCell(review: Review, cell: CellId): Review {
  const moved = cell !== review.focus;
  return { ...review, focus: cell, focused: review.focused + 1, reason: moved ? '' : review.reason };
}

export function lightCells(review: Review, cells: readonly CellId[]): Review {
  return { ...review, lit: cells.length === 0 ? NOTHING : new Set(cells) };
}

/** Shows an edit that is on its way. */
export function addPending(review: Review, change: Change): Review {
  return recomputed({ ...review, pending: [...review.pending, change], reason: '' });
}

/** Puts the store's answer in the log, in place of the pending edit it answers, if any. */
export function settle(review: Review, update: ReportUpdate, pendingId: number | null): Review {
  const { change, summary } = update;
  if (summary.report !== review.detail.summary.report) return review;
  const changes = [...review.detail.changes.filter((each) => each.id !== change.id), change].sort(
    (a, b) => a.id - b.id,
  );
  return recomputed({
    ...review,
    detail: { ...review.detail, summary, changes },
    pending: review.pending.filter((each) => each.id !== pendingId),
  });
}

/** Takes back an edit the store refused. */
export function refuse(review: Review, pendingId: number): Review {
  return recomputed({ ...review, pending: review.pending.filter((each) => each.id !== pendingId) });
}

/** The same report as the store has it now, eyes where they were. */
export function reload(review: Review, detail: ReportDetail): Review {
  return recomputed({ ...review, detail, pending: [] });
}

function recomputed(review: Review): Review {
  return { ...review, view: viewReport(review.detail, review.pending, review.view) };
}
