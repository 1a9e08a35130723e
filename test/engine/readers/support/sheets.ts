/**
 * Reports laid out as sheets, in the ways offices do it, and written in every format of sheets.
 */

import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import type { Form } from '../../../../src/core/form.ts';
import { compose, type Part } from '../../../support/document.ts';
import type { PrintedTable } from '../../../support/layout.ts';
import type { Facts } from '../../../support/narrative.ts';
import type { Numbers } from '../../../support/plausible.ts';

/** A cell to be written; numbers are written as numbers. */
export interface LaidCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string | number;
}

export interface LaidSheet {
  readonly name: string;
  readonly cells: readonly LaidCell[];
}

/**
 * `stacked`: everything on one sheet, titles and prose merged over its width. `bare`: the same, unmerged, no blank rows.
 * `apart`: a sheet for each table, the prose on a sheet of its own. `wide`: each column of the tables takes two of the
 * sheet. `moved`: from C4 on.
 */
export const LAYOUTS = ['stacked', 'bare', 'apart', 'wide', 'moved'] as const;
export type Layout = (typeof LAYOUTS)[number];

const WIDTH = 15;

function tableCells(table: PrintedTable, row: number, scale: number): LaidCell[] {
  return table.cells.map((cell) => ({
    row: row + cell.row,
    column: cell.column * scale,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan * scale,
    text: cell.part === 'value' && /^-?\d+(?:\.\d+)?$/.test(cell.text) ? Number(cell.text) : cell.text,
  }));
}

function stack(parts: readonly Part[], layout: Layout): LaidCell[] {
  const cells: LaidCell[] = [];
  const scale = layout === 'wide' ? 2 : 1;
  let row = 0;
  for (const part of parts) {
    if (part.kind === 'table') {
      cells.push(...tableCells(part.table, row, scale));
      row += part.table.rows + (layout === 'bare' ? 0 : 1);
      continue;
    }
    const columnSpan = layout === 'bare' ? 1 : WIDTH * scale;
    cells.push({ row, column: 0, rowSpan: 1, columnSpan, text: part.text });
    row += 1;
  }
  const moved = layout === 'moved';
  return cells.map((cell) => (moved ? { ...cell, row: cell.row + 3, column: cell.column + 2 } : cell));
}

/** A report's sheets. */
export function sheetsOf(form: Form, numbers: Numbers, facts: Facts, layout: Layout): LaidSheet[] {
  const parts = compose(form, numbers, facts, { tablesLost: false, untitled: false });
  if (layout !== 'apart') return [{ name: 'Sheet1', cells: stack(parts, layout) }];
  const sheets: LaidSheet[] = [];
  let prose: Part[] = [];
  for (const part of parts) {
    if (part.kind !== 'table') {
      prose.push(part);
      continue;
    }
    sheets.push({
      name: `表${sheets.length + 1}`,
      cells: stack([...prose.slice(sheets.length === 0 ? 0 : -1), part], 'stacked'),
    });
    prose = [];
  }
  return [...sheets, { name: '其他', cells: stack(prose, 'stacked') }];
}

/** As Excel and most programs write it, by a library that is not the one that reads. */
export async function asXlsx(
  sheets: readonly LaidSheet[],
  edit?: (book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, cells } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const { row, column, rowSpan, columnSpan, text } of cells) {
      sheet.getCell(row + 1, column + 1).value = text;
      if (rowSpan * columnSpan > 1) sheet.mergeCells(row + 1, column + 1, row + rowSpan, column + columnSpan);
    }
  }
  edit?.(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A book for the library that writes the older formats. */
export function libraryBook(sheets: readonly LaidSheet[]): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  for (const { name, cells } of sheets) {
    const sheet: XLSX.WorkSheet = {};
    let [rows, columns] = [0, 0];
    for (const { row, column, rowSpan, columnSpan, text } of cells) {
      sheet[XLSX.utils.encode_cell({ r: row, c: column })] = { t: typeof text === 'number' ? 'n' : 's', v: text };
      [rows, columns] = [Math.max(rows, row + rowSpan), Math.max(columns, column + columnSpan)];
    }
    sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows - 1, c: columns - 1 } });
    sheet['!merges'] = cells
      .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => ({
        s: { r: row, c: column },
        e: { r: row + rowSpan - 1, c: column + columnSpan - 1 },
      }));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return book;
}

export const OLDER = ['xls', 'ods', 'fods', 'xlml'] as const;

export function written(book: XLSX.WorkBook, bookType: XLSX.BookType): Uint8Array {
  return new Uint8Array(XLSX.write(book, { bookType, type: 'buffer' }));
}

/** The first sheet as CSV, merged cells lost as programs lose them. */
export function asCsv(sheet: LaidSheet, separator = ','): string {
  return XLSX.utils.sheet_to_csv(libraryBook([sheet]).Sheets[sheet.name] as XLSX.WorkSheet, { FS: separator });
}
