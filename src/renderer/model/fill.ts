/** Filling down and to the right: the first cell of a rectangle repeated over the rest of its column or row. */

import type { CellId } from '../../core/form.ts';
import type { CellValue, Values } from '../../core/reading.ts';
import { typed } from '../../core/review.ts';
import { plainText } from './history.ts';
import { placesIn, type Range, type SheetPlace } from './selection.ts';

export const FILLS = ['down', 'right'] as const;
export type Fill = (typeof FILLS)[number];

/** What a cell is to become. */
export interface Target {
  readonly cell: CellId;
  readonly to: CellValue;
}

/**
 * What filling makes of a rectangle. One that is a single row (or column) is filled from the row above (the column at the
 * left), as spreadsheets do. A cell with nothing to repeat, since it could not be read, fills nothing.
 */
export function filled({ table, rect }: Range, values: Values, fill: Fill): Target[] {
  const single = fill === 'down' ? rect.top === rect.bottom : rect.left === rect.right;
  const row = single && fill === 'down' ? rect.top - 1 : rect.top;
  const column = single && fill === 'right' ? rect.left - 1 : rect.left;
  const sourceOf = (place: SheetPlace) =>
    (fill === 'down' ? table.grid[row]?.[place.left] : table.grid[place.row]?.[column]) ?? null;
  return placesIn({ table, rect }).flatMap((place) => {
    const source = sourceOf(place);
    const from = source === null || source.cell === place.cell ? undefined : values[source.cell];
    if (from === undefined || from.kind === 'absent' || from.kind === 'illegible') return [];
    return [{ cell: place.cell, to: typed(plainText(from)) }];
  });
}
