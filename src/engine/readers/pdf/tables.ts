/**
 * Cells with the characters that stand in them: tables as a reader hands them over.
 *
 * No number may be cut by a wall without a word: where characters run on from one cell into the next, both cells get a
 * replacement character and are illegible.
 */

import type { Frame, Slot } from './cells.ts';
import { type Glyph, LOST } from './glyphs.ts';
import { EMPTY, glued, isBlank, joined, linesOf, type Piece } from './lines.ts';
import { type Area, type Size, type Turn, uprightArea } from './space.ts';

/** A cell of a table, its text with the characters it came from. */
export interface Cell extends Slot {
  readonly piece: Piece;
}

/** `x`: where columns begin, and the last ends; empty where columns are guessed from the text. */
export interface Table {
  readonly kind: 'table';
  readonly cells: readonly Cell[];
  readonly rows: number;
  readonly ruled: boolean;
  readonly x: readonly number[];
  readonly area: Area;
  readonly turn: Turn;
}

/** Where the frame of a table is: text running at `turn` is upright in it. */
export interface View {
  readonly turn: Turn;
  readonly page: Size;
}

const DIGIT = /[\p{Nd}.,]/u;
/** Characters this near, in their own size, run on. */
const RUNS_ON = 0.12;

/** Which interval of sorted bounds a value is in. */
function interval(bounds: readonly number[], value: number): number {
  let low = 0;
  let high = bounds.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] as number) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** How far up a line its characters' middle is, in their size. */
export const MIDDLE = 0.36;

/** The middle of a character in a frame; it may itself run another way, as in a heading set upright. */
function middle(glyph: Glyph, { turn, page }: View): readonly [number, number] {
  if (glyph.turn === turn) return [(glyph.left + glyph.right) / 2, glyph.base - MIDDLE * glyph.size];
  const { left, right, top, bottom } = uprightArea(glyph.place, turn, page);
  return [(left + right) / 2, (top + bottom) / 2];
}

export function holds({ area }: Pick<Frame, 'area'>, glyph: Glyph, view: View): boolean {
  const [x, y] = middle(glyph, view);
  return x > area.left && x < area.right && y > area.top && y < area.bottom;
}

/** The text of a cell; what runs another way comes last. */
function textIn(glyphs: readonly Glyph[], turn: Turn): Piece {
  const own = glyphs.filter((glyph) => glyph.turn === turn);
  if (own.length === glyphs.length) return joined(linesOf(own));
  const others = [...new Set(glyphs.map((glyph) => glyph.turn))].filter((each) => each !== turn);
  const pieces = others.map((each) => joined(linesOf(glyphs.filter((glyph) => glyph.turn === each))));
  return pieces.reduce((whole, piece) => glued(whole, ' ', piece), joined(linesOf(own)));
}

/** Puts characters into a frame's cells. */
export function tableOf(frame: Frame, glyphs: readonly Glyph[], view: View): Table {
  const bySlot = frame.slots.map((): Glyph[] => []);
  const slotOf = new Map<Glyph, number>();
  for (const glyph of glyphs) {
    const [x, y] = middle(glyph, view);
    const slot = frame.slotAt(interval(frame.y, y), interval(frame.x, x));
    bySlot[slot]?.push(glyph);
    slotOf.set(glyph, slot);
  }
  const own = glyphs.filter((glyph) => glyph.turn === view.turn);
  const cut = cutByWalls(frame, own, slotOf);
  const cells = frame.slots.map((slot, index): Cell => {
    const inside = bySlot[index] as Glyph[];
    const piece = inside.length === 0 ? EMPTY : textIn(inside, view.turn);
    const spoilt = inside.find((glyph) => cut.has(glyph));
    return { ...slot, piece: spoilt ? glued(piece, '', { text: LOST, from: [spoilt] }) : piece };
  });
  const { x, y, area } = frame;
  return { kind: 'table', ...withoutGaps(cells, y.length - 1), ruled: true, x, area, turn: view.turn };
}

/** The rows of a table but for those in which nothing is printed: gaps between cells, ends of ones cut by a page. */
function withoutGaps(cells: readonly Cell[], rows: number): Pick<Table, 'cells' | 'rows'> {
  const printed = new Array<boolean>(rows).fill(false);
  for (const cell of cells) if (cell.rowSpan === 1 && cell.piece.text !== '') printed[cell.row] = true;
  // Where only merged cells are printed, the first of their rows is kept.
  for (const cell of cells) {
    const own = printed.slice(cell.row, cell.row + cell.rowSpan);
    if (cell.piece.text !== '' && !own.includes(true)) printed[cell.row] = true;
  }
  const before = [0];
  for (const each of printed) before.push((before.at(-1) as number) + (each ? 1 : 0));
  const kept = cells.flatMap((cell): Cell[] => {
    const row = before[cell.row] as number;
    const rowSpan = (before[cell.row + cell.rowSpan] as number) - row;
    return rowSpan === 0 ? [] : [{ ...cell, row, rowSpan }];
  });
  return { cells: kept.sort((a, b) => a.row - b.row || a.column - b.column), rows: before.at(-1) as number };
}

/** Digits that run on over a wall, or stand astride one. */
function cutByWalls(frame: Frame, glyphs: readonly Glyph[], slotOf: ReadonlyMap<Glyph, number>): Set<Glyph> {
  const cut = new Set<Glyph>();
  const digits = glyphs.filter((glyph) => !isBlank(glyph) && DIGIT.test(glyph.text));
  for (const line of linesOf(digits)) {
    line.glyphs.forEach((glyph, index) => {
      const next = line.glyphs[index + 1];
      if (!next || slotOf.get(next) === slotOf.get(glyph)) return;
      if (next.left - glyph.right < RUNS_ON * glyph.size) cut.add(glyph).add(next);
    });
  }
  for (const glyph of digits) {
    const inset = (glyph.right - glyph.left) / 4;
    const { column, columnSpan } = frame.slots[slotOf.get(glyph) as number] as Slot;
    const [left, right] = [frame.x[column] as number, frame.x[column + columnSpan] as number];
    if (glyph.left + inset < left || glyph.right - inset > right) cut.add(glyph);
  }
  return cut;
}
