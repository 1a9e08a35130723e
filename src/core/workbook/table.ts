/** Sheets that are one long table: lines of text above, a row of headings that stays in view, a filter, one row each. */

import type { Book } from './book.ts';
import { HEADER, type Look, PLAIN } from './looks.ts';
import { heightOf } from './measure.ts';
import { type Cell, cell, type Lazy, type Row, type Sheet, text } from './sheet.ts';
import type { WorkbookWords } from './words/index.ts';

/** One column: its heading, its width in characters, and what it says of a row. */
export interface TableColumn<R> {
  readonly head: keyof WorkbookWords['column'];
  readonly width: number;
  readonly of: (row: R, book: Book) => Cell | null;
}

export interface Table<R> {
  readonly name: string;
  /** Lines above the headings. */
  readonly above: readonly Row[];
  readonly columns: readonly TableColumn<R>[];
  /** How many columns stay in view. */
  readonly frozen: number;
  readonly rows: Lazy<R>;
}

const HEADING_HEIGHT = 30;
/** What a single line takes. */
const SINGLE = 20;

export function line(...cells: (Cell | null)[]): Row {
  return { cells, height: null };
}

/** A cell of words; none where there are none. */
export function worded(value: string | null, look: Look = PLAIN): Cell | null {
  return value ? cell(text(value), look) : null;
}

export function tableSheet<R>(table: Table<R>, book: Book): Sheet {
  const header = table.above.length + 1;
  return {
    name: table.name,
    columns: table.columns.map(({ width }) => width),
    frozen: { rows: header, columns: table.frozen },
    repeated: { first: header, last: header },
    filter: header,
    gridLines: true,
    merges: [],
    rules: [],
    rows: rowsOf(table, book),
  };
}

function* rowsOf<R>({ above, columns, rows }: Table<R>, book: Book): Generator<Row | null> {
  yield* above;
  yield { cells: columns.map(({ head }) => cell(text(book.say.column[head]), HEADER)), height: HEADING_HEIGHT };
  for (const row of rows) {
    if (row === null) yield null;
    else {
      const cells = columns.map(({ of }) => of(row, book));
      yield { cells, height: heightOfRow(cells, columns) };
    }
  }
}

/** Rows are as low as the program has them unless a wrapped text needs more. */
function heightOfRow(cells: readonly (Cell | null)[], columns: readonly { readonly width: number }[]): number | null {
  let height = 0;
  cells.forEach((each, index) => {
    if (!each?.look.wrap || each.content?.type !== 'text') return;
    height = Math.max(height, heightOf(each.content.text, columns[index]?.width ?? 0));
  });
  return height > SINGLE ? height : null;
}
