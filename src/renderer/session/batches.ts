/**
 * The batches of the dataset: the group in sight, what is chosen of it, and settling it: doubts confirmed as they stand,
 * findings ruled on, each by itself in its report's history, under one number by which all of it is taken back.
 *
 * Nothing is settled that is not as it was shown: numbers that have changed meanwhile are refused by the store and named.
 */

import type { Ruling } from '../../core/rulings.ts';
import type { FailureData } from '../../shared/failure.ts';
import type { BatchItem } from '../../shared/model.ts';
import { type BatchLine, type GroupId, keyOf } from '../model/batches.ts';
import { answered, type Context, signature } from './context.ts';
import { isSettling, type PassedOver, type Settle, type Settling, type Step } from './settling.ts';

/** Rulings that can be made on many findings at once. A misread needs its own correction. */
export type BatchRuling = Exclude<Ruling, 'misread'>;

export interface Batches {
  readonly group: GroupId;
  /** What is in the group; `null` until it has been heard, and for the safe corrections, which have a state of their own. */
  readonly items: readonly BatchItem[] | null;
  /** Why it could not be heard. */
  readonly failure: FailureData | null;
  readonly query: string;
  /** The content rows are asked to have (`contentOf`). */
  readonly content: string | null;
  /** The rows chosen, by their keys. */
  readonly selected: ReadonlySet<string>;
  /** The row the keyboard is or was on. */
  readonly row: string | null;
  /** The settlement that goes on, or the last one that ended. */
  readonly run: Settling | null;
}

const UNASKED = { items: null, failure: null, query: '', content: null, selected: new Set<string>(), row: null };

export const BATCHES: Batches = { group: 'safe', ...UNASKED, run: null };

/** No ruling of an open report is waiting for this answer. */
const NOT_PENDING = 0;
/** How often, in milliseconds, settled rows leave the list while others are still being settled. */
const CLEARED_EVERY = 500;

interface Others {
  readonly settle: Settle;
  readonly listOffers: () => Promise<void>;
}

export function batchesActs({ bridge, store, now, tell, ask }: Context, { settle, listOffers }: Others) {
  const { get, dispatch } = store;
  const batches = () => get().slices.batches;
  const put = (value: Partial<Batches>) => dispatch({ type: 'slice', slice: 'batches', value });
  let asking = false;

  /** Asks for the group in sight, one question at a time: of groups gone over quickly only the last one is heard. */
  async function hear(): Promise<void> {
    if (batches().group === 'safe') return listOffers();
    if (asking || isSettling(batches().run)) return;
    asking = true;
    const { group } = batches();
    const path = get().dataset?.path;
    const key = keyOf(group);
    const answer = key && (await answered(bridge.engine('batches.list', key)));
    asking = false;
    if (get().dataset?.path !== path) return;
    if (batches().group !== group) return hear();
    if (answer === null || isSettling(batches().run)) return;
    put(answer.ok ? { items: answer.value, failure: null } : { failure: answer.failure });
  }

  /** Hears the group in sight; and beside findings what is offered, which tells misreads from filing errors. */
  async function listBatch(): Promise<void> {
    const { group } = batches();
    await Promise.all([hear(), ...(group.startsWith('rule:') ? [listOffers()] : [])]);
  }

  /** Settles items step by step; those that are done leave the list now and then, and at the end it is heard anew. */
  async function through(act: Settling['act'], steps: readonly (Step & { readonly items: readonly BatchItem[] })[]) {
    const gone = new Set<BatchItem>();
    let cleared = now();
    const clear = () => {
      put({ items: batches().items?.filter((item) => !gone.has(item)) ?? null });
      cleared = now();
    };
    const noting = steps.map(({ count, run, items }) => ({
      count,
      run: async (by: string, batch: number) => {
        const passed = await run(by, batch);
        if (passed === null) for (const item of items) gone.add(item);
        return passed;
      },
    }));
    await settle(act, noting, (ended) => {
      if (ended || now() - cleared >= CLEARED_EVERY) clear();
      if (ended) put({ selected: new Set() });
    });
    await listBatch();
  }

  /** A failure that says no more than that something is no longer as it was shown is none to be named. */
  const passed = (items: readonly BatchItem[], failure: FailureData): PassedOver => ({
    subject: { kind: 'items', items },
    failure: failure.code === 'VALUE_STALE' ? null : failure,
  });

  /** The doubtful cells of one report, confirmed as they stand: one change, cell by cell. */
  function confirming(report: number, items: readonly BatchItem[], reason: string | null): Step['run'] {
    return async (by, batch) => {
      const edits = items.flatMap(({ cells }) => cells.map(({ cell, value }) => ({ cell, from: value, to: value })));
      const answer = await answered(bridge.engine('report.edit', { report, edits, by, reason, batch }));
      if (!answer.ok) return passed(items, answer.failure);
      dispatch({ type: 'settled', update: answer.value, pending: null });
      return null;
    };
  }

  function ruling(item: BatchItem, check: string, as: BatchRuling, reason: string | null): Step['run'] {
    const { report, operands } = item;
    return async (by, batch) => {
      const args = { report, check, ruling: as, operands: [...operands], change: null, by, reason, batch };
      const answer = await answered(bridge.engine('report.rule', args));
      if (!answer.ok) return passed([item], answer.failure);
      dispatch({ type: 'ruled', update: answer.value, pending: NOT_PENDING });
      return null;
    };
  }

  return {
    listBatch,
    noteBatches: put,
    /** Brings another group in sight. */
    openBatch: (group: GroupId) => {
      if (group === batches().group || isSettling(batches().run)) return;
      put({ group, ...UNASKED });
      void hear();
    },
    /** Chooses these and no others. */
    selectLines: (keys: Iterable<string>) => put({ selected: new Set(keys) }),
    /** Confirms the doubtful cells of these rows as they stand, report by report. */
    confirmLines: async (lines: readonly BatchLine[], reason: string | null): Promise<void> => {
      const byReport = new Map<number, BatchItem[]>();
      for (const item of lines.flatMap(({ items }) => items)) {
        if (item.finding === null) byReport.set(item.report, [...(byReport.get(item.report) ?? []), item]);
      }
      const steps = [...byReport].map(([report, items]) => ({
        count: items.length,
        items,
        run: confirming(report, items, reason),
      }));
      await through('confirm', steps);
    },
    /** Rules alike on the findings of these rows, one by one. To accept them as they stand takes a reason. */
    ruleLines: async (lines: readonly BatchLine[], as: BatchRuling, reason: string | null): Promise<void> => {
      if (as === 'accepted' && reason === null) return;
      const steps = lines.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.finding === null ? [] : [{ count: 1, items: [item], run: ruling(item, item.finding.check, as, reason) }],
        ),
      );
      await through('rule', steps);
    },
    /** Stops after the step that is being taken. */
    stopSettling: () => {
      const { run } = batches();
      if (run?.state === 'running') put({ run: { ...run, state: 'stopping' } });
    },
    /** Clears away what a settlement has to say, once it has ended. */
    dismissSettling: () => {
      if (!isSettling(batches().run)) put({ run: null });
    },
    /** Takes the last settlement back, all of it that nothing was done on top of. */
    takeBackBatch: async (): Promise<void> => {
      const { run } = batches();
      if (run === null || isSettling(run) || run.state === 'takenBack') return;
      if (run.settled === 0) return tell({ code: 'NOTHING_TO_UNDO', detail: {} });
      const by = signature(store);
      if (by === null) return;
      const summaries = await ask(bridge.engine('batch.undo', { batch: run.batch, by }));
      if (summaries === null) return;
      dispatch({ type: 'rows', summaries });
      put({ run: { ...run, state: 'takenBack', passedOver: [] } });
      await listBatch();
    },
  };
}
