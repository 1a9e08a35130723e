/**
 * Offers as a list to choose from: which of them may be taken without looking, whether one still is an offer, and what
 * range of rows is meant.
 *
 * Must never let through an explanation that is not the only one, or that the source does not support.
 */

import type { Explanation, Place } from '../../core/locate/explanation.ts';
import type { Offer } from '../../shared/model.ts';
import { hasWords, plain, wordsIn } from './search.ts';

/** Names an offer: a place of a report has one at most. */
export function offerKey({ report, place }: Offer): string {
  return `${report}:${place.checks.join(',')}`;
}

/** Whether an explanation may be accepted without looking: the only one of its place, all of it in the source. */
export function isSafe(place: Place, explanation: Explanation): boolean {
  return (
    place.isUnique &&
    explanation.origin === 'reading' &&
    explanation.values.length > 0 &&
    explanation.values.every(({ support }) => support !== null)
  );
}

/** The offers that may be made, whatever else was sent. */
export function safeOffers(offers: readonly Offer[]): Offer[] {
  return offers.filter(({ place, explanation }) => isSafe(place, explanation));
}

const said = ({ values }: Explanation) =>
  values
    .map(({ cell, from, to }) => `${cell} ${from.kind} ${from.value ?? ''} ${to}`)
    .sort()
    .join('\n');

/** Whether an offer made earlier is still one, by the places its report has now. */
export function isStillOffered({ place, explanation }: Offer, places: readonly Place[]): boolean {
  const checks = place.checks.toSorted().join('\n');
  return places.some((now) => {
    const [first] = now.explanations;
    return (
      now.checks.toSorted().join('\n') === checks &&
      first !== undefined &&
      isSafe(now, first) &&
      said(first) === said(explanation)
    );
  });
}

/** The offers whose unit or year has every word of the query. */
export function keptOffers(offers: readonly Offer[], query: string): Offer[] {
  const words = wordsIn(query);
  return offers.filter(({ unit, year }) => hasWords(plain(`${unit ?? ''} ${year ?? ''}`), words));
}
