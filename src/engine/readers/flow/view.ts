/**
 * A laid flow as the view of it: the same tree, lean.
 *
 * Pages wrap every word in elements that say nothing. Those without looks are unwrapped, runs that touch become one,
 * and what is empty goes, but for cells, rows and breaks, which hold a place. What is left looks the same.
 */

import type { ViewElement, ViewNode, ViewTag, ViewText } from '../../../shared/view.ts';
import type { LaidElement } from './index.ts';
import type { Run } from './line.ts';

const HOLDS_PLACE: ReadonlySet<ViewTag> = new Set<ViewTag>(['td', 'th', 'tr', 'br']);
const INLINE: ReadonlySet<ViewTag> = new Set<ViewTag>(['b', 'i', 'u', 's', 'span', 'sub', 'sup', 'br']);

function isElement(node: ViewNode): node is ViewElement {
  return 'tag' in node;
}

function isBlock(node: ViewNode): boolean {
  return isElement(node) && !INLINE.has(node.tag);
}

function textOf({ text, line, at }: Run): ViewText {
  return { text, at: line === null || line.offset === null ? null : line.offset + at };
}

/** Adds a text, to the one before it where the two touch in the source. */
function addText(into: ViewNode[], next: ViewText): void {
  if (next.text === '' && next.at === null) return;
  const last = into.at(-1);
  if (last && !isElement(last)) {
    const touch = next.at === null ? last.at === null : last.at !== null && last.at + last.text.length === next.at;
    if (touch) {
      into[into.length - 1] = { text: last.text + next.text, at: last.at };
      return;
    }
  }
  into.push(next);
}

/** Whether an element without looks may be dropped around its children without changing what is seen. */
function isWrapping(tag: ViewTag, children: readonly ViewNode[]): boolean {
  return tag === 'span' || (tag === 'div' && children.every(isBlock));
}

function addElement(into: ViewNode[], { element, children: laid }: LaidElement): void {
  const { tag, style, rowSpan, columnSpan } = element;
  const children = viewOf(laid);
  if (children.length === 0 && !HOLDS_PLACE.has(tag)) return;
  if (!style && isWrapping(tag, children)) {
    for (const child of children) {
      if (isElement(child)) into.push(child);
      else addText(into, child);
    }
    return;
  }
  into.push({
    // A paragraph holds no blocks; where a page has it otherwise, it is a division.
    tag: tag === 'p' && children.some(isBlock) ? 'div' : tag,
    ...(style && { style }),
    ...(rowSpan !== undefined && rowSpan > 1 && { rowSpan }),
    ...(columnSpan !== undefined && columnSpan > 1 && { columnSpan }),
    children,
  });
}

/** The view of some laid nodes. */
export function viewOf(nodes: readonly (LaidElement | Run)[]): ViewNode[] {
  const view: ViewNode[] = [];
  for (const node of nodes) {
    if ('element' in node) addElement(view, node);
    else addText(view, textOf(node));
  }
  return view;
}
