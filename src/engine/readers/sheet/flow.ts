/**
 * A sheet as a flow: titles and sentences as paragraphs, the rest as tables.
 *
 * On a sheet everything stands in cells, a title and a page of prose as well as a number. A row of one cell is a line
 * of text where it cannot be the row of a table: where no table has begun, where it is merged as wide as the table, where
 * it is prose. Anything else stays in its table: a label whose numbers were left blank looks just like a heading.
 */

import type { FlowElement, FlowNode } from '../flow/index.ts';
import { type Allowance, type Sheet, type ShownCell, type ShownRow, shownRows } from './model.ts';

/** Wider than anything printed; of such a table only columns that say something are kept. */
const MAX_COLUMNS = 200;
const LONGEST_LABEL = 60;
const HAN = /\p{Script=Han}/u;
/** What may stand where a number does: digits, dashes, blanks. */
const VALUE = /^[\d\uFF10-\uFF19.,+\-/—–\s]+$/u;
/** Names that programs give and nobody reads. */
const NO_NAME = /^(?:sheet|工作表|table|表)[\s_]*\d*$/i;

/** A table under construction: its rows, how far down they reach by merged cells, and from which column to which. */
class Draft {
  readonly rows: ShownRow[] = [];
  reach = -1;
  first = Number.POSITIVE_INFINITY;
  last = -1;

  add(row: ShownRow): void {
    this.rows.push(row);
    for (const cell of row.cells) {
      this.reach = Math.max(this.reach, cell.lastRow);
      this.first = Math.min(this.first, cell.column);
      this.last = Math.max(this.last, cell.column);
    }
  }

  /** Whether a cell merged downwards reaches into the row. */
  reaches(row: ShownRow): boolean {
    return this.reach >= row.row;
  }
}

/** A visible sheet as a flow, its name above it where somebody gave it one. Throws FILE_TOO_LARGE. */
export function flowOfSheet(sheet: Sheet, allowance: Allowance): FlowNode[] {
  const flow: FlowNode[] = [];
  let table = new Draft();
  const close = () => {
    if (table.rows.length > 0) flow.push(tableOf(table.rows, sheet, allowance));
    table = new Draft();
  };
  for (const row of shownRows(sheet, allowance)) {
    if (row.isApart && !table.reaches(row)) close();
    const line = lineIn(row, table);
    if (!line) {
      table.add(row);
      continue;
    }
    close();
    for (const text of line.text.split('\n')) flow.push({ tag: 'p', children: [text] });
  }
  close();
  if (flow.length === 0 || sheet.name === null || NO_NAME.test(sheet.name)) return flow;
  return [{ tag: 'h3', children: [sheet.name] }, ...flow];
}

/** The only cell of a row that is a line of text and no row of the table above it. */
function lineIn(row: ShownRow, table: Draft): ShownCell | null {
  const [cell] = row.cells;
  if (!cell || row.cells.length > 1 || table.reaches(row)) return null;
  if (table.rows.length === 0) return cell;
  if (cell.text.length > LONGEST_LABEL || /。\s*$/u.test(cell.text)) return cell;
  const isAsWide = cell.column <= table.first && cell.lastColumn >= table.last;
  return isAsWide && table.last > table.first ? cell : null;
}

/** The columns of a table: all from its first to its last that can be seen. */
function columnsOf(cells: readonly ShownCell[], sheet: Sheet): number[] {
  const used = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const [first, last] = [used[0] as number, used.at(-1) as number];
  if (last - first >= MAX_COLUMNS) return used;
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return all.filter((column) => !sheet.isColumnHidden(column));
}

/**
 * Which columns hold labels of rows, and never a value: whoever leaves cells unmerged leaves blanks there beside shorter
 * labels. A column of blanks under a heading is no such column; its blanks are values.
 */
function labelColumns(rows: readonly ShownRow[]): ReadonlySet<number> {
  const labels = new Set<number>();
  const values = new Set<number>();
  for (const { cells } of rows) {
    const last = cells.findLastIndex(({ text }) => VALUE.test(text));
    for (const [index, { column, text }] of cells.entries()) {
      if (VALUE.test(text)) values.add(column);
      else if (index < last && HAN.test(text)) labels.add(column);
    }
  }
  return new Set([...labels].filter((column) => !values.has(column)));
}

function tableOf(rows: readonly ShownRow[], sheet: Sheet, allowance: Allowance): FlowElement {
  const cells = rows.flatMap((row) => row.cells);
  const columns = columnsOf(cells, sheet);
  allowance.take(rows.length * columns.length, 0);
  const labels = labelColumns(rows);
  /** The row from which each column is free again. */
  const free = columns.map(() => 0);
  const body = rows.map((row, at): FlowElement => {
    const children: FlowElement[] = [];
    const begins = new Map(row.cells.map((cell) => [cell.column, cell]));
    for (let c = 0; c < columns.length; c += 1) {
      if ((free[c] as number) > at) continue;
      const cell = begins.get(columns[c] as number);
      if (!cell) {
        children.push({ tag: 'td', children: [] });
        continue;
      }
      const isFree = (each: number) => (free[each] as number) <= at && !begins.has(columns[each] as number);
      let end = c + 1;
      while (end < columns.length && (columns[end] as number) <= cell.lastColumn && isFree(end)) end += 1;
      let below = at + 1;
      while (below < rows.length && (rows[below] as ShownRow).row <= cell.lastRow) below += 1;
      const rowSpan = below - at;
      if (rowSpan === 1 && HAN.test(cell.text)) {
        while (end < columns.length && labels.has(columns[end] as number) && isFree(end)) end += 1;
      }
      for (let each = c; each < end; each += 1) free[each] = at + rowSpan;
      children.push(tableCell(cell, rowSpan, end - c));
      c = end - 1;
    }
    return { tag: 'tr', children };
  });
  return { tag: 'table', children: body };
}

function tableCell({ text }: ShownCell, rowSpan: number, columnSpan: number): FlowElement {
  const children = text
    .split('\n')
    .flatMap((line, index): FlowNode[] => (index > 0 ? [{ tag: 'br', children: [] }, line] : [line]));
  return { tag: 'td', ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { columnSpan }), children };
}
