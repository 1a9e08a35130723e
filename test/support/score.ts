/** How well places fit a case with known truth: what the bench prints and the tests ask for. */

import type { Explanation, Place } from '../../src/core/locate/explanation.ts';
import { type Case, isTruth } from './mistakes.ts';

/**
 * - `isTop`: the first explanations, one of each place, are just the truth.
 * - `isAmong`: one of the cheapest of each place is.
 * - `isUnique`: every place has only one cheapest.
 */
export interface Score {
  readonly isTop: boolean;
  readonly isAmong: boolean;
  readonly isUnique: boolean;
}

const together = (explanations: readonly (Explanation | undefined)[]): Pick<Explanation, 'values'> => ({
  values: explanations.flatMap((each) => each?.values ?? []),
});

/** The cheapest explanation of a place that says nothing but the truth, and the most of it; else the first. */
function best({ truth }: Case, { explanations }: Place): Explanation | undefined {
  const [first] = explanations;
  const cheapest = explanations.filter(({ cost }) => cost === first?.cost);
  const right = cheapest.filter(({ values }) => values.every(({ cell, to }) => truth[cell] === to));
  return right.toSorted((a, b) => b.values.length - a.values.length)[0] ?? first;
}

/** Holds places against the truth. */
export function scoreOf(report: Case, places: readonly Place[]): Score {
  return {
    isTop: isTruth(report, together(places.map(({ explanations }) => explanations[0]))),
    isAmong: isTruth(report, together(places.map((place) => best(report, place)))),
    isUnique: places.length > 0 && places.every(({ isUnique }) => isUnique),
  };
}

/** Corrections of the reading that would be offered for acceptance, and are wrong. */
export function wrongOffers({ truth }: Pick<Case, 'truth'>, places: readonly Place[]): Explanation[] {
  return places.flatMap(({ isUnique, explanations: [first] }) =>
    first && isUnique && first.origin === 'reading' && first.values.some(({ cell, to }) => truth[cell] !== to)
      ? [first]
      : [],
  );
}
