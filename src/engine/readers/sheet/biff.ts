/**
 * The records that an old Excel workbook is made of, [MS-XLS], and the texts in them.
 *
 * Read here and not by a library: the one at hand runs for minutes, or out of memory, on a file with a few wrong bytes.
 * Nothing here can read outside the file, and what is made of it is no larger.
 */

import type { Bytes } from '../doc/bytes.ts';

/** Records by their names in [MS-XLS] 2.3. */
export const RECORD = {
  FORMULA: 0x0006,
  EOF: 0x000a,
  DATE_MODE: 0x0022,
  FILE_PASS: 0x002f,
  FONT: 0x0031,
  CONTINUE: 0x003c,
  CODE_PAGE: 0x0042,
  COLUMNS: 0x007d,
  SHEET: 0x0085,
  NUMBERS: 0x00bd,
  RICH_LABEL: 0x00d6,
  FORMAT_OF_CELL: 0x00e0,
  MERGED: 0x00e5,
  TEXTS: 0x00fc,
  SHARED_LABEL: 0x00fd,
  NUMBER: 0x0203,
  LABEL: 0x0204,
  TRUTH_OR_ERROR: 0x0205,
  TEXT_OF_FORMULA: 0x0207,
  ROW: 0x0208,
  DEFAULT_ROW: 0x0225,
  WINDOW: 0x023e,
  SHORT_NUMBER: 0x027e,
  FORMAT: 0x041e,
  BEGIN: 0x0809,
} as const;

/** One record. `more` are the records that continue it. */
export interface BiffRecord {
  readonly type: number;
  readonly data: Bytes;
  readonly more: readonly Bytes[];
}

/**
 * The records of one part of a workbook, from where it begins to its end; parts inside it, such as charts, are passed
 * over. Throws FILE_DAMAGED where the end is missing.
 */
export function* recordsFrom(stream: Bytes, start: number): Generator<BiffRecord, void> {
  let depth = 0;
  for (let at = start; ; ) {
    const type = stream.u16(at);
    const data = stream.part(at + 4, stream.u16(at + 2), 'Workbook');
    at += 4 + data.length;
    const more: Bytes[] = [];
    while (at + 4 <= stream.length && stream.u16(at) === RECORD.CONTINUE) {
      more.push(stream.part(at + 4, stream.u16(at + 2), 'Workbook'));
      at += 4 + stream.u16(at + 2);
    }
    if (type === RECORD.BEGIN) depth += 1;
    if (depth === 0) throw stream.damaged();
    if (type === RECORD.EOF) depth -= 1;
    if (depth === 0) return;
    if (depth === 1) yield { type, data, more };
  }
}

/** A text, and where its font changes: from a character on, to a font. */
export interface BiffText {
  readonly text: string;
  readonly runs: readonly { readonly from: number; readonly font: number }[];
}

const WIDE = 1;
const WITH_EXTRAS = 4;
const WITH_RUNS = 8;

/** Reads the texts of a record and of those that continue it, of the kinds that Excel has had since 97. */
export class TextReader {
  private readonly chunks: readonly Bytes[];
  private chunk = 0;
  private at: number;

  constructor(record: Pick<BiffRecord, 'data' | 'more'>, from: number) {
    this.chunks = [record.data, ...record.more];
    this.at = from;
  }

  get isAtEnd(): boolean {
    return this.chunk >= this.chunks.length - 1 && this.at >= this.here.length;
  }

  /** The next text; its length is in one byte or two. */
  next(lengthBytes: 1 | 2): BiffText {
    const length = lengthBytes === 1 ? this.number(1) : this.number(2);
    const flags = this.number(1);
    const runCount = flags & WITH_RUNS ? this.number(2) : 0;
    const extraBytes = flags & WITH_EXTRAS ? this.number(4) : 0;
    const text = this.characters(length, (flags & WIDE) !== 0);
    const runs: { from: number; font: number }[] = [];
    for (let nth = 0; nth < runCount; nth += 1) runs.push({ from: this.number(2), font: this.number(2) });
    this.skip(extraBytes);
    return { text, runs };
  }

  private get here(): Bytes {
    return this.chunks[this.chunk] as Bytes;
  }

  private turn(): void {
    if (this.chunk + 1 >= this.chunks.length) throw this.here.damaged();
    this.chunk += 1;
    this.at = 0;
  }

  private number(bytes: 1 | 2 | 4): number {
    if (this.at >= this.here.length) this.turn();
    const { here, at } = this;
    this.at += bytes;
    return bytes === 1 ? here.u8(at) : bytes === 2 ? here.u16(at) : here.u32(at);
  }

  private skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      if (this.at >= this.here.length) this.turn();
      const step = Math.min(left, this.here.length - this.at);
      this.at += step;
      left -= step;
    }
  }

  /** Characters of one byte or two; a record that continues them says anew which. */
  private characters(length: number, isWideFirst: boolean): string {
    let isWide = isWideFirst;
    let text = '';
    while (text.length < length) {
      if (this.at >= this.here.length) {
        this.turn();
        isWide = (this.number(1) & WIDE) !== 0;
      }
      const size = isWide ? 2 : 1;
      const count = Math.min(length - text.length, Math.floor((this.here.length - this.at) / size));
      if (count === 0) throw this.here.damaged();
      const units: number[] = [];
      for (let nth = 0; nth < count; nth += 1) {
        units.push(isWide ? this.here.u16(this.at + 2 * nth) : this.here.u8(this.at + nth));
      }
      text += String.fromCharCode(...units);
      this.at += count * size;
    }
    return text;
  }
}

/** A number squeezed into four bytes: an integer or half a binary one, perhaps a hundred times too large. */
export function shortNumber(bytes: Bytes, at: number): number {
  const packed = bytes.i32(at);
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(0, packed & ~3);
  const value = packed & 2 ? packed >> 2 : view.getFloat64(0);
  return packed & 1 ? value / 100 : value;
}

/** A binary number as programs store it. */
export function longNumber(bytes: Bytes, at: number): number {
  const slice = bytes.slice(at, 8);
  return new DataView(slice.buffer, slice.byteOffset, 8).getFloat64(0, true);
}
