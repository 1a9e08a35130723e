/**
 * The body of a DOCX to a flow: paragraphs, tables and text boxes, as a person would see them.
 *
 * What is not seen does not count: hidden text, deleted revisions, the instructions of fields, marks of comments and
 * notes. Wrappers (content controls, insertions, smart tags, simple fields, ruby) never hide what they wrap, cells and
 * rows included. ECMA-376, part 1, 17.
 */

import type { FlowElement, FlowNode } from '../flow/index.ts';
import { ParagraphDraft } from '../word/paragraph.ts';
import { type RowCell, type TableRow, tableOf } from '../word/table.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { contentOf, unwrapped, WRAPPERS, wrapped } from './wrappers.ts';
import { child, childElements, plainText, settingOf, switchOf, type XmlElement } from './xml.ts';

const DELETED = new Set(['w:del', 'w:moveFrom']);
/** What holds drawings, and with them text boxes. */
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);
const NOTES = new Set(['w:footnoteReference', 'w:endnoteReference']);
const WHITE = ' \t\r\n';
/** Wider than any table: a span is no reason to count to a billion. */
const MAX_SPAN = 400;
/** In twips. */
const USUAL_WIDTH = 1000;

function spanOf(properties: XmlElement | undefined, name: string, least: number): number {
  const value = Number.parseInt(settingOf(properties, name) ?? '', 10);
  return Number.isInteger(value) ? Math.min(Math.max(value, least), MAX_SPAN) : least;
}

export interface Notes {
  /** The note a mark refers to. */
  readonly of: (reference: XmlElement) => XmlElement | undefined;
}

export class BodyReader {
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly notes: Notes;
  /** Notes in the order of their first marks, to stand at the end, each once. */
  private readonly noted = new Set<XmlElement>();
  /** Text boxes met in the block being read, to stand after it: nobody knows where on the page they are. */
  private boxes: XmlElement[] = [];
  /** For each open field, whether its result has begun; before that come instructions, which are not text. */
  private fields: boolean[] = [];
  private draft = new ParagraphDraft();

  constructor(styles: Styles, numbering: Numbering, notes: Notes) {
    this.styles = styles;
    this.numbering = numbering;
    this.notes = notes;
  }

  /** The flow of the document's body, then of its notes. */
  read(body: XmlElement): FlowNode[] {
    const flow: FlowNode[] = [];
    this.blocks(body, true, flow);
    // A note may have the mark of another in it, which then follows.
    for (const note of this.noted) this.blocks(note, true, flow);
    return flow;
  }

  private blocks(parent: XmlElement, isOutermost: boolean, into: FlowNode[]): void {
    for (const element of wrapped(parent)) {
      if (element.name === 'w:p') into.push(...this.paragraph(element));
      else if (element.name === 'w:tbl') into.push(...this.table(element));
      else if (WRAPPERS.has(element.name)) this.blocks(element, isOutermost, into);
      if (isOutermost) this.boxed(into);
    }
  }

  private boxed(into: FlowNode[]): void {
    while (this.boxes.length > 0) {
      const boxes = this.boxes;
      this.boxes = [];
      for (const box of boxes) this.blocks(box, false, into);
    }
  }

  private paragraph(element: XmlElement): FlowElement[] {
    const own = child(element, 'w:pPr');
    const forms = this.styles.paragraphForms(own);
    const mark = child(own, 'w:rPr');
    const { isHidden, looks } = this.styles.run(own, mark);
    const isDeleted = child(mark, 'w:del') !== undefined;
    const number = isHidden || isDeleted ? null : this.numbering.next(forms);
    if (number) this.draft.add(number, looks);
    this.inline(element, own, true);
    // A paragraph whose end was deleted goes on in the next one (17.13.5.15).
    if (isDeleted) return [];
    const paragraph = this.draft.end({ align: this.styles.alignment(forms), heading: this.styles.heading(forms) });
    this.draft = new ParagraphDraft();
    return paragraph ? [paragraph] : [];
  }

  /** Runs and what is around them. Of what is deleted, only the marks of fields count, for they come in pairs. */
  private inline(parent: XmlElement, paragraph: XmlElement | undefined, isSaid: boolean): void {
    for (const element of wrapped(parent)) {
      if (element.name === 'w:r') this.run(element, paragraph, isSaid);
      else if (DELETED.has(element.name)) this.inline(element, paragraph, false);
      else if (WRAPPERS.has(element.name)) this.inline(element, paragraph, isSaid);
      else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') this.formula(element, isSaid);
    }
  }

  private run(run: XmlElement, paragraph: XmlElement | undefined, isSaid: boolean): void {
    const { isHidden, looks } = this.styles.run(paragraph, child(run, 'w:rPr'));
    for (const element of contentOf(run)) {
      if (element.name === 'w:fldChar') this.field(element.attributes.get('w:fldCharType'));
      else if (isHidden || !isSaid || this.fields.includes(false)) continue;
      else if (element.name === 'w:br' || element.name === 'w:cr') this.draft.break();
      else if (NOTES.has(element.name)) this.note(element);
      else if (DRAWN.has(element.name)) this.drawing(element);
      else if (WRAPPERS.has(element.name)) this.inline(element, paragraph, isSaid);
      else this.draft.add(textOf(element), looks);
    }
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push(false);
    else if (type === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = true;
    else if (type === 'end') this.fields.pop();
  }

  private formula(element: XmlElement, isSaid: boolean): void {
    if (!isSaid) return;
    for (const each of childElements(element)) {
      if (each.name === 'm:t') this.draft.add(plainText(each), this.styles.run(undefined, undefined).looks);
      else this.formula(each, isSaid);
    }
  }

  /** The mark of a note is a number of its own, so it is no part of the text; the note comes at the end. */
  private note(reference: XmlElement): void {
    const note = this.notes.of(reference);
    if (note) this.noted.add(note);
  }

  private drawing(element: XmlElement): void {
    for (const each of wrapped(element)) {
      if (each.name === 'w:txbxContent') this.boxes.push(each);
      else this.drawing(each);
    }
  }

  private table(element: XmlElement): FlowElement[] {
    const grid = gridOf(child(element, 'w:tblGrid'));
    const rows = unwrapped(element, 'w:tr').flatMap((row) => this.row(row, grid) ?? []);
    return rows.length > 0 ? [tableOf(rows)] : [];
  }

  /** A row by the lines of the grid its cells span; `null` for one that is deleted or hidden. */
  private row(element: XmlElement, grid: (line: number) => number): TableRow | null {
    const properties = child(element, 'w:trPr');
    if (child(properties, 'w:del') || switchOf(properties, 'w:hidden')) return null;
    let line = spanOf(properties, 'w:gridBefore', 0);
    const edges = [grid(line)];
    const cells = unwrapped(element, 'w:tc').map((cell): RowCell => {
      const form = child(cell, 'w:tcPr');
      line += spanOf(form, 'w:gridSpan', 1);
      edges.push(grid(line));
      // A field does not reach out of its cell; one that never ends must not swallow the rest of the table.
      this.fields = [];
      const children: FlowNode[] = [];
      this.blocks(cell, false, children);
      this.fields = [];
      return {
        joinsLeft: child(form, 'w:hMerge') !== undefined && settingOf(form, 'w:hMerge') !== 'restart',
        vertical: verticalOf(form),
        children: child(form, 'w:cellDel') ? [] : children,
      };
    });
    return { edges, cells, isSure: true };
  }
}

/**
 * Where the lines of a table's grid are, in twips. Rows whose edges differ by a hair have lines of their own in it, so
 * widths matter and not just how many columns a cell spans. A column without a width is as wide as any.
 */
function gridOf(grid: XmlElement | undefined): (line: number) => number {
  const lines = [0];
  for (const { attributes } of childElements(grid, 'w:gridCol')) {
    const width = Number.parseInt(attributes.get('w:w') ?? '', 10);
    lines.push((lines.at(-1) ?? 0) + (width > 0 ? width : USUAL_WIDTH));
  }
  const last = lines.length - 1;
  return (line) => lines[line] ?? (lines[last] ?? 0) + (line - last) * USUAL_WIDTH;
}

function verticalOf(form: XmlElement | undefined): RowCell['vertical'] {
  if (!child(form, 'w:vMerge')) return null;
  return settingOf(form, 'w:vMerge') === 'restart' ? 'first' : 'below';
}

/** What an element of a run prints. */
function textOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return keptText(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolOf(element.attributes.get('w:char') ?? '');
    default:
      return '';
  }
}

/** White space at the ends of a text is only kept where the text says so. */
function keptText(element: XmlElement): string {
  const text = plainText(element);
  if (element.attributes.get('space') === 'preserve') return text;
  let [from, to] = [0, text.length];
  while (from < to && WHITE.includes(text[from] as string)) from += 1;
  while (from < to && WHITE.includes(text[to - 1] as string)) to -= 1;
  return text.slice(from, to);
}

/** A sign of a symbol font is a drawing: it stays the private character it is, and never becomes a digit. */
function symbolOf(code: string): string {
  return /^[0-9a-f]{4}$/i.test(code) ? String.fromCharCode(Number.parseInt(code, 16)).toWellFormed() : '';
}
