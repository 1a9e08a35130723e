/**
 * OpenDocument sheets (.ods), packed or as one flat XML file. They carry the text each cell showed when it was saved.
 */

import { Failure } from '../../../shared/failure.ts';
import { type Allowance, NO_RESULT, type Sheet, type SheetCell, type SheetRange, within } from './model.ts';
import { trueText } from './number.ts';
import { attribute, readXml, XmlError, type XmlHandler } from './xml.ts';
import type { OfficeParts } from './zip.ts';

/** Rows and columns a cell or row may stand for; sheets end with one row a million times. */
const MOST_REPEATED = 1_048_576;
const NUMBERS = new Set(['float', 'currency', 'percentage']);

interface Cell {
  readonly attributes: string;
  readonly isStruck: boolean;
  text: string;
  paragraphs: number;
}

function count(attributes: string, name: string): number {
  const value = Number(attribute(attributes, name) ?? 1);
  if (!Number.isInteger(value) || value < 1) throw new XmlError(`${name} ${value}`);
  return Math.min(value, MOST_REPEATED);
}

function isHidden(attributes: string): boolean {
  return ['collapse', 'filter'].includes(attribute(attributes, 'visibility') ?? '');
}

class OdsReader implements XmlHandler {
  readonly sheets: Sheet[] = [];
  private readonly hiddenTables = new Set<string>();
  private readonly struckStyles = new Set<string>();
  private style = '';
  private cells: SheetCell[] = [];
  private merges: SheetRange[] = [];
  private hiddenRows: (readonly [number, number])[] = [];
  private hiddenColumns: (readonly [number, number])[] = [];
  private table: { readonly name: string; readonly isHidden: boolean } | null = null;
  private row = 0;
  private rowRepeats = 1;
  private rowCells: { readonly column: number; readonly repeats: number; readonly text: string }[] = [];
  private column = 0;
  private listedColumns = 0;
  private cell: Cell | null = null;
  private paragraph = false;
  /** Inside a remark, a drawing or a struck-out run: nothing there is said by the cell. */
  private silent = 0;
  private readonly spans: boolean[] = [];
  private readonly allowance: Allowance;

  constructor(allowance: Allowance) {
    this.allowance = allowance;
  }

  open(name: string, attributes: string): void {
    if (this.cell) this.openInCell(this.cell, name, attributes);
    else if (name === 'style') this.style = attribute(attributes, 'name') ?? '';
    else if (name === 'table-properties') {
      if (attribute(attributes, 'display') === 'false') this.hiddenTables.add(this.style);
    } else if (name === 'text-properties') {
      const line = attribute(attributes, 'text-line-through-style') ?? attribute(attributes, 'text-line-through-type');
      if (line !== null && line !== 'none') this.struckStyles.add(this.style);
    } else if (name === 'table') this.openTable(attributes);
    else if (this.table) this.openInTable(name, attributes);
  }

  text(text: string): void {
    // White space is collapsed, as the format says; blanks that count are elements of their own.
    if (this.cell && this.paragraph && this.silent === 0) this.cell.text += text.replace(/\s+/g, ' ');
  }

  close(name: string): void {
    if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell();
    else if (this.cell) this.closeInCell(name);
    else if (name === 'table-row') this.closeRow();
    else if (name === 'table') this.closeTable();
  }

  private openTable(attributes: string): void {
    const isInvisible = this.hiddenTables.has(attribute(attributes, 'style-name') ?? '');
    this.table = { name: attribute(attributes, 'name') ?? '', isHidden: isInvisible };
    [this.cells, this.merges, this.hiddenRows, this.hiddenColumns] = [[], [], [], []];
    [this.row, this.listedColumns] = [0, 0];
  }

  private openInTable(name: string, attributes: string): void {
    if (name === 'table-column') {
      const repeats = count(attributes, 'number-columns-repeated');
      if (isHidden(attributes)) this.hiddenColumns.push([this.listedColumns, this.listedColumns + repeats - 1]);
      this.listedColumns += repeats;
    } else if (name === 'table-row') {
      this.rowRepeats = count(attributes, 'number-rows-repeated');
      if (isHidden(attributes)) this.hiddenRows.push([this.row, this.row + this.rowRepeats - 1]);
      this.rowCells = [];
      this.column = 0;
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const isStruck = this.struckStyles.has(attribute(attributes, 'style-name') ?? '');
      this.cell = { attributes, isStruck, text: '', paragraphs: 0 };
      this.silent = name === 'covered-table-cell' ? 1 : 0;
    }
  }

  private openInCell(cell: Cell, name: string, attributes: string): void {
    if (name === 'annotation' || name === 'frame' || name === 'shapes') this.silent += 1;
    else if (name === 'p') {
      if (this.silent === 0 && cell.paragraphs > 0) cell.text += '\n';
      if (this.silent === 0) cell.paragraphs += 1;
      this.paragraph = true;
    } else if (name === 'span') {
      const isStruck = this.struckStyles.has(attribute(attributes, 'style-name') ?? '');
      this.spans.push(isStruck);
      if (isStruck) this.silent += 1;
    } else if (this.silent === 0 && name === 's') cell.text += ' '.repeat(Math.min(count(attributes, 'c'), 1000));
    else if (this.silent === 0 && name === 'tab') cell.text += ' ';
    else if (this.silent === 0 && name === 'line-break') cell.text += '\n';
  }

  private closeInCell(name: string): void {
    if (name === 'annotation' || name === 'frame' || name === 'shapes') this.silent -= 1;
    else if (name === 'p') this.paragraph = false;
    else if (name === 'span' && this.spans.pop()) this.silent -= 1;
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    if (!cell) return;
    const { attributes } = cell;
    const repeats = count(attributes, 'number-columns-repeated');
    const text = cell.isStruck || this.silent > 0 ? '' : this.shown(cell);
    if (text.trim() !== '') {
      this.allowance.take(repeats, repeats * text.length);
      this.rowCells.push({ column: this.column, repeats, text });
      const [rows, columns] = [count(attributes, 'number-rows-spanned'), count(attributes, 'number-columns-spanned')];
      if (rows * columns > 1) {
        const [lastRow, lastColumn] = [this.row + rows - 1, this.column + columns - 1];
        this.merges.push({ row: this.row, column: this.column, lastRow, lastColumn });
      }
    }
    this.column += repeats;
  }

  private shown({ attributes, text }: Cell): string {
    const type = attribute(attributes, 'value-type');
    if (text === '' && type === null && attribute(attributes, 'formula') !== null) return NO_RESULT;
    const value = Number(attribute(attributes, 'value') ?? Number.NaN);
    if (type === null || !NUMBERS.has(type) || Number.isNaN(value)) return text;
    return trueText(text.trim(), value);
  }

  private closeRow(): void {
    if (this.rowCells.length > 0) {
      for (let repeat = 0; repeat < this.rowRepeats; repeat += 1) {
        if (repeat > 0) this.allowance.take(this.rowCells.length, 0);
        for (const { column, repeats, text } of this.rowCells) {
          for (let at = column; at < column + repeats; at += 1) {
            this.cells.push({ row: this.row + repeat, column: at, text });
          }
        }
      }
    }
    this.row += this.rowRepeats;
  }

  private closeTable(): void {
    const { table, cells, merges, hiddenRows, hiddenColumns } = this;
    this.table = null;
    if (!table || table.isHidden) return;
    const { name } = table;
    this.sheets.push({
      name,
      cells,
      merges,
      isRowHidden: within(hiddenRows),
      isColumnHidden: within(hiddenColumns),
    });
  }
}

/** The visible sheets of a packed document. Throws FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE, `XmlError`. */
export function readOds(parts: OfficeParts, file: string, allowance: Allowance): Sheet[] {
  if (parts.text('META-INF/manifest.xml')?.includes('encryption-data')) throw new Failure('FILE_ENCRYPTED', { file });
  const xml = parts.text('content.xml');
  if (xml === null) throw new Failure('FILE_DAMAGED', { file });
  return readFlatOds(xml, allowance);
}

/** The visible sheets of a document's XML. Throws FILE_TOO_LARGE, `XmlError`. */
export function readFlatOds(xml: string, allowance: Allowance): Sheet[] {
  const reader = new OdsReader(allowance);
  readXml(xml, reader);
  return reader.sheets;
}
