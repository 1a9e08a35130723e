/**
 * A document of the corpus while it is being made: the report's parts, what a careful person reads from them, and the
 * setting (form, format, style) it is made for.
 */

import type { CellId, Form } from '../../src/core/form.ts';
import type { Part } from '../support/document.ts';
import type { PrintedTable } from '../support/layout.ts';
import type { Random } from '../support/random.ts';
import type { FileFormat } from './formats/format.ts';
import { stacked } from './tables.ts';

/** A number as a canonical decimal; `null` where the document prints none. */
export type Truth = Readonly<Record<CellId, string | null>>;

/** What a document is made for: a form, a format and one of its styles. */
export interface Setting {
  readonly form: Form;
  readonly format: FileFormat;
  readonly style: string;
}

export interface Draft {
  readonly parts: readonly Part[];
  readonly truth: Truth;
  /** The cells a fault concerns; empty in an intact document. */
  readonly cells: readonly CellId[];
}

/** What a fault needs to do its work. Nothing else may decide what it does. */
export interface Scene extends Setting {
  readonly chance: Random;
}

/** Thrown where a fault looks for a cell that an earlier one took away. */
export class CellGone extends Error {}

/** The table that prints a cell first, and where it stands among the parts. Throws `CellGone`. */
export function tableWith(parts: readonly Part[], cell: CellId): { readonly at: number; readonly table: PrintedTable } {
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'table' && part.table.cells.some((each) => each.cell === cell)) return { at, table: part.table };
  }
  throw new CellGone(cell);
}

/** The parts with another table, or with several, in one place. */
export function withTables(parts: readonly Part[], at: number, ...tables: readonly PrintedTable[]): Part[] {
  return [...parts.slice(0, at), ...tables.map((table): Part => ({ kind: 'table', table })), ...parts.slice(at + 1)];
}

/** Every table changed. */
export function eachTable(parts: readonly Part[], change: (table: PrintedTable) => PrintedTable): Part[] {
  return parts.map((part) => (part.kind === 'table' ? { kind: 'table', table: change(part.table) } : part));
}

/** All tables as one, the headings between them as rows of it. */
export function tablesJoined(parts: readonly Part[]): Part[] {
  const first = parts.findIndex((part) => part.kind === 'table');
  const last = parts.findLastIndex((part) => part.kind === 'table');
  if (first === last) return [...parts];
  const inside = parts.slice(first, last + 1).map((part) => (part.kind === 'table' ? part.table : part.text));
  return [...parts.slice(0, first), { kind: 'table', table: stacked(inside) }, ...parts.slice(last + 1)];
}
