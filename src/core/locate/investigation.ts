/**
 * The search in one part of a report, from what is likely to what is not, until nothing cheaper can be left.
 *
 * One wrong cell first, then one event, then two cells, an event and a cell, three cells. Every step is complete, so what
 * has been looked for and not found is not there; how far that goes is what `isComplete` says.
 */

import { decideAll } from '../checks/equations.ts';
import type { CellId, Equation } from '../form.ts';
import { CellSearch } from './cells.ts';
import { completed } from './completion.ts';
import { Costs } from './costs.ts';
import { EventSearch } from './event-search.ts';
import { type Grid, gridOf } from './grid.ts';
import { type Reduced, reducedOf } from './linear.ts';
import { Pool } from './pool.ts';
import type { Scene } from './scene.ts';
import { emptyCells, partsOf, type System, systemOf } from './system.ts';

/**
 * A part in which something does not hold, and what is known of it.
 *
 * - `checks`: ids of its equations that fail, or that blanks alone make impossible or leave one number only.
 * - `isComplete`: no explanation costs as little as the best one in `pool` and is not in it.
 */
export interface Investigation {
  readonly scene: Scene;
  readonly checks: readonly string[];
  readonly system: System;
  readonly costs: Costs;
  readonly pool: Pool;
  readonly isComplete: boolean;
}

/** More blanks than a row of table 三 has are a habit of the report. */
const RARE = 7;

const idsOf = (equations: readonly Equation[]) => equations.map(({ id }) => id);

/** A part in which no known number is wrong, but blanks can hold one number only: what that is. */
function blanksOf(scene: Scene, system: System, pool: Pool, costs: Costs): Investigation | null {
  const filled = completed(system, new Map());
  if (filled === null || !pool.fill(filled)) return null;
  const said = pool.candidates().flatMap(({ numbers }) => [...numbers.keys()]);
  const touched = new Set(said.flatMap((cell) => system.terms[cell]?.map(({ equation }) => equation) ?? []));
  const checks = idsOf(system.equations.filter((_, equation) => touched.has(equation)));
  return { scene, checks, system, costs, pool, isComplete: true };
}

/** Looks for explanations as far as anything as cheap may still be found; says whether it went so far. */
function searched(pool: Pool, reduced: Reduced, grid: Grid): boolean {
  const { costs } = pool;
  const { leastEvent } = costs;
  const cells = new CellSearch(pool, reduced);
  let isExhausted = cells.search(1);
  let size = 1;
  const further = () => {
    if (pool.best < costs.leastOfCells(size + 1)) return;
    size += 1;
    isExhausted = cells.search(size) && isExhausted;
  };
  const events = new EventSearch(pool, grid);
  if (pool.best >= leastEvent) events.alone();
  further();
  if (pool.best >= leastEvent + costs.leastOfCells(1)) events.withCell();
  further();
  if (pool.best === Number.POSITIVE_INFINITY) cells.plain();
  return isExhausted && pool.best < Math.min(costs.leastOfCells(size + 1), 2 * leastEvent);
}

/** Where numbers are only too large for a total with blanks: what would mend that, among other things. */
function bounded(pool: Pool, reduced: Reduced, grid: Grid): boolean {
  new CellSearch(pool, reduced).least();
  new EventSearch(pool, grid).alone();
  return false;
}

/**
 * What happened to a whole printed line whose parts have no equation in common (table 四): one event over several parts,
 * where that costs less than what is wrong in each of them.
 */
function joined(scene: Scene, parts: readonly Investigation[], failing: ReadonlySet<string>): Investigation[] {
  const lines = scene.form.lines.map((line) => new Set(line.cells.map(({ id }) => id)));
  for (const line of lines) {
    const mine = parts.filter(
      ({ checks, system }) => checks.some((check) => failing.has(check)) && system.cells.some((cell) => line.has(cell)),
    );
    const named = (each: Equation) => [...each.left, ...each.right].every((cell) => line.has(cell));
    if (mine.length < 2 || !mine.every(({ system }) => system.equations.every(named))) continue;
    const system = systemOf(scene.form, scene.form.equation.filter(named), scene.values);
    const grid = gridOf(scene.form, system);
    const costs = new Costs(system, scene);
    const pool = new Pool(system, costs, grid);
    new EventSearch(pool, grid).alone();
    if (pool.best >= mine.reduce((sum, each) => sum + each.pool.best, 0)) continue;
    const checks = mine.flatMap((each) => each.checks);
    const isComplete = mine.every((each) => each.isComplete);
    const whole = { scene, checks, system, costs, pool, isComplete };
    return parts.flatMap((each) => (each === mine[0] ? [whole] : mine.includes(each) ? [] : [each]));
  }
  return [...parts];
}

/** The part, as far as the search comes with `empty` cells at 0; `null` where nothing is wrong with it. */
function explored(
  scene: Scene,
  equations: readonly Equation[],
  failed: readonly string[],
  empty: readonly CellId[],
): Investigation | null {
  const system = systemOf(scene.form, equations, scene.values, empty);
  const reduced = reducedOf(system);
  const isSound = failed.length === 0 && reduced.failing.length === 0;
  if (isSound && system.values.every((value) => value !== null)) return null;
  const grid = gridOf(scene.form, system);
  const costs = new Costs(system, scene);
  const pool = new Pool(system, costs, grid);
  if (isSound && completed(system, new Map()) !== null) return blanksOf(scene, system, pool, costs);
  const isComplete = reduced.failing.length > 0 ? searched(pool, reduced, grid) : bounded(pool, reduced, grid);
  const isOpen = (equation: number) =>
    empty.length > 0
      ? system.residual[equation] !== 0
      : system.members[equation]?.some((cell) => system.values[cell] === null);
  const open = idsOf(equations.filter((_, equation) => isOpen(equation)));
  return { scene, checks: failed.length > 0 ? failed : open, system, costs, pool, isComplete };
}

/**
 * A part. Where a report leaves its zeros blank, most blanks are zeros: the search begins there, and every other number
 * in a blank is one thing more to explain. Where that explains nothing, or blanks are rare, they may hold any number.
 */
function investigated(
  scene: Scene,
  equations: readonly Equation[],
  failing: ReadonlySet<string>,
  empty: readonly CellId[],
): Investigation | null {
  const failed = idsOf(equations).filter((id) => failing.has(id));
  const found = explored(scene, equations, failed, empty);
  const isEnough = empty.length === 0 || found === null || found.pool.best < Number.POSITIVE_INFINITY;
  return isEnough ? found : explored(scene, equations, failed, []);
}

/** The parts of a report in which something does not hold, in the form's order. */
export function investigations(scene: Scene): Investigation[] {
  const { form, values } = scene;
  const results = decideAll(form, values);
  const failing = new Set(results.flatMap(({ verdict, equation }) => (verdict === 'fails' ? [equation.id] : [])));
  const blanks = emptyCells(form, form.equation, values);
  const empty = blanks.length > RARE ? blanks : [];
  const parts = partsOf(form).flatMap((equations) => investigated(scene, equations, failing, empty) ?? []);
  return joined(scene, parts, failing);
}
