/**
 * What an official form is: tables, rows, columns, cell ids and equations, all as data.
 *
 * A form edition (`forms/2019.ts`, `forms/2021.ts`) writes down only what its official document prints. `buildForm`
 * derives the rest: the list of cells, the printed lines in reading order, and every single equation. The cell ids
 * (`table.row.column`) are the public vocabulary of Gouji: they appear in the dataset file, the CLI and the workbook.
 */

export const FORM_IDS = ['2019', '2021'] as const;
export type FormId = (typeof FORM_IDS)[number];
export type TableId = 'proactive' | 'requests' | 'disputes';

/** `<table>.<row>.<column>`, e.g. `requests.refused.stateSecret.natural`. */
export type CellId = string;

/** `count`: whole and not negative. `signedCount`: whole, may carry a sign. `amount`: exact decimal, in 万元. */
export type NumberKind = 'count' | 'signedCount' | 'amount';

/** A printed column heading; `path` from the outermost merged heading to the leaf. */
export interface FormColumn {
  readonly id: string;
  readonly path: readonly string[];
  readonly kind: NumberKind;
}

/** A printed row label; `path` from the outermost merged label to the leaf. */
export interface FormRow {
  readonly id: string;
  readonly path: readonly string[];
}

/** Rows that share the same column headings. Table 二 has one block per article of the Regulations. */
export interface FormBlock {
  readonly article: string | null;
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
}

/** `layout` says how the values are printed: each row on its own line, or all rows of the table on one line. */
export interface FormTable {
  readonly id: TableId;
  readonly section: string;
  readonly note: string | null;
  readonly layout: 'rows' | 'line';
  readonly blocks: readonly FormBlock[];
}

/**
 * One line of data that stands for many equations `Σ left = Σ right`.
 * For every row, `left` and `right` are column ids; for every column, they are row ids.
 */
export interface EquationFamily {
  readonly id: string;
  readonly table: TableId;
  readonly forEvery: 'row' | 'column';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** What a form edition writes down. */
export interface FormSpec {
  readonly id: FormId;
  readonly issuedBy: string;
  readonly firstYear: number;
  readonly tables: readonly FormTable[];
  readonly equations: readonly EquationFamily[];
}

/** A cell of a form with everything needed to name it to a person. */
export interface FormCell {
  readonly id: CellId;
  readonly table: TableId;
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly kind: NumberKind;
}

/** One printed line of numbers: the labels at its left and its cells from left to right. */
export interface FormLine {
  readonly table: FormTable;
  readonly block: FormBlock;
  readonly path: readonly string[];
  readonly cells: readonly FormCell[];
}

/** `Σ left = Σ right` over cells; `subject` is the row or column it speaks of. */
export interface Equation {
  readonly id: string;
  readonly family: EquationFamily;
  readonly subject: string;
  readonly left: readonly CellId[];
  readonly right: readonly CellId[];
}

/** A form edition, ready to use. `cells` and `lines` are in printed order. */
export interface Form extends FormSpec {
  readonly cells: readonly FormCell[];
  readonly cell: ReadonlyMap<CellId, FormCell>;
  readonly lines: readonly FormLine[];
  readonly equation: readonly Equation[];
}

/** The id of a cell. Example: `cellId('disputes', 'reconsideration', 'total')` is `'disputes.reconsideration.total'`. */
export function cellId(table: TableId, row: string, column: string): CellId {
  return `${table}.${row}.${column}`;
}

function cellsOf(table: FormTable, block: FormBlock, row: FormRow): FormCell[] {
  return block.columns.map((column) => ({
    id: cellId(table.id, row.id, column.id),
    table: table.id,
    row,
    column,
    kind: column.kind,
  }));
}

function linesOf(table: FormTable): FormLine[] {
  return table.blocks.flatMap((block) =>
    table.layout === 'line'
      ? [{ table, block, path: [], cells: block.rows.flatMap((row) => cellsOf(table, block, row)) }]
      : block.rows.map((row) => ({ table, block, path: row.path, cells: cellsOf(table, block, row) })),
  );
}

function expand(family: EquationFamily, tables: readonly FormTable[]): Equation[] {
  const blocks = tables.filter((table) => table.id === family.table).flatMap((table) => table.blocks);
  const byRow = family.forEvery === 'row';
  const subjects = blocks.flatMap((block) => (byRow ? block.rows : block.columns).map((subject) => subject.id));
  const cell = (subject: string, operand: string): CellId =>
    byRow ? cellId(family.table, subject, operand) : cellId(family.table, operand, subject);
  return subjects.map((subject) => ({
    id: `${family.id}.${subject}`,
    family,
    subject,
    left: family.left.map((operand) => cell(subject, operand)),
    right: family.right.map((operand) => cell(subject, operand)),
  }));
}

/** Derives cells, lines and equations from what the edition wrote down. Throws where an equation names no cell. */
export function buildForm(spec: FormSpec): Form {
  const lines = spec.tables.flatMap(linesOf);
  const cells = lines.flatMap((line) => line.cells);
  const cell = new Map(cells.map((each) => [each.id, each]));
  const equation = spec.equations.flatMap((family) => expand(family, spec.tables));
  for (const each of equation) {
    const unknown = [...each.left, ...each.right].find((id) => !cell.has(id));
    if (unknown) throw new Error(`equation ${each.id} names no cell: ${unknown}`);
  }
  return { ...spec, cells, cell, lines, equation };
}

/** The cell with this id. Throws where the form has none: asking for one is a bug, not bad data. */
export function formCell(form: Form, id: CellId): FormCell {
  const cell = form.cell.get(id);
  if (!cell) throw new Error(`form ${form.id} has no cell ${id}`);
  return cell;
}
