/**
 * Places that have nothing to do with each other, told apart.
 *
 * All equations of table 三 hang together, so two errors far from each other are found as one explanation of two mistakes.
 * Whose error each of them is, and whether there is a choice, is a question of its own: a misread beside a filing error can
 * be put right alone. Parted is only what no equation joins, in any of the explanations.
 */

import type { CellId, Form } from '../form.ts';
import type { Explanation, Mistake, Place } from './explanation.ts';

/** Which equations, failing or not, have one of these cells. */
type Touched = (cells: readonly CellId[]) => readonly string[];

function touchedIn(form: Form): Touched {
  const by = new Map<CellId, string[]>();
  for (const { id, left, right } of form.equation) {
    for (const cell of [...left, ...right]) by.set(cell, [...(by.get(cell) ?? []), id]);
  }
  return (cells) => [...new Set(cells.flatMap((cell) => by.get(cell) ?? []))];
}

/** Equations in groups, each with all that an explanation joins to it. */
class Groups {
  readonly #leader = new Map<string, string>();

  of(equation: string): string {
    let at = equation;
    for (let next = this.#leader.get(at); next !== undefined; next = this.#leader.get(at)) at = next;
    return at;
  }

  join(equations: readonly string[]): void {
    const [first, ...others] = equations.map((each) => this.of(each));
    for (const other of others)
      if (first !== undefined && this.of(other) !== first) this.#leader.set(this.of(other), first);
  }
}

/** The cells a mistake changes: it may name more, e.g. those a row moved past. */
function changedBy({ cells }: Mistake, { values }: Explanation): CellId[] {
  return values.flatMap(({ cell }) => (cells.includes(cell) ? [cell] : []));
}

function restricted(explanation: Explanation, isMine: (mistake: Mistake) => boolean): Explanation {
  const mistakes = explanation.mistakes.filter(isMine);
  const values = explanation.values.filter(({ cell }) => mistakes.some(({ cells }) => cells.includes(cell)));
  const isSaid = values.every(({ support }) => support !== null);
  return { mistakes, values, cost: explanation.cost, origin: isSaid ? 'reading' : 'filing' };
}

const said = ({ mistakes, values }: Explanation): string =>
  JSON.stringify([mistakes.map(({ code, cells }) => [code, cells]), values.map(({ cell, to }) => [cell, to])]);

/** Each explanation once, with the least cost it was found at; best first. */
function distinct(explanations: readonly Explanation[]): Explanation[] {
  const first = new Map<string, Explanation>();
  for (const each of explanations.toSorted((a, b) => a.cost - b.cost))
    if (!first.has(said(each))) first.set(said(each), each);
  return [...first.values()];
}

/**
 * The place as several, in the order of its checks; as it is where its mistakes hang together. Costs stay those of the
 * whole, which are as good for comparing.
 * Example: two cells wrong in different rows and columns of table 三 → two places of two failing equations each.
 */
export function apart(form: Form, place: Place): Place[] {
  const touched = touchedIn(form);
  const groups = new Groups();
  for (const explanation of place.explanations) {
    for (const mistake of explanation.mistakes) groups.join(touched(changedBy(mistake, explanation)));
  }
  const groupOf = (explanation: Explanation) => (mistake: Mistake) => {
    const [first] = touched(changedBy(mistake, explanation));
    return first === undefined ? null : groups.of(first);
  };
  const leaders = [...new Set(place.checks.map((check) => groups.of(check)))];
  const all = place.explanations.flatMap((each) => each.mistakes.map(groupOf(each)));
  if (all.length === 0 || leaders.length < 2 || all.some((group) => group === null || !leaders.includes(group)))
    return [place];
  return leaders.map((leader) => {
    const explanations = distinct(
      place.explanations.map((each) => restricted(each, (mistake) => groupOf(each)(mistake) === leader)),
    );
    const least = explanations.filter(({ cost }) => cost === explanations[0]?.cost).length;
    return {
      checks: place.checks.filter((check) => groups.of(check) === leader),
      explanations,
      isUnique: place.isComplete && least === 1,
      isComplete: place.isComplete,
    };
  });
}
