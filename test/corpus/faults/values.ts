/** Values moved sideways, merged in one, their digits run together or dropped, their columns in another order. */

import type { CellId, FormCell } from '../../../src/core/form.ts';
import type { PrintedTable } from '../../support/layout.ts';
import { type Draft, type Scene, tableWith, withTables } from '../draft.ts';
import { BREAK } from '../marks.ts';
import { cellsOf, withColumnsSwapped, withoutValue, withStray, withValuesJoined } from '../tables.ts';
import { anyCell, type Fault, isSummed, printed, reprinted } from './fault.ts';

interface Hit {
  readonly at: number;
  readonly table: PrintedTable;
  readonly row: number;
  readonly id: CellId;
  /** The row's cells, left to right. */
  readonly cells: readonly CellId[];
}

function hitOn(draft: Draft, { id }: FormCell): Hit {
  const { at, table } = tableWith(draft.parts, id);
  const row = table.cells.find((each) => each.cell === id)?.row ?? 0;
  return { at, table, row, id, cells: cellsOf(table, row) };
}

const inRowsOf = (least: number) => (scene: Scene, draft: Draft) => (cell: FormCell) =>
  hitOn(draft, cell).cells.length >= least && (scene.format.ragged || isSummed(cell));

/**
 * A value is gone, and those behind it stand one column too far left. Where a row cannot end early (a sheet has a cell
 * everywhere), only sums can tell that from a row whose last cell is empty.
 */
const valueSwallowed: Fault = {
  name: 'value swallowed',
  draft(draft, scene) {
    const cell = anyCell(scene, inRowsOf(2)(scene, draft));
    if (!cell) return null;
    const hit = hitOn(draft, cell);
    const from = hit.cells.indexOf(cell.id);
    const table = withoutValue(hit.table, cell.id);
    return { ...draft, parts: withTables(draft.parts, hit.at, table), cells: hit.cells.slice(from) };
  },
};

/** A cell that was empty is gone, which is how most values come to be moved. */
const blankSwallowed: Fault = {
  name: 'blank swallowed',
  draft(draft, scene) {
    const cell = anyCell(scene, (each) => inRowsOf(2)(scene, draft)(each) && printed(draft, each.id) === '0');
    if (!cell) return null;
    const hit = hitOn(draft, cell);
    const from = hit.cells.indexOf(cell.id);
    const table = withoutValue(hit.table, cell.id);
    const truth = { ...draft.truth, [cell.id]: null };
    return { parts: withTables(draft.parts, hit.at, table), truth, cells: hit.cells.slice(from) };
  },
};

const valueInserted: Fault = {
  name: 'value inserted',
  draft(draft, scene) {
    const cell = anyCell(scene);
    if (!cell) return null;
    const hit = hitOn(draft, cell);
    const stray = scene.chance.pick(['0', '1', '4', '12', '2022', '']);
    const table = withStray(hit.table, cell.id, stray);
    const from = hit.cells.indexOf(cell.id);
    return { ...draft, parts: withTables(draft.parts, hit.at, table), cells: hit.cells.slice(from) };
  },
};

type Shape = 'wide' | 'short' | 'beside';

function joining(name: string, between: (scene: Scene) => string): Fault {
  return {
    name,
    draft(draft, scene) {
      const cell = anyCell(scene, (each) => {
        const { cells } = hitOn(draft, each);
        return cells.indexOf(each.id) < cells.length - 1 && /^[1-9]\d*$/.test(printed(draft, each.id));
      });
      if (!cell) return null;
      const hit = hitOn(draft, cell);
      const next = hit.cells[hit.cells.indexOf(cell.id) + 1] ?? cell.id;
      // One cell as wide as two, or a row that ends early, can be seen in the file; an empty cell beside needs a sum.
      const wide: readonly Shape[] = scene.format.ruled(scene.style) ? ['wide'] : [];
      const short: readonly Shape[] = scene.format.ragged ? ['short'] : [];
      const shapes: readonly Shape[] = [...wide, ...short, ...(isSummed(cell) ? (['beside'] as const) : [])];
      if (shapes.length === 0) return null;
      const text = `${printed(draft, cell.id)}${between(scene)}${printed(draft, next)}`;
      const table = withValuesJoined(hit.table, cell.id, next, text, scene.chance.pick(shapes));
      return { ...draft, parts: withTables(draft.parts, hit.at, table), cells: hit.cells };
    },
  };
}

/** `19` and `0` as `190`. */
const digitsMerged = joining('digits merged', () => '');
/** `19` and `0` in one cell, apart. */
const valuesMerged = joining('values merged', ({ chance }) => chance.pick([' ', '\u3000', BREAK]));

/** `19` as `1`: only where a sum can notice. */
const digitsDropped: Fault = {
  name: 'digits dropped',
  draft(draft, scene) {
    const cell = anyCell(scene, (each) => isSummed(each) && /^[1-9]\d+$/.test(printed(draft, each.id)));
    if (!cell) return null;
    const text = printed(draft, cell.id);
    const at = scene.chance.below(text.length);
    const left = text.slice(0, at) + text.slice(at + 1);
    return Number(left) === Number(text) ? null : reprinted(draft, new Map([[cell.id, left]]));
  },
};

/** Columns that may change places: neighbours of one kind, headings and all. */
const columnsReordered: Fault = {
  name: 'columns reordered',
  draft(draft, scene) {
    const cell = anyCell(scene, (each) => hitOn(draft, each).cells.length >= 3);
    if (!cell) return null;
    const hit = hitOn(draft, cell);
    const place = (id: CellId | undefined) => hit.table.cells.find((each) => each.cell === id);
    // In table 三 the five under 法人或其他组织, in table 四 the five of one group, in table 二 the columns of the block.
    const group =
      cell.table === 'requests' ? hit.cells.slice(1, 6) : hit.cells.filter((id) => id.startsWith(rowOf(cell.id)));
    const swappable = group.filter((id) => place(id)?.columnSpan === 1);
    const first = scene.chance.below(Math.max(1, swappable.length - 1));
    const [a, b] = [place(swappable[first]), place(swappable[first + 1])];
    if (!a || !b) return null;
    const table = withColumnsSwapped(hit.table, [a.column, b.column], blockRows(hit.table, hit.row));
    const touched = table.cells.flatMap((each) =>
      each.cell !== null && (each.column === a.column || each.column === b.column) ? [each.cell] : [],
    );
    return { ...draft, parts: withTables(draft.parts, hit.at, table), cells: touched };
  },
};

const rowOf = (id: CellId) => id.slice(0, id.lastIndexOf('.') + 1);

/** The rows from the headings over a row down to the next headings: all of the table but in table 二, which has blocks. */
function blockRows(table: PrintedTable, row: number): readonly [number, number] {
  if (table.columns > 4) return [0, table.rows];
  const articles = table.cells.filter(
    (cell) => cell.part === 'heading' && cell.column === 0 && cell.text.startsWith('第'),
  );
  const from = articles.findLast((cell) => cell.row < row)?.row ?? 0;
  return [from, articles.find((cell) => cell.row > row)?.row ?? table.rows];
}

export const VALUE_FAULTS: readonly Fault[] = [
  valueSwallowed,
  blankSwallowed,
  valueInserted,
  digitsMerged,
  valuesMerged,
  digitsDropped,
  columnsReordered,
];
