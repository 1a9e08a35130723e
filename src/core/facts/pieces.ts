/**
 * The lines of a document ready for matching, every character of them knowing where it came from.
 *
 * Line by line and cell by cell, since headings, dates and labels are no sentences: plain (`plain-line.ts`) and Simplified.
 */

import { lately, remembered } from '../memo.ts';
import { type PlainLine, plainLine } from '../plain-line.ts';
import type { Grid, Source, Span } from '../source.ts';

/**
 * A line of a paragraph or a table's cell. `text[i]` stands at `start + at[i]` in the source. `isAlone`: outside tables, or
 * the only cell of its row that says anything, which is how sheets print titles and prose.
 */
export interface Piece extends PlainLine {
  readonly start: number;
  readonly isAlone: boolean;
}

/** Longer than any line a fact stands in; what lies beyond is not looked at, so that a broken file costs no time. */
const LONGEST = 6000;

/** A gap between two digits stays, or a day and the hour after it would be one number. */
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Tables print the same words in every report. */
const plain = remembered((line) => plainLine(line, 0, isDigit));

function pieceAt(source: Source, { start, end }: Span, isAlone: boolean): Piece | null {
  const { text, at } = plain(source.simplified.slice(start, Math.min(end, start + LONGEST)));
  return text === '' ? null : { text, at, start, isAlone };
}

function linesOf(source: Source, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const line of source.simplified.slice(start, end).split('\n')) {
    spans.push({ start: from, end: from + line.length });
    from += line.length + 1;
  }
  return spans;
}

/** Digits that cannot be a day: most cells of the tables. */
function isShortNumber(source: Source, { start, end }: Span): boolean {
  return end - start < 6 && /^\d+$/.test(source.simplified.slice(start, end));
}

function cellsOf(source: Source, grid: Grid): Piece[] {
  const filled = grid.cells.filter(({ span }) => span.end > span.start);
  const inRow = new Map<number, number>();
  for (const { row } of filled) inRow.set(row, (inRow.get(row) ?? 0) + 1);
  return filled.flatMap(({ span, row }) => {
    if (isShortNumber(source, span)) return [];
    if (inRow.get(row) === 1) return linesOf(source, span).flatMap((line) => pieceAt(source, line, true) ?? []);
    return pieceAt(source, span, false) ?? [];
  });
}

/** Every piece of a source that says anything, in reading order; made once for all facts. */
export const piecesOf: (source: Source) => readonly Piece[] = lately((source) =>
  source.blocks.flatMap((block) =>
    block.kind === 'grid'
      ? cellsOf(source, block)
      : linesOf(source, block.span).flatMap((line) => pieceAt(source, line, true) ?? []),
  ),
);

/** Where characters `from` to `to` of a piece stand in the source; `to` is beyond the last, and after `from`. */
export function spanIn({ start, at }: Piece, from: number, to: number): Span {
  return { start: start + (at[from] as number), end: start + (at[to - 1] as number) + 1 };
}
