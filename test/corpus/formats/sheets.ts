/** Reports as spreadsheets, new and old: merged headings, titles over the tables, everything on one sheet or on several. */

import * as XLSX from '@e965/xlsx';
import type { Part } from '../../support/document.ts';
import type { PrintedCell } from '../../support/layout.ts';
import type { Random } from '../../support/random.ts';
import { eachTable } from '../draft.ts';
import { dressed } from '../marks.ts';
import { mapped, tableOf } from '../tables.ts';
import type { FileFormat, Order } from './format.ts';

const STYLES = ['oneSheet', 'sheets', 'shifted', 'asText', 'formatted', 'hiddenDraft'] as const;
type SheetStyle = (typeof STYLES)[number];

const TITLE_WIDTH = 10;

/** Plain digits are numbers in a sheet, unless somebody typed them as text; everything else is text. */
function typed(text: string, style: SheetStyle): XLSX.CellObject {
  if (style === 'asText' || !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return { t: 's', v: text };
  if (style !== 'formatted') return { t: 'n', v: Number(text) };
  return { t: 'n', v: Number(text), z: text.includes('.') ? '#,##0.00' : '#,##0' };
}

interface Placed extends Pick<PrintedCell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'text'> {}

function sheetOf(cells: readonly Placed[], style: SheetStyle, shift: readonly [number, number]): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  const merges: XLSX.Range[] = [];
  let [rows, columns] = [0, 0];
  for (const cell of cells) {
    const s = { r: cell.row + shift[0], c: cell.column + shift[1] };
    const e = { r: s.r + cell.rowSpan - 1, c: s.c + cell.columnSpan - 1 };
    const text = dressed(cell.text, { break: '\n', raised: '', lowered: '' });
    if (text !== '') sheet[XLSX.utils.encode_cell(s)] = typed(text, style);
    if (cell.rowSpan > 1 || cell.columnSpan > 1) merges.push({ s, e });
    [rows, columns] = [Math.max(rows, e.r), Math.max(columns, e.c)];
  }
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows, c: columns } });
  sheet['!merges'] = merges;
  return sheet;
}

/** One part under the other. */
function stackedCells(parts: readonly Part[]): Placed[] {
  let top = 0;
  return parts.flatMap((part) => {
    const from = top;
    if (part.kind !== 'table') {
      top += 1;
      return [{ row: from, column: 0, rowSpan: 1, columnSpan: TITLE_WIDTH, text: part.text }];
    }
    top += part.table.rows + 1;
    return tableOf(part.table.cells).cells.map((cell) => ({ ...cell, row: cell.row + from }));
  });
}

/** What stands before the first table, each table with its heading, and what comes after. */
function bySheet(parts: readonly Part[]): (readonly [name: string, parts: readonly Part[]])[] {
  const tables = parts.flatMap((part, at) => (part.kind === 'table' ? [at] : []));
  const sheets = tables.map((at, index): readonly [string, readonly Part[]] => [
    ['主动公开', '依申请公开', '复议诉讼'][index] ?? `表${index + 1}`,
    parts.slice(Math.max(0, at - 1), at + 1),
  ]);
  const texts = parts.filter((_, at) => !tables.includes(at) && !tables.includes(at + 1));
  return [['总体情况', texts], ...sheets];
}

/** A sheet nobody sees, with last month's numbers. */
function hideDraft(book: XLSX.WorkBook, parts: readonly Part[]): void {
  const changed = eachTable(parts, (table) =>
    mapped(table, (cell) => (/^\d+$/.test(cell.text) ? { ...cell, text: `${Number(cell.text) + 7}` } : cell)),
  );
  XLSX.utils.book_append_sheet(book, sheetOf(stackedCells(changed), 'hiddenDraft', [0, 0]), '草稿');
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: name === '草稿' ? 1 : 0 })) };
}

function workbookOf({ parts, style, chance }: Order): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  const shift: readonly [number, number] = style === 'shifted' ? [chance.below(4), 1 + chance.below(2)] : [0, 0];
  const add = (name: string, some: readonly Part[]) =>
    XLSX.utils.book_append_sheet(book, sheetOf(stackedCells(some), style as SheetStyle, shift), name);
  if (style === 'sheets') for (const [name, some] of bySheet(parts)) add(name, some);
  else add(chance.pick(['Sheet1', '年报', '附件']), parts);
  if (style === 'hiddenDraft') hideDraft(book, parts);
  if (chance.oneIn(3)) XLSX.utils.book_append_sheet(book, {}, 'Sheet9');
  return book;
}

function written(order: Order, bookType: 'xlsx' | 'biff8'): Uint8Array {
  return new Uint8Array(XLSX.write(workbookOf(order), { bookType, type: 'buffer', compression: true }) as Buffer);
}

const shared = { styles: STYLES, ruled: () => true, ragged: false, raised: false, spoilings: [] } as const;

export const xlsx: FileFormat = {
  ...shared,
  make: (order) => ({ bytes: written(order, 'xlsx'), extension: 'xlsx' }),
};

/** The old binary format; WPS calls it `et`. */
export const xls: FileFormat = {
  ...shared,
  make: (order) => ({ bytes: written(order, 'biff8'), extension: pickExtension(order.chance) }),
};

const pickExtension = (chance: Random) => chance.pick(['xls', 'xls', 'et']);
