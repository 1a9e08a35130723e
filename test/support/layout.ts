/**
 * The official tables as printed: every label, heading and value with the rows and columns it covers. All styles of test
 * reports are made from this one layout, so that they differ in dress only.
 */

import type { CellId, Form, FormBlock, FormTable } from '../../src/core/form.ts';
import type { Numbers } from './plausible.ts';

/** `cell` is set on values only; `text` of a value is whatever the report prints there. */
export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly part: 'heading' | 'label' | 'value';
  readonly cell: CellId | null;
}

export interface PrintedTable {
  readonly rows: number;
  readonly columns: number;
  /** In reading order. */
  readonly cells: readonly PrintedCell[];
}

type Place = Pick<PrintedCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;

const heading = (place: Place, text: string): PrintedCell => ({ ...place, text, part: 'heading', cell: null });
const label = (place: Place, text: string): PrintedCell => ({ ...place, text, part: 'label', cell: null });

/** Merged labels: `paths[i]` runs from the outermost label to the leaf; a leaf fills what is left of `depth`. */
function merged(paths: readonly (readonly string[])[], depth: number) {
  return paths.flatMap((path, index) =>
    path.flatMap((text, level) => {
      const isLeaf = level === path.length - 1;
      const joins = (other: readonly string[] | undefined) =>
        !isLeaf && other !== undefined && path.slice(0, level + 1).every((each, at) => other[at] === each);
      if (joins(paths[index - 1])) return [];
      let length = 1;
      while (joins(paths[index + length])) length++;
      return [{ text, index, level, length, thickness: isLeaf ? depth - level : 1 }];
    }),
  );
}

function proactive(table: FormTable, numbers: Numbers): PrintedCell[] {
  const width = 1 + Math.max(...table.blocks.map((block) => block.columns.length));
  const cells: PrintedCell[] = [];
  let row = 0;
  const line = (texts: readonly string[], make: (place: Place, text: string, at: number) => PrintedCell) => {
    texts.forEach((text, at) => {
      const columnSpan = at === texts.length - 1 ? width - at : 1;
      cells.push(make({ row, column: at, rowSpan: 1, columnSpan }, text, at));
    });
    row++;
  };
  for (const block of table.blocks) {
    line([block.article ?? ''], heading);
    line(['信息内容', ...block.columns.map((column) => column.path.at(-1) ?? '')], heading);
    for (const each of block.rows) {
      const ids = block.columns.map((column) => `${table.id}.${each.id}.${column.id}`);
      line([each.path.at(-1) ?? '', ...ids.map((id) => numbers[id] ?? '')], (place, text, at) =>
        at === 0 ? label(place, text) : { ...place, text, part: 'value', cell: ids[at - 1] ?? null },
      );
    }
  }
  return cells;
}

function requests(table: FormTable, block: FormBlock, numbers: Numbers): PrintedCell[] {
  const stub = Math.max(...block.rows.map((row) => row.path.length));
  const depth = 1 + Math.max(...block.columns.map((column) => column.path.length));
  const corner = { row: 0, column: 0, rowSpan: depth, columnSpan: stub };
  const cells = [
    heading(corner, table.note ?? ''),
    heading({ row: 0, column: stub, rowSpan: 1, columnSpan: block.columns.length }, '申请人情况'),
  ];
  const columnPaths = block.columns.map((column) => column.path);
  for (const { text, index, level, length, thickness } of merged(columnPaths, depth - 1)) {
    cells.push(heading({ row: 1 + level, column: stub + index, rowSpan: thickness, columnSpan: length }, text));
  }
  const rowPaths = block.rows.map((row) => row.path);
  for (const { text, index, level, length, thickness } of merged(rowPaths, stub)) {
    cells.push(label({ row: depth + index, column: level, rowSpan: length, columnSpan: thickness }, text));
  }
  block.rows.forEach((row, down) => {
    block.columns.forEach((column, along) => {
      const cell = `${table.id}.${row.id}.${column.id}`;
      const place = { row: depth + down, column: stub + along, rowSpan: 1, columnSpan: 1 };
      cells.push({ ...place, text: numbers[cell] ?? '', part: 'value', cell });
    });
  });
  return cells;
}

function disputes(table: FormTable, block: FormBlock, numbers: Numbers): PrintedCell[] {
  const all = block.rows.flatMap((row) => block.columns.map((column) => ({ row, column })));
  const paths = all.map(({ row, column }) => [...row.path, ...column.path]);
  const depth = Math.max(...paths.map((path) => path.length));
  const headings = merged(paths, depth).map(({ text, index, level, length, thickness }) =>
    heading({ row: level, column: index, rowSpan: thickness, columnSpan: length }, text),
  );
  const values = all.map(({ row, column }, at): PrintedCell => {
    const cell = `${table.id}.${row.id}.${column.id}`;
    const place = { row: depth, column: at, rowSpan: 1, columnSpan: 1 };
    return { ...place, text: numbers[cell] ?? '', part: 'value', cell };
  });
  return [...headings, ...values];
}

function print(table: FormTable, numbers: Numbers): PrintedCell[] {
  if (table.id === 'proactive') return proactive(table, numbers);
  return table.blocks.flatMap((block) =>
    table.layout === 'line' ? disputes(table, block, numbers) : requests(table, block, numbers),
  );
}

/** The form's tables with these numbers in them, laid out and merged as on the official sheet. */
export function layout(form: Form, numbers: Numbers): PrintedTable[] {
  return form.tables.map((table) => {
    const cells = print(table, numbers).sort((a, b) => a.row - b.row || a.column - b.column);
    const rows = Math.max(...cells.map((cell) => cell.row + cell.rowSpan));
    const columns = Math.max(...cells.map((cell) => cell.column + cell.columnSpan));
    return { rows, columns, cells };
  });
}

/** The cells of one printed row, merged ones where they start. */
export function rowOf(table: PrintedTable, row: number): PrintedCell[] {
  return table.cells.filter((cell) => cell.row === row);
}
