/**
 * Lines cut where wide gaps are, and which of the pieces stand where a number would.
 */

import { looksLikeValue } from '../../../core/cells/number.ts';
import type { Glyph } from './glyphs.ts';
import { isBlank, type Line, lineOf, linesOf, type Piece, textOf } from './lines.ts';
import type { Table } from './tables.ts';

export interface Segment {
  readonly piece: Piece;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** The base of the line it is part of, which other pieces may have shifted. */
  readonly line: number;
  readonly size: number;
  readonly isValue: boolean;
}

/** A gap of this share of the size parts two pieces. */
const WIDE = 0.6;
const NARROW = 0.3;

/** In running text, a gap of this share of the size parts two texts that have nothing to do with each other. */
export const APART = 3;

/** The pieces of a line that gaps of a share of their size part, or narrower ones between texts drawn apart. */
export function segmentsOf(line: Line, gap = WIDE, drawnApart = Math.min(gap, NARROW)): Segment[] {
  const groups: Glyph[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  let blank = false;
  for (const glyph of line.glyphs) {
    if (isBlank(glyph)) {
      blank = true;
      continue;
    }
    const last = groups.at(-1)?.at(-1);
    const distance = (glyph.left - right) / Math.max(glyph.size, last?.size ?? 0);
    const isApart = distance > gap || (distance > drawnApart && !blank && glyph.object !== last?.object);
    if (last && !isApart) groups.at(-1)?.push(glyph);
    else groups.push([glyph]);
    right = Math.max(right, glyph.right);
    blank = false;
  }
  return groups.flatMap((group) => {
    const part = lineOf(group);
    if (!part) return [];
    const piece = textOf(part);
    const { left, right: end, base, size } = part;
    return { piece, left, right: end, base, line: line.base, size, isValue: looksLikeValue(piece.text) };
  });
}

/** So many pieces too many in a table's cells may be gaps in its numbers. */
const FEW = 2;

/** Numbers that share a cell with others or with a label, more often than not: then its rules are not its columns. */
export function isOpen({ cells, turn }: Table): boolean {
  let crowded = 0;
  let single = 0;
  for (const { piece } of cells) {
    if (!/\d/.test(piece.text)) continue;
    const glyphs = piece.from.filter((glyph) => glyph !== null && glyph.turn === turn);
    for (const line of linesOf([...new Set(glyphs)].filter((glyph) => glyph !== null))) {
      const segments = segmentsOf(line);
      if (!segments.some(({ isValue }) => isValue)) continue;
      if (segments.length === 1) single += 1;
      crowded += segments.length - 1;
    }
  }
  return crowded > Math.max(single, FEW);
}
