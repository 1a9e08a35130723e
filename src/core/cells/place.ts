/**
 * A row's values to a line's cells, with a doubt on every cell whose place is not certain.
 *
 * As many values as columns is the only case that needs no doubt. Fewer or more are still placed, as well as the row's
 * own total allows, because a flagged guess beside the source serves a reviewer better than nothing; but never silently.
 */

import { sum } from '../decimal.ts';
import type { CellId, FormBlock, FormCell, FormLine } from '../form.ts';
import { ABSENT, type DoubtCode, type Reading } from '../reading.ts';
import { quote, type Source } from '../source.ts';
import { type Match, RECOGNISED } from './align.ts';
import { columnOrder } from './headings.ts';
import { readNumber } from './number.ts';
import type { Row } from './rows.ts';
import { isBlank, type Token } from './tokens.ts';

/** A label this like the form's is taken without a word; below it the reviewer is told. */
const SURE_LABEL = 0.8;

interface Placement {
  /** One entry per column; `null` where no value is left for it. */
  readonly tokens: readonly (Token | null)[];
  readonly doubt: DoubtCode | null;
}

/** Whether the last of these values is the sum of the others and not zero, so that it must be the 总计. */
export function endsInTotal(values: readonly Token[], cells: readonly FormCell[]): boolean {
  if (cells.at(-1)?.column.id !== 'total' || values.length < 3) return false;
  const numbers = values.map((value) => readNumber(value.text, 'count').value);
  const total = numbers.at(-1);
  return numbers.every((each) => each !== null) && total !== '0' && sum(numbers.slice(0, -1) as string[]) === total;
}

/** Drops blanks that only pad a row to its table's width: at its end, then between label and numbers. */
function withoutPadding(values: readonly Token[], wanted: number): readonly Token[] {
  let from = 0;
  let to = values.length;
  while (to - from > wanted && isBlank(values[to - 1] as Token)) to -= 1;
  while (to - from > wanted && isBlank(values[from] as Token)) from += 1;
  return values.slice(from, to);
}

function arrange(row: Row, { cells, block }: FormLine): Placement {
  const wanted = cells.length;
  const values = withoutPadding(row.values, wanted);
  if (values.length === wanted) return byHeadings(values, block);
  const filled = values.filter((value) => !isBlank(value));
  if (values.length > wanted && filled.length === wanted) return { tokens: filled, doubt: 'movedSideways' };
  if (values.length > wanted) return { tokens: windowOf(values, cells), doubt: 'tooManyValues' };
  const gap = new Array<null>(wanted - values.length).fill(null);
  const tokens = endsInTotal(values, cells)
    ? [...values.slice(0, -1), ...gap, values.at(-1) as Token]
    : [...values, ...gap];
  return { tokens, doubt: 'tooFewValues' };
}

/**
 * As many values as columns: under the columns their own headings name, where the headings name each column once, else
 * in order. Without headings a blank at the end may be padding, and a number lost before it would go unnoticed.
 */
function byHeadings(values: readonly Token[], block: FormBlock): Placement {
  const order = columnOrder(values, block);
  if (!order) return { tokens: values, doubt: isBlank(values.at(-1) as Token) ? 'movedSideways' : null };
  if (order.every((column, index) => column === index)) return { tokens: values, doubt: null };
  return { tokens: order.map((_, column) => values[order.indexOf(column)] ?? null), doubt: 'columnsReordered' };
}

/** Of too many values, the run that adds up to its own total, else the first ones. */
function windowOf(values: readonly Token[], cells: readonly FormCell[]): readonly Token[] {
  for (let start = 0; start + cells.length <= values.length; start += 1) {
    const run = values.slice(start, start + cells.length);
    if (endsInTotal(run, cells)) return run;
  }
  return values.slice(0, cells.length);
}

/** An absent cell with the reason for its absence. */
export function absent(doubt: DoubtCode): Reading {
  return { ...ABSENT, span: null, doubts: [doubt] };
}

function labelDoubt(fit: number): DoubtCode[] {
  if (fit >= SURE_LABEL) return [];
  return [fit >= RECOGNISED ? 'labelGuessed' : 'labelUnrecognised'];
}

function cellReading(source: Source, value: Token, cell: FormCell, doubts: readonly DoubtCode[]): Reading {
  const raw = quote(source, value.span);
  const read = readNumber(value.text, cell.kind);
  const merged: DoubtCode[] = value.merged ? ['mergedCell'] : [];
  return { ...read, raw, span: value.span, doubts: [...new Set([...read.doubts, ...merged, ...doubts])] };
}

/** The readings of one matched line, by cell id. */
export function place(source: Source, { line, row, fit }: Match): [CellId, Reading][] {
  const { tokens, doubt } = arrange(row, line);
  const doubts = [...labelDoubt(fit), ...(doubt ? [doubt] : [])];
  return line.cells.map((cell, index) => {
    const value = tokens[index];
    return [cell.id, value ? cellReading(source, value, cell, doubts) : absent(doubt ?? 'tooFewValues')];
  });
}

/** Whether a second copy of a line says something else than the first. */
export function disagrees(source: Source, copy: Match, readings: ReadonlyMap<CellId, Reading>): boolean {
  return place(source, copy).some(([cell, reading]) => reading.value !== readings.get(cell)?.value);
}
