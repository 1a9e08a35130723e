/**
 * Reports without files: a reader so small that a test shows everything it reads.
 *
 * A tiny report is JSON such as `{"unit": "甲镇", "cells": {"requests.granted.natural": "3"}}`; cells it does not name
 * are zero, a cell that is null is absent. A list of them is a file with several reports. Anything that is no JSON is
 * not a report.
 */

import { type Facts, SECTIONS } from '../../../src/core/facts/index.ts';
import type { FormId } from '../../../src/core/form.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import {
  ABSENT,
  type NoteCode,
  type ParserEvent,
  type Reading,
  type ReportReading,
  type Statement,
} from '../../../src/core/reading.ts';
import { typed } from '../../../src/core/review.ts';
import { type PackedReading, packed } from '../../../src/engine/packed.ts';
import type { Dataset, ImportedFile } from '../../../src/engine/store/index.ts';

export interface Tiny {
  readonly unit?: string;
  readonly year?: number;
  readonly form?: FormId;
  readonly cells?: Readonly<Record<string, string | null>>;
  readonly events?: readonly ParserEvent[];
  readonly statements?: readonly Statement[];
  readonly facts?: Partial<Facts>;
  readonly notes?: readonly NoteCode[];
}

const SPAN = { start: 0, end: 1 };

/** What a report says that nothing on form can be said against. */
const FACTS: Facts = {
  sections: SECTIONS.map((section) => ({ section, span: SPAN })),
  period: null,
  published: null,
  signed: null,
  fees: SPAN,
};

export function tinyReading({
  unit = '甲镇',
  year = 2022,
  form = '2021',
  cells = {},
  events = [],
  statements = [],
  facts = {},
  notes = [],
}: Tiny): ReportReading {
  const readings: Record<string, Reading> = {};
  for (const { id } of formOf(form).cells) {
    const raw = id in cells ? cells[id] : '0';
    readings[id] =
      raw === null || raw === undefined
        ? { ...ABSENT, span: null, doubts: ['rowMissing'] }
        : { ...typed(raw), span: { start: 0, end: raw.length }, doubts: raw === '' ? ['blankCell'] : [] };
  }
  return { unit, year, form, readings, events, statements, facts: { ...FACTS, ...facts }, notes };
}

/** What was read from a file with these reports. */
export function tinyReports(text: string, tiny: readonly Tiny[]): PackedReading {
  return packed({ failure: null, text, reports: tiny.map(tinyReading) });
}

/** Reads tiny reports as an import does; the text is the JSON itself. */
export async function readTiny(bytes: Uint8Array, name: string): Promise<PackedReading> {
  return tinyFileReading(bytes, name);
}

function tinyFileReading(bytes: Uint8Array, name: string): PackedReading {
  const text = new TextDecoder().decode(bytes);
  if (text === '') return { failure: { code: 'FILE_EMPTY', detail: { file: name } } };
  if (!/^[[{]/.test(text)) return { failure: { code: 'NOT_A_REPORT', detail: { file: name } } };
  const tiny = JSON.parse(text) as Tiny | Tiny[];
  return tinyReports(text, [tiny].flat());
}

/** What the store is given for a tiny report. */
export function tinyFile(name: string, tiny: Tiny = {}): [ImportedFile, PackedReading] {
  const bytes = new TextEncoder().encode(JSON.stringify({ name, ...tiny }));
  const file = { name, path: `/in/${name}`, size: bytes.length, sha256: `sha of ${name}`, bytes, importedAt: AT };
  return [file, tinyFileReading(bytes, name)];
}

/** Stores a tiny report and returns its number. */
export function addTiny(dataset: Dataset, name: string, tiny: Tiny = {}): number {
  const [report] = dataset.add(...tinyFile(name, tiny));
  if (report === undefined) throw new Error(`${name} was not stored`);
  return report;
}

/** Cells that fail so many sums of a report of zeros that the exact search explains them and leaves open whether it is all. */
export const LEFT_OPEN = {
  'requests.newReceived.enterprise': '15',
  'requests.granted.natural': '3',
  'requests.partial.research': '7',
};

export const AT = '2023-02-01T08:00:00.000Z';
export const STAMP = { by: '王复核', at: AT };
