/**
 * Findings and cells in words.
 *
 * A finding is one sentence with both sides and the difference, in the words of the form. Screen, CLI and workbook all
 * take it from here, so they cannot tell three stories about one number.
 */

import type { Finding } from '../checks/finding.ts';
import { type CellId, type Equation, type Form, formCell } from '../form.ts';
import type { Values } from '../reading.ts';
import { en } from './en.ts';
import { type Words, zhCN } from './zh-CN.ts';

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const WORDS: Record<Locale, Words> = { 'zh-CN': zhCN, en };

export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}

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

/** One sentence for one finding. Example: `行合计“(一)予以公开”:22 ≠ 4,差 18`. */
export function sentence(finding: Finding, form: Form, values: Values, words: Words): string {
  const name = (id: CellId) => cellName(form, id, words);
  const say = words.finding;
  switch (finding.kind) {
    case 'equation': {
      const { equation, left, right, difference, missing, wanted } = finding.result;
      const rule = words.equation[equation.family.id] ?? equation.family.id;
      const subject = subjectName(form, equation);
      if (finding.verdict === 'fails') {
        const gap = difference.replace('-', '');
        return say.equationFails(rule, subject, left, right, gap) + (missing.length > 0 ? say.nothingFits : '');
      }
      const list = missing.map(name).join(words.listJoin);
      return say.equationUndecided(rule, subject, list) + (wanted === null ? '' : say.wanted(wanted));
    }
    case 'wrongForm':
      return (
        say.wrongForm(finding.year, finding.expectedForm, form.id) +
        (finding.verdict === 'undecided' ? say.yearUncertain : '')
      );
    case 'tableMissing':
      return say.tableMissing(form.tables.find((table) => table.id === finding.table)?.section ?? finding.table);
    default: {
      const cell = finding.cells[0] as CellId;
      return say[finding.kind](name(cell), values[cell]?.value ?? values[cell]?.raw ?? '');
    }
  }
}

export type { Words } from './zh-CN.ts';
