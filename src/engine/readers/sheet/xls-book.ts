/**
 * What the sheets of an old Excel workbook have in common: which there are, their texts, how they show numbers.
 */

import { Failure } from '../../../shared/failure.ts';
import type { Bytes } from '../doc/bytes.ts';
import { type BiffRecord, type BiffText, RECORD, recordsFrom, TextReader } from './biff.ts';
import type { NumberFormat } from './number.ts';

/** Since Excel 97; before, texts are in the code page of the system. */
const EXCEL_97 = 0x0600;
const STRIKE = 0x08;
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  950: 'big5',
  1200: 'utf-16le',
  1252: 'windows-1252',
};

export interface XlsSheet {
  readonly name: string;
  readonly at: number;
}

/** How a cell's style shows numbers, and whether it strikes its text out. */
export interface XlsStyle {
  readonly format: NumberFormat;
  readonly isStruck: boolean;
}

class XlsBook {
  /** The visible sheets with cells in them. */
  readonly sheets: XlsSheet[] = [];
  isFrom1904 = false;
  private version = EXCEL_97;
  private codePage = 936;
  private readonly struckFonts: boolean[] = [];
  private readonly formats = new Map<number, string>();
  private readonly styles: { readonly font: number; readonly format: number }[] = [];
  private readonly texts: string[] = [];

  constructor(stream: Bytes) {
    for (const record of recordsFrom(stream, 0)) this.take(record, stream);
  }

  /** A text of the list all sheets share. Throws FILE_DAMAGED where there is none of that number. */
  shared(index: number, stream: Bytes): string {
    const text = this.texts[index];
    if (text === undefined) throw stream.damaged();
    return text;
  }

  style(index: number): XlsStyle {
    const style = this.styles[index];
    if (!style) return { format: 0, isStruck: false };
    return { format: this.formats.get(style.format) ?? style.format, isStruck: this.isStruck(style.font) };
  }

  /** A text in a record, from a byte of it on. */
  text(record: BiffRecord, from: number, lengthBytes: 1 | 2): string {
    if (this.version >= EXCEL_97) return this.seen(new TextReader(record, from).next(lengthBytes));
    const length = lengthBytes === 1 ? record.data.u8(from) : record.data.u16(from);
    const bytes = record.data.slice(from + lengthBytes, length);
    return new TextDecoder(CODE_PAGES[this.codePage] ?? 'gb18030').decode(bytes);
  }

  private take(record: BiffRecord, stream: Bytes): void {
    const { type, data } = record;
    if (type === RECORD.BEGIN) this.version = data.u16(0);
    else if (type === RECORD.FILE_PASS) throw new Failure('FILE_ENCRYPTED', { file: stream.file });
    else if (type === RECORD.CODE_PAGE) this.codePage = data.u16(0);
    else if (type === RECORD.DATE_MODE) this.isFrom1904 = data.u16(0) === 1;
    else if (type === RECORD.FONT) this.struckFonts.push((data.u16(2) & STRIKE) !== 0);
    else if (type === RECORD.FORMAT)
      this.formats.set(data.u16(0), this.text(record, 2, this.version >= EXCEL_97 ? 2 : 1));
    else if (type === RECORD.FORMAT_OF_CELL) this.styles.push({ font: data.u16(0), format: data.u16(2) });
    else if (type === RECORD.SHEET) {
      const [isVisible, isWorksheet] = [(data.u8(4) & 3) === 0, data.u8(5) === 0];
      if (isVisible && isWorksheet) this.sheets.push({ name: this.text(record, 6, 1), at: data.u32(0) });
    } else if (type === RECORD.TEXTS) {
      const reader = new TextReader(record, 8);
      for (let left = data.u32(4); left > 0 && !reader.isAtEnd; left -= 1) this.texts.push(this.seen(reader.next(2)));
    }
  }

  /** Fonts are counted without a number 4, for reasons of old. */
  private isStruck(font: number): boolean {
    return this.struckFonts[font > 4 ? font - 1 : font] ?? false;
  }

  /** A text without what is struck out in it. */
  private seen({ text, runs }: BiffText): string {
    if (!runs.some(({ font }) => this.isStruck(font))) return text;
    let seen = text.slice(0, runs[0]?.from);
    for (const [index, { from, font }] of runs.entries()) {
      if (!this.isStruck(font)) seen += text.slice(from, runs[index + 1]?.from);
    }
    return seen;
  }
}

export type { XlsBook };

/** What the sheets share. Throws FILE_DAMAGED, FILE_ENCRYPTED. */
export function bookIn(stream: Bytes): XlsBook {
  return new XlsBook(stream);
}
