/**
 * What can be done with a report: open it, move in it, edit it, take edits back. Signing off and going on is `flow.ts`.
 *
 * An edit shows at once and is sent; what the store refuses is taken back, with the reason.
 */

import type { CellId } from '../../core/form.ts';
import { sameValue } from '../../core/reading.ts';
import { typed } from '../../core/review.ts';
import type { ReportDetail } from '../../shared/model.ts';
import { canOpen, neighbour } from '../model/library.ts';
import { type Move, moved } from '../model/navigate.ts';
import { nextWaiting, queueNow, queueOrder } from '../model/queue.ts';
import { aheadOf } from './ahead.ts';
import { answered, type Context } from './context.ts';
import type { Review } from './review.ts';
import type { Sender } from './sender.ts';

/** How long a report just opened has the engine to itself before the next one is fetched. */
const HEAD_START = 60;

export function reportActs({ bridge, store, ask, later }: Context, sender: Sender) {
  const { get, dispatch } = store;
  const ahead = aheadOf({ bridge, store });

  /** Runs with the open report and the reviewer's name, or asks for the name first. */
  function asReviewer<T>(run: (review: Review, by: string) => Promise<T>): Promise<T> | undefined {
    const { review, reviewer } = get();
    if (review === null) return undefined;
    if (reviewer !== '') return run(review, reviewer);
    dispatch({ type: 'dialog', dialog: 'reviewer' });
    return undefined;
  }

  /** Opens a report; of two asked for one after the other, the one asked for last. */
  async function open(report: number): Promise<void> {
    follow(report);
    dispatch({ type: 'opening', report });
    const dataset = get().dataset?.path;
    const early = await ahead.detailOf(report);
    const detail = early ?? (await ask(bridge.engine('report.get', { report })));
    if (get().opening !== report || get().dataset?.path !== dataset) return;
    dispatch(detail === null ? { type: 'notOpened' } : { type: 'opened', detail });
    if (early !== null) void refresh(early);
    later(HEAD_START, fetchNext);
  }

  /**
   * Opening from a screen begins a run through the queue: through what the library lists where it shows one kind of report
   * only. Words that are searched for mostly mean one report, not a run.
   */
  function follow(report: number): void {
    const { review, screen, summaries, reviewer, slices } = get();
    const { library, queue } = slices;
    const isNarrowed = library.filter !== 'all' || library.pick !== null;
    const usual = queue.scope === 'listed' ? 'all' : queue.scope;
    const scope = review !== null ? queue.scope : screen === 'library' && isNarrowed ? 'listed' : usual;
    const question = { scope, listed: library.order, reviewer };
    const order = review === null ? queueOrder(summaries, question) : queueNow(queue.order, summaries, question);
    const known = order.includes(report) ? order : [report, ...order];
    dispatch({ type: 'slice', slice: 'queue', value: { scope, order: known, reasonFor: null, said: null } });
  }

  /** Fetches what comes behind the open report, so that going on shows it at once. */
  function fetchNext(): void {
    const { review, summaries, slices } = get();
    const next = review && nextWaiting(slices.queue.order, summaries, review.detail.summary.report);
    if (next !== null) ahead.fetch(next);
  }

  /** What was fetched ahead may have been overtaken by what was done since: asks again, behind what is shown. */
  async function refresh(early: ReportDetail): Promise<void> {
    const answer = await answered(bridge.engine('report.get', { report: early.summary.report }));
    if (answer.ok && !sameDetail(early, answer.value)) dispatch({ type: 'refreshed', detail: answer.value });
  }

  /** An act on the open report that is not an edit of cells. The eyes go to the first cell it changed. */
  const act = (request: 'report.undo' | 'report.redo') =>
    asReviewer(async (review, by) => {
      const { report } = review.detail.summary;
      const update = await ask(sender.follow(report, bridge.engine(request, { report, by })));
      if (update === null) return;
      dispatch({ type: 'settled', update, pending: null });
      const { review: current } = get();
      if (current?.detail.summary.report !== report) return;
      const changed = new Set(update.change.edits.map((edit) => edit.cell));
      const first = current.view.form.cells.find((cell) => changed.has(cell.id));
      dispatch({ type: 'focus', cell: first?.id ?? current.focus });
    });

  /** The reason being written belongs to the focused cell. */
  function reasonFor(cell: CellId): string | null {
    const { review } = get();
    const reason = review?.focus === cell ? review.reason.trim() : '';
    return reason === '' ? null : reason;
  }

  const valueOfCell = (cell: CellId) => get().review?.view.cells[cell]?.value;

  function confirm(cells: readonly CellId[]): void {
    const edits = cells.flatMap((cell) => {
      const value = valueOfCell(cell);
      return value ? [{ cell, from: value, to: value }] : [];
    });
    void sender.edit(edits, reasonFor(cells[0] ?? ''));
  }

  const refocus = () => {
    const { review } = get();
    if (review !== null) dispatch({ type: 'focus', cell: review.focus });
  };

  return {
    open,
    /** Opens a report, or goes to its row in the list where there is nothing to open. */
    openReport: async (report: number) => {
      const summary = get().summaries.find((each) => each.report === report);
      if (summary === undefined || canOpen(summary)) return open(report);
      dispatch({ type: 'screen', screen: 'library' });
      const value = { row: report, filter: 'all', query: '', pick: null } as const;
      dispatch({ type: 'slice', slice: 'library', value });
    },
    /** Goes to the report before or after the open one in the queue, done or not. */
    openNeighbour: async (step: 1 | -1) => {
      const { review, slices, summaries } = get();
      if (review === null) return;
      const report = neighbour(slices.queue.order, summaries, review.detail.summary.report, step);
      if (report !== null) await open(report);
    },
    /** Closes the report, back to the screen it was opened from. */
    back: () => dispatch({ type: 'closed' }),
    reload: sender.reload,
    /** How a report's document looks, one of its pages, its versions: for whoever shows them, failures and all. */
    viewOf: async (report: number) =>
      (await ahead.viewOf(report)) ?? answered(bridge.engine('report.view', { report })),
    pageOf: (report: number, page: number, scale: number) =>
      answered(bridge.engine('report.page', { report, page, scale })),
    versionsOf: (report: number) => answered(bridge.engine('report.versions', { report })),
    /** Says that the open report is the one of its unit and year that stands, or that none does yet. */
    choose: (stands: boolean) =>
      asReviewer(async (review, by) => {
        const { report } = review.detail.summary;
        const summaries = await ask(bridge.engine('report.choose', { report, stands, by }));
        if (summaries !== null) dispatch({ type: 'rows', summaries });
      }),

    focus: (cell: CellId) => dispatch({ type: 'focus', cell }),
    /** Brings the keyboard back to the focused cell. */
    refocus,
    move: (move: Move) => {
      const { review } = get();
      if (review !== null) dispatch({ type: 'focus', cell: moved(review.view.form, review.focus, move) });
    },
    light: (cells: readonly CellId[]) => {
      if ((get().review?.lit.size ?? 0) > 0 || cells.length > 0) dispatch({ type: 'lit', cells });
    },
    writeReason: (reason: string) => dispatch({ type: 'reason', reason }),

    /**
     * Puts typed text in a cell. Typing what a doubtful cell already says confirms it; typing what a settled cell
     * already says does nothing.
     */
    type: (cell: CellId, text: string) => {
      const view = get().review?.view.cells[cell];
      if (view === undefined) return;
      const to = typed(text);
      if (!sameValue(view.value, to)) void sender.edit([{ cell, from: view.value, to }], reasonFor(cell));
      else if (view.doubts.length > 0) confirm([cell]);
    },
    /** Declares cells right as they stand, as one edit. */
    confirm,
    /**
     * Ends writing a reason: it goes with the correction the cell already has, as a further entry of its history, or
     * waits for the edit about to be made.
     */
    keepReason: () => {
      const { review } = get();
      if (review === null) return;
      const view = review.view.cells[review.focus];
      if (review.reason.trim() !== '' && (view?.corrected || view?.confirmed)) confirm([review.focus]);
      refocus();
    },
    /** Takes back the last edit, whatever was ruled since. */
    undoEdit: () => act('report.undo'),
    redo: () => act('report.redo'),
  };
}

/** Whether nothing that can change in a report has. Its readings never do. */
function sameDetail(a: ReportDetail, b: ReportDetail): boolean {
  const changing = ({ summary, changes, rulings, steps, context }: ReportDetail) =>
    JSON.stringify([summary, changes, rulings, steps, context]);
  return changing(a) === changing(b);
}
