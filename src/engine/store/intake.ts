/**
 * What goes into a dataset with an import: a file, and the reports that were read from it.
 *
 * A file that could not be opened, is empty or too large has no bytes to keep and to be known by; it is known by its
 * path, so that trying again updates its row instead of adding one, and a later success takes the row over. So does what
 * a newer reader makes of a file that an older one failed on.
 */

import type { Database } from 'better-sqlite3';
import { Failure, type FailureData } from '../../shared/failure.ts';
import type { PackedReading, PackedReport } from '../packed.ts';
import { READER_VERSION } from '../read.ts';
import { levelAlone } from './counts.ts';
import type { Library } from './library.ts';
import type { Neighbours } from './neighbours.ts';
import { type FailureColumns, factsColumns, failureOf } from './rows.ts';
import type { Rules } from './rules.ts';
import type { Units } from './units.ts';
import type { Whose } from './whose.ts';

/** A file as it is imported. `bytes` and `sha256` are null together; `size` is null where the file could not be opened. */
export interface ImportedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly bytes: Uint8Array | null;
  readonly importedAt: string;
}

/** What became of a file's bytes when they were read: the numbers of its reports, or of the row that says why not. */
export interface KnownFile {
  readonly reports: readonly number[];
  readonly failure: FailureData | null;
  /** READER_VERSION of the program that read them. */
  readonly readerVersion: number;
}

export interface Intake {
  /** What the dataset knows of a file with these bytes; null where it does not hold them. */
  known(sha256: string): KnownFile | null;
  /** Stores a file and what was read from it; returns the numbers of its reports, or of its one row where it failed. */
  add(file: ImportedFile, reading: PackedReading): readonly number[];
  /** Puts what was read now in the row of a file that had failed; returns as `add` does. `at`: ISO 8601, UTC. */
  reread(report: number, reading: PackedReading, at: string): readonly number[];
}

/** What an import touches of the rest of the store. */
export interface Places {
  readonly library: Library;
  readonly units: Units;
  readonly whose: Whose;
  readonly neighbours: Neighbours;
  readonly rules: Rules;
}

interface KnownRow extends FailureColumns {
  readonly report: number;
  readonly reader_version: number;
}

export function intakeOf(db: Database, { library, units, whose, neighbours, rules }: Places): Intake {
  const bySha = db.prepare<[string], KnownRow>(
    `SELECT report.id AS report, failure_code, failure_detail, reader_version FROM report
       JOIN document ON document.id = report.document_id WHERE document.sha256 = ? ORDER BY ordinal`,
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
    VALUES ($document, $ordinal, $unit, $year, $form, $notes, $code, $detail, $reader, $text)`);
  const updateReport = db.prepare(`
    UPDATE report SET document_id = $document, ordinal = $ordinal, unit = $unit, year = $year, form = $form,
      notes = $notes, failure_code = $code, failure_detail = $detail, reader_version = $reader, text = $text
    WHERE id = $report`);
  const documentOf = db.prepare<[number], number>('SELECT document_id FROM report WHERE id = ?').pluck();
  const insertReadings = db.prepare('INSERT INTO report_cells (report_id, readings) VALUES (?, ?)');
  const insertEvent = db.prepare(
    'INSERT INTO event (report_id, ordinal, code, cells, span_start, span_end) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertStatement = db.prepare(`
    INSERT INTO statement (report_id, ordinal, code, value, raw, span_start, span_end, sentence_start, sentence_end, cells)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertFacts = db.prepare(
    'INSERT INTO facts (report_id, sections, period, published, signed, fees) VALUES (?, ?, ?, ?, ?, ?)',
  );

  function fill(report: number, { readings, events, statements, facts }: PackedReport): void {
    insertReadings.run(report, readings);
    events.forEach(({ code, cells, span }, index) => {
      insertEvent.run(report, index + 1, code, JSON.stringify(cells), span?.start ?? null, span?.end ?? null);
    });
    statements.forEach(({ code, value, raw, span, sentence, cells }, index) => {
      const places = [span.start, span.end, sentence.start, sentence.end];
      insertStatement.run(report, index + 1, code, value, raw, ...places, JSON.stringify(cells));
    });
    insertFacts.run(report, ...factsColumns(facts));
  }

  /**
   * Puts a report among the others. Its counts were made as if it stood alone: where it does not, it is counted again with
   * those whose neighbour it has become.
   */
  function join(report: number, { form, unit: read, year, counts }: PackedReport, at: string): void {
    const unit = nameOf(read);
    if (unit !== null) units.meet(unit, null, at);
    whose.met(report, form, { unit, year });
    const isFinal = rules.off().length === 0 && neighbours.isAlone(report, levelAlone(read));
    library.setCounts(report, counts, { form, numbers: counts.numbers }, isFinal);
    library.mark(neighbours.dependents(report));
  }

  /** Stores what was read from a document; its first report, or its failure, in the row `first` where there is one. */
  function store(document: number | bigint, reading: PackedReading, first: number | undefined, at: string): number[] {
    return rowsOf(reading).map(({ columns, report }, index) => {
      const row = { document, ordinal: index + 1, reader: READER_VERSION, ...columns };
      const taken = index === 0 ? first : undefined;
      if (taken !== undefined) updateReport.run({ ...row, report: taken });
      const number = taken ?? Number(insertReport.run(row).lastInsertRowid);
      if (report) {
        fill(number, report);
        join(number, report, at);
      }
      return number;
    });
  }

  const add = db.transaction((file: ImportedFile, reading: PackedReading): number[] => {
    const { name, path, size, importedAt, sha256, bytes } = file;
    const known = withoutBytes.get(path);
    const document = insertDocument.run(name, path, size, importedAt, sha256, bytes).lastInsertRowid;
    return store(document, reading, known, importedAt);
  });

  const reread = db.transaction((report: number, reading: PackedReading, at: string): number[] => {
    const document = documentOf.get(report);
    if (document === undefined) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
    return store(document, reading, report, at);
  });

  return {
    known(sha256) {
      const rows = bySha.all(sha256);
      const [first] = rows;
      if (!first) return null;
      const reports = rows.map(({ report }) => report);
      return { reports, failure: failureOf(first), readerVersion: first.reader_version };
    },
    add: (file, reading) => add.immediate(file, reading),
    reread: (...args) => reread.immediate(...args),
  };
}

function rowsOf(reading: PackedReading) {
  if (reading.failure) {
    const { code, detail } = reading.failure;
    const none = { unit: null, year: null, form: null, notes: '[]', text: null };
    return [{ columns: { ...none, code, detail: JSON.stringify(detail) }, report: null }];
  }
  const { text, reports } = reading;
  return reports.map((report) => {
    const { unit, year, form, notes } = report;
    return {
      columns: { unit: nameOf(unit), year, form, notes: JSON.stringify(notes), code: null, detail: null, text },
      report,
    };
  });
}

/** The name of a unit as it is kept; `null` where there is none. */
function nameOf(unit: string | null): string | null {
  return unit?.trim() || null;
}
