/**
 * What a report is checked against besides its own cells: what its narrative says, and other reports of the dataset.
 *
 * Plain data put together by whoever holds the dataset, so that a check stays a pure function and gives the same findings
 * on the screen, in the CLI and in the workbook.
 */

import type { Decimal } from './decimal.ts';
import type { Facts } from './facts/index.ts';
import type { CellId, FormId } from './form.ts';
import type { Readings, Statement, Values } from './reading.ts';
import { openDoubts, type ReviewState } from './review.ts';
import type { SecondReading } from './second-reading.ts';
import type { UnitLevel } from './units.ts';

/** Another report of the dataset, with its values after edits; `doubtful` cells have an open doubt and decide nothing. */
export interface OtherReport {
  readonly report: number;
  readonly unit: string;
  readonly year: number;
  readonly form: FormId;
  readonly values: Values;
  readonly doubtful: readonly CellId[];
}

/** A unit that reports to the one in question; `report` is its report of the same year, `null` where there is none. */
export interface Subordinate {
  readonly unit: string;
  readonly report: OtherReport | null;
}

/**
 * How a number is spread over the reports of like units in the same year. `mad` is the median absolute deviation of its
 * `magnitude`: counts differ by factors, not by amounts.
 */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly mad: number;
}

/**
 * - `facts`: what the report states in words; `null` where it was read before this was looked for.
 * - `level`: of its unit, where known.
 * - `lastYear`: the report of the same unit for the year before that stands.
 * - `subordinates`: those the register of units names, in its order.
 * - `peers`: reports of the same year and level, by `spreads`; cells with too few of them are not there.
 * - `second`: what a second person read without seeing what was read before; the last one on each cell.
 * - `off`: rules somebody switched off for the dataset (`RuleId`).
 */
export interface Context {
  readonly statements: readonly Statement[];
  readonly facts: Facts | null;
  readonly level: UnitLevel | null;
  readonly lastYear: OtherReport | null;
  readonly subordinates: readonly Subordinate[];
  readonly peers: Readonly<Record<CellId, Spread>>;
  readonly second: readonly SecondReading[];
  readonly off: readonly string[];
}

/** A report of which nothing is known but its cells, e.g. one that stands in no dataset. */
export const NO_CONTEXT: Context = {
  statements: [],
  facts: null,
  level: null,
  lastYear: null,
  subordinates: [],
  peers: {},
  second: [],
  off: [],
};

/**
 * The cells that are set beside those of others: one for each thing a report counts, none that is the sum of others here.
 * Of both editions; a report has those of its own form.
 */
export const PEER_CELLS: readonly CellId[] = [
  'proactive.normative.inForce',
  'proactive.licensing.decisions',
  'proactive.penalties.decisions',
  'proactive.coercion.decisions',
  'proactive.fees.amount',
  'requests.newReceived.total',
  'requests.carriedOut.total',
  'disputes.reconsideration.total',
  'disputes.litigationDirect.total',
  'disputes.litigationAfter.total',
];

/** With fewer numbers than this a median says little. */
const FEWEST_PEERS = 10;

/**
 * A number on the scale on which counts are spread: its common logarithm. Numbers below ten count as ten, since there a
 * few more or fewer are a great factor and mean nothing. Examples: `magnitude(1000)` is 3, `magnitude(0)` is 1.
 */
export const magnitude = (value: number): number => Math.log10(Math.max(10, value));

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** How numbers are spread; `null` where there are too few to tell. Negative ones are errors and do not count. */
export function spreadOf(numbers: readonly number[]): Spread | null {
  const sorted = numbers.filter((each) => each >= 0).sort((a, b) => a - b);
  if (sorted.length < FEWEST_PEERS) return null;
  const centre = magnitude(median(sorted));
  const deviations = sorted.map((each) => Math.abs(magnitude(each) - centre)).sort((a, b) => a - b);
  return { count: sorted.length, median: median(sorted), mad: median(deviations) };
}

/**
 * How the numbers of `PEER_CELLS` are spread over reports of one year and level. The report that is later set beside them
 * may be among them: among ten or more it hardly moves a median, and one answer then serves the whole year.
 */
export function spreads(reports: readonly Values[]): Record<CellId, Spread> {
  const found: Record<CellId, Spread> = {};
  for (const cell of PEER_CELLS) {
    const numbers = reports.flatMap((values) => values[cell]?.value ?? []).map(Number);
    const spread = spreadOf(numbers);
    if (spread) found[cell] = spread;
  }
  return found;
}

/** A report as others are checked against it, from its readings and what reviewers did to them. */
export function asOther(
  filed: Pick<OtherReport, 'report' | 'unit' | 'year' | 'form'>,
  readings: Readings,
  { values, settled }: Pick<ReviewState, 'values' | 'settled'>,
): OtherReport {
  const { report, unit, year, form } = filed;
  return { report, unit, year, form, values, doubtful: openDoubts(readings, settled) };
}

/**
 * The numbers another report has, as far as anything can be decided by them: `null` for a cell without one, and for one
 * with a doubt that nobody has yet settled.
 */
export function numbersOf(other: OtherReport): (cell: CellId) => Decimal | null {
  const doubtful = new Set(other.doubtful);
  return (cell) => (doubtful.has(cell) ? null : (other.values[cell]?.value ?? null));
}
