/**
 * The lines of numbers behind the table of the whole dataset: heard from the engine, spelled anew where something is
 * edited, and asked for again once the store has it. What is done to one report is done one after the other.
 */

import type { CellId, FormId } from '../../core/form.ts';
import { parsedNumber } from '../../core/number-line.ts';
import type { CellValue } from '../../core/reading.ts';
import { replay } from '../../core/review.ts';
import type { FailureData } from '../../shared/failure.ts';
import type { ReportSummary } from '../../shared/model.ts';
import { mainForm } from '../model/data.ts';
import { answered, type Context } from './context.ts';
import type { Data, DataCursor } from './data.ts';

/** From so many reports on, all lines are asked for at once. */
const MANY = 300;

/** How one cell is to be spelled. `index`: its place in its form. */
export interface Spelling {
  readonly report: number;
  readonly index: number;
  readonly part: string;
}

/** Values as the store has them, or why they are not what was seen. */
type Stood = { readonly failure: FailureData } | { readonly failure: null; readonly from: readonly CellValue[] };

export type DataLines = ReturnType<typeof dataLines>;

export function dataLines({ bridge, store, ask }: Context) {
  const { get, dispatch } = store;
  let asked = 0;
  /** The rows of the library for which the lines were heard last, by report; of which dataset and form they are. */
  let heard = new Map<number, ReportSummary>();
  let heardOf = '';
  const queues = new Map<number, Promise<void>>();

  const data = () => get().slices.data;
  const put = (value: Partial<Data>) => dispatch({ type: 'slice', slice: 'data', value });
  const formNow = (): FormId | null => data().form ?? mainForm(get().summaries);

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

  return {
    data,
    put,
    formNow,
    hear,
    placeAt: (cursor: DataCursor) => put({ cursor, placed: data().placed + 1 }),
    /** How a cell is spelled now; `null` where its report has no line. */
    partOf: ({ report, index }: Omit<Spelling, 'part'>): string | null =>
      data().lines?.get(report)?.split(',')[index] ?? null,
    /** Spells cells anew, all of them at once. */
    spell(spellings: readonly Spelling[]): void {
      const { lines } = data();
      if (lines === null) return;
      const changed = new Map<number, string[]>();
      for (const { report, index, part } of spellings) {
        const parts = changed.get(report) ?? lines.get(report)?.split(',');
        if (parts === undefined || index >= parts.length) continue;
        parts[index] = part;
        changed.set(report, parts);
      }
      const now = new Map(lines);
      for (const [report, parts] of changed) now.set(report, parts.join());
      put({ lines: now });
    },
    /** The values of cells of a report, on the condition that the store has what was `seen` of each, as it is spelled. */
    async standing(report: number, cells: readonly { readonly cell: CellId; readonly seen: string }[]): Promise<Stood> {
      const got = await answered(bridge.engine('report.get', { report }));
      if (!got.ok) return { failure: got.failure };
      const { values } = replay(got.value.readings, got.value.changes);
      const from: CellValue[] = [];
      for (const { cell, seen } of cells) {
        const { kind, value } = parsedNumber(seen);
        const now = values[cell];
        if (now?.kind !== kind || now.value !== value) {
          return { failure: { code: 'VALUE_STALE', detail: { file: cell, found: now?.value ?? now?.raw ?? '' } } };
        }
        from.push(now);
      }
      return { failure: null, from };
    },
    /** The numbers of some reports as the store has them now. */
    async refresh(reports: readonly number[]): Promise<void> {
      const form = formNow();
      if (form === null || reports.length === 0) return;
      const rows = await ask(bridge.engine('numbers.list', { form, reports: [...reports] }));
      const { lines } = data();
      if (rows === null || lines === null || form !== formNow()) return;
      const now = new Map(lines);
      for (const { report, numbers } of rows) now.set(report, numbers);
      put({ lines: now });
    },
    /** Runs acts on one report one after the other. */
    inTurn(report: number, run: () => Promise<void>): Promise<void> {
      const turn = (queues.get(report) ?? Promise.resolve()).then(run).finally(() => {
        if (queues.get(report) === turn) queues.delete(report);
      });
      queues.set(report, turn);
      return turn;
    },
    /** Until nothing is under way. */
    async quiet(): Promise<void> {
      while (queues.size > 0) await Promise.all(queues.values());
    },
  };
}
