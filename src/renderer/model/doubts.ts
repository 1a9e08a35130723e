/**
 * Open doubts, told together where they have one cause.
 *
 * A row that was not found doubts each of its cells for the same reason; a reviewer wants to hear it once. Cells of one
 * printed line with the same doubts become one group, and a table of which every cell has the same doubts becomes one.
 */

import type { CellId, FormTable } from '../../core/form.ts';
import type { DoubtCode } from '../../core/reading.ts';
import type { ReportView } from './view.ts';

/** `line` is the printed label, outermost first; empty for a whole table and for a table printed on one line. */
export interface DoubtGroup {
  readonly id: string;
  readonly scope: 'cell' | 'line' | 'table';
  readonly table: FormTable;
  readonly line: readonly string[];
  readonly cells: readonly CellId[];
  readonly codes: readonly DoubtCode[];
}

/** Every open doubt of the report, grouped, in printed order. */
export function doubtGroups({ form, cells }: ReportView): DoubtGroup[] {
  const codesOf = (cell: CellId) => cells[cell]?.doubts ?? [];
  return form.tables.flatMap((table): DoubtGroup[] => {
    const all = form.cells.filter((cell) => cell.table === table.id).map((cell) => cell.id);
    const first = codesOf(all[0] as CellId);
    if (first.length > 0 && all.every((cell) => codesOf(cell).join() === first.join())) {
      return [{ id: table.id, scope: 'table', table, line: [], cells: all, codes: first }];
    }
    const lines = form.lines.filter((line) => line.table === table);
    return lines.flatMap((line) => {
      const groups = new Map<string, CellId[]>();
      for (const { id } of line.cells) {
        const key = codesOf(id).join();
        if (key !== '') groups.set(key, [...(groups.get(key) ?? []), id]);
      }
      return [...groups.values()].map((group): DoubtGroup => {
        const lead = group[0] as CellId;
        const scope = group.length === 1 ? 'cell' : 'line';
        return { id: `${lead}.${group.length}`, scope, table, line: line.path, cells: group, codes: codesOf(lead) };
      });
    });
  });
}
