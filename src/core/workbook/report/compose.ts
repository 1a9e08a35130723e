/** From boxes placed on a grid to the rows and merges of a sheet. */

import { type Area, areaName } from '../address.ts';
import type { Cell, Row } from '../sheet.ts';

/** One printed cell, merged where its area is larger than one. */
export interface Box {
  readonly area: Area;
  readonly cell: Cell;
}

/**
 * Rows from 1 to the last box. Every cell of a merged area carries its look, so that borders close; only the first one
 * carries the content. Throws where two boxes overlap: that is a fault in a plan.
 */
export function compose(boxes: readonly Box[], heights: ReadonlyMap<number, number>): { rows: Row[]; merges: Area[] } {
  const bottom = Math.max(0, ...boxes.map(({ area }) => area.bottom));
  const grid: (Cell | null)[][] = Array.from({ length: bottom }, () => []);
  const merges: Area[] = [];
  for (const { area, cell } of boxes) {
    if (area.top !== area.bottom || area.left !== area.right) merges.push(area);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const line = grid[row - 1] ?? [];
        if (line[column - 1]) throw new Error(`two boxes overlap at ${areaName(area)}`);
        const first = row === area.top && column === area.left;
        line[column - 1] = first ? cell : { content: null, look: cell.look, note: null };
      }
    }
  }
  const rows = grid.map((line, index) => ({
    cells: Array.from(line, (each) => each ?? null),
    height: heights.get(index + 1) ?? null,
  }));
  return { rows, merges };
}
