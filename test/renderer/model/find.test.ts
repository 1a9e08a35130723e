import { expect, test } from 'vitest';
import { FIND_LIMIT, findIn } from '../../../src/renderer/model/find.ts';

test('searching ignores case and finds places that do not overlap', () => {
  expect(findIn('Aaa aa', 'aa')).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 6 },
  ]);
  expect(findIn('abc', '')).toEqual([]);
});

test('a letter that grows when it is made small moves no place', () => {
  const text = 'İİ 公开';
  expect(findIn(text, '公开').map(({ start, end }) => text.slice(start, end))).toEqual(['公开']);
});

test('there is an end to what is found', () => {
  expect(findIn('1'.repeat(5000), '1')).toHaveLength(FIND_LIMIT);
});
