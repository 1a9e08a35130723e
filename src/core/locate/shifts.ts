/**
 * Values that stand one place beside where they belong: a run of a row one column to the side, a block of rows and
 * columns one row up or down, whole rows because one is lost or stands twice.
 *
 * A run is put right by taking each value from the place after it, in the direction it went; the last place's own value
 * is lost. A block keeps its row totals only if it is the right one, so a run of rows is given up at the first total that
 * does not hold.
 */

import type { Event, Prospect, Visit } from './events.ts';
import { ODD_LEFTOVER } from './events.ts';
import type { MistakeCode } from './explanation.ts';
import type { Grid } from './grid.ts';
import type { System } from './system.ts';

const COPY_LEFTOVER = 2;
/** Rows of zeros there are many; a row of numbers that stands twice says more. */
const ZEROS_LEFTOVER = 2;

/** A run of several values goes on to the end of its line, rather than over a value in the middle of it. */
const STOPPED = 1;

type Slot = readonly number[];

/** Consecutive slots, each to be filled from the one after it. */
class Run {
  readonly #values: System['values'];
  readonly #slots: readonly Slot[];

  constructor({ values }: System, slots: readonly Slot[]) {
    this.#values = values;
    this.#slots = slots;
  }

  isSame(a: number, b: number): boolean {
    const [one, other] = [this.#slots[a] as Slot, this.#slots[b] as Slot];
    return one.every((cell, at) => this.#values[cell] === this.#values[other[at] as number]);
  }

  isEmpty(at: number, empty: null | 0): boolean {
    return (this.#slots[at] as Slot).every((cell) => {
      const value = this.#values[cell] ?? null;
      return value === null || value === empty;
    });
  }

  /** How odd it is that the first slot's content goes away. */
  leftover(start: number): number {
    const isBlock = (this.#slots[start] as Slot).length > 1;
    if (this.isEmpty(start, null)) return 0;
    if (this.isEmpty(start, 0)) return isBlock ? ZEROS_LEFTOVER : 0;
    if (start > 0 && this.isSame(start, start - 1)) return isBlock ? 0 : COPY_LEFTOVER;
    return ODD_LEFTOVER;
  }

  /** How many slots before this one, itself among them, hold the same: any of them may be the one too many. */
  ways(start: number): number {
    let from = start;
    while (from > 0 && this.isSame(from - 1, start)) from -= 1;
    return start - from + 1;
  }

  /** The run from one slot to another as an event. */
  event(code: MistakeCode, start: number, end: number): Event {
    const cells: number[] = [];
    const numbers: (number | null)[] = [];
    for (let at = start; at <= end; at += 1) {
      const next = at === end ? undefined : this.#slots[at + 1];
      for (const [place, cell] of (this.#slots[at] as Slot).entries()) {
        cells.push(cell);
        numbers.push(next === undefined ? null : (this.#values[next[place] as number] ?? null));
      }
    }
    return { code, cells, numbers, extra: this.leftover(start), ways: this.ways(start) };
  }
}

function alongLines(system: System, { lines }: Grid, prospect: Prospect, visit: Visit): void {
  for (const line of lines) {
    if (prospect.untouched(line) > prospect.most) continue;
    for (const cells of [line, line.toReversed()]) {
      const run = new Run(
        system,
        cells.map((cell) => [cell]),
      );
      for (let start = 0; start + 1 < cells.length; start += 1) {
        if (run.isSame(start, start + 1)) continue;
        for (let end = start + 1; end < cells.length; end += 1) {
          const event = run.event('moved', start, end);
          const isPlain = end === start + 1 || end === cells.length - 1;
          visit(isPlain ? event : { ...event, extra: event.extra + STOPPED });
        }
      }
    }
  }
}

/**
 * What an equation gains where a row takes the next one's values: sums up to each row (or column), so that the gain of
 * any run of them is one difference. `opened` counts unknowns.
 */
interface Gains {
  readonly equation: number;
  readonly gain: readonly number[];
  readonly opened: readonly number[];
}

/** Blocks of columns in runs of rows, in one direction. */
class Blocks {
  readonly #system: System;
  readonly #rows: readonly Slot[];
  readonly #prospect: Prospect;
  readonly #visit: Visit;
  readonly #code: MistakeCode;
  readonly #open: readonly number[];
  /** By row, over its columns: its total. */
  readonly #along: readonly Gains[];
  /** By column, over its rows: every other equation. */
  readonly #down: readonly (readonly Gains[])[];

  constructor(system: System, rows: readonly Slot[], code: MistakeCode, prospect: Prospect, visit: Visit) {
    this.#system = system;
    this.#rows = rows;
    this.#prospect = prospect;
    this.#visit = visit;
    this.#code = code;
    const { members, values, terms } = system;
    this.#open = members.map((cells) => cells.filter((cell) => values[cell] === null).length);
    const totals = rows.map((row) => members.findIndex((cells) => cells.every((cell) => row.includes(cell))));
    const width = rows[0]?.length ?? 0;
    const columns = Array.from({ length: width }, (_, column) => column);
    const all = [...rows.keys()];
    this.#along = rows.map((_, at) =>
      this.#gains(
        totals[at] as number,
        columns.map((column) => [at, column]),
      ),
    );
    this.#down = columns.map((column) => {
      const equations = new Set(
        rows.flatMap((row) => terms[row[column] as number]?.map((term) => term.equation) ?? []),
      );
      const others = [...equations].filter((equation) => !totals.includes(equation));
      return others.map((equation) =>
        this.#gains(
          equation,
          all.map((at) => [at, column]),
        ),
      );
    });
  }

  #value(at: number, column: number): number | null {
    return this.#system.values[this.#rows[at]?.[column] ?? -1] ?? null;
  }

  #sign(at: number, column: number, equation: number): number {
    const terms = this.#system.terms[this.#rows[at]?.[column] ?? -1];
    return terms?.find((term) => term.equation === equation)?.sign ?? 0;
  }

  #gains(equation: number, places: readonly (readonly [number, number])[]): Gains {
    const [gain, opened] = [[0], [0]];
    for (const [index, [at, column]] of places.entries()) {
      const sign = this.#sign(at, column, equation);
      const [own, next] = [this.#value(at, column), this.#value(at + 1, column)];
      const more = sign === 0 ? 0 : (next === null ? 1 : 0) - (own === null ? 1 : 0);
      gain.push((gain[index] as number) + sign * ((next ?? 0) - (own ?? 0)));
      opened.push((opened[index] as number) + more);
    }
    return { equation, gain, opened };
  }

  /** Whether an equation fails, and has no unknown, after a run of its gains and what else comes to it. */
  #isBroken({ equation, gain, opened }: Gains, from: number, to: number, by = 0, more = 0): boolean {
    const open = (this.#open[equation] as number) + (opened[to] as number) - (opened[from] as number) + more;
    if (open !== 0) return false;
    return (this.#system.residual[equation] as number) + (gain[to] as number) - (gain[from] as number) + by !== 0;
  }

  /** How many equations down a column fail after its rows from one to another have moved up; the last is then unknown. */
  #brokenDown(column: number, start: number, end: number): number {
    const last = this.#value(end, column);
    let count = 0;
    for (const gains of this.#down[column] as readonly Gains[]) {
      const sign = this.#sign(end, column, gains.equation);
      const more = sign === 0 || last === null ? 0 : 1;
      if (this.#isBroken(gains, start, end, -sign * (last ?? 0), more)) count += 1;
    }
    return count;
  }

  #columns(from: number, to: number, most: number): void {
    const width = this.#down.length;
    const fails = ({ equation }: Gains) => this.#prospect.fails(equation);
    const beside = this.#down.reduce(
      (sum, list, at) => (at < from || at > to ? sum + list.filter(fails).length : sum),
      0,
    );
    if (beside > most) return;
    const run = new Run(
      this.#system,
      this.#rows.map((row) => row.slice(from, to + 1)),
    );
    const isWhole = to - from === width - 1;
    const code = isWhole ? this.#code : 'moved';
    const isFailing = this.#along.map(fails);
    const outside = isFailing.filter(Boolean).length + beside;
    const look = (start: number, end: number, left: number) => {
      let count = left;
      for (let column = from; column <= to && count <= most; column += 1) count += this.#brokenDown(column, start, end);
      if (count <= most) this.#visit(run.event(code, start, end));
    };
    for (let start = 0; start < this.#rows.length; start += 1) {
      if (isWhole && start > 0 && run.isSame(start, start - 1) && !run.isEmpty(start, 0)) {
        look(start, start, outside - (isFailing[start] ? 1 : 0));
      }
      if (start + 1 < this.#rows.length && run.isSame(start, start + 1)) continue;
      let [broken, rest] = [0, outside];
      for (let end = start + 1; end < this.#rows.length; end += 1) {
        if (this.#isBroken(this.#along[end - 1] as Gains, from, to + 1)) broken += 1;
        if (broken > most) break;
        if (isFailing[end - 1]) rest -= 1;
        const left = broken + rest - (isFailing[end] ? 1 : 0);
        if (left <= most) look(start, end, left);
      }
    }
  }

  /** Single columns and whole rows may leave something for another mistake; blocks of columns must explain it all. */
  every(): void {
    const width = this.#down.length;
    for (let from = 0; from < width; from += 1) {
      for (let to = from; to < width; to += 1) {
        const isPlain = from === to || to - from === width - 1;
        this.#columns(from, to, isPlain ? this.#prospect.most : 0);
      }
    }
  }
}

/** Every shift by one place that may explain what fails. */
export function shifts(system: System, grid: Grid, prospect: Prospect, visit: Visit): void {
  alongLines(system, grid, prospect, visit);
  const width = grid.columns.length;
  const rows = grid.lines.filter((line) => line.length === width);
  if (width < 2 || rows.length < 2) return;
  new Blocks(system, rows, 'rowDoubled', prospect, visit).every();
  new Blocks(system, rows.toReversed(), 'rowLost', prospect, visit).every();
}
