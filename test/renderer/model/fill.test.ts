import { expect, test } from 'vitest';
import { formOf } from '../../../src/core/forms/index.ts';
import type { CellValue } from '../../../src/core/reading.ts';
import { typed } from '../../../src/core/review.ts';
import { filled } from '../../../src/renderer/model/fill.ts';
import { type Corner, cellRange, cornerAt, rangeTo, sheetOf } from '../../../src/renderer/model/selection.ts';

const form = formOf('2021');
const sheet = sheetOf(form);
const over = (from: string, to: string) => rangeTo(sheet, from, cornerAt(sheet, from, to) as Corner);
const valuesOf = (some: Record<string, CellValue>) => ({
  ...Object.fromEntries(form.cells.map(({ id }) => [id, typed('0')])),
  ...some,
});
const seen = (targets: ReturnType<typeof filled>) => targets.map(({ cell, to }) => `${cell} ${to.value ?? to.raw}`);

test('filling down repeats the first row over the rest', () => {
  const values = valuesOf({ 'requests.granted.natural': typed('19'), 'requests.granted.enterprise': typed('无') });
  expect(seen(filled(over('requests.granted.natural', 'requests.partial.enterprise'), values, 'down'))).toEqual([
    'requests.partial.natural 19',
    'requests.partial.enterprise 无',
  ]);
});

test('filling right repeats the first column over the rest', () => {
  const values = valuesOf({ 'requests.granted.natural': typed('19') });
  expect(seen(filled(over('requests.granted.natural', 'requests.granted.research'), values, 'right'))).toEqual([
    'requests.granted.enterprise 19',
    'requests.granted.research 19',
  ]);
});

test('a single row is filled from the one above, a single column from the one at the left', () => {
  const values = valuesOf({ 'requests.granted.natural': typed('19'), 'requests.partial.natural': typed('3') });
  expect(seen(filled(cellRange(sheet, 'requests.partial.natural'), values, 'down'))).toEqual([
    'requests.partial.natural 19',
  ]);
  expect(seen(filled(cellRange(sheet, 'requests.partial.enterprise'), values, 'right'))).toEqual([
    'requests.partial.enterprise 3',
  ]);
  expect(filled(cellRange(sheet, 'requests.newReceived.natural'), values, 'down')).toEqual([]);
});

test('over cells wider than a column each takes what stands above its beginning', () => {
  const values = valuesOf({ 'proactive.normative.issued': typed('4'), 'proactive.normative.inForce': typed('9') });
  expect(seen(filled(over('proactive.normative.issued', 'proactive.licensing.decisions'), values, 'down'))).toEqual([
    'proactive.licensing.decisions 4',
  ]);
});

test('what could not be read fills nothing', () => {
  const values = valuesOf({ 'requests.granted.natural': { kind: 'illegible', value: null, raw: '' } });
  expect(filled(over('requests.granted.natural', 'requests.partial.natural'), values, 'down')).toEqual([]);
});
