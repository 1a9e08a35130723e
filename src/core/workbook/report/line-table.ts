/**
 * The table printed as one line of numbers: 四. Its groups stand side by side, and each group's total is recomputed
 * beneath it.
 */

import { type CellId, cellId } from '../../form.ts';
import { type Area, columnName } from '../address.ts';
import { CHECK_LABEL, HEADING, SECTION } from '../looks.ts';
import { area, COLUMNS, depthOf, merged, ROW_HEIGHT, SECTION_HEIGHT } from './grid.ts';
import type { CheckBox, CheckPart, Drawing, Fragment, LabelBox, Watch } from './plan.ts';

export function lineTable({ form, table, top, say }: Drawing): Fragment {
  const labels: LabelBox[] = [{ area: area(top, 1, top, COLUMNS), text: table.section, look: SECTION }];
  const cells = new Map<CellId, Area>();
  const checks: CheckBox[] = [];
  const watches: Watch[] = [];
  const { rows, columns } = table.blocks[0] ?? { rows: [], columns: [] };
  const depth = depthOf(rows);
  const leaves = top + 1 + depth;
  const values = leaves + 1;
  const leftOf = (group: number) => group * columns.length + 1;

  for (const { text, level, lastLevel, from, to } of merged(
    rows.map(({ path }) => path),
    depth,
  )) {
    const box = area(top + 1 + level, leftOf(from), top + 1 + lastLevel, leftOf(to + 1) - 1);
    labels.push({ area: box, text, look: HEADING });
  }
  rows.forEach((row, group) => {
    columns.forEach((column, index) => {
      labels.push({ area: area(leaves, leftOf(group) + index), text: column.path.at(-1) ?? '', look: HEADING });
      cells.set(cellId(table.id, row.id, column.id), area(values, leftOf(group) + index));
    });
  });

  const parts: [CheckPart, (parts: number) => string][] = [
    ['right', say.sumOfMany],
    ['gap', () => say.gapOf(columns.at(-1)?.path.at(-1) ?? '', say.sum)],
    ['verdict', () => say.verdict],
  ];
  for (const equation of form.equation.filter(({ family }) => family.table === table.id)) {
    const filed = cells.get(equation.left[0] ?? '');
    if (!filed) continue;
    const group = leftOf(rows.findIndex(({ id }) => id === equation.subject));
    parts.forEach(([part, text], index) => {
      const row = values + 1 + index;
      const box = area(row, group, row, filed.left - 1);
      labels.push({ area: box, text: text(equation.right.length), look: CHECK_LABEL });
      checks.push({ equation, part, area: { ...filed, top: row, bottom: row } });
    });
    const verdict = `$${columnName(filed.left)}$${values + parts.length}`;
    watches.push(
      { what: 'filed', area: filed, verdict },
      { what: 'check', area: { ...filed, top: values + 1, bottom: values + parts.length }, verdict },
    );
  }
  const bottom = values + parts.length;
  const heights = new Map([[top, SECTION_HEIGHT]]);
  for (let row = top + 1; row <= bottom; row += 1) heights.set(row, ROW_HEIGHT);
  return { labels, cells, checks, watches, heights, bottom };
}
