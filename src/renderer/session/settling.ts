/**
 * Settling many things one after the other, as one act: each is written down by itself under one common number, by which
 * all of it can be taken back. It can be stopped between two of them, never within one; what was not settled is named.
 */

import type { FailureData } from '../../shared/failure.ts';
import type { BatchItem, Offer } from '../../shared/model.ts';
import { type Context, signature } from './context.ts';

/** What one step of it is about: an offer, or the look-alikes of one report. */
export type Subject =
  | { readonly kind: 'offer'; readonly offer: Offer }
  | { readonly kind: 'items'; readonly items: readonly BatchItem[] };

/** What was not settled: since it is no longer as it was shown, or for a `failure`. */
export interface PassedOver {
  readonly subject: Subject;
  readonly failure: FailureData | null;
}

/** `total` and `settled` count things: offers, findings, cells. `batch` is the number it is written down under. */
export interface Settling {
  readonly act: 'accept' | 'confirm' | 'rule';
  readonly state: 'running' | 'stopping' | 'stopped' | 'done' | 'takenBack';
  readonly batch: number;
  readonly total: number;
  readonly settled: number;
  readonly passedOver: readonly PassedOver[];
}

/** One step: how many things it settles, and doing it. Answers `null` when it is done, else what it was passed over for. */
export interface Step {
  readonly count: number;
  readonly run: (by: string, batch: number) => Promise<PassedOver | null>;
}

/** Takes the steps in order. `told` hears after each of them, and once more when it has ended. */
export type Settle = (act: Settling['act'], steps: readonly Step[], told: (ended: boolean) => void) => Promise<void>;

export function isSettling(run: Settling | null): boolean {
  return run?.state === 'running' || run?.state === 'stopping';
}

export function settlerOf({ store, nextBatch }: Context): Settle {
  const { get, dispatch } = store;
  const put = (run: Settling) => dispatch({ type: 'slice', slice: 'batches', value: { run } });

  return async (act, steps, told) => {
    const by = signature(store);
    if (by === null || steps.length === 0 || isSettling(get().slices.batches.run)) return;
    const path = get().dataset?.path;
    const isHere = () => get().dataset?.path === path;
    const batch = nextBatch();
    const total = steps.reduce((sum, { count }) => sum + count, 0);
    put({ act, state: 'running', batch, total, settled: 0, passedOver: [] });
    for (const { count, run: take } of steps) {
      if (!isHere() || get().slices.batches.run?.state !== 'running') break;
      const passed = await take(by, batch);
      const { run } = get().slices.batches;
      if (run === null || !isHere()) return;
      put(passed ? { ...run, passedOver: [...run.passedOver, passed] } : { ...run, settled: run.settled + count });
      told(false);
    }
    const { run } = get().slices.batches;
    if (run === null || !isHere()) return;
    const isDone = run.state === 'running' || countOf(run) === total;
    put({ ...run, state: isDone ? 'done' : 'stopped' });
    told(true);
  };
}

/** How many things are behind it: settled or passed over. */
export function countOf({ settled, passedOver }: Settling): number {
  return passedOver.reduce((sum, { subject }) => sum + (subject.kind === 'items' ? subject.items.length : 1), settled);
}
