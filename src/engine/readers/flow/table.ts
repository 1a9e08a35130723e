/**
 * Which tables of a flow are tables, and where their cells stand.
 *
 * Pages use tables for three things: to print a table, to lay a page out, and to draw a frame around one cell's content.
 * A table in a cell, alone there and of one row, is such a frame: its cells take the cell's place. Any other table that
 * holds tables is layout and is read through. A column without a heading or anything else in it, in a table that has
 * headings, is a gap between columns and no column.
 */

import type { FlowElement, FlowNode } from './index.ts';

/** A cell's place in the expanded grid. */
export interface Slot {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Wider than anything printed: such a table is a mistake or an attack, and is read through. */
const MAX_COLUMNS = 400;
const HAN = /\p{Script=Han}/u;
const INK = /\S/;

/** A cell of a frame, its columns counted from where the frame begins. */
interface Framed {
  readonly cell: FlowElement;
  readonly column: number;
  readonly columnSpan: number;
}

interface Frame {
  readonly cells: readonly Framed[];
  readonly width: number;
}

function isElement(node: FlowNode): node is FlowElement {
  return typeof node !== 'string';
}

function rowsOf(table: FlowElement): FlowElement[] {
  return table.children.filter((child): child is FlowElement => isElement(child) && child.tag === 'tr');
}

function isCell(node: FlowNode): node is FlowElement {
  return isElement(node) && (node.tag === 'td' || node.tag === 'th');
}

function holdsTable(node: FlowElement): boolean {
  for (const child of node.children) {
    if (isElement(child) && (child.tag === 'table' || holdsTable(child))) return true;
  }
  return false;
}

/** Collects the tables in a node that are in no other table of it; says whether there is text beside them. */
function tablesIn(node: FlowElement, into: FlowElement[]): boolean {
  let hasText = false;
  for (const child of node.children) {
    if (!isElement(child)) hasText ||= INK.test(child);
    else if (child.tag === 'table') into.push(child);
    else if (tablesIn(child, into)) hasText = true;
  }
  return hasText;
}

function hasInk(node: FlowElement): boolean {
  return node.children.some((child) => (isElement(child) ? hasInk(child) : INK.test(child)));
}

/**
 * Where a browser puts the cells of these rows: each takes the first free column, merged ones reserve the rows below.
 * `null` where the table is wider than anything printed.
 */
function slotsOf(rows: readonly FlowElement[]): Map<FlowElement, Slot> | null {
  /** The row from which each column is free again. */
  const free: number[] = [];
  const slots = new Map<FlowElement, Slot>();
  for (const [row, { children }] of rows.entries()) {
    let column = 0;
    for (const cell of children) {
      if (!isCell(cell)) continue;
      while ((free[column] ?? 0) > row) column += 1;
      const columnSpan = cell.columnSpan ?? 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - row);
      if (column + columnSpan > MAX_COLUMNS) return null;
      for (let c = column; c < column + columnSpan; c += 1) free[c] = Math.max(free[c] ?? 0, row + rowSpan);
      slots.set(cell, { row, column, rowSpan, columnSpan });
      column += columnSpan;
    }
  }
  return slots;
}

/** How many columns each printed column takes once the frames in it are spread out; as offsets, one more than columns. */
function spread(placed: ReadonlyMap<FlowElement, Slot>, frames: ReadonlyMap<FlowElement, Frame>): number[] {
  const widths: number[] = [];
  for (const { column, columnSpan } of placed.values()) {
    for (let c = column; c < column + columnSpan; c += 1) widths[c] ??= 1;
  }
  const widen = (isSingle: boolean) => {
    for (const [cell, frame] of frames) {
      const { column, columnSpan } = placed.get(cell) as Slot;
      if ((columnSpan === 1) !== isSingle) continue;
      const last = column + columnSpan - 1;
      const width = widths.slice(column, last + 1).reduce((sum, each) => sum + each, 0);
      widths[last] = (widths[last] as number) + Math.max(0, frame.width - width);
    }
  };
  widen(true);
  widen(false);
  const offsets = [0];
  for (let c = 0; c < widths.length; c += 1) offsets.push((offsets[c] as number) + (widths[c] ?? 1));
  return offsets;
}

class DataTables {
  private readonly known = new Map<FlowElement, ReadonlyMap<FlowElement, Slot> | null>();

  /**
   * Where each cell of a table stands, cells of frames in place of the cells they are in; `null` where the table is
   * layout.
   */
  slots(table: FlowElement): ReadonlyMap<FlowElement, Slot> | null {
    const known = this.known.get(table);
    if (known !== undefined) return known;
    const slots = this.place(table);
    this.known.set(table, slots);
    return slots;
  }

  /** Whether an element has a table somewhere in it. */
  holdsTable(element: FlowElement): boolean {
    return holdsTable(element);
  }

  private place(table: FlowElement): ReadonlyMap<FlowElement, Slot> | null {
    const placed = slotsOf(rowsOf(table));
    if (!placed || !holdsTable(table)) return placed;
    const frames = new Map<FlowElement, Frame>();
    for (const cell of placed.keys()) {
      const tables: FlowElement[] = [];
      const hasText = tablesIn(cell, tables);
      const [inner] = tables;
      if (!inner) continue;
      const frame = tables.length === 1 && !hasText ? this.frame(inner) : null;
      if (!frame) return null;
      frames.set(cell, frame);
    }
    return withFrames(placed, frames);
  }

  /** A table as the frame it is; `null` where it has more than one row that says something, or a caption. */
  private frame(table: FlowElement): Frame | null {
    const slots = this.slots(table);
    if (!slots || table.children.some((child) => isElement(child) && child.tag === 'caption')) return null;
    const rows = rowsOf(table);
    if (rows.filter(hasInk).length > 1) return null;
    const row = Math.max(0, rows.findIndex(hasInk));
    const cells: Framed[] = [];
    let width = 0;
    for (const [cell, slot] of slots) {
      if (slot.row !== row) continue;
      cells.push({ cell, column: slot.column, columnSpan: slot.columnSpan });
      width = Math.max(width, slot.column + slot.columnSpan);
    }
    return cells.length > 0 && width <= MAX_COLUMNS ? { cells, width } : null;
  }

  /**
   * The cells without those of columns that are gaps: where nothing begins, though some row has words over every column
   * where something does. A column that is merely blank has its heading; where headings are lost, nobody can tell.
   */
  withoutSpacers<Cell extends { readonly slot: Slot; readonly line: { readonly text: string } }>(
    cells: readonly Cell[],
  ): readonly Cell[] {
    const begins = new Set<number>();
    const empty = new Set<number>();
    let columns = 0;
    for (const { slot, line } of cells) {
      columns = Math.max(columns, slot.column + slot.columnSpan);
      if (INK.test(line.text)) begins.add(slot.column);
      else if (slot.columnSpan === 1) empty.add(slot.column);
    }
    const unheaded = [...empty].filter((column) => !begins.has(column));
    if (unheaded.length === 0) return cells;
    const headings = headingRows(cells, begins);
    const gaps = new Set(unheaded.filter((column) => headings.some((covered) => !covered.has(column))));
    if (gaps.size === 0) return cells;
    const offsets = [0];
    for (let c = 0; c < columns; c += 1) offsets.push((offsets[c] as number) + (gaps.has(c) ? 0 : 1));
    return cells.flatMap((cell) => {
      const { slot } = cell;
      const column = offsets[slot.column] as number;
      const columnSpan = (offsets[slot.column + slot.columnSpan] as number) - column;
      return columnSpan === 0 ? [] : [{ ...cell, slot: { ...slot, column, columnSpan } }];
    });
  }
}

/** The columns that words cover in each row, of the rows where they cover all of these columns, at least three. */
function headingRows(
  cells: readonly { readonly slot: Slot; readonly line: { readonly text: string } }[],
  columns: ReadonlySet<number>,
): ReadonlySet<number>[] {
  if (columns.size < 3) return [];
  const covered = new Map<number, Set<number>>();
  for (const { slot, line } of cells) {
    if (!HAN.test(line.text)) continue;
    for (let row = slot.row; row < slot.row + slot.rowSpan; row += 1) {
      const at = covered.get(row) ?? new Set();
      covered.set(row, at);
      for (let c = slot.column; c < slot.column + slot.columnSpan; c += 1) at.add(c);
    }
  }
  return [...covered.values()].filter((at) => [...columns].every((column) => at.has(column)));
}

function withFrames(
  placed: ReadonlyMap<FlowElement, Slot>,
  frames: ReadonlyMap<FlowElement, Frame>,
): ReadonlyMap<FlowElement, Slot> | null {
  const offsets = spread(placed, frames);
  if ((offsets.at(-1) as number) > MAX_COLUMNS) return null;
  const slots = new Map<FlowElement, Slot>();
  for (const [cell, slot] of placed) {
    const column = offsets[slot.column] as number;
    const columnSpan = (offsets[slot.column + slot.columnSpan] as number) - column;
    const frame = frames.get(cell);
    if (!frame) slots.set(cell, { ...slot, column, columnSpan });
    for (const inner of frame?.cells ?? []) {
      const isLast = inner.column + inner.columnSpan === frame?.width;
      const width = isLast ? columnSpan - inner.column : inner.columnSpan;
      slots.set(inner.cell, { ...slot, column: column + inner.column, columnSpan: width });
    }
  }
  return slots;
}

export function dataTables(): DataTables {
  return new DataTables();
}
