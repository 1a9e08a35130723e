/**
 * The source's text cut for the screen: lines, and in them the pieces that were read into cells.
 *
 * Lines are gathered in chunks so that the page lays out only what is near the window, however long the text.
 */

import { type Mark, type Piece, piecesOf } from './marks.ts';

/** `number` counts from 1; `start` is the line's place in the whole text. */
export interface SourceLine {
  readonly number: number;
  readonly start: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Every line of the text with its pieces. The pieces of a line, joined, are the line. */
export function sourceLines(text: string, marks: readonly Mark[]): SourceLine[] {
  let start = 0;
  return text.split('\n').map((line, index) => {
    const here = { number: index + 1, start, text: line, pieces: piecesOf(line, start, marks) };
    start += line.length + 1;
    return here;
  });
}

/** The index of the line in which an offset of the text stands. */
export function lineAt(lines: readonly SourceLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as SourceLine).start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

/** Lines in runs of equal length. */
export function chunked<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
