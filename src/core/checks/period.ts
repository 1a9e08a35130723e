/**
 * The statistics period: stated, and the whole of the report's year.
 *
 * Source: 政府信息公开条例 第四十九条 asks for a report on the year before (上一年度), so its numbers count from 1 January to
 * 31 December. No format prints a sentence for it; the guides of provinces ask for one, so a report without is `warns`. So is
 * a period that only begins later in the year, as for a unit set up in it. Where the year was guessed nothing is decided.
 */

import type { Facts } from '../facts/index.ts';
import type { Check, FindingVerdict } from './finding.ts';

function verdictOf(stated: Facts['period'], year: number): FindingVerdict {
  if (stated === null) return 'warns';
  return stated.from.startsWith(`${year}-`) && stated.to === `${year}-12-31` ? 'warns' : 'fails';
}

/** Example: 统计期限为2021年1月1日至12月31日 in a report for 2022 → `fails`. */
export const period: Check = ({ year, notes, context: { facts } }) => {
  if (facts === null || year === null) return [];
  const found = facts.period;
  if (found?.from === `${year}-01-01` && found.to === `${year}-12-31`) return [];
  const isGuessed = notes.includes('yearGuessed') && found !== null;
  const verdict = isGuessed ? 'undecided' : verdictOf(found, year);
  const stated = found === null ? null : { from: found.from, to: found.to };
  return [{ kind: 'period', check: 'period', verdict, cells: [], year, stated }];
};
