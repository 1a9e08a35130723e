/**
 * What comes first where a number typed over a clean reading is to blame: the reading.
 *
 * The unit filed what was read there, so that the number typed is never its filing error, whatever the sums want. Where they
 * want a third number, or others besides, the reading is put back before anything is said of the unit.
 */

import type { Finding } from '../checks/index.ts';
import type { CellId } from '../form.ts';
import type { Values } from '../reading.ts';
import type { Explanation, ImpliedValue, Mistake, Place } from './explanation.ts';
import { type Scene, typedOver } from './scene.ts';
import { restoring } from './support.ts';

/** Puts clean readings back into these of the cells that were typed over. */
function putBack(scene: Scene, cells: readonly CellId[]): ImpliedValue[] {
  return cells.flatMap((cell): ImpliedValue[] => {
    const [reading, from] = [typedOver(scene, cell), scene.values[cell]];
    return reading && from ? [{ cell, from, to: reading.value, support: restoring(reading) }] : [];
  });
}

const mistakesIn = (values: readonly ImpliedValue[]): Mistake[] =>
  values.map(({ cell }) => ({ code: 'oneCell', cells: [cell] }));

function restored(scene: Scene, explanation: Explanation): Explanation {
  if (explanation.origin === 'reading') return explanation;
  const values = putBack(
    scene,
    explanation.values.map(({ cell }) => cell),
  );
  return values.length === 0
    ? explanation
    : { ...explanation, mistakes: mistakesIn(values), values, origin: 'reading' };
}

const said = ({ values }: Explanation): string => JSON.stringify(values.map(({ cell, to }) => [cell, to]));

/**
 * A place in which no explanation says of a number typed over a clean reading that it was filed.
 * Example: 2 was read, 12 typed, and the sums want 3 → put 2 back; then 3 for 2 is the unit's error.
 */
export function restoredFirst(scene: Scene, place: Place): Place {
  const before = place.explanations;
  const all = before.map((each) => restored(scene, each));
  if (all.every((each, at) => each === before[at])) return place;
  const explanations = all.filter((each, at) => all.findIndex((other) => said(other) === said(each)) === at);
  const least = explanations.filter(({ cost }) => cost === explanations[0]?.cost).length;
  return { ...place, explanations, isUnique: place.isComplete && least === 1 };
}

/** What fails, of some findings. */
const failing = (findings: readonly Finding[]) => findings.filter(({ verdict }) => verdict === 'fails');

/**
 * Places for what fails outside of all `places` (the narrative, another report) only since somebody typed over clean readings.
 * `check` says what is found of other values.
 */
export function restorable(
  scene: Scene,
  findings: readonly Finding[],
  places: readonly Place[],
  check: (values: Values) => readonly Finding[],
): Place[] {
  const placed = new Set(places.flatMap(({ checks }) => checks));
  return failing(findings).flatMap((finding): Place[] => {
    const values = placed.has(finding.check) ? [] : putBack(scene, finding.cells);
    if (values.length === 0) return [];
    const before = Object.fromEntries(
      values.map(({ cell, to }) => [cell, { kind: 'number' as const, value: to, raw: to }]),
    );
    if (failing(check({ ...scene.values, ...before })).some((each) => each.check === finding.check)) return [];
    const explanation: Explanation = { mistakes: mistakesIn(values), values, cost: 0, origin: 'reading' };
    return [{ checks: [finding.check], explanations: [explanation], isUnique: true, isComplete: true }];
  });
}
