/**
 * The question "which cells of a part are wrong, at the least cost" as a mixed integer program (Fellegi and Holt's).
 *
 * Every cell with a number has a 0/1 column that pays for changing it, and two columns for how far up or down; every
 * ready-made option (a row that slipped, a dropped digit) has a 0/1 column that changes its cells to what it says. Cells
 * without a number are free. The bounds that tie the columns together are as tight as the report allows: a bound of
 * millions would let a change slip through the solver's tolerance unpaid.
 */

import { reducedOf } from './linear.ts';
import type { Column, Program, Row } from './program-types.ts';
import type { System } from './system.ts';

/** Something that may have happened, and what its cells must be then, by number of the cell; `null` where it does not say what. */
export interface Option {
  readonly cost: number;
  readonly to: ReadonlyMap<number, number | null>;
}

/** A part, what changing each of its cells costs (infinite where it is beyond doubt), and what else may have happened. */
export interface Question<Chosen extends Option = Option> {
  readonly system: System;
  readonly costs: readonly number[];
  readonly options: readonly Chosen[];
}

/** A cell's columns; `isChanged` is `null` for a cell nobody pays for: without a number, or beyond doubt. */
export interface Moves {
  readonly isChanged: number | null;
  readonly up: number;
  readonly down: number;
}

/** A program and what its columns mean: `moves` by cell, `options` in the question's order. */
export interface Built {
  readonly program: Program;
  readonly moves: readonly Moves[];
  readonly options: readonly number[];
}

/** Beyond this, floating point and the solver's tolerance are no longer far enough apart. */
const LARGEST = 1e8;

type Terms = readonly (readonly [column: number, coefficient: number])[];

class Builder {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];

  column(upper: number, cost: number, isInteger: boolean): number {
    return this.columns.push({ lower: 0, upper, cost, isInteger }) - 1;
  }

  row(lower: number, upper: number, terms: Terms): void {
    const filled = terms.filter(([, coefficient]) => coefficient !== 0);
    this.rows.push({ lower, upper, terms: filled.map(([column, coefficient]) => ({ column, coefficient })) });
  }

  atMost(upper: number, terms: Terms): void {
    this.row(Number.NEGATIVE_INFINITY, upper, terms);
  }
}

/**
 * How far a cell may have to move. The equations of the forms are a network: in an answer none of whose cells is needless
 * every change is a sum of differences that have to be made up. What options move is made up as well, and so is the
 * largest number, where it is set to nothing.
 */
function reachOf({ system, options }: Question): number {
  const largest = (numbers: readonly (number | null)[]) =>
    numbers.reduce<number>((most, each) => Math.max(most, Math.abs(each ?? 0)), 0);
  const moved = options.map(({ to }) =>
    [...to].reduce((total, [cell, value]) => total + Math.abs((value ?? 0) - (system.values[cell] ?? 0)), 0),
  );
  const gaps = system.residual.reduce((total, gap) => total + Math.abs(gap), 0);
  return gaps + largest(system.values) + largest(moved);
}

/** A cell's columns, and the rows that let it move only where somebody pays for it or nobody knows what it was. */
function addCell(
  question: Question,
  cell: number,
  chosen: readonly number[],
  isWhole: boolean,
  builder: Builder,
  reach: number,
): Moves {
  const { system, costs, options } = question;
  const value = system.values[cell] ?? null;
  const { least } = system.domains[cell] as System['domains'][number];
  const touching = options.flatMap(({ to }, index) =>
    to.has(cell) ? [{ column: chosen[index] as number, to: to.get(cell) ?? null }] : [],
  );
  const fixing = touching.flatMap(({ column, to }) => (to === null ? [] : [{ column, by: to - (value ?? 0) }]));
  const freeing = touching.filter(({ to }) => to === null).map(({ column }) => column);
  const from = (value ?? 0) + fixing.reduce((most, { by }) => Math.max(most, by), 0);
  const room = { up: reach, down: Math.min(reach, from - least) };
  const cost = costs[cell] ?? 0;
  const isChanged = value === null || cost === Number.POSITIVE_INFINITY ? null : builder.column(1, cost, true);
  const moves: Moves = {
    isChanged,
    up: builder.column(room.up, 0, isWhole),
    down: builder.column(room.down, 0, isWhole),
  };
  for (const side of ['up', 'down'] as const) {
    const [column, most] = [moves[side], room[side]];
    const payers = [...(isChanged === null ? [] : [isChanged]), ...freeing];
    if (value !== null) builder.atMost(0, [[column, 1], ...payers.map((payer) => [payer, -most] as const)]);
    else if (fixing.length > 0)
      builder.atMost(most, [[column, 1], ...fixing.map((each) => [each.column, most] as const)]);
  }
  if (touching.length > 1)
    builder.atMost(
      1,
      touching.map(({ column }) => [column, 1]),
    );
  if (fixing.length > 0 && least === 0) {
    const shifts = fixing.map(({ column, by }) => [column, by] as const);
    builder.row(-(value ?? 0), Number.POSITIVE_INFINITY, [[moves.up, 1], [moves.down, -1], ...shifts]);
  }
  return moves;
}

/**
 * What follows from the rest, said aloud because it spares the solver nearly all of its work: of what takes part in a
 * condition that fails, whatever the cells without a number may be, something must change.
 */
function addCovers(
  { system, options }: Question,
  moves: readonly Moves[],
  chosen: readonly number[],
  builder: Builder,
): void {
  const { members, failing } = reducedOf(system);
  for (const condition of failing) {
    const cells = new Set(members[condition]);
    const changed = [...cells].flatMap((cell) => moves[cell]?.isChanged ?? []);
    const touching = options.flatMap(({ to }, index) =>
      [...to.keys()].some((cell) => cells.has(cell)) ? [chosen[index] as number] : [],
    );
    builder.row(
      1,
      Number.POSITIVE_INFINITY,
      [...changed, ...touching].map((column) => [column, 1]),
    );
  }
}

/**
 * The program of a question; `null` where its numbers are too large for a solver to be exact about. `isWhole` demands whole
 * numbers of every column: needless in a network, whose best answers are whole by themselves, and dear.
 */
export function build(question: Question, isWhole: boolean): Built | null {
  const { system, options } = question;
  const reach = reachOf(question);
  if (reach > LARGEST) return null;
  const builder = new Builder();
  const chosen = options.map(({ cost }) => builder.column(1, cost, true));
  const moves = system.cells.map((_, cell) => addCell(question, cell, chosen, isWhole, builder, reach));
  const sums = system.residual.map(() => new Map<number, number>());
  const add = (cell: number, column: number, by: number) => {
    for (const { equation, sign } of system.terms[cell] ?? []) {
      const sum = sums[equation] as Map<number, number>;
      sum.set(column, (sum.get(column) ?? 0) + sign * by);
    }
  };
  for (const [cell, { up, down }] of moves.entries()) {
    add(cell, up, 1);
    add(cell, down, -1);
  }
  for (const [index, { to }] of options.entries()) {
    for (const [cell, value] of to)
      if (value !== null) add(cell, chosen[index] as number, value - (system.values[cell] ?? 0));
  }
  for (const [equation, sum] of sums.entries()) {
    const gap = -(system.residual[equation] ?? 0);
    builder.row(gap, gap, [...sum]);
  }
  addCovers(question, moves, chosen, builder);
  return { program: { columns: builder.columns, rows: builder.rows }, moves, options: chosen };
}
