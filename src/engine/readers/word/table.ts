/**
 * Rows of a word processor's table to a table of a flow.
 *
 * Word knows no columns: each row says where its own cells begin and end. The columns are the edges of all rows
 * together; edges that nobody could tell apart by eye are one. A cell is never squeezed out by that: two edges of the
 * same row always stay two.
 */

import type { FlowElement, FlowNode } from '../flow/index.ts';

export interface RowCell {
  /** Its content belongs to the cell on its left, of which it is a part. */
  readonly joinsLeft: boolean;
  /** Part of the cell above, which is `first` or `below` itself; its own content is not shown. */
  readonly vertical: 'first' | 'below' | null;
  readonly children: readonly FlowNode[];
}

export interface TableRow {
  /** Where cells begin and end, left to right, in twips (1/20 pt): one more than there are cells. */
  readonly edges: readonly number[];
  readonly cells: readonly RowCell[];
  /** False where the document's own account of this row does not fit its cells, so that places are guesses. */
  readonly isSure: boolean;
}

/** Edges nearer than this, 1.4 mm, are the same line drawn twice: less than half a character is no column. In twips. */
const TOLERANCE = 80;

/** Edges that never go back: each cell is at least one unit wide. */
function forward(edges: readonly number[]): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return edges.map((edge) => {
    last = Math.max(edge, last + 1);
    return last;
  });
}

/** The column that begins at each edge. Edges within the tolerance are one, unless some row has both. */
function columnsOf(rows: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const rowsWith = new Map<number, number[]>();
  for (const [row, edges] of rows.entries()) {
    for (const edge of edges) {
      const known = rowsWith.get(edge);
      if (known) known.push(row);
      else rowsWith.set(edge, [row]);
    }
  }
  const columns = new Map<number, number>();
  let column = -1;
  let first = Number.NEGATIVE_INFINITY;
  let taken = new Set<number>();
  for (const [edge, users] of [...rowsWith].sort(([a], [b]) => a - b)) {
    if (edge - first > TOLERANCE || users.some((row) => taken.has(row))) {
      column += 1;
      first = edge;
      taken = new Set();
    }
    for (const row of users) taken.add(row);
    columns.set(edge, column);
  }
  return columns;
}

interface Placed {
  readonly from: number;
  readonly to: number;
  readonly vertical: RowCell['vertical'];
  readonly children: readonly FlowNode[];
}

/** The cells of one row by columns, those joined to their left neighbour taken into it. */
function placed(row: TableRow, edges: readonly number[], columns: ReadonlyMap<number, number>): Placed[] {
  const at = (index: number) => columns.get(edges[index] ?? 0) ?? 0;
  const cells: Placed[] = [];
  for (const [index, { joinsLeft, vertical, children }] of row.cells.entries()) {
    const left = cells.at(-1);
    if (joinsLeft && left) cells[cells.length - 1] = { ...left, to: at(index + 1) };
    else cells.push({ from: at(index), to: at(index + 1), vertical, children });
  }
  return cells;
}

interface Draft {
  rowSpan: number;
  readonly columnSpan: number;
  readonly children: readonly FlowNode[];
}

function cellOf({ rowSpan, columnSpan, children }: Draft): FlowElement {
  return { tag: 'td', ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { columnSpan }), children };
}

/**
 * The table, however wide: `flow/table.ts` knows what is too wide to be one.
 *
 * Example: rows with the edges 0, 1000, 3000 and 0, 1012, 2000, 3000 make three columns; the second cell of the first
 * row covers two of them.
 */
export function tableOf(rows: readonly TableRow[]): FlowElement {
  const edges = rows.map((row) => forward(row.edges));
  const columns = columnsOf(edges);
  let above = new Map<number, Draft>();
  const drafts = rows.map((row, index) => {
    const own = new Map<number, Draft>();
    const line: Draft[] = [];
    let next = 0;
    for (const { from, to, vertical, children } of placed(row, edges[index] ?? [], columns)) {
      if (from > next) line.push({ rowSpan: 1, columnSpan: from - next, children: [] });
      next = to;
      const top = vertical === 'below' ? above.get(from) : undefined;
      const continues = top !== undefined && top.columnSpan === to - from;
      const draft = continues ? top : { rowSpan: 1, columnSpan: to - from, children };
      if (continues) top.rowSpan += 1;
      else line.push(draft);
      if (vertical) own.set(from, draft);
    }
    above = own;
    return line;
  });
  const isSure = rows.every((row) => row.isSure);
  const children = drafts.map((line): FlowElement => ({ tag: 'tr', children: line.map(cellOf) }));
  return { tag: 'table', ...(!isSure && { isUnsure: true }), children };
}
