/**
 * From a source to its reports' readings: which form, which rows, which numbers, and who filed them for which year.
 *
 * Pure and deterministic. Never shifts a value silently and never invents one: every number points at its place in the
 * source, every guess carries a doubt, every cell of the form has a reading, absent ones included.
 */

import { factsOf } from '../facts/index.ts';
import type { Form } from '../form.ts';
import { FORMS } from '../forms/index.ts';
import type { NoteCode, ReportReading } from '../reading.ts';
import type { Source } from '../source.ts';
import { statementsOf } from '../statements/index.ts';
import { align } from './align.ts';
import { detectForm } from './edition.ts';
import { identify, looksLikeReport } from './identity.ts';
import { Labels } from './labels.ts';
import { mended } from './mend.ts';
import { readCells } from './readings.ts';
import { logicalRows, type Row } from './rows.ts';
import { splitReports } from './split.ts';
import type { Token } from './tokens.ts';

const LABELS: ReadonlyMap<Form, Labels> = new Map(FORMS.map((form) => [form, new Labels(form)]));

/** Whether a piece of the source is a row label of any form, to the letter. */
function isLabel(token: Token): boolean {
  for (const labels of LABELS.values()) if (labels.isLabel(token)) return true;
  return false;
}

/** Fewer rows of a form than this are not yet a report. */
const LEAST_ROWS = 3;

function readRows(source: Source, rows: readonly Row[]): ReportReading | null {
  const identity = identify(source);
  const { form, guessed } = detectForm(source, rows, identity.year);
  const labels = LABELS.get(form) as Labels;
  const alignment = align(form, mended(rows, labels), labels);
  if (alignment.matches.length < LEAST_ROWS && !looksLikeReport(source)) return null;
  const notes: NoteCode[] = [...identity.notes];
  if (guessed) notes.push('formGuessed');
  if (source.doubts.includes('encodingGuessed')) notes.push('encodingGuessed');
  const { readings, events } = readCells(source, form, alignment);
  return {
    unit: identity.unit,
    year: identity.year,
    form: form.id,
    readings: Object.fromEntries(readings),
    events,
    statements: statementsOf(source, form, identity.year),
    facts: factsOf(source, identity.year),
    notes,
  };
}

/**
 * Reads a source as one report. `null` where the document is no annual report: no title, no tables, none of its sections.
 *
 * Example: a source with the 2021 form's tables and the title `云岭区司法局2022年政府信息公开工作年度报告` gives
 * `{ unit: '云岭区司法局', year: 2022, form: '2021', readings: { … 200 … }, notes: [] }`.
 */
export function readReport(source: Source): ReportReading | null {
  return readRows(source, logicalRows(source, isLabel));
}

/**
 * Reads every report of a document, in reading order; none where it is no annual report. Reports are only told apart
 * where each part is a report by itself.
 */
export function readReports(source: Source): ReportReading[] {
  const rows = logicalRows(source, isLabel);
  const sources = splitReports(source, rows, isLabel);
  const reports = sources.length > 1 ? sources.map(readReport) : [];
  const apart = reports.filter((report) => report !== null);
  if (apart.length > 1 && apart.length === sources.length) return apart;
  const whole = readRows(source, rows);
  return whole === null ? [] : [whole];
}
