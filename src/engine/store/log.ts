/**
 * The log of what reviewers did: appended to, read, and never anything else.
 *
 * Each act is one transaction: it rebuilds the report's state from the log, decides by it, and appends. So an edit can
 * never be based on something else than what is stored, and no undo stack has to be kept anywhere.
 */

import type { Database } from 'better-sqlite3';
import type { Filing } from '../../core/checks/index.ts';
import { canonical } from '../../core/decimal.ts';
import type { CellId, Form, FormId } from '../../core/form.ts';
import { formOf } from '../../core/forms/index.ts';
import { type CellValue, type NoteCode, type Readings, sameValue } from '../../core/reading.ts';
import { type Act, type Change, type Edit, inverse, type ReviewState, replay } from '../../core/review.ts';
import { differences } from '../../core/versions.ts';
import { Failure } from '../../shared/failure.ts';
import type { ReportDetail, ReportUpdate, Version } from '../../shared/model.ts';
import { countsOf } from './counts.ts';
import type { Library } from './library.ts';
import {
  type ChangeRow,
  changesOf,
  type EditRow,
  type EventRow,
  eventOf,
  type FailureColumns,
  failureOf,
  type ReadingRow,
  readingsOf,
  type StatementRow,
  statementOf,
} from './rows.ts';
import type { Stamp } from './stamp.ts';

export interface Log {
  /** Everything about a report. Throws REPORT_NOT_FOUND; for a file that failed, its own failure. */
  detail(report: number): ReportDetail;
  /** The other reports of its unit and year, and where they differ from it. Throws as `detail` does. */
  versions(report: number): Version[];
  /**
   * Changes cells. Throws CELL_UNKNOWN; VALUE_STALE where a cell is no longer what the reviewer saw; REQUEST_INVALID
   * where a new value contradicts its kind.
   */
  edit(report: number, edits: readonly Edit[], stamp: Stamp, reason: string | null): ReportUpdate;
  /** Takes back the last edit in force. Throws NOTHING_TO_UNDO. */
  undo(report: number, stamp: Stamp): ReportUpdate;
  /** Puts the edit last taken back again. Throws NOTHING_TO_REDO. */
  redo(report: number, stamp: Stamp): ReportUpdate;
  review(report: number, stamp: Stamp): ReportUpdate;
  reopen(report: number, stamp: Stamp): ReportUpdate;
  /** The number of the last change in the dataset; 0 where there is none. What is done later has a higher one. */
  lastChange(): number;
  /** Computes the cached counts of a report anew. */
  recount(report: number): void;
}

/** What an act appends to the log, before it has a number. */
type Entry = Omit<Change, 'id'>;

/** A report as stored, and the state its log leads to. */
interface Subject {
  readonly form: Form;
  readonly filing: Filing;
  readonly readings: Readings;
  readonly changes: readonly Change[];
  readonly text: string;
  readonly state: ReviewState;
}

interface ReportRow extends FailureColumns {
  readonly year: number | null;
  readonly notes: string;
  readonly form: FormId | null;
  readonly text: string | null;
}

export function logOf(db: Database, library: Library): Log {
  const reportRow = db.prepare<[number], ReportRow>(
    'SELECT year, notes, form, text, failure_code, failure_detail FROM report WHERE id = ?',
  );
  const readingRows = db.prepare<[number], ReadingRow>(
    'SELECT cell_id, kind, value, raw, span_start, span_end, doubts FROM reading WHERE report_id = ?',
  );
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
  const insertChange = db.prepare(
    'INSERT INTO change (report_id, act, target, "by", at, reason) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertEdit = db.prepare(`
    INSERT INTO edit (report_id, change_id, ordinal, cell_id, from_kind, from_value, from_raw, to_kind, to_value, to_raw)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);

  const lastId = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM change').pluck();

  function load(report: number): Subject {
    const row = reportRow.get(report);
    if (!row) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
    const failure = failureOf(row);
    if (failure) throw new Failure(failure.code, failure.detail);
    const form = formOf(row.form as FormId);
    const readings = readingsOf(form, readingRows.all(report));
    const changes = changesOf(changeRows.all(report), editRows.all(report));
    const filing = { year: row.year, notes: JSON.parse(row.notes) as NoteCode[] };
    return { form, filing, readings, changes, text: row.text ?? '', state: replay(readings, changes) };
  }

  function append(report: number, { act, target, edits, by, at, reason }: Entry): Change {
    const id = Number(insertChange.run(report, act, target, by, at, reason).lastInsertRowid);
    for (const [ordinal, { cell, from, to }] of edits.entries()) {
      insertEdit.run(report, id, ordinal, cell, from.kind, from.value, from.raw, to.kind, to.value, to.raw);
    }
    return { id, act, target, edits, by, at, reason };
  }

  function count(report: number, { form, filing, readings, changes }: Omit<Subject, 'state'>): void {
    library.setCounts(report, countsOf(form, filing, readings, replay(readings, changes)));
  }

  const enter = db.transaction((report: number, decide: (subject: Subject) => Entry): ReportUpdate => {
    const subject = load(report);
    const change = append(report, decide(subject));
    count(report, { ...subject, changes: [...subject.changes, change] });
    return { change, summary: library.row(report) };
  });
  const act = (report: number, decide: (subject: Subject) => Entry) => enter.immediate(report, decide);
  const plain = (name: Act, stamp: Stamp): Entry => ({ act: name, target: null, edits: [], ...stamp, reason: null });

  return {
    detail(report) {
      const { form, readings, changes, text } = load(report);
      const events = eventRows.all(report).map(eventOf);
      const statements = statementRows.all(report).map(statementOf);
      return { summary: library.row(report), form: form.id, readings, changes, text, events, statements };
    },
    versions(report) {
      const { form, state } = load(report);
      return library.row(report).rivals.map((rival) => {
        const there = load(rival).state.values;
        return { summary: library.row(rival), differences: differences(form, state.values, there) };
      });
    },
    edit: (report, edits, stamp, reason) =>
      act(report, ({ state }) => ({ ...plain('edit', stamp), edits: settled(edits, state), reason })),
    undo: (report, stamp) =>
      act(report, ({ state }) => {
        const last = state.active.at(-1);
        if (!last) throw new Failure('NOTHING_TO_UNDO');
        return { ...plain('undo', stamp), target: last.id, edits: inverse(last.edits) };
      }),
    redo: (report, stamp) =>
      act(report, ({ state }) => {
        const last = state.undone.at(-1);
        if (!last) throw new Failure('NOTHING_TO_REDO');
        return { ...plain('redo', stamp), target: last.id, edits: last.edits };
      }),
    review: (report, stamp) => act(report, () => plain('review', stamp)),
    reopen: (report, stamp) => act(report, () => plain('reopen', stamp)),
    lastChange: () => lastId.get() ?? 0,
    recount: (report) => count(report, load(report)),
  };
}

/**
 * The edits as they go into the log: each starts from exactly what the cell holds, to the letter of its raw text, so
 * that the inverse restores it to the letter too.
 */
function settled(edits: readonly Edit[], { values }: ReviewState): Edit[] {
  const present = new Map<CellId, CellValue>(Object.entries(values));
  return edits.map(({ cell, from, to }) => {
    const now = present.get(cell);
    if (!now) throw new Failure('CELL_UNKNOWN', { found: cell });
    if (!sameValue(from, now)) {
      throw new Failure('VALUE_STALE', { file: cell, found: now.value ?? now.raw, expected: from.value ?? from.raw });
    }
    const sound = to.kind === 'number' ? to.value !== null && canonical(to.value) === to.value : to.value === null;
    if (!sound) throw new Failure('REQUEST_INVALID', { found: `${cell}: ${to.kind} ${to.value}` });
    present.set(cell, to);
    return { cell, from: now, to };
  });
}
