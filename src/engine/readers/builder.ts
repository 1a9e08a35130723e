/**
 * Grows a source's text and blocks together, so that a reader cannot produce a span that does not fit.
 *
 * A reader that makes the text itself (HTML) appends pieces here and gets spans back. White space at the ends of a
 * piece never becomes part of a span.
 */

import type { Block, Grid, GridCell, Paragraph, Span } from '../../core/source.ts';

/** A cell before it has a place in the text. */
export interface CellDraft {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Surely no white space, without asking Unicode: ASCII, or Chinese and what stands beside it. */
function isInk(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfe00);
}

/** The span of a text's visible part when it starts at an offset. Example: `trimmedSpan(' 3 ', 10)` is 11–12. */
export function trimmedSpan(text: string, offset: number): Span {
  if (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1))) {
    return { start: offset, end: offset + text.length };
  }
  const start = offset + (text.length - text.trimStart().length);
  return { start, end: Math.max(start, offset + text.trimEnd().length) };
}

/** Rows and columns of the expanded grid. */
export function gridOf(cells: readonly GridCell[], ruled: boolean): Grid {
  let rows = 0;
  let columns = 0;
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + cell.rowSpan);
    columns = Math.max(columns, cell.column + cell.columnSpan);
  }
  return { kind: 'grid', rows, columns, ruled, cells };
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

export class SourceBuilder {
  readonly blocks: Block[] = [];
  private readonly pieces: string[] = [];
  private length = 0;

  private append(text: string): number {
    const offset = this.length;
    this.pieces.push(text);
    this.length += text.length;
    return offset;
  }

  get text(): string {
    return this.pieces.join('');
  }

  /** One paragraph on its own line; returns where it begins. White space alone is dropped: `null`. */
  paragraph(text: string): number | null {
    if (text.trim() === '') return null;
    const at = this.append(text);
    this.append('\n');
    const paragraph: Paragraph = { kind: 'paragraph', span: trimmedSpan(text, at) };
    this.blocks.push(paragraph);
    return at;
  }

  /** Lines as they are, with blocks already laid over them; returns where they begin. */
  lines(text: string, blocks: readonly Block[]): number {
    const at = this.append(text);
    if (!text.endsWith('\n')) this.append('\n');
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.blocks.push({ ...block, span: moved(block.span, at) });
      else this.blocks.push({ ...block, cells: block.cells.map((cell) => ({ ...cell, span: moved(cell.span, at) })) });
    }
    return at;
  }

  /**
   * A table: rows become lines, cells are parted by tabs. Cells must come in reading order; returns where each begins.
   * `ruled` as in `Grid`.
   */
  grid(drafts: readonly CellDraft[], ruled = true): number[] {
    if (drafts.length === 0) return [];
    const cells: GridCell[] = [];
    const places: number[] = [];
    let row = drafts[0]?.row ?? 0;
    for (const draft of drafts) {
      if (cells.length > 0) this.append(draft.row === row ? '\t' : '\n');
      row = draft.row;
      const at = this.append(draft.text);
      const { column, rowSpan, columnSpan } = draft;
      cells.push({ span: trimmedSpan(draft.text, at), row, column, rowSpan, columnSpan });
      places.push(at);
    }
    this.append('\n');
    this.blocks.push(gridOf(cells, ruled));
    return places;
  }
}
