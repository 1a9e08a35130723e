/**
 * What can be done with a report: open it, move in it, edit it, take edits back, sign it off.
 *
 * An edit shows at once and is sent; what the store refuses is taken back, with the reason.
 */

import type { CellId } from '../../core/form.ts';
import { sameValue } from '../../core/reading.ts';
import { typed } from '../../core/review.ts';
import { nextNeed } from '../model/attention.ts';
import { canOpen, neighbour } from '../model/library.ts';
import { landing, type Move, moved } from '../model/navigate.ts';
import { answered, type Context } from './context.ts';
import type { Review } from './review.ts';
import type { Sender } from './sender.ts';

export function reportActs({ bridge, store, ask }: Context, sender: Sender) {
  const { get, dispatch } = store;

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
    dispatch({ type: 'opening', report });
    const detail = await ask(bridge.engine('report.get', { report }));
    if (get().opening !== report) return;
    dispatch(detail === null ? { type: 'notOpened' } : { type: 'opened', detail });
  }

  /** An act on the open report that is not an edit of cells. The eyes go to the first cell it changed. */
  const act = (request: 'report.undo' | 'report.redo' | 'report.review' | 'report.reopen') =>
    asReviewer(async (review, by) => {
      const { report } = review.detail.summary;
      const update = await ask(bridge.engine(request, { report, by }));
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
    /** Opens a report, or goes to its row in the list where there is nothing to open. */
    openReport: async (report: number) => {
      const summary = get().summaries.find((each) => each.report === report);
      if (summary === undefined || canOpen(summary)) return open(report);
      dispatch({ type: 'screen', screen: 'library' });
      dispatch({ type: 'library', library: { row: report, filter: 'all', query: '' } });
    },
    openNeighbour: async (step: 1 | -1) => {
      const { review, library, summaries } = get();
      if (review === null) return;
      const report = neighbour(library.order, summaries, review.detail.summary.report, step);
      if (report !== null) await open(report);
    },
    /** Closes the report, back to the screen it was opened from. */
    back: () => dispatch({ type: 'closed' }),
    reload: sender.reload,
    /** How a report's document looks, one of its pages, its versions: for whoever shows them, failures and all. */
    viewOf: (report: number) => answered(bridge.engine('report.view', { report })),
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
    nextNeed: (step: 1 | -1) => {
      const { review } = get();
      if (review !== null) dispatch({ type: 'focus', cell: nextNeed(review.view, review.focus, step) ?? review.focus });
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
    /** Puts pasted rows of text in the cells from one on, as one edit. */
    paste: (from: CellId, pasted: string) => {
      const { review } = get();
      if (review === null) return;
      const edits = landing(review.view.form, from, pasted).flatMap(({ cell, text }) => {
        const value = valueOfCell(cell);
        const to = typed(text);
        return value && !sameValue(value, to) ? [{ cell, from: value, to }] : [];
      });
      void sender.edit(edits, reasonFor(from));
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
    markReviewed: () => act('report.review'),
    reopen: () => act('report.reopen'),
  };
}
