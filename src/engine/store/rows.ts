/**
 * Between the store's rows and the core's values. The only place that knows both spellings.
 */

import { type CellId, type Form, type FormId, formCell } from '../../core/form.ts';
import type {
  CellValue,
  DoubtCode,
  EventCode,
  NoteCode,
  ParserEvent,
  Reading,
  ReadingKind,
  Readings,
  Statement,
  StatementCode,
} from '../../core/reading.ts';
import type { Change, Edit, ReviewStatus } from '../../core/review.ts';
import type { Span } from '../../core/source.ts';
import type { FailureCode, FailureData, FailureDetail } from '../../shared/failure.ts';
import type { ReportSummary } from '../../shared/model.ts';

export interface ReadingRow {
  readonly cell_id: CellId;
  readonly kind: ReadingKind;
  readonly value: string | null;
  readonly raw: string;
  readonly span_start: number | null;
  readonly span_end: number | null;
  readonly doubts: string;
}

export interface EventRow {
  readonly code: EventCode;
  readonly cells: string;
  readonly span_start: number | null;
  readonly span_end: number | null;
}

export interface StatementRow {
  readonly code: StatementCode;
  readonly value: string;
  readonly raw: string;
  readonly span_start: number;
  readonly span_end: number;
  readonly sentence_start: number;
  readonly sentence_end: number;
  readonly cells: string;
}

export interface EditRow {
  readonly change_id: number;
  readonly cell_id: CellId;
  readonly from_kind: ReadingKind;
  readonly from_value: string | null;
  readonly from_raw: string;
  readonly to_kind: ReadingKind;
  readonly to_value: string | null;
  readonly to_raw: string;
}

export type Standing = Pick<ReportSummary, 'rivals' | 'version'>;

export type ChangeRow = Omit<Change, 'edits'>;

export interface FailureColumns {
  readonly failure_code: FailureCode | null;
  readonly failure_detail: string | null;
}

export interface SummaryRow extends FailureColumns {
  readonly report: number;
  readonly file: string;
  readonly path: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: FormId | null;
  readonly notes: string;
  readonly cells: number;
  readonly read: number;
  readonly doubts: number;
  readonly failing: number;
  readonly tablesMissing: number;
  readonly undecided: number;
  readonly corrected: number;
  readonly status: ReviewStatus;
  readonly importedAt: string;
}

/** The readings of a report in the order of its form, whatever order the rows came in. */
export function readingsOf(form: Form, rows: readonly ReadingRow[]): Readings {
  const byCell = new Map(rows.map((row) => [formCell(form, row.cell_id).id, row]));
  const readings: Record<CellId, Reading> = {};
  for (const { id } of form.cells) {
    const row = byCell.get(id);
    if (!row) throw new Error(`the store has no reading of ${id}`);
    readings[id] = readingOf(row);
  }
  return readings;
}

function readingOf({ kind, value, raw, doubts, ...place }: ReadingRow): Reading {
  return { kind, value, raw, span: spanOf(place), doubts: JSON.parse(doubts) as DoubtCode[] };
}

function spanOf({ span_start, span_end }: Pick<ReadingRow, 'span_start' | 'span_end'>): Span | null {
  return span_start === null || span_end === null ? null : { start: span_start, end: span_end };
}

export function eventOf({ code, cells, ...place }: EventRow): ParserEvent {
  return { code, cells: JSON.parse(cells) as CellId[], span: spanOf(place) };
}

export function statementOf({ code, value, raw, cells, ...place }: StatementRow): Statement {
  const span = { start: place.span_start, end: place.span_end };
  const sentence = { start: place.sentence_start, end: place.sentence_end };
  return { code, value, raw, span, sentence, cells: JSON.parse(cells) as CellId[] };
}

/** The log of a report from its rows, both in order. */
export function changesOf(changes: readonly ChangeRow[], edits: readonly EditRow[]): Change[] {
  const byChange = Map.groupBy(edits, (edit) => edit.change_id);
  return changes.map((change) => ({ ...change, edits: (byChange.get(change.id) ?? []).map(editOf) }));
}

function editOf(row: EditRow): Edit {
  const from: CellValue = { kind: row.from_kind, value: row.from_value, raw: row.from_raw };
  const to: CellValue = { kind: row.to_kind, value: row.to_value, raw: row.to_raw };
  return { cell: row.cell_id, from, to };
}

export function failureOf({ failure_code, failure_detail }: FailureColumns): FailureData | null {
  if (failure_code === null) return null;
  return { code: failure_code, detail: JSON.parse(failure_detail ?? '{}') as FailureDetail };
}

/** A row of the library. `standing`: what there is beside it of its unit and year. */
export function summaryOf(row: SummaryRow, standing: Standing): ReportSummary {
  const { failure_code, failure_detail, notes, ...rest } = row;
  const failure = failureOf({ failure_code, failure_detail });
  return { ...rest, notes: JSON.parse(notes) as NoteCode[], failure, ...standing };
}
