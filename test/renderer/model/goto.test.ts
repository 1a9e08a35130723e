import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMS, formOf } from '../../../src/core/forms/index.ts';
import { cellsNamed, namesOf } from '../../../src/renderer/model/goto.ts';
import { cellLabel } from '../../../src/renderer/model/names.ts';

const names = namesOf(formOf('2021'));
const first = (query: string) => cellsNamed(names, query, 10)[0];

test.each([
  ['三(一)予以公开·自然人', 'requests.granted.natural'],
  ['三（一）予以公开 自然人', 'requests.granted.natural'],
  ['三、(一)予以公开，自然人', 'requests.granted.natural'],
  ['予以公开 总计', 'requests.granted.total'],
  ['国家秘密 总计', 'requests.refused.stateSecret.total'],
  ['规章 现行有效', 'proactive.rules.inForce'],
  ['行政许可', 'proactive.licensing.decisions'],
  ['requests.granted.natural', 'requests.granted.natural'],
  ['Requests.Granted.Natural', 'requests.granted.natural'],
  ['行政复议·总计', 'disputes.reconsideration.total'],
])('%s leads to %s', (query, cell) => {
  expect(first(query)).toBe(cell);
});

test('part of an id lists what begins so', () => {
  expect(cellsNamed(names, 'disputes.litigation', 20)).toHaveLength(10);
});

test('nothing asked, nothing found; nonsense neither', () => {
  expect(cellsNamed(names, '  ', 10)).toEqual([]);
  expect(cellsNamed(names, '不存在的格子', 10)).toEqual([]);
  expect(cellsNamed(names, '·', 10)).toEqual([]);
});

test('every cell is found first by its id, and among the first by its own name', () => {
  const anywhere = fc
    .constantFrom(...FORMS)
    .chain((form) => fc.tuple(fc.constant(form), fc.constantFrom(...form.cells.map(({ id }) => id))));
  fc.assert(
    fc.property(anywhere, ([form, cell]) => {
      const known = namesOf(form);
      expect(cellsNamed(known, cell, 1)).toEqual([cell]);
      expect(cellsNamed(known, cellLabel(form, cell, '·'), 4)).toContain(cell);
    }),
  );
});
