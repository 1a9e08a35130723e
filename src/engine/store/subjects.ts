/**
 * A report as it is stored: what was read, what was done to it, and the state that leads to.
 *
 * Read anew from the tables for every act, so that nothing is ever decided on something else than what is stored.
 */

import type { Database } from 'better-sqlite3';
import type { Filing } from '../../core/checks/index.ts';
import type { Facts } from '../../core/facts/index.ts';
import type { Form, FormId } from '../../core/form.ts';
import { formOf } from '../../core/forms/index.ts';
import type { NoteCode, ParserEvent, Readings, Statement } from '../../core/reading.ts';
import { type Change, type ReviewState, replay } from '../../core/review.ts';
import type { Ruled } from '../../core/rulings.ts';
import type { Step } from '../../core/signing.ts';
import { Failure } from '../../shared/failure.ts';
import {
  type ChangeRow,
  changesOf,
  type EditRow,
  type EventRow,
  eventOf,
  type FactsRow,
  type FailureColumns,
  factsOf,
  failureOf,
  notesAfter,
  type RulingRow,
  readingsOf,
  ruledOf,
  type SecondEntry,
  type SecondRow,
  type StatementRow,
  type StepRow,
  secondOf,
  statementOf,
  stepOf,
} from './rows.ts';
import type { Whose } from './whose.ts';

/** What a report says besides its cells. `facts`: `null` where it was read before they were looked for. */
export interface Said {
  readonly statements: readonly Statement[];
  readonly facts: Facts | null;
}

export interface Subject {
  readonly report: number;
  readonly form: Form;
  /** As put right. */
  readonly filing: Filing;
  readonly readings: Readings;
  readonly said: Said;
  readonly changes: readonly Change[];
  readonly rulings: readonly Ruled[];
  readonly steps: readonly Step[];
  /** What second persons read, oldest first. */
  readonly seconds: readonly SecondEntry[];
  readonly state: ReviewState;
}

export interface Subjects {
  /** A report with its state. Throws REPORT_NOT_FOUND; for a file that failed, its own failure. */
  load(report: number): Subject;
  /** The text its spans point into, and what happened to its tables. Throws REPORT_NOT_FOUND. */
  source(report: number): { readonly text: string; readonly events: readonly ParserEvent[] };
  text(report: number): string;
  /** Its logs, each oldest first. */
  changes(report: number): readonly Change[];
  rulings(report: number): readonly Ruled[];
  steps(report: number): readonly Step[];
}

interface ReportRow extends FailureColumns {
  readonly year: number | null;
  readonly notes: string;
  readonly form: FormId | null;
}

export function subjectsOf(db: Database, whose: Whose): Subjects {
  const reportRow = db.prepare<[number], ReportRow>(
    'SELECT year, notes, form, failure_code, failure_detail FROM report WHERE id = ?',
  );
  const text = db.prepare<[number], string | null>('SELECT text FROM report WHERE id = ?').pluck();
  const stored = db.prepare<[number], string>('SELECT readings FROM report_cells WHERE report_id = ?').pluck();
  const changeRows = db.prepare<[number], ChangeRow>(
    'SELECT id, act, target, "by", at, reason FROM change WHERE report_id = ? ORDER BY id',
  );
  const editRows = db.prepare<[number], EditRow>(`
    SELECT change_id, cell_id, from_kind, from_value, from_raw, to_kind, to_value, to_raw
    FROM edit WHERE report_id = ? ORDER BY change_id, ordinal`);
  const eventRows = db.prepare<[number], EventRow>('SELECT * FROM event WHERE report_id = ? ORDER BY ordinal');
  const statementRows = db.prepare<[number], StatementRow>(
    'SELECT * FROM statement WHERE report_id = ? ORDER BY ordinal',
  );
  const factsRow = db.prepare<[number], FactsRow>('SELECT * FROM facts WHERE report_id = ?');
  const rulingRows = db.prepare<[number], RulingRow>('SELECT * FROM ruling WHERE report_id = ? ORDER BY id');
  const stepRows = db.prepare<[number], StepRow>('SELECT * FROM step WHERE report_id = ? ORDER BY id');
  const secondRows = db.prepare<[number], SecondRow>('SELECT * FROM second_reading WHERE report_id = ? ORDER BY id');

  const changesIn = (report: number) => changesOf(changeRows.all(report), editRows.all(report));
  const rulingsIn = (report: number) => rulingRows.all(report).map(ruledOf);
  const stepsIn = (report: number) => stepRows.all(report).map(stepOf);
  const textOf = (report: number) => text.get(report) ?? '';

  return {
    load(report) {
      const row = reportRow.get(report);
      if (!row) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
      const failure = failureOf(row);
      if (failure) throw new Failure(failure.code, failure.detail);
      const form = formOf(row.form as FormId);
      const identity = whose.identity(report);
      const notes = notesAfter(JSON.parse(row.notes) as NoteCode[], identity);
      const readings = readingsOf(form, stored.get(report) ?? '{}');
      const changes = changesIn(report);
      const facts = factsRow.get(report);
      return {
        report,
        form,
        filing: { year: identity?.year ?? row.year, notes },
        readings,
        said: { statements: statementRows.all(report).map(statementOf), facts: facts ? factsOf(facts) : null },
        changes,
        rulings: rulingsIn(report),
        steps: stepsIn(report),
        seconds: secondRows.all(report).map(secondOf),
        state: replay(readings, changes),
      };
    },
    source: (report) => ({ text: textOf(report), events: eventRows.all(report).map(eventOf) }),
    text: textOf,
    changes: changesIn,
    rulings: rulingsIn,
    steps: stepsIn,
  };
}
