/**
 * Markup to the tree a browser would make of it (parse5), with a limit on its depth, and what hangs on that tree.
 */

import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import { Failure } from '../../../shared/failure.ts';
import { MAX_DEPTH } from '../flow/index.ts';
import type { Attribute } from '../flow/style.ts';
import { parse } from './tokenizer.ts';

export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: DefaultTreeAdapterTypes.ChildNode): node is Element {
  return 'tagName' in node;
}

/** The value of an attribute; `null` where the element has none of that name. */
export function attribute(attrs: readonly Attribute[], name: string): string | null {
  for (const each of attrs) if (each.name === name) return each.value;
  return null;
}

/** Nesting no page has. */
export function tooDeep(file: string): Failure {
  return new Failure('FILE_UNREADABLE', { file, found: `HTML > ${MAX_DEPTH}` });
}

/**
 * Counts open elements while a page is parsed, so that nesting no page has is refused before it costs anything. One for
 * all pages: an adapter made for each kept its page alive in the engine's caches, at twice the time for collecting it.
 */
const guard = { depth: 0, file: '' };
const treeAdapter = {
  ...defaultTreeAdapter,
  onItemPush() {
    guard.depth += 1;
    if (guard.depth > MAX_DEPTH) throw tooDeep(guard.file);
  },
  onItemPop() {
    guard.depth -= 1;
  },
};

/** The page as a browser would have it. Throws a `Failure` where its nesting is no page's. */
export function parsed(html: string, file: string): Parent {
  Object.assign(guard, { depth: 0, file });
  return parse(html, { treeAdapter });
}

/** What the style sheets in a page say that hold on a screen. */
export function sheetsIn(page: Parent): string {
  let css = '';
  const open: Parent[] = [page];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const node of parent.childNodes) {
      if (!isElement(node)) continue;
      if (node.tagName !== 'style') open.push(node);
      else if (/screen|all/i.test(attribute(node.attrs, 'media') || 'all')) css += `${textIn(node)}\n`;
    }
  }
  return css;
}

function textIn({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
