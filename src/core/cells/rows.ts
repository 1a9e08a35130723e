/**
 * A source as logical rows: what stands to the left of some numbers, and the numbers.
 *
 * Tables give rows directly. A page copied as text gives one piece a line; there a row is a run of labels followed by
 * a run of values. Either way the aligner sees the same thing and never needs to know the format.
 */

import type { Grid, Source, Span } from '../source.ts';
import { fold } from './fold.ts';
import { looksLikeValue } from './number.ts';

/** A piece of the source: its place, its text ready for matching. `merged` where it is one printed cell over several. */
export interface Token {
  readonly span: Span;
  readonly text: string;
  readonly folded: string;
  readonly merged: boolean;
}

/**
 * One logical row.
 *
 * - `labels`: the pieces before the values, left to right or top to bottom.
 * - `values`: what stands where numbers should, blanks included where the format shows them.
 * - `header`: everything without values since the last row that had some, folded: this row's column headings.
 * - `printed`: whether the source itself says where the row ends.
 */
export interface Row {
  readonly labels: readonly Token[];
  readonly values: readonly Token[];
  readonly header: string;
  readonly printed: boolean;
}

/** Longer than any label of a form; beyond it a paragraph is prose. */
const LONGEST_LABEL = 64;

function token(source: Source, span: Span, merged = false): Token {
  const text = source.simplified.slice(span.start, span.end);
  return { span, text, folded: fold(text), merged };
}

/** Has Chinese or other letters that are no number: a label, a heading, or a word in a cell. */
function isWords(each: Token): boolean {
  return each.folded !== '' && !looksLikeValue(each.text);
}

function isProse(text: string): boolean {
  return text.length > LONGEST_LABEL || /。(?!$)|[;!?]/u.test(text.trim());
}

/** The printed rows of a grid, left to right; a cell merged downwards stands in every row it covers, marked so. */
function gridRows(source: Source, grid: Grid): Token[][] {
  const rows: { token: Token; column: number }[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) {
    const own = token(source, cell.span);
    const repeated = token(source, cell.span, true);
    const isNumberOverRows = cell.rowSpan > 1 && own.text.trim() !== '' && looksLikeValue(own.text);
    rows[cell.row]?.push({ token: isNumberOverRows ? repeated : own, column: cell.column });
    if (!isNumberOverRows) continue;
    for (let row = cell.row + 1; row < cell.row + cell.rowSpan; row += 1) {
      rows[row]?.push({ token: repeated, column: cell.column });
    }
  }
  return rows.map((row) => row.sort((a, b) => a.column - b.column).map((each) => each.token));
}

/** Splits a printed row after its last label. `isLabel` says which words are labels of the form for certain. */
function split(tokens: readonly Token[], isLabel: (folded: string) => boolean): { labels: Token[]; values: Token[] } {
  const certain = tokens.findLastIndex((each) => isLabel(each.folded));
  const last = certain >= 0 ? certain : tokens.findLastIndex(isWords);
  const values = tokens.slice(last + 1);
  const hasValues = values.some((each) => each.text.trim() !== '') || (certain >= 0 && values.length > 1);
  return hasValues ? { labels: tokens.slice(0, last + 1), values } : { labels: [...tokens], values: [] };
}

/**
 * Every logical row of a source, in reading order. `isLabel` recognises the folded row labels of the forms.
 * Example: the lines `规章`, `0`, `0`, `0` make one row with one label and three values.
 */
export function logicalRows(source: Source, isLabel: (folded: string) => boolean): Row[] {
  const rows: Row[] = [];
  let header = '';
  let labels: Token[] = [];
  let values: Token[] = [];
  const push = (row: Omit<Row, 'header'>) => {
    rows.push({ ...row, header });
    header = '';
  };
  const close = () => {
    if (values.length > 0) push({ labels, values, printed: false });
    else header += labels.map((each) => each.folded).join('');
    labels = [];
    values = [];
  };
  for (const block of source.blocks) {
    if (block.kind === 'grid') {
      close();
      for (const tokens of gridRows(source, block)) {
        const row = split(tokens, isLabel);
        if (row.values.length > 0) push({ ...row, printed: true });
        else header += row.labels.map((each) => each.folded).join('');
      }
      continue;
    }
    const piece = token(source, block.span);
    if (isProse(piece.text)) {
      close();
      header = '';
    } else if (isWords(piece)) {
      if (values.length > 0) close();
      labels.push(piece);
    } else {
      values.push(piece);
    }
  }
  close();
  return rows;
}
