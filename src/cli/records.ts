/**
 * What `--json` prints: plain records of reports, cells and findings, for other programs to read.
 *
 * The keys are public and stay as they are. A count that is whole is a JSON number; everything else that is a number
 * is a decimal string, so that no amount is ever rounded on its way.
 */

import { checkReport, type Finding, type FindingVerdict, type Subject } from '../core/checks/index.ts';
import { NO_CONTEXT } from '../core/context.ts';
import { isInteger } from '../core/decimal.ts';
import { type CellId, type Form, type FormId, formCell } from '../core/form.ts';
import { formOf } from '../core/forms/index.ts';
import type { CellValue, DoubtCode, ReadingKind, ReportReading, Values } from '../core/reading.ts';
import { isCorrected, replay } from '../core/review.ts';
import type { Span } from '../core/source.ts';
import { sentence, wordsOf } from '../core/words/index.ts';
import type { FileReading } from '../engine/read.ts';
import type { FailureData } from '../shared/failure.ts';
import { failureText } from '../shared/locales/index.ts';
import type { ReportDetail, ReportSummary } from '../shared/model.ts';

const WORDS = wordsOf('zh-CN');

export interface FailureRecord {
  readonly code: string;
  readonly message: string;
}

export interface FindingRecord {
  readonly check: string;
  readonly verdict: FindingVerdict;
  readonly cells: readonly CellId[];
  readonly message: string;
}

interface ValueRecord {
  readonly value: number | string | null;
  readonly kind: ReadingKind;
  readonly raw: string;
}

interface CellRecord extends ValueRecord {
  readonly doubts: readonly DoubtCode[];
  readonly span: Span | null;
}

/** One report, or one file that failed: a line of `gouji read --json`. `partial`: some cell is absent or illegible. */
export interface ReadRecord {
  readonly file: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: FormId | null;
  readonly status: 'ok' | 'partial' | 'failed';
  readonly failure: FailureRecord | null;
  readonly cells: Readonly<Record<CellId, CellRecord>>;
  readonly findings: readonly FindingRecord[];
}

export function failureRecord(failure: FailureData): FailureRecord {
  return { code: failure.code, message: failureText(failure, 'zh-CN') };
}

/** A finding in words. */
export function findingRecord(finding: Finding, form: Form, values: Values): FindingRecord {
  const { check, verdict, cells } = finding;
  return { check, verdict, cells, message: sentence(finding, form, values, WORDS) };
}

/** Every finding in words. */
function findingRecords(subject: Subject): FindingRecord[] {
  return checkReport(subject).map((finding) => findingRecord(finding, subject.form, subject.values));
}

/** A file as read, one record for each of its reports; `file` as it was given. */
export function readRecords(file: string, reading: FileReading): ReadRecord[] {
  if (!reading.failure) return reading.reports.map((report) => readRecord(file, report));
  const failure = failureRecord(reading.failure);
  return [{ file, unit: null, year: null, form: null, status: 'failed', failure, cells: {}, findings: [] }];
}

/** What the report says of itself is checked; other reports it could be held against are in a dataset only. */
function readRecord(file: string, reading: ReportReading): ReadRecord {
  const { unit, year, form: id, readings, notes, statements, facts } = reading;
  const form = formOf(id);
  const { values } = replay(readings, []);
  const lost = Object.values(readings).some(({ kind }) => kind === 'absent' || kind === 'illegible');
  return {
    file,
    unit,
    year,
    form: id,
    status: lost ? 'partial' : 'ok',
    failure: null,
    cells: Object.fromEntries(
      Object.entries(readings).map(([cell, { doubts, span, ...value }]) => [
        cell,
        { ...valueRecord(form, cell, value), doubts, span },
      ]),
    ),
    findings: findingRecords({ form, values, year, notes, context: { ...NO_CONTEXT, statements, facts } }),
  };
}

/** One row of `gouji list --json`. */
export function rowRecord(row: ReportSummary) {
  return { ...row, failure: row.failure && failureRecord(row.failure) };
}

/** One report of `gouji check --json`. A file that failed has no findings. */
export function checkRecord(row: ReportSummary, detail: ReportDetail | null) {
  const { report, file, unit, year, form, failure } = rowRecord(row);
  return { report, file, unit, year, form, failure, findings: detail === null ? [] : findingsOf(detail) };
}

/** `gouji show --json`: the row, each cell as it is now and as it was read, findings, and the logs. */
export function showRecord(row: ReportSummary, detail: ReportDetail | null) {
  if (detail === null) return { ...rowRecord(row), cells: {}, findings: [], changes: [], steps: [] };
  const form = formOf(detail.form);
  const { readings, changes, steps } = detail;
  const { values, settled } = replay(readings, changes);
  const cells = Object.entries(readings).map(([cell, { doubts, span, ...read }]) => [
    cell,
    {
      ...valueRecord(form, cell, values[cell] ?? read),
      doubts,
      span,
      settled: settled.has(cell),
      corrected: isCorrected(readings, values, cell),
      read: valueRecord(form, cell, read),
    },
  ]);
  return { ...rowRecord(row), cells: Object.fromEntries(cells), findings: findingsOf(detail), changes, steps };
}

/** A stored report as its checks see it, after its edits. */
export function subjectOf({ form, readings, changes, summary, context }: ReportDetail): Subject {
  const { year, notes } = summary;
  return { form: formOf(form), values: replay(readings, changes).values, year, notes, context };
}

/** The findings of a stored report, after its edits. */
export function findingsOf(detail: ReportDetail): FindingRecord[] {
  return findingRecords(subjectOf(detail));
}

export function valueRecord(form: Form, cell: CellId, { kind, value, raw }: CellValue): ValueRecord {
  const whole = value !== null && formCell(form, cell).kind !== 'amount' && isInteger(value);
  return { value: whole && Number.isSafeInteger(Number(value)) ? Number(value) : value, kind, raw };
}
