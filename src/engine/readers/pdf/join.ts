/**
 * A table that a page break cuts, put together again: repeated headings left out, a row that was cut in the middle made
 * one, labels that cover rows on both pages made as high as they are.
 */

import { looksLikeValue } from '../../../core/cells/number.ts';
import { glued, seam } from './lines.ts';
import type { Cell, Table } from './tables.ts';

/** Columns this near, in points, are the same one. */
const SAME = 4;
/** `(三)`, `三、`, `1.`: what begins so is a label of its own, not the rest of another. */
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]+[)）.、．]/u;

const isNumber = ({ piece }: Cell) => piece.text !== '' && looksLikeValue(piece.text);
const isBlank = ({ piece }: Cell) => piece.text === '';

/** Whether two parts may be one table: ruled, and from the same left edge to the same right edge. */
function areAlike(above: Table, below: Table): boolean {
  const near = (a: number | undefined, b: number | undefined) => Math.abs((a ?? 0) - (b ?? 0)) <= SAME;
  const width = (table: Table) => (table.x.at(-1) ?? 0) - (table.x[0] ?? 0);
  if (!above.ruled || !below.ruled || above.turn !== below.turn) return false;
  return near(above.x[0], below.x[0]) ? near(above.x.at(-1), below.x.at(-1)) : near(width(above), width(below));
}

/** The columns of both parts, and what each part's own are among them. */
function shared(above: Table, below: Table) {
  const shift = (above.x[0] as number) - (below.x[0] as number);
  const all = [...above.x, ...below.x.map((x) => x + shift)].sort((a, b) => a - b);
  const x = all.filter((value, index) => index === 0 || value - (all[index - 1] as number) > SAME / 2);
  const find = (value: number) =>
    x.reduce((best, each, index) => (Math.abs(each - value) < Math.abs((x[best] as number) - value) ? index : best), 0);
  const moved = (table: Table, by: number): Cell[] =>
    table.cells.map((cell) => {
      const from = find((table.x[cell.column] as number) + by);
      const to = find((table.x[cell.column + cell.columnSpan] as number) + by);
      return { ...cell, column: from, columnSpan: Math.max(1, to - from) };
    });
  return { x, above: moved(above, 0), below: moved(below, shift) };
}

const rowOf = (cells: readonly Cell[], row: number) =>
  cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan).sort((a, b) => a.column - b.column);

const said = (cells: readonly Cell[]) => cells.map(({ column, piece }) => `${column}:${piece.text}`).join('|');

/** How many rows at the top of the second part repeat the first rows of the table, and have no numbers. */
function repeatedRows(above: readonly Cell[], below: readonly Cell[], rows: number): number {
  let count = 0;
  while (count < rows) {
    const here = rowOf(below, count);
    if (here.some(isNumber) || here.every(isBlank) || said(here) !== said(rowOf(above, count))) break;
    count += 1;
  }
  // A cell must not be cut where the headings end.
  return below.some((cell) => cell.row < count && cell.row + cell.rowSpan > count) ? 0 : count;
}

/** Whether the last row above and the first below are halves of one. */
function isCut(last: readonly Cell[], next: readonly Cell[]): boolean {
  if (next.every(isBlank)) return true;
  if (next.every(({ openAbove }) => openAbove) && last.every(({ openBelow }) => openBelow)) return true;
  const sameColumns = (a: Cell) => last.some((b) => b.column === a.column && b.columnSpan === a.columnSpan);
  if (!next.every(sameColumns)) return false;
  const words = next.filter((cell) => !isBlank(cell) && !isNumber(cell));
  if (words.some(({ piece }) => NUMBERED.test(piece.text))) return false;
  const [numbersAbove, numbersBelow] = [last.some(isNumber), next.some(isNumber)];
  if (numbersAbove && numbersBelow) return false;
  if (numbersAbove) return words.length > 0;
  if (numbersBelow) {
    // The numbers stand in the second half: the first has words only, and all its other cells are blank.
    const label = last.filter((cell) => !isBlank(cell) && cell.rowSpan === 1);
    return label.length === 1 && words.every(({ column }) => column === label[0]?.column);
  }
  const filled = (cells: readonly Cell[]) => cells.filter((cell) => !isBlank(cell)).length * 2 > cells.length;
  return last.length > 2 && filled(last) && filled(next);
}

/** Joins the second part of a table to the first; `null` where they are two tables. */
export function acrossPages(first: Table, second: Table): Table | null {
  if (!areAlike(first, second)) return null;
  const { x, above, below } = shared(first, second);
  const repeated = repeatedRows(above, below, second.rows);
  const rest = below.filter((cell) => cell.row >= repeated).map((cell) => ({ ...cell, row: cell.row - repeated }));
  if (rest.length === 0) return first;
  const last = rowOf(above, first.rows - 1);
  const next = rowOf(rest, 0);
  const cut = isCut(last, next);
  const start = first.rows - (cut ? 1 : 0);
  const grown = new Map<Cell, Cell>();
  const used = new Set<Cell>();
  for (const cell of next) {
    const over = last.find((each) => each.column === cell.column && each.columnSpan === cell.columnSpan);
    if (!over || !(cut || goesOn(over, cell, last, next))) continue;
    const piece = glued(over.piece, seam(over.piece.text, cell.piece.text), cell.piece);
    grown.set(over, {
      ...over,
      rowSpan: start + cell.rowSpan - over.row,
      piece: said([over]) === said([cell]) ? over.piece : piece,
    });
    used.add(cell);
  }
  const cells = [
    ...above.map((cell) => grown.get(cell) ?? cell),
    ...rest.filter((cell) => !used.has(cell)).map((cell) => ({ ...cell, row: cell.row + start })),
  ];
  const ordered = cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...first, cells: ordered, rows: start + second.rows - repeated, x };
}

/** Whether a cell goes on below, in a row that is not itself cut: because it covers rows on both pages. */
function goesOn(over: Cell, cell: Cell, last: readonly Cell[], next: readonly Cell[]): boolean {
  if (over.openBelow && cell.openAbove) return true;
  if (isNumber(over) || isNumber(cell) || NUMBERED.test(cell.piece.text)) return false;
  // Two headings of the same width, one under the other, are one where they stand beside others that are not.
  const areHeadings = !last.some(isNumber) && !next.some(isNumber);
  if (over.rowSpan === 1 && cell.rowSpan === 1) return areHeadings && !isBlank(over) && last.length !== next.length;
  if (isBlank(cell)) return !isBlank(over) && next.some((each) => !isBlank(each));
  return cell.piece.text === over.piece.text || over.rowSpan > 1;
}
