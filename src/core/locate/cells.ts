/**
 * Explanations by one, two or three wrong cells: complete, in whole numbers. And by more of them where each is plain.
 *
 * One wrong cell must stand in every equation that fails and be off by the same in each: its true value follows (closed
 * form; in table 三 no other cell has the same equations). Of several wrong cells one stands in the first equation that
 * fails; of what it leaves unexplained the same is true again, and where it leaves nothing, the next one shares an
 * equation with it, since otherwise either could go. So few sets are left that all are tried.
 */

import { type Reduced, solved } from './linear.ts';
import type { Draft, Pool } from './pool.ts';
import { fits } from './system.ts';

/** More sets of cells than this are not tried. */
const MOST_SETS = 6000;
/** More plain cells than this are another form, or another report. */
const MOST_PLAIN = 12;

export class CellSearch {
  readonly #pool: Pool;
  readonly #reduced: Reduced;
  /** Changes taken for granted, and what they leave of the conditions. */
  readonly #granted = new Map<number, number>();
  readonly #residual: number[];
  #failing: readonly number[];
  #tried = 0;

  constructor(pool: Pool, reduced: Reduced) {
    this.#pool = pool;
    this.#reduced = reduced;
    this.#residual = [...reduced.residual];
    this.#failing = reduced.failing;
  }

  #conditions(cell: number): number[] {
    return (this.#reduced.terms[cell] ?? []).map(({ equation }) => equation);
  }

  /** The changes of just these cells that make every condition hold; `null` where there are none, or not only one. */
  #changes(cells: readonly number[]): number[] | null {
    const touched = new Set(cells.flatMap((cell) => this.#conditions(cell)));
    if (!this.#failing.every((equation) => touched.has(equation))) return null;
    const rows = [...touched].map((equation) => [
      ...cells.map((cell) => this.#reduced.terms[cell]?.find((term) => term.equation === equation)?.sign ?? 0),
      this.#residual[equation] as number,
    ]);
    const values = solved(rows, cells.length);
    if (values === null || !values.every((value) => value !== null && value !== 0)) return null;
    return values as number[];
  }

  #offer(changes: ReadonlyMap<number, number>): void {
    const { system, costs } = this.#pool;
    const drafts: Draft[] = [];
    const numbers = new Map<number, number>();
    for (const [cell, by] of changes) {
      const domain = system.domains[cell];
      const to = (system.values[cell] as number) + by;
      if (!domain || !fits(domain, to)) return;
      numbers.set(cell, to);
      drafts.push({ ...costs.slip(cell, to), cells: [cell] });
    }
    this.#pool.offer(numbers, drafts);
  }

  #try(cells: readonly number[]): void {
    const changes = this.#changes(cells);
    if (changes === null) return;
    const own = cells.map((cell, at) => [cell, changes[at] as number] as const);
    this.#offer(new Map([...this.#granted, ...own]));
  }

  /** The cells one of which must be in any explanation that has `chosen` in it and more. */
  #next(chosen: readonly number[]): readonly number[] {
    const { members } = this.#reduced;
    const covered = new Set(chosen.flatMap((cell) => this.#conditions(cell)));
    const open = this.#failing.filter((equation) => !covered.has(equation));
    const size = (equation: number) => members[equation]?.length ?? 0;
    const [first, ...rest] = open;
    const among =
      first === undefined
        ? [...covered]
        : [rest.reduce((least, each) => (size(each) < size(least) ? each : least), first)];
    const cells = new Set(among.flatMap((equation) => members[equation] ?? []));
    return [...cells].filter((cell) => !chosen.includes(cell) && !this.#granted.has(cell));
  }

  #deepen(chosen: readonly number[], more: number): boolean {
    for (const cell of this.#next(chosen)) {
      const cells = [...chosen, cell];
      if (more > 1) {
        if (!this.#deepen(cells, more - 1)) return false;
      } else {
        this.#tried += 1;
        if (this.#tried > MOST_SETS) return false;
        this.#try(cells);
      }
    }
    return true;
  }

  /** Tries every set of so many cells; false where there were too many. */
  search(count: number): boolean {
    this.#tried = 0;
    return this.#failing.length === 0 || this.#deepen([], count);
  }

  /** By how much a cell is off, if all its conditions fail and agree on it; 0 where they do not. */
  #plainly(cell: number): number {
    const { system } = this.#pool;
    const [first, ...others] = this.#reduced.terms[cell] ?? [];
    const [own, domain] = [system.values[cell] ?? null, system.domains[cell]];
    if (!first || own === null || !domain || this.#granted.has(cell)) return 0;
    const by = -(this.#residual[first.equation] as number) / first.sign;
    const agree = others.every(({ equation, sign }) => this.#residual[equation] === -sign * by);
    return agree && fits(domain, own + by) ? by : 0;
  }

  /**
   * Many wrong cells: those are taken for granted whose conditions all fail by the same, and of the rest up to two are
   * looked for. Finds what anybody would see; says nothing about what else there may be.
   */
  plain(): void {
    while (this.#failing.length > 0 && this.#granted.size < MOST_PLAIN) {
      const cells = new Set(this.#failing.flatMap((equation) => this.#reduced.members[equation] ?? []));
      const found = [...cells].map((cell) => [cell, this.#plainly(cell)] as const).filter(([, by]) => by !== 0);
      const weight = ([cell]: readonly [number, number]) => this.#conditions(cell).length;
      const [best] = found.sort((a, b) => weight(b) - weight(a));
      if (!best) break;
      const [cell, by] = best;
      this.#granted.set(cell, by);
      for (const { equation, sign } of this.#reduced.terms[cell] ?? []) {
        this.#residual[equation] = (this.#residual[equation] as number) + sign * by;
      }
      this.#failing = this.#failing.filter((equation) => this.#residual[equation] !== 0);
    }
    if (this.#granted.size === 0) return;
    if (this.#failing.length === 0) this.#offer(this.#granted);
    else for (const count of [1, 2]) this.search(count);
  }

  /**
   * Where known numbers already exceed a total with a blank beside it, and nothing contradicts itself otherwise: the
   * least change of each cell that mends it. Others would do as well.
   */
  least(): void {
    const { residual, members, terms } = this.#pool.system;
    for (const [equation, difference] of residual.entries()) {
      for (const cell of difference === 0 ? [] : (members[equation] ?? [])) {
        const sign = terms[cell]?.find((term) => term.equation === equation)?.sign ?? 0;
        if (this.#pool.system.values[cell] !== null) this.#offer(new Map([[cell, -difference * sign]]));
      }
    }
  }
}
