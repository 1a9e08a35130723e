import { describe, expect, test } from 'vitest';
import { rangeOf, toggled } from '../../../src/renderer/model/choosing.ts';

describe('a range of rows', () => {
  const order = ['a', 'b', 'c', 'd'];

  test('goes both ways and has both ends', () => {
    expect(rangeOf(order, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(rangeOf(order, 'd', 'b')).toEqual(['b', 'c', 'd']);
  });

  test('is one row where its beginning is gone, and none where its end is', () => {
    expect(rangeOf(order, 'x', 'c')).toEqual(['c']);
    expect(rangeOf(order, null, 'c')).toEqual(['c']);
    expect(rangeOf(order, 'a', 'x')).toEqual([]);
  });
});

test('a row is chosen, and let go where it was chosen', () => {
  expect(toggled(new Set(['a']), 'b')).toEqual(['a', 'b']);
  expect(toggled(new Set(['a', 'b']), 'a')).toEqual(['b']);
});
