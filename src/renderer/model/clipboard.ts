/**
 * What goes to the clipboard and what comes from it, as text.
 *
 * Copied: tab separated values for whoever takes plain text, and a table of HTML for spreadsheets, which see merged cells
 * in it. No text that was read from a report may become a formula in somebody's spreadsheet: where it begins like one it
 * gets an apostrophe before it, and the table says that it is text. Coming back, that apostrophe is taken off again.
 */

import { narrow } from '../../core/narrow.ts';
import type { CellValue } from '../../core/reading.ts';
import { plainText } from './history.ts';

/** A cell to be copied; `columns` it covers, itself included. */
export interface CopiedCell {
  readonly value: CellValue;
  readonly columns: number;
}

/** What the clipboard is given. */
export interface Copied {
  readonly plain: string;
  readonly html: string;
}

/** Rows of texts that came from a clipboard; `null` is a place that a merged cell covers, which says nothing. */
export type Block = readonly (readonly (string | null)[])[];

/** A cell of a table that came from a clipboard. */
export interface TableCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** What spreadsheets take for a formula, full-width forms included; a run of apostrophes before it, ours or not. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/u;
/** A dash in a cell that has nothing is no formula. */
const DASHES = /^[-－‐‑‒–—―−]+$/u;

/** A text that no spreadsheet computes. Example: `=1+1` → `'=1+1`; `无` stays. */
export function neutral(text: string): string {
  return FORMULA.test(text) && !DASHES.test(text) ? `'${text}` : text;
}

/** The text that was made neutral. Guarantee: `plainAgain(neutral(text))` is `text`. */
export function plainAgain(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** What a cell is copied as: its number, or its text made neutral. */
const copyText = (value: CellValue): string =>
  value.kind === 'number' ? (value.value ?? '') : neutral(plainText(value));

/** Rows of cells for the clipboard. */
export function copied(rows: readonly (readonly CopiedCell[])[]): Copied {
  const plain = rows.map((row) => row.flatMap(({ value, columns }) => [quoted(copyText(value)), ...holes(columns)]));
  const html = rows.map((row) => `<tr>${row.map(tableCell).join('')}</tr>`);
  return {
    plain: plain.map((row) => row.join('\t')).join('\r\n'),
    html: `<html><head><meta charset="utf-8"></head><body><table>${html.join('')}</table></body></html>`,
  };
}

const holes = (columns: number): string[] => Array.from({ length: columns - 1 }, () => '');

const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function tableCell({ value, columns }: CopiedCell): string {
  const span = columns > 1 ? ` colspan="${columns}"` : '';
  // Otherwise a spreadsheet would make a date of 3-4 and a number of 007.
  const format = value.kind === 'number' ? '' : ` style="mso-number-format:'\\@'"`;
  return `<td${span}${format}>${escaped(copyText(value))}</td>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Rows and columns of plain text: tab separated, quoted as spreadsheets quote. Text without tabs is what readers of
 * printed pages give: where every line is numbers with spaces between, as many in each, those are its columns.
 */
export function blockOfText(text: string): Block {
  const rows = text.includes('\t') || text.includes('"') ? tabbed(text) : linesOf(text).map((line) => [line]);
  const block = rows.some((row) => row.length > 1) ? rows : spaced(rows);
  return even(block.map((row) => row.map((cell) => (cell === null ? null : plainAgain(cell.trim())))));
}

const linesOf = (text: string): string[] => text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');

function tabbed(text: string): string[][] {
  const plain = linesOf(text).join('\n');
  const rows: string[][] = [[]];
  let cell = '';
  let at = 0;
  const end = () => {
    (rows.at(-1) as string[]).push(cell);
    cell = '';
  };
  while (at < plain.length) {
    const character = plain.charAt(at);
    const closing = character === '"' && cell === '' ? quoteEnd(plain, at) : -1;
    if (closing > 0) {
      cell = plain.slice(at + 1, closing).replaceAll('""', '"');
      at = closing;
    } else if (character === '\t') end();
    else if (character === '\n') {
      end();
      rows.push([]);
    } else cell += character;
    at += 1;
  }
  end();
  return rows;
}

/** Where the quotes opened at `from` close: before a tab, a line's or the text's end; −1 where they are only characters. */
function quoteEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') continue;
    if (text.charAt(at + 1) === '"') at += 1;
    else return at + 1 === text.length || /[\t\n]/.test(text.charAt(at + 1)) ? at : -1;
  }
  return -1;
}

const NUMBER = /^(?:[+-]?\d[\d,]*(?:\.\d+)?|[-–—−/]+)$/u;

function spaced(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const lines = rows.map(([line = '']) => narrow(line).trim().split(/\s+/u));
  const width = lines[0]?.length ?? 0;
  const fits = width > 1 && lines.every((line) => line.length === width && line.every((each) => NUMBER.test(each)));
  return fits ? lines : rows;
}

/** A table's rows as they stand on the page, merged cells spread out. */
export function blockOfTable(rows: readonly (readonly TableCell[])[]): Block {
  const grid: (string | null | undefined)[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left += 1;
      for (let down = 0; down < cell.rows && top + down < rows.length; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) {
          const line = grid[top + down] as (string | null | undefined)[];
          line[left + right] = down === 0 && right === 0 ? plainAgain(cell.text.replace(/\s+/gu, ' ').trim()) : null;
        }
      }
      left += cell.columns;
    }
  });
  return even(grid.map((row) => Array.from(row, (text) => text ?? null)));
}

/** All rows as long as the longest. */
function even(rows: readonly (readonly (string | null)[])[]): Block {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
}
