/**
 * Excel 2003's XML (SpreadsheetML): one file of plain XML, often named .xls, as many business systems export it.
 */

import { type Allowance, NO_RESULT, type Sheet, type SheetCell, type SheetRange, within } from './model.ts';
import { type NumberFormat, shownNumber } from './number.ts';
import { attribute, flag, readXml, XmlError, type XmlHandler } from './xml.ts';

/** Formats with names of their own instead of a pattern. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  'General Number': 'General',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Currency: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
};
const MOST_SPANNED = 20_000;

interface Style {
  readonly parent: string | null;
  format: NumberFormat | null;
  isStruck: boolean;
}

interface Cell {
  readonly attributes: string;
  type: string;
  text: string;
  hasData: boolean;
}

function spanned(attributes: string, name: string): number {
  const value = Number(attribute(attributes, name) ?? 0);
  if (!Number.isInteger(value) || value < 0) throw new XmlError(`${name} ${value}`);
  return Math.min(value, MOST_SPANNED);
}

class WorkbookReader implements XmlHandler {
  readonly sheets: Sheet[] = [];
  private readonly styles = new Map<string, Style>();
  private style: Style | null = null;
  private name = '';
  private isHidden = false;
  private cells: SheetCell[] = [];
  private merges: SheetRange[] = [];
  private hiddenRows: (readonly [number, number])[] = [];
  private hiddenColumns: (readonly [number, number])[] = [];
  private columnStyles = new Map<number, string>();
  private rowStyle: string | null = null;
  private row = 0;
  private rowSpan = 0;
  private column = 0;
  private listedColumns = 0;
  private cell: Cell | null = null;
  private isData = false;
  private isVisible = false;
  private struck = 0;
  private readonly allowance: Allowance;

  constructor(allowance: Allowance) {
    this.allowance = allowance;
  }

  open(name: string, attributes: string): void {
    if (this.cell) {
      if (name === 'Data') {
        this.isData = true;
        this.cell.hasData = true;
        this.cell.type = attribute(attributes, 'Type') ?? 'String';
      } else if (this.isData && name === 'S') this.struck += 1;
    } else if (name === 'Style') {
      this.style = { parent: attribute(attributes, 'Parent'), format: null, isStruck: false };
      this.styles.set(attribute(attributes, 'ID') ?? '', this.style);
    } else if (name === 'NumberFormat' && this.style) {
      const format = attribute(attributes, 'Format') ?? 'General';
      this.style.format = NAMED_FORMATS[format] ?? format;
    } else if (name === 'Font' && this.style) this.style.isStruck = flag(attributes, 'StrikeThrough');
    else if (name === 'Worksheet') this.openSheet(attributes);
    else if (name === 'Column') this.openColumn(attributes);
    else if (name === 'Row') this.openRow(attributes);
    else if (name === 'Cell') this.openCell(attributes);
    else if (name === 'Visible') this.isVisible = true;
  }

  text(text: string): void {
    if (this.isVisible && text.trim() !== 'SheetVisible') this.isHidden = true;
    if (this.cell && this.isData && this.struck === 0) this.cell.text += text;
  }

  close(name: string): void {
    if (name === 'Data') {
      this.isData = false;
      this.struck = 0;
    } else if (name === 'S' && this.struck > 0) this.struck -= 1;
    else if (name === 'Cell' && this.cell) this.closeCell(this.cell);
    else if (name === 'Row') this.row += 1 + this.rowSpan;
    else if (name === 'Style') this.style = null;
    else if (name === 'Visible') this.isVisible = false;
    else if (name === 'Worksheet') this.closeSheet();
  }

  private openSheet(attributes: string): void {
    this.name = attribute(attributes, 'Name') ?? '';
    this.isHidden = false;
    [this.cells, this.merges, this.hiddenRows, this.hiddenColumns] = [[], [], [], []];
    this.columnStyles = new Map();
    [this.row, this.listedColumns] = [0, 0];
  }

  private openColumn(attributes: string): void {
    const index = spanned(attributes, 'Index');
    const from = index > 0 ? index - 1 : this.listedColumns;
    this.listedColumns = from + spanned(attributes, 'Span') + 1;
    if (this.listedColumns > MOST_SPANNED) throw new XmlError(`column ${this.listedColumns}`);
    if (flag(attributes, 'Hidden')) this.hiddenColumns.push([from, this.listedColumns - 1]);
    const style = attribute(attributes, 'StyleID');
    for (let column = from; style !== null && column < this.listedColumns; column += 1) {
      this.columnStyles.set(column, style);
    }
  }

  private openRow(attributes: string): void {
    const index = Number(attribute(attributes, 'Index') ?? this.row + 1);
    if (!Number.isInteger(index) || index <= this.row) throw new XmlError(`row ${index}`);
    this.row = index - 1;
    this.column = 0;
    this.rowStyle = attribute(attributes, 'StyleID');
    const isHidden = flag(attributes, 'Hidden') || Number(attribute(attributes, 'Height') ?? 1) === 0;
    this.rowSpan = spanned(attributes, 'Span');
    if (isHidden) this.hiddenRows.push([this.row, this.row + this.rowSpan]);
  }

  private openCell(attributes: string): void {
    const index = spanned(attributes, 'Index');
    if (index > 0) this.column = index - 1;
    this.cell = { attributes, type: '', text: '', hasData: false };
  }

  private closeCell(cell: Cell): void {
    this.cell = null;
    const { attributes } = cell;
    const [across, down] = [spanned(attributes, 'MergeAcross'), spanned(attributes, 'MergeDown')];
    const { row, column } = this;
    this.column += across + 1;
    const text = this.shown(cell, column).replace(/\r\n?/g, '\n');
    if (text.trim() === '') return;
    this.allowance.take(1, text.length);
    this.cells.push({ row, column, text });
    if (across + down > 0) this.merges.push({ row, column, lastRow: row + down, lastColumn: column + across });
  }

  private shown({ attributes, type, text, hasData }: Cell, column: number): string {
    const style = this.styleOf(attribute(attributes, 'StyleID') ?? this.rowStyle ?? this.columnStyles.get(column));
    if (style.isStruck) return '';
    if (!hasData) return attribute(attributes, 'Formula') === null ? '' : NO_RESULT;
    if (type === 'Boolean') return text === '1' ? 'TRUE' : 'FALSE';
    // `2023-01-31T00:00:00.000`, as stored: what matters of it is the day.
    if (type === 'DateTime') return text.replace(/^(\d{4})-0?(\d+)-0?(\d+)T00:00:00.*$/, '$1年$2月$3日');
    const value = type === 'Number' && text.trim() !== '' ? Number(text) : Number.NaN;
    return Number.isNaN(value) ? text : shownNumber(value, style.format);
  }

  /** A style with what it takes over from its parents. */
  private styleOf(id: string | undefined): { readonly format: NumberFormat; readonly isStruck: boolean } {
    let format: NumberFormat | null = null;
    let isStruck = false;
    let style = this.styles.get(id ?? 'Default');
    for (let depth = 0; style && depth < 10; depth += 1) {
      format ??= style.format;
      isStruck ||= style.isStruck;
      style = style.parent === null ? undefined : this.styles.get(style.parent);
    }
    return { format: format ?? 'General', isStruck };
  }

  private closeSheet(): void {
    if (this.isHidden) return;
    const { name, cells, merges, hiddenRows, hiddenColumns } = this;
    this.sheets.push({
      name,
      cells,
      merges,
      isRowHidden: within(hiddenRows),
      isColumnHidden: within(hiddenColumns),
    });
  }
}

/** The visible sheets of a workbook. Throws FILE_TOO_LARGE, `XmlError`. */
export function read2003(xml: string, allowance: Allowance): Sheet[] {
  const reader = new WorkbookReader(allowance);
  readXml(xml, reader);
  return reader.sheets;
}
