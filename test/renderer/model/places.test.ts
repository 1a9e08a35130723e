import { describe, expect, test } from 'vitest';
import { formOf } from '../../../src/core/forms/index.ts';
import type { Explanation, Place } from '../../../src/core/locate/index.ts';
import { replay } from '../../../src/core/review.ts';
import { choicesOf, editsOf, hintsOf, offeredBy, placesNow } from '../../../src/renderer/model/places.ts';
import { makeReport } from '../harness/reports.ts';

const { readings } = makeReport({ report: 1, form: '2021', unit: '某局', year: 2022, file: 'a.txt' });
const state = replay(readings, []);

const implied = (cell: string, to: string): Explanation['values'][number] => ({
  cell,
  from: { kind: 'number', value: '0', raw: '0' },
  to,
  support: null,
});
const explanation = (...values: Explanation['values']): Explanation => ({
  mistakes: [],
  values,
  cost: 1,
  origin: 'filing',
});
const one = explanation(implied('requests.granted.total', '3'), implied('requests.granted.natural', '3'));
const place: Place = { checks: [], explanations: [one], isUnique: true, isComplete: true };
const many: Place = { ...place, explanations: Array.from({ length: 12 }, () => one), isUnique: false };

describe('the solver’s answer', () => {
  const solved = { state, places: [place] };

  test('counts while the values it looked at stand', () => {
    expect(placesNow([], solved, replay(readings, []))).toBe(solved.places);
  });

  test('is dropped when a value has changed since', () => {
    const zero = { kind: 'number' as const, value: '0', raw: '0' };
    const values = { ...state.values, 'requests.granted.total': { ...zero, value: '1', raw: '1' } };
    expect(placesNow([], solved, { ...state, values })).toEqual([]);
  });

  test('is dropped when a cell was confirmed since: what a person saw weighs more', () => {
    expect(placesNow([], solved, { ...state, settled: new Set(['requests.granted.total']) })).toEqual([]);
  });
});

test('one key accepts the only explanation; of several there are as many to choose from as there are digits', () => {
  expect(offeredBy(place)).toBe(one);
  expect(choicesOf(place)).toEqual([one]);
  expect(offeredBy(many)).toBeNull();
  expect(choicesOf(many)).toHaveLength(9);
  expect(choicesOf({ ...place, explanations: [] })).toEqual([]);
});

test('accepting writes the implied values, in printed order, over what stands there', () => {
  expect(editsOf(formOf('2021'), one)).toEqual([
    { cell: 'requests.granted.natural', from: one.values[1]?.from, to: { kind: 'number', value: '3', raw: '3' } },
    { cell: 'requests.granted.total', from: one.values[0]?.from, to: { kind: 'number', value: '3', raw: '3' } },
  ]);
});

test('values are suggested beside the cells where there is no choice', () => {
  expect([...hintsOf([place])]).toEqual([
    ['requests.granted.total', '3'],
    ['requests.granted.natural', '3'],
  ]);
  expect(hintsOf([many]).size).toBe(0);
});
