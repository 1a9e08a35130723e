/**
 * Open doubts, told together where they have one cause.
 *
 * A row that was not found doubts each of its cells for the same reason; a reviewer wants to hear it once. Cells of one
 * printed line with the same doubts become one group, and a table of which every cell has the same doubts becomes one.
 * What was wrong with the table itself, its headings or the file, is one cause however many lines it spoils.
 */

import type { CellId, FormTable } from '../../core/form.ts';
import type { DoubtCode } from '../../core/reading.ts';
import type { ReportView } from './view.ts';

/** Doubts whose cause is the table or the file, not a line of it. */
const OF_THE_TABLE: readonly DoubtCode[] = [
  'headerUnrecognised',
  'columnsReordered',
  'tableRepeated',
  'encodingGuessed',
  'ocrLayer',
];

/** `line` is the printed label, outermost first; empty for a table, all or part of it, and for a table printed on one line. */
export interface DoubtGroup {
  readonly id: string;
  readonly scope: 'cell' | 'line' | 'part' | 'table';
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
    const common = alike(
      all.filter((cell) => codesOf(cell).every((code) => OF_THE_TABLE.includes(code))),
      codesOf,
    ).filter((group) => lines.filter((line) => line.cells.some(({ id }) => group.includes(id))).length > 1);
    const parts = common.map((group) => groupOf(group, 'part', table, []));
    const told = new Set(common.flat());
    const rest = lines.flatMap((line) => {
      const ids = line.cells.map(({ id }) => id).filter((id) => !told.has(id));
      return alike(ids, codesOf).map((group) => groupOf(group, group.length === 1 ? 'cell' : 'line', table, line.path));
    });
    return [...parts, ...rest];
  });

  function groupOf(group: CellId[], scope: DoubtGroup['scope'], table: FormTable, line: readonly string[]): DoubtGroup {
    const lead = group[0] as CellId;
    return { id: `${lead}.${group.length}`, scope, table, line, cells: group, codes: codesOf(lead) };
  }
}

/** Doubtful cells by what is doubted, in the order given. */
function alike(cells: readonly CellId[], codesOf: (cell: CellId) => readonly DoubtCode[]): CellId[][] {
  const groups = new Map<string, CellId[]>();
  for (const cell of cells) {
    const key = codesOf(cell).join();
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}
