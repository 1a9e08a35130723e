/**
 * Explanations by one event, and by one event and one wrong cell.
 *
 * An event says nearly all its numbers, so whether it explains what fails is seen at a glance: of the equations that
 * have no unknown left, none may fail. What it leaves failing may be one wrong cell more, whose number then follows.
 */

import { changesOf, type Event, everyEvent, LOST_NUMBER, prospectOf } from './events.ts';
import type { Grid } from './grid.ts';
import type { Pool } from './pool.ts';
import { fits, type System } from './system.ts';

/** No cell stands in more equations than this. */
const MOST_CONDITIONS = 3;

/** An event, and the equations that fail and cannot be mended by unknowns after it, with their differences. */
interface Rest {
  readonly event: Event;
  readonly failing: readonly number[];
  readonly residual: readonly number[];
}

export class EventSearch {
  readonly #pool: Pool;
  readonly #system: System;
  readonly #residual: number[];
  /** Free cells by equation. */
  readonly #open: number[];
  readonly #grid: Grid;

  constructor(pool: Pool, grid: Grid) {
    this.#pool = pool;
    this.#system = pool.system;
    const { members, values, residual } = this.#system;
    this.#residual = [...residual];
    this.#open = members.map((cells) => cells.filter((cell) => values[cell] === null).length);
    this.#grid = grid;
  }

  /** Events that leave no more than so many equations failing, and not all that fail now. */
  #leaving(most: number): Rest[] {
    const found: Rest[] = [];
    const before = this.#failingNow(this.#residual.length).length;
    everyEvent(this.#system, this.#grid, prospectOf(this.#system, most), (event) => {
      this.#put(event, 1);
      const failing = this.#failingNow(most);
      const residual = failing.map((equation) => this.#residual[equation] as number);
      this.#put(event, -1);
      if (failing.length <= most && (before === 0 || failing.length < before)) found.push({ event, failing, residual });
    });
    return found;
  }

  /** Equations that fail and have no unknown: so many and one more at the most. */
  #failingNow(most: number): number[] {
    const failing: number[] = [];
    for (let equation = 0; equation < this.#residual.length && failing.length <= most; equation += 1) {
      if (this.#residual[equation] !== 0 && this.#open[equation] === 0) failing.push(equation);
    }
    return failing;
  }

  /** Puts an event's numbers in, or (with −1) takes them out again. */
  #put({ cells, numbers }: Event, times: number): void {
    const { values, terms } = this.#system;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] as number;
      const own = values[cell] ?? null;
      const number = numbers[at] ?? null;
      const by = ((number ?? 0) - (own ?? 0)) * times;
      const opened = (number === null ? times : 0) - (own === null ? times : 0);
      if (by === 0 && opened === 0) continue;
      for (const { equation, sign } of terms[cell] as readonly { equation: number; sign: number }[]) {
        this.#residual[equation] = (this.#residual[equation] as number) + sign * by;
        this.#open[equation] = (this.#open[equation] as number) + opened;
      }
    }
  }

  #costOf({ code, cells, extra }: Event): number {
    return this.#pool.costs.of(code, cells) + extra;
  }

  #offer(event: Event, cell?: number, number?: number): void {
    const { code, cells, numbers, ways } = event;
    const cost = this.#costOf(event);
    if (!this.#pool.wants(cost)) return;
    const changes = changesOf(event);
    const drafts = [{ code, cells, cost }];
    if (cell !== undefined && number !== undefined) {
      changes.set(cell, number);
      drafts.push({ ...this.#pool.costs.slip(cell, number), cells: [cell] });
    }
    const lost = cells.filter((_, at) => numbers[at] === null);
    const extra = (found: ReadonlyMap<number, number>) =>
      lost.some((each) => (found.get(each) ?? 0) !== 0) ? LOST_NUMBER : 0;
    this.#pool.offer(changes, drafts, extra, ways);
  }

  /** Single events. */
  alone(): void {
    const whole = this.#leaving(0).map(({ event }) => event);
    const costs = new Map(whole.map((event) => [event, this.#costOf(event)]));
    for (const event of whole.sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0))) this.#offer(event);
  }

  /** One event and one wrong cell that mends what it leaves failing. */
  withCell(): void {
    const { members, terms, values, domains } = this.#system;
    for (const { event, failing, residual } of this.#leaving(MOST_CONDITIONS)) {
      const [first, ...others] = failing;
      if (first === undefined) continue;
      for (const cell of members[first] ?? []) {
        const own = values[cell] ?? null;
        const domain = domains[cell];
        if (own === null || domain === undefined || event.cells.includes(cell)) continue;
        const signIn = (equation: number) => terms[cell]?.find((term) => term.equation === equation)?.sign ?? 0;
        const by = -(residual[0] as number) * signIn(first);
        if (!others.every((equation, at) => signIn(equation) * by === -(residual[at + 1] as number))) continue;
        if (fits(domain, own + by)) this.#offer(event, cell, own + by);
      }
    }
  }
}
