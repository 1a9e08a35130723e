/**
 * What is said of a finding beyond its sentence: how it may have come about, whose error that would be, and what a person
 * decided. The explanation only ever offers: nothing here changes a value.
 */

import type { Finding } from '../checks/index.ts';
import type { Place } from '../locate/explanation.ts';
import { type RulingState, rulingsOn } from '../rulings.ts';
import { explain, originSaid } from '../words/explanation.ts';
import type { Book } from './book.ts';
import type { Examined } from './survey.ts';

export interface Opinion {
  /** In words, the best explanations line by line; null where the finding is no failing equation or nothing fits. */
  readonly explanation: string | null;
  /** Whose error it looks like, in words. */
  readonly origin: string | null;
  readonly ruling: RulingState | null;
}

/** Explanations that are written out; of more, only how many there are. */
const WRITTEN = 5;

/** The explanations nothing speaks for one above the other: all of least cost. Costs are sums, hence the tolerance. */
export function best({ explanations }: Place): Place['explanations'] {
  const least = explanations[0]?.cost ?? 0;
  return explanations.filter(({ cost }) => cost - least < 1e-9);
}

function inWords(place: Place, { form }: Examined, { words, say }: Book): string | null {
  const equal = best(place);
  const lines = equal.slice(0, WRITTEN).map((each) => explain(each, form, words));
  if (lines.length === 0) return null;
  const numbered = lines.length === 1 ? lines : lines.map((line, index) => say.oneOf(index + 1, line));
  const more = equal.length - lines.length;
  const rest = more > 0 ? [say.moreExplanations(more)] : place.isUnique || equal.length > 1 ? [] : [say.perhapsOthers];
  return [...numbered, ...rest].join('\n');
}

function originOf(place: Place, { words, say }: Book): string | null {
  const [first, ...rest] = best(place);
  if (!first) return null;
  const origin = originSaid(first, words);
  return rest.every((each) => originSaid(each, words) === origin) ? origin : say.originUnclear;
}

/** The opinions on a report's findings, one at a time. Example: `opinionsOf(seen, book)(finding).origin` is `'误读'`. */
export function opinionsOf(seen: Examined, book: Book): (finding: Finding) => Opinion {
  const places = new Map(seen.report.places.flatMap((place) => place.checks.map((check) => [check, place] as const)));
  const rulings = rulingsOn(seen.findings, seen.state.values, seen.report.rulings);
  return ({ check }) => {
    const place = places.get(check);
    return {
      explanation: place ? inWords(place, seen, book) : null,
      origin: place ? originOf(place, book) : null,
      ruling: rulings.get(check) ?? null,
    };
  };
}
