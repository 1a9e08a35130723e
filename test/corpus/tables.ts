/**
 * What converters, page breaks and people do to a printed table, as functions from table to table.
 *
 * All of them keep the promise of a layout: cells in reading order, merged ones once, at their top left corner.
 */

import type { CellId } from '../../src/core/form.ts';
import type { PrintedCell, PrintedTable } from '../support/layout.ts';
import type { Random } from '../support/random.ts';

/** A table of these cells, wherever they ended up. */
export function tableOf(cells: readonly PrintedCell[]): PrintedTable {
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const rows = sorted.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  const columns = sorted.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  return { rows, columns, cells: sorted };
}

const covers = (cell: PrintedCell, row: number) => cell.row <= row && row < cell.row + cell.rowSpan;

/** The rows that print values, top to bottom. */
export function valueRows(table: PrintedTable): number[] {
  return [...new Set(table.cells.filter(({ part }) => part === 'value').map(({ row }) => row))].sort((a, b) => a - b);
}

/** The ids of a row's values, left to right. */
export function cellsOf(table: PrintedTable, row: number): CellId[] {
  return table.cells.flatMap((cell) => (cell.row === row && cell.cell !== null ? [cell.cell] : []));
}

/** Changes cells one by one. */
export function mapped(table: PrintedTable, change: (cell: PrintedCell) => PrintedCell): PrintedTable {
  return tableOf(table.cells.map(change));
}

/** Another text in the cells with these ids. */
export function withTexts(table: PrintedTable, texts: ReadonlyMap<CellId, string>): PrintedTable {
  return mapped(table, (cell) => {
    const text = cell.cell === null ? undefined : texts.get(cell.cell);
    return text === undefined ? cell : { ...cell, text };
  });
}

/** Without a row; merged labels over it get shorter, one that begins in it moves down. */
export function withoutRow(table: PrintedTable, row: number): PrintedTable {
  const kept = table.cells.flatMap((cell) => {
    if (cell.row === row && cell.rowSpan === 1) return [];
    if (covers(cell, row)) return [{ ...cell, rowSpan: cell.rowSpan - 1 }];
    return [cell.row > row ? { ...cell, row: cell.row - 1 } : cell];
  });
  return tableOf(kept);
}

/** With room for one more row after this one; merged labels that go on below it get longer. */
function withGapAfter(table: PrintedTable, row: number, stretch: (cell: PrintedCell) => boolean): PrintedCell[] {
  return table.cells.map((cell) => {
    if (cell.row > row) return { ...cell, row: cell.row + 1 };
    return stretch(cell) ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell;
  });
}

/** With a row printed twice, one copy under the other. */
export function withRowTwice(table: PrintedTable, row: number): PrintedTable {
  const spread = (cell: PrintedCell) => covers(cell, row) && cell.rowSpan > 1;
  const copies = table.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
  return tableOf([...withGapAfter(table, row, spread), ...copies.map((cell) => ({ ...cell, row: row + 1 }))]);
}

/**
 * With a row broken in two: `upper` says what is left of each of its cells, `lower` what stands below. Merged labels
 * to its left stay whole.
 */
export function withRowSplit(
  table: PrintedTable,
  row: number,
  halves: (cell: PrintedCell) => readonly [upper: string, lower: string],
): PrintedTable {
  const own = table.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
  const rest = { ...table, cells: table.cells.filter((cell) => !own.includes(cell)) };
  const spread = (cell: PrintedCell) => covers(cell, row) && cell.rowSpan > 1;
  const split = own.flatMap((cell) => {
    const [upper, lower] = halves(cell);
    return [
      { ...cell, text: upper },
      { ...cell, text: lower, row: row + 1 },
    ];
  });
  return tableOf([...withGapAfter(rest, row, spread), ...split]);
}

/** Without a value: the values to its right move one place to the left, and the row ends early. */
export function withoutValue(table: PrintedTable, id: CellId): PrintedTable {
  const gone = table.cells.find((cell) => cell.cell === id);
  if (!gone) throw new Error(`no ${id} in the table`);
  const kept = table.cells.filter((cell) => cell !== gone);
  return tableOf(
    kept.map((cell) =>
      cell.row === gone.row && cell.column > gone.column ? { ...cell, column: cell.column - gone.columnSpan } : cell,
    ),
  );
}

/** With a number from elsewhere before a value: the value and those to its right move one place on. */
export function withStray(table: PrintedTable, id: CellId, text: string): PrintedTable {
  const place = table.cells.find((cell) => cell.cell === id);
  if (!place) throw new Error(`no ${id} in the table`);
  const stray: PrintedCell = { ...place, text, cell: null, columnSpan: 1 };
  const moved = table.cells.map((cell) =>
    cell.row === place.row && cell.column >= place.column ? { ...cell, column: cell.column + 1 } : cell,
  );
  return tableOf([...moved, stray]);
}

/** With two neighbouring values in one cell as wide as both, or with nothing left where the second stood. */
export function withValuesJoined(
  table: PrintedTable,
  first: CellId,
  second: CellId,
  text: string,
  shape: 'wide' | 'short' | 'beside',
): PrintedTable {
  if (shape === 'short') return withoutValue(withTexts(table, new Map([[first, text]])), second);
  if (shape === 'beside') return withTexts(table, new Map([[first, text]]).set(second, ''));
  const lost = table.cells.find((cell) => cell.cell === second);
  const kept = table.cells.filter((cell) => cell !== lost);
  return tableOf(
    kept.map((cell) =>
      cell.cell === first ? { ...cell, text, columnSpan: cell.columnSpan + (lost?.columnSpan ?? 0) } : cell,
    ),
  );
}

/** With two columns of equal shape changed over, headings and values alike, between two rows (the second not included). */
export function withColumnsSwapped(
  table: PrintedTable,
  [a, b]: readonly [number, number],
  [from, to]: readonly [number, number],
): PrintedTable {
  return mapped(table, (cell) => {
    if (cell.row < from || cell.row >= to || cell.columnSpan !== 1) return cell;
    if (cell.column === a) return { ...cell, column: b };
    return cell.column === b ? { ...cell, column: a } : cell;
  });
}

/** The rows above the first value: the headings of the whole table. */
export function headingRows(table: PrintedTable): number {
  return valueRows(table)[0] ?? 0;
}

/** Some rows as a table of their own; a merged label that goes over the cut stands on both sides or only above. */
function slice(table: PrintedTable, from: number, to: number, repeat: boolean): PrintedCell[] {
  return table.cells.flatMap((cell) => {
    const top = Math.max(cell.row, from);
    const bottom = Math.min(cell.row + cell.rowSpan, to);
    if (bottom <= top) return [];
    const text = cell.row < from && !repeat ? '' : cell.text;
    return [{ ...cell, row: top - from, rowSpan: bottom - top, text }];
  });
}

/**
 * A table cut in two before a row. `headings`: whether they are printed again over the second part; `labels`: whether
 * merged labels that go over the cut are.
 */
export function cutBefore(
  table: PrintedTable,
  row: number,
  { headings, labels }: { readonly headings: boolean; readonly labels: boolean },
): readonly [PrintedTable, PrintedTable] {
  const above = tableOf(slice(table, 0, row, true));
  const depth = headings ? headingRows(table) : 0;
  const head = slice(table, 0, depth, true);
  const below = slice(table, row, table.rows, labels).map((cell) => ({ ...cell, row: cell.row + depth }));
  return [above, tableOf([...head, ...below])];
}

/** A table cut somewhere between two of its rows of values, as a page break does it; whole where it has only one. */
export function cutSomewhere(table: PrintedTable, chance: Random): readonly PrintedTable[] {
  const rows = valueRows(table).slice(1);
  if (rows.length === 0) return [table];
  const headings = headingRows(table) > 2 && chance.oneIn(2);
  return cutBefore(table, chance.pick(rows), { headings, labels: chance.oneIn(2) });
}

/** Tables one under the other as one, each under a heading row of its own. */
export function stacked(parts: readonly (PrintedTable | string)[]): PrintedTable {
  const width = Math.max(...parts.map((part) => (typeof part === 'string' ? 1 : part.columns)));
  const cells: PrintedCell[] = [];
  let row = 0;
  for (const part of parts) {
    if (typeof part === 'string') {
      cells.push({ row, column: 0, rowSpan: 1, columnSpan: width, text: part, part: 'heading', cell: null });
      row += 1;
      continue;
    }
    const top = row;
    cells.push(...part.cells.map((cell) => ({ ...cell, row: cell.row + top })));
    row += part.rows;
  }
  return tableOf(cells);
}

/** With a narrow empty column between each two: what sites do that have no borders. */
export function withSpacers(table: PrintedTable): PrintedTable {
  const wide = table.cells.map((cell) => ({
    ...cell,
    column: 2 * cell.column,
    columnSpan: 2 * cell.columnSpan - 1,
  }));
  const taken = new Set(
    wide.flatMap((cell) =>
      Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, at) => {
        const [down, along] = [Math.floor(at / cell.columnSpan), at % cell.columnSpan];
        return `${cell.row + down}/${cell.column + along}`;
      }),
    ),
  );
  const ends = Array.from({ length: table.rows }, (_, row) =>
    Math.max(...wide.filter((cell) => covers(cell, row)).map((cell) => cell.column + cell.columnSpan)),
  );
  const spacers: PrintedCell[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    for (let column = 1; column < (ends[row] ?? 0); column += 2) {
      if (taken.has(`${row}/${column}`)) continue;
      spacers.push({ row, column, rowSpan: 1, columnSpan: 1, text: '', part: 'heading', cell: null });
    }
  }
  return tableOf([...wide, ...spacers]);
}
