/**
 * The printed form as grids: which label, cell or margin stands where, and how far it spans.
 *
 * Derived from the form alone, once per edition, so that a grid is never rebuilt while numbers change. What is printed
 * as a merged cell is a slot with `columns` and `rows`; the places it covers have no slot. Nothing here knows values.
 */

import { type CellId, cellId, type Equation, type Form, type FormBlock, type FormTable } from '../../core/form.ts';

/** A printed label. `cells` are the cells it names, so that it can light up with any of them. */
export interface LabelSlot {
  readonly kind: 'label';
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly CellId[];
  /** `heading`: a column heading printed inside the table; `article`: the line that names an article. */
  readonly look: 'row' | 'heading' | 'article';
}

export interface CellSlot {
  readonly kind: 'cell';
  readonly cell: CellId;
  readonly columns: number;
  readonly rows: 1;
}

/** Where an equation's verdict stands. */
export interface MarginSlot {
  readonly kind: 'margin';
  readonly equation: Equation;
  readonly columns: number;
  readonly rows: 1;
}

/** The name of a line of margins; its words are the screen's, by equation family. */
export interface MarginLabelSlot {
  readonly kind: 'marginLabel';
  readonly family: string;
  readonly columns: number;
  readonly rows: 1;
}

export type Slot = LabelSlot | CellSlot | MarginSlot | MarginLabelSlot;

export interface LayoutRow {
  readonly id: string;
  readonly slots: Readonly<Record<string, Slot>>;
}

/** `heading` is the path of printed headings, outermost first; empty where the printed form has none. */
export interface LayoutColumn {
  readonly id: string;
  readonly role: 'label' | 'value' | 'margin';
  readonly heading: readonly string[];
  readonly cells: readonly CellId[];
}

/** One table as a grid. `headed` is false where the headings stand inside the table (table 二, block by block). */
export interface TableLayout {
  readonly table: FormTable;
  readonly headed: boolean;
  readonly columns: readonly LayoutColumn[];
  readonly rows: readonly LayoutRow[];
}

const label = (id: number) => `label${id}`;
const value = (id: number) => `value${id}`;
const MARGIN = 'margin';

/** The grids of a form, in printed order. */
export function layoutOf(form: Form): TableLayout[] {
  return form.tables.map((table) => {
    if (table.layout === 'line') return lineLayout(form, table);
    return table.blocks.length === 1 ? rowsLayout(form, table, table.blocks[0] as FormBlock) : blocksLayout(table);
  });
}

const equationsOf = (form: Form, table: FormTable, forEvery: 'row' | 'column') =>
  form.equation.filter(({ family }) => family.table === table.id && family.forEvery === forEvery);

const cellsOfRow = (table: FormTable, block: FormBlock, row: string) =>
  block.columns.map((column) => cellId(table.id, row, column.id));

/** Table 三: merged labels at the left, headings on top, row equations at the right, column equations below. */
function rowsLayout(form: Form, table: FormTable, block: FormBlock): TableLayout {
  const depth = Math.max(...block.rows.map((row) => row.path.length));
  const byRow = equationsOf(form, table, 'row');
  const byColumn = equationsOf(form, table, 'column');
  const columns: LayoutColumn[] = [
    ...Array.from({ length: depth }, (_, at) => ({
      id: label(at),
      role: 'label' as const,
      heading: [],
      cells: [],
    })),
    ...block.columns.map((column, at) => ({
      id: value(at),
      role: 'value' as const,
      heading: column.path,
      cells: block.rows.map((row) => cellId(table.id, row.id, column.id)),
    })),
    ...(byRow.length > 0 ? [{ id: MARGIN, role: 'margin' as const, heading: [], cells: [] }] : []),
  ];
  const rows = block.rows.map((row, index) => {
    const slots: Record<string, Slot> = labelSlots(table, block, index, depth);
    block.columns.forEach((column, at) => {
      slots[value(at)] = { kind: 'cell', cell: cellId(table.id, row.id, column.id), columns: 1, rows: 1 };
    });
    const equation = byRow.find((each) => each.subject === row.id);
    if (equation) slots[MARGIN] = { kind: 'margin', equation, columns: 1, rows: 1 };
    return { id: row.id, slots };
  });
  const families = [...new Set(byColumn.map((each) => each.family.id))];
  const margins = families.map((family) => {
    const slots: Record<string, Slot> = {
      [label(0)]: { kind: 'marginLabel', family, columns: depth, rows: 1 },
    };
    block.columns.forEach((column, at) => {
      const equation = byColumn.find((each) => each.family.id === family && each.subject === column.id);
      if (equation) slots[value(at)] = { kind: 'margin', equation, columns: 1, rows: 1 };
    });
    return { id: `margin.${family}`, slots };
  });
  return { table, headed: true, columns, rows: [...rows, ...margins] };
}

/** The labels of one row. A label shared with the row above was drawn there and reaches down over this one. */
function labelSlots(table: FormTable, block: FormBlock, index: number, depth: number): Record<string, Slot> {
  const path = block.rows[index]?.path ?? [];
  const slots: Record<string, Slot> = {};
  path.forEach((text, at) => {
    const shares = (row: number) => {
      const other = block.rows[row]?.path;
      return other !== undefined && at < path.length - 1 && path.slice(0, at + 1).every((each, i) => other[i] === each);
    };
    if (shares(index - 1)) return;
    let rows = 1;
    while (shares(index + rows)) rows += 1;
    const named = block.rows.slice(index, index + rows);
    slots[label(at)] = {
      kind: 'label',
      text,
      columns: at === path.length - 1 ? depth - at : 1,
      rows,
      cells: named.flatMap((row) => cellsOfRow(table, block, row.id)),
      look: 'row',
    };
  });
  return slots;
}

/** Table 二: every block brings its article and its own headings, so headings are rows of the grid. */
function blocksLayout(table: FormTable): TableLayout {
  const width = Math.max(...table.blocks.map((block) => block.columns.length));
  const columns: LayoutColumn[] = [
    { id: label(0), role: 'label', heading: [], cells: [] },
    ...Array.from({ length: width }, (_, at) => ({ id: value(at), role: 'value' as const, heading: [], cells: [] })),
  ];
  const rows = table.blocks.flatMap((block, at) => {
    const spanOf = (column: number) => (column === block.columns.length - 1 ? width - column : 1);
    const everyCell = block.rows.flatMap((row) => cellsOfRow(table, block, row.id));
    const article: LayoutRow = {
      id: `article${at}`,
      slots: {
        [label(0)]: {
          kind: 'label',
          text: block.article ?? '',
          columns: width + 1,
          rows: 1,
          cells: everyCell,
          look: 'article',
        },
      },
    };
    const headings: Record<string, Slot> = {
      [label(0)]: { kind: 'label', text: '信息内容', columns: 1, rows: 1, cells: [], look: 'heading' },
    };
    block.columns.forEach((column, index) => {
      headings[value(index)] = {
        kind: 'label',
        text: column.path.at(-1) as string,
        columns: spanOf(index),
        rows: 1,
        cells: block.rows.map((row) => cellId(table.id, row.id, column.id)),
        look: 'heading',
      };
    });
    const lines = block.rows.map((row) => {
      const slots: Record<string, Slot> = {
        [label(0)]: {
          kind: 'label',
          text: row.path.at(-1) as string,
          columns: 1,
          rows: 1,
          cells: cellsOfRow(table, block, row.id),
          look: 'row',
        },
      };
      block.columns.forEach((column, index) => {
        slots[value(index)] = {
          kind: 'cell',
          cell: cellId(table.id, row.id, column.id),
          columns: spanOf(index),
          rows: 1,
        };
      });
      return { id: row.id, slots };
    });
    return [article, { id: `heading${at}`, slots: headings }, ...lines];
  });
  return { table, headed: false, columns, rows };
}

/** Table 四: one line of numbers under merged headings, its equations below, each as wide as the numbers it sums. */
function lineLayout(form: Form, table: FormTable): TableLayout {
  const equations = equationsOf(form, table, 'row');
  const places = table.blocks.flatMap((block) =>
    block.rows.flatMap((row) => block.columns.map((column) => ({ row, column, width: block.columns.length }))),
  );
  const columns = places.map(({ row, column }, at) => ({
    id: value(at),
    role: 'value' as const,
    heading: [...row.path, column.path.at(-1) as string],
    cells: [cellId(table.id, row.id, column.id)],
  }));
  const line: Record<string, Slot> = {};
  const margins: Record<string, Slot> = {};
  places.forEach(({ row, column, width }, at) => {
    line[value(at)] = { kind: 'cell', cell: cellId(table.id, row.id, column.id), columns: 1, rows: 1 };
    const equation = equations.find((each) => each.subject === row.id);
    if (equation && places[at - 1]?.row !== row) {
      margins[value(at)] = { kind: 'margin', equation, columns: width, rows: 1 };
    }
  });
  return {
    table,
    headed: true,
    columns,
    rows: [
      { id: 'line', slots: line },
      { id: 'margin', slots: margins },
    ],
  };
}
