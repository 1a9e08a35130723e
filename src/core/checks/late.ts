/**
 * Published after the day the law sets.
 *
 * Source: 政府信息公开条例 (国务院令第711号) 第四十九条: departments submit and publish their report by 31 January, governments
 * publish theirs by 31 March. Whose report it is decides: past 31 March it is late for either; between the two days a unit of
 * unknown level leaves it undecided, since the level is just what is missing to tell, and giving it settles the matter.
 * Without a date of publication the date under the report will do, as nothing is published before it is signed. A page put up
 * late under a report signed in time may have moved from an older site: `warns`.
 */

import type { UnitLevel } from '../units.ts';
import type { Check, FindingVerdict } from './finding.ts';

const DAYS: Readonly<Record<UnitLevel, string>> = { department: '01-31', government: '03-31' };

/** The day set for a unit of this level; for one of unknown level, the latest day that has passed, if any. */
function deadlineFor(level: UnitLevel | null, date: string, year: number): string {
  const day = (of: UnitLevel) => `${year + 1}-${DAYS[of]}`;
  return day(level ?? (date > day('government') ? 'government' : 'department'));
}

/** Example: a department's report for 2022 published on 2023-02-01 → `fails`, deadline `2023-01-31`. */
export const late: Check = ({ year, notes, context: { facts, level } }) => {
  const date = (facts?.published ?? facts?.signed)?.date ?? null;
  if (facts === null || year === null || date === null) return [];
  const deadline = deadlineFor(level, date, year);
  if (date <= deadline) return [];
  const isOpen = notes.includes('yearGuessed') || (level === null && deadline.endsWith(DAYS.department));
  const signed =
    facts.published !== null && facts.signed !== null && facts.signed.date <= deadline ? facts.signed.date : null;
  const verdict: FindingVerdict = isOpen ? 'undecided' : signed === null ? 'fails' : 'warns';
  return [{ kind: 'late', check: 'late', verdict, cells: [], published: date, deadline, level, signed }];
};
