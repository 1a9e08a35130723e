/**
 * The lines of a document that stand outside its tables' numbers, as titles, signatures and headings are looked for in:
 * paragraphs, and rows of a table with a single cell that says anything, which is how a sheet prints its title.
 */

import { lately } from '../memo.ts';
import type { Grid, Source, Span } from '../source.ts';
import { withoutPinyin } from './fold.ts';

/** A line without white space, in plain characters, and where it begins. */
export interface Line {
  readonly text: string;
  readonly at: number;
}

const WHITE = /\s+/gu;

function lineAt(source: Source, { start, end }: Span): Line {
  const text = withoutPinyin(source.simplified.slice(start, end)).normalize('NFKC').replace(WHITE, '');
  return { text, at: start };
}

function loneCells(source: Source, grid: Grid): Line[] {
  const first = new Map<number, Span | null>();
  for (const { row, span } of grid.cells) {
    if (span.end > span.start) first.set(row, first.has(row) ? null : span);
  }
  return [...first.values()].flatMap((span) => (span ? lineAt(source, span) : []));
}

/** Every line, in reading order; found once, since titles, signatures and sections are all looked for in them. */
export const linesIn: (source: Source) => readonly Line[] = lately((source) =>
  source.blocks.flatMap((block) => (block.kind === 'grid' ? loneCells(source, block) : lineAt(source, block.span))),
);
