/**
 * 签核记录: every step of every report on its way through the office, nothing left out: to whom it was given, who signed it
 * off, whether that holds, what was returned, taken back and said.
 */

import { isSignOff, type Step } from '../../signing.ts';
import type { Book, SheetMaker } from '../book.ts';
import { CENTRED, PLAIN, UNDECIDED, WHOLE, WRAPPED } from '../looks.ts';
import { type Page, paged, type Visit, visits } from '../paging.ts';
import { cell, text, whole } from '../sheet.ts';
import { type TableColumn, tableSheet, worded } from '../table.ts';
import { beijing } from '../time.ts';
import type { WorkbookWords } from '../words/index.ts';

type Standing = keyof WorkbookWords['signOff'];

interface StepRow extends Visit {
  readonly step: Step;
  /** Null for a step that is no sign-off. */
  readonly standing: Standing | null;
}

const COLUMNS: readonly TableColumn<StepRow>[] = [
  { head: 'entry', width: 8, of: ({ step }) => cell(whole(step.id), WHOLE) },
  { head: 'report', width: 7, of: ({ entry }) => cell(whole(entry.report), WHOLE) },
  { head: 'unit', width: 26, of: ({ entry }) => worded(entry.unit) },
  { head: 'by', width: 12, of: ({ step }) => cell(text(step.by), PLAIN) },
  { head: 'at', width: 20, of: ({ step }) => cell(text(beijing(step.at)), PLAIN) },
  { head: 'act', width: 16, of: ({ step }, { words }) => cell(text(words.step[step.act]), CENTRED) },
  {
    head: 'signOffStanding',
    width: 20,
    of: ({ standing }, { say }) =>
      standing && cell(text(say.signOff[standing]), standing === 'voided' ? UNDECIDED : CENTRED),
  },
  { head: 'assignee', width: 12, of: ({ step }) => worded(step.to) },
  { head: 'comment', width: 60, of: ({ step }) => worded(step.comment, WRAPPED) },
];

/** Where each step of a report's log stands now. */
function standingOf(step: Step, { report, entry }: Visit): Standing | null {
  if (!isSignOff(step.act)) return null;
  const next = report.steps.find(({ act, id }) => id > step.id && (isSignOff(act) || act === 'reopen'));
  if (next) return next.act === 'reopen' ? 'takenBack' : 'replaced';
  return entry.isVoided ? 'voided' : 'holds';
}

function* rows(book: Book, page: Page): Generator<StepRow | null> {
  if (book.survey.entries.every((entry) => entry.steps === 0)) return;
  for (const visit of visits(book, page)) {
    if (visit === null) yield null;
    else yield* visit.report.steps.map((step) => ({ ...visit, step, standing: standingOf(step, visit) }));
  }
}

export const steps: SheetMaker = (book) =>
  paged(
    book,
    book.say.sheet.steps,
    (entry) => entry.steps,
    (name, page) => tableSheet({ name, above: [], columns: COLUMNS, frozen: 3, rows: rows(book, page) }, book),
  );
