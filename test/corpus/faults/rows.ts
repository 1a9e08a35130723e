/** Rows lost, doubled, broken in two; tables lost, repeated, without their headings. */

import type { CellId } from '../../../src/core/form.ts';
import type { PrintedCell, PrintedTable } from '../../support/layout.ts';
import type { Random } from '../../support/random.ts';
import { type Draft, type Scene, tableWith, withTables } from '../draft.ts';
import { cellsOf, headingRows, mapped, valueRows, withoutRow, withRowSplit, withRowTwice } from '../tables.ts';
import { anyCell, type Fault } from './fault.ts';

/** A row that prints values, in any table. */
function anyRow(draft: Draft, scene: Scene): { at: number; table: PrintedTable; row: number; cells: CellId[] } | null {
  const cell = anyCell(scene);
  if (!cell) return null;
  const { at, table } = tableWith(draft.parts, cell.id);
  const row = table.cells.find((each) => each.cell === cell.id)?.row ?? 0;
  return { at, table, row, cells: cellsOf(table, row) };
}

const rowLost: Fault = {
  name: 'row lost',
  draft(draft, scene) {
    const hit = anyRow(draft, scene);
    return (
      hit && { ...draft, parts: withTables(draft.parts, hit.at, withoutRow(hit.table, hit.row)), cells: hit.cells }
    );
  },
};

const rowDoubled: Fault = {
  name: 'row doubled',
  draft(draft, scene) {
    const hit = anyRow(draft, scene);
    return (
      hit && { ...draft, parts: withTables(draft.parts, hit.at, withRowTwice(hit.table, hit.row)), cells: hit.cells }
    );
  },
};

/** How a page break goes through a row: through its label, or between its values. */
function halves(chance: Random, values: readonly PrintedCell[]): (cell: PrintedCell) => readonly [string, string] {
  const how = chance.below(3);
  const at = values[1 + chance.below(Math.max(1, values.length - 1))]?.column ?? 0;
  return (cell) => {
    const { text, column, part } = cell;
    if (part !== 'value') return [text.slice(0, Math.ceil(text.length / 2)), text.slice(Math.ceil(text.length / 2))];
    if (how === 0) return [text, ''];
    if (how === 1) return ['', text];
    return column < at ? [text, ''] : ['', text];
  };
}

const rowSplit: Fault = {
  name: 'row split',
  draft(draft, scene) {
    const hit = anyRow(draft, scene);
    if (!hit) return null;
    const values = hit.table.cells.filter((cell) => cell.row === hit.row && cell.part === 'value');
    const table = withRowSplit(hit.table, hit.row, halves(scene.chance, values));
    return { ...draft, parts: withTables(draft.parts, hit.at, table), cells: hit.cells };
  },
};

const headerMissing: Fault = {
  name: 'header missing',
  draft(draft, scene) {
    const hit = anyRow(draft, scene);
    if (!hit) return null;
    // The heading right above the row, or all of them at the top of the table.
    const above = hit.table.cells.findLast((cell) => cell.part === 'heading' && cell.row < hit.row)?.row ?? 0;
    const top = headingRows(hit.table);
    const rows = hit.table.columns > 4 ? Array.from({ length: top }, (_, row) => row) : [above];
    const table = rows.toReversed().reduce((each, row) => withoutRow(each, row), hit.table);
    const touched = valueRows(hit.table).flatMap((row) => cellsOf(hit.table, row));
    return { ...draft, parts: withTables(draft.parts, hit.at, table), cells: touched };
  },
};

const tableLost: Fault = {
  name: 'table lost',
  draft(draft, scene) {
    const hit = anyRow(draft, scene);
    if (!hit) return null;
    const cells = valueRows(hit.table).flatMap((row) => cellsOf(hit.table, row));
    return { ...draft, parts: withTables(draft.parts, hit.at), cells };
  },
};

/** The table once more further down, with other numbers: last year's, a draft's, another unit's. Which is right? The first. */
const tableRepeated: Fault = {
  name: 'table repeated',
  draft(draft, scene) {
    const hit = anyRow(draft, scene);
    if (!hit) return null;
    const changed: CellId[] = [];
    const copy = mapped(hit.table, (cell) => {
      if (cell.cell === null || !/^\d+$/.test(cell.text) || !scene.chance.oneIn(4)) return cell;
      changed.push(cell.cell);
      return { ...cell, text: `${Number(cell.text) + 1 + scene.chance.below(30)}` };
    });
    if (changed.length === 0) return null;
    const after = scene.chance.oneIn(2) ? hit.at + 1 : draft.parts.length;
    const parts = [
      ...draft.parts.slice(0, after),
      { kind: 'table' as const, table: copy },
      ...draft.parts.slice(after),
    ];
    return { ...draft, parts, cells: changed };
  },
};

export const ROW_FAULTS: readonly Fault[] = [rowLost, rowDoubled, rowSplit, headerMissing, tableLost, tableRepeated];
