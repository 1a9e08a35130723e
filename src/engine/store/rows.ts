/**
 * Between the store's rows and the core's values. The only place that knows both spellings.
 */

import type { Facts } from '../../core/facts/index.ts';
import type { CellId, Form } from '../../core/form.ts';
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
import type { Change, Edit } from '../../core/review.ts';
import type { Ruled, Ruling } from '../../core/rulings.ts';
import type { SecondReading } from '../../core/second-reading.ts';
import type { Step } from '../../core/signing.ts';
import type { Span } from '../../core/source.ts';
import type { FailureCode, FailureData, FailureDetail } from '../../shared/failure.ts';
import type { ReportSummary } from '../../shared/model.ts';

/** One cell in the JSON of a report's readings: kind, value, raw, where its span starts and ends, doubts. */
type StoredReading = [ReadingKind, string | null, string, number | null, number | null, readonly DoubtCode[]];

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

/** JSON in each column; `null` where the report says nothing of the kind. */
export interface FactsRow {
  readonly sections: string;
  readonly period: string | null;
  readonly published: string | null;
  readonly signed: string | null;
  readonly fees: string | null;
}

export interface RulingRow {
  readonly id: number;
  readonly check: string;
  readonly ruling: Ruling | null;
  readonly operands: string;
  readonly change_id: number | null;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

export interface StepRow extends Omit<Step, 'to'> {
  readonly given_to: string | null;
}

export interface SecondRow {
  readonly id: number;
  readonly cell_id: CellId;
  readonly kind: ReadingKind;
  readonly value: string | null;
  readonly raw: string;
  readonly by: string;
  readonly at: string;
}

/** A second reading by its number in the log. */
export interface SecondEntry {
  readonly id: number;
  readonly reading: SecondReading;
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

/** A person's word on whose report it is; `null` where it says nothing of unit or year, and what was read counts. */
export interface Identity {
  readonly unit: string | null;
  readonly year: number | null;
}

export type Standing = Pick<ReportSummary, 'rivals' | 'version'>;

export type ChangeRow = Omit<Change, 'edits'>;

export interface FailureColumns {
  readonly failure_code: FailureCode | null;
  readonly failure_detail: string | null;
}

/** The readings of a report as they are stored (`report_cells`). */
export function storedReadings(readings: Readings): string {
  const stored: Record<CellId, StoredReading> = {};
  for (const [cell, { kind, value, raw, span, doubts }] of Object.entries(readings)) {
    stored[cell] = [kind, value, raw, span?.start ?? null, span?.end ?? null, doubts];
  }
  return JSON.stringify(stored);
}

/** The readings of a report in the order of its form, whatever order they are stored in. */
export function readingsOf(form: Form, stored: string): Readings {
  const byCell = JSON.parse(stored) as Record<CellId, StoredReading>;
  const readings: Record<CellId, Reading> = {};
  for (const { id } of form.cells) {
    const cell = byCell[id];
    if (!cell) throw new Error(`the store has no reading of ${id}`);
    const [kind, value, raw, span_start, span_end, doubts] = cell;
    readings[id] = { kind, value, raw, span: spanOf({ span_start, span_end }), doubts };
  }
  return readings;
}

function spanOf({ span_start, span_end }: Pick<EventRow, 'span_start' | 'span_end'>): Span | null {
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

export function factsOf({ sections, period, published, signed, fees }: FactsRow): Facts {
  const said = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));
  return {
    sections: JSON.parse(sections) as Facts['sections'],
    period: said(period),
    published: said(published),
    signed: said(signed),
    fees: said(fees),
  };
}

/** The values of a row of `facts`, in the order of its columns. */
export function factsColumns({ sections, period, published, signed, fees }: Facts): (string | null)[] {
  const said = (fact: object | null) => (fact === null ? null : JSON.stringify(fact));
  return [JSON.stringify(sections), said(period), said(published), said(signed), said(fees)];
}

export function ruledOf({ id, check, ruling, operands, change_id, reason, by, at }: RulingRow): Ruled {
  return { id, check, ruling, operands: JSON.parse(operands) as string[], change: change_id, reason, by, at };
}

export function stepOf({ id, act, basis, given_to, comment, by, at }: StepRow): Step {
  return { id, act, basis, to: given_to, comment, by, at };
}

export function secondOf({ id, cell_id, kind, value, raw, by, at }: SecondRow): SecondEntry {
  return { id, reading: { cell: cell_id, value: { kind, value, raw }, by, at } };
}

/** The last reading of each cell. `entries` oldest first. */
export function lastSeconds(entries: readonly SecondEntry[]): SecondReading[] {
  return [...new Map(entries.map(({ reading }) => [reading.cell, reading])).values()];
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

const OF_UNIT: readonly NoteCode[] = ['unitGuessed', 'unitUnknown'];
const OF_YEAR: readonly NoteCode[] = ['yearGuessed', 'yearUnknown'];

/** What is left of a report's notes once a person has said whose it is: that is no guess any more. */
export function notesAfter(notes: readonly NoteCode[], identity: Identity | null): readonly NoteCode[] {
  if (identity === null) return notes;
  const settled = [...(identity.unit == null ? [] : OF_UNIT), ...(identity.year == null ? [] : OF_YEAR)];
  return settled.length === 0 ? notes : notes.filter((note) => !settled.includes(note));
}
