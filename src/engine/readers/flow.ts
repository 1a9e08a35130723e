/**
 * A document without pages, as a tree: what readers of web pages, Word documents and sheets make, and how it is laid
 * out as a source and as a view in one walk, so that the two can never disagree.
 *
 * A reader has already left out what cannot be seen. What is struck out (`s`) can be seen but is no longer said: it
 * stands in the view and not in the text. Must never be handed a tree deeper than `MAX_DEPTH`: it recurses.
 */

import type { Block } from '../../core/source.ts';
import type { ViewElement, ViewNode, ViewStyle, ViewTag } from '../../shared/view.ts';
import { type CellDraft, SourceBuilder } from './builder.ts';

/** Deeper nesting than any document has. */
export const MAX_DEPTH = 400;

export interface FlowElement {
  readonly tag: ViewTag;
  readonly style?: ViewStyle;
  /** On td and th only. */
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly children: readonly FlowNode[];
}

/** Text is a string; its white space is collapsed here as a browser would. */
export type FlowNode = string | FlowElement;

export interface LaidFlow {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly nodes: readonly ViewNode[];
}

const INLINE: ReadonlySet<ViewTag> = new Set<ViewTag>(['b', 'i', 'u', 's', 'span']);
const WHITE = /[ \t\n\f\r]+/g;

interface Run {
  readonly text: string;
  readonly struck: boolean;
  /** Where the run begins in its line, until the line has a place in the text; then in the text. */
  at: number;
}

interface Draft extends Omit<ViewElement, 'children'> {
  readonly children: readonly (Draft | Run)[];
}

/** One paragraph or cell under construction. */
class Line {
  text = '';
  private readonly runs: Run[] = [];
  private gap = false;

  /** Adds text, collapsed as a browser does, across runs; `null` where nothing is left of it. */
  add(raw: string, struck: boolean): Run | null {
    const text = raw.replace(WHITE, ' ');
    const kept = text.replace(/^ | $/g, '');
    const leads = this.gap || text.startsWith(' ');
    this.gap = kept === '' ? leads : text.endsWith(' ');
    if (kept === '') return null;
    const run = { text: leads && this.text !== '' ? ` ${kept}` : kept, struck, at: this.text.length };
    if (!struck) this.text += run.text;
    this.runs.push(run);
    return run;
  }

  /** A break inside a cell: what follows is another word. */
  break(): void {
    this.gap = true;
  }

  /** Tells every run where it stands, now that the line begins at an offset of the text. */
  place(offset: number): void {
    for (const run of this.runs) run.at += offset;
  }
}

/** Lays a flow out. Guarantee: every run of the view that has a place stands there in the text, to the letter. */
export function layFlow(nodes: readonly FlowNode[]): LaidFlow {
  const layout = new FlowLayout();
  const drafts = layout.read(nodes, false);
  layout.flush();
  return { text: layout.builder.text, blocks: layout.builder.blocks, nodes: drafts.map(settle) };
}

/** Runs know their places only when their lines are set down, so the view is made last. */
function settle(node: Draft | Run): ViewNode {
  if (!('tag' in node)) return { text: node.text, at: node.struck ? null : node.at };
  return { ...node, children: node.children.map(settle) };
}

class FlowLayout {
  readonly builder = new SourceBuilder();
  private line = new Line();
  private inCell = false;

  /** Sets the paragraph under construction down. */
  flush(): void {
    const at = this.builder.paragraph(this.line.text);
    if (at !== null) this.line.place(at);
    this.line = new Line();
  }

  read(nodes: readonly FlowNode[], struck: boolean): (Draft | Run)[] {
    return nodes.flatMap((node) => {
      if (typeof node === 'string') return this.line.add(node, struck) ?? [];
      if (node.tag === 'table' && !this.inCell && !holdsTable(node)) return this.table(node, struck);
      if (INLINE.has(node.tag)) return this.element(node, struck || node.tag === 's');
      this.part();
      const draft = this.element(node, struck);
      this.part();
      return draft;
    });
  }

  private element(node: FlowElement, struck: boolean): Draft {
    return { ...node, children: this.read(node.children, struck) };
  }

  private part(): void {
    if (this.inCell) this.line.break();
    else this.flush();
  }

  private table(node: FlowElement, struck: boolean): Draft {
    this.flush();
    const children: Draft[] = [];
    for (const caption of childrenOf(node, 'caption')) {
      children.push(this.element(caption, struck));
      this.flush();
    }
    const cells: { readonly draft: CellDraft; readonly line: Line }[] = [];
    const rows = childrenOf(node, 'tr');
    const slots = slotsOf(rows);
    for (const [index, row] of rows.entries()) {
      const drafts = cellsOf(row).map((cell, nth) => {
        const slot = slots[index]?.[nth] as Slot;
        this.line = new Line();
        this.inCell = true;
        const draft = this.element(cell, struck);
        this.inCell = false;
        cells.push({ draft: { ...slot, text: this.line.text }, line: this.line });
        return draft;
      });
      children.push({ ...row, children: drafts });
    }
    this.builder.grid(cells.map(({ draft }) => draft)).forEach((at, index) => {
      cells[index]?.line.place(at);
    });
    this.line = new Line();
    return { ...node, children };
  }
}

function holdsTable(node: FlowElement): boolean {
  return node.children.some((child) => typeof child !== 'string' && (child.tag === 'table' || holdsTable(child)));
}

function childrenOf(node: FlowElement, tag: ViewTag): FlowElement[] {
  return node.children.filter((child): child is FlowElement => typeof child !== 'string' && child.tag === tag);
}

function cellsOf(row: FlowElement): FlowElement[] {
  return row.children.filter(
    (child): child is FlowElement => typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th'),
  );
}

type Slot = Omit<CellDraft, 'text'>;

/**
 * Where a browser puts the cells of these rows: each takes the first free column, merged ones reserve the rows below.
 * One list per row, one slot per cell.
 */
export function slotsOf(rows: readonly FlowElement[]): readonly (readonly Slot[])[] {
  const taken = rows.map(() => new Set<number>());
  return rows.map((element, row) => {
    let column = 0;
    return cellsOf(element).map((cell) => {
      while (taken[row]?.has(column)) column += 1;
      const columnSpan = cell.columnSpan ?? 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - row);
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) taken[r]?.add(c);
      }
      const slot = { row, column, rowSpan, columnSpan };
      column += columnSpan;
      return slot;
    });
  });
}
