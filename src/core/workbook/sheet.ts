/**
 * Sheets as data: what a workbook holds, before any library writes it.
 *
 * A sheet's rows come one by one, so that a dataset of thousands of reports never stands in memory at once. Nothing
 * here knows exceljs, files or XML; the look of a cell is data as well (`looks.ts`).
 */

import type { Decimal } from '../decimal.ts';
import type { Area } from './address.ts';
import type { Look } from './looks.ts';

/** Values one after another; a `null` in between is no value but a good moment for the writer to let others work. */
export type Lazy<T> = Iterable<T | null>;

export interface TextContent {
  readonly type: 'text';
  readonly text: string;
}

/** A number that a spreadsheet keeps digit for digit; anything else is text (`content.ts`). */
export interface NumberContent {
  readonly type: 'number';
  readonly value: Decimal;
}

/** A live formula without its `=`, and the result it has now. Built from our own words and addresses only. */
export interface FormulaContent {
  readonly type: 'formula';
  readonly formula: string;
  readonly result: TextContent | NumberContent;
}

/** A jump to a cell of another sheet. */
export interface LinkContent {
  readonly type: 'link';
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

export type Content = TextContent | NumberContent | FormulaContent | LinkContent;

/** One cell; `content` null is a truly empty cell. `note` is shown when the pointer rests on it. */
export interface Cell {
  readonly content: Content | null;
  readonly look: Look;
  readonly note: string | null;
}

/** `height` in points, or null for the default. A `null` cell is left out altogether. */
export interface Row {
  readonly cells: readonly (Cell | null)[];
  readonly height: number | null;
}

/** A conditional format: `formula` speaks of the top-left cell of `area`. */
export interface Rule {
  readonly area: Area;
  readonly formula: string;
  readonly look: Look;
}

/**
 * One sheet. Row and column numbers count from 1; `frozen` says how many stay in view; `repeated` rows are printed on
 * every page; `filter` is the row that gets the filter buttons.
 */
export interface Sheet {
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly repeated: { readonly first: number; readonly last: number };
  readonly filter: number | null;
  readonly gridLines: boolean;
  readonly merges: readonly Area[];
  readonly rules: readonly Rule[];
  readonly rows: Lazy<Row>;
}

/** A workbook. Sheets must be written in order, each one's rows before the next sheet is asked for. */
export interface Workbook {
  readonly title: string;
  readonly at: string;
  readonly sheets: Lazy<Sheet>;
}

export function text(value: string): TextContent {
  return { type: 'text', text: value };
}

export function number(value: Decimal): NumberContent {
  return { type: 'number', value };
}

/** A small whole number of our own, such as a count or a report's number. */
export function whole(value: number): NumberContent {
  return { type: 'number', value: String(value) };
}

export function cell(content: Content | null, look: Look, note: string | null = null): Cell {
  return { content, look, note };
}
