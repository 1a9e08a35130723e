/** Moving from cell to cell as in a spreadsheet, over all tables of the form as if they were one sheet. */

import type { CellId, Form } from '../../core/form.ts';

export const MOVES = [
  'up',
  'down',
  'left',
  'right',
  'next',
  'previous',
  'lineStart',
  'lineEnd',
  'tableStart',
  'tableEnd',
  'tableAbove',
  'tableBelow',
] as const;
export type Move = (typeof MOVES)[number];

/**
 * The cell a move leads to; the same cell where there is nowhere to go. Up and down keep the column as far as the
 * line above or below has it; `next` and `previous` run on over line ends.
 * Example: down from 行政许可 of table 二 leads to 行政处罚; down from the last line of 三 into the line of 四.
 */
export function moved(form: Form, from: CellId, move: Move): CellId {
  const lines = form.lines.map((line) => line.cells.map((cell) => cell.id));
  const row = lines.findIndex((line) => line.includes(from));
  const line = lines[row];
  if (!line) return from;
  const column = line.indexOf(from);
  const at = (toRow: number, toColumn: number): CellId => {
    const target = lines[toRow];
    return target?.[Math.min(Math.max(toColumn, 0), target.length - 1)] ?? from;
  };
  switch (move) {
    case 'up':
      return at(row - 1, column);
    case 'down':
      return at(row + 1, column);
    case 'left':
      return at(row, column - 1);
    case 'right':
      return at(row, column + 1);
    case 'next':
      return column < line.length - 1 ? at(row, column + 1) : at(row + 1, 0);
    case 'previous':
      return column > 0 ? at(row, column - 1) : at(row - 1, Number.MAX_SAFE_INTEGER);
    case 'lineStart':
      return at(row, 0);
    case 'lineEnd':
      return at(row, line.length - 1);
    default:
      return acrossTables(form, from, move);
  }
}

function acrossTables(form: Form, from: CellId, move: 'tableStart' | 'tableEnd' | 'tableAbove' | 'tableBelow'): CellId {
  const table = form.tables.findIndex((each) => each.id === form.cell.get(from)?.table);
  const step = move === 'tableAbove' ? -1 : move === 'tableBelow' ? 1 : 0;
  const target = form.tables[table + step]?.id;
  const cells = form.cells.filter((cell) => cell.table === target);
  return (move === 'tableEnd' ? cells.at(-1) : cells[0])?.id ?? from;
}
