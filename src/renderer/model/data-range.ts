/**
 * Moving in the table of a dataset, the rectangle that is selected in it, and what is copied of it.
 *
 * Places are of the table as it is shown: rows filtered and sorted, columns unfolded or not.
 */

import { sum } from '../../core/decimal.ts';
import { parsedNumber } from '../../core/number-line.ts';
import type { ReadingKind } from '../../core/reading.ts';
import { type Copied, type CopiedCell, copied } from './clipboard.ts';
import type { DataPlace, DataRow } from './data.ts';
import type { DataColumn } from './data-columns.ts';
import type { Rect } from './selection.ts';

export const DATA_MOVES = [
  'up',
  'down',
  'left',
  'right',
  'pageUp',
  'pageDown',
  'lineStart',
  'lineEnd',
  'first',
  'last',
  'top',
  'bottom',
  'next',
  'previous',
] as const;
export type DataMove = (typeof DATA_MOVES)[number];

/** How large the table is, and how many rows of it are seen at once. */
export interface DataSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** Where a move leads; the same place where there is nowhere to go. `next` and `previous` run on over the ends of rows. */
export function movedIn({ rows, columns, page }: DataSize, { row, column }: DataPlace, move: DataMove): DataPlace {
  const within = (toRow: number, toColumn: number): DataPlace => ({
    row: Math.max(0, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(columns - 1, toColumn)),
  });
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  switch (move) {
    case 'up':
      return within(row - 1, column);
    case 'down':
      return within(row + 1, column);
    case 'left':
      return within(row, column - 1);
    case 'right':
      return within(row, column + 1);
    case 'pageUp':
      return within(row - page, column);
    case 'pageDown':
      return within(row + page, column);
    case 'lineStart':
      return within(row, 0);
    case 'lineEnd':
      return within(row, lastColumn);
    case 'first':
      return within(0, 0);
    case 'last':
      return within(lastRow, lastColumn);
    case 'top':
      return within(0, column);
    case 'bottom':
      return within(lastRow, column);
    case 'next':
      if (column < lastColumn) return within(row, column + 1);
      return row < lastRow ? within(row + 1, 0) : within(row, column);
    case 'previous':
      if (column > 0) return within(row, column - 1);
      return row > 0 ? within(row - 1, lastColumn) : within(row, column);
  }
}

/** The rectangle between two places. */
export function rangeBetween(a: DataPlace, b: DataPlace): Rect {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** Whether a rectangle is more than one cell. */
export const isWide = ({ top, bottom, left, right }: Rect): boolean => top !== bottom || left !== right;

/** What a rectangle holds: how many cells, how many of them have a number, and the sum of these. */
export function rangeTotal(
  rows: readonly DataRow[],
  columns: readonly DataColumn[],
  { top, bottom, left, right }: Rect,
): { readonly cells: number; readonly numbers: number; readonly sum: string } {
  const chosen = columns.slice(left, right + 1);
  const values = rows
    .slice(top, bottom + 1)
    .flatMap(({ parts }) => chosen.flatMap(({ index }) => parsedNumber(parts[index] ?? '').value ?? []));
  return { cells: (bottom - top + 1) * chosen.length, numbers: values.length, sum: sum(values) };
}

/** The words a copy is made with; `label` names a column in full. */
export interface CopyWords {
  readonly kind: Readonly<Record<ReadingKind, string>>;
  readonly unit: string;
  readonly year: string;
  readonly label: (column: DataColumn) => string;
}

const text = (raw: string): CopiedCell => ({ value: { kind: 'text', value: null, raw }, columns: 1 });

/**
 * A rectangle for the clipboard. What stood in place of a number is copied by the name of its kind, since its own words are
 * not known here; a blank cell stays empty. `isNamed`: with the names of the columns, the units and the years.
 */
export function copiedRange(
  rows: readonly DataRow[],
  columns: readonly DataColumn[],
  { top, bottom, left, right }: Rect,
  words: CopyWords,
  isNamed: boolean,
): Copied {
  const chosen = columns.slice(left, right + 1);
  const cellOf = (part: string): CopiedCell => {
    const { kind, value } = parsedNumber(part);
    if (value !== null) return { value: { kind, value, raw: value }, columns: 1 };
    return text(kind === 'blank' ? '' : kind === 'dash' ? '/' : words.kind[kind]);
  };
  const lines = rows.slice(top, bottom + 1).map(({ summary, parts }) => {
    const cells = chosen.map(({ index }) => cellOf(parts[index] ?? ''));
    return isNamed ? [text(summary.unit ?? ''), text(String(summary.year ?? '')), ...cells] : cells;
  });
  const heading = [text(words.unit), text(words.year), ...chosen.map((column) => text(words.label(column)))];
  return copied(isNamed ? [heading, ...lines] : lines);
}
