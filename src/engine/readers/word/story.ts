/**
 * Paragraphs, cell ends and row ends, as DOC and RTF give them one after the other, to a flow.
 *
 * Both formats have no tables: a paragraph says how many tables deep it is, and marks end cells and rows. A table is
 * rows in succession; one inside a cell is rows of a greater depth. Where marks are missing, what was collected becomes
 * a row that is not sure, never nothing.
 */

import { Failure } from '../../../shared/failure.ts';
import type { FlowElement, FlowNode } from '../flow/index.ts';
import { type RowCell, type TableRow, tableOf } from './table.ts';

/** What a row says of its cells: edges in twips (1/20 pt), one more than cells. */
export interface RowForm {
  readonly edges: readonly number[];
  readonly cells: readonly Omit<RowCell, 'children'>[];
}

/** More tables in each other than anybody draws; deeper ones are counted as this deep. */
const MAX_DEPTH = 8;
/** Paragraphs, cells and tables of one document: a page of dense tables has about 300. */
const MAX_PARTS = 300_000;
/** The width of a cell whose row does not say. */
const UNKNOWN_WIDTH = 1000;

const PLAIN_CELL = { joinsLeft: false, vertical: null } as const;

/** One table under construction; at depth 0, the document's own content only. */
interface Level {
  readonly rows: TableRow[];
  cells: FlowNode[][];
  content: FlowNode[];
}

function rowOf(cells: readonly (readonly FlowNode[])[], form: RowForm | null): TableRow {
  const isSure = form !== null && form.cells.length === cells.length && form.edges.length === cells.length + 1;
  const edges = cells.map((_, index) => form?.edges[index] ?? index * UNKNOWN_WIDTH);
  edges.push(form?.edges[cells.length] ?? (edges.at(-1) ?? 0) + UNKNOWN_WIDTH);
  return {
    edges,
    isSure,
    cells: cells.map((children, index) => ({ ...((isSure && form.cells[index]) || PLAIN_CELL), children })),
  };
}

export class Story {
  private readonly levels: Level[] = [{ rows: [], cells: [], content: [] }];
  private readonly file: string;
  private parts = 0;

  constructor(file: string) {
    this.file = file;
  }

  /** Whether a row has begun and not ended. */
  get isInRow(): boolean {
    const table = this.levels[1];
    return table !== undefined && (table.cells.length > 0 || table.content.length > 0);
  }

  /** A paragraph, `depth` tables deep. `null` is one of which nothing can be seen: it still parts two tables. */
  paragraph(depth: number, paragraph: FlowElement | null): void {
    const level = this.at(depth);
    if (paragraph) level.content.push(paragraph);
    this.count();
  }

  cellEnd(depth: number): void {
    const level = this.at(Math.max(1, depth));
    level.cells.push(level.content);
    level.content = [];
    this.count();
  }

  /** Ends a row; `null` where the document says nothing of its cells. A hidden row is dropped with all its cells. */
  rowEnd(depth: number, form: RowForm | null, isHidden: boolean): void {
    const level = this.at(Math.max(1, depth));
    const cells = level.content.length > 0 ? [...level.cells, level.content] : level.cells;
    if (cells.length > 0 && !isHidden) level.rows.push(rowOf(cells, form));
    level.cells = [];
    level.content = [];
  }

  /** All of it. The story is over then. */
  end(): readonly FlowNode[] {
    return this.at(0).content;
  }

  private count(): void {
    this.parts += 1;
    if (this.parts <= MAX_PARTS) return;
    throw new Failure('FILE_TOO_LARGE', { file: this.file, expected: `${MAX_PARTS} paragraphs` });
  }

  private at(depth: number): Level {
    const wanted = Math.min(depth, MAX_DEPTH);
    while (this.levels.length - 1 > wanted) this.close();
    while (this.levels.length - 1 < wanted) this.levels.push({ rows: [], cells: [], content: [] });
    return this.levels.at(-1) as Level;
  }

  /** The innermost table is complete: it becomes content of what is around it. */
  private close(): void {
    this.count();
    const { rows, cells, content } = this.levels.pop() as Level;
    const rest = content.length > 0 ? [...cells, content] : cells;
    if (rest.length > 0) rows.push(rowOf(rest, null));
    if (rows.length > 0) this.levels.at(-1)?.content.push(tableOf(rows));
  }
}
