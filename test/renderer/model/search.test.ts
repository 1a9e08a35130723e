import { expect, test } from 'vitest';
import { hasWords, plain, wordsIn } from '../../../src/renderer/model/search.ts';

test('width and case make no difference', () => {
  expect(hasWords(plain('ＡＢＣ１２'), wordsIn('abc12'))).toBe(true);
  expect(hasWords(plain('abc12'), wordsIn('ＡＢＣ'))).toBe(true);
});

test('every word must be there, in any order', () => {
  expect(hasWords(plain('清溪区民政局 2021'), wordsIn('2021 民政'))).toBe(true);
  expect(hasWords(plain('清溪区民政局 2021'), wordsIn('2020 民政'))).toBe(false);
});

test('a query without words finds everything', () => {
  expect(wordsIn(' 　 ')).toEqual([]);
  expect(hasWords('', wordsIn(''))).toBe(true);
});
