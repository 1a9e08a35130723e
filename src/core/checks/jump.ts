/**
 * Numbers far from what is usual: information for whoever looks at the report, never an error. No document asks for it.
 *
 * Last year's number is far off where this year's is at least ten times as much or at most a tenth, zero counting as one,
 * and they are at least twenty apart: that is what a digit too many or too few, or 元 for 万元, does at the least.
 *
 * Peers are far off where a number is more than 3.5 robust standard deviations from their median on the scale of
 * `magnitude`, the deviation being 1.4826 times the median absolute one (Iglewicz and Hoaglin, How to Detect and Handle
 * Outliers, 1993), but never less than makes a hundred times the median: departments differ in their trade. Where most have
 * less than ten of a thing, whoever has many does what the others do not, and nothing is said; amounts are told all the
 * same, since 元 for 万元 is at home there. Medians do not mind the very numbers looked for.
 *
 * Only `PEER_CELLS`, the few totals of which each report has one; and whoever is far from last year's number is not told of
 * the peers as well.
 */

import { magnitude, numbersOf, PEER_CELLS, type Spread } from '../context.ts';
import type { Decimal } from '../decimal.ts';
import type { CellId, NumberKind } from '../form.ts';
import type { Check, JumpFinding } from './finding.ts';

const TIMES = 10;
const LEAST = 20;
const DEVIATIONS = 3.5;
/** Makes a median absolute deviation comparable with a standard deviation. */
const NORMAL = 1.4826;
/** A hundred times as much. */
const DECADES = 2;

/** Example: 129 is far from 12, and 0 from 20; 9 is not far from 0, nor 190 from 20. */
function isFar(value: number, usual: number): boolean {
  const [low, high] = [Math.min(value, usual), Math.max(value, usual)];
  return high >= TIMES * Math.max(1, low) && high - low >= LEAST;
}

/** Example: where the median is 40 and `mad` 0.3, 4100 is unusual and 3900 is not; nor is any number below 40. */
function isUnusual(value: number, { median, mad }: Spread, kind: NumberKind): boolean {
  if (median < 10 && kind !== 'amount') return false;
  return Math.abs(magnitude(value) - magnitude(median)) > Math.max(DECADES, DEVIATIONS * NORMAL * mad);
}

/** Far from last year's number, or from those of its peers. */
export const jump: Check = ({ form, values, context }) => {
  const last = context.lastYear ? numbersOf(context.lastYear) : () => null;
  const told = (cell: CellId, against: JumpFinding['against'], value: Decimal, usual: Decimal): JumpFinding[] => [
    { kind: 'jump', check: `jump.${against}.${cell}`, verdict: 'informs', cells: [cell], against, value, usual },
  ];
  return PEER_CELLS.flatMap((cell) => {
    const kind = form.cell.get(cell)?.kind;
    const value = values[cell]?.value ?? null;
    if (!kind || value === null || Number(value) < 0) return [];
    const before = last(cell);
    if (before !== null && Number(before) >= 0 && isFar(Number(value), Number(before)))
      return told(cell, 'lastYear', value, before);
    const spread = context.peers[cell];
    return spread && isUnusual(Number(value), spread, kind)
      ? told(cell, 'peers', value, `${Math.round(spread.median * 100) / 100}`)
      : [];
  });
};
