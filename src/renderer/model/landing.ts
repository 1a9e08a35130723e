/**
 * Where what was pasted lands: which cell each text is meant for, and what was left out.
 *
 * A block copied with its headings is taken without them: leading rows and columns of words that a form prints. A block of
 * a whole table lands on the whole table; one that goes into the selection several times fills it; any other begins at
 * the selection's first cell. What finds no cell is counted, never put elsewhere.
 */

import { fold } from '../../core/cells/fold.ts';
import type { CellId, Form } from '../../core/form.ts';
import { typed } from '../../core/review.ts';
import type { Block } from './clipboard.ts';
import type { Range, Rect } from './selection.ts';

export interface Landed {
  readonly targets: readonly { readonly cell: CellId; readonly text: string }[];
  /** Texts for which there is no cell, or that are too long for one. */
  readonly outside: number;
  /** Rows and columns that were headings and left away. */
  readonly headings: { readonly rows: number; readonly columns: number };
}

/** As long as what can be typed. */
export const LONGEST = 200;
/** Two characters of Chinese at least: 无 may be what a cell says. */
const WORDS = /\p{Script=Han}.*\p{Script=Han}/u;

/** Everything a form prints beside its numbers, folded. */
function printedOn(form: Form): ReadonlySet<string> {
  const texts = form.tables.flatMap(({ section, note, blocks }) => [
    section,
    note ?? '',
    '信息内容',
    ...blocks.flatMap(({ article, rows, columns }) => [
      article ?? '',
      ...rows.flatMap(({ path }) => path),
      ...columns.flatMap(({ path }) => path),
    ]),
  ]);
  return new Set(texts.map(fold).filter((text) => text !== ''));
}

type Line = readonly (string | null)[];

/** Whether a row or column has words in it and nothing else. */
function isWords(line: Line, isWord: (text: string) => boolean): boolean {
  const said = line.filter((text) => text !== null && text !== '');
  return said.length > 0 && said.every((text) => isWord(text as string));
}

const isSilent = (line: Line): boolean => line.every((text) => text === null);

/** The block without the headings it was copied with. A block of nothing but words is no block of headings. */
export function withoutHeadings(form: Form, block: Block): Pick<Landed, 'headings'> & { readonly block: Block } {
  const printed = printedOn(form);
  const isPrinted = (text: string) => printed.has(fold(text));
  const isWord = (text: string) => typed(text).kind === 'text' && WORDS.test(text);
  const width = block[0]?.length ?? 0;
  const column = (at: number): Line => block.map((row) => row[at] ?? null);
  let left = 0;
  while (left < width && isWords(column(left), isWord)) left += 1;
  const narrower = block.map((row) => row.slice(left));
  let top = 0;
  while (top < narrower.length && (isWords(narrower[top] as Line, isWord) || isSilent(narrower[top] as Line))) top += 1;
  // Further down only what the form itself prints may go: dropping any other row would move all rows below it.
  const rows = narrower.slice(top).filter((row) => !isSilent(row) && !isWords(row, isPrinted));
  if (rows.length === 0 || left === width) return { block, headings: { rows: 0, columns: 0 } };
  return { block: rows, headings: { rows: block.length - rows.length, columns: left } };
}

/** Where a block lands when it is pasted over a range. */
export function landing(form: Form, range: Range, pasted: Block): Landed {
  const { block, headings } = withoutHeadings(form, pasted);
  const { table } = range;
  const rows = block.length;
  const columns = block[0]?.length ?? 0;
  const area = areaOf(range, rows, columns);
  // The same text again, under a cell wider than a column, is not lost.
  const repeats = columns < area.right - area.left + 1;
  const targets: { cell: CellId; text: string }[] = [];
  let outside = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const text = block[(row - area.top) % rows]?.[(column - area.left) % columns] ?? null;
      if (text === null) continue;
      const place = table.grid[row]?.[column] ?? null;
      if (place?.left === column && text.length <= LONGEST) targets.push({ cell: place.cell, text });
      else if (text !== '' && !(place !== null && repeats)) outside += 1;
    }
  }
  return { targets, outside, headings };
}

/** The area a block covers, which may go beyond its table. */
function areaOf({ table, rect }: Range, rows: number, columns: number): Rect {
  const area = coveredArea(rect, rows, columns);
  const isTable = rows === table.rows && columns === table.columns;
  return isTable && area !== rect ? { top: 0, left: 0, bottom: rows - 1, right: columns - 1 } : area;
}

/** What a block of so many rows and columns covers: the rectangle it goes into several times, else its own size. */
export function coveredArea(rect: Rect, rows: number, columns: number): Rect {
  const { top, left, bottom, right } = rect;
  if ((bottom - top + 1) % rows === 0 && (right - left + 1) % columns === 0) return rect;
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}
