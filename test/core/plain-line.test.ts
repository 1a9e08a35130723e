/** Lines ready for matching, and the way back to where each character stood. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainLine } from '../../src/core/plain-line.ts';

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

describe('a plain line', () => {
  test('has no white space, no bracketed pinyin and no full-width twins', () => {
    expect(plainLine('行(hang)政 处罚　１２，（三）', 0, isDigit).text).toBe('行政处罚12,(三)');
  });

  test('keeps one space where white space parts digits, and none where it parts anything else', () => {
    expect(plainLine('12 　3 件 4', 0, isDigit).text).toBe('12 3件4');
  });

  test('knows what it goes on with', () => {
    expect(plainLine(' 2件', 0, isDigit, '共1').text).toBe(' 2件');
    expect(plainLine(' 2件', 0, isDigit, '共').text).toBe('2件');
  });

  test('takes lines of any length', () => {
    expect(plainLine('件'.repeat(100_000), 0, isDigit).text).toHaveLength(100_000);
  });

  test('tells of every character where it stands', () => {
    const piece = fc.constantFrom('1', '２', ' ', '\u3000', '行', '(hang)', '，', 'a', '\u200b', '𠀀');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(1000), (pieces, start) => {
        const line = pieces.join('');
        const { text, at } = plainLine(line, start, isDigit);
        expect(at).toHaveLength(text.length);
        for (const [index, place] of at.entries()) {
          expect(line[place - start]?.normalize('NFKC').replace(/[\s\u200b]/u, ' ')).toBe(
            text[index]?.normalize('NFKC'),
          );
        }
        expect([...at].sort((a, b) => a - b)).toEqual(at);
      }),
    );
  });
});
