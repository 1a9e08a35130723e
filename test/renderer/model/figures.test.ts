import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Form } from '../../../src/core/form.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { compared, figuresOf, grouped, INDICATORS, totalOf } from '../../../src/renderer/model/figures.ts';

/** A line of a form: zeros, and what is said of some cells. */
const line = (form: Form, cells: Readonly<Record<string, string>> = {}) =>
  form.cells.map(({ id }) => cells[id] ?? '0').join();

const figures = figuresOf('2021', [
  {
    report: 1,
    numbers: line(form2021, { 'requests.refused.stateSecret.total': '3', 'requests.refused.security.total': '4' }),
  },
  { report: 2, numbers: line(form2021, { 'requests.refused.stateSecret.total': 'b', 'requests.granted.total': '5?' }) },
  { report: 3, numbers: line(form2021, { 'proactive.fees.amount': '0.1!*', 'requests.granted.total': '7' }) },
]);

test('every indicator has cells on the form of 2021', () => {
  const [one] = figuresOf('2021', [{ report: 1, numbers: line(form2021) }]).values();
  expect(one?.filter((figure) => figure === undefined)).toEqual([]);
  expect(one).toHaveLength(INDICATORS.length);
});

test('a figure of several rows is their sum', () => {
  expect(totalOf('refused', [1], figures)).toMatchObject({ value: '7', reports: [1], missing: [] });
});

test('a figure with a cell without a number is none, and is counted as left out', () => {
  expect(totalOf('refused', [1, 2], figures)).toMatchObject({ value: '7', reports: [1], missing: [2] });
});

test('what is in doubt or fails is in the sum and is told', () => {
  expect(totalOf('granted', [1, 2, 3], figures)).toMatchObject({ value: '12', reports: [1, 2, 3], uncertain: [2] });
  expect(totalOf('fees', [1, 3], figures)).toMatchObject({ value: '0.1', uncertain: [3] });
});

test('a form that does not ask for something says nothing of it', () => {
  const old = figuresOf('2019', [{ report: 9, numbers: line(form2019, { 'requests.other.total': '2' }) }]);
  expect(totalOf('normativeInForce', [9], old)).toBeNull();
  expect(totalOf('other', [9], old)?.value).toBe('2');
});

test('two years are compared over the units alone that have a number in both', () => {
  const pairs = [
    [1, 3],
    [2, 1],
  ] as const;
  expect(compared('granted', pairs, figures)).toMatchObject({ before: '5', now: '7', units: 2, change: 400 });
  expect(compared('refused', pairs, figures)).toMatchObject({ before: '7', now: '0', units: 1, change: -1000 });
});

test('nothing compares with nothing', () => {
  expect(compared('granted', [], figures)).toBeNull();
  expect(compared('partial', [[1, 3]], figures)?.change).toBeNull();
});

test('a large number is parted by threes, and parted back is the number', () => {
  expect(grouped('-1234567.5')).toBe('-1,234,567.5');
  expect(grouped('123')).toBe('123');
  fc.assert(fc.property(fc.bigInt(), (value) => grouped(`${value}`).replaceAll(',', '') === `${value}`));
});
