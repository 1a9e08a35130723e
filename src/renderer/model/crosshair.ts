/** The light cross from the focused cell to its labels. */

import type { CellId, Form } from '../../core/form.ts';

/** Where a cell stands among the printed lines: cells of one block share headings. */
interface Place {
  readonly block: unknown;
  readonly line: number;
  readonly column: number;
}

export type Places = ReadonlyMap<CellId, Place>;

export function placesOfForm(form: Form): Places {
  const places = new Map<CellId, Place>();
  for (const [at, line] of form.lines.entries()) {
    for (const [column, cell] of line.cells.entries()) places.set(cell.id, { block: line.block, line: at, column });
  }
  return places;
}

/** How a cell stands to the focused one: it itself, between it and its row or column labels, or neither. */
export function crossing(places: Places, focus: CellId, cell: CellId): 'focus' | 'row' | 'column' | '' {
  if (focus === cell) return 'focus';
  const here = places.get(cell);
  const there = places.get(focus);
  if (!here || !there || here.block !== there.block) return '';
  if (here.line === there.line && here.column < there.column) return 'row';
  return here.column === there.column && here.line < there.line ? 'column' : '';
}
