/** How the cells of a part lie beside and below each other in the printed table. */

import type { Form } from '../form.ts';
import type { System } from './system.ts';

/** Cells by number: printed lines from left to right, and columns from top to bottom where rows stand below each other. */
export interface Grid {
  readonly lines: readonly (readonly number[])[];
  readonly columns: readonly (readonly number[])[];
}

/** Only lines with two cells of the part or more count; table 四 is one line and has no columns. */
export function gridOf(form: Form, system: System): Grid {
  const lines: number[][] = [];
  const columns = new Map<string, number[]>();
  for (const { table, cells } of form.lines) {
    const mine = cells.filter(({ id }) => system.number.has(id));
    const numbers = mine.map(({ id }) => system.number.get(id) as number);
    if (numbers.length > 1) lines.push(numbers);
    if (table.layout !== 'rows') continue;
    for (const [at, cell] of mine.entries()) {
      const key = `${table.id}.${cell.column.id}`;
      columns.set(key, [...(columns.get(key) ?? []), numbers[at] as number]);
    }
  }
  return { lines, columns: [...columns.values()].filter((column) => column.length > 1) };
}
