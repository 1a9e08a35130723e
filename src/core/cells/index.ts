/**
 * From a source to a report's readings: which form, which rows, which numbers, and who filed it for which year.
 *
 * Pure and deterministic. Never shifts a value silently and never invents one: every number points at its place in the
 * source, every guess carries a doubt, every cell of the form has a reading, absent ones included.
 */

import type { CellId, Form, FormLine } from '../form.ts';
import { FORMS } from '../forms/index.ts';
import type { DoubtCode, NoteCode, Reading, ReportReading } from '../reading.ts';
import type { Source } from '../source.ts';
import { type Alignment, align } from './align.ts';
import { detectForm } from './edition.ts';
import { cellsInOtherUnits, cellsUnderLostHeadings } from './headings.ts';
import { identify, looksLikeReport } from './identity.ts';
import { Labels } from './labels.ts';
import { absent, disagrees, endsInTotal, place } from './place.ts';
import { logicalRows } from './rows.ts';

const LABELS: ReadonlyMap<Form, Labels> = new Map(FORMS.map((form) => [form, new Labels(form)]));

function alignForm(source: Source, form: Form): Alignment {
  const labels = LABELS.get(form) as Labels;
  return align(
    form,
    logicalRows(source, (folded) => labels.isCertain(folded)),
    labels,
  );
}

function withDoubt(reading: Reading, doubt: DoubtCode): Reading {
  return reading.doubts.includes(doubt) ? reading : { ...reading, doubts: [...reading.doubts, doubt] };
}

/**
 * Lines whose row may have swallowed the next one: where the source prints no rows, a cut that takes the end of one row
 * and the label of the next leaves a run of just the right length. A row that adds up to its own total, and not to zero, is whole.
 */
function runTogether(form: Form, { matches }: Alignment): FormLine[] {
  const found = new Set(matches.map(({ line }) => line));
  return matches.flatMap(({ line, row }) => {
    const next = form.lines[form.lines.indexOf(line) + 1];
    const mayHold = !row.printed && !endsInTotal(row.values, line.cells);
    return mayHold && next?.table === line.table && !found.has(next) ? [line] : [];
  });
}

function readCells(source: Source, form: Form, alignment: Alignment): Map<CellId, Reading> {
  const readings = new Map(alignment.matches.flatMap((match) => place(source, match)));
  const doubtful = (cell: CellId, doubt: DoubtCode) => {
    const reading = readings.get(cell);
    if (reading) readings.set(cell, withDoubt(reading, doubt));
  };
  for (const repeat of alignment.repeats) {
    if (!disagrees(source, repeat, readings)) continue;
    for (const cell of repeat.line.cells) doubtful(cell.id, 'tableRepeated');
  }
  for (const line of alignment.trailed) {
    for (const cell of line.cells) doubtful(cell.id, 'numbersLeftOver');
  }
  for (const line of runTogether(form, alignment)) {
    for (const cell of line.cells) doubtful(cell.id, 'rowsRunTogether');
  }
  for (const cell of cellsUnderLostHeadings(alignment.matches)) doubtful(cell, 'headerUnrecognised');
  for (const cell of cellsInOtherUnits(alignment.matches)) doubtful(cell, 'unexpectedUnit');
  const found = new Set(alignment.matches.map(({ line }) => line.table.id));
  return new Map(
    form.cells.map((cell) => {
      const reading = readings.get(cell.id) ?? absent(found.has(cell.table) ? 'rowMissing' : 'tableMissing');
      return [cell.id, source.doubts.reduce(withDoubt, reading)];
    }),
  );
}

/**
 * Reads a report. `null` where the document is no annual report: no title, no tables, none of its sections.
 *
 * Example: a source with the 2021 form's tables and the title `云岭区司法局2022年政府信息公开工作年度报告` gives
 * `{ unit: '云岭区司法局', year: 2022, form: '2021', readings: { … 200 … }, notes: [] }`.
 */
export function readReport(source: Source): ReportReading | null {
  const identity = identify(source);
  const edition = detectForm(source, identity.year);
  const alignment = alignForm(source, edition.form);
  if (alignment.matches.length < 3 && !looksLikeReport(source)) return null;
  const notes: NoteCode[] = [...identity.notes];
  if (edition.guessed) notes.push('formGuessed');
  if (source.doubts.includes('encodingGuessed')) notes.push('encodingGuessed');
  return {
    unit: identity.unit,
    year: identity.year,
    form: edition.form.id,
    readings: Object.fromEntries(readCells(source, edition.form, alignment)),
    events: [],
    statements: [],
    notes,
  };
}

/** Reads every report of a document, in reading order; none where it is no annual report. */
export function readReports(source: Source): ReportReading[] {
  const report = readReport(source);
  return report === null ? [] : [report];
}
