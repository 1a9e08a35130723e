/**
 * Excel workbooks since 2007 (.xlsx, .xlsm, WPS .et of the same make): their XML, as far as it decides what is seen.
 *
 * Read here and not by a library because of what libraries make of it in silence: a formula never calculated becomes 0,
 * what is struck out counts as said, a part that is damaged becomes an empty sheet.
 */

import { Failure } from '../../../shared/failure.ts';
import {
  type Allowance,
  inReadingOrder,
  NO_RESULT,
  type Sheet,
  type SheetCell,
  type SheetRange,
  within,
} from './model.ts';
import { type NumberFormat, shownNumber } from './number.ts';
import { type Book, bookOf, type CellStyle, decoded, RichText } from './xlsx-book.ts';
import { attribute, flag, readXml, XmlError, type XmlHandler } from './xml.ts';
import type { OfficeParts } from './zip.ts';

const MOST_ROWS = 1_048_576;

/** `B12` as row 11, column 1; `null` where it is no such place. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!match) return null;
  const letters = [...(match[1] as string).toUpperCase()];
  const column = letters.reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

function rangeOf(reference: string): SheetRange | null {
  const [from, to = from] = reference.split(':').map(placeOf);
  return from && to ? { ...from, lastRow: to.row, lastColumn: to.column } : null;
}

class SheetReader implements XmlHandler {
  readonly cells: SheetCell[] = [];
  readonly merges: SheetRange[] = [];
  readonly hiddenRows = new Map<number, boolean>();
  readonly hiddenColumns: (readonly [number, number])[] = [];
  isHiddenByDefault = false;
  private showsZeros = true;
  private row = -1;
  private column = -1;
  private cell: { readonly type: string; readonly style: CellStyle | undefined } | null = null;
  private value = '';
  private hasFormula = false;
  private rich = new RichText();
  private isValue = false;
  private readonly book: Book;
  private readonly allowance: Allowance;

  constructor(book: Book, allowance: Allowance) {
    this.book = book;
    this.allowance = allowance;
  }

  open(name: string, attributes: string): void {
    if (this.cell) {
      if (name === 'v') this.isValue = true;
      else if (name === 'f') this.hasFormula = true;
      else this.rich.open(name, attributes);
    } else if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'mergeCell') {
      const range = rangeOf(attribute(attributes, 'ref') ?? '');
      this.allowance.take(1, 0);
      if (range) this.merges.push(range);
    } else if (name === 'col') this.openColumns(attributes);
    else if (name === 'sheetFormatPr') this.isHiddenByDefault = flag(attributes, 'zeroHeight');
    else if (name === 'sheetView') this.showsZeros = flag(attributes, 'showZeros', true);
  }

  text(text: string): void {
    if (this.isValue) this.value += text;
    else if (this.cell) this.rich.add(text);
  }

  close(name: string): void {
    if (name === 'c' && this.cell) this.closeCell(this.cell);
    else if (name === 'v') this.isValue = false;
    else if (this.cell) this.rich.close(name);
  }

  private openRow(attributes: string): void {
    const number = attribute(attributes, 'r');
    this.row = number === null ? this.row + 1 : Number(number) - 1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MOST_ROWS) throw new XmlError(`row ${number}`);
    this.column = -1;
    const isHidden = flag(attributes, 'hidden') || Number(attribute(attributes, 'ht') ?? 1) === 0;
    if (isHidden !== this.isHiddenByDefault) this.hiddenRows.set(this.row, isHidden);
  }

  private openColumns(attributes: string): void {
    const [from, to] = [Number(attribute(attributes, 'min')) - 1, Number(attribute(attributes, 'max')) - 1];
    const isHidden = flag(attributes, 'hidden') || Number(attribute(attributes, 'width') ?? 1) === 0;
    if (isHidden) this.hiddenColumns.push([from, to]);
  }

  private openCell(attributes: string): void {
    const place = placeOf(attribute(attributes, 'r') ?? '');
    this.column = place ? place.column : this.column + 1;
    if (place) this.row = place.row;
    const style = this.book.styles[Number(attribute(attributes, 's') ?? 0)];
    this.cell = { type: attribute(attributes, 't') ?? 'n', style };
    this.value = '';
    this.hasFormula = false;
    this.rich = new RichText();
  }

  private closeCell({ type, style }: NonNullable<SheetReader['cell']>): void {
    this.cell = null;
    if (style?.isStruck) return;
    const text = this.shown(type, style?.format ?? 0).replace(/\r\n?/g, '\n');
    if (text.trim() === '') return;
    this.allowance.take(1, text.length);
    this.cells.push({ row: this.row, column: this.column, text });
  }

  private shown(type: string, format: NumberFormat): string {
    const { value } = this;
    if (type === 'inlineStr') return decoded(this.rich.text);
    if (value.trim() === '') return this.hasFormula && type !== 'str' ? NO_RESULT : '';
    if (type === 's') return this.book.strings[Number(value)] ?? NO_RESULT;
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    const number = type === 'n' ? Number(value) : Number.NaN;
    if (Number.isNaN(number)) return decoded(value);
    if (number === 0 && !this.showsZeros) return '';
    return shownNumber(number, format, this.book.isFrom1904);
  }
}

/** The visible sheets of a workbook. Throws FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE, `XmlError`. */
export function readXlsx(parts: OfficeParts, file: string, allowance: Allowance): Sheet[] {
  const book = bookOf(parts, file);
  return book.sheets.map(({ name, part }) => {
    const xml = parts.text(part);
    if (xml === null) throw new Failure('FILE_DAMAGED', { file });
    const reader = new SheetReader(book, allowance);
    readXml(xml, reader);
    const { cells, merges, hiddenRows, hiddenColumns, isHiddenByDefault } = reader;
    return {
      name,
      cells: inReadingOrder(cells),
      merges,
      isRowHidden: (row) => hiddenRows.get(row) ?? isHiddenByDefault,
      isColumnHidden: within(hiddenColumns),
    };
  });
}
