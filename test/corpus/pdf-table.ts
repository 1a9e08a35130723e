/**
 * A printed table measured out and cut into the pieces that fit on pages, each cell with the lines of text it holds there.
 */

import type { PrintedCell, PrintedTable } from '../support/layout.ts';
import { textWidth, wrapped } from './pdf-text.ts';

export const PADDING = 3;

/** `x`: where columns begin, and the last ends. `heights`: of rows. `lines`: each cell's text as wrapped. */
export interface Measured {
  readonly table: PrintedTable;
  readonly x: readonly number[];
  readonly heights: readonly number[];
  readonly lines: ReadonlyMap<PrintedCell, readonly string[]>;
  readonly leading: number;
  /** How many rows at the top are headings. */
  readonly headings: number;
}

/** A cell, or the part of it on this page; `cutAbove`/`cutBelow` where it goes on beyond. */
export interface CellPart {
  readonly cell: PrintedCell;
  readonly lines: readonly string[];
  readonly top: number;
  readonly bottom: number;
  readonly cutAbove: boolean;
  readonly cutBelow: boolean;
}

export interface Fragment {
  readonly height: number;
  /** Where rows begin. */
  readonly rows: readonly number[];
  readonly cells: readonly CellPart[];
}

/** Labels get what they would like up to a limit, values at least room for six digits; the rest is shared out. */
function columnsOf(table: PrintedTable, room: number, size: number): number[] {
  const wants = Array.from({ length: table.columns }, (_, column) => {
    const single = table.cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
    const longest = Math.max(
      0,
      ...single.map((cell) => textWidth(cell.text, size) * (cell.part === 'value' ? 1.4 : 1)),
    );
    return Math.min(Math.max(longest, size * 2.2), size * 9) + 2 * PADDING;
  });
  const total = wants.reduce((sum, each) => sum + each, 0);
  const x = [0];
  for (const want of wants) x.push((x.at(-1) as number) + (want * room) / total);
  return x;
}

/** How the table stands in a room of this width. */
export function measured(table: PrintedTable, room: number, size: number): Measured {
  const x = columnsOf(table, room, size);
  const leading = size * 1.3;
  const lines = new Map<PrintedCell, readonly string[]>();
  const heights = new Array<number>(table.rows).fill(leading + 2 * PADDING);
  const widths = (cell: PrintedCell) => (x[cell.column + cell.columnSpan] as number) - (x[cell.column] as number);
  for (const cell of [...table.cells].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const text = wrapped(cell.text, widths(cell) - 2 * PADDING, size);
    lines.set(cell, text);
    const rows = heights.slice(cell.row, cell.row + cell.rowSpan);
    const missing = text.length * leading + 2 * PADDING - rows.reduce((sum, each) => sum + each, 0);
    if (missing > 0) heights[cell.row + cell.rowSpan - 1] = (rows.at(-1) as number) + missing;
  }
  const values = table.cells.filter((cell) => cell.part !== 'heading').map((cell) => cell.row);
  return { table, x, heights, lines, leading, headings: Math.min(table.rows, ...values) };
}

/** Part of a row on one page. */
interface Strip {
  readonly row: number;
  readonly height: number;
  readonly again: boolean;
}

/** Rows to pages: `first` points are left on this page, `next` on each further one. */
function strips({ heights, leading, headings }: Measured, first: number, next: number, how: Cutting): Strip[][] {
  const pages: Strip[][] = [[]];
  const head = Array.from({ length: how.repeated ? headings : 0 }, (_, row) => row);
  let left = first;
  const turn = () => {
    const again = head.map((row) => ({ row, height: heights[row] as number, again: true }));
    pages.push(again);
    left = next - again.reduce((sum, each) => sum + each.height, 0);
  };
  // Headings that are to be repeated are kept together with the first row of values.
  const kept = heights.slice(0, headings + 1).reduce((sum, each) => sum + each, 0);
  if (how.repeated && kept > left) {
    pages.push([]);
    left = next;
  }
  heights.forEach((height, row) => {
    let rest = height;
    const least = leading + 2 * PADDING;
    if (how.split && rest > left && left >= least && rest > least * 1.5) {
      const here = 2 * PADDING + leading * Math.floor((left - 2 * PADDING) / leading);
      pages.at(-1)?.push({ row, height: here, again: false });
      rest = Math.max(least, rest - here + 2 * PADDING);
      turn();
    } else if (rest > left) turn();
    pages.at(-1)?.push({ row, height: rest, again: false });
    left -= rest;
  });
  return pages;
}

interface Cutting {
  readonly split: boolean;
  readonly repeated: boolean;
}

/** The pieces of a table, one a page; the first may be empty where nothing fits any more. */
export function fragments(plan: Measured, first: number, next: number, how: Cutting): Fragment[] {
  const flowed = new Map<PrintedCell, number>();
  const pages = strips(plan, first, next, how);
  const last = new Map<number, number>();
  pages.forEach((page, index) => {
    for (const { row, again } of page) if (!again) last.set(row, index);
  });
  return pages.map((page, index) => {
    const rows: number[] = [];
    let height = 0;
    for (const strip of page) {
      rows.push(height);
      height += strip.height;
    }
    const cells = plan.table.cells.flatMap((cell): CellPart[] => {
      const inside = (strip: Strip) => strip.row >= cell.row && strip.row < cell.row + cell.rowSpan;
      const from = page.findIndex(inside);
      if (from < 0) return [];
      const to = page.findLastIndex(inside);
      const again = page[from]?.again ?? false;
      const top = rows[from] as number;
      const bottom = (rows[to] as number) + (page[to] as Strip).height;
      const all = plan.lines.get(cell) as readonly string[];
      const done = again ? 0 : (flowed.get(cell) ?? 0);
      const ends = again || last.get(cell.row + cell.rowSpan - 1) === index;
      const room = ends ? all.length : Math.max(0, Math.floor((bottom - top - 2 * PADDING + 0.01) / plan.leading));
      const lines = all.slice(done, done + room);
      if (!again) flowed.set(cell, done + lines.length);
      const begun = pages.slice(0, index).some((each) => each.some((strip) => !strip.again && inside(strip)));
      return [{ cell, lines, top, bottom, cutAbove: begun && !again, cutBelow: !ends }];
    });
    return { height, rows, cells };
  });
}
