import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/decimal.ts';
import { ABSENT } from '../../../src/core/reading.ts';
import { typed } from '../../../src/core/review.ts';
import { exactly, isExact, shown } from '../../../src/core/workbook/content.ts';
import { workbookWords } from '../../../src/core/workbook/words/index.ts';

const say = workbookWords('zh-CN');

describe('numbers in the workbook', () => {
  it('are numbers where a spreadsheet keeps every digit', () => {
    for (const value of ['0', '-6', '29497.02', '123456789012345', '0.1', '12345678901.2345']) {
      expect(exactly(value)).toEqual({ type: 'number', value });
    }
  });

  it('are text where a spreadsheet would alter them', () => {
    for (const value of ['1234567890123456', '0.0000001', '12345678901234.56', '9007199254740993']) {
      expect(exactly(value)).toEqual({ type: 'text', text: value });
    }
  });

  it('come back digit for digit', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat(999_999), (whole, fraction) => {
        const value = canonical(`${whole}.${fraction}`) ?? '';
        expect(!isExact(value) || String(Number(value)) === value).toBe(true);
      }),
    );
  });
});

describe('what is no number', () => {
  it('is said in words and never becomes a zero', () => {
    expect(shown(typed(''), say)).toEqual({ type: 'text', text: '（空白）' });
    expect(shown(typed('/'), say)).toEqual({ type: 'text', text: '/' });
    expect(shown(typed('无'), say)).toEqual({ type: 'text', text: '无' });
    expect(shown(ABSENT, say)).toEqual({ type: 'text', text: '缺失' });
    expect(shown(typed('0'), say)).toEqual({ type: 'number', value: '0' });
  });
});
