/** The rows of the library: what a dataset holds, one line per report or failed file, with cached counts. */

import type { Database } from 'better-sqlite3';
import { RULE_SET } from '../../core/checks/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { ReportSummary } from '../../shared/model.ts';
import type { Counts } from './counts.ts';
import { type SummaryRow, summaryOf } from './rows.ts';
import type { Versions } from './versions.ts';

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
  /** Replaces the cached counts of a report. */
  setCounts(report: number, counts: Counts): void;
  /** Reports whose cached counts are missing or were made under other rules. */
  stale(): number[];
  count(): number;
}

const ROW = `
  SELECT report.id AS report, document.name AS file, document.path, report.unit, report.year, report.form,
         report.notes, report.failure_code, report.failure_detail, document.imported_at AS importedAt,
         coalesce(summary.cells, 0) AS cells, coalesce(summary.read, 0) AS read, coalesce(summary.doubts, 0) AS doubts,
         coalesce(summary.failing, 0) AS failing, coalesce(summary.tables_missing, 0) AS tablesMissing, coalesce(summary.undecided, 0) AS undecided,
         coalesce(summary.corrected, 0) AS corrected, coalesce(summary.status, 'new') AS status
  FROM report JOIN document ON document.id = report.document_id LEFT JOIN summary ON summary.report_id = report.id`;

export function libraryOf(db: Database, versions: Versions): Library {
  const upsertCounts = db.prepare(`
    INSERT INTO summary (report_id, rule_set, cells, read, doubts, failing, tables_missing, undecided, corrected, status)
    VALUES ($report, $rules, $cells, $read, $doubts, $failing, $tablesMissing, $undecided, $corrected, $status)
    ON CONFLICT (report_id) DO UPDATE SET rule_set = $rules, cells = $cells, read = $read, doubts = $doubts,
      failing = $failing, tables_missing = $tablesMissing, undecided = $undecided, corrected = $corrected, status = $status`);
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

  return {
    list() {
      const rows = allRows.all();
      const standings = versions.standings(rows);
      return rows.map((row) => summaryOf(row, standings.get(row.report) ?? versions.standing(row)));
    },
    row(report) {
      const row = oneRow.get(report);
      if (!row) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
      return summaryOf(row, versions.standing(row));
    },
    original(report) {
      const found = document.get(report);
      if (!found) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
      return found;
    },
    setCounts: (report, counts) => void upsertCounts.run({ report, rules: RULE_SET, ...counts }),
    stale: () => staleReports.all(RULE_SET),
    count: () => countReports.get() ?? 0,
  };
}
