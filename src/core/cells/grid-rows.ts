/**
 * A table's printed rows as labels and values, each value knowing the heading above it.
 */

import type { Grid, GridCell, Source } from '../source.ts';
import { isBlank, isWords, joined, type Token, tokenAt } from './tokens.ts';

/** A printed row: what stands left of its values, and the values; `header` is what rows without values said before. */
export interface PrintedRow {
  readonly labels: readonly Token[];
  readonly values: readonly Token[];
  readonly header: string;
}

interface Placed {
  readonly token: Token;
  readonly cell: GridCell;
}

/** Words longer than this after a row's first number are a label that noise stood in front of, not a value. */
const LONGEST_WORD_VALUE = 4;

/** The rows of a grid, left to right; a number merged downwards stands in every row it covers, marked so. */
function placed(source: Source, grid: Grid): Placed[][] {
  const rows: Placed[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) {
    const token = tokenAt(source, cell.span);
    const isNumberOverRows = cell.rowSpan > 1 && !isBlank(token) && !isWords(token);
    const last = isNumberOverRows ? cell.row + cell.rowSpan - 1 : cell.row;
    for (let row = cell.row; row <= last; row += 1) {
      rows[row]?.push({ token: { ...token, merged: isNumberOverRows }, cell });
    }
  }
  return rows.map((row) => row.sort((a, b) => a.cell.column - b.cell.column));
}

/**
 * Where a row's values begin: after the last text that is a label of the form for certain; failing that, after the last
 * words before the first number, or later ones too long to stand for a number.
 */
function valuesFrom(tokens: readonly Token[], isLabel: (folded: string) => boolean): number {
  const certain = tokens.findLastIndex((token) => isLabel(token.folded));
  if (certain >= 0) return certain + 1;
  const firstNumber = tokens.findIndex((token) => !isBlank(token) && !isWords(token));
  const isLabelLike = (token: Token, index: number) =>
    isWords(token) && (firstNumber < 0 || index < firstNumber || token.folded.length > LONGEST_WORD_VALUE);
  return tokens.findLastIndex(isLabelLike) + 1;
}

/** The rows of a grid that have values, or blanks after a certain label; the others become headings of those below. */
export function gridRows(source: Source, grid: Grid, isLabel: (folded: string) => boolean): PrintedRow[] {
  const above = new Map<number, string>();
  const rows: PrintedRow[] = [];
  let header = '';
  for (const row of placed(source, grid)) {
    const tokens = row.map(({ token }) => token);
    const from = valuesFrom(tokens, isLabel);
    const hasCertainLabel = from > 0 && isLabel((tokens[from - 1] as Token).folded);
    const values = row.slice(from);
    if (values.length > 0 && (hasCertainLabel || values.some(({ token }) => !isBlank(token)))) {
      const withHeadings = values.map(({ token, cell }) => ({ ...token, heading: above.get(cell.column) ?? '' }));
      rows.push({ labels: tokens.slice(0, from), values: withHeadings, header });
      header = '';
      continue;
    }
    header += joined(tokens);
    for (const { token, cell } of row) {
      if (isBlank(token) || !grid.ruled) continue;
      for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1) above.set(c, token.folded);
    }
  }
  return header === '' ? rows : [...rows, { labels: [], values: [], header }];
}
