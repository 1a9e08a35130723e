/** Text on a terminal: columns line up, and nothing from a file steers the terminal. */

import { describe, expect, test } from 'vitest';
import { cut, plain, table, width } from '../../src/cli/text.ts';

describe('a text', () => {
  test('is as wide as a terminal shows it', () => {
    expect(width('abc')).toBe(3);
    expect(width('式样 2021')).toBe(9);
    expect(width('（一）')).toBe(6);
    expect(width('é')).toBe(1);
    expect(width('𠮷')).toBe(2);
  });

  test('is cut at a column, never through a character', () => {
    expect(cut('一二三', 6)).toBe('一二三');
    expect(cut('一二三四', 6)).toBe('一二…');
    expect(cut('一二三四', 7)).toBe('一二三…');
  });

  test('loses what would steer the terminal', () => {
    expect(plain('a\u001b[31mb\r\nc\u009bd')).toBe('a [31mb c d');
  });
});

test('a table lines up whatever the script', () => {
  const columns = [
    { title: '单位', align: 'left' },
    { title: 'n', align: 'right' },
  ] as const;
  expect(
    table(columns, [
      ['甲镇人民政府', '1'],
      ['abc', '200'],
    ]),
  ).toEqual(['单位            n', '甲镇人民政府    1', 'abc           200']);
});
