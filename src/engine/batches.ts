/**
 * Look-alikes of the whole dataset: the same doubt, or the same rule broken, wherever it waits for a person.
 *
 * The cached counts say which reports have some; only these are looked at, one after the other, and others get their turn
 * after each. A report that another has superseded waits for nobody.
 */

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BatchItem, BatchKey, ReportSummary } from '../shared/model.ts';
import type { Dataset } from './store/index.ts';

/** All look-alikes of a kind, in the order of the reports and of their forms. */
export async function batchIn(dataset: Dataset, key: BatchKey): Promise<BatchItem[]> {
  const items: BatchItem[] = [];
  for (const summary of dataset.list()) {
    if (summary.version === 'superseded' || waiting(summary, key) === 0) continue;
    items.push(...dataset.lookAlikes(summary.report, key));
    await nextTurn();
  }
  return items;
}

function waiting({ byDoubt, byRule }: ReportSummary, key: BatchKey): number {
  return (key.by === 'doubt' ? byDoubt[key.code] : byRule[key.code]?.[1]) ?? 0;
}
