/**
 * HTML to a source: what a person would see of the page, tables kept as grids.
 *
 * Parsed by the standard's own algorithm (parse5), so broken markup becomes what a browser would make of it. Nothing is
 * executed and nothing is fetched: scripts, styles and hidden parts are left out, and only text leaves this file.
 */

import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { Failure } from '../../shared/failure.ts';
import { type CellDraft, SourceBuilder } from './builder.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
]);
const INLINE = new Set(
  (
    'a abbr b bdi bdo big cite code data dfn em font i ins kbd label mark o:p q samp small span strong ' +
    'time tt u var wbr'
  ).split(' '),
);
/** Struck out: no longer said, though still to be seen. */
const STRUCK = new Set(['s', 'strike', 'del']);
const UNSEEN = /visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|line-through/i;
/** Deeper nesting than any page has; beyond it a hostile file would exhaust the stack. */
const MAX_DEPTH = 400;
/** No printed table has larger spans than this, or is wider; those that are, are mistakes or attacks. */
const MAX_SPAN = 200;
const MAX_COLUMNS = 400;

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? '';
}

/** Not on the page at all. */
function isGone(element: Element): boolean {
  return (
    element.attrs.some((each) => each.name === 'hidden') || /display\s*:\s*none/i.test(attribute(element, 'style'))
  );
}

/** Says nothing, gone or not: a cell that cannot be seen, or is struck out, still holds its place in the row. */
function isHidden(element: Element): boolean {
  return isGone(element) || STRUCK.has(element.tagName) || UNSEEN.test(attribute(element, 'style'));
}

function children(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Measured without recursion, so that everything after may recurse safely. */
function isTooDeep(root: Node): boolean {
  const open: [Node, number][] = [[root, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    if (depth > MAX_DEPTH) return true;
    for (const child of children(node)) open.push([child, depth + 1]);
  }
  return false;
}

function contains(node: Node, tag: string): boolean {
  return children(node).some((child) => isElement(child) && (child.tagName === tag || contains(child, tag)));
}

/** The text of a cell on one line: breaks and block ends become a single space, other white space is collapsed. */
function inlineText(node: Element): string {
  if (isHidden(node)) return '';
  const pieces: string[] = [];
  const walk = (each: Node): void => {
    if (each.nodeName === '#text' && 'value' in each) pieces.push(each.value);
    if (!isElement(each)) return;
    if (SKIPPED.has(each.tagName) || isHidden(each)) return;
    const block = !INLINE.has(each.tagName);
    if (block) pieces.push(' ');
    for (const child of each.childNodes) walk(child);
    if (block) pieces.push(' ');
  };
  for (const child of children(node)) walk(child);
  return collapse(pieces.join(''));
}

function collapse(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ').trim();
}

/** The rows of one table, not those of tables inside it. */
function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (isGone(child)) return [];
    if (child.tagName === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.childNodes
    .filter(isElement)
    .filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !isGone(cell));
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return Number.isInteger(value) && value > 0 ? Math.min(value, MAX_SPAN) : 1;
}

/**
 * Lays cells out as a browser does: each takes the first free column, merged ones reserve the rows below. `null` where
 * the table is wider than anything that could be printed.
 */
function layOut(table: Element): CellDraft[] | null {
  const drafts: CellDraft[] = [];
  const rows = rowsOf(table);
  const taken = rows.map(() => new Set<number>());
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(element)) {
      while (taken[row]?.has(column)) column += 1;
      const columnSpan = spanOf(cell, 'colspan');
      if (column + columnSpan > MAX_COLUMNS) return null;
      const rowSpan = Math.min(spanOf(cell, 'rowspan'), rows.length - row);
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) taken[r]?.add(c);
      }
      drafts.push({ text: inlineText(cell), row, column, rowSpan, columnSpan });
      column += columnSpan;
    }
  }
  return drafts;
}

class PageReader {
  readonly builder = new SourceBuilder();
  private readonly file: string;
  private line: string[] = [];

  constructor(file: string) {
    this.file = file;
  }

  flush(): void {
    this.builder.paragraph(collapse(this.line.join('')));
    this.line = [];
  }

  read(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) this.line.push(node.value);
    if (!isElement(node)) {
      for (const child of children(node)) this.read(child);
      return;
    }
    if (SKIPPED.has(node.tagName) || isHidden(node)) return;
    if (node.tagName === 'table' && !contains(node, 'table')) this.table(node);
    else this.element(node);
  }

  private element(node: Element): void {
    const block = !INLINE.has(node.tagName);
    if (block) this.flush();
    for (const child of node.childNodes) this.read(child);
    if (block) this.flush();
  }

  private table(node: Element): void {
    this.flush();
    for (const child of node.childNodes) {
      if (isElement(child) && child.tagName === 'caption') this.builder.paragraph(inlineText(child));
    }
    const cells = layOut(node);
    if (!cells) throw new Failure('FILE_UNREADABLE', { file: this.file, found: `HTML > ${MAX_COLUMNS} columns` });
    this.builder.grid(cells);
  }
}

/** A page's visible text and blocks; a table that holds tables is layout and read as what it holds. */
export function readHtml(html: string, file: string): SourceBuilder {
  const page = parse(html);
  if (isTooDeep(page)) throw new Failure('FILE_UNREADABLE', { file, found: `HTML > ${MAX_DEPTH}` });
  const reader = new PageReader(file);
  reader.read(page);
  reader.flush();
  return reader.builder;
}
