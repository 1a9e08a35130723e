/** Tables as files lay them out: whatever is whole is read right and without doubt, however it is laid. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReports } from '../../../src/core/cells/index.ts';
import type { Form } from '../../../src/core/form.ts';
import { FORMS, formOf } from '../../../src/core/forms/index.ts';
import type { Source } from '../../../src/core/source.ts';
import { cutBefore, stacked, tableOf, valueRows, withSpacers } from '../../corpus/tables.ts';
import type { Part } from '../../support/document.ts';
import type { PrintedTable } from '../../support/layout.ts';
import { paragraph, type Sheet, sheetOf, sourceOf, tableIn, tablePart, withTable } from './sheets.ts';

/** Cells that are not read as printed and without doubt. */
function amiss(source: Source, { numbers }: Sheet): string[] {
  const reports = readReports(source);
  if (reports.length !== 1) return [`${reports.length} reports`];
  return Object.entries(reports[0]?.readings ?? {}).flatMap(([id, { value, doubts }]) =>
    value === numbers[id] && doubts.length === 0 ? [] : [`${id} is ${numbers[id]}, read as ${value} ${doubts.join()}`],
  );
}

const anyForm = fc.constantFrom(...FORMS.map(({ id }) => id)).map((id): Form => formOf(id));
const anySeed = fc.nat(100_000);
const inOneSheet = (parts: readonly Part[]): PrintedTable =>
  stacked(parts.map((part) => (part.kind === 'table' ? part.table : part.text)));

type Lay = (parts: readonly Part[], pick: number) => readonly Part[];

const tables = (parts: readonly Part[]) => parts.filter(({ kind }) => kind === 'table');
const prose = (parts: readonly Part[]) => parts.filter(({ kind }) => kind !== 'table');
const eachTable = (parts: readonly Part[], change: (table: PrintedTable) => PrintedTable): Part[] =>
  parts.map((part) => (part.kind === 'table' ? tablePart(change(part.table)) : part));

function cut(parts: readonly Part[], pick: number, headings: boolean, labels: boolean): readonly PrintedTable[] {
  const table = tableIn(parts, 'requests');
  const rows = valueRows(table).slice(1);
  return cutBefore(table, rows[pick % rows.length] as number, { headings, labels });
}

const LAYS: Readonly<Record<string, Lay>> = {
  'as the form prints them': (parts) => parts,
  'with empty columns between the real ones': (parts) => eachTable(parts, withSpacers),
  'all three in one sheet, with title and narrative in merged cells': (parts) => [tablePart(inOneSheet(parts))],
  'in one sheet with empty columns': (parts) => [tablePart(withSpacers(inOneSheet(parts)))],
  'cut in two by a page, headings and merged labels printed again': (parts, pick) =>
    withTable(parts, 'requests', ...cut(parts, pick, true, true)),
  'cut in two by a page, nothing printed again': (parts, pick) =>
    withTable(parts, 'requests', ...cut(parts, pick, false, false)),
  'with the headings once more in the middle': (parts, pick) =>
    withTable(parts, 'requests', stacked(cut(parts, pick, true, true))),
  'cut in two with a page number between': (parts, pick) => {
    const [above, below] = cut(parts, pick, false, false) as [PrintedTable, PrintedTable];
    return withTable(parts, 'requests', above, below).flatMap((part) =>
      part.kind === 'table' && part.table === below ? [paragraph(`- ${pick % 20} -`), part] : [part],
    );
  },
  'the last one first': (parts) => [...prose(parts), ...tables(parts).reverse()],
  'printed twice alike': (parts) => [...parts, paragraph('附表'), ...tables(parts)],
  'with an empty row between any two': (parts) =>
    eachTable(parts, (table) =>
      tableOf(table.cells.map((cell) => ({ ...cell, row: 2 * cell.row, rowSpan: 2 * cell.rowSpan - 1 }))),
    ),
};

describe.for(Object.keys(LAYS))('tables %s', (name) => {
  test.for([true, false])('are read right and without doubt (ruled: %s)', (ruled) => {
    const needsRules = name.includes('empty columns');
    fc.assert(
      fc.property(anyForm, anySeed, fc.nat(), (form, seed, pick) => {
        const sheet = sheetOf(form, seed);
        const parts = (LAYS[name] as Lay)(sheet.parts, pick);
        expect(amiss(sourceOf(parts, ruled || needsRules), sheet)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
