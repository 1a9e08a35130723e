/**
 * Mistakes of several cells at once, as what the cells must be if they happened: two cells in each other's place, digits
 * of neighbours run together, and (in `shifts.ts`) values that stand one place beside. Each is one mistake, however many
 * cells it spoils.
 */

import type { MistakeCode } from './explanation.ts';
import type { Grid } from './grid.ts';
import { shifts } from './shifts.ts';
import type { System } from './system.ts';

/**
 * Something that may have happened. `numbers` are what `cells` must hold; `null` where the right number is lost and only
 * the equations can say it. `extra`: what it costs beyond its code, for what is odd about it. `ways`: in how many ways it
 * may have happened with just these numbers.
 */
export interface Event {
  readonly code: MistakeCode;
  readonly cells: readonly number[];
  readonly numbers: readonly (number | null)[];
  readonly extra: number;
  readonly ways: number;
}

/** Looks at events one by one. */
export type Visit = (event: Event) => void;

/**
 * What narrows the enumeration down: `untouched` counts the equations that fail, and have no unknown, and none of these
 * cells in them. An event that leaves more than `most` of them explains nothing.
 */
export interface Prospect {
  readonly most: number;
  untouched(cells: readonly number[]): number;
  /** Whether an equation fails and has no unknown. */
  fails(equation: number): boolean;
}

/** An event's numbers by cell. */
export function changesOf({ cells, numbers }: Event): Map<number, number | null> {
  return new Map(cells.map((cell, at) => [cell, numbers[at] ?? null]));
}

/** The prospect of events that may leave so many equations failing. */
export function prospectOf({ members, values, residual, terms }: System, most: number): Prospect {
  const isClosed = (equation: number) => members[equation]?.every((cell) => values[cell] !== null);
  const fails = residual.map((each, equation) => each !== 0 && isClosed(equation) === true);
  const failing = fails.filter(Boolean).length;
  // Called thousands of times: equations are marked with the number of the call, not collected.
  const marks = residual.map(() => 0);
  let call = 0;
  const untouched = (cells: readonly number[]) => {
    call += 1;
    let left = failing;
    for (const cell of cells) {
      for (const { equation } of terms[cell] as System['terms'][number]) {
        if (!fails[equation] || marks[equation] === call) continue;
        marks[equation] = call;
        left -= 1;
      }
    }
    return left;
  };
  return { most, untouched, fails: (equation) => fails[equation] === true };
}

/** A value that goes away without a trace, and was none that a blank, a zero or a second copy left behind. */
export const ODD_LEFTOVER = 6;
/** A right number that is nowhere in the table any more. */
export const LOST_NUMBER = 4;

/** Two cells of one equation in each other's place. */
function exchanges({ members, values }: System, prospect: Prospect, visit: Visit): void {
  for (const cells of members) {
    for (const [at, a] of cells.entries()) {
      const mine = values[a] ?? null;
      if (mine === null) continue;
      for (let next = at + 1; next < cells.length; next += 1) {
        const b = cells[next] as number;
        const other = values[b] ?? null;
        if (other === null || other === mine || prospect.untouched([a, b]) > prospect.most) continue;
        visit({ code: 'exchanged', cells: [a, b], numbers: [other, mine], extra: 0, ways: 1 });
      }
    }
  }
}

/** The ways to part a number's digits in two, as a person would write both. */
function halves(value: number): (readonly [number, number])[] {
  const digits = `${value}`;
  const cuts = Array.from({ length: digits.length - 1 }, (_, at) => at + 1);
  return cuts
    .filter((at) => digits[at] !== '0' || at === digits.length - 1)
    .map((at) => [Number(digits.slice(0, at)), Number(digits.slice(at))] as const);
}

/** What ran together, or apart, in one line; the rest of the line has moved up for it, or has not. */
class Mergers {
  readonly #line: readonly number[];
  readonly #numbers: readonly (number | null)[];
  readonly #visit: Visit;

  constructor({ values }: System, line: readonly number[], visit: Visit) {
    this.#line = line;
    this.#numbers = line.map((cell) => values[cell] ?? null);
    this.#visit = visit;
  }

  #say(from: number, numbers: readonly (number | null)[], leftover: number | null): void {
    const cells = this.#line.slice(from, from + numbers.length);
    const extra = (leftover ?? 0) === 0 ? 0 : ODD_LEFTOVER;
    this.#visit({ code: 'digitsMerged', cells, numbers: [...numbers], extra, ways: 1 });
  }

  /** Two numbers became the one at `place`. */
  together(place: number): void {
    const last = this.#line.length - 1;
    for (const [first, second] of halves(this.#numbers[place] as number)) {
      if (place > 0) this.#say(place - 1, [first, second], this.#numbers[place - 1] ?? null);
      if (place === last) continue;
      const numbers: (number | null)[] = [first, second];
      for (let end = place + 1; end <= last; end += 1) {
        this.#say(place, numbers, this.#numbers[end] ?? null);
        numbers.push(this.#numbers[end] ?? null);
      }
    }
  }

  /** The number at `place` and the one after it were one. */
  apart(place: number): void {
    const [own, next] = [this.#numbers[place] ?? null, this.#numbers[place + 1] ?? null];
    if (own === null || next === null || own <= 0 || next < 0) return;
    const numbers: (number | null)[] = [Number(`${own}${next}`)];
    for (let end = place + 1; end < this.#line.length; end += 1) {
      this.#say(place, [...numbers, null], null);
      numbers.push(this.#numbers[end + 1] ?? null);
    }
  }

  every(): void {
    for (const [place, number] of this.#numbers.entries()) {
      if (number !== null && number > 9) this.together(place);
      this.apart(place);
    }
  }
}

/** All events that may explain what fails, but for so many equations. */
export function everyEvent(system: System, grid: Grid, prospect: Prospect, visit: Visit): void {
  shifts(system, grid, prospect, visit);
  if (system.scale === 0) {
    for (const line of grid.lines) {
      if (prospect.untouched(line) <= prospect.most) new Mergers(system, line, visit).every();
    }
  }
  exchanges(system, prospect, visit);
}
