/**
 * A flow drawn as elements: the tree of a view, node by node, with a `mark` around everything that was read.
 *
 * Made by `createElement` and text nodes only, from a list of tags and a list of properties, inside a shadow root whose
 * style sheet is our own: nothing of a document is ever parsed as markup, and nothing in it can reach the page around it.
 * Drawn once a report; the focus moves by attributes.
 */

import type { CellId } from '../../../../core/form.ts';
import type { Span } from '../../../../core/source.ts';
import { VIEW_STYLES, VIEW_TAGS, type ViewElement, type ViewNode, type ViewText } from '../../../../shared/view.ts';
import { type Mark, piecesOf } from '../../../model/marks.ts';

/** A run of the source's text in the tree. */
interface Run {
  readonly at: number;
  readonly node: Text;
}

export interface FlowSheet {
  readonly content: DocumentFragment;
  /** By cell, the elements of its place: several where the place runs over several pieces of text. */
  readonly byCell: ReadonlyMap<CellId, readonly HTMLElement[]>;
  readonly cellsAt: ReadonlyMap<Element, readonly CellId[]>;
  /** In the order of the text. */
  readonly runs: readonly Run[];
}

const TAGS: ReadonlySet<string> = new Set(VIEW_TAGS);
const STYLES: ReadonlySet<string> = new Set(VIEW_STYLES);
/** Blocks that can be skipped while they are out of sight: a table is not among them, since it may be wider than the pane. */
const SKIPPABLE: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'pre']);
/** As many blocks in a row are skipped together. */
const RUN = 30;
/** Lengths that would not follow the zoom by themselves. */
const ABSOLUTE = /^\d+(?:\.\d+)?(?:px|pt|pc|cm|mm|in)$/;
/** The sizes of type that have names, in pixels, as browsers have them. */
const NAMED_SIZES: Readonly<Record<string, string>> = {
  'xx-small': '9px',
  'x-small': '10px',
  small: '13px',
  medium: '16px',
  large: '18px',
  'x-large': '24px',
  'xx-large': '32px',
};

/** A value of a property that grows with the zoom. Example: `12pt` → `calc(12pt * var(--zoom))`. */
export function zoomable(property: string, value: string): string {
  const plain = property === 'font-size' ? (NAMED_SIZES[value.toLowerCase()] ?? value) : value;
  return ABSOLUTE.test(plain.toLowerCase()) ? `calc(${plain} * var(--zoom))` : plain;
}

/** Draws a view. Marks that stand nowhere in it have no element. */
export function drawFlow(nodes: readonly ViewNode[], marks: readonly Mark[]): FlowSheet {
  const drawing = new Drawing(marks);
  const content = document.createDocumentFragment();
  content.append(...drawing.children(nodes));
  drawing.runs.sort((a, b) => a.at - b.at);
  return { content, byCell: drawing.byCell, cellsAt: drawing.cellsAt, runs: drawing.runs };
}

class Drawing {
  readonly byCell = new Map<CellId, HTMLElement[]>();
  readonly cellsAt = new Map<Element, readonly CellId[]>();
  readonly runs: Run[] = [];
  private readonly marks: readonly Mark[];
  private readonly emptyDrawn = new Set<Mark>();

  constructor(marks: readonly Mark[]) {
    this.marks = marks;
  }

  children(nodes: readonly ViewNode[]): Node[] {
    const drawn: Node[] = [];
    let run: HTMLElement | null = null;
    for (const node of nodes) {
      const parts = 'tag' in node ? [this.element(node)] : this.text(node);
      if (nodes.length <= RUN || !('tag' in node) || !SKIPPABLE.has(node.tag)) {
        run = null;
        drawn.push(...parts);
        continue;
      }
      if (run === null || run.childElementCount >= RUN) {
        run = document.createElement('div');
        run.className = 'run';
        drawn.push(run);
      }
      run.append(...parts);
    }
    return drawn;
  }

  private element({ tag, style, rowSpan, columnSpan, children }: ViewElement): HTMLElement {
    const element = document.createElement(TAGS.has(tag) ? tag : 'span');
    for (const [property, value] of Object.entries(style ?? {})) {
      if (STYLES.has(property)) element.style.setProperty(property, zoomable(property, value));
    }
    if (element instanceof HTMLTableCellElement) {
      if (rowSpan !== undefined) element.rowSpan = rowSpan;
      if (columnSpan !== undefined) element.colSpan = columnSpan;
    }
    element.append(...this.children(children));
    return element;
  }

  private text({ text, at }: ViewText): Node[] {
    if (at === null) return [document.createTextNode(text)];
    return piecesOf(text, at, this.marks).flatMap(({ start, text: part, mark }) => {
      const node = document.createTextNode(part);
      if (part !== '') this.runs.push({ at: start, node });
      return mark ? this.marked(mark, node) : [node];
    });
  }

  private marked(mark: Mark, node: Text): Node[] {
    if (mark.start === mark.end) {
      // An empty place between two runs is at the end of one and at the start of the other.
      if (this.emptyDrawn.has(mark)) return [];
      this.emptyDrawn.add(mark);
    }
    const element = document.createElement('mark');
    element.append(node);
    this.cellsAt.set(element, mark.cells);
    for (const cell of mark.cells) this.byCell.set(cell, [...(this.byCell.get(cell) ?? []), element]);
    return [element];
  }
}

/** A span of the text as a range of the tree; `null` where the tree shows nothing of it. */
export function rangeOf(runs: readonly Run[], { start, end }: Span): Range | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run;
    if (run.at + run.node.length <= start) low = middle + 1;
    else high = middle;
  }
  const first = runs[low];
  if (!first || first.at >= end) return null;
  let last = first;
  for (let at = low; at < runs.length && (runs[at] as Run).at < end; at += 1) last = runs[at] as Run;
  const range = document.createRange();
  range.setStart(first.node, Math.max(start - first.at, 0));
  range.setEnd(last.node, Math.min(end - last.at, last.node.length));
  return range;
}
