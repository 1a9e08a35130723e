/**
 * The rest of a part, given what is changed in it: the numbers that free cells must then have.
 *
 * Where one free cell is left in an equation, only one number fits; where several are left that cannot be negative and
 * nothing is left for them, each is 0. What then remains is solved as linear equations. `null` where no numbers fit.
 */

import { solved } from './linear.ts';
import { type Domain, fits, type System, type Term } from './system.ts';

/** New numbers by cell; `null` where a number is known to be wrong and the right one is not known. */
export type Changes = ReadonlyMap<number, number | null>;

class Completion {
  readonly found = new Map<number, number>();
  readonly #system: System;
  readonly #residual: number[];
  readonly #isOpen: boolean[];
  /** Open cells by equation. */
  readonly #open: number[];

  constructor(system: System, changes: Changes) {
    this.#system = system;
    this.#residual = [...system.residual];
    this.#isOpen = system.values.map((value) => value === null);
    for (const [cell, to] of changes) {
      this.#add(cell, (to ?? 0) - (system.values[cell] ?? 0));
      this.#isOpen[cell] = to === null;
    }
    this.#open = system.members.map((cells) => {
      let count = 0;
      for (const cell of cells) if (this.#isOpen[cell]) count += 1;
      return count;
    });
  }

  #add(cell: number, by: number): void {
    for (const { equation, sign } of this.#system.terms[cell] as readonly Term[]) {
      this.#residual[equation] = (this.#residual[equation] as number) + sign * by;
    }
  }

  #signOf(cell: number, equation: number): number {
    return this.#system.terms[cell]?.find((term) => term.equation === equation)?.sign ?? 0;
  }

  #openIn(equation: number): number[] {
    return (this.#system.members[equation] as readonly number[]).filter((cell) => this.#isOpen[cell]);
  }

  #settle(cell: number, value: number): boolean {
    if (!fits(this.#system.domains[cell] as Domain, value)) return false;
    this.#isOpen[cell] = false;
    this.found.set(cell, value);
    for (const { equation } of this.#system.terms[cell] as readonly Term[]) {
      this.#open[equation] = (this.#open[equation] as number) - 1;
    }
    this.#add(cell, value);
    return true;
  }

  /** Whether an equation can still hold; settles what it forces. */
  #force(equation: number): boolean {
    const difference = this.#residual[equation] as number;
    if (this.#open[equation] === 0) return difference === 0;
    const open = this.#openIn(equation);
    const first = open[0] as number;
    const sign = this.#signOf(first, equation);
    if (open.length === 1) return this.#settle(first, 0 - difference * sign);
    const isOneSided = open.every(
      (cell) => this.#signOf(cell, equation) === sign && this.#system.domains[cell]?.least === 0,
    );
    if (!isOneSided) return true;
    if (-difference * sign < 0) return false;
    return difference !== 0 || open.every((cell) => this.#settle(cell, 0));
  }

  /** Forces equations until none forces anything more. */
  propagate(): boolean {
    for (let before = -1; before !== this.found.size; ) {
      before = this.found.size;
      for (let equation = 0; equation < this.#residual.length; equation += 1) {
        if (!this.#force(equation)) return false;
      }
    }
    return true;
  }

  /** What the equations that have several open cells say together. */
  eliminate(): boolean {
    const cells = this.#isOpen.flatMap((isOpen, cell) => (isOpen ? [cell] : []));
    if (cells.length === 0) return true;
    const rows = this.#residual.flatMap((difference, equation) =>
      this.#open[equation] === 0 ? [] : [[...cells.map((cell) => this.#signOf(cell, equation)), difference]],
    );
    const values = solved(rows, cells.length);
    if (values === null) return false;
    return cells.every((cell, at) => {
      const value = values[at] ?? null;
      return value === null || this.#settle(cell, value);
    });
  }
}

/**
 * The numbers that free cells must have once `changes` are made, by cell; those that may be one or another are left out.
 * `null` where some equation cannot hold. Elimination is exact; bounds are looked at equation by equation only.
 *
 * Example: parts 3 and blank, total 5, no changes: the blank is 2. Parts 7 and blank, total 5: `null`.
 */
export function completed(system: System, changes: Changes): ReadonlyMap<number, number> | null {
  const completion = new Completion(system, changes);
  for (;;) {
    if (!completion.propagate()) return null;
    const before = completion.found.size;
    if (!completion.eliminate()) return null;
    if (completion.found.size === before) return completion.found;
  }
}
