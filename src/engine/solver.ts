/**
 * The solver of mixed integer programs: HiGHS, compiled to WebAssembly, loaded at first use.
 *
 * It answers or says that it cannot; it never keeps anybody waiting beyond its limit. Whatever goes wrong inside, the
 * instance is thrown away and the next program gets a new one. While it computes its thread does nothing else, so it
 * belongs in a worker of the pool and nowhere else. Nothing here may know what a program is about.
 */

import type { Highs, ModelData } from 'highs';
import type { Program, Solution } from '../core/locate/program-types.ts';
import { LIMITS } from './limits.ts';

/** The strictest there is: a 0/1 column is off by no more than this, so that a bound of thousands lets nothing slip. */
const TOLERANCE = 1e-10;

const OPTIONS = {
  output_flag: false,
  time_limit: LIMITS.solverSeconds,
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  mip_feasibility_tolerance: TOLERANCE,
  primal_feasibility_tolerance: 1e-9,
};

let instance: Promise<Highs> | null = null;

function modelOf({ columns, rows }: Program): ModelData {
  const terms = rows.flatMap((row) => row.terms);
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) as number) + row.terms.length);
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    integrality: columns.map(({ isInteger }) => (isInteger ? 1 : 0)),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: terms.map(({ column }) => column),
      values: terms.map(({ coefficient }) => coefficient),
    },
  };
}

function answer(highs: Highs, program: Program): Solution | null {
  const { optimal, infeasible } = highs.constants.modelStatus;
  return highs.withModel(modelOf(program), (model): Solution | null => {
    model.options.set(OPTIONS);
    model.run();
    const status = model.getModelStatus();
    if (status === infeasible) return { values: null };
    return status === optimal ? { values: [...model.getSolution().colValue] } : null;
  });
}

/**
 * Solves a program with HiGHS. See `Solver` for what it promises; a program takes `LIMITS.solverSeconds` at the most.
 * Example: columns `x ≤ 3` and `y ≤ 3`, both whole, cost −1 each, row `x + 2y ≤ 4`: values `[3, 0]`.
 */
export async function solve(program: Program): Promise<Solution | null> {
  try {
    instance ??= import('highs').then(({ default: load }) => load());
    const highs = await instance;
    // A library that aborts sets the exit code of the whole process, which is not its to set.
    const { exitCode } = process;
    try {
      return answer(highs, program);
    } finally {
      process.exitCode = exitCode;
    }
  } catch {
    instance = null;
    return null;
  }
}
