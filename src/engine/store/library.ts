/**
 * The rows of the library: what a dataset holds, one line per report or failed file, with cached counts.
 *
 * A row's counts are `stale` once something beside the report has changed under them. That is marked in the transaction
 * that changes it, so that nothing which stops the program leaves counts that are wrong and look right.
 */

import type { Database } from 'better-sqlite3';
import { RULE_SET } from '../../core/checks/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { ReportSummary } from '../../shared/model.ts';
import type { AtDesk, Counts } from './counts.ts';
import type { Line } from './numbers.ts';
import type { OfficeSettings } from './office.ts';
import { type SummaryRow, summaryOf } from './summary-row.ts';
import type { Versions } from './versions.ts';
import type { Whose } from './whose.ts';

/** A report's document as it came; `text` is that of the report, null where the file failed. */
export interface Original {
  readonly document: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string | null;
}

/** What a step on a report's way is decided on. `isRight`: whether nothing beside it has changed since that was counted. */
export type Desk = Pick<Counts, 'status' | 'signedBy' | 'doubts' | 'unruled' | 'basis' | 'isTouched'> & {
  readonly isRight: boolean;
};

export interface Library {
  /** Every row, oldest first. */
  list(): ReportSummary[];
  /** One row. Throws REPORT_NOT_FOUND. */
  row(report: number): ReportSummary;
  /** The document behind a report. Throws REPORT_NOT_FOUND, also where there are no bytes. */
  original(report: number): Original;
  /** Replaces the cached counts of a report and the line of its numbers. `isFinal` false: its neighbours are not in them. */
  setCounts(report: number, counts: Counts, line: Line, isFinal: boolean): void;
  /** Where a report stands by the cached counts; null where nothing is cached. */
  desk(report: number): Desk | null;
  /** Replaces where it stands in the cached counts. */
  setDesk(report: number, standing: AtDesk): void;
  /** Says of these reports that something beside them has changed. */
  mark(reports: Iterable<number>): void;
  markAll(): void;
  /** Of those signed off that have numbers no second person has read. */
  markSigned(): void;
  /** The first reports so marked, in order; all of them where no limit is said. */
  marked(limit?: number): number[];
  /** Reports whose cached counts are missing, marked, or were made under other rules. */
  stale(): number[];
  /** The line of a report's numbers, the same object while they stay the same; null where nothing is cached. */
  line(report: number): Line | null;
  count(): number;
  /** Throws away what is kept in memory. */
  forget(): void;
}

type DeskRow = Omit<Desk, 'isRight' | 'isTouched'> & { readonly isRight: number; readonly touched: number };

const ROW = `
  SELECT report.id AS report, document.name AS file, document.path, report.unit, report.year, report.form,
         report.notes, report.failure_code, report.failure_detail, document.imported_at AS importedAt,
         coalesce(summary.cells, 0) AS cells, coalesce(summary.read, 0) AS read,
         coalesce(summary.proved, 0) AS proved, coalesce(summary.doubts, 0) AS doubts,
         coalesce(summary.failing, 0) AS failing, coalesce(summary.unruled, 0) AS unruled,
         coalesce(summary.tables_missing, 0) AS tablesMissing, coalesce(summary.undecided, 0) AS undecided,
         coalesce(summary.corrected, 0) AS corrected, coalesce(summary.status, 'new') AS status,
         coalesce(summary.unread, 0) AS unread, coalesce(summary.by_rule, '{}') AS byRule,
         coalesce(summary.by_doubt, '{}') AS byDoubt, coalesce(summary.voided, 0) AS voided,
         summary.signed_by AS signedBy, summary.signed_at AS signedAt, summary.assignee,
         coalesce(summary.comments, 0) AS comments
  FROM report INDEXED BY report_row JOIN document INDEXED BY document_row ON document.id = report.document_id
    LEFT JOIN summary ON summary.report_id = report.id`;

export function libraryOf(db: Database, whose: Whose, versions: Versions, office: OfficeSettings): Library {
  const upsertCounts = db.prepare(`
    INSERT INTO summary (report_id, rule_set, cells, read, proved, doubts, failing, unruled, tables_missing, undecided,
      corrected, unread, by_rule, by_doubt, basis, touched, status, voided, signed_by, signed_at, assignee, comments,
      numbers)
    VALUES ($report, $rules, $cells, $read, $proved, $doubts, $failing, $unruled, $tablesMissing, $undecided,
      $corrected, $unread, $byRule, $byDoubt, $basis, $touched, $status, $voided, $signedBy, $signedAt, $assignee,
      $comments, $numbers)
    ON CONFLICT (report_id) DO UPDATE SET rule_set = $rules, cells = $cells, read = $read, proved = $proved,
      doubts = $doubts, failing = $failing, unruled = $unruled, tables_missing = $tablesMissing,
      undecided = $undecided, corrected = $corrected, unread = $unread, by_rule = $byRule, by_doubt = $byDoubt,
      basis = $basis, touched = $touched, status = $status, voided = $voided, signed_by = $signedBy,
      signed_at = $signedAt, assignee = $assignee, comments = $comments, numbers = $numbers`);
  const deskRow = db.prepare<[number, number], DeskRow>(`
    SELECT rule_set = ? AS isRight, status, signed_by AS signedBy, doubts, unruled, basis, touched
    FROM summary WHERE report_id = ?`);
  const updateDesk = db.prepare(`
    UPDATE summary SET status = $status, voided = $voided, signed_by = $signedBy, signed_at = $signedAt,
      assignee = $assignee, comments = $comments
    WHERE report_id = $report`);
  const markSigned = db.prepare(
    "UPDATE summary SET rule_set = 0 WHERE unread > 0 AND status IN ('signedOff', 'toReturn', 'returned')",
  );
  const mark = db.prepare('UPDATE summary SET rule_set = 0 WHERE report_id = ?');
  const markAll = db.prepare('UPDATE summary SET rule_set = 0');
  const marked = db
    .prepare<[number], number>('SELECT report_id FROM summary WHERE rule_set = 0 ORDER BY report_id LIMIT ?')
    .pluck();
  const oneLine = db.prepare<[number], Line>(
    'SELECT form, numbers FROM summary JOIN report ON report.id = report_id WHERE report_id = ?',
  );
  const staleReports = db
    .prepare<[number], number>(
      `SELECT report.id FROM report LEFT JOIN summary ON summary.report_id = report.id
       WHERE report.form IS NOT NULL AND summary.rule_set IS NOT ? ORDER BY report.id`,
    )
    .pluck();
  const allRows = db.prepare<[], SummaryRow>(`${ROW} ORDER BY report.id`);
  const oneRow = db.prepare<[number], SummaryRow>(`${ROW} WHERE report.id = ?`);
  const countReports = db.prepare<[], number>('SELECT count(*) FROM report').pluck();
  const document = db.prepare<[number], Original>(`
    SELECT document.id AS document, name, bytes, text FROM report JOIN document ON document.id = report.document_id
    WHERE report.id = ? AND bytes IS NOT NULL`);

  /** Half a kilobyte a report, against asking the database for each of a thousand peers. */
  const lines = new Map<number, Line>();

  function lineOf(report: number): Line | null {
    const kept = lines.get(report) ?? oneLine.get(report) ?? null;
    if (kept) lines.set(report, kept);
    return kept;
  }

  const full = (row: SummaryRow) => {
    const identity = whose.identity(row.report);
    return summaryOf(row, identity, versions.standing(row.report), office.wantsSecond());
  };

  return {
    list: () => allRows.all().map(full),
    row(report) {
      const row = oneRow.get(report);
      if (!row) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
      return full(row);
    },
    original(report) {
      const found = document.get(report);
      if (!found) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
      return found;
    },
    setCounts(report, counts, line, isFinal) {
      const { numbers } = line;
      // The same numbers stay the same line: what is reckoned from many of them is kept by that.
      if (lines.get(report)?.numbers !== numbers) lines.set(report, line);
      upsertCounts.run({
        report,
        rules: isFinal ? RULE_SET : 0,
        ...counts,
        byRule: JSON.stringify(counts.byRule),
        byDoubt: JSON.stringify(counts.byDoubt),
        touched: counts.isTouched ? 1 : 0,
        voided: counts.isVoided ? 1 : 0,
        numbers,
      });
    },
    desk(report) {
      const row = deskRow.get(RULE_SET, report);
      return row ? { ...row, isRight: row.isRight === 1, isTouched: row.touched === 1 } : null;
    },
    setDesk(report, { isVoided, ...standing }) {
      updateDesk.run({ report, ...standing, voided: isVoided ? 1 : 0 });
    },
    mark(reports) {
      for (const report of reports) mark.run(report);
    },
    markAll: () => void markAll.run(),
    markSigned: () => void markSigned.run(),
    marked: (limit) => marked.all(limit ?? -1),
    stale: () => staleReports.all(RULE_SET),
    line: lineOf,
    count: () => countReports.get() ?? 0,
    forget: () => lines.clear(),
  };
}
