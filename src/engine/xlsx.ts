/**
 * Writes a workbook (sheets as data, `core/workbook`) as an .xlsx file. The only place that knows exceljs.
 *
 * Sheets are streamed: rows go out as they come, the zip is never far behind, and the event loop gets its turn, so that
 * a large dataset neither fills the memory nor stops the app from answering. The file appears under its name only when
 * it is complete: until then it is a temporary file beside it.
 *
 * What exceljs 4.4.0 does otherwise than one would think, and what is done about it:
 * - Its streaming writer puts hyperlinks before conditional formats, which Excel repairs away, and a sheet may have only
 *   65,530 of them: links are HYPERLINK formulas.
 * - It escapes XML but not `_x003D_`, which programs read as `=`: done here.
 * - It does not merge equal conditional styles, and gives no sign of a full pipe: both done here, at its private parts.
 *
 * Every text goes through `neutral`: nothing that comes from a report may ever run as a formula.
 */

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { areaName, columnName } from '../core/workbook/address.ts';
import type { Look } from '../core/workbook/looks.ts';
import { neutral } from '../core/workbook/neutral.ts';
import type { Content, Row, Rule, Sheet, Workbook } from '../core/workbook/sheet.ts';
import { Failure } from '../shared/failure.ts';
import { isSystemError } from './store/trouble.ts';

const MAKER = 'Gouji';
const FONT = '微软雅黑';
const FONT_SIZE = 10;
const A4 = 9;
/** The window the sheets' views belong to: the summary comes first. */
const WINDOW = { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' };
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** How long rows are written before others get their turn, in milliseconds. */
const STINT = 12;
/** How much may wait to be packed, in bytes. */
const BACKLOG = 4 * 1024 * 1024;

/**
 * Writes the workbook to `path`, replacing what is there. Rejects with FILE_NOT_WRITABLE where the file or its folder
 * cannot be written or is in use by another program; then nothing is left behind, and an earlier file stays as it was.
 */
export async function writeWorkbook(path: string, workbook: Workbook): Promise<void> {
  const partial = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await writeFile(partial, workbook);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    if (!isSystemError(error)) throw error;
    throw new Failure('FILE_NOT_WRITABLE', { file: path, found: error.code ?? '' });
  }
}

async function writeFile(path: string, workbook: Workbook): Promise<void> {
  const stream = createWriteStream(path, { flags: 'wx', flush: true });
  await once(stream, 'open');
  const closed = new Promise<void>((resolve) => stream.once('close', () => resolve()));
  const pen = new Pen(stream, workbook);
  try {
    for (const sheet of workbook.sheets) {
      if (sheet !== null) await pen.write(sheet);
      await pen.rest();
    }
    await pen.finish();
  } finally {
    stream.destroy();
    await closed;
  }
  pen.check();
}

/** exceljs's writer with what it lacks: a rest, a word when the file breaks, one conditional style for equal looks. */
class Pen {
  readonly #book: ExcelJS.stream.xlsx.WorkbookWriter;
  readonly #failed: Promise<void>;
  #error: Error | null = null;
  #pipes: readonly Writable[] = [];
  #since = performance.now();
  readonly #styles = new WeakMap<Look, Partial<ExcelJS.Style>>();
  readonly #ruleStyles = new Map<Look, number>();

  constructor(stream: Writable, { title, at }: Workbook) {
    this.#failed = new Promise((resolve) => {
      stream.on('error', (error) => {
        this.#error = error;
        resolve();
      });
    });
    this.#book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
    const date = new Date(at);
    const maker = { creator: MAKER, lastModifiedBy: MAKER };
    Object.assign(this.#book, { title, ...maker, created: date, modified: date, views: [WINDOW] });
  }

  /** Throws what broke the file, where something did. */
  check(): void {
    if (this.#error) throw this.#error;
  }

  /** Lets others work when it is time, and waits until the zip has caught up. */
  async rest(): Promise<void> {
    if (performance.now() - this.#since < STINT && this.#waiting() < BACKLOG) return;
    do {
      await nextTurn();
      this.check();
    } while (this.#waiting() >= BACKLOG);
    this.#since = performance.now();
  }

  /** Bytes handed over and not yet packed. */
  #waiting(): number {
    return this.#pipes.reduce((bytes, pipe) => bytes + pipe.writableLength, 0);
  }

  /** Rows of a sheet with merges are kept until its end, because exceljs merges only what it still has. */
  async write(sheet: Sheet): Promise<void> {
    const target = this.#book.addWorksheet(sheet.name, pageOf(sheet));
    this.#pipes = [...this.#pipes.filter((pipe) => pipe.writableLength > 0), ...pipesOf(target)];
    target.columns = sheet.columns.map((width) => ({ width }));
    for (const { top, left, bottom, right } of sheet.merges) target.mergeCells(top, left, bottom, right);
    let count = 0;
    for (const row of sheet.rows) {
      if (row !== null) {
        count += 1;
        const line = target.getRow(count);
        this.#fill(line, row);
        if (sheet.merges.length === 0) line.commit();
      }
      await this.rest();
    }
    if (sheet.filter !== null) {
      target.autoFilter = `A${sheet.filter}:${columnName(sheet.columns.length)}${Math.max(sheet.filter, count)}`;
    }
    sheet.rules.forEach((rule, index) => {
      target.addConditionalFormatting({ ref: areaName(rule.area), rules: [this.#ruleOf(rule, index + 1)] });
    });
    (target as unknown as { commit(): void }).commit();
  }

  /** Writes what the sheets have in common, and the end of the file. */
  async finish(): Promise<void> {
    await Promise.race([this.#book.commit(), this.#failed]);
    this.check();
  }

  #fill(line: ExcelJS.Row, { cells, height }: Row): void {
    if (height !== null) line.height = height;
    cells.forEach((each, index) => {
      if (each === null) return;
      const target = line.getCell(index + 1);
      target.style = this.#styleOf(each.look);
      if (each.content !== null) target.value = written(each.content);
      if (each.note !== null) target.note = { texts: [{ text: literal(each.note), font: { name: FONT, size: 9 } }] };
    });
  }

  #styleOf(look: Look): Partial<ExcelJS.Style> {
    const style = this.#styles.get(look) ?? styleOf(look);
    this.#styles.set(look, style);
    return style;
  }

  #ruleOf({ formula, look }: Rule, priority: number): ExcelJS.ConditionalFormattingRule {
    const styles = (this.#book as unknown as { styles: RuleStyles }).styles;
    const dxfId = this.#ruleStyles.get(look) ?? styles.addDxfStyle(ruleStyleOf(look));
    this.#ruleStyles.set(look, dxfId);
    const rule = { type: 'expression' as const, formulae: [formula], priority, dxfId };
    return rule;
  }
}

/** A private part of exceljs: registers a conditional style and gives its number. */
interface RuleStyles {
  addDxfStyle(style: Partial<ExcelJS.Style>): number;
}

/** A private part of exceljs: the streams a sheet's XML goes through on its way into the zip. */
function pipesOf(sheet: ExcelJS.Worksheet): readonly Writable[] {
  return (sheet as unknown as { stream: { pipes: Writable[] } }).stream.pipes;
}

function pageOf({ frozen, repeated, gridLines }: Sheet): Partial<ExcelJS.AddWorksheetOptions> {
  return {
    views: [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: gridLines }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      printTitlesRow: `${repeated.first}:${repeated.last}`,
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}

/** Programs read `_x003D_` in a file as `=`; a text that has such letters of its own must say so. */
function literal(text: string): string {
  return text.replace(/_(x[0-9a-fA-F]{4}_)/g, '_x005F_$1');
}

function written(content: Content): ExcelJS.CellValue {
  switch (content.type) {
    case 'text':
      return literal(neutral(content.text));
    case 'number':
      return Number(content.value);
    case 'formula': {
      const { formula, result } = content;
      return { formula, result: result.type === 'number' ? Number(result.value) : result.text };
    }
    case 'link': {
      const quoted = (text: string) => text.replaceAll('"', '""');
      const target = `#'${content.sheet.replaceAll("'", "''")}'!${content.cell}`;
      const text = literal(neutral(content.text));
      return { formula: `HYPERLINK("${quoted(target)}","${quoted(text)}")`, result: text };
    }
  }
}

function styleOf({ fill, ink, bold, italic, size, align, indent, wrap, border, format }: Look): Partial<ExcelJS.Style> {
  const edge = border && { style: border, color: { argb: border === 'thin' ? 'FFB8BEC6' : 'FFD3D8DE' } };
  return {
    font: {
      name: FONT,
      size: size ?? FONT_SIZE,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(ink && { color: { argb: `FF${ink}` } }),
    },
    alignment: {
      vertical: 'middle',
      wrapText: wrap ?? false,
      ...(align && { horizontal: align, indent: indent ?? 0 }),
    },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } } }),
    ...(edge && { border: { top: edge, left: edge, bottom: edge, right: edge } }),
    ...(format && { numFmt: format }),
  };
}

/** A conditional style names only what it changes, and its fill by the background colour. */
function ruleStyleOf({ fill, ink, bold, format }: Look): Partial<ExcelJS.Style> {
  return {
    font: { ...(ink && { color: { argb: `FF${ink}` } }), ...(bold && { bold }) },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${fill}` } } }),
    ...(format && { numFmt: format }),
  };
}
