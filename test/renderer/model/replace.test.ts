import { expect, test } from 'vitest';
import { formOf } from '../../../src/core/forms/index.ts';
import { typed } from '../../../src/core/review.ts';
import { matching, replaced } from '../../../src/renderer/model/replace.ts';

const form = formOf('2021');
const values = {
  'requests.granted.natural': typed('/'),
  'requests.granted.enterprise': typed('１2'),
  'requests.partial.natural': typed('—'),
  'requests.partial.enterprise': typed('12件'),
  'requests.partial.research': { kind: 'absent' as const, value: null, raw: '' },
};
const whole = (find: string) => ({ find, isWhole: true });
const within = (find: string) => ({ find, isWhole: false });

test('a whole cell is what is searched for, whatever its characters’ width', () => {
  expect(matching(form, values, null, whole('12'))).toEqual(['requests.granted.enterprise']);
  expect(matching(form, values, null, whole('１２'))).toEqual(['requests.granted.enterprise']);
  expect(matching(form, values, null, whole('/'))).toEqual(['requests.granted.natural']);
});

test('or has it in it', () => {
  expect(matching(form, values, null, within('2'))).toEqual([
    'requests.granted.enterprise',
    'requests.partial.enterprise',
  ]);
});

test('searching for nothing finds nothing, and a selection keeps the rest out', () => {
  expect(matching(form, values, null, within(' '))).toEqual([]);
  expect(matching(form, values, new Set(['requests.partial.enterprise']), within('12'))).toEqual([
    'requests.partial.enterprise',
  ]);
});

test('what is found is replaced, as if it had been typed', () => {
  const cells = ['requests.granted.natural'];
  expect(replaced(values, cells, whole('/'), '0')).toEqual([{ cell: cells[0], to: typed('0') }]);
  expect(replaced(values, ['requests.partial.enterprise'], within('件'), '')).toEqual([
    { cell: 'requests.partial.enterprise', to: typed('12') },
  ]);
});

test('a cell that would say the same is left alone, and a replacement is no pattern', () => {
  expect(replaced(values, ['requests.granted.enterprise'], whole('12'), '12')).toEqual([]);
  expect(replaced(values, ['requests.partial.enterprise'], within('12'), '$&')[0]?.to.raw).toBe('$&件');
});
