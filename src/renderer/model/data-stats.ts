/**
 * What a column comes to: the exact sum of its numbers, and how they are spread.
 *
 * Numbers of reports run from nothing to thousands, most of them nothing: the steps of the spread double, and zero has one
 * of its own. Sums are exact decimals; what is no number is counted apart and never taken for zero.
 */

import { type Decimal, sum } from '../../core/decimal.ts';
import { parsedNumber } from '../../core/number-line.ts';

/** One step of the spread: numbers from `low` to below `below`; both `null` for what is no number. */
export interface Bin {
  readonly low: number | null;
  readonly below: number | null;
  readonly count: number;
}

export interface ColumnStats {
  readonly sum: Decimal;
  readonly numbers: number;
  readonly zeros: number;
  readonly without: number;
  /** What is no number first, then negative numbers, zero, 1, 2–3, 4–7 and so on; steps at the ends without any left out. */
  readonly bins: readonly Bin[];
}

/** Beyond this many steps everything is in the last one. */
const STEPS = 14;

/** Which step a number is in: −1 below zero, 0 at zero, 1 up to 1, 2 for 2–3, and so on. */
function stepOf(value: number): number {
  if (value < 0) return -1;
  if (value === 0) return 0;
  return Math.min(STEPS, Math.max(1, Math.floor(Math.log2(value)) + 1));
}

/** What a column of spelled numbers comes to. */
export function columnStats(parts: Iterable<string>): ColumnStats {
  const numbers: Decimal[] = [];
  const counts = new Map<number, number>();
  let without = 0;
  for (const part of parts) {
    const value = part === '0' ? '0' : parsedNumber(part).value;
    if (value === null) {
      without += 1;
      continue;
    }
    numbers.push(value);
    const step = value === '0' ? 0 : stepOf(Number(value));
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const steps = [...counts.keys()];
  const [first, last] = [Math.min(0, ...steps), Math.max(0, ...steps)];
  const bins: Bin[] = without > 0 ? [{ low: null, below: null, count: without }] : [];
  for (let step = first; step <= last; step += 1) bins.push({ ...edgesOf(step), count: counts.get(step) ?? 0 });
  return { sum: sum(numbers), numbers: numbers.length, zeros: counts.get(0) ?? 0, without, bins };
}

function edgesOf(step: number): Pick<Bin, 'low' | 'below'> {
  if (step < 0) return { low: Number.NEGATIVE_INFINITY, below: 0 };
  if (step === 0) return { low: 0, below: Number.MIN_VALUE };
  const low = step === 1 ? Number.MIN_VALUE : 2 ** (step - 1);
  return { low, below: step === STEPS ? Number.POSITIVE_INFINITY : 2 ** step };
}

/** A step as it is written as a condition over its column; `any` names what is no number. Example: `4-7`. */
export function binCondition({ low, below }: Bin, isWhole: boolean, any: string): string {
  if (low === null || below === null) return any;
  if (below === 0) return '<0';
  if (low === 0) return '=0';
  if (below === Number.POSITIVE_INFINITY) return `>=${low}`;
  if (low === Number.MIN_VALUE) return isWhole ? '=1' : `>0 <${below}`;
  return isWhole ? `${low}-${below - 1}` : `>=${low} <${below}`;
}
