/**
 * Where equations fail together, and what is offered about it.
 *
 * Localisation runs here after every change; where it says that its search was not exhaustive, the engine's solver is
 * asked, and its answer counts as long as the values it looked at stand.
 */

import type { Decimal } from '../../core/decimal.ts';
import type { CellId, Form } from '../../core/form.ts';
import type { Explanation, ImpliedValue, Place } from '../../core/locate/explanation.ts';
import { sameValue, type Values } from '../../core/reading.ts';
import type { Edit, ReviewState } from '../../core/review.ts';

/** What the solver found, and the state it was asked about. */
export interface Solved {
  readonly state: Pick<ReviewState, 'values' | 'settled'>;
  readonly places: readonly Place[];
}

/** Whether the solver has looked at just this state. */
export function isAbout(solved: Solved | null, state: Solved['state']): solved is Solved {
  return solved !== null && sameState(solved.state, state);
}

/** The places to show: the solver's where it looked at just this state. */
export function placesNow(own: readonly Place[], solved: Solved | null, state: Solved['state']): readonly Place[] {
  return isAbout(solved, state) ? solved.places : own;
}

function sameState(a: Solved['state'], b: Solved['state']): boolean {
  if (a === b) return true;
  return (
    sameValues(a.values, b.values) &&
    a.settled.size === b.settled.size &&
    [...a.settled].every((cell) => b.settled.has(cell))
  );
}

function sameValues(a: Values, b: Values): boolean {
  return Object.keys(b).every((cell) => {
    const [one, other] = [a[cell], b[cell]];
    return one !== undefined && other !== undefined && sameValue(one, other);
  });
}

/**
 * The explanation that one key accepts: the only one. Where there are several, the reviewer says which by its number;
 * where the search was not exhaustive there may be several.
 */
export function offeredBy(place: Place): Explanation | null {
  return place.isUnique ? (place.explanations[0] ?? null) : null;
}

/** The explanations to choose among: those of least cost, or the best one alone where nothing else is as good. */
export function choicesOf(place: Place): readonly Explanation[] {
  const [best] = place.explanations;
  if (best === undefined) return [];
  return place.isUnique ? [best] : place.explanations.slice(0, MOST_CHOICES);
}

/** As many as there are digit keys to choose by. */
const MOST_CHOICES = 9;

/** What accepting an explanation writes into the cells, in printed order. */
export function editsOf(form: Form, { values }: Explanation): Edit[] {
  const order = new Map(form.cells.map((cell, at) => [cell.id, at]));
  return [...values]
    .sort((a, b) => (order.get(a.cell) ?? 0) - (order.get(b.cell) ?? 0))
    .map(({ cell, from, to }) => ({ cell, from, to: { kind: 'number', value: to, raw: to } }));
}

/** The values that the only explanation of each place implies, by cell. Where there is a choice nothing is suggested. */
export function hintsOf(places: readonly Place[]): ReadonlyMap<CellId, Decimal> {
  return new Map(
    places.flatMap((place) => (offeredBy(place)?.values ?? []).map(({ cell, to }) => [cell, to] as const)),
  );
}

/** The value whose support is shown for an explanation: the first that has one. */
export function supported({ values }: Explanation): ImpliedValue | undefined {
  return values.find(({ support }) => support !== null);
}
