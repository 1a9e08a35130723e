/**
 * Explanations found so far: each set of new numbers once, under the cheapest set of mistakes that brings it about.
 */

import { type Changes, completed } from './completion.ts';
import type { Costs } from './costs.ts';
import type { MistakeCode } from './explanation.ts';
import type { Grid } from './grid.ts';
import type { System } from './system.ts';

/** A mistake in cells of a part; `cost` as in `Costs`. */
export interface Draft {
  readonly code: MistakeCode;
  readonly cells: readonly number[];
  readonly cost: number;
}

/** New numbers by cell, and the mistakes that account for them. `ways`: how often the search came upon these numbers. */
export interface Candidate {
  readonly numbers: ReadonlyMap<number, number>;
  readonly drafts: readonly Draft[];
  readonly cost: number;
  readonly ways: number;
}

/** Explanations that cost this much more than the best are not kept. */
const MARGIN = 4;

const byCell = ([a]: readonly [number, number], [b]: readonly [number, number]) => a - b;

export class Pool {
  readonly system: System;
  readonly costs: Costs;
  readonly #grid: Grid;
  readonly #found = new Map<string, Candidate>();
  /** Whether no more cells are free than a line has. */
  readonly #areRare: boolean;
  #best = Number.POSITIVE_INFINITY;

  constructor(system: System, costs: Costs, grid: Grid) {
    this.system = system;
    this.costs = costs;
    this.#grid = grid;
    const free = system.values.filter((value) => value === null).length;
    this.#areRare = grid.lines.some((line) => line.length >= free);
  }

  /** The least cost of an explanation; infinite while there is none. */
  get best(): number {
    return this.#best;
  }

  /**
   * Free cells that must be filled once other numbers stand, beyond those an explanation names itself. Where blanks are
   * rare, each is odd and has to be accounted for; where there are many, the report leaves its zeros blank, and only a
   * blank that must not be zero is worth a word, or a row that is not there with a number in it.
   */
  #blanks(changes: Changes, filled: ReadonlyMap<number, number>): number[] {
    const open = [...filled.keys()].filter((cell) => !changes.has(cell));
    if (this.#areRare) return open;
    const isOdd = (cell: number) => filled.get(cell) !== 0 || this.costs.isBroken(cell);
    const lost = this.#grid.lines.filter(
      (line) => this.costs.areAbsent(line) && line.some((cell) => open.includes(cell) && isOdd(cell)),
    );
    return open.filter((cell) => isOdd(cell) || lost.some((line) => line.includes(cell)));
  }

  /** Blanks that share an equation with a changed number, or a line with such a blank; the others cost, but are no part of it. */
  #beside(numbers: ReadonlyMap<number, number>, blanks: readonly number[]): number[] {
    const equations = (cell: number) => this.system.terms[cell]?.map(({ equation }) => equation) ?? [];
    const touched = new Set([...numbers.keys()].flatMap(equations));
    const near = blanks.filter((cell) => equations(cell).some((equation) => touched.has(equation)));
    const lines = this.#grid.lines.filter((line) => near.some((cell) => line.includes(cell)));
    return blanks.filter((cell) => near.includes(cell) || lines.some((line) => line.includes(cell)));
  }

  /** Whether an explanation of so much may still be kept. */
  wants(cost: number): boolean {
    return cost <= this.#best + MARGIN;
  }

  /**
   * Takes an explanation if everything holds with it. `changes` are the numbers it says (`null` for those that follow),
   * `drafts` its mistakes; a further cost may depend on the numbers that follow.
   */
  offer(
    changes: Changes,
    drafts: readonly Draft[],
    extra: (numbers: ReadonlyMap<number, number>) => number = () => 0,
    ways = 1,
  ): void {
    const cost = drafts.reduce((sum, draft) => sum + draft.cost, 0);
    if (!this.wants(cost)) return;
    const filled = completed(this.system, changes);
    if (filled === null) return;
    const numbers = new Map<number, number>();
    for (const [cell, to] of changes) {
      const value = to ?? filled.get(cell) ?? null;
      if (value === null) return;
      if (value !== this.system.values[cell]) numbers.set(cell, value);
    }
    const more = extra(numbers);
    const blanks = this.#blanks(changes, filled);
    const beside = this.#beside(numbers, blanks);
    const apart = this.#fillings(
      blanks.filter((cell) => !beside.includes(cell)),
      filled,
    );
    for (const cell of beside) numbers.set(cell, filled.get(cell) as number);
    const all = [...drafts, ...this.#fillings(beside, filled)];
    const whole = [...all, ...apart].reduce((sum, draft) => sum + draft.cost, more);
    this.#keep(numbers, all, whole, ways);
  }

  /** Filled cells as mistakes: a row of which nothing is there is one, and all other blanks together. */
  #fillings(cells: readonly number[], filled: ReadonlyMap<number, number>): Draft[] {
    const rest = new Set(cells);
    const lines = this.#grid.lines.filter((line) => line.every((cell) => rest.has(cell)) && this.costs.areAbsent(line));
    const lost = lines.map((line): Draft => ({ code: 'rowLost', cells: line, cost: this.costs.of('rowLost', line) }));
    for (const cell of lines.flat()) rest.delete(cell);
    const broken = [...rest].filter((cell) => this.costs.isBroken(cell));
    const wrong = broken.map((cell): Draft => ({ ...this.costs.slip(cell, filled.get(cell) ?? 0), cells: [cell] }));
    for (const cell of broken) rest.delete(cell);
    const cost = [...rest].reduce((sum, cell) => sum + this.costs.of('blankFilled', [cell]), 0);
    return [...lost, ...wrong, ...(rest.size > 0 ? [{ code: 'blankFilled' as const, cells: [...rest], cost }] : [])];
  }

  /** Takes what free cells can only hold, where nothing else is wrong; says whether that is worth a word. */
  fill(filled: ReadonlyMap<number, number>): boolean {
    const cells = this.#blanks(new Map(), filled);
    const drafts = this.#fillings(cells, filled);
    const numbers = new Map(cells.map((cell) => [cell, filled.get(cell) as number]));
    const cost = drafts.reduce((sum, draft) => sum + draft.cost, 0);
    if (cells.length > 0) this.#keep(numbers, drafts, cost, 1);
    return cells.length > 0;
  }

  #keep(numbers: ReadonlyMap<number, number>, drafts: readonly Draft[], cost: number, more: number): void {
    const ordered = new Map([...numbers].sort(byCell));
    const key = [...ordered].join(';');
    const before = this.#found.get(key);
    const ways = (before?.ways ?? 0) + more;
    const candidate = before && before.cost <= cost ? { ...before, ways } : { numbers: ordered, drafts, cost, ways };
    this.#found.set(key, candidate);
    this.#best = Math.min(this.#best, cost);
  }

  /** What is left at the end, best first: all of least cost, and those that cost a little more. */
  candidates(): Candidate[] {
    return [...this.#found.values()]
      .filter(({ cost }) => cost <= this.#best + MARGIN)
      .sort((a, b) => a.cost - b.cost || b.ways - a.ways || a.numbers.size - b.numbers.size);
  }
}
