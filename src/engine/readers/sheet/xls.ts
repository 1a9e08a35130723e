/**
 * Excel 5 to 2003 workbooks (.xls, WPS .et of the same make).
 */

import { Failure } from '../../../shared/failure.ts';
import type { Bytes } from '../doc/bytes.ts';
import { Container } from '../doc/container.ts';
import { type BiffRecord, longNumber, RECORD, recordsFrom, shortNumber } from './biff.ts';
import { type Allowance, inReadingOrder, type Sheet, type SheetCell, type SheetRange, within } from './model.ts';
import { shownNumber } from './number.ts';
import { bookIn, type XlsBook } from './xls-book.ts';

const HIDDEN_COLUMN = 0x01;
const HIDDEN_ROW = 0x20;
const HIDDEN_BY_DEFAULT = 0x02;
const SHOWS_ZEROS = 0x10;
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function truthOrError(isError: number, value: number): string {
  if (isError !== 0) return ERRORS[value] ?? '#N/A';
  return value === 0 ? 'FALSE' : 'TRUE';
}

class XlsReader {
  readonly cells: SheetCell[] = [];
  readonly merges: SheetRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly shownRows = new Set<number>();
  readonly hiddenColumns: (readonly [number, number])[] = [];
  isHiddenByDefault = false;
  private showsZeros = true;
  /** The cell of a formula whose result is a text, which follows. */
  private awaiting: Bytes | null = null;
  private readonly zeros: number[] = [];
  private readonly book: XlsBook;
  private readonly stream: Bytes;
  private readonly allowance: Allowance;

  constructor(book: XlsBook, stream: Bytes, allowance: Allowance) {
    this.book = book;
    this.stream = stream;
    this.allowance = allowance;
  }

  /** The cells as shown; that zeros are hidden is told only after them. */
  get shownCells(): SheetCell[] {
    if (this.showsZeros) return this.cells;
    const hidden = new Set(this.zeros);
    return this.cells.filter((_, index) => !hidden.has(index));
  }

  take(record: BiffRecord): void {
    const { type, data } = record;
    if (type === RECORD.NUMBER) this.number(data, data.u16(2), 4, longNumber(data, 6));
    else if (type === RECORD.SHORT_NUMBER) this.number(data, data.u16(2), 4, shortNumber(data, 6));
    else if (type === RECORD.NUMBERS) this.numbers(data);
    else if (type === RECORD.SHARED_LABEL) this.cell(data, this.book.shared(data.u32(6), this.stream));
    else if (type === RECORD.LABEL || type === RECORD.RICH_LABEL) this.cell(data, this.book.text(record, 6, 2));
    else if (type === RECORD.TRUTH_OR_ERROR) this.cell(data, truthOrError(data.u8(7), data.u8(6)));
    else if (type === RECORD.FORMULA) this.formula(data);
    else if (type === RECORD.TEXT_OF_FORMULA) {
      if (this.awaiting) this.cell(this.awaiting, this.book.text(record, 0, 2));
      this.awaiting = null;
    } else this.frame(type, data);
  }

  /** What is said of rows, columns and the sheet. */
  private frame(type: number, data: Bytes): void {
    if (type === RECORD.MERGED) {
      for (let nth = 0, at = 2; nth < data.u16(0); nth += 1, at += 8) {
        const [row, lastRow, column, lastColumn] = [data.u16(at), data.u16(at + 2), data.u16(at + 4), data.u16(at + 6)];
        this.merges.push({ row, lastRow, column, lastColumn });
      }
    } else if (type === RECORD.COLUMNS) {
      if (data.u16(8) & HIDDEN_COLUMN || data.u16(4) === 0) this.hiddenColumns.push([data.u16(0), data.u16(2)]);
    } else if (type === RECORD.ROW) (data.u16(12) & HIDDEN_ROW ? this.hiddenRows : this.shownRows).add(data.u16(0));
    else if (type === RECORD.DEFAULT_ROW) this.isHiddenByDefault = (data.u16(0) & HIDDEN_BY_DEFAULT) !== 0;
    else if (type === RECORD.WINDOW) this.showsZeros = (data.u16(0) & SHOWS_ZEROS) !== 0;
  }

  /** Numbers side by side, each with its style. */
  private numbers(data: Bytes): void {
    for (let at = 4, column = data.u16(2); at + 8 <= data.length; at += 6, column += 1) {
      this.number(data, column, at, shortNumber(data, at + 2));
    }
  }

  private formula(data: Bytes): void {
    const [kind, value] = [data.u8(6), data.u8(8)];
    if (data.u16(12) !== 0xffff) this.number(data, data.u16(2), 4, longNumber(data, 6));
    else if (kind === 1 || kind === 2) this.cell(data, truthOrError(kind - 1, value));
    this.awaiting = data.u16(12) === 0xffff && kind === 0 ? data : null;
  }

  private number(data: Bytes, column: number, styleAt: number, value: number): void {
    const style = this.book.style(data.u16(styleAt));
    if (style.isStruck) return;
    if (value === 0) this.zeros.push(this.cells.length);
    this.put(data.u16(0), column, shownNumber(value, style.format, this.book.isFrom1904));
  }

  private cell(data: Bytes, text: string): void {
    if (!this.book.style(data.u16(4)).isStruck) this.put(data.u16(0), data.u16(2), text);
  }

  private put(row: number, column: number, said: string): void {
    const text = said.replace(/\r\n?/g, '\n');
    if (text.trim() === '') return;
    this.allowance.take(1, text.length);
    this.cells.push({ row, column, text });
  }
}

/** The visible sheets of a workbook. Throws FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE. */
export function readXls(bytes: Uint8Array, file: string, allowance: Allowance): Sheet[] {
  const container = new Container(bytes, file);
  const stream = container.stream('Workbook') ?? container.stream('Book');
  if (!stream) throw new Failure('FILE_DAMAGED', { file });
  const book = bookIn(stream);
  return book.sheets.map(({ name, at }) => {
    const reader = new XlsReader(book, stream, allowance);
    for (const record of recordsFrom(stream, at)) reader.take(record);
    const { shownCells, merges, hiddenRows, shownRows, hiddenColumns, isHiddenByDefault } = reader;
    return {
      name,
      cells: inReadingOrder(shownCells),
      merges,
      isRowHidden: (row) => hiddenRows.has(row) || (isHiddenByDefault && !shownRows.has(row)),
      isColumnHidden: within(hiddenColumns),
    };
  });
}
