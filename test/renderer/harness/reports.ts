/**
 * Reports of our own making for the page's tests: a form filled with numbers that add up, then spoilt on purpose.
 * The source text is written out line by line so that every reading has a true place in it.
 */

import { type Context, NO_CONTEXT } from '../../../src/core/context.ts';
import type { CellId, Form, FormId } from '../../../src/core/form.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import type { DoubtCode, NoteCode, Reading, StatementCode } from '../../../src/core/reading.ts';
import type { Change } from '../../../src/core/review.ts';
import type { Ruled } from '../../../src/core/rulings.ts';
import type { Step } from '../../../src/core/signing.ts';
import type { ReportDetail, ReportSummary } from '../../../src/shared/model.ts';
import { basisOf, summaryOf } from './counts.ts';

export interface Spoilt {
  /** What the file says in place of the right number; the reading follows it unless `as` says otherwise. */
  readonly raw?: string;
  /** What stands behind `raw` in the file and was not read. */
  readonly rest?: string;
  readonly as?: Pick<Reading, 'kind' | 'value'>;
  readonly doubts?: readonly DoubtCode[];
  /** The cell is not in the file at all. */
  readonly absent?: boolean;
}

export interface Recipe {
  readonly report: number;
  readonly form: FormId;
  readonly unit: string | null;
  readonly year: number;
  readonly file: string;
  readonly numbers?: Readonly<Record<CellId, number>>;
  readonly spoilt?: Readonly<Record<CellId, Spoilt>>;
  readonly notes?: readonly NoteCode[];
  readonly changes?: readonly Change[];
  readonly rulings?: readonly Ruled[];
  /** A sign-off with the basis `now` was given on the numbers as they are here. */
  readonly steps?: readonly Step[];
  readonly rivals?: readonly number[];
  /** Sentences of the narrative, each stating a number: what it is about, its words, and the cells it speaks of. */
  readonly says?: readonly Said[];
  readonly context?: Partial<Context>;
  /** Lines of text before the tables. */
  readonly preface?: number;
}

export interface Said {
  readonly code: StatementCode;
  /** The sentence, its number between braces: `收到政府信息公开申请 {74} 件。` */
  readonly sentence: string;
  readonly cells: readonly CellId[];
}

/** Right numbers for every cell: those given, zeros, and totals that follow from them. */
function completed(form: Form, numbers: Readonly<Record<CellId, number>>): Record<CellId, number> {
  const all: Record<CellId, number> = {};
  for (const { id } of form.cells) all[id] = numbers[id] ?? 0;
  const sum = (cells: readonly CellId[]) => cells.reduce((total, cell) => total + (all[cell] ?? 0), 0);
  for (const { family, left, right } of form.equation) {
    if (family.id === 'requests.columnTotal') all[left[0] as CellId] = sum(right);
  }
  for (const { family, left, right } of form.equation) {
    // What came in is what went out and what is left.
    if (family.id === 'requests.flow') all[left[0] as CellId] = sum(right) - (all[left[1] as CellId] ?? 0);
  }
  for (const { family, left, right } of form.equation) {
    if (family.forEvery === 'row') all[left[0] as CellId] = sum(right);
  }
  return all;
}

function readingOf(raw: string, start: number, spoilt: Spoilt): Reading {
  const doubts = spoilt.doubts ?? [];
  const number = /^\d+(\.\d+)?$/.test(raw);
  const kind = number ? 'number' : raw === '' ? 'blank' : /^[/—-]$/.test(raw) ? 'dash' : 'text';
  const read = spoilt.as ?? { kind, value: number ? raw : null };
  return { ...read, raw, span: { start, end: start + raw.length }, doubts };
}

/** A report as the engine would hand it out. */
export function makeReport(recipe: Recipe): ReportDetail {
  const form = formOf(recipe.form);
  const numbers = completed(form, recipe.numbers ?? {});
  const readings: Record<CellId, Reading> = {};
  const title = `${recipe.unit ?? ''}${recipe.year}年政府信息公开工作年度报告`;
  let text = `${title}\n\n一、总体情况\n`;
  for (let line = 0; line < (recipe.preface ?? 6); line += 1) {
    text += `本年度围绕中心工作,依法做好政府信息公开,全年主动公开各类信息 ${120 + line} 条,未发生因公开不当引起的纠纷。\n\n`;
  }
  const statements = (recipe.says ?? []).map(({ code, sentence, cells }) => {
    const raw = /\{(.+?)\}/.exec(sentence)?.[1] ?? '';
    const plain = sentence.replace(/[{}]/g, '');
    const start = text.length + sentence.indexOf('{');
    const whole = { start: text.length, end: text.length + plain.length };
    text += `${plain}\n`;
    return { code, value: raw, raw, span: { start, end: start + raw.length }, sentence: whole, cells };
  });
  let table = '';
  for (const line of form.lines) {
    if (line.table.id !== table) text += `\n${line.table.section}\n`;
    table = line.table.id;
    text += `${line.path.join(' ')}`;
    for (const { id } of line.cells) {
      const spoilt = recipe.spoilt?.[id] ?? {};
      if (spoilt.absent) {
        readings[id] = { kind: 'absent', value: null, raw: '', span: null, doubts: spoilt.doubts ?? ['rowMissing'] };
        continue;
      }
      text += '\t';
      const raw = spoilt.raw ?? String(numbers[id]);
      readings[id] = readingOf(raw, text.length, spoilt);
      text += raw + (spoilt.rest ?? '');
    }
    text += '\n';
  }
  text +=
    '\n五、存在的主要问题及改进情况\n公开内容的规范性有待提高,下一年度将加强培训。\n\n六、其他需要报告的事项\n无。\n';
  const blank: ReportSummary = {
    report: recipe.report,
    file: recipe.file,
    path: `/年报/${recipe.year}/${recipe.file}`,
    unit: recipe.unit,
    year: recipe.year,
    form: recipe.form,
    failure: null,
    notes: recipe.notes ?? [],
    cells: 0,
    read: 0,
    doubts: 0,
    proved: 0,
    failing: 0,
    unruled: 0,
    tablesMissing: 0,
    undecided: 0,
    corrected: 0,
    byRule: {},
    byDoubt: {},
    unseconded: 0,
    status: 'new',
    isVoided: false,
    signedBy: null,
    signedAt: null,
    assignee: null,
    comments: 0,
    rivals: recipe.rivals ?? [],
    version: (recipe.rivals ?? []).length > 0 ? 'open' : 'sole',
    importedAt: '2024-02-01T02:00:00.000Z',
  };
  const detail: ReportDetail = {
    summary: blank,
    form: recipe.form,
    readings,
    changes: recipe.changes ?? [],
    text,
    events: [],
    context: { ...NO_CONTEXT, ...recipe.context, statements },
    rulings: recipe.rulings ?? [],
    steps: recipe.steps ?? [],
  };
  const signed = detail.steps.map((step) => (step.basis === 'now' ? { ...step, basis: basisOf(detail) } : step));
  const whole = { ...detail, steps: signed };
  return { ...whole, summary: summaryOf(whole) };
}

/** Every cell of a table, spoilt alike. */
export function wholeTable(form: FormId, table: string, spoilt: Spoilt): Record<CellId, Spoilt> {
  const cells = formOf(form).cells.filter((cell) => cell.table === table);
  return Object.fromEntries(cells.map((cell) => [cell.id, spoilt]));
}
