/**
 * What goes into a dataset with an import, and the library's rows that come out.
 *
 * A file that could not be opened, is empty or too large has no bytes to keep and to be known by; it is known by its
 * path, so that trying again updates its row instead of adding one, and a later success takes the row over. So does what
 * a newer reader makes of a file that an older one failed on.
 */

import type { Database } from 'better-sqlite3';
import { RULE_SET } from '../../core/checks/index.ts';
import { formOf } from '../../core/forms/index.ts';
import type { ReportReading } from '../../core/reading.ts';
import { replay } from '../../core/review.ts';
import { Failure, type FailureData } from '../../shared/failure.ts';
import type { ReportSummary } from '../../shared/model.ts';
import { type FileReading, READER_VERSION } from '../read.ts';
import { type Counts, countsOf } from './counts.ts';
import { type FailureColumns, failureOf, type SummaryRow, summaryOf } from './rows.ts';

/** A file as it is imported. `bytes` and `sha256` are null together; `size` is null where the file could not be opened. */
export interface ImportedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly bytes: Uint8Array | null;
  readonly importedAt: string;
}

/** What became of a file's bytes when they were read. */
export interface KnownFile {
  readonly report: number;
  readonly failure: FailureData | null;
  /** READER_VERSION of the program that read them. */
  readonly readerVersion: number;
}

export interface Library {
  /** What the dataset knows of a file with these bytes; null where it does not hold them. */
  known(sha256: string): KnownFile | null;
  /** Stores a file and what was read from it; returns the report's number. One transaction. */
  add(file: ImportedFile, reading: FileReading): number;
  /** Puts what was read now in the row of a file that had failed. One transaction. */
  reread(report: number, reading: FileReading): void;
  /** Every row, oldest first. */
  list(): ReportSummary[];
  /** One row. Throws REPORT_NOT_FOUND. */
  row(report: number): ReportSummary;
  /** Replaces the cached counts of a report. */
  setCounts(report: number, counts: Counts): void;
  /** Reports whose cached counts are missing or were made under other rules. */
  stale(): number[];
  count(): number;
}

interface KnownRow extends FailureColumns {
  readonly report: number;
  readonly reader_version: number;
}

const ROW = `
  SELECT report.id AS report, document.name AS file, document.path, report.unit, report.year, report.form,
         report.notes, report.failure_code, report.failure_detail, document.imported_at AS importedAt,
         coalesce(summary.cells, 0) AS cells, coalesce(summary.read, 0) AS read, coalesce(summary.doubts, 0) AS doubts,
         coalesce(summary.failing, 0) AS failing, coalesce(summary.tables_missing, 0) AS tablesMissing, coalesce(summary.undecided, 0) AS undecided,
         coalesce(summary.corrected, 0) AS corrected, coalesce(summary.status, 'new') AS status
  FROM report JOIN document ON document.id = report.document_id LEFT JOIN summary ON summary.report_id = report.id`;

export function libraryOf(db: Database): Library {
  const bySha = db.prepare<[string], KnownRow>(
    `SELECT report.id AS report, failure_code, failure_detail, reader_version FROM report
       JOIN document ON document.id = report.document_id WHERE document.sha256 = ?`,
  );
  const withoutBytes = db
    .prepare<[string], number>(
      `SELECT report.id FROM report JOIN document ON document.id = report.document_id
       WHERE document.path = ? AND document.sha256 IS NULL ORDER BY report.id LIMIT 1`,
    )
    .pluck();
  const insertDocument = db.prepare(
    'INSERT INTO document (name, path, size, imported_at, sha256, bytes) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertReport = db.prepare(`
    INSERT INTO report (document_id, ordinal, unit, year, form, notes, failure_code, failure_detail, reader_version, text)
    VALUES ($document, 1, $unit, $year, $form, $notes, $code, $detail, $reader, $text)`);
  const updateReport = db.prepare(`
    UPDATE report SET document_id = $document, unit = $unit, year = $year, form = $form, notes = $notes,
      failure_code = $code, failure_detail = $detail, reader_version = $reader, text = $text
    WHERE id = $report`);
  const documentOf = db.prepare<[number], number>('SELECT document_id FROM report WHERE id = ?').pluck();
  const insertReading = db.prepare(`
    INSERT INTO reading (report_id, cell_id, kind, value, raw, span_start, span_end, doubts)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
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

  function setCounts(report: number, counts: Counts): void {
    upsertCounts.run({ report, rules: RULE_SET, ...counts });
  }

  function addReadings(report: number, { form: id, year, notes, readings }: ReportReading): void {
    for (const [cell, { kind, value, raw, span, doubts }] of Object.entries(readings)) {
      insertReading.run(report, cell, kind, value, raw, span?.start ?? null, span?.end ?? null, JSON.stringify(doubts));
    }
    setCounts(report, countsOf(formOf(id), { year, notes }, readings, replay(readings, [])));
  }

  function takeOver(report: number, document: number | bigint, reading: FileReading): void {
    updateReport.run({ ...rowOf(document, reading), report });
    if (reading.failure === null) addReadings(report, reading.report);
  }

  const add = db.transaction((file: ImportedFile, reading: FileReading): number => {
    const { name, path, size, importedAt, sha256, bytes } = file;
    const document = insertDocument.run(name, path, size, importedAt, sha256, bytes).lastInsertRowid;
    const known = withoutBytes.get(path);
    if (known !== undefined) {
      takeOver(known, document, reading);
      return known;
    }
    const report = Number(insertReport.run(rowOf(document, reading)).lastInsertRowid);
    if (reading.failure === null) addReadings(report, reading.report);
    return report;
  });

  const reread = db.transaction((report: number, reading: FileReading): void => {
    const document = documentOf.get(report);
    if (document === undefined) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
    takeOver(report, document, reading);
  });

  return {
    known(sha256) {
      const row = bySha.get(sha256);
      return row ? { report: row.report, failure: failureOf(row), readerVersion: row.reader_version } : null;
    },
    add: (file, reading) => add.immediate(file, reading),
    reread: (report, reading) => reread.immediate(report, reading),
    list: () => allRows.all().map(summaryOf),
    row(report) {
      const row = oneRow.get(report);
      if (!row) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
      return summaryOf(row);
    },
    setCounts,
    stale: () => staleReports.all(RULE_SET),
    count: () => countReports.get() ?? 0,
  };
}

function rowOf(document: number | bigint, reading: FileReading) {
  return { document, reader: READER_VERSION, ...columnsOf(reading) };
}

function columnsOf(reading: FileReading) {
  if (reading.failure) {
    const { code, detail } = reading.failure;
    return { unit: null, year: null, form: null, notes: '[]', code, detail: JSON.stringify(detail), text: null };
  }
  const { unit, year, form, notes } = reading.report;
  return { unit, year, form, notes: JSON.stringify(notes), code: null, detail: null, text: reading.text };
}
