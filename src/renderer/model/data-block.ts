/**
 * What putting a block of texts, or nothing, over a rectangle of the dataset's table would change.
 *
 * A block that was copied here with its names finds its places again by unit, year and column, however its rows were sorted
 * meanwhile. Any other lands as it does on a form: without headings, from the first cell on, or as often as it goes into
 * the rectangle. What finds no cell is counted, never put elsewhere. Nothing here is made: it is shown first.
 */

import type { CellId, Form } from '../../core/form.ts';
import { parsedNumber, type SpelledNumber, spelledNumber } from '../../core/number-line.ts';
import type { CellValue, ReadingKind } from '../../core/reading.ts';
import { typed } from '../../core/review.ts';
import { isDone } from '../../core/signing.ts';
import type { Block } from './clipboard.ts';
import type { DataRow } from './data.ts';
import type { DataColumn } from './data-columns.ts';
import { coveredArea, LONGEST, withoutHeadings } from './landing.ts';
import type { Rect } from './selection.ts';

/** A cell that would change. `index`: its place in its form; `from`: how it is spelled now. */
export interface BlockEdit {
  readonly report: number;
  readonly cell: CellId;
  readonly index: number;
  readonly from: string;
  readonly to: CellValue;
}

export interface BlockLanding {
  readonly edits: readonly BlockEdit[];
  /** Cells that say already what they would become. */
  readonly same: number;
  /** Texts that find no cell. */
  readonly outside: number;
  readonly headings: { readonly rows: number; readonly columns: number };
  /** Cells that would not be numbers. */
  readonly wordy: number;
  /** Reports that would change, and how many of them are signed off or returned now. */
  readonly reports: number;
  readonly signed: number;
}

/** The table a block lands on, as it is shown, and the names it is copied with. */
export interface BlockTable {
  readonly form: Form;
  readonly rows: readonly DataRow[];
  readonly columns: readonly DataColumn[];
  readonly unit: string;
  readonly year: string;
  readonly kind: Readonly<Record<ReadingKind, string>>;
  readonly label: (column: DataColumn) => string;
}

interface Target {
  readonly row: DataRow;
  readonly column: DataColumn;
  readonly text: string;
}

type Placed = Pick<BlockLanding, 'outside' | 'headings'> & { readonly targets: readonly Target[] };

/** Where a block would land over a rectangle, and what it would change. */
export function landedBlock(table: BlockTable, range: Rect, block: Block): BlockLanding {
  const { targets, outside, headings } = placedByName(table, block) ?? placedByOrder(table, range, block);
  return { ...changesOf(table, targets), outside, headings };
}

/** What making a rectangle blank would change. */
export function clearedBlock(table: BlockTable, { top, bottom, left, right }: Rect): BlockLanding {
  const columns = table.columns.slice(left, right + 1);
  const targets = table.rows
    .slice(top, bottom + 1)
    .flatMap((row) => columns.map((column): Target => ({ row, column, text: '' })));
  return { ...changesOf(table, targets), outside: 0, headings: { rows: 0, columns: 0 } };
}

/** A block that begins with the names a copy has; `null` where it does not. */
function placedByName({ rows, columns, unit, year, label }: BlockTable, block: Block): Placed | null {
  const [head, ...lines] = block;
  if (head?.[0] !== unit || head[1] !== year) return null;
  const named = new Map(columns.map((column) => [label(column), column]));
  const owned = new Map<string, DataRow | null>();
  for (const row of rows) {
    const key = `${row.summary.unit ?? ''}\t${row.summary.year ?? ''}`;
    // Two reports of one unit and year: which is meant cannot be told.
    owned.set(key, owned.has(key) ? null : row);
  }
  const targets: Target[] = [];
  let outside = 0;
  for (const line of lines) {
    const row = owned.get(`${line[0] ?? ''}\t${line[1] ?? ''}`) ?? null;
    for (const [at, text] of line.entries()) {
      if (at < 2 || text === null) continue;
      const column = named.get(head[at] ?? '');
      if (row !== null && column !== undefined && text.length <= LONGEST) targets.push({ row, column, text });
      else if (text !== '') outside += 1;
    }
  }
  return { targets, outside, headings: { rows: 1, columns: 2 } };
}

function placedByOrder({ form, rows, columns }: BlockTable, range: Rect, pasted: Block): Placed {
  const { block, headings } = withoutHeadings(form, pasted);
  const [height, width] = [block.length, block[0]?.length ?? 0];
  const area = coveredArea(range, height, width);
  const targets: Target[] = [];
  let outside = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const text = block[(row - area.top) % height]?.[(column - area.left) % width] ?? null;
      const [to, at] = [rows[row], columns[column]];
      if (text === null) continue;
      if (to && at && text.length <= LONGEST) targets.push({ row: to, column: at, text });
      else if (text !== '') outside += 1;
    }
  }
  return { targets, outside, headings };
}

function changesOf({ kind }: BlockTable, targets: readonly Target[]): Omit<BlockLanding, 'outside' | 'headings'> {
  // Of several texts for one cell the last one counts.
  const last = new Map(targets.map((target) => [`${target.row.report} ${target.column.index}`, target]));
  const edits: BlockEdit[] = [];
  const touched = new Map<number, DataRow>();
  for (const { row, column, text } of last.values()) {
    const from = row.parts[column.index] ?? '';
    const to = typed(text);
    if (saysAlready(parsedNumber(from), to, text, kind)) continue;
    edits.push({ report: row.report, cell: column.id, index: column.index, from, to });
    touched.set(row.report, row);
  }
  return {
    edits,
    same: last.size - edits.length,
    wordy: edits.filter(({ to }) => to.kind !== 'number').length,
    reports: touched.size,
    signed: [...touched.values()].filter(({ summary }) => isDone(summary.status)).length,
  };
}

/** Words are not known here; a copy has the name of their kind in their place, and that is no other text. */
function saysAlready(now: SpelledNumber, to: CellValue, text: string, names: BlockTable['kind']): boolean {
  if (now.value === null && to.kind === 'text') return text.trim() === names[now.kind];
  return now.kind === to.kind && now.value === to.value;
}

/** Edits by report, in the order in which the reports come. */
export function byReport(edits: readonly BlockEdit[]): ReadonlyMap<number, readonly BlockEdit[]> {
  const groups = new Map<number, BlockEdit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.report);
    if (group) group.push(edit);
    else groups.set(edit.report, [edit]);
  }
  return groups;
}

/** How the cell would be spelled. */
export function spelledAs({ from, to }: Pick<BlockEdit, 'from' | 'to'>): string {
  return spelledNumber(to, { ...parsedNumber(from), isDoubtful: false, isCorrected: true });
}

/** The rows as they would be; those without a change are the same objects. */
export function previewed(rows: readonly DataRow[], edits: readonly BlockEdit[]): readonly DataRow[] {
  if (edits.length === 0) return rows;
  const of = byReport(edits);
  return rows.map((row) => {
    const mine = of.get(row.report);
    if (mine === undefined) return row;
    const parts = [...row.parts];
    for (const edit of mine) parts[edit.index] = spelledAs(edit);
    return { ...row, parts, proposed: new Set(mine.map(({ index }) => index)) };
  });
}
