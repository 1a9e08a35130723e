/** The printed tables of a report as a word processor keeps them: rows of cells that say where they begin and end. */

import type { PrintedTable } from '../../../support/layout.ts';

export interface WordCell {
  readonly text: string;
  /** Columns, the end exclusive. */
  readonly from: number;
  readonly to: number;
  /** A cell merged downwards stands in every row it covers, with its text in the first. */
  readonly vertical: 'first' | 'below' | null;
}

export function wordRows({ rows, cells }: PrintedTable): WordCell[][] {
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map(({ text, row: first, rowSpan, column, columnSpan }) => ({
        text: first === row ? text : '',
        from: column,
        to: column + columnSpan,
        vertical: rowSpan === 1 ? null : first === row ? 'first' : 'below',
      })),
  );
}
