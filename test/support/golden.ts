/**
 * How a reading is held against what a careful person reads.
 *
 * The one rule that matters: no cell may be wrong without a doubt or a failing check on it. Everything here returns
 * complaints as sentences, so that a failing test says which cells and what stood there.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readReport } from '../../src/core/cells/index.ts';
import { checkReport, type Finding } from '../../src/core/checks/index.ts';
import { NO_CONTEXT } from '../../src/core/context.ts';
import { canonical } from '../../src/core/decimal.ts';
import type { CellId, FormId } from '../../src/core/form.ts';
import { formOf } from '../../src/core/forms/index.ts';
import type { Reading, ReadingKind, ReportReading } from '../../src/core/reading.ts';
import type { Source } from '../../src/core/source.ts';
import { readDocument } from '../../src/engine/readers/index.ts';

/**
 * What `expected.json` says of one file.
 *
 * - `source`: the file, where it is not the `source.*` beside it; relative to the fixture's folder.
 * - `form`: `null` where the file is no report; then only `note` follows.
 * - `cells`: the truth, every cell of the form; `null` where the file prints no number there.
 * - `exact`: cells to be read right and without doubt; `'rest'` is every number that neither `doubted` nor `free` names.
 * - `doubted`: cells that must carry a doubt. A name without its last part stands for all cells below it.
 * - `free`: cells of which nothing is asked but what holds everywhere: not wrong in silence.
 * - `kinds`: what a cell without a number must be read as.
 * - `failing`: the checks that must fail, no more and no fewer, when the file is read as it should be.
 */
export interface Expected {
  readonly note: string;
  readonly source?: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: FormId | null;
  readonly cells: Readonly<Record<CellId, number | string | null>>;
  readonly exact?: 'rest' | readonly string[];
  readonly doubted?: readonly string[];
  readonly free?: readonly string[];
  readonly kinds?: Readonly<Record<CellId, ReadingKind>>;
  readonly failing?: readonly string[];
}

export interface Case {
  readonly name: string;
  readonly file: string;
  readonly expected: Expected;
}

/** A file as Gouji reads it: the source, and the report with its findings, or `null` where it is no report. */
export interface Outcome {
  readonly source: Source;
  readonly report: ReportReading | null;
  readonly findings: readonly Finding[];
}

/** Every folder below `folder` that holds an `expected.json`. */
export function casesIn(folder: string): Case[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected.json')));
  return names.sort().map((name) => {
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
    const file = expected.source ?? readdirSync(join(folder, name)).find((each) => each.startsWith('source.'));
    if (!file) throw new Error(`${name} has no source file`);
    return { name, file: join(folder, name, file), expected };
  });
}

export async function readBytes(bytes: Uint8Array, name: string): Promise<Outcome> {
  const { source } = await readDocument(bytes, name);
  const report = readReport(source);
  if (!report) return { source, report, findings: [] };
  const { form, readings: values, year, notes } = report;
  const findings = checkReport({ form: formOf(form), values, year, notes, context: NO_CONTEXT });
  return { source, report, findings };
}

export function readFile(file: string): Promise<Outcome> {
  return readBytes(readFileSync(file), basename(file));
}

const number = (value: number | string | null): string | null => (value === null ? null : canonical(`${value}`));

function described(reading: Reading | undefined): string {
  if (!reading) return 'nothing at all';
  const doubts = reading.doubts.length > 0 ? ` with ${reading.doubts.join(', ')}` : ' without doubt';
  return `${reading.kind} ${JSON.stringify(reading.value ?? reading.raw)}${doubts}`;
}

/** Cells named by ids or by the beginnings of ids, e.g. `requests.granted` for its seven cells. */
export function named(names: readonly string[], ids: readonly CellId[]): CellId[] {
  return ids.filter((id) => names.some((name) => id === name || id.startsWith(`${name}.`)));
}

/** Whether the value agrees with the truth; where there is no number to read, any reading without one does. */
export function isRight(reading: Reading | undefined, truth: number | string | null): boolean {
  return reading !== undefined && reading.value === number(truth);
}

/** Cells that are wrong although neither a doubt nor a failing check points at them. Must be empty, always. */
export function silentErrors({ report, findings }: Outcome, cells: Expected['cells']): string[] {
  const failing = new Set(findings.filter(({ verdict }) => verdict === 'fails').flatMap((finding) => finding.cells));
  return Object.entries(cells).flatMap(([id, truth]) => {
    const reading = report?.readings[id];
    if (isRight(reading, truth) || (reading?.doubts.length ?? 0) > 0 || failing.has(id)) return [];
    return [`${id} is ${truth}, read as ${described(reading)}`];
  });
}

/** Cells that are not both right and free of doubt. */
export function inexact({ report }: Outcome, cells: Expected['cells'], ids: readonly CellId[]): string[] {
  return ids.flatMap((id) => {
    const reading = report?.readings[id];
    return isRight(reading, cells[id] ?? null) && reading?.doubts.length === 0
      ? []
      : [`${id} is ${cells[id]}, read as ${described(reading)}`];
  });
}

/** Cells that carry no doubt though they should. */
export function undoubted({ report }: Outcome, ids: readonly CellId[]): string[] {
  return ids
    .filter((id) => (report?.readings[id]?.doubts.length ?? 0) === 0)
    .map((id) => `${id} read as ${described(report?.readings[id])}`);
}

/**
 * Breaches of what every reading promises, whatever the file: all cells of the form in printed order, `raw` verbatim at
 * `span`, a value exactly where the kind is `number`, and no two cells read from the same place without saying so.
 */
export function brokenPromises({ source, report }: Outcome): string[] {
  if (!report) return [];
  const complaints: string[] = [];
  const ids = formOf(report.form).cells.map(({ id }) => id);
  if (Object.keys(report.readings).join() !== ids.join()) complaints.push('the cells are not those of the form');
  const taken = new Map<string, CellId>();
  for (const [id, reading] of Object.entries(report.readings)) {
    const { kind, value, raw, span } = reading;
    if ((kind === 'number') !== (value !== null)) complaints.push(`${id}: ${kind} with value ${value}`);
    if (value !== null && canonical(value) !== value) complaints.push(`${id}: ${value} is not canonical`);
    if (kind === 'absent' ? span !== null || raw !== '' : span === null) complaints.push(`${id}: ${kind} at no place`);
    if (!span) continue;
    const verbatim = source.text.slice(span.start, span.end);
    if (verbatim !== raw) complaints.push(`${id}: ${JSON.stringify(raw)} is not what stands there: ${verbatim}`);
    const place = `${span.start}-${span.end}`;
    const other = taken.get(place);
    if (other && kind === 'number' && reading.doubts.length === 0) complaints.push(`${id} and ${other} share a place`);
    taken.set(place, id);
  }
  return complaints;
}
