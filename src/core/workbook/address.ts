/**
 * Places on a sheet and how formulas name them. Rows and columns count from 1.
 */

/** A rectangle of cells, all four edges included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The letters of a column. Example: `columnName(28)` is `'AB'`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Example: `address(9, 12)` is `'L9'`. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** The top-left cell of an area: where a merged cell keeps its content. */
export function corner(area: Area): string {
  return address(area.top, area.left);
}

/** Example: `areaName({ top: 1, left: 1, bottom: 2, right: 3 })` is `'A1:C2'`; a single cell is `'A1'`. */
export function areaName(area: Area): string {
  const from = corner(area);
  const to = address(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

/**
 * Cells as arguments of a function, neighbours in a row or column joined to ranges.
 * Example: the areas of F9, F10, F12 give `'F9:F10,F12'`.
 */
export function ranges(cells: readonly Area[]): string {
  const runs: Area[] = [];
  for (const next of cells) {
    const last = runs.at(-1);
    const below = last && next.left === last.left && last.left === last.right && next.top === last.bottom + 1;
    const beside = last && next.top === last.top && last.top === last.bottom && next.left === last.right + 1;
    if (last && (below || beside)) runs[runs.length - 1] = { ...last, bottom: next.top, right: next.left };
    else runs.push({ top: next.top, left: next.left, bottom: next.top, right: next.left });
  }
  return runs.map(areaName).join(',');
}
