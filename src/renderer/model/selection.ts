/**
 * Rectangles of cells, as a spreadsheet selects them.
 *
 * The grid has no selection of its own worth the name, so this one is ours: a pure model over the places where a form prints
 * its cells. A rectangle never leaves its table, and never cuts a printed cell that is wider than a column: it grows
 * until it holds whole cells only. Rows without numbers (headings, margins) are no rows of it.
 */

import type { CellId, Form } from '../../core/form.ts';
import { layoutOf } from './layout.ts';

/** Where a cell stands in its table: its row of numbers, and the first and last column it covers, all from 0. */
export interface SheetPlace {
  readonly cell: CellId;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** One table as rows and columns of numbers; `places` are in printed order. */
export interface SheetTable {
  readonly rows: number;
  readonly columns: number;
  readonly places: readonly SheetPlace[];
  /** By row, then by column; a wide cell stands under each column it covers. */
  readonly grid: readonly (readonly (SheetPlace | null)[])[];
}

/** A form's tables by cell. */
export type SheetMap = ReadonlyMap<CellId, SheetTable>;

/** Rows and columns, first and last ones included. */
export interface Rect {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A rectangle of a table: it holds whole cells only. */
export interface Range {
  readonly table: SheetTable;
  readonly rect: Rect;
}

/** The corner of a rectangle that moves, the other one being the focused cell. It may stand inside a wide cell. */
export interface Corner {
  readonly row: number;
  readonly column: number;
}

export const STRETCHES = [
  ...(['up', 'down', 'left', 'right'] as const),
  ...(['top', 'bottom', 'lineStart', 'lineEnd', 'tableStart', 'tableEnd'] as const),
] as const;
export type Stretch = (typeof STRETCHES)[number];

const KNOWN = new WeakMap<Form, SheetMap>();

/** The tables of a form as rows and columns of numbers; worked out once. */
export function sheetOf(form: Form): SheetMap {
  const known = KNOWN.get(form) ?? drawn(form);
  KNOWN.set(form, known);
  return known;
}

function drawn(form: Form): SheetMap {
  const map = new Map<CellId, SheetTable>();
  for (const { columns, rows } of layoutOf(form)) {
    const values = columns.filter(({ role }) => role === 'value');
    const lines = rows.flatMap(({ slots }) => {
      const line = values.flatMap(({ id }, left) => {
        const slot = slots[id];
        return slot?.kind === 'cell' ? [{ cell: slot.cell, left, right: left + slot.columns - 1 }] : [];
      });
      return line.length > 0 ? [line] : [];
    });
    const places = lines.flatMap((line, row) => line.map((place) => ({ ...place, row })));
    const grid = lines.map((_, row) =>
      values.map((_value, column) => places.find((each) => each.row === row && covers(each, column)) ?? null),
    );
    const table: SheetTable = { rows: lines.length, columns: values.length, places, grid };
    for (const { cell } of places) map.set(cell, table);
  }
  return map;
}

const covers = ({ left, right }: SheetPlace, column: number): boolean => left <= column && column <= right;

const placeIn = (table: SheetTable, cell: CellId): SheetPlace => {
  const place = table.places.find((each) => each.cell === cell);
  if (!place) throw new Error(`no such cell in its table: ${cell}`);
  return place;
};

/** The table a cell is in. Throws where the form has no such cell. */
export function tableOf(sheet: SheetMap, cell: CellId): SheetTable {
  const table = sheet.get(cell);
  if (!table) throw new Error(`no table has the cell ${cell}`);
  return table;
}

/** The least rectangle of whole cells around another one. */
function whole(table: SheetTable, rect: Rect): Rect {
  let { left, right } = rect;
  for (let grown = true; grown; ) {
    grown = false;
    for (const place of table.places) {
      const touches = place.row >= rect.top && place.row <= rect.bottom && place.left <= right && place.right >= left;
      if (!touches || (place.left >= left && place.right <= right)) continue;
      left = Math.min(left, place.left);
      right = Math.max(right, place.right);
      grown = true;
    }
  }
  return { ...rect, left, right };
}

/** The rectangle of one cell. */
export function cellRange(sheet: SheetMap, cell: CellId): Range {
  const table = tableOf(sheet, cell);
  const { row, left, right } = placeIn(table, cell);
  return { table, rect: { top: row, bottom: row, left, right } };
}

/** The rectangle between a cell and a corner. Example: from 予以公开·自然人 to the corner two right → three cells of one row. */
export function rangeTo(sheet: SheetMap, anchor: CellId, { row, column }: Corner): Range {
  const { table, rect } = cellRange(sheet, anchor);
  const corners: Rect = {
    top: Math.min(rect.top, row),
    bottom: Math.max(rect.bottom, row),
    left: Math.min(rect.left, column),
    right: Math.max(rect.right, column),
  };
  return { table, rect: whole(table, corners) };
}

/** The corner at a cell; `null` where it stands in another table than the anchor. */
export function cornerAt(sheet: SheetMap, anchor: CellId, cell: CellId): Corner | null {
  const table = tableOf(sheet, anchor);
  if (sheet.get(cell) !== table) return null;
  const { row, left, right } = placeIn(table, cell);
  const from = placeIn(table, anchor);
  return { row, column: from.left <= left ? right : left };
}

/** The corner of a selection that is only its cell yet. */
export function firstCorner(sheet: SheetMap, anchor: CellId): Corner {
  const { row, left } = placeIn(tableOf(sheet, anchor), anchor);
  return { row, column: left };
}

/** The corners between which a whole table lies. */
export function lastCorner(table: SheetTable): Corner {
  return { row: table.rows - 1, column: table.columns - 1 };
}

const clamp = (value: number, last: number): number => Math.min(Math.max(value, 0), last);

/**
 * The corner moved one step, or to an edge. A step that would stay within a wide cell, and so change nothing, goes on
 * until something changes.
 */
export function stretched(sheet: SheetMap, anchor: CellId, corner: Corner, stretch: Stretch): Corner {
  const table = tableOf(sheet, anchor);
  const last = lastCorner(table);
  const put = (row: number, column: number): Corner => ({
    row: clamp(row, last.row),
    column: clamp(column, last.column),
  });
  const sideways = (step: 1 | -1): Corner => {
    const before = rangeTo(sheet, anchor, corner);
    for (let column = corner.column + step; column >= 0 && column <= last.column; column += step) {
      const next = { row: corner.row, column };
      if (!sameRect(rangeTo(sheet, anchor, next).rect, before.rect)) return next;
    }
    return corner;
  };
  switch (stretch) {
    case 'up':
      return put(corner.row - 1, corner.column);
    case 'down':
      return put(corner.row + 1, corner.column);
    case 'left':
      return sideways(-1);
    case 'right':
      return sideways(1);
    case 'top':
      return put(0, corner.column);
    case 'bottom':
      return put(last.row, corner.column);
    case 'lineStart':
      return put(corner.row, 0);
    case 'lineEnd':
      return put(corner.row, last.column);
    case 'tableStart':
      return put(0, 0);
    case 'tableEnd':
      return last;
  }
}

const sameRect = (a: Rect, b: Rect): boolean =>
  a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;

/** The cells of a rectangle, in printed order. */
export function placesIn({ table, rect }: Range): SheetPlace[] {
  return table.places.filter(
    ({ row, left, right }) => row >= rect.top && row <= rect.bottom && left >= rect.left && right <= rect.right,
  );
}

/** The rectangle row by row, each its cells from left to right. */
export function linesIn(range: Range): SheetPlace[][] {
  const places = placesIn(range);
  const { top, bottom } = range.rect;
  return Array.from({ length: bottom - top + 1 }, (_, at) => places.filter(({ row }) => row === top + at));
}

/** How many rows and columns a rectangle has. */
export function sizeOf({ rect }: Range): { readonly rows: number; readonly columns: number } {
  return { rows: rect.bottom - rect.top + 1, columns: rect.right - rect.left + 1 };
}
