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
import type { ReportSummary } from '../../shared/model.ts';
import { mainForm } from '../model/data.ts';
import { answered, type Context, signature } from './context.ts';
import type { Data, DataCursor } from './data.ts';

/** From so many reports on, all lines are asked for at once. */
const MANY = 300;

export function dataActs({ bridge, store, ask, tell }: Context, openReport: (report: number) => Promise<void>) {
  const { get, dispatch } = store;
  let asked = 0;
  /** The rows of the library for which the lines were heard last, by report; of which dataset and form they are. */
  let heard = new Map<number, ReportSummary>();
  let heardOf = '';
  /** Where the eyes were in the report that was open last. */
  let left: DataCursor | null = null;
  const queues = new Map<number, Promise<void>>();

  const data = () => get().slices.data;
  const put = (value: Partial<Data>) => dispatch({ type: 'slice', slice: 'data', value });
  const formNow = (): FormId | null => data().form ?? mainForm(get().summaries);
  const placeAt = (cursor: DataCursor) => put({ cursor, placed: data().placed + 1 });

  store.subscribe(() => {
    const { review } = get();
    if (review !== null) left = { report: review.detail.summary.report, cell: review.focus };
  });

  /** Asks for the lines that may have changed since they were heard, or for all; of two askings the later one counts. */
  async function hear(): Promise<void> {
    const { dataset, summaries, importing } = get();
    const form = formNow();
    if (dataset === null || form === null) return;
    const key = `${dataset.path} ${form}`;
    if (key !== heardOf || data().lines === null) heard = new Map();
    heardOf = key;
    const there = summaries.filter((each) => each.form === form);
    // An import lists everything anew many times; until it is over only what came with it is asked for.
    const isBusy = importing?.state === 'running';
    const changed = there.filter((each) => (isBusy ? !heard.has(each.report) : heard.get(each.report) !== each));
    if (changed.length === 0 && heard.size > 0) return;
    const all = data().lines === null || changed.length > MANY;
    asked += 1;
    const mine = asked;
    const reports = all ? null : changed.map(({ report }) => report);
    const answer = await answered(bridge.engine('numbers.list', { form, reports }));
    if (mine !== asked || get().dataset?.path !== dataset.path) return;
    if (!answer.ok) {
      put({ failure: answer.failure });
      return;
    }
    const before = data().lines;
    const lines = new Map(all ? [] : before);
    for (const { report, numbers } of answer.value) {
      // What is being edited shows what was typed until the store has it; then it is asked for again.
      lines.set(report, (queues.has(report) && before?.get(report)) || numbers);
    }
    for (const each of changed) heard.set(each.report, each);
    put({ form, lines, failure: null });
  }

  /** Puts one cell's spelling in a report's line; answers what stood there. */
  function spell(report: number, index: number, part: string): string | null {
    const { lines } = data();
    const parts = lines?.get(report)?.split(',');
    const before = parts?.[index];
    if (!lines || !parts || before === undefined) return null;
    parts[index] = part;
    put({ lines: new Map(lines).set(report, parts.join()) });
    return before;
  }

  /** The numbers of a report as the store has them now. */
  async function refresh(report: number): Promise<void> {
    const form = formNow();
    if (form === null) return;
    const rows = await ask(bridge.engine('numbers.list', { form, reports: [report] }));
    const { lines } = data();
    if (rows === null || lines === null || form !== formNow()) return;
    const now = new Map(lines);
    for (const { report: each, numbers } of rows) now.set(each, numbers);
    put({ lines: now });
  }

  /** Runs acts on one report one after the other. */
  function inTurn(report: number, run: () => Promise<void>): Promise<void> {
    const turn = (queues.get(report) ?? Promise.resolve()).then(run).finally(() => {
      if (queues.get(report) === turn) queues.delete(report);
    });
    queues.set(report, turn);
    return turn;
  }

  const detailOf = (report: number) => ask(bridge.engine('report.get', { report }));

  /** Puts a value in a cell, on the condition that it still says what the reviewer saw. */
  function edit(at: DataCursor, seen: string, to: CellValue | null): Promise<void> {
    const { report, cell } = at;
    const form = formNow();
    const by = signature(store);
    const index = form === null ? -1 : formOf(form).cells.findIndex(({ id }) => id === cell);
    if (by === null || index < 0) return Promise.resolve();
    const now = parsedNumber(seen);
    const part = spelledNumber(to ?? now, { ...now, isDoubtful: false, isCorrected: to !== null || now.isCorrected });
    spell(report, index, part);
    return inTurn(report, async () => {
      const failure = await sent(at, now, to, by);
      if (failure !== null) {
        const { lines } = data();
        if (lines?.get(report)?.split(',')[index] === part) spell(report, index, seen);
        dispatch({ type: 'notice', notice: { kind: 'takenBack', failure, cell } });
        placeAt(at);
      }
      await refresh(report);
    });
  }

  /** Sends an edit; answers why it was not made, or `null` where it was. */
  async function sent(
    { report, cell }: DataCursor,
    seen: Pick<CellValue, 'kind' | 'value'>,
    to: CellValue | null,
    by: string,
  ): Promise<FailureData | null> {
    const got = await answered(bridge.engine('report.get', { report }));
    if (!got.ok) return got.failure;
    const from = replay(got.value.readings, got.value.changes).values[cell];
    if (!from || from.kind !== seen.kind || from.value !== seen.value) {
      return { code: 'VALUE_STALE', detail: { file: cell, found: from?.value ?? from?.raw ?? '' } };
    }
    if (to !== null && sameValue(from, to)) return null;
    const edits = [{ cell, from, to: to ?? from }];
    const answer = await answered(bridge.engine('report.edit', { report, edits, by, reason: null }));
    if (!answer.ok) return answer.failure;
    dispatch({ type: 'rows', summaries: [answer.value.summary] });
    put({ done: [...data().done, { report, change: answer.value.change.id, cell }], undone: [] });
    return null;
  }

  /** Takes the last edit made here back, or makes the last one taken back again. */
  async function revert(request: 'report.undo' | 'report.redo'): Promise<void> {
    const isUndo = request === 'report.undo';
    const last = (isUndo ? data().done : data().undone).at(-1);
    const by = last && signature(store);
    if (!last || !by) return;
    await inTurn(last.report, async () => {
      const { done, undone } = data();
      if ((isUndo ? done : undone).at(-1) !== last) return;
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
      put(
        isUndo
          ? { done: done.slice(0, -1), undone: [...undone, last] }
          : { done: [...done, last], undone: undone.slice(0, -1) },
      );
      placeAt(last);
      await refresh(last.report);
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
    undoData: () => revert('report.undo'),
    redoData: () => revert('report.redo'),
    /** Opens a cell's report, with the eyes on it. */
    openDataCell: async ({ report, cell }: DataCursor): Promise<void> => {
      await openReport(report);
      if (get().review?.detail.summary.report === report) dispatch({ type: 'focus', cell });
    },
  };
}
