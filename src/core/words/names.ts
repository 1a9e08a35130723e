/** What cells and equations are called (the labels the form prints), and rules. */

import type { Finding } from '../checks/finding.ts';
import { ruleOf } from '../checks/rules.ts';
import { type CellId, type Equation, type Form, formCell } from '../form.ts';
import type { Words } from './zh-CN.ts';

/** The leaf labels of a cell. Example: `(一)予以公开 · 自然人`; table 四: `行政诉讼 复议后起诉 · 总计`. */
export function cellName(form: Form, id: CellId, words: Words): string {
  const { row, column, table } = formCell(form, id);
  const label = table === 'disputes' ? row.path.join(' ') : row.path.at(-1);
  return `${label}${words.cellJoin}${column.path.at(-1)}`;
}

/** What an equation speaks of: the leaf label of its row or column. */
export function subjectName(form: Form, equation: Equation): string {
  const first = equation.left[0] as CellId;
  const { row, column } = formCell(form, first);
  const path = equation.family.forEvery === 'row' ? row.path : column.path;
  return path.at(-1) as string;
}

/**
 * What a cell of an equation is called where the equation is already named: the label its subject does not say.
 * Example: in the row total of (一)予以公开, `自然人`; in the column total of 自然人, `(一)予以公开`.
 */
export function termName(form: Form, { family }: Equation, id: CellId): string {
  const { row, column } = formCell(form, id);
  return (family.forEvery === 'row' ? column : row).path.at(-1) as string;
}

/** What the rule behind a finding is called. Example: `正文与表格一致`. */
export function ruleName(finding: Finding, words: Words): string {
  const rule = ruleOf(finding);
  return words.rule[rule] ?? rule;
}
