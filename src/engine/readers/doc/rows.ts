/**
 * What a row's end says of its cells, [MS-DOC] 2.6.3 and 2.9.321 (TDefTableOperand): edges and merges.
 */

import type { RowForm } from '../word/story.ts';
import { SPRM, type Sprm } from './sprms.ts';

interface Cell {
  right: number;
  /** Bits 0–1 of TCGRF (2.9.317). */
  horizontal: number;
  /** Bits 5–6: 1 goes on from above, 3 begins. */
  vertical: number;
}

interface Draft {
  left: number;
  cells: Cell[];
}

const CELL_BYTES = 20;
/** As many as a definition could count (2.9.321 allows 63); a row that says more is left without the rest. */
const MAX_CELLS = 255;

function defined({ list, at, length }: Sprm): Draft {
  const operand = list.part(at, length, 'TDefTable');
  const count = operand.u8(0);
  const cells: Cell[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    // Descriptions of cells may be fewer than cells, or cut short: the rest are plain.
    const description = 1 + 2 * (count + 1) + CELL_BYTES * nth;
    const bits = description + 2 <= operand.length ? operand.u16(description) : 0;
    cells.push({ right: operand.i16(3 + 2 * nth), horizontal: bits & 3, vertical: (bits >> 5) & 3 });
  }
  return { left: operand.i16(1), cells };
}

/** Cells from the first named to before the last (2.9.120). */
function range({ list, at }: Sprm): [first: number, limit: number] {
  return [list.u8(at), list.u8(at + 1)];
}

function setWidths(draft: Draft, first: number, limit: number, width: number): void {
  let left = draft.left;
  let shift = 0;
  for (const [nth, cell] of draft.cells.entries()) {
    const right = cell.right;
    const grown = nth >= first && nth < limit ? width - (right - left) : 0;
    shift += grown;
    left = right;
    cell.right = right + shift;
  }
}

function insert(draft: Draft, at: number, count: number, width: number): void {
  if (draft.cells.length + count > MAX_CELLS) return;
  const left = draft.cells[at - 1]?.right ?? draft.left;
  const added = Array.from({ length: count }, (_, nth) => ({
    right: left + width * (nth + 1),
    horizontal: 0,
    vertical: 0,
  }));
  for (const cell of draft.cells.slice(at)) cell.right += width * count;
  draft.cells.splice(at, 0, ...added);
}

function remove(draft: Draft, first: number, limit: number): void {
  const before = draft.cells[first - 1]?.right ?? draft.left;
  const removed = draft.cells.splice(first, Math.max(0, limit - first));
  const width = (removed.at(-1)?.right ?? before) - before;
  for (const cell of draft.cells.slice(first)) cell.right -= width;
}

function apply(draft: Draft, sprm: Sprm): void {
  const { code, list, at } = sprm;
  const [first, limit] = range(sprm);
  if (code === SPRM.tMerge) {
    for (const [nth, cell] of draft.cells.slice(first, limit).entries()) cell.horizontal = nth === 0 ? 2 : 1;
  } else if (code === SPRM.tSplit) {
    for (const cell of draft.cells.slice(first, limit)) cell.horizontal = 0;
  } else if (code === SPRM.tVerticalMerge) {
    const cell = draft.cells[first];
    if (cell) cell.vertical = limit;
  } else if (code === SPRM.tColumnWidth) {
    setWidths(draft, first, limit, list.i16(at + 2));
  } else if (code === SPRM.tInsert) {
    insert(draft, first, limit, list.i16(at + 2));
  } else if (code === SPRM.tDelete) {
    remove(draft, first, limit);
  }
}

const CHANGES: ReadonlySet<number> = new Set([
  ...[SPRM.tMerge, SPRM.tSplit, SPRM.tVerticalMerge],
  ...[SPRM.tColumnWidth, SPRM.tInsert, SPRM.tDelete],
]);

/**
 * Which cells belong to their left neighbour. [MS-DOC] and what it replaced differ on which of the bits begins a merged
 * set and which goes on with it, so it is told from the set: what comes first begins it, and other values go on.
 */
function joins(cells: readonly Cell[]): boolean[] {
  let begun = 0;
  return cells.map(({ horizontal }) => {
    const goesOn = begun !== 0 && horizontal !== 0 && horizontal !== begun;
    if (!goesOn) begun = horizontal;
    return goesOn;
  });
}

/** A row's cells by the modifications of its end, `null` where they say nothing of cells. */
export function rowForm(sprms: readonly Sprm[]): RowForm | null {
  let draft: Draft | null = null;
  for (const sprm of sprms) {
    if (sprm.code === SPRM.tDefinition) draft = defined(sprm);
    else if (draft && CHANGES.has(sprm.code)) apply(draft, sprm);
  }
  if (!draft) return null;
  const joinsLeft = joins(draft.cells);
  return {
    edges: [draft.left, ...draft.cells.map(({ right }) => right)],
    cells: draft.cells.map(({ vertical }, nth) => ({
      joinsLeft: joinsLeft[nth] ?? false,
      vertical: vertical === 0 ? null : vertical === 1 ? 'below' : 'first',
    })),
  };
}
