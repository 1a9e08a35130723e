/**
 * A cell's content as a spreadsheet can hold it: never another digit, never a zero for something that is none.
 *
 * Spreadsheets keep 15 significant digits. A number with more would be altered without a word on opening the file, so it
 * is written as text with a note instead. Blank stays empty, dash and words stay the text they are.
 */

import type { Decimal } from '../decimal.ts';
import type { CellValue } from '../reading.ts';
import { type Content, type NumberContent, number, type TextContent, text } from './sheet.ts';
import type { WorkbookWords } from './words/index.ts';

const DIGITS = 15;

/** Whether a spreadsheet keeps this number digit for digit. Example: `'29497.02'` yes, `'1234567890123456'` no. */
export function isExact(value: Decimal): boolean {
  const significant = value.replace(/[-.]/g, '').replace(/^0+/, '');
  return significant.length <= DIGITS && String(Number(value)) === value;
}

/** A number as a number where that is exact, else as text. */
export function exactly(value: Decimal): NumberContent | TextContent {
  return isExact(value) ? number(value) : text(value);
}

/** What a cell says, to be read in a sentence: the number, the words, or that it is blank or absent. */
export function spoken(value: CellValue | undefined, say: WorkbookWords): string {
  if (value === undefined || value.kind === 'absent') return say.absent;
  if (value.value !== null) return value.value;
  return value.raw.trim() === '' ? say.blank : value.raw;
}

/** The content of a table cell that shows a value: numbers as numbers, everything else in words. */
export function shown(value: CellValue | undefined, say: WorkbookWords): Content {
  return value?.value != null ? exactly(value.value) : text(spoken(value, say));
}

/** What was read, verbatim; `null` where there was nothing to read. */
export function verbatim(value: CellValue | undefined): TextContent | null {
  return value === undefined || value.raw === '' ? null : text(value.raw);
}
