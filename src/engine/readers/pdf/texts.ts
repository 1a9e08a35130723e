/**
 * Pieces of text gathered into cells where no upright rule does it: the lines of a label that is broken over several.
 */

import { EMPTY, glued, type Line, type Piece, seam } from './lines.ts';
import type { Rule } from './rules.ts';
import type { Segment } from './segments.ts';
import { MIDDLE } from './tables.ts';

/** Pieces of one cell, one under the other. */
export interface Text {
  readonly pieces: Segment[];
  left: number;
  right: number;
}

/** Lines of one cell are at most this far apart, in their size, and about as far as most. */
const LEADING = 1.65;
const UNEVEN = 0.08;

export const overlap = (a: { left: number; right: number }, b: { left: number; right: number }) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** Whether two pieces may be lines of one cell by the way they are set: flush left, or on one axis. */
function isAligned(a: Segment, b: Segment): boolean {
  const near = 0.35 * Math.max(a.size, b.size);
  return Math.abs(a.left - b.left) < near || Math.abs(a.left + a.right - b.left - b.right) < 2 * near;
}

/** How far apart the lines of one cell are: the distance that most pieces have to the one below, if it is that near. */
function leadingOf(segments: readonly Segment[]): number {
  const steps: number[] = [];
  segments.forEach((segment, index) => {
    for (const below of segments.slice(index + 1)) {
      const step = below.base - segment.base;
      if (step > LEADING * segment.size) break;
      if (step < 0.85 * segment.size || !isAligned(segment, below)) continue;
      steps.push(step);
      break;
    }
  });
  const alikes = (step: number) => steps.filter((each) => Math.abs(each - step) < 0.02 * step).length;
  return steps.reduce((best, step) => (alikes(step) > alikes(best) ? step : best), steps[0] ?? 0);
}

/**
 * Whether a piece stands under a text. A single character may stand half a blank off: programs that centre the lines of a
 * cell count the blank at the end of one.
 */
function isUnder(segment: Segment, text: Text): boolean {
  const narrower = Math.min(segment.right - segment.left, text.right - text.left);
  const off = Math.abs(segment.left + segment.right - text.left - text.right) / 2;
  return overlap(segment, text) >= 0.5 * narrower || (narrower < 1.2 * segment.size && off < 1.1 * segment.size);
}

/** Pieces of text gathered into cells: one under the other, near enough, no rule between, no two rows' labels in one. */
export function texts(segments: readonly Segment[], rows: ReadonlySet<number>, bars: readonly Rule[]): Text[] {
  const leading = leadingOf(segments);
  const all: Text[] = [];
  for (const segment of segments) {
    const above = all.findLast((text) => {
      const last = text.pieces.at(-1) as Segment;
      const step = segment.base - last.base;
      if (Math.abs(step - leading) > UNEVEN * leading || !isUnder(segment, text)) return false;
      if (rows.has(segment.line) && text.pieces.some(({ line }) => rows.has(line))) return false;
      // A heading over several columns is no part of any of them.
      if (segments.some((other) => other !== segment && other.line === segment.line && overlap(other, text) > 0))
        return false;
      return !bars.some(
        (bar) =>
          bar.at > last.base &&
          bar.at < segment.base - 0.5 * segment.size &&
          bar.from < segment.right &&
          bar.to > segment.left,
      );
    });
    if (above) {
      above.pieces.push(segment);
      above.left = Math.min(above.left, segment.left);
      above.right = Math.max(above.right, segment.right);
    } else all.push({ pieces: [segment], left: segment.left, right: segment.right });
  }
  return all;
}

export const first = (text: Text) => text.pieces[0] as Segment;
const last = (text: Text) => text.pieces.at(-1) as Segment;
export const middle = (text: Text) => (first(text).base + last(text).base) / 2 - MIDDLE * first(text).size;

/** A line with numbers. */
type RowLine = Pick<Line, 'base' | 'size'>;

/** Whether a line's numbers stand beside a text. */
export function isBeside(text: Text, { base, size }: RowLine): boolean {
  const y = base - MIDDLE * size;
  return y > first(text).base - 0.95 * first(text).size && y < last(text).base + 0.25 * last(text).size;
}

export function pieceOf(text: Text): Piece {
  return text.pieces.reduce((whole, { piece }) => glued(whole, seam(whole.text, piece.text), piece), EMPTY);
}

function textFrom(pieces: readonly Segment[]): Text {
  const left = Math.min(...pieces.map((piece) => piece.left));
  return { pieces: [...pieces], left, right: Math.max(...pieces.map((piece) => piece.right)) };
}

/** Off the middle of its row by this share of its size, a text is not centred on it. */
const OFF_CENTRE = 0.3;

const isCentred = (pieces: readonly Segment[], row: RowLine): boolean =>
  pieces.length > 0 && Math.abs(middle(textFrom(pieces)) - (row.base - MIDDLE * row.size)) < OFF_CENTRE * row.size;

/**
 * Texts that were gathered over the labels of several rows, or a heading and a label, parted again: where no space parts
 * the rows of a table, each label is known by being centred on its numbers.
 */
export function byRows(all: readonly Text[], rows: readonly RowLine[]): Text[] {
  const single = all
    .filter(({ pieces }) => pieces.length > 1)
    .flatMap((text) => {
      const beside = rows.filter((row) => isBeside(text, row));
      return beside.length === 1 ? [isCentred(text.pieces, beside[0] as RowLine)] : [];
    });
  // Where labels of several lines stand otherwise, at the top of their rows, there is nothing to go by.
  const areCentred = single.filter(Boolean).length * 2 >= single.length;
  return areCentred ? all.flatMap((text) => parted(text, rows)) : [...all];
}

function parted(text: Text, rows: readonly RowLine[]): Text[] {
  const beside = rows.filter((row) => isBeside(text, row));
  const { pieces } = text;
  const isOne =
    pieces.length === 1 || beside.length === 0 || (beside.length === 1 && isCentred(pieces, beside[0] as RowLine));
  if (isOne) return [text];
  const found: Text[] = [];
  let from = 0;
  for (const row of beside) {
    const starts = pieces.map((_, start) => start).filter((start) => start >= from);
    const spans = starts.flatMap((start) =>
      starts.filter((end) => end >= start).map((end) => [start, end + 1] as const),
    );
    const span = spans.find(([start, end]) => isCentred(pieces.slice(start, end), row));
    if (!span) return [text];
    if (span[0] > from) {
      if (from > 0) return [text];
      found.push(textFrom(pieces.slice(0, span[0])));
    }
    found.push(textFrom(pieces.slice(...span)));
    from = span[1];
  }
  return from < pieces.length ? [...found, textFrom(pieces.slice(from))] : found;
}
