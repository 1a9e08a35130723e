/**
 * HTML to a flow: what a person would see of the page, tables kept as tables.
 *
 * Parsed by the standard's own algorithm (parse5), so broken markup becomes what a browser would make of it. Nothing is
 * executed and nothing is fetched: scripts, styles and hidden parts are left out, and only text and the few tags of a
 * view leave this file.
 */

import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { SourceDoubt } from '../../core/source.ts';
import { Failure } from '../../shared/failure.ts';
import { VIEW_TAGS, type ViewTag } from '../../shared/view.ts';
import { decode } from './decode.ts';
import { type FlowElement, type FlowNode, layFlow, MAX_DEPTH } from './flow.ts';
import { styleOf } from './flow-style.ts';
import type { ReadDocument } from './reader.ts';
import { simplify } from './simplify.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set(
  'script style template noscript svg math iframe object select textarea head title button'.split(' '),
);
const INLINE = new Set(
  (
    'a abbr b bdi bdo big cite code data dfn em font i ins kbd label mark o:p q samp small span strong ' +
    'time tt u var wbr'
  ).split(' '),
);
const TAGS: Readonly<Record<string, ViewTag>> = {
  ...Object.fromEntries(VIEW_TAGS.map((tag) => [tag, tag])),
  strong: 'b',
  em: 'i',
  ins: 'u',
  strike: 's',
  del: 's',
};
const UNSEEN = /visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])/i;
const STRUCK = /line-through/i;
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

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return Number.isInteger(value) && value > 0 ? Math.min(value, MAX_SPAN) : 1;
}

function tagOf(element: Element): ViewTag {
  return TAGS[element.tagName] ?? (INLINE.has(element.tagName) ? 'span' : 'div');
}

class PageReader {
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  nodes(node: Node): FlowNode[] {
    return children(node).flatMap((child) => this.node(child));
  }

  private node(node: Node): FlowNode[] {
    if (node.nodeName === '#text' && 'value' in node) return [node.value];
    if (!isElement(node)) return this.nodes(node);
    if (SKIPPED.has(node.tagName) || isGone(node)) return [];
    const isCell = node.tagName === 'td' || node.tagName === 'th';
    const style = attribute(node, 'style');
    // A cell that cannot be seen still holds its place in the row.
    if (UNSEEN.test(style)) return isCell ? [this.cell(node, [])] : [];
    const inner = isCell || node.tagName !== 'table' ? this.nodes(node) : this.rows(node);
    if (isCell) return [this.cell(node, STRUCK.test(style) ? [{ tag: 's', children: inner }] : inner)];
    const element: FlowElement = { tag: tagOf(node), ...looks(node), children: inner };
    return [STRUCK.test(style) ? { ...element, tag: 's' } : element];
  }

  private cell(node: Element, inner: readonly FlowNode[]): FlowElement {
    const [rowSpan, columnSpan] = [spanOf(node, 'rowspan'), spanOf(node, 'colspan')];
    const spans = { ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { columnSpan }) };
    return { tag: node.tagName === 'th' ? 'th' : 'td', ...looks(node), ...spans, children: inner };
  }

  /** Captions and rows of one table, without the groups a page may put them in. */
  private rows(table: Element): FlowNode[] {
    const rows = table.childNodes.filter(isElement).flatMap((child) => {
      if (isGone(child)) return [];
      return ['tbody', 'thead', 'tfoot'].includes(child.tagName) ? this.rows(child) : this.node(child);
    });
    const isTooWide = rows.some((row) => typeof row !== 'string' && row.tag === 'tr' && widthOf(row) > MAX_COLUMNS);
    if (isTooWide) throw new Failure('FILE_UNREADABLE', { file: this.file, found: `HTML > ${MAX_COLUMNS} columns` });
    return rows;
  }
}

function widthOf(row: FlowElement): number {
  return row.children.reduce((sum, cell) => sum + (typeof cell === 'string' ? 0 : (cell.columnSpan ?? 1)), 0);
}

function looks(element: Element): Pick<FlowElement, 'style'> {
  const style = styleOf(element.attrs);
  return style ? { style } : {};
}

/** A page as a flow. For readers whose library makes HTML of another format, too. */
export function flowOfHtml(html: string, file: string): FlowNode[] {
  const page = parse(html);
  if (isTooDeep(page)) throw new Failure('FILE_UNREADABLE', { file, found: `HTML > ${MAX_DEPTH}` });
  return new PageReader(file).nodes(page);
}

/** A flow as the document it is. */
export function documentOf(flow: readonly FlowNode[], doubts: readonly SourceDoubt[]): ReadDocument {
  const { text, blocks, nodes } = layFlow(flow);
  return { source: { text, simplified: simplify(text), blocks, doubts }, view: { kind: 'flow', nodes } };
}

/** Reads a web page. */
export function readHtml(bytes: Uint8Array, file: string): ReadDocument {
  const { text, doubts } = decode(bytes, file);
  return documentOf(flowOfHtml(text, file), doubts);
}
