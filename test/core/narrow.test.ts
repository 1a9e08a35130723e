import { describe, expect, it } from 'vitest';
import { narrow } from '../../src/core/narrow.ts';

describe('narrow text', () => {
  it('has plain digits, signs, points and spaces for full-width ones', () => {
    expect(narrow('－１，２３４．５０　％')).toBe('-1,234.50 %');
  });

  it('leaves everything else alone, footnote marks above all', () => {
    expect(narrow('3² 4① 第二十条 〇 −6 ½')).toBe('3² 4① 第二十条 〇 −6 ½');
  });
});
