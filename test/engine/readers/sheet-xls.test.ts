/** Old workbooks by hand: records that the programs at hand do not write. */

import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { quote } from '../../../src/core/source.ts';
import { readSheets } from '../../../src/engine/readers/sheet/index.ts';
import { encode } from '../../support/encode.ts';

const words = (...numbers: number[]) => Buffer.from(Uint16Array.from(numbers).buffer);
const record = (type: number, ...parts: Uint8Array[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([words(type, body.length), body]);
};
const begin = (version: number, kind: number) => record(0x0809, words(version, kind, 0, 0, 0, 0, 0, 0));
const end = record(0x000a);

/** A workbook of one visible sheet, in a compound file. */
function workbook(version: number, globals: readonly Buffer[], name: Buffer, sheet: readonly Buffer[]): Uint8Array {
  const head = Buffer.concat([begin(version, 5), ...globals]);
  const listing = (at: number) => record(0x0085, Buffer.from(Uint32Array.of(at).buffer), Buffer.from([0, 0]), name);
  const start = head.length + listing(0).length + end.length;
  const stream = Buffer.concat([head, listing(start), end, begin(version, 0x10), ...sheet, end, Buffer.alloc(5000)]);
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, version === 0x0600 ? '/Workbook' : '/Book', stream);
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** The cells of the only row. */
function cells(bytes: Uint8Array): string[] {
  const { source } = readSheets(bytes, 'a.xls');
  return source.blocks.flatMap((block) =>
    (block.kind === 'grid' ? block.cells : [block]).map(({ span }) => quote(source, span)),
  );
}

const NAME = Buffer.from('\x05\0Sheet');
const place = (column: number) => words(0, column, 0);
const short = (column: number, packed: number) =>
  record(0x027e, place(column), Buffer.from(Int32Array.of(packed).buffer));

test('texts of Excel 5 are in the code page of the system', () => {
  const text = Buffer.from(encode('规章', 'gb18030'));
  const label = record(0x0204, place(0), words(text.length), text);
  const file = workbook(0x0500, [record(0x0042, words(936))], Buffer.from('\x05Sheet'), [
    label,
    short(1, (6 << 2) | 2),
  ]);
  expect(cells(file)).toEqual(['规章', '6']);
});

test('a text that goes on in the next record may go on in characters of another width', () => {
  const first = Buffer.concat([
    Buffer.from(Uint32Array.of(2, 2).buffer),
    words(4),
    Buffer.from([1]),
    Buffer.from('规章', 'utf16le'),
  ]);
  const second = Buffer.concat([Buffer.from([0]), Buffer.from('ab'), words(1), Buffer.from([0]), Buffer.from('c')]);
  const shared = (column: number, index: number) =>
    record(0x00fd, place(column), Buffer.from(Uint32Array.of(index).buffer));
  const file = workbook(0x0600, [record(0x00fc, first), record(0x003c, second)], NAME, [shared(0, 0), shared(1, 1)]);
  expect(cells(file)).toEqual(['规章ab', 'c']);
});

describe('numbers', () => {
  test('squeezed into four bytes are integers or half a binary one, perhaps a hundredfold', () => {
    const half = new DataView(new ArrayBuffer(8));
    half.setFloat64(0, 12.5);
    const packed = [(-6 << 2) | 2, (1234 << 2) | 3, half.getInt32(0), half.getInt32(0) | 1];
    const file = workbook(
      0x0600,
      [],
      NAME,
      packed.map((each, column) => short(column, each)),
    );
    expect(cells(file)).toEqual(['-6', '12.34', '12.5', '0.125']);
  });

  test('of formulas are results; a text follows in a record of its own', () => {
    const formula = (column: number, result: Buffer) => record(0x0006, place(column), result, Buffer.alloc(8));
    const text = record(0x0207, words(1), Buffer.from([1]), Buffer.from('无', 'utf16le'));
    const file = workbook(0x0600, [], NAME, [
      formula(0, Buffer.from(Float64Array.of(7).buffer)),
      formula(1, Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff])),
      text,
      formula(2, Buffer.from([2, 0, 23, 0, 0, 0, 0xff, 0xff])),
      formula(3, Buffer.from([1, 0, 1, 0, 0, 0, 0xff, 0xff])),
    ]);
    expect(cells(file)).toEqual(['7', '无', '#REF!', 'TRUE']);
  });

  test('that are zero are hidden where the sheet hides them, and rows where it hides those without a word of their own', () => {
    const window = record(0x023e, words(0x00a6));
    expect(cells(workbook(0x0600, [], NAME, [window, short(0, 2), short(1, (5 << 2) | 2)]))).toEqual(['5']);
    const rows = record(0x0225, words(2, 0));
    const row = record(0x0208, words(0, 0, 2, 0, 0, 0, 0, 0));
    expect(() => cells(workbook(0x0600, [], NAME, [rows, short(0, 6)]))).not.toThrow();
    expect(cells(workbook(0x0600, [], NAME, [rows, short(0, 6)]))).toEqual([]);
    expect(cells(workbook(0x0600, [], NAME, [rows, row, short(0, 6)]))).toEqual(['1']);
  });
});

test('charts within a sheet are passed over', () => {
  const chart = [begin(0x0600, 0x20), short(0, 6), end];
  expect(cells(workbook(0x0600, [], NAME, [...chart, short(0, (2 << 2) | 2)]))).toEqual(['2']);
});
