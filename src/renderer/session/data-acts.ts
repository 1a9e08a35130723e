/**
 * What is done in the table of the whole dataset: hearing its numbers, editing them, opening their reports.
 *
 * An edit shows at once and is sent behind the report as it now stands in the store; where that is no longer what the
 * reviewer saw, or the store refuses, the old number comes back, with the reason. Edits of one report go one after the
 * other. Undo here takes back what was done here, and never what was done on top of it elsewhere.
 */

import type { FormId } from '../../core/form.ts';
import { formOf } from '../../core/forms/index.ts';
import { parsedNumber, spelledNumber } from '../../core/number-line.ts';
import { type CellValue, sameValue } from '../../core/reading.ts';
import { replay, typed } from '../../core/review.ts';
import type { FailureData } from '../../shared/failure.ts';
import { answered, type Context, signature } from './context.ts';
import type { DataCursor, DataEdit } from './data.ts';
import { type BlockDone, dataBlockActs } from './data-block.ts';
import { dataLines } from './data-lines.ts';

export function dataActs(context: Context, openReport: (report: number) => Promise<void>) {
  const { bridge, store, ask, tell } = context;
  const { get, dispatch } = store;
  const lines = dataLines(context);
  const { data, put, formNow, hear, spell, partOf, standing, refresh, inTurn, placeAt } = lines;
  const block = dataBlockActs(context, lines);
  /** Where the eyes were in the report that was open last. */
  let left: DataCursor | null = null;

  store.subscribe(() => {
    const { review } = get();
    if (review !== null) left = { report: review.detail.summary.report, cell: review.focus };
  });

  const detailOf = (report: number) => ask(bridge.engine('report.get', { report }));

  /** Puts a value in a cell, on the condition that it still says what the reviewer saw. */
  function edit(at: DataCursor, seen: string, to: CellValue | null): Promise<void> {
    const { report, cell } = at;
    const form = formNow();
    const by = signature(store);
    const index = form === null ? -1 : formOf(form).cells.findIndex(({ id }) => id === cell);
    if (by === null || index < 0) return Promise.resolve();
    const now = parsedNumber(seen);
    // What is shown of a block was shown of the numbers as they were.
    block.dropBlock();
    const part = spelledNumber(to ?? now, { ...now, isDoubtful: false, isCorrected: to !== null || now.isCorrected });
    spell([{ report, index, part }]);
    return inTurn(report, async () => {
      const failure = await sent(at, seen, to, by);
      if (failure !== null) {
        if (partOf({ report, index }) === part) spell([{ report, index, part: seen }]);
        dispatch({ type: 'notice', notice: { kind: 'takenBack', failure, cell } });
        placeAt(at);
      }
      await refresh([report]);
    });
  }

  /** Sends an edit; answers why it was not made, or `null` where it was. */
  async function sent(
    { report, cell }: DataCursor,
    seen: string,
    to: CellValue | null,
    by: string,
  ): Promise<FailureData | null> {
    const stood = await standing(report, [{ cell, seen }]);
    if (stood.failure !== null) return stood.failure;
    const [from] = stood.from as [CellValue];
    if (to !== null && sameValue(from, to)) return null;
    const edits = [{ cell, from, to: to ?? from }];
    const answer = await answered(bridge.engine('report.edit', { report, edits, by, reason: null }));
    if (!answer.ok) return answer.failure;
    dispatch({ type: 'rows', summaries: [answer.value.summary] });
    put({ done: [...data().done, { report, change: answer.value.change.id, cell }], undone: [] });
    return null;
  }

  /** Blocks, undo and redo go one after the other, however fast the keys come. */
  let under = Promise.resolve();
  function inOrder(run: () => Promise<void>): Promise<void> {
    under = under.then(run, run);
    return under;
  }

  /** Takes the last edit made here back, or makes the last one taken back again. */
  async function revert(request: 'report.undo' | 'report.redo'): Promise<void> {
    block.dropBlock();
    await lines.quiet();
    const isUndo = request === 'report.undo';
    const last = (isUndo ? data().done : data().undone).at(-1);
    if (last === undefined) return;
    if ('batch' in last) await revertBlock(last, isUndo);
    else await revertEdit(last, request);
  }

  /** What was done and what was taken back, with `last` gone from the one and `now` come to the other. */
  function moved(isUndo: boolean, now: DataEdit | BlockDone): void {
    const { done, undone } = data();
    put(
      isUndo
        ? { done: done.slice(0, -1), undone: [...undone, now] }
        : { done: [...done, now], undone: undone.slice(0, -1) },
    );
  }

  async function revertBlock(last: BlockDone, isUndo: boolean): Promise<void> {
    if (isUndo) {
      if (await block.takeBackBlock(last)) moved(true, last);
      return;
    }
    const again = await block.makeBlock(last.edits);
    if (again === null) return;
    if (again.edits.length > 0) moved(false, again);
    else put({ undone: data().undone.slice(0, -1) });
  }

  async function revertEdit(last: DataEdit, request: 'report.undo' | 'report.redo'): Promise<void> {
    const isUndo = request === 'report.undo';
    const by = signature(store);
    if (by === null) return;
    await inTurn(last.report, async () => {
      const { done, undone } = data();
      const detail = await detailOf(last.report);
      if (detail === null) return;
      const state = replay(detail.readings, detail.changes);
      const next = (isUndo ? state.active : state.undone).at(-1);
      if (next?.id !== last.change) {
        // Something was done on top of it, in the report itself: that is not for this key to take back.
        put(isUndo ? { done: done.slice(0, -1) } : { undone: undone.slice(0, -1) });
        tell({ code: isUndo ? 'NOTHING_TO_UNDO' : 'NOTHING_TO_REDO', detail: {} });
        return;
      }
      const update = await ask(bridge.engine(request, { report: last.report, by }));
      if (update === null) return;
      dispatch({ type: 'rows', summaries: [update.summary] });
      moved(isUndo, last);
      placeAt(last);
      await refresh([last.report]);
    });
  }

  return {
    hearData: hear,
    /** What the screen begins with when it is come to: from a report, the cell that was looked at there. */
    enterData: async (): Promise<void> => {
      const from = left;
      left = null;
      const form = get().summaries.find(({ report }) => report === from?.report)?.form ?? null;
      if (from !== null && form !== null) {
        if (form !== formNow()) put({ form, lines: null, conditions: {}, sort: null });
        placeAt(from);
      }
      await hear();
    },
    noteData: put,
    placeData: placeAt,
    /** Shows another edition; what is written over the columns of this one goes with it. */
    chooseForm: async (form: FormId): Promise<void> => {
      if (form === formNow()) return;
      put({
        form,
        lines: null,
        failure: null,
        conditions: {},
        sort: null,
        cursor: null,
        year: null,
        folded: new Set(),
        proposal: null,
      });
      await hear();
    },
    /** Puts typed text in a cell; typing what a doubtful cell already says confirms it. `seen` is how it is spelled now. */
    typeData: (at: DataCursor, seen: string, text: string): void => {
      const to = typed(text);
      const now = parsedNumber(seen);
      const isSame = to.kind === now.kind && to.value === now.value && to.kind !== 'text';
      if (!isSame) void edit(at, seen, to);
      else if (now.isDoubtful) void edit(at, seen, null);
    },
    /** Declares a cell right as it stands. */
    confirmData: (at: DataCursor, seen: string): void => {
      if (parsedNumber(seen).isDoubtful) void edit(at, seen, null);
    },
    proposeBlock: block.proposeBlock,
    applyBlock: () => inOrder(block.applyBlock),
    dropBlock: block.dropBlock,
    undoData: () => inOrder(() => revert('report.undo')),
    redoData: () => inOrder(() => revert('report.redo')),
    /** Opens a cell's report, with the eyes on it. */
    openDataCell: async ({ report, cell }: DataCursor): Promise<void> => {
      await openReport(report);
      if (get().review?.detail.summary.report === report) dispatch({ type: 'focus', cell });
    },
  };
}
