/** Two faults in one document, each of them one that shows: they never befall the same row, where one could hide the other. */

import type { CellId } from '../../../src/core/form.ts';
import type { Fault } from './fault.ts';

/** Where a cell is printed: its row, and for table 四, which is one line, the table. */
function lineOf(id: CellId): string {
  const [table = ''] = id.split('.');
  return table === 'disputes' ? table : id.slice(0, id.lastIndexOf('.'));
}

/** A fault that is two of these, one after the other. */
export function twoOf(faults: readonly Fault[]): Fault {
  const damaging = faults.filter(({ draft, filed }) => draft && !filed);
  return {
    name: 'two faults',
    draft(draft, scene) {
      const first = scene.chance.pick(damaging).draft?.(draft, scene);
      const second = first && scene.chance.pick(damaging).draft?.(first, scene);
      if (!first || !second) return null;
      const touched = new Set(first.cells.map(lineOf));
      if (second.cells.some((id) => touched.has(lineOf(id)))) return null;
      return { ...second, cells: [...first.cells, ...second.cells] };
    },
  };
}
