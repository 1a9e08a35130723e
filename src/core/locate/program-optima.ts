/**
 * All best answers of a question, one after the other: each is forbidden before the next is asked for.
 *
 * The solver computes in floating point, so no number of it is believed: it only says which cells to change, and by what.
 * What they must be then is computed exactly elsewhere; see `completed`.
 */

import { type Built, build, type Option, type Question } from './program-build.ts';
import type { Program, Row, Solver } from './program-types.ts';

/** Cells changed by themselves, and what else happened. `proposed`: the solver's own numbers, by cell, rounded. */
export interface Choice<Chosen extends Option> {
  readonly changed: readonly number[];
  readonly options: readonly Chosen[];
  readonly proposed: ReadonlyMap<number, number>;
  readonly cost: number;
}

/** Costs are sums of few numbers: what differs by less is the same. */
const SAME = 1e-6;

const isChosen = (values: readonly number[], column: number | null): boolean =>
  column !== null && (values[column] ?? 0) > 0.5;

function choiceOf<Chosen extends Option>(
  { system, costs, options }: Question<Chosen>,
  built: Built,
  values: readonly number[],
): Choice<Chosen> {
  const chosen = options.filter((_, index) => isChosen(values, built.options[index] ?? null));
  const changed = [...system.cells.keys()].filter((cell) => isChosen(values, built.moves[cell]?.isChanged ?? null));
  const whole = (column: number) => Math.round(values[column] ?? 0);
  const proposed = built.moves.map(({ up, down }, cell): [number, number] => {
    const to = chosen.find((option) => option.to.has(cell))?.to.get(cell) ?? system.values[cell] ?? 0;
    return [cell, to + whole(up) - whole(down)];
  });
  const paid = [...chosen.map(({ cost }) => cost), ...changed.map((cell) => costs[cell] ?? 0)];
  const cost = paid.reduce((total, each) => total + each, 0);
  return { changed, options: chosen, proposed: new Map(proposed), cost };
}

/** Forbids what has been found, and whatever has needless additions to it. */
function forbidding<Chosen extends Option>(question: Question<Chosen>, built: Built, choice: Choice<Chosen>): Row {
  const cells = choice.changed.map((cell) => built.moves[cell]?.isChanged ?? null);
  const columns = [
    ...cells,
    ...choice.options.map((option) => built.options[question.options.indexOf(option)] ?? null),
  ];
  const terms = columns.flatMap((column) => (column === null ? [] : [{ column, coefficient: 1 }]));
  return { lower: Number.NEGATIVE_INFINITY, upper: terms.length - 1, terms };
}

/** Nothing dearer than this. */
function within({ columns }: Program, most: number): Row {
  const terms = columns.flatMap(({ cost }, column) => (cost > 0 ? [{ column, coefficient: cost }] : []));
  return { lower: Number.NEGATIVE_INFINITY, upper: most + SAME, terms };
}

/**
 * Offers the best choice to `judge`, then the next, and so on, up to `most`. `judge` answers what further ones may cost:
 * less than the last one did ends the search. It answers `null` where a choice cannot be after all; then the solver is
 * asked once more, for whole numbers throughout. Answers whether nothing was left out that costs no more than allowed.
 */
export async function optima<Chosen extends Option>(
  question: Question<Chosen>,
  { most, limit }: { readonly most: number; readonly limit: number },
  solve: Solver,
  judge: (choice: Choice<Chosen>) => number | null,
): Promise<boolean> {
  const [free, whole] = [build(question, false), build(question, true)];
  if (!free || !whole) return false;
  const forbidden: Row[] = [];
  const ask = async (built: Built, allowed: number): Promise<Choice<Chosen> | 'none' | null> => {
    const { columns, rows } = built.program;
    const limited = allowed === Number.POSITIVE_INFINITY ? [] : [within(built.program, allowed)];
    const solution = await solve({ columns, rows: [...rows, ...forbidden, ...limited] });
    if (solution === null) return null;
    return solution.values === null ? 'none' : choiceOf(question, built, solution.values);
  };
  let allowed = limit;
  for (let count = 0; count < most; count += 1) {
    let choice = await ask(free, allowed);
    let judged = choice === null || choice === 'none' ? null : judge(choice);
    if (choice !== null && choice !== 'none' && judged === null) {
      choice = await ask(whole, allowed);
      judged = choice === null || choice === 'none' ? null : judge(choice);
    }
    if (choice === 'none') return true;
    if (choice === null || judged === null) return false;
    forbidden.push(forbidding(question, free, choice));
    allowed = judged;
  }
  return false;
}
