/**
 * The source's text cut for the screen: lines, and in them the pieces that were read into cells.
 *
 * Lines are gathered in chunks so that the page lays out only what is near the window, however long the text.
 */

import type { CellId } from '../../core/form.ts';
import type { Readings } from '../../core/reading.ts';

/** A run of text; `cells` are the cells read from it, none for plain text. `start` is its place in the whole text. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly cells: readonly CellId[];
}

/** `number` counts from 1. */
export interface SourceLine {
  readonly number: number;
  readonly start: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly CellId[];
}

/** The places that were read, in order, those of equal place together. Where two overlap, the later one yields. */
function marksOf(readings: Readings): Mark[] {
  const places = new Map<string, { start: number; end: number; cells: CellId[] }>();
  for (const [cell, { span }] of Object.entries(readings)) {
    if (!span) continue;
    const key = `${span.start}-${span.end}`;
    const place = places.get(key) ?? { ...span, cells: [] };
    place.cells.push(cell);
    places.set(key, place);
  }
  const sorted = [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const marks: Mark[] = [];
  for (const each of sorted) {
    const before = marks.at(-1);
    if (!before || each.start >= before.end) marks.push(each);
  }
  return marks;
}

/** Every line of the text with its pieces. The pieces of a line, joined, are the line. */
export function sourceLines(text: string, readings: Readings): SourceLine[] {
  const marks = marksOf(readings);
  const lines: SourceLine[] = [];
  let from = 0;
  let next = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const end = from + line.length;
    const pieces: Piece[] = [];
    let at = from;
    const push = (to: number, cells: readonly CellId[]) => {
      pieces.push({ start: at, text: text.slice(at, to), cells });
      at = to;
    };
    while (next < marks.length) {
      const mark = marks[next] as Mark;
      if (mark.start > end || (mark.start === end && mark.end > end)) break;
      if (mark.start > at) push(mark.start, []);
      push(Math.min(mark.end, end), mark.cells);
      if (mark.end > end) break;
      next += 1;
    }
    if (at < end) push(end, []);
    lines.push({ number: index + 1, start: from, text: line, pieces });
    from = end + 1;
  }
  return lines;
}

/** Lines in runs of equal length. */
export function chunked<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** Where a searched text stands, ignoring case and width of letters; at most `limit` places. */
export function placesOf(text: string, query: string, limit = 1000): number[] {
  if (query === '') return [];
  const hay = text.toLowerCase();
  const needle = query.toLowerCase();
  const places: number[] = [];
  for (let at = hay.indexOf(needle); at >= 0 && places.length < limit; at = hay.indexOf(needle, at + needle.length)) {
    places.push(at);
  }
  return places;
}
