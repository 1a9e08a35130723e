/**
 * A document without pages, as a tree: what readers of web pages, Word documents and sheets make, and how it is laid
 * out as a source and as a view in one walk, so that the two can never disagree.
 *
 * A reader has already left out what cannot be seen. What is struck out (`s`) can be seen but is no longer said: it
 * stands in the view and not in the text. Must never be handed a tree deeper than `MAX_DEPTH`: it recurses.
 */

import type { Block, Source, SourceDoubt } from '../../../core/source.ts';
import type { FlowView, ViewNode, ViewStyle, ViewTag } from '../../../shared/view.ts';
import { SourceBuilder } from '../builder.ts';
import type { ReadDocument } from '../reader.ts';
import { simplify } from '../simplify.ts';
import { textBlocks } from '../text.ts';
import { Line, type Run } from './line.ts';
import { dataTables, type Slot } from './table.ts';
import { viewOf } from './view.ts';

/** Deeper nesting than any document has. */
export const MAX_DEPTH = 400;

export interface FlowElement {
  readonly tag: ViewTag;
  readonly style?: ViewStyle | undefined;
  /** On td and th only. */
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** On table only: where its cells stand is a guess, so that the grid is not `ruled`. */
  readonly isUnsure?: boolean;
  readonly children: readonly FlowNode[];
}

/** Text is a string; its white space is collapsed here as a browser would, but inside a `pre`, which keeps its lines. */
export type FlowNode = string | FlowElement;

/** `nodes` is the view, made when it is first asked for: most documents are read without being looked at. */
export interface LaidFlow {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly nodes: readonly ViewNode[];
}

/** An element with its text in place: what the view is made of. */
export interface LaidElement {
  readonly element: FlowElement;
  readonly children: readonly (LaidElement | Run)[];
}

const INLINE: ReadonlySet<ViewTag> = new Set<ViewTag>(['b', 'i', 'u', 's', 'span']);

/** Lays a flow out. Guarantee: every run of the view that has a place stands there in the text, to the letter. */
export function layFlow(nodes: readonly FlowNode[]): LaidFlow {
  const layout = new FlowLayout();
  const laid: (LaidElement | Run)[] = [];
  layout.read(nodes, false, laid);
  layout.flush();
  return new Laid(layout.builder, laid);
}

/** A flow as the document it is. */
export function documentOf(flow: readonly FlowNode[], doubts: readonly SourceDoubt[]): ReadDocument {
  return new FlowDocument(layFlow(flow), doubts);
}

class Laid implements LaidFlow {
  readonly text: string;
  readonly blocks: readonly Block[];
  private readonly laid: readonly (LaidElement | Run)[];
  private view: readonly ViewNode[] | null = null;

  constructor({ text, blocks }: SourceBuilder, laid: readonly (LaidElement | Run)[]) {
    this.text = text;
    this.blocks = blocks;
    this.laid = laid;
  }

  get nodes(): readonly ViewNode[] {
    this.view ??= viewOf(this.laid);
    return this.view;
  }
}

class FlowDocument implements ReadDocument {
  readonly source: Source;
  private readonly laid: LaidFlow;

  constructor(laid: LaidFlow, doubts: readonly SourceDoubt[]) {
    const { text, blocks } = laid;
    this.source = { text, simplified: simplify(text), blocks, doubts };
    this.laid = laid;
  }

  get view(): FlowView {
    return { kind: 'flow', nodes: this.laid.nodes };
  }
}

interface TableCell {
  readonly slot: Slot;
  readonly line: Line;
}

class FlowLayout {
  readonly builder = new SourceBuilder();
  private line = new Line();
  /** Where the cells of the table under construction stand; `null` outside any. */
  private slots: ReadonlyMap<FlowElement, Slot> | null = null;
  private cells: TableCell[] = [];
  private readonly tables = dataTables();

  /** Sets the paragraph under construction down. */
  flush(): void {
    if (this.line.text !== '') this.line.offset = this.builder.paragraph(this.line.text);
    this.line = new Line();
  }

  read(nodes: readonly FlowNode[], struck: boolean, into: (LaidElement | Run)[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') {
        const run = this.line.add(node, struck);
        if (run) into.push(run);
      } else {
        into.push(this.element(node, struck));
      }
    }
  }

  private element(node: FlowElement, struck: boolean): LaidElement {
    const { tag } = node;
    if (INLINE.has(tag)) return this.inner(node, struck || tag === 's');
    if (tag === 'sub' || tag === 'sup') return this.raised(node, struck);
    const slot = this.slots?.get(node);
    if (slot) return this.cell(node, slot, struck);
    if (!this.isInside) {
      const slots = tag === 'table' ? this.tables.slots(node) : null;
      if (slots) return this.table(node, slots, struck);
      if (tag === 'pre' && !this.tables.holdsTable(node)) return this.pre(node, struck);
    }
    return this.apart(node, struck);
  }

  private inner(element: FlowElement, struck: boolean): LaidElement {
    const children: (LaidElement | Run)[] = [];
    this.read(element.children, struck, children);
    return { element, children };
  }

  /** In a cell or among kept lines, where a block begins no paragraph of its own. */
  private get isInside(): boolean {
    return this.slots !== null || this.line.isKept;
  }

  /** A footnote mark must not become the last digit of a number. */
  private raised(element: FlowElement, struck: boolean): LaidElement {
    this.line.space();
    const laid = this.inner(element, struck);
    this.line.space();
    return laid;
  }

  /** An element that stands apart from what is before and after it. */
  private apart(element: FlowElement, struck: boolean): LaidElement {
    this.part();
    const laid = this.inner(element, struck);
    this.part();
    return laid;
  }

  private part(): void {
    if (this.isInside) this.line.break();
    else this.flush();
  }

  private cell(element: FlowElement, slot: Slot, struck: boolean): LaidElement {
    const line = new Line();
    this.line = line;
    const laid = this.inner(element, struck);
    this.cells.push({ slot, line });
    this.line = new Line();
    // An empty cell has a place too, so that the screen can lead there.
    return line.text === '' ? { ...laid, children: [...laid.children, line.end()] } : laid;
  }

  /** Captions are paragraphs before the table. */
  private table(element: FlowElement, slots: ReadonlyMap<FlowElement, Slot>, struck: boolean): LaidElement {
    this.flush();
    const captions: LaidElement[] = [];
    const rows: LaidElement[] = [];
    for (const child of element.children) {
      if (typeof child === 'string' || child.tag !== 'caption') continue;
      captions.push(this.apart(child, struck));
    }
    this.slots = slots;
    for (const child of element.children) {
      if (typeof child !== 'string' && child.tag === 'tr') rows.push(this.inner(child, struck));
    }
    this.slots = null;
    this.settle(!element.isUnsure);
    return { element, children: [...captions, ...rows] };
  }

  private settle(ruled: boolean): void {
    const cells = this.tables.withoutSpacers(this.cells);
    const drafts = cells.map(({ slot, line }) => ({ ...slot, text: line.text }));
    this.builder.grid(drafts, ruled).forEach((at, index) => {
      (cells[index] as TableCell).line.offset = at;
    });
    this.cells = [];
    this.line = new Line();
  }

  /** Lines as they stand, read as a plain text is. */
  private pre(element: FlowElement, struck: boolean): LaidElement {
    this.flush();
    this.line = new Line(true);
    const laid = this.inner(element, struck);
    const { text } = this.line;
    if (text.trim() !== '') this.line.offset = this.builder.lines(text, textBlocks(text));
    this.line = new Line();
    return laid;
  }
}
