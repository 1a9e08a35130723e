/**
 * The text against the tables: 收到, 办理答复, 结转, 复议, 诉讼, 规范性文件, 行政事业性收费.
 *
 * Source: 政府信息公开条例 (国务院令第711号) 第五十条 asks for one account of the year; the forms (国办公开办函〔2021〕30号,
 * 〔2019〕60号) put it in words in 一 and in numbers in 二 to 四, which cannot differ. Silent where the narrative says nothing
 * that is understood for certain, and where the table is not there at all.
 */

import { difference, sum } from '../decimal.ts';
import type { Statement } from '../reading.ts';
import type { Check, StatementFinding, Subject } from './finding.ts';
import { isTableLost } from './structure.ts';

function findingOf(statement: Statement, { form, values }: Subject): StatementFinding | null {
  const { cells, code, value: left } = statement;
  if (cells.length === 0 || !cells.every((id) => form.cell.has(id))) return null;
  if (cells.some((id) => isTableLost(form, values, form.cell.get(id)?.table))) return null;
  const known = cells.flatMap((id) => values[id]?.value ?? []);
  const right = sum(known);
  const gap = difference(left, right);
  const isKnown = known.length === cells.length;
  if (isKnown && gap === '0') return null;
  const verdict = isKnown ? 'fails' : 'undecided';
  const check = `statement.${code}.${cells.join('+')}`;
  return { kind: 'statement', check, verdict, cells, statement, left, right, difference: gap };
}

/**
 * A finding for each number of the narrative that its cells do not add up to; undecided where one of them has no number.
 * Example: 收到申请74件 beside a table that says 75 → `fails`, left `'74'`, right `'75'`, difference `'-1'`.
 */
export const statements: Check = (subject) => {
  const found = new Map<string, StatementFinding>();
  for (const statement of subject.context.statements) {
    const finding = findingOf(statement, subject);
    if (finding && !found.has(finding.check)) found.set(finding.check, finding);
  }
  return [...found.values()];
};
