/** How one cell is spelled in the line of a report's numbers. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsedNumber, spelledNumber } from '../../src/core/number-line.ts';
import { READING_KINDS } from '../../src/core/reading.ts';
import { typed } from '../../src/core/review.ts';

const PLAIN = { isDoubtful: false, isFailing: false, isCorrected: false };

test('a number is itself, anything else the first letter of its kind, and marks follow', () => {
  expect(spelledNumber(typed('19'), PLAIN)).toBe('19');
  expect(spelledNumber(typed('0'), { ...PLAIN, isDoubtful: true })).toBe('0?');
  expect(spelledNumber(typed(''), PLAIN)).toBe('b');
  expect(spelledNumber(typed('/'), { ...PLAIN, isFailing: true })).toBe('d!');
  expect(spelledNumber(typed('-3.50'), { isDoubtful: true, isFailing: true, isCorrected: true })).toBe('-3.5?!*');
});

test('every kind has a letter of its own', () => {
  expect(new Set(READING_KINDS.map((kind) => kind[0])).size).toBe(READING_KINDS.length);
});

test('what is spelled is read back, but for the words that stood in place of a number', () => {
  const marks = fc.record({ isDoubtful: fc.boolean(), isFailing: fc.boolean(), isCorrected: fc.boolean() });
  const texts = fc.oneof(fc.string(), fc.integer().map(String), fc.constantFrom('', '/', '无', '1.25', '-0.5'));
  fc.assert(
    fc.property(texts, marks, (text, given) => {
      const { kind, value } = typed(text);
      const spelled = spelledNumber({ kind, value }, given);
      expect(spelled).not.toContain(',');
      expect(parsedNumber(spelled)).toEqual({ kind, value, ...given });
    }),
  );
});
