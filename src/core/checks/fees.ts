/**
 * 信息处理费 in the sixth section: stated, and the same wherever it is.
 *
 * Source: 政府信息公开信息处理费管理办法 (国办函〔2020〕109号), in force from 1 January 2021; 国办公开办函〔2021〕30号 has it
 * reported under 六、其他需要报告的事项, also where nothing was taken. So reports for earlier years are not asked. Where the fee
 * is only spoken of elsewhere, or the sixth section has no heading, a person has to look.
 */

import { difference } from '../decimal.ts';
import type { Check } from './finding.ts';

const FIRST_YEAR = 2021;

/** Nothing at all is said of the fee: `fails`. It is, but outside the sixth section: `warns`. */
export const feesNotStated: Check = ({ form, year, notes, context: { facts, statements } }) => {
  if (facts === null || facts.fees !== null || year === null || year < FIRST_YEAR) return [];
  const hasSixth = facts.sections.some(({ section }) => section === 6);
  const isElsewhere = statements.some(({ code, cells }) => code === 'feesCollected' && cells.length === 0);
  const isSure = hasSixth && (!notes.includes('yearGuessed') || form.firstYear >= FIRST_YEAR);
  const verdict = isElsewhere ? 'warns' : isSure ? 'fails' : 'undecided';
  return [{ kind: 'feesNotStated', check: 'feesNotStated', verdict, cells: [] }];
};

/** Example: 未收取信息处理费 here and 收取信息处理费1200元 there → `fails`, left `'0'`, right `'0.12'` (万元). */
export const feesDiffer: Check = ({ context: { statements } }) => {
  const [statement, ...others] = statements.filter(({ code, cells }) => code === 'feesCollected' && cells.length === 0);
  const other = others.find(({ value }) => value !== statement?.value);
  if (!statement || !other) return [];
  const [left, right] = [statement.value, other.value];
  const gap = difference(left, right);
  const about = { statement, other, left, right, difference: gap };
  return [{ kind: 'feesDiffer', check: 'feesDiffer', verdict: 'fails', cells: [], ...about }];
};
