/** Answers kept because they are asked for again: always the function's own, and asked of it no more often than needed. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lately, remembered } from '../../src/core/memo.ts';

describe('answers remembered by text', () => {
  test('are the function’s own, and asked of it once a text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', '其他', '总计', 'x'.repeat(9))), (texts) => {
        const asked: string[] = [];
        const length = remembered((text) => {
          asked.push(text);
          return text.length;
        }, 8);
        for (const text of texts) expect(length(text)).toBe(text.length);
        const short = texts.filter((text) => text.length <= 8);
        expect(asked.filter((text) => text.length <= 8)).toHaveLength(new Set(short).size);
        expect(asked.filter((text) => text.length > 8)).toHaveLength(texts.length - short.length);
      }),
    );
  });

  test('are dropped before there are too many of them', () => {
    let asked = 0;
    const same = remembered((text) => {
      asked += 1;
      return text;
    });
    for (let number = 0; number < 20_000; number += 1) expect(same(`${number}`)).toBe(`${number}`);
    const before = asked;
    same('0');
    expect(asked).toBe(before + 1);
  });
});

describe('the last answer about a thing', () => {
  test('is kept for that very thing until another one is asked about', () => {
    let asked = 0;
    const count = lately((things: readonly number[]) => {
      asked += 1;
      return things.length;
    });
    const [one, twin] = [[1], [1]];
    expect([count(one), count(one), asked]).toEqual([1, 1, 1]);
    expect([count(twin), asked]).toEqual([1, 2]);
    expect([count(one), asked]).toEqual([1, 3]);
  });
});
