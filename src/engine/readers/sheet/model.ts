/**
 * A sheet as a person sees it: what is hidden is gone, merged cells stand once, rows and columns count from 0.
 *
 * Sheets claim a million rows and have thirty: everything here is counted by cells that say something, never by ranges.
 */

import { Failure } from '../../../shared/failure.ts';
import { LIMITS, MEGABYTE } from '../../limits.ts';

/** A cell that says something. `text` as shown; lines parted by `\n`. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A merged range; its last row and column belong to it. */
export interface SheetRange {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A sheet as stored, hidden rows and columns still in it. `name` is null where the format has no names for sheets. */
export interface Sheet {
  readonly name: string | null;
  readonly cells: readonly SheetCell[];
  readonly merges: readonly SheetRange[];
  readonly isRowHidden: (row: number) => boolean;
  readonly isColumnHidden: (column: number) => boolean;
}

/** What stands in a cell whose formula has no result: a person sees a number there, the file does not have it. */
export const NO_RESULT = '#VALUE!';

/** A cell in the range it takes on the sheet; it begins in a row and a column that can be seen. */
export interface ShownCell extends SheetRange {
  readonly text: string;
}

/** A row in use. `isApart`: blank rows stand between it and the row in use before it. */
export interface ShownRow {
  readonly row: number;
  readonly isApart: boolean;
  readonly cells: readonly ShownCell[];
}

/** Tells of an index whether it is in one of these ranges, first and last included. */
export function within(ranges: readonly (readonly [number, number])[]): (index: number) => boolean {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const starts = sorted.map(([from]) => from);
  let reach = -1;
  const ends = sorted.map(([, to]) => {
    reach = Math.max(reach, to);
    return reach;
  });
  return (index) => (ends[firstAtLeast(starts, index + 1) - 1] ?? -1) >= index;
}

/** Counts what a workbook says and stops where that is more than any report. One for a whole file. */
export class Allowance {
  private cells = 0;
  private characters = 0;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  take(cells: number, characters: number): void {
    this.cells += cells;
    this.characters += characters;
    const limits = [LIMITS.sheetCells, LIMITS.sheetCharacters] as const;
    if (this.cells <= limits[0] && this.characters <= limits[1]) return;
    const expected = this.cells > limits[0] ? `${limits[0]} cells` : `${limits[1] / MEGABYTE} MB`;
    throw new Failure('FILE_TOO_LARGE', { file: this.file, expected });
  }
}

/** Cells as a sheet is read; programs may store them in any order. */
export function inReadingOrder(cells: readonly SheetCell[]): SheetCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The merged ranges that reach into each row in use. */
function mergesByRow(sheet: Sheet, rows: readonly number[], allowance: Allowance): Map<number, SheetRange[]> {
  const byRow = new Map<number, SheetRange[]>();
  for (const merge of sheet.merges) {
    let at = firstAtLeast(rows, merge.row);
    for (; at < rows.length && (rows[at] as number) <= merge.lastRow; at += 1) {
      allowance.take(1, 0);
      const row = rows[at] as number;
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}

/** Where the first number not below `least` stands in an ascending list. */
function firstAtLeast(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** More hidden rows in a row than any sheet has; what is behind them counts as hidden, too. */
const LONGEST_HIDDEN = 5000;

function firstSeen(from: number, to: number, isHidden: (index: number) => boolean): number | null {
  const last = Math.min(to, from + LONGEST_HIDDEN);
  for (let index = from; index <= last; index += 1) if (!isHidden(index)) return index;
  return null;
}

function ascending(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/**
 * The rows of a sheet that say something, top to bottom, their cells left to right. A merged cell that begins in a
 * hidden row or column stands where it can first be seen, as programs show it.
 */
export function shownRows(sheet: Sheet, allowance: Allowance): ShownRow[] {
  const inUse = ascending(sheet.cells.map(({ row }) => row));
  const merges = mergesByRow(sheet, inUse, allowance);
  const cells = sheet.cells.flatMap(({ row, column, text }): ShownCell[] => {
    const merge = merges.get(row)?.find((each) => each.column <= column && column <= each.lastColumn);
    // A merged cell says what its first cell says; the others may hold something, but nobody sees it.
    if (merge && (merge.row !== row || merge.column !== column)) return [];
    const range = merge ?? { row, column, lastRow: row, lastColumn: column };
    const firstRow = firstSeen(range.row, range.lastRow, sheet.isRowHidden);
    const firstColumn = firstSeen(range.column, range.lastColumn, sheet.isColumnHidden);
    return firstRow === null || firstColumn === null ? [] : [{ ...range, row: firstRow, column: firstColumn, text }];
  });
  return rowsOf(cells, sheet);
}

function rowsOf(cells: readonly ShownCell[], sheet: Sheet): ShownRow[] {
  const byRow = new Map<number, ShownCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  let above = -1;
  return ascending(byRow.keys()).map((row) => {
    const blank = firstSeen(above + 1, row - 1, sheet.isRowHidden);
    above = (byRow.get(row) as ShownCell[]).reduce((last, cell) => Math.max(last, cell.lastRow), Math.max(above, row));
    return { row, isApart: blank !== null, cells: (byRow.get(row) as ShownCell[]).sort((a, b) => a.column - b.column) };
  });
}
