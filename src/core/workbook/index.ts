/**
 * The audit workbook: from the reports of a dataset to sheets as data.
 *
 * What a reviewer hands out and anybody can check again: the summary, every finding with what explains it and what was
 * decided, the whole log of corrections, of rulings and of sign-offs, the data as a tidy table with what proves each number, the
 * register of units, the rules that were off, and each report in the layout of its form with live formulas. Nothing here
 * writes a file, and no number is altered: see `docs/workbook.md` for what stands where and why.
 */

import type { Form } from '../form.ts';
import { wordsOf } from '../words/index.ts';
import type { Book, SheetMaker } from './book.ts';
import type { WorkbookInput } from './input.ts';
import { type Plan, planForm } from './report/plan.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { corrections } from './sheets/corrections.ts';
import { data } from './sheets/data.ts';
import { findings } from './sheets/findings.ts';
import { hints } from './sheets/hints.ts';
import { reports } from './sheets/reports.ts';
import { rulesOff } from './sheets/rules-off.ts';
import { rulings } from './sheets/rulings.ts';
import { steps } from './sheets/steps.ts';
import { summary } from './sheets/summary.ts';
import { units } from './sheets/units.ts';
import { surveyOf } from './survey.ts';
import { workbookWords } from './words/index.ts';

/** Every kind of sheet, in the order of the tabs. */
const SHEETS: readonly SheetMaker[] = [
  summary,
  findings,
  hints,
  corrections,
  rulings,
  steps,
  data,
  units,
  rulesOff,
  reports,
];

/**
 * The workbook of a dataset. Lazy: the reports are walked while the sheets are taken, in order.
 * Example: `writeWorkbook('审核.xlsx', buildWorkbook({ dataset: '全区年报', at, locale: 'zh-CN', reports }))`.
 */
export function buildWorkbook(input: WorkbookInput): Workbook {
  return { title: `${workbookWords(input.locale).title} ${input.dataset}`, at: input.at, sheets: sheetsOf(input) };
}

function* sheetsOf(input: WorkbookInput): Generator<Sheet | null, void> {
  const survey = yield* surveyOf(input.reports);
  const words = wordsOf(input.locale);
  const say = workbookWords(input.locale);
  const plans = new Map<Form, Plan>();
  const planOf = (form: Form): Plan => {
    const plan = plans.get(form) ?? planForm(form, words, say);
    plans.set(form, plan);
    return plan;
  };
  const book: Book = { input, survey, words, say, planOf };
  for (const sheets of SHEETS) yield* sheets(book);
}

export type { RuleOff, WorkbookInput, WorkbookReport, WorkbookUnit } from './input.ts';
export type { Cell, Content, Lazy, Row, Sheet, Workbook } from './sheet.ts';
