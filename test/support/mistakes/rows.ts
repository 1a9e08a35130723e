/** Accidents to rows: values beside their places, rows lost, doubled or moved, digits run together, cells exchanged. */

import type { CellId } from '../../../src/core/form.ts';
import type { DoubtCode } from '../../../src/core/reading.ts';
import type { Numbers } from '../plausible.ts';
import type { Random } from '../random.ts';
import { type Accident, EMPTY, isRequest, type Maker, rowsOf, type Slip, whole } from './accident.ts';

/** `19` and `3` as `193`: with an empty cell behind, or with all that follows one place to the left. */
export const digitsMerged: Maker = (form, truth, chance) => {
  const line = chance.pick(rowsOf(form));
  const at = chance.below(line.length - 1);
  const [first, second] = [line[at] as CellId, line[at + 1] as CellId];
  if (!/^[1-9]/.test(truth[first] ?? '')) return null;
  const merged = { text: `${truth[first]}${truth[second]}`, piece: { cell: first, upTo: second } };
  const slips = new Map<CellId, Slip>([[first, merged]]);
  if (chance.oneIn(2)) {
    slips.set(second, EMPTY);
    return { slips };
  }
  line.slice(at + 1).forEach((cell, index) => {
    const next = line[at + 2 + index];
    slips.set(cell, next === undefined ? EMPTY : whole(truth, next));
  });
  return doubted(slips, line, 'tooFewValues');
};

/** The slips of a row whose reader saw that something is amiss in it. */
function doubted(slips: ReadonlyMap<CellId, Slip>, line: readonly CellId[], doubt: DoubtCode): Accident {
  return {
    slips: new Map([...slips].map(([cell, slip]) => [cell, { ...slip, doubts: [doubt] }])),
    events: [{ code: 'valueMoved', cells: line }],
  };
}

/** Values of one row stand one column to the left or right: all from some place on, or a single one. */
export const sideways: Maker = (form, truth, chance) => {
  const line = chance.pick(rowsOf(form));
  const slips = new Map<CellId, Slip>();
  const at = chance.below(line.length - 1);
  const how = chance.below(3);
  if (how === 0) {
    line.slice(at).forEach((cell, index) => {
      const next = line[at + 1 + index];
      slips.set(cell, next === undefined ? EMPTY : whole(truth, next));
    });
  } else if (how === 1) {
    slips.set(line[at] as CellId, EMPTY);
    line.slice(at + 1).forEach((cell, index) => {
      slips.set(cell, whole(truth, line[at + index] as CellId));
    });
  } else {
    const [from, to] = chance.oneIn(2) ? [at, at + 1] : [at + 1, at];
    if (truth[line[from] as CellId] === '0') return null;
    slips.set(line[from] as CellId, EMPTY);
    slips.set(line[to] as CellId, whole(truth, line[from] as CellId));
  }
  return chance.oneIn(2) ? { slips } : doubted(slips, line, 'movedSideways');
};

/** Values of some columns, in some rows, stand one row up or down; the places they leave are empty. Row totals tell where. */
export const rowShift: Maker = (form, truth, chance) => {
  const lines = rowsOf(form);
  const width = (lines[0]?.length ?? 1) - 1;
  const first = chance.below(width);
  const columns = chance.oneIn(2) ? [chance.below(width + 1)] : range(first, first + 1 + chance.below(width - first));
  return { slips: shifted(lines, columns, truth, chance) };
};

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function shifted(
  lines: readonly CellId[][],
  columns: readonly number[],
  truth: Numbers,
  chance: Random,
): Map<CellId, Slip> {
  const length = 1 + chance.below(Math.min(6, lines.length - 1));
  const start = chance.below(lines.length - length);
  const isDown = chance.oneIn(2);
  const slips = new Map<CellId, Slip>();
  for (const along of columns) {
    const column = lines.slice(start, start + length + 1).map((line) => line[along] as CellId);
    const [from, to] = isDown ? [column.slice(0, -1), column.slice(1)] : [column.slice(1), column.slice(0, -1)];
    for (const [index, cell] of to.entries()) slips.set(cell, whole(truth, from[index] as CellId));
    slips.set((isDown ? column[0] : column.at(-1)) as CellId, EMPTY);
  }
  return slips;
}

/** A row that says something was not found; the others are in their places, by their labels. */
export const rowLost: Maker = (form, truth, chance) => {
  const lines = rowsOf(form);
  const line = chance.pick(
    lines.filter((cells) => cells.some((cell) => truth[cell] !== '0')).concat(lines.slice(0, 1)),
  );
  return {
    slips: new Map(line.map((cell) => [cell, { text: null, doubts: ['rowMissing'] }])),
    events: [{ code: 'rowLost', cells: line }],
  };
};

/** A row that says something stands twice, and all below it in its table have moved down; the last one is lost. */
export const rowDoubled: Maker = (form, truth, chance) => {
  const lines = rowsOf(form);
  const twice = chance.below(lines.length - 1);
  if (lines[twice]?.every((cell) => truth[cell] === '0')) return null;
  const slips = new Map<CellId, Slip>();
  for (const [index, line] of lines.slice(twice + 1).entries()) {
    const before = lines[twice + index] as CellId[];
    for (const [along, cell] of line.entries()) slips.set(cell, whole(truth, before[along] as CellId));
  }
  return { slips };
};

/**
 * Rows that moved up or down whole, totals and all. A sum does not care for the order of what it adds up: which of several
 * rows it was cannot be told from the numbers, and all that is asked is that the truth is among what is said.
 */
export const rowsMoved: Maker = (form, truth, chance) => {
  const lines = rowsOf(form);
  return { slips: shifted(lines, [...(lines[0] ?? []).keys()], truth, chance) };
};

/** A total and one of its parts in each other's place. */
export const exchanged: Maker = (form, truth, chance) => {
  const equation = chance.pick(form.equation.filter(({ id }) => isRequest(id)));
  const [total, part] = [equation.left[0] as CellId, chance.pick(equation.right)];
  return {
    slips: new Map([
      [total, whole(truth, part)],
      [part, whole(truth, total)],
    ]),
  };
};
