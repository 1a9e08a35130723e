/**
 * A whole report laid out as a PDF: paragraphs wrapped, tables drawn, pages broken where they are full.
 *
 *     const parts = compose(form2021, plausible(form2021, 7), facts, { tablesLost: false, untitled: false });
 *     const bytes = reportPdf(parts, { rules: 'none', landscape: true, fullness: 0.6, split: true });
 *
 * What can be varied is `ReportLooks`; every default is the ordinary report: A4, ruled, centred, rows kept whole.
 * `pagesOf` gives the pages before they are written, for tests that want to add or take away something.
 */

import type { Part } from '../support/document.ts';
import type { PrintedTable } from '../support/layout.ts';
import { type Fragment, fragments, type Measured, measured, PADDING } from './pdf-table.ts';
import { textWidth, wrapped } from './pdf-text.ts';
import { type PdfItem, type PdfOptions, type PdfPage, writePdf } from './write-pdf.ts';

export interface ReportLooks extends PdfOptions {
  /** Points; A4 unless said. */
  readonly width?: number;
  readonly height?: number;
  readonly landscape?: boolean;
  readonly margin?: number;
  readonly size?: number;
  /** The page's /Rotate. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** `boxes`: thin filled boxes; `cells`: an outline round each cell; `three`: a table's first, last and heading lines. */
  readonly rules?: 'lines' | 'boxes' | 'cells' | 'dashed' | 'horizontal' | 'three' | 'shaded' | 'none';
  readonly align?: 'left' | 'center' | 'right';
  /** Tables turned by 90° on an upright page, as a wide sheet is often bound in. */
  readonly turned?: boolean;
  /** A row may be cut in the middle of a label, its halves on both pages. */
  readonly split?: boolean;
  /** The heading rows again at the top of each page. */
  readonly repeated?: boolean;
  /** No rule where a table is cut. */
  readonly open?: boolean;
  /** How full pages get before they are broken, 0.2 to 1: a way to move the cuts about. */
  readonly fullness?: number;
  /** A running head and page numbers. */
  readonly running?: boolean;
  readonly inForm?: boolean;
  readonly apart?: boolean;
  /** Drawn in another order than it is read. */
  readonly backwards?: boolean;
}

const GAP = 6;

interface Sheet {
  readonly items: PdfItem[];
  readonly width: number;
  readonly height: number;
}

/** One line after another, one table after another, page after page. */
class Layout {
  readonly sheets: Sheet[] = [];
  private readonly looks: ReportLooks;
  private readonly width: number;
  private readonly height: number;
  private readonly margin: number;
  private readonly size: number;
  private y = 0;

  constructor(looks: ReportLooks) {
    this.looks = looks;
    const [width, height] = [looks.width ?? 595, looks.height ?? 842];
    [this.width, this.height] = looks.landscape ? [height, width] : [width, height];
    this.margin = looks.margin ?? 60;
    this.size = looks.size ?? 9;
    this.turn();
  }

  private get sheet(): Sheet {
    return this.sheets.at(-1) as Sheet;
  }

  private get bottom(): number {
    return this.margin + (this.height - 2 * this.margin) * (this.looks.fullness ?? 1);
  }

  private turn(): void {
    this.sheets.push({ items: [], width: this.width, height: this.height });
    this.y = this.margin;
  }

  private text(x: number, y: number, size: number, text: string): void {
    this.sheet.items.push({ kind: 'text', x, y, size, text, apart: this.looks.apart ?? false });
  }

  lines(text: string, size: number, place: 'left' | 'center' | 'right', indent = 0): void {
    const room = this.width - 2 * this.margin;
    for (const [index, line] of wrapped(text, room, size, indent).entries()) {
      if (this.y + size * 1.6 > this.bottom) this.turn();
      const width = textWidth(line, size);
      const spare = room - width;
      const lead = place === 'left' ? (index === 0 ? indent : 0) : place === 'center' ? spare / 2 : spare;
      this.text(this.margin + lead, this.y + size * 1.25, size, line);
      this.y += size * 1.6;
    }
    this.y += GAP;
  }

  table(table: PrintedTable): void {
    if (this.looks.turned) this.tableTurned(table);
    else this.tableUpright(table);
  }

  private tableUpright(table: PrintedTable): void {
    const room = this.width - 2 * this.margin;
    const plan = measured(table, room, this.size);
    const rest = { split: this.looks.split ?? false, repeated: this.looks.repeated ?? false };
    const whole = this.bottom - this.margin;
    for (const [index, part] of fragments(plan, this.bottom - this.y, whole, rest).entries()) {
      if (index > 0) this.turn();
      this.sheet.items.push(...this.drawn(part, plan, this.margin, this.y));
      this.y += part.height + GAP * 2;
    }
  }

  /** The table alone on pages, its lines running upwards. */
  private tableTurned(table: PrintedTable): void {
    const [across, down] = [this.height - 2 * this.margin, this.width - 2 * this.margin];
    const plan = measured(table, across, this.size);
    for (const part of fragments(plan, down, down, { split: false, repeated: this.looks.repeated ?? false })) {
      if (this.sheet.items.length > 0) this.turn();
      const upright = this.drawn(part, plan, 0, 0);
      this.sheet.items.push(...upright.map((item) => laidOver(item, this.margin, this.height - this.margin)));
    }
    this.turn();
  }

  private drawn(part: Fragment, plan: Measured, left: number, top: number): PdfItem[] {
    const { rules = 'lines', align = 'center', open = false, apart = false } = this.looks;
    const items: PdfItem[] = ruled(part, plan, rules, open).map((item) => moved(item, left, top));
    for (const { cell, lines, top: from, bottom } of part.cells) {
      const [x1, x2] = [plan.x[cell.column] as number, plan.x[cell.column + cell.columnSpan] as number];
      const height = lines.length * plan.leading;
      lines.forEach((text, index) => {
        const spare = x2 - x1 - 2 * PADDING - textWidth(text, this.size);
        const lead = align === 'left' || cell.part === 'label' ? 0 : align === 'right' ? spare : spare / 2;
        const y = from + (bottom - from - height) / 2 + index * plan.leading + this.size * 1.05;
        items.push({ kind: 'text', x: left + x1 + PADDING + lead, y: top + y, size: this.size, text, apart });
      });
    }
    return items;
  }

  finish(): PdfPage[] {
    const { rotate = 0, inForm = false, running = false, backwards = false } = this.looks;
    const sheets = this.sheets.filter((sheet) => sheet.items.length > 0);
    return sheets.map(({ items, width, height }, index) => {
      const all: PdfItem[] = running ? [...furniture(index + 1, width, height), ...items] : [...items];
      return { width, height, rotate, inForm, items: backwards ? reversed(all) : all };
    });
  }
}

/** Texts in reverse order, after everything that they must not be hidden by. */
function reversed(items: readonly PdfItem[]): PdfItem[] {
  const isText = ({ kind }: PdfItem) => kind === 'text';
  return [...items.filter((item) => !isText(item)), ...items.filter(isText).reverse()];
}

function furniture(page: number, width: number, height: number): PdfItem[] {
  return [
    { kind: 'text', x: 60, y: 30, size: 9, text: '云岭区政务公开年报汇编' },
    { kind: 'line', x1: 60, y1: 34, x2: width - 60, y2: 34 },
    { kind: 'text', x: width / 2 - 12, y: height - 24, size: 9, text: `- ${page} -` },
  ];
}

function moved(item: PdfItem, x: number, y: number): PdfItem {
  if (item.kind === 'text') return { ...item, x: item.x + x, y: item.y + y };
  if (item.kind === 'line') return { ...item, x1: item.x1 + x, x2: item.x2 + x, y1: item.y1 + y, y2: item.y2 + y };
  return { ...item, left: item.left + x, top: item.top + y };
}

/** Turned by 90° counter-clockwise: what ran to the right runs up from the page's lower left corner. */
function laidOver(item: PdfItem, left: number, bottom: number): PdfItem {
  if (item.kind === 'text') return { ...item, x: left + item.y, y: bottom - item.x, turn: 90 };
  if (item.kind === 'line')
    return { ...item, x1: left + item.y1, y1: bottom - item.x1, x2: left + item.y2, y2: bottom - item.x2 };
  const { width, height } = item;
  return { ...item, left: left + item.top, top: bottom - item.left - width, width: height, height: width };
}

/** The rules of a part of a table, from its own top left corner. */
function ruled(part: Fragment, { x }: Measured, rules: ReportLooks['rules'], open: boolean): PdfItem[] {
  const across = (y: number, x1: number, x2: number): PdfItem =>
    rules === 'boxes'
      ? { kind: 'box', left: x1 - 0.25, top: y - 0.25, width: x2 - x1 + 0.5, height: 0.5 }
      : { kind: 'line', x1, y1: y, x2, y2: y, dashed: rules === 'dashed' };
  const right = x.at(-1) as number;
  if (rules === 'none') return [];
  if (rules === 'horizontal') return part.rows.concat(part.height).map((y) => across(y, 0, right));
  if (rules === 'three') {
    const under = Math.max(...part.cells.filter(({ cell }) => cell.part === 'heading').map(({ bottom }) => bottom), 0);
    return [0, under, part.height].map((y) => across(y, 0, right));
  }
  return part.cells.flatMap(({ cell, top, bottom, cutAbove, cutBelow }): PdfItem[] => {
    const [x1, x2] = [x[cell.column] as number, x[cell.column + cell.columnSpan] as number];
    const box = { kind: 'box', left: x1, top, width: x2 - x1, height: bottom - top } as const;
    if (rules === 'cells') return [{ ...box, outline: true }];
    if (rules === 'shaded')
      return [{ ...box, left: x1 + 0.6, top: top + 0.6, width: x2 - x1 - 1.2, height: bottom - top - 1.2, grey: 0.9 }];
    const down = (at: number): PdfItem =>
      rules === 'boxes'
        ? { kind: 'box', left: at - 0.25, top, width: 0.5, height: bottom - top }
        : { kind: 'line', x1: at, y1: top, x2: at, y2: bottom, dashed: rules === 'dashed' };
    return [
      ...(open && cutAbove ? [] : [across(top, x1, x2)]),
      ...(open && cutBelow ? [] : [across(bottom, x1, x2)]),
      down(x1),
      down(x2),
    ];
  });
}

/** A report's pages. */
export function pagesOf(parts: readonly Part[], looks: ReportLooks = {}): PdfPage[] {
  const layout = new Layout(looks);
  for (const part of parts) {
    if (part.kind === 'table') layout.table(part.table);
    else if (part.kind === 'title') layout.lines(part.text, 16, 'center');
    else if (part.kind === 'signature') layout.lines(part.text, 11, 'right');
    else layout.lines(part.text, 11, 'left', 22);
  }
  return layout.finish();
}

/** A report's bytes. Example: see the head of this file. */
export function reportPdf(parts: readonly Part[], looks: ReportLooks = {}): Uint8Array {
  return writePdf(pagesOf(parts, looks), looks);
}
