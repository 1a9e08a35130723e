/**
 * A table's printed rows as labels and values, each value knowing the headings above it.
 *
 * Values are counted by printed cells, never by the columns of the grid: cells may be merged, and columns may be there
 * for the looks. What belongs to no table of the form (titles, narrative in merged cells) comes out as headings or parts
 * the rows like any prose.
 */

import type { Grid, GridCell, Source } from '../source.ts';
import type { Mending, Row } from './rows.ts';
import { isBlank, isCellProse, isWords, joined, type Token, tokenAt } from './tokens.ts';

/** A printed row; `isProse` where prose stands between it and the row before. */
export interface PrintedRow extends Omit<Row, 'printed' | 'ruled'> {
  readonly isProse: boolean;
}

/** The headings over each column (as in `Token`) of a grid as wide as `columns`, for a table that goes on in the next grid. */
export interface Above {
  readonly columns: number;
  readonly headings: ReadonlyMap<number, string>;
}

export const NOTHING_ABOVE: Above = { columns: 0, headings: new Map() };

/** Labels to the letter, each with its own numbers, leave no doubt. */
const SIDE_BY_SIDE: Mending = { code: 'rowsMerged', doubt: null };

interface Placed {
  readonly token: Token;
  readonly cell: GridCell;
}

/** Words longer than this after a row's first number are a label that noise stood in front of, not a value. */
const LONGEST_WORD_VALUE = 4;
/** Headings are printed in fewer rows than this. */
const MOST_HEADINGS = 6;

/** The rows of a grid, left to right; a number merged downwards stands in every row it covers, marked so. */
function placed(source: Source, grid: Grid): Placed[][] {
  const rows: Placed[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) {
    const token = tokenAt(source, cell.span);
    const isNumberOverRows = cell.rowSpan > 1 && !isBlank(token) && !isWords(token);
    if (!isNumberOverRows) {
      rows[cell.row]?.push({ token, cell });
      continue;
    }
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      rows[row]?.push({ token: { ...token, merged: true }, cell });
    }
  }
  return rows.map((row) => row.sort((a, b) => a.cell.column - b.cell.column));
}

/**
 * Where a row's values begin: after the last text that is a label of the form for certain; failing that, after the last
 * words before the first number, or later ones too long to stand for a number.
 */
function valuesFrom(row: readonly Placed[], isLabel: (token: Token) => boolean): number {
  const certain = row.findLastIndex(({ token }) => isLabel(token));
  if (certain >= 0) return certain + 1;
  const firstNumber = row.findIndex(({ token }) => !isBlank(token) && !isWords(token));
  const isLabelLike = ({ token }: Placed, index: number) =>
    isWords(token) && (firstNumber < 0 || index < firstNumber || token.folded.length > LONGEST_WORD_VALUE);
  return row.findLastIndex(isLabelLike) + 1;
}

/**
 * One printed row as the rows of the form that stand in it side by side: a new one begins with every label of the form
 * that follows a number which itself follows such a label.
 */
function sideBySide(row: readonly Placed[], isLabel: (token: Token) => boolean): (readonly Placed[])[] {
  const starts: number[] = [];
  let labelled = false;
  let valued = false;
  let label = 0;
  for (const [index, { token }] of row.entries()) {
    if (isWords(token)) {
      if (valued) label = index;
      valued = false;
      if (!isLabel(token)) continue;
      if (labelled && label > 0) starts.push(label);
      labelled = true;
      label = 0;
    } else if (labelled && !isBlank(token)) valued = true;
  }
  if (starts.length === 0) return [row];
  return [0, ...starts].map((start, index) => row.slice(start, starts[index]));
}

/** As many lines of headings as there can be over a column, the nearest. */
function lastLines(headings: string): string {
  let from = headings.length;
  for (let lines = 0; lines < MOST_HEADINGS && from >= 0; lines += 1) from = headings.lastIndexOf('\n', from - 1);
  return headings.slice(from + 1);
}

/** Headings over columns, and in which columns of the current part of the table something begins. */
class Columns {
  private headings: Map<number, string>;
  private begun = new Set<number>();
  private before = new Set<number>();
  private headed = 0;

  constructor(above: Above) {
    this.headings = new Map(above.headings);
  }

  /** A row of headings; the first one after values opens another part of the table. */
  head(row: readonly Placed[], opens: boolean): void {
    if (opens) {
      if (this.headed > 1) this.before = this.begun;
      this.begun = new Set();
      this.headed = 0;
    }
    for (const { token, cell } of row) {
      if (isBlank(token)) continue;
      this.headed += 1;
      this.begun.add(cell.column);
      for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1) {
        const above = this.headings.get(c);
        this.headings.set(c, above === undefined ? token.folded : lastLines(`${above}\n${token.folded}`));
      }
    }
  }

  forget(): void {
    this.headings = new Map();
  }

  over(cell: GridCell): string {
    return this.headings.get(cell.column) ?? '';
  }

  fill(values: readonly Placed[]): void {
    for (const { token, cell } of values) if (!isBlank(token)) this.begun.add(cell.column);
  }

  /** Columns in which something begins, as known when the part of the table is over; a part without headings goes on as the one before. */
  get used(): ReadonlySet<number> {
    return this.headed > 1 ? this.begun : new Set([...this.begun, ...this.before]);
  }

  above(columns: number): Above {
    return { columns, headings: this.headings };
  }
}

interface Draft {
  readonly row: Omit<PrintedRow, 'values'>;
  readonly values: readonly Placed[];
}

/** Empties in columns where nothing begins are there for the looks. */
function finished(drafts: readonly Draft[], used: ReadonlySet<number>, ruled: boolean): PrintedRow[] {
  return drafts.map(({ row, values }) => ({
    ...row,
    values: values.map(({ token, cell }) =>
      ruled && isBlank(token) && !used.has(cell.column) ? { ...token, spacer: true } : token,
    ),
  }));
}

/**
 * The rows of a grid that have values, or blanks after a certain label; the others become headings of those below.
 * `above` are the headings of the grid before, for a table that goes on after a page.
 */
export function gridRows(
  source: Source,
  grid: Grid,
  isLabel: (token: Token) => boolean,
  above: Above,
): { readonly rows: readonly PrintedRow[]; readonly above: Above } {
  const columns = new Columns(grid.ruled && above.columns === grid.columns ? above : NOTHING_ABOVE);
  const rows: PrintedRow[] = [];
  let drafts: Draft[] = [];
  let header = '';
  let lead = '';
  let prose = false;
  const endPart = () => {
    for (const row of finished(drafts, columns.used, grid.ruled)) rows.push(row);
    drafts = [];
  };
  for (const whole of placed(source, grid)) {
    const printed = whole.filter(({ token }) => !isCellProse(token.text) || isLabel(token));
    if (printed.length < whole.length && printed.every(({ token }) => isBlank(token))) {
      endPart();
      columns.forget();
      prose = true;
      header = '';
      lead = '';
      continue;
    }
    const parts = sideBySide(printed, isLabel);
    for (const part of parts) {
      const from = valuesFrom(part, isLabel);
      const tokens = part.map(({ token }) => token);
      const hasCertainLabel = from > 0 && isLabel(tokens[from - 1] as Token);
      const values = part.slice(from);
      if (values.length > 0 && (hasCertainLabel || values.some(({ token }) => !isBlank(token)))) {
        columns.fill(values);
        const mended = parts.length > 1 ? SIDE_BY_SIDE : null;
        drafts.push({
          row: { labels: tokens.slice(0, from), header, lead, mended, isProse: prose },
          values: values.map(({ token, cell }) =>
            grid.ruled ? { cell, token: { ...token, headings: columns.over(cell) } } : { cell, token },
          ),
        });
        header = '';
        lead = '';
        prose = false;
        continue;
      }
      const words = joined(tokens);
      header += words;
      if (words !== '') lead = tokens.findLast(isWords)?.folded ?? '';
      if (grid.ruled) {
        const opens = drafts.length > 0;
        if (opens) endPart();
        columns.head(part, opens);
      }
    }
  }
  endPart();
  if (header !== '' || prose) rows.push({ labels: [], values: [], header, lead: '', mended: null, isProse: prose });
  return { rows, above: columns.above(grid.ruled ? grid.columns : 0) };
}
