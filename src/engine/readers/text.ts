/**
 * Plain text to a source: tab-separated rows, pipe-separated rows, rows whose numbers stand apart by spaces, and lines.
 *
 * The text is taken as it is; only blocks are laid over it. A web page copied as text has one cell a line and no rows
 * at all: those lines stay paragraphs, and it is the aligner's business to see rows in them.
 */

import type { Block, GridCell, Span } from '../../core/source.ts';
import { gridOf, trimmedSpan } from './builder.ts';
import { decode } from './decode.ts';
import type { ReadDocument } from './reader.ts';
import { simplify } from './simplify.ts';

interface Line {
  readonly text: string;
  readonly offset: number;
}

/** A number as it stands in a row whose numbers are parted by spaces. */
const NUMBER = /^(?:[-+]?[\d\uFF10-\uFF19][\d\uFF10-\uFF19,.\uFF0C\uFF0E]*(?:件|万元)?|[-—/])$/u;
/** `行政许可 0`: one number after one space only makes a row where the rest is no more than a label. */
const SHORT_LABEL = /^\p{Script=Han}{2,12}$/u;
/** What may stand inside a label and is no word of it: spaces, and bracketed pinyin. */
const NO_WORD = /[ \u3000]+|[(\uFF08][a-z\u00e0-\u01dc]{1,6}[)\uFF09]/giu;
/** `- 4 -`, as converters leave it between pages. */
const PAGE_NUMBER = /^\s*[-—]\s*\d+\s*[-—]\s*$/u;
/** A printed row of labels and numbers is short; longer lines are prose. */
const MAX_ROW_LENGTH = 300;
const RULE = /^:?-{3,}:?$/;

function linesOf(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const here = { text: line, offset };
    offset += line.length + 1;
    return here;
  });
}

function pieces(line: Line, separator: RegExp): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of line.text.matchAll(separator)) {
    spans.push(trimmedSpan(line.text.slice(from, match.index), line.offset + from));
    from = match.index + match[0].length;
  }
  spans.push(trimmedSpan(line.text.slice(from), line.offset + from));
  return spans;
}

function quote(line: Line, span: Span): string {
  return line.text.slice(span.start - line.offset, span.end - line.offset);
}

/** A row whose numbers stand apart by spaces: its label, if any, and its numbers; `null` where the line is none. */
function spacedRow(line: Line): Span[] | null {
  if (line.text.length > MAX_ROW_LENGTH || PAGE_NUMBER.test(line.text)) return null;
  const parts = pieces(line, /[ \u3000]+/g).filter((span) => span.end > span.start);
  const first = parts.findLastIndex((span) => !NUMBER.test(quote(line, span))) + 1;
  const numbers = parts.slice(first);
  if (first === 0) return numbers.length >= 3 ? numbers : null;
  const label = { start: (parts[0] as Span).start, end: (parts[first - 1] as Span).end };
  const words = quote(line, label);
  const gap = (numbers[0]?.start ?? label.end) - label.end;
  const isRow =
    numbers.length >= 2 || (numbers.length === 1 && (gap >= 2 || SHORT_LABEL.test(words.replace(NO_WORD, ''))));
  return isRow && /\p{Script=Han}/u.test(words) ? [label, ...numbers] : null;
}

type RowStyle = 'tab' | 'pipe' | 'spaced';

function styleOf(line: Line): RowStyle | null {
  if (line.text.includes('|')) return 'pipe';
  if (line.text.includes('\t')) return 'tab';
  return spacedRow(line) ? 'spaced' : null;
}

function cellsOf(line: Line, style: RowStyle): Span[] {
  if (style === 'spaced') return spacedRow(line) ?? [];
  return pieces(line, style === 'tab' ? /\t/g : /\|/g);
}

/** A table under construction: rows of spans, all of one style. */
class Region {
  readonly rows: Span[][] = [];
  readonly style: RowStyle;
  private cellPerLine = false;

  constructor(style: RowStyle) {
    this.style = style;
  }

  add(line: Line): void {
    const cells = cellsOf(line, this.style);
    if (this.style === 'pipe') this.addPiped(line, cells);
    else this.rows.push(cells);
  }

  /**
   * A line of pipes is a row. But some converters print a lone `|` before each row and then a cell a line, `a |`: after
   * a lone pipe, lines that do not start with one belong to its row. The piece after a line's last pipe is only a cell
   * if something stands there.
   */
  private addPiped(line: Line, cells: Span[]): void {
    const inner = line.text.trimStart().startsWith('|') && !this.isBlankCell(line) ? cells.slice(1) : cells;
    const last = inner.at(-1);
    const kept = last && last.start === last.end ? inner.slice(0, -1) : inner;
    if (kept.length > 0 && kept.every((span) => RULE.test(quote(line, span)))) return;
    if (line.text === '|') this.cellPerLine = true;
    const continues = this.cellPerLine && !line.text.startsWith('|');
    const row = continues ? this.rows.at(-1) : undefined;
    if (row) for (const cell of kept) row.push(cell);
    else this.rows.push([...kept]);
  }

  /** ` |` in a cell-a-line table is a cell with nothing in it; `|` at the margin opens a row. */
  private isBlankCell(line: Line): boolean {
    return this.cellPerLine && line.text !== '|' && line.text.trim() === '|' && !line.text.startsWith('|');
  }

  block(): Block | null {
    const cells: GridCell[] = this.rows
      .filter((row) => row.some((span) => span.end > span.start))
      .flatMap((row, r) => row.map((span, column) => ({ span, row: r, column, rowSpan: 1, columnSpan: 1 })));
    return cells.length > 0 ? gridOf(cells, false) : null;
  }
}

/**
 * The blocks of a plain text. Example: `规章\t0\t0` is a grid of one row and three columns; `规章` and `0` on lines of
 * their own are two paragraphs.
 */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let region: Region | null = null;
  const close = () => {
    const block = region?.block();
    if (block) blocks.push(block);
    region = null;
  };
  for (const line of linesOf(text)) {
    if (line.text.trim() === '' && !line.text.includes('\t')) continue;
    const style = styleOf(line);
    if (region && region.style !== style) close();
    if (style) {
      region ??= new Region(style);
      region.add(line);
    } else {
      blocks.push({ kind: 'paragraph', span: trimmedSpan(line.text, line.offset) });
    }
  }
  close();
  return blocks;
}

/** Reads a plain text; it looks like itself. */
export function readText(bytes: Uint8Array, file: string): ReadDocument {
  const { text, doubts } = decode(bytes, file);
  return { source: { text, simplified: simplify(text), blocks: textBlocks(text), doubts }, view: { kind: 'text' } };
}
