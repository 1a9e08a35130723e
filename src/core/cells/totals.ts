/**
 * Whether values add up to their own totals: what tells where a row begins and ends when its count does not.
 *
 * A row of zeros adds up wherever it is cut, so zeros prove nothing here.
 */

import { sum } from '../decimal.ts';
import type { FormLine } from '../form.ts';
import { readNumber } from './number.ts';
import { isBlank, type Token } from './tokens.ts';

/** The numbers the values say, empty ones as told, `null` where one says none. */
function numbersOf(values: readonly (Token | null)[], blank: string | null = null): string[] | null {
  const numbers: string[] = [];
  for (const value of values) {
    const number = value && (isBlank(value) ? blank : readNumber(value.text, 'count').value);
    if (number === null) return null;
    numbers.push(number);
  }
  return numbers;
}

function isSum(numbers: readonly string[]): boolean {
  return sum(numbers.slice(0, -1)) === numbers.at(-1);
}

/** The number of columns that end in a total, 0 where the line has none. */
function groupSize({ block }: FormLine): number {
  return block.columns.at(-1)?.id === 'total' && block.columns.length > 3 ? block.columns.length : 0;
}

/** Whether the last of these values is the sum of the others and not zero, so that it must be the 总计. */
export function endsInTotal(values: readonly Token[], line: FormLine): boolean {
  if (groupSize(line) !== line.cells.length || values.length < 3) return false;
  const numbers = numbersOf(values);
  return numbers !== null && numbers.at(-1) !== '0' && isSum(numbers);
}

/** What a line's values say of their totals: whether all groups add up, and whether one of them to more than zero. */
interface Sums {
  readonly hold: boolean;
  readonly prove: boolean;
}

const NOTHING: Sums = { hold: false, prove: false };

/** Groups with a value missing are left out, and empty cells count as `blank` if that is given. */
function sumsOf(values: readonly (Token | null)[], line: FormLine, blank: string | null): Sums {
  const size = groupSize(line);
  if (size === 0 || values.length !== line.cells.length) return NOTHING;
  let prove = false;
  for (let from = 0; from < values.length; from += size) {
    const group = values.slice(from, from + size);
    if (group.includes(null)) continue;
    const numbers = numbersOf(group, blank);
    if (numbers === null || !isSum(numbers)) return NOTHING;
    if (numbers.at(-1) !== '0') prove = true;
  }
  return { hold: true, prove };
}

/**
 * Whether a line's values, one a cell, add up in every group of columns, and not all to zero. Groups with a value
 * missing are left out, and empty cells count as `blank` if that is given. `false` for lines without totals.
 */
export function addsUp(values: readonly (Token | null)[], line: FormLine, blank: string | null = null): boolean {
  return sumsOf(values, line, blank).prove;
}

/** The same, zeros allowed, and nothing missing. */
export function neverFails(values: readonly (Token | null)[], line: FormLine): boolean {
  return !values.includes(null) && sumsOf(values, line, null).hold;
}
