/**
 * A mixed integer program as plain data, and what a solver is to the core: a function, so that nothing here knows which
 * library answers it, or where.
 */

/** A number to be found: `lower ≤ x ≤ upper`, `cost · x` in the sum to be made smallest. Infinite bounds are allowed. */
export interface Column {
  readonly lower: number;
  readonly upper: number;
  readonly cost: number;
  readonly isInteger: boolean;
}

/** A coefficient and the column it belongs to, by number. */
export interface Term {
  readonly column: number;
  readonly coefficient: number;
}

/** `lower ≤ Σ coefficient · column ≤ upper`. No column twice. */
export interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly terms: readonly Term[];
}

/** Find the columns' values that obey every row and cost least. */
export interface Program {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** `values`: one number for each column of an optimum; `null` where it is proved that nothing obeys all rows. */
export interface Solution {
  readonly values: readonly number[] | null;
}

/**
 * Solves a program. `null` where no proved answer was had: time ran out, or the solver broke down; never an answer that is
 * only good. Never rejects. Values come from floating point: whoever believes them checks them exactly first.
 */
export type Solver = (program: Program) => Promise<Solution | null>;
