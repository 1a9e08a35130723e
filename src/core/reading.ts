/**
 * What was read: one reading per cell of the form, and the values kept apart.
 *
 * A zero, an empty cell, a slash, the word 无, an unreadable smudge and a row that is not there are six different
 * things to a reviewer. They stay six different things from here to the workbook: nothing ever turns one into another.
 */

import type { Decimal } from './decimal.ts';
import type { Facts } from './facts/index.ts';
import type { CellId, FormId } from './form.ts';
import type { Span } from './source.ts';

/** The kinds of content a cell can have, in the order a reader decides them. */
export const READING_KINDS = ['number', 'blank', 'dash', 'text', 'illegible', 'absent'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/**
 * A cell's content: `value` is a canonical decimal when `kind` is `number`, else `null`. `raw` is the text it comes
 * from: verbatim from the source for a reading, as typed for an edit, empty for an absent cell.
 */
export interface CellValue {
  readonly kind: ReadingKind;
  readonly value: Decimal | null;
  readonly raw: string;
}

/**
 * Why a reading needs a pair of eyes. Each code names one cause; its words are in `core/words`.
 * The first group is about the characters, the second about where the value stood, the third about what is missing.
 */
export const DOUBT_CODES = [
  'lookAlike',
  'spaceInside',
  'badGrouping',
  'leadingZero',
  'decimalForm',
  'unexpectedSign',
  'unexpectedUnit',
  'notANumber',
  'blankCell',
  'tooFewValues',
  'tooManyValues',
  'movedSideways',
  'mergedCell',
  'rowsRunTogether',
  'rowPutTogether',
  'valuesParted',
  'alignmentClose',
  'numbersLeftOver',
  'cutOff',
  'labelUnrecognised',
  'labelGuessed',
  'headerUnrecognised',
  'columnsReordered',
  'tableRepeated',
  'rowMissing',
  'tableMissing',
  'encodingGuessed',
  'ocrLayer',
] as const;
export type DoubtCode = (typeof DOUBT_CODES)[number];

/** One cell as read: `raw` is the verbatim text at `span`; an absent cell has no span. */
export interface Reading extends CellValue {
  readonly span: Span | null;
  readonly doubts: readonly DoubtCode[];
}

/** Readings by cell id: every cell of the form, always, absent ones included. */
export type Readings = Readonly<Record<CellId, Reading>>;

/** Values by cell id, after edits: what checks and the workbook look at. */
export type Values = Readonly<Record<CellId, CellValue>>;

/** What is known of the report beyond its cells and deserves a word, e.g. a 2020 report on the 2021 form. */
export const NOTE_CODES = [
  'unitGuessed',
  'unitUnknown',
  'yearGuessed',
  'yearUnknown',
  'formGuessed',
  'traditionalText',
  'encodingGuessed',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/**
 * What happened to a report's tables on their way into the file, as far as the aligner can tell: it explains doubts, and
 * tells whoever looks for a wrong cell which mistakes are likely.
 */
export const EVENT_CODES = [
  'rowLost',
  'rowSplit',
  'rowsMerged',
  'valueMoved',
  'columnsMerged',
  'digitsMerged',
  'digitsDropped',
  'headerMissing',
  'tableRepeated',
] as const;
export type EventCode = (typeof EVENT_CODES)[number];

/** One such event: the cells it touches, and where in the text it shows; `null` where it shows by absence only. */
export interface ParserEvent {
  readonly code: EventCode;
  readonly cells: readonly CellId[];
  readonly span: Span | null;
}

/** What the narrative says in numbers, independently of the tables. Each names the cells it can be held against. */
export const STATEMENT_CODES = [
  'requestsReceived',
  'requestsCarriedOver',
  'requestsHandled',
  'requestsCarriedForward',
  'reconsiderations',
  'litigations',
  'rulesIssued',
  'rulesInForce',
  'feesCollected',
] as const;
export type StatementCode = (typeof STATEMENT_CODES)[number];

/**
 * One number of the narrative: `raw` is the verbatim number at `span`, or the words that say there is none (未收到 is 0);
 * `sentence` the span of what it stands in. Amounts are in 万元, whatever the narrative counts in. `cells` are the cells
 * whose sum it states, in the form's order; none where the form has no cell for it, as for 信息处理费.
 *
 * Example: 收到政府信息公开申请74件 is `{ code: 'requestsReceived', value: '74', cells: ['requests.newReceived.total'] … }`.
 */
export interface Statement {
  readonly code: StatementCode;
  readonly value: Decimal;
  readonly raw: string;
  readonly span: Span;
  readonly sentence: Span;
  readonly cells: readonly CellId[];
}

/** A report as read from a source. What is not known is `null` (unit, year); the form is always decided, guessed if need be. */
export interface ReportReading {
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: FormId;
  readonly readings: Readings;
  readonly events: readonly ParserEvent[];
  readonly statements: readonly Statement[];
  readonly facts: Facts;
  readonly notes: readonly NoteCode[];
}

export const ABSENT: CellValue = { kind: 'absent', value: null, raw: '' };

/** Whether two contents are the same thing to a reviewer: `3` and `３` are, `无` and `未统计` are not. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  return a.kind === b.kind && a.value === b.value && (a.kind !== 'text' || a.raw === b.raw);
}
