/**
 * Tables without upright rules: which lines are one, which pieces of text its cells are.
 *
 * Rows hang on the lines that have numbers; the label of a row is the text beside its numbers, and nothing else, so that
 * no label can slip to the row above or below. Columns are the places where a block's numbers stand; where a row has none
 * at such a place its cell is blank, so that no number can slip into the next column. The grid says that its columns are
 * guessed (`ruled: false`).
 */

import type { FreeLine, Part } from './layout.ts';
import { EMPTY, glued, type Piece } from './lines.ts';
import type { Rule } from './rules.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { type Cell, MIDDLE, type Table } from './tables.ts';
import { byRows, first, isBeside, middle, overlap, pieceOf, type Text, texts } from './texts.ts';

type TextLine = Part & FreeLine;

interface Split {
  readonly part: TextLine;
  readonly segments: readonly Segment[];
  readonly hasValues: boolean;
  /** Running text, which no table has. */
  readonly isProse: boolean;
}

/** Fewer lines with numbers than this are no table, unless one has as many numbers as that. */
const FEWEST_ROWS = 3;
const MANY_VALUES = 4;
/** A table's lines are at most this far apart, in their size. */
const FAR = 6;
function split(part: TextLine, width: number): Split {
  const segments = segmentsOf(part.line);
  const only = segments.length === 1 ? segments[0] : undefined;
  const text = part.piece.text;
  const isLong = only !== undefined && only.right - only.left > 0.62 * width;
  const isProse = only !== undefined && (isLong || /[。；！？]/u.test(text));
  return { part, segments, hasValues: segments.some(({ isValue }) => isValue), isProse };
}

const alike = (a: number, b: number) => Math.abs(a - b) <= 0.15 * Math.max(a, b);

/** Runs of lines that may be tables: no prose between, no change of size, no great distance. */
function runs(lines: readonly Split[]): Split[][] {
  const found: Split[][] = [];
  for (const line of lines) {
    const last = found.at(-1)?.at(-1);
    const { base, size } = line.part.line;
    const goesOn =
      last &&
      !line.isProse &&
      !last.isProse &&
      last.part.turn === line.part.turn &&
      alike(size, last.part.line.size) &&
      base - last.part.line.base < FAR * size;
    if (goesOn) found.at(-1)?.push(line);
    else found.push([line]);
  }
  return found;
}

function isTable(run: readonly Split[]): boolean {
  const rows = run.filter(({ hasValues, segments }) => hasValues && segments.length > 1);
  const most = Math.max(0, ...run.map(({ segments }) => segments.filter(({ isValue }) => isValue).length));
  return most >= MANY_VALUES || rows.length >= FEWEST_ROWS;
}

/**
 * The tables among consecutive lines of a page, each in the place of its lines. `width` is that of the page's text,
 * `bars` its level rules.
 */
export function tablesAmong(lines: readonly TextLine[], width: number, bars: readonly Rule[]): (TextLine | Table)[] {
  const pieces = lines.map((part) => split(part, width));
  return runs(pieces).flatMap((run): (TextLine | Table)[] =>
    isTable(run) ? [tableFrom(run, bars)] : run.map(({ part }) => part),
  );
}

/** Where values stand, left to right: those that overlap sideways are one column. */
function columnsOf(values: readonly Segment[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of [...values].sort((a, b) => a.left - b.left)) {
    const here = columns.at(-1);
    if (here && left < here.right) here.right = Math.max(here.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

interface Row {
  readonly y: number;
  readonly labels: readonly Piece[];
  /** Empty for a row of headings. */
  readonly values: readonly Segment[];
}

/** A row for each line with numbers, and one for each heading between them. */
function rowsOf(run: readonly Split[], bars: readonly Rule[]): Row[] {
  const anchors = run.filter(({ hasValues }) => hasValues);
  const bases = new Set(anchors.map(({ part }) => part.line.base));
  // On a line with numbers, whatever stands right of the first one stands in the place of a number.
  const start = (line: Split) => Math.min(...line.segments.filter(({ isValue }) => isValue).map(({ left }) => left));
  const isInValues = (segment: Segment, line: Split) => segment.left >= start(line);
  const words = run
    .flatMap((line) => line.segments.filter((segment) => !isInValues(segment, line)))
    .sort((a, b) => a.base - b.base);
  const lines = anchors.map(({ part }) => part.line);
  const cells = byRows(texts(words, bases, bars), lines);
  const labelled = new Map<Split, Text[]>();
  const headings: Text[] = [];
  for (const text of cells) {
    const beside = anchors.filter(({ part }) => isBeside(text, part.line));
    const row = beside[0];
    if (row && beside.length === 1 && text.left < start(row)) labelled.set(row, [...(labelled.get(row) ?? []), text]);
    else headings.push(text);
  }
  const rows = anchors.map((line): Row => {
    const labels = (labelled.get(line) ?? []).sort((a, b) => a.left - b.left).map(pieceOf);
    const values = line.segments.filter((segment) => isInValues(segment, line));
    return { y: line.part.line.base - MIDDLE * line.part.line.size, labels, values };
  });
  const sorted = headings.sort((a, b) => middle(a) - middle(b));
  const headingRows: { y: number; texts: Text[] }[] = [];
  for (const text of sorted) {
    const here = headingRows.at(-1);
    if (here && middle(text) - here.y < 0.4 * first(text).size) here.texts.push(text);
    else headingRows.push({ y: middle(text), texts: [text] });
  }
  const between = headingRows.map(({ y, texts: row }): Row => {
    return { y, labels: row.sort((a, b) => a.left - b.left).map(pieceOf), values: [] };
  });
  return [...rows, ...between].sort((a, b) => a.y - b.y);
}

/** Rows with values that no heading parts. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  let isOpen = false;
  for (const row of rows) {
    const hasValues = row.values.length > 0;
    if (hasValues && isOpen) blocks.at(-1)?.push(row);
    else blocks.push([row]);
    isOpen = hasValues;
  }
  return blocks;
}

function tableFrom(run: readonly Split[], bars: readonly Rule[]): Table {
  const rows = rowsOf(run, bars);
  const stub = Math.max(1, ...rows.filter(({ values }) => values.length > 0).map(({ labels }) => labels.length));
  const cells: Cell[] = [];
  let at = 0;
  for (const block of blocksOf(rows)) {
    const columns = columnsOf(block.flatMap(({ values }) => values));
    for (const { labels, values } of block) {
      const cell = (column: number, piece: Piece) =>
        cells.push({ row: at, column, rowSpan: 1, columnSpan: 1, openAbove: false, openBelow: false, piece });
      labels.forEach((piece, index) => {
        cell(index, piece);
      });
      columns.forEach((column, index) => {
        const here = values.filter((value) => overlap(value, column) > 0);
        cell(
          Math.max(stub, labels.length) + index,
          here.reduce((whole, { piece }) => glued(whole, ' ', piece), EMPTY),
        );
      });
      at += 1;
    }
  }
  const lines = run.map(({ part }) => part.line);
  const area = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: (run[0] as Split).part.top,
    bottom: (run.at(-1) as Split).part.bottom,
  };
  return { kind: 'table', cells, rows: at, ruled: false, x: [], area, turn: (run[0] as Split).part.turn };
}
