/**
 * Second readings: which numbers of a report another person is to read, and what that person read.
 *
 * Blind: what goes out are places and the source, never a value. Whoever signed the report off has seen them all, and is
 * refused. What is read stays untold until all of it is (`withheld.ts`). A sign-off that is void by now still says who that was,
 * so that whoever reads on may do so.
 */

import type { Database } from 'better-sqlite3';
import type { CellId } from '../../core/form.ts';
import { proofsOf } from '../../core/proof.ts';
import type { CellValue } from '../../core/reading.ts';
import { unseconded } from '../../core/second-reading.ts';
import { Failure } from '../../shared/failure.ts';
import type { BlindReport, ReportSummary } from '../../shared/model.ts';
import type { Contexts } from './contexts.ts';
import type { Library } from './library.ts';
import { mustBeSound } from './log.ts';
import type { OfficeSettings } from './office.ts';
import type { Recounts } from './recounts.ts';
import type { Stamp } from './stamp.ts';
import type { Subject, Subjects } from './subjects.ts';

export interface SecondReadings {
  /**
   * The places a second person is to read; none where the office does not want that, or nobody signed the report off. Throws
   * SECOND_SAME_PERSON; REPORT_NOT_FOUND; for a file that failed, its own failure.
   */
  openSecond(report: number, by: string): BlindReport;
  /**
   * Writes down what a second person read. Throws as `openSecond` does; REQUEST_INVALID where nobody signed the report off, or
   * a value contradicts its kind; CELL_UNKNOWN.
   */
  readSecond(
    report: number,
    readings: readonly { readonly cell: CellId; readonly value: CellValue }[],
    stamp: Stamp,
  ): ReportSummary;
}

export function secondReadingsOf(
  db: Database,
  library: Library,
  subjects: Subjects,
  contexts: Contexts,
  recounts: Recounts,
  settings: OfficeSettings,
): SecondReadings {
  const insert = db.prepare(
    'INSERT INTO second_reading (report_id, cell_id, kind, value, raw, "by", at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );

  /** Who signed a report off; null where nobody did. Throws SECOND_SAME_PERSON. */
  function signerBeside(report: number, by: string): string | null {
    const { signedBy } = library.row(report);
    if (signedBy === by) throw new Failure('SECOND_SAME_PERSON', { found: by });
    return signedBy;
  }

  function waiting(subject: Subject): CellId[] {
    const { form, filing, readings, state, seconds } = subject;
    const context = contexts.plain(subject);
    const { values, settled } = state;
    const proofs = proofsOf({ form, values, readings, settled, ...filing, context });
    return unseconded(
      form,
      values,
      proofs,
      seconds.map(({ reading }) => reading),
    );
  }

  const readSecond = db.transaction(
    (
      report: number,
      readings: readonly { readonly cell: CellId; readonly value: CellValue }[],
      { by, at }: Stamp,
    ): ReportSummary => {
      const { form } = subjects.load(report);
      if (signerBeside(report, by) === null) {
        throw new Failure('REQUEST_INVALID', { found: `second reading: report ${report} is not signed off` });
      }
      for (const { cell, value } of readings) {
        if (!form.cell.has(cell)) throw new Failure('CELL_UNKNOWN', { found: cell });
        mustBeSound(cell, value);
        insert.run(report, cell, value.kind, value.value, value.raw, by, at);
      }
      recounts.count(subjects.load(report));
      return library.row(report);
    },
  );

  return {
    openSecond(report, by) {
      const subject = subjects.load(report);
      const isWanted = signerBeside(report, by) !== null && settings.wantsSecond();
      const { unit, year } = library.row(report);
      const cells = (isWanted ? waiting(subject) : []).map((cell) => ({
        cell,
        span: subject.readings[cell]?.span ?? null,
      }));
      return { report, unit, year, form: subject.form.id, cells, text: subjects.source(report).text };
    },
    readSecond: (...args) => readSecond.immediate(...args),
  };
}
