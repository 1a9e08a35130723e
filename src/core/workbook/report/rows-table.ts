/**
 * Tables printed row by row: 二 and 三. Headings and labels are merged as on the official form; equations over a row are
 * recomputed in three columns beside it, equations over a column in rows beneath it.
 */

import { type CellId, cellId, type Equation, type FormBlock } from '../../form.ts';
import { type Area, address, columnName } from '../address.ts';
import { CHECK_HEADING, CHECK_LABEL, HEADING, LABEL, SECTION } from '../looks.ts';
import {
  area,
  CHECKS,
  COLUMNS,
  depthOf,
  heightFor,
  LABELS,
  labelColumns,
  merged,
  SECTION_HEIGHT,
  shares,
  VALUES,
} from './grid.ts';
import type { CheckBox, CheckPart, Drawing, Fragment, LabelBox, Watch } from './plan.ts';

/** A fragment in the making. */
interface Sketch {
  readonly labels: LabelBox[];
  readonly cells: Map<CellId, Area>;
  readonly checks: CheckBox[];
  readonly watches: Watch[];
  readonly heights: Map<number, number>;
}

const GAP_COLUMN = CHECKS.first + 1;
const VERDICT_COLUMN = CHECKS.last;

export function rowsTable(drawing: Drawing): Fragment {
  const { table, top } = drawing;
  const sketch: Sketch = { labels: [], cells: new Map(), checks: [], watches: [], heights: new Map() };
  sketch.labels.push({ area: area(top, 1, top, COLUMNS), text: table.section, look: SECTION });
  sketch.heights.set(top, SECTION_HEIGHT);
  let row = top + 1;
  for (const block of table.blocks) {
    row = headings(drawing, block, row, sketch);
    const first = row;
    row = body(block, row, drawing, sketch);
    beside(drawing, block, first, sketch);
    row = beneath(drawing, block, row, sketch);
  }
  return { ...sketch, bottom: row - 1 };
}

/** Makes a row of labels high enough for the longest of them. */
function label(sketch: Sketch, box: LabelBox): void {
  sketch.labels.push(box);
  if (box.area.top !== box.area.bottom) return;
  const height = Math.max(heightFor(box.text, box.area), sketch.heights.get(box.area.top) ?? 0);
  sketch.heights.set(box.area.top, height);
}

function equationsOf({ form, table }: Drawing, forEvery: 'row' | 'column'): Equation[] {
  return form.equation.filter(({ family }) => family.table === table.id && family.forEvery === forEvery);
}

/** Headings of a block; returns the row below them. */
function headings(drawing: Drawing, { article, columns }: FormBlock, top: number, sketch: Sketch): number {
  const { table, say } = drawing;
  let row = top;
  if (article !== null) {
    label(sketch, { area: area(row, LABELS.first, row, VALUES.last), text: article, look: HEADING });
    row += 1;
  }
  const above = say.above[table.id] ?? null;
  const depth = depthOf(columns);
  const first = above === null ? row : row + 1;
  const last = first + depth - 1;
  const corner = table.note ?? say.contents;
  label(sketch, { area: area(row, LABELS.first, last, LABELS.last), text: corner, look: HEADING });
  if (above !== null) {
    label(sketch, { area: area(row, VALUES.first, row, VALUES.last), text: above, look: HEADING });
  }
  const columnsAt = shares(columns.length);
  for (const node of merged(
    columns.map(({ path }) => path),
    depth,
  )) {
    const left = columnsAt[node.from]?.left ?? VALUES.first;
    const right = columnsAt[node.to]?.right ?? VALUES.last;
    const box = area(first + node.level, left, first + node.lastLevel, right);
    label(sketch, { area: box, text: node.text, look: HEADING });
  }
  if (equationsOf(drawing, 'row').length > 0) {
    if (last > row) {
      const box = area(row, CHECKS.first, last - 1, CHECKS.last);
      label(sketch, { area: box, text: say.check, look: CHECK_HEADING });
    }
    [say.sum, say.gap, say.verdict].forEach((text, index) => {
      label(sketch, { area: area(last, CHECKS.first + index), text, look: CHECK_HEADING });
    });
  }
  return last + 1;
}

/** Labels and places of the values; returns the row below. */
function body({ rows, columns }: FormBlock, top: number, { table }: Drawing, sketch: Sketch): number {
  const depth = depthOf(rows);
  for (const node of merged(
    rows.map(({ path }) => path),
    depth,
  )) {
    const { left, right } = labelColumns(node, depth);
    label(sketch, { area: area(top + node.from, left, top + node.to, right), text: node.text, look: LABEL });
  }
  const columnsAt = shares(columns.length);
  rows.forEach((row, index) => {
    columns.forEach((column, at) => {
      const { left, right } = columnsAt[at] ?? VALUES_AT_ALL;
      sketch.cells.set(cellId(table.id, row.id, column.id), area(top + index, left, top + index, right));
    });
  });
  return top + rows.length;
}

const VALUES_AT_ALL = { left: VALUES.first, right: VALUES.last };

/** The recomputation beside the rows. */
function beside(drawing: Drawing, { rows }: FormBlock, top: number, sketch: Sketch): void {
  const equations = equationsOf(drawing, 'row');
  rows.forEach(({ id }, index) => {
    const row = top + index;
    for (const equation of equations.filter(({ subject }) => subject === id)) {
      sketch.checks.push(
        { equation, part: 'right', area: area(row, CHECKS.first) },
        { equation, part: 'gap', area: area(row, GAP_COLUMN) },
        { equation, part: 'verdict', area: area(row, VERDICT_COLUMN) },
      );
    }
  });
  const filed = sketch.cells.get(equations[0]?.left[0] ?? '');
  if (!filed) return;
  const bottom = top + rows.length - 1;
  const verdict = `$${address(top, VERDICT_COLUMN)}`;
  sketch.watches.push(
    { what: 'filed', area: { ...filed, top, bottom }, verdict },
    { what: 'check', area: area(top, CHECKS.first, bottom, CHECKS.last), verdict },
  );
}

/** The recomputation beneath the columns, family by family; returns the row below. */
function beneath(drawing: Drawing, { columns }: FormBlock, top: number, sketch: Sketch): number {
  const { form, table, words, say } = drawing;
  let row = top;
  for (const family of form.equations.filter((each) => each.table === table.id && each.forEvery === 'column')) {
    const equations = equationsOf(drawing, 'column').filter((each) => each.family === family);
    const name = (id: string) =>
      table.blocks
        .flatMap(({ rows }) => rows)
        .find((each) => each.id === id)
        ?.path.at(-1);
    const names = (ids: readonly string[]) => ids.map(name).join(say.plus);
    const single = family.left.length === 1;
    const parts: [CheckPart, string][] = single
      ? [
          ['right', say.sumOfMany(family.right.length)],
          ['gap', say.gapOf(names(family.left), say.sum)],
        ]
      : [
          ['left', say.sideOf(say.leftSide, names(family.left))],
          ['right', say.sideOf(say.rightSide, names(family.right))],
          ['gap', say.gapOf(say.leftSide, say.rightSide)],
        ];
    parts.push(['verdict', say.verdict]);
    const bottom = row + parts.length - 1;
    label(sketch, { area: area(row, 1, bottom, 2), text: words.equation[family.id] ?? family.id, look: CHECK_LABEL });
    parts.forEach(([part, text], index) => {
      label(sketch, { area: area(row + index, 3, row + index, LABELS.last), text, look: CHECK_LABEL });
      for (const equation of equations) {
        const column = sketch.cells.get(equation.left[0] ?? '');
        if (column) sketch.checks.push({ equation, part, area: { ...column, top: row + index, bottom: row + index } });
      }
    });
    const verdict = `${columnName(VALUES.first)}$${bottom}`;
    const filed = single ? sketch.cells.get(cellId(table.id, family.left[0] ?? '', columns[0]?.id ?? '')) : undefined;
    if (filed) sketch.watches.push({ what: 'filed', area: { ...filed, right: VALUES.last }, verdict });
    sketch.watches.push({ what: 'check', area: area(row, VALUES.first, bottom, VALUES.last), verdict });
    row = bottom + 1;
  }
  return row;
}
