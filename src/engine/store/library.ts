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
import type { Counts } from './counts.ts';
import type { Line } from './numbers.ts';
import { type SummaryRow, summaryOf } from './rows.ts';
import type { Versions } from './versions.ts';
import type { Whose } from './whose.ts';

/** A report's document as it came; `text` is that of the report, null where the file failed. */
export interface Original {
  readonly document: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string | null;
}

export interface Library {
  /** Every row, oldest first. */
  list(): ReportSummary[];
  /** One row. Throws REPORT_NOT_FOUND. */
  row(report: number): ReportSummary;
  /** The document behind a report. Throws REPORT_NOT_FOUND, also where there are no bytes. */
  original(report: number): Original;
  /** Replaces the cached counts of a report and the line of its numbers. `isFinal` false: its neighbours are not in them. */
  setCounts(report: number, counts: Counts, line: Line, isFinal: boolean): void;
  /** Says of these reports that something beside them has changed. */
  mark(reports: Iterable<number>): void;
  markAll(): void;
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

const ROW = `
  SELECT report.id AS report, document.name AS file, document.path, report.unit, report.year, report.form,
         report.notes, report.failure_code, report.failure_detail, document.imported_at AS importedAt,
         coalesce(summary.cells, 0) AS cells, coalesce(summary.read, 0) AS read,
         coalesce(summary.proved, 0) AS proved, coalesce(summary.doubts, 0) AS doubts,
         coalesce(summary.failing, 0) AS failing, coalesce(summary.unruled, 0) AS unruled,
         coalesce(summary.tables_missing, 0) AS tablesMissing, coalesce(summary.undecided, 0) AS undecided,
         coalesce(summary.corrected, 0) AS corrected, coalesce(summary.status, 'new') AS status
  FROM report JOIN document ON document.id = report.document_id LEFT JOIN summary ON summary.report_id = report.id`;

export function libraryOf(db: Database, whose: Whose, versions: Versions): Library {
  const upsertCounts = db.prepare(`
    INSERT INTO summary (report_id, rule_set, cells, read, proved, doubts, failing, unruled, tables_missing, undecided,
      corrected, status, numbers)
    VALUES ($report, $rules, $cells, $read, $proved, $doubts, $failing, $unruled, $tablesMissing, $undecided,
      $corrected, $status, $numbers)
    ON CONFLICT (report_id) DO UPDATE SET rule_set = $rules, cells = $cells, read = $read, proved = $proved,
      doubts = $doubts, failing = $failing, unruled = $unruled, tables_missing = $tablesMissing,
      undecided = $undecided, corrected = $corrected, status = $status, numbers = $numbers`);
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
    return summaryOf(row, identity, versions.standing(row.report));
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
      if (lineOf(report)?.numbers !== numbers) lines.set(report, line);
      upsertCounts.run({ report, rules: isFinal ? RULE_SET : 0, ...counts, numbers });
    },
    mark(reports) {
      for (const report of reports) mark.run(report);
    },
    markAll: () => void markAll.run(),
    marked: (limit) => marked.all(limit ?? -1),
    stale: () => staleReports.all(RULE_SET),
    line: lineOf,
    count: () => countReports.get() ?? 0,
    forget: () => lines.clear(),
  };
}
