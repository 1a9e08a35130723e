/** Where a case says when it was published and signed, in time or late, with dates around that say neither. */

import type { Making } from './case.ts';
import { type Day, iso, PUBLISHED, SIGNED, STRAY_DATES } from './forms.ts';

export interface Dated {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly signature: readonly string[];
  readonly footer: readonly string[];
}

const DEADLINES = { department: '01-31', government: '03-31' } as const;

/** Days of January to June of the year after; most of them before 31 January. */
function someDay({ chance, year }: Making): Day {
  const month = chance.oneIn(2) ? 1 : 1 + chance.below(6);
  return { year: year + 1, month, day: 1 + chance.below(28) };
}

const filled = (text: string, year: number): string =>
  text.replaceAll('{YYYY}', `${year}`).replaceAll('{NEXT}', `${year + 1}`);

export function dated(making: Making): Dated {
  const { chance, seeds, year, level, unit } = making;
  const published = chance.oneIn(3) ? null : someDay(making);
  const signed = chance.oneIn(3) ? null : someDay(making);
  const date = published ?? signed;
  if (date !== null && iso(date) > `${year + 1}-${DEADLINES[level ?? 'government']}`) seeds.add('late');
  const says = published === null ? [] : [chance.pick(PUBLISHED)(published)];
  const isAbove = chance.oneIn(3);
  const signature = signed === null ? [unit] : [unit, chance.pick(SIGNED)(signed)];
  return {
    above: isAbove ? says : [],
    below: isAbove ? [] : says,
    signature: chance.oneIn(4) && signed !== null ? [`${unit}  ${chance.pick(SIGNED)(signed)}`] : signature,
    footer: chance.oneIn(4) ? [filled(chance.pick(STRAY_DATES), year)] : [],
  };
}
