/**
 * The run through the queue, as far as the page keeps it: its scope and order, what the eyes came to, and what became of
 * acts in reports that were left meanwhile.
 *
 * What the store refuses in a report that is no longer on the screen is kept in `untold` until somebody has seen it: going
 * on fast must never cost anything.
 */

import type { CellId } from '../../core/form.ts';
import type { FailureData } from '../../shared/failure.ts';
import type { QueueScope } from '../model/queue.ts';

/** An act that was not kept, in a report that was left before the answer came. `cell` is the edit's, null for others. */
export interface Untold {
  readonly report: number;
  readonly what: 'edit' | 'ruling' | 'signOff' | 'comment';
  readonly cell: CellId | null;
  readonly failure: FailureData;
}

export interface Queue {
  readonly scope: QueueScope;
  /** The reports of this run in their order; one that was signed off meanwhile keeps its place. */
  readonly order: readonly number[];
  /** Counts how often walking came to the end of a report: each time the keyboard goes to the sign-off. */
  readonly ended: number;
  /** How often somebody walked on. */
  readonly walked: number;
  /** Why the open report was not signed off or gone on from, and how often that was asked for; null where nobody asked. */
  readonly said: { readonly what: 'open' | 'noneLeft'; readonly times: number } | null;
  /** The issue for which a reason is being written; null where none is. */
  readonly reasonFor: string | null;
  readonly untold: readonly Untold[];
}

export const QUEUE: Queue = { scope: 'all', order: [], ended: 0, walked: 0, said: null, reasonFor: null, untold: [] };

/** The queue with one more act that nobody has been told of. */
export function withUntold(queue: Queue, untold: Untold): Queue {
  return { ...queue, untold: [...queue.untold, untold] };
}
