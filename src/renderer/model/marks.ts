/**
 * The places of a source that were read into cells, and any run of its text cut at them.
 *
 * Every look of the source (its text, its pages, its flow) marks the same places: they come from here, once a report.
 */

import type { CellId } from '../../core/form.ts';
import type { Readings } from '../../core/reading.ts';
import type { Span } from '../../core/source.ts';

/** A place and the cells read from it; empty where a blank cell stands. */
export interface Mark extends Span {
  readonly cells: readonly CellId[];
}

/** A run of text; `mark` is the place it belongs to, `null` for plain text. `start` is where it stands in the whole text. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly mark: Mark | null;
}

/** The places that were read, in order, those of equal place together. Where two overlap, the later one yields. */
export function marksOf(readings: Readings): Mark[] {
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

/** The index of the first place that does not end before an offset. */
function firstFrom(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A run of text that stands at `start`, cut at the marks. The pieces, joined, are the run. An empty mark at either end
 * belongs to it; of a longer one that merely touches it nothing does.
 * Example: `规章 12` at 0 with a mark at 3–5 → `规章 ` and, marked, `12`.
 */
export function piecesOf(text: string, start: number, marks: readonly Mark[]): Piece[] {
  const end = start + text.length;
  const pieces: Piece[] = [];
  let at = start;
  const push = (to: number, mark: Mark | null) => {
    pieces.push({ start: at, text: text.slice(at - start, to - start), mark });
    at = to;
  };
  for (let next = firstFrom(marks, start); next < marks.length; next += 1) {
    const mark = marks[next] as Mark;
    if (mark.start > end) break;
    const empty = mark.start === mark.end;
    if (!empty && (mark.start >= end || mark.end <= start)) continue;
    if (mark.start > at) push(mark.start, null);
    push(Math.min(mark.end, end), mark);
  }
  if (at < end) push(end, null);
  return pieces;
}

/** Which of a place's cells a click goes to: the next one each time. */
export function cellAfter(cells: readonly CellId[], focus: CellId): CellId {
  return cells[(cells.indexOf(focus) + 1) % cells.length] as CellId;
}
