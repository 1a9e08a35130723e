/**
 * The open report: its log as the store has it, what is still on its way there, and where the eyes are.
 *
 * An edit or a ruling shows at once as a pending entry with a negative id. The store's answer replaces it by the real
 * one; a refusal takes it out again. The view is recomputed at each of these steps and nowhere else.
 */

import type { CellId } from '../../core/form.ts';
import type { Change } from '../../core/review.ts';
import type { Ruled } from '../../core/rulings.ts';
import type { Span } from '../../core/source.ts';
import type { ReportDetail, ReportUpdate, RulingUpdate, StepUpdate } from '../../shared/model.ts';
import { stopsOf } from '../model/attention.ts';
import { doubtGroups } from '../model/doubts.ts';
import type { Solved } from '../model/places.ts';
import { type ReportView, viewReport } from '../model/view.ts';

/** A line of the list of findings that is looked at: what it lights in the form, and what it boxes in the source. */
export interface Glance {
  readonly id: string;
  readonly cells: readonly CellId[];
  readonly span: Span | null;
}

export interface Review {
  readonly detail: ReportDetail;
  readonly pending: readonly Change[];
  readonly pendingRulings: readonly Ruled[];
  /** What the engine's solver found, and for which values. */
  readonly solved: Solved | null;
  readonly view: ReportView;
  readonly focus: CellId;
  /** Counts focusings, so that focusing the same cell again brings the keyboard back to it. */
  readonly focused: number;
  /** The line of the list of findings that the eyes are on; null where they are on the focused cell alone. */
  readonly glance: Glance | null;
  /** Whether the keyboard is in that list rather than in the form. */
  readonly inList: boolean;
  /** Cells lit by the finding under the pointer or the keyboard. */
  readonly lit: ReadonlySet<CellId>;
  /** A place in the source that is looked at besides the focused cell's own. */
  readonly shown: Span | null;
  /** What is being written down as the reason for the next edit of the focused cell. */
  readonly reason: string;
}

const NOTHING: ReadonlySet<CellId> = new Set();

/**
 * Opens a report, in place of another perhaps, on the first stop of the walk through it, else on the first cell of table 三.
 * A finding without a cell of its own is looked at in its line.
 */
export function openReview(detail: ReportDetail, before: Review | null): Review {
  const view = viewReport(detail);
  const start = view.form.cells.find((cell) => cell.table === 'requests') ?? view.form.cells[0];
  const [first] = stopsOf(view);
  return {
    detail,
    pending: [],
    pendingRulings: [],
    solved: null,
    view,
    focus: first?.cell ?? start?.id ?? '',
    focused: (before?.focused ?? 0) + 1,
    glance: first?.cell === null ? first.glance : null,
    inList: false,
    lit: NOTHING,
    shown: null,
    reason: '',
  };
}

/** Brings eyes and keyboard to a cell. */
export function focusCell(review: Review, cell: CellId): Review {
  const moved = cell !== review.focus;
  return {
    ...review,
    focus: cell,
    focused: review.focused + 1,
    glance: moved ? null : review.glance,
    inList: false,
    lit: moved ? NOTHING : review.lit,
    shown: moved ? null : review.shown,
    reason: moved ? '' : review.reason,
  };
}

/**
 * Brings the eyes to a line of the list of findings and to its first cell; the keyboard goes to the list where `inList`,
 * else to that cell.
 */
export function glanceAt(review: Review, glance: Glance, cell: CellId, inList: boolean): Review {
  const moved = cell !== review.focus;
  return {
    ...review,
    focus: cell,
    focused: inList && !moved ? review.focused : review.focused + 1,
    glance,
    inList,
    lit: setOf(glance.cells),
    shown: glance.span,
    reason: moved ? '' : review.reason,
  };
}

/** Lights cells while they are pointed at; none of them, and what the eyes are on is lit again. */
export function lightCells(review: Review, cells: readonly CellId[]): Review {
  return { ...review, lit: setOf(cells.length > 0 ? cells : (review.glance?.cells ?? [])) };
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

/** Shows rulings that are on their way. */
export function addRulings(review: Review, rulings: readonly Ruled[]): Review {
  return recomputed({ ...review, pendingRulings: [...review.pendingRulings, ...rulings] });
}

/** Puts a ruling in the log as the store has it, in place of the pending one it answers. */
export function settleRuling(review: Review, { ruled, summary }: RulingUpdate, pendingId: number): Review {
  if (summary.report !== review.detail.summary.report) return review;
  const rulings = [...review.detail.rulings.filter((each) => each.id !== ruled.id), ruled].sort((a, b) => a.id - b.id);
  return recomputed({
    ...review,
    detail: { ...review.detail, summary, rulings },
    pendingRulings: review.pendingRulings.filter((each) => each.id !== pendingId),
  });
}

/** Takes back rulings the store refused, or that were never sent. */
export function refuseRulings(review: Review, pendingIds: readonly number[]): Review {
  return recomputed({
    ...review,
    pendingRulings: review.pendingRulings.filter((each) => !pendingIds.includes(each.id)),
  });
}

/** Takes in what the solver found. */
export function solve(review: Review, solved: Solved): Review {
  return recomputed({ ...review, solved });
}

/** The same report as the store has it now, eyes where they were. */
export function reload(review: Review, detail: ReportDetail): Review {
  return recomputed({ ...review, detail, pending: [], pendingRulings: [], solved: null });
}

/** Puts steps that were taken with the report in its log, with its new row. */
export function takeSteps(review: Review, updates: readonly StepUpdate[]): Review {
  const own = updates.filter(({ summary }) => summary.report === review.detail.summary.report);
  const summary = own.at(-1)?.summary;
  if (summary === undefined) return review;
  const steps = joined(
    review.detail.steps,
    own.map(({ step }) => step),
  );
  return { ...review, detail: { ...review.detail, summary, steps } };
}

/** The report as the store has it, where it was shown from what was known before; what has been done since stays. */
export function refresh(review: Review, detail: ReportDetail): Review {
  const { changes, rulings, steps } = review.detail;
  return recomputed({
    ...review,
    detail: {
      ...detail,
      changes: joined(changes, detail.changes),
      rulings: joined(rulings, detail.rulings),
      steps: joined(steps, detail.steps),
    },
  });
}

/** Two parts of one log, oldest entry first. */
function joined<T extends { readonly id: number }>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Map([...a, ...b].map((each) => [each.id, each])).values()].sort((one, other) => one.id - other.id);
}

function recomputed(review: Review): Review {
  const { detail, pending: changes, pendingRulings: rulings, solved, view } = review;
  const next = { ...review, view: viewReport(detail, { changes, rulings, solved }, view) };
  // A line that is gone lights nothing any more.
  const { glance } = review;
  const isGone = glance !== null && isThere(view, glance.id) && !isThere(next.view, glance.id);
  return isGone ? { ...next, glance: null, lit: NOTHING, shown: null } : next;
}

const isThere = (view: ReportView, glance: string): boolean =>
  view.issues.some(({ id }) => id === glance) || doubtGroups(view).some(({ id }) => `doubt.${id}` === glance);

function setOf(cells: readonly CellId[]): ReadonlySet<CellId> {
  return cells.length === 0 ? NOTHING : new Set(cells);
}
