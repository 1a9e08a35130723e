/**
 * Exact elimination over whole numbers, for the few unknowns of an explanation and the free cells of a part.
 *
 * Coefficients of the forms are ±1 and stay tiny; nothing is divided that does not divide evenly, so nothing is rounded.
 */

import type { System, Term } from './system.ts';

function gcd(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : gcd(b, a % b);
}

/** `row ← row·p − pivot·q`, made as small as whole numbers allow. */
function reduce(row: number[], pivot: readonly number[], column: number): void {
  const q = row[column] as number;
  if (q === 0) return;
  const p = pivot[column] as number;
  let common = 0;
  for (let at = 0; at < row.length; at += 1) {
    row[at] = (row[at] as number) * p - (pivot[at] as number) * q;
    common = gcd(common, row[at] as number);
  }
  if (common > 1) for (let at = 0; at < row.length; at += 1) row[at] = (row[at] as number) / common;
}

/**
 * Solves rows `[a₁ … aₖ, b]`, each saying `Σ aᵢ·xᵢ + b = 0`. `null` where they contradict each other; else one entry per
 * unknown: its value where it is the only one (which may be a fraction), `null` where it is not.
 */
export function solved(rows: readonly (readonly number[])[], unknowns: number): (number | null)[] | null {
  const left = rows.map((row) => [...row]);
  const pivots: number[][] = [];
  for (let column = 0; column < unknowns; column += 1) {
    const at = left.findIndex((row) => row[column] !== 0);
    if (at < 0) continue;
    const [pivot] = left.splice(at, 1) as [number[]];
    for (const row of left) reduce(row, pivot, column);
    for (const row of pivots) reduce(row, pivot, column);
    pivots.push(pivot);
  }
  if (left.some((row) => row[unknowns] !== 0)) return null;
  const values = new Array<number | null>(unknowns).fill(null);
  for (const row of pivots) {
    const own = row.findIndex((coefficient) => coefficient !== 0);
    const isAlone = row.every((coefficient, at) => at === own || at === unknowns || coefficient === 0);
    // No −0: what is told apart nowhere else is not told apart here.
    if (isAlone) values[own] = 0 - (row[unknowns] as number) / (row[own] as number);
  }
  return values;
}

/** What is left of a part's equations when its free cells are eliminated: conditions on the known numbers alone. */
export interface Reduced {
  readonly terms: readonly (readonly Term[])[];
  readonly members: readonly (readonly number[])[];
  readonly residual: readonly number[];
  /** Conditions that do not hold. */
  readonly failing: readonly number[];
}

function failingOf(residual: readonly number[]): number[] {
  return [...residual.keys()].filter((equation) => residual[equation] !== 0);
}

/** Eliminates the free cells of a part. */
export function reducedOf({ cells, terms, members, values, residual }: System): Reduced {
  const free = values.flatMap((value, cell) => (value === null ? [cell] : []));
  if (free.length === 0) return { terms, members, residual, failing: failingOf(residual) };
  const rows = residual.map((difference) => [...new Array<number>(cells.length).fill(0), difference]);
  for (const [cell, list] of terms.entries()) {
    for (const { equation, sign } of list) (rows[equation] as number[])[cell] = sign;
  }
  for (const cell of free) {
    const at = rows.findIndex((row) => row[cell] !== 0);
    if (at < 0) continue;
    const [pivot] = rows.splice(at, 1) as [number[]];
    for (const row of rows) reduce(row, pivot, cell);
  }
  const found: Term[][] = cells.map(() => []);
  const standing = rows.map((row, equation) =>
    cells.flatMap((_, cell) => {
      const sign = row[cell] as number;
      if (sign === 0) return [];
      found[cell]?.push({ equation, sign });
      return [cell];
    }),
  );
  const differences = rows.map((row) => row[cells.length] as number);
  return { terms: found, members: standing, residual: differences, failing: failingOf(differences) };
}
