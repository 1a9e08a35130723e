/**
 * Finding a cell by its name: `三(一)予以公开·自然人`, part of it, or the cell's id.
 *
 * What is written is cut into words at spaces and at points between them; brackets, commas and widths do not matter. A word
 * counts where it stands in a cell's short name as one hears it, less where it stands in the whole of its printed
 * labels, least where only its characters come there in this order.
 */

import { fold } from '../../core/cells/fold.ts';
import type { CellId, Form, FormCell } from '../../core/form.ts';
import { cellLabel, fullLabel } from './names.ts';

/** A cell with its names made comparable. */
interface Named {
  readonly cell: CellId;
  readonly id: string;
  readonly row: string;
  readonly column: string;
  readonly short: string;
  readonly full: string;
}

export type Names = readonly Named[];

const PARTS = /[\s·・,，、/／›>|]+/u;

/** The names of a form's cells, once for all searches. */
export function namesOf(form: Form): Names {
  return form.cells.map((cell: FormCell) => {
    const short = cellLabel(form, cell.id, '\n');
    const [row = '', column = ''] = short.split('\n');
    return {
      cell: cell.id,
      id: cell.id.toLowerCase(),
      row: fold(row),
      column: fold(column),
      short: fold(short),
      full: fold(fullLabel(form, cell.id).join('')),
    };
  });
}

/** The cells a query may mean, best first, in printed order among equals; at most `limit`. */
export function cellsNamed(names: Names, query: string, limit: number): CellId[] {
  const asked = query.trim().toLowerCase();
  if (asked === '') return [];
  const words = partsOf(asked);
  const whole = fold(asked);
  const found = names.flatMap((name) => {
    const rank = rankOf(name, asked, whole, words);
    return rank === null ? [] : [{ cell: name.cell, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ cell }) => cell);
}

/** `三、(一)予以公开` is one word: what a numeral of a section is parted from by its comma belongs to it. */
function partsOf(asked: string): string[] {
  const joined = asked.replace(/^([一二三四])[、，,]/u, '$1');
  return joined
    .split(PARTS)
    .map(fold)
    .filter((word) => word !== '');
}

/** How well a cell's name fits: 0 best; `null` where it does not. */
function rankOf(name: Named, asked: string, whole: string, words: readonly string[]): number | null {
  if (name.id === asked) return 0;
  if (whole !== '' && name.short === whole) return 1;
  if (words.length === 0) return null;
  const [last = ''] = words.slice(-1);
  const isColumn = words.length > 1 && name.column === last;
  const rows = isColumn ? words.slice(0, -1) : words;
  if (isColumn && rows.every((word) => name.row === word || name.row.slice(1) === word)) return 2;
  if (words.every((word) => name.short.includes(word))) return isColumn ? 3 : 4;
  if (words.every((word) => name.full.includes(word))) return isColumn ? 5 : 6;
  if (asked.length > 2 && name.id.includes(asked)) return 7;
  return words.every((word) => isThrough(name.full, word)) ? 8 : null;
}

/** Whether the characters of a word come in a text in their order. */
function isThrough(text: string, word: string): boolean {
  let at = 0;
  for (const character of word) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
