/**
 * The queue: which reports wait for a reviewer, in which order, and which one comes next.
 *
 * What saves most errors per minute stands first. A run through the queue keeps its order while it lasts: a list that
 * moved under the hand would show a report twice or never.
 */

import { isDone } from '../../core/signing.ts';
import type { ReportSummary } from '../../shared/model.ts';
import { canOpen } from './library.ts';

/** Which reports a run goes through: all that wait, those given to this reviewer, those the library listed last. */
export const QUEUE_SCOPES = ['all', 'mine', 'listed'] as const;
export type QueueScope = (typeof QUEUE_SCOPES)[number];

export interface QueueQuestion {
  readonly scope: QueueScope;
  /** The library's rows as last listed, filtered and sorted. */
  readonly listed: readonly number[];
  readonly reviewer: string;
}

/** Whether a report waits for somebody: it can be opened, is not superseded, and no sign-off of it holds. */
export function isWaiting(summary: ReportSummary): boolean {
  return canOpen(summary) && summary.version !== 'superseded' && !isDone(summary.status);
}

/**
 * What looking at a report brings and costs, roughly, in errors and minutes. A wrong cell mostly breaks two totals, one in
 * twenty doubts is right, and what was signed off once and is not any more had a reason. A lost table is typed by hand.
 */
const PER = { failing: 0.5, doubt: 0.05, voided: 0.5, table: 8 } as const;
const MINUTES = { report: 0.2, failing: 0.15, doubt: 0.04, table: 6 } as const;

/** Errors that a minute with this report is likely to save. Example: nothing open → 0. */
export function gainOf({ unruled, doubts, tablesMissing, isVoided }: ReportSummary): number {
  const errors = unruled * PER.failing + doubts * PER.doubt + (isVoided ? PER.voided : 0) + tablesMissing * PER.table;
  const minutes = MINUTES.report + unruled * MINUTES.failing + doubts * MINUTES.doubt + tablesMissing * MINUTES.table;
  return errors / minutes;
}

const othersOf = (summary: ReportSummary, reviewer: string) =>
  summary.assignee !== null && summary.assignee !== reviewer ? 1 : 0;

/**
 * The reports of a run that begins now. Those given to somebody else come last; else what saves most errors per minute
 * first, and the order of import where that is alike. The list of the library keeps its own order.
 */
export function queueOrder(
  summaries: readonly ReportSummary[],
  { scope, listed, reviewer }: QueueQuestion,
): readonly number[] {
  const waiting = summaries.filter(isWaiting);
  if (scope === 'listed') {
    const open = new Set(waiting.map(({ report }) => report));
    return listed.filter((report) => open.has(report));
  }
  const asked = scope === 'mine' ? waiting.filter(({ assignee }) => assignee === reviewer) : waiting;
  return asked
    .map((summary) => ({ report: summary.report, others: othersOf(summary, reviewer), gain: gainOf(summary) }))
    .sort((a, b) => a.others - b.others || b.gain - a.gain || a.report - b.report)
    .map(({ report }) => report);
}

/** A run as it goes on: its reports where they were, and behind them those that have come to wait since. */
export function queueNow(
  order: readonly number[],
  summaries: readonly ReportSummary[],
  question: QueueQuestion,
): readonly number[] {
  const known = new Set(order);
  const come = queueOrder(summaries, question).filter((report) => !known.has(report));
  return come.length === 0 ? order : [...order, ...come];
}

/** The waiting report behind one in a run, round to its beginning; `null` where none waits but this one. */
export function nextWaiting(
  order: readonly number[],
  summaries: readonly ReportSummary[],
  report: number,
): number | null {
  const waiting = new Set(summaries.filter(isWaiting).map((each) => each.report));
  const at = order.indexOf(report);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  return round.find((each) => each !== report && waiting.has(each)) ?? null;
}

/** The rows of a run, in its order; reports that have gone are left out. */
export function queueRows(order: readonly number[], summaries: readonly ReportSummary[]): readonly ReportSummary[] {
  const known = new Map(summaries.map((summary) => [summary.report, summary]));
  return order.flatMap((report) => known.get(report) ?? []);
}
