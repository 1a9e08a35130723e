import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeValue, readNumber } from '../../../src/core/cells/number.ts';
import type { NumberKind } from '../../../src/core/form.ts';

const read = (raw: string, kind: NumberKind = 'count') => {
  const { kind: found, value, doubts } = readNumber(raw, kind);
  return [found, value, doubts];
};

describe('a cell that says a number', () => {
  test.each([
    ['0', '0'],
    ['108', '108'],
    [' 12 ', '12'],
    ['\u00a07\u3000', '7'],
    ['1,234', '1234'],
    ['1,234,567', '1234567'],
    ['123', '123'],
    ['3件', '3'],
    ['12 件', '12'],
  ])('%j is read without a doubt', (raw, value) => {
    expect(read(raw)).toEqual(['number', value, []]);
  });

  test('an amount may have a point and name its unit', () => {
    expect(read('29497.02万元', 'amount')).toEqual(['number', '29497.02', []]);
    expect(read('1,234.50', 'amount')).toEqual(['number', '1234.5', []]);
    expect(read('0.0000', 'amount')).toEqual(['number', '0', []]);
  });

  test('a change may carry a sign', () => {
    expect(read('+435', 'signedCount')).toEqual(['number', '435', []]);
    expect(read('-6', 'signedCount')).toEqual(['number', '-6', []]);
    expect(read('-6', 'signedCount')).toEqual(['number', '-6', []]);
    expect(read('−6', 'signedCount')).toEqual(['number', '-6', []]);
  });
});

describe('a cell that has to be guessed', () => {
  test.each([
    ['O', '0', 'lookAlike'],
    ['〇', '0', 'lookAlike'],
    ['○', '0', 'lookAlike'],
    ['l', '1', 'lookAlike'],
    ['1O', '10', 'lookAlike'],
    ['·0', '0', 'lookAlike'],
    ['1 234', '1234', 'spaceInside'],
    ['12,34', '1234', 'badGrouping'],
    ['007', '7', 'leadingZero'],
    ['3.0', '3', 'decimalForm'],
    ['3.5', '3.5', 'decimalForm'],
    ['+3', '3', 'unexpectedSign'],
    ['-6', '-6', 'unexpectedSign'],
    ['5万元', '5', 'unexpectedUnit'],
  ])('%j is read as %s with the doubt %s', (raw, value, doubt) => {
    expect(read(raw)).toEqual(['number', value, [doubt]]);
  });

  test('an amount that lost the zero before its point is not made ten times larger', () => {
    expect(read('.12', 'amount')).toEqual(['number', '0.12', ['lookAlike']]);
  });

  test('an amount in another unit is not converted, but doubted', () => {
    expect(read('350元', 'amount')).toEqual(['number', '350', ['unexpectedUnit']]);
    expect(read('1.2亿元', 'amount')).toEqual(['number', '1.2', ['unexpectedUnit']]);
  });
});

describe('a cell that is no number stays what it is', () => {
  test.each(['/', '-', '—', '——', '\\', '/', '--'])('%j is a dash', (raw) => {
    expect(read(raw)).toEqual(['dash', null, []]);
  });

  test('an empty cell is blank, never zero', () => {
    expect(read('')).toEqual(['blank', null, ['blankCell']]);
    expect(read(' \u3000')).toEqual(['blank', null, ['blankCell']]);
  });

  test.each(['无', '未统计', '3(其中网络2)', '约5', '1/2', '2022-01-01'])('%j is text', (raw) => {
    expect(read(raw)).toEqual(['text', null, ['notANumber']]);
  });

  test.each(['\uFFFD', '??', '□', '#VALUE!', '#REF!', '#DIV/0!', '#N/A', '#NAME?', '####'])(
    '%j is illegible',
    (raw) => {
      expect(read(raw)).toEqual(['illegible', null, ['notANumber']]);
    },
  );
});

test('every whole number written plainly is read back exactly, whatever white space stands around it', () => {
  const space = fc.constantFrom('', ' ', '\u3000', '\u00a0', '\t');
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), space, space, (n, before, after) => {
      expect(read(`${before}${n}${after}`)).toEqual(['number', n.toString(), []]);
    }),
  );
});

test('full-width digits are the same number as plain ones', () => {
  fc.assert(
    fc.property(fc.nat(), (n) => {
      const wide = [...String(n)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
      expect(read(wide)).toEqual(read(String(n)));
    }),
  );
});

test('whatever the text, a value other than its plain digits carries a doubt', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12, unit: 'binary' }), (raw) => {
      const { value, doubts } = readNumber(raw, 'count');
      const plain = raw.normalize('NFKC').replace(/[,\s]|[件项个宗条次起份]\s*$/gu, '');
      if (value !== null && doubts.length === 0) expect(plain).toContain(value);
    }),
    { numRuns: 2000 },
  );
});

test.each(['0', '3件', '/', '', 'O', '无', '1,234', '29497.02万元', '+3', '1 2'])(
  '%j stands where a value would',
  (raw) => {
    expect(looksLikeValue(raw)).toBe(true);
  },
);

test.each(['规章', '总计', '3.其他', '(七)总计', '1.属于国家秘密', 'Ξ二', '2022年'])(
  '%j is a label, not a value',
  (raw) => {
    expect(looksLikeValue(raw)).toBe(false);
  },
);

describe('a digit that is not there is never made up', () => {
  test.each(['1_', '_1', '1?', '？3', '?', '1□', '▢', '12_4'])('%j is illegible', (raw) => {
    expect(read(raw)).toEqual(['illegible', null, ['notANumber']]);
  });

  test.each(['3*', '3①', '3²', '3[1]', '(3)', '三', '约5', '5%', '#3', '1e3', 'Ⅲ', '10-12'])('%j is text', (raw) => {
    expect(read(raw)).toEqual(['text', null, ['notANumber']]);
  });
});

describe('a number with something small about it', () => {
  test.each([
    ['3。', '3', 'lookAlike'],
    ['3、', '3', 'lookAlike'],
    ['Ｏ', '0', 'lookAlike'],
    ['○件', '0', 'lookAlike'],
    ['1 234 567', '1234567', 'spaceInside'],
    ['3.00', '3', 'decimalForm'],
    ['＋３', '3', 'unexpectedSign'],
    ['﹣6', '-6', 'unexpectedSign'],
  ])('%j is read as %s with the doubt %s', (raw, value, doubt) => {
    expect(read(raw)).toEqual(['number', value, [doubt]]);
  });

  test('a soft hyphen or a zero-width space is nothing at all', () => {
    expect(read('1\u00AD2')).toEqual(['number', '12', []]);
    expect(read('\u200B7\uFEFF')).toEqual(['number', '7', []]);
  });
});

describe('kinds are kept apart', () => {
  const cells = fc.oneof(
    fc.string({ maxLength: 10 }),
    fc.string({ maxLength: 6, unit: fc.constantFrom(...'0123456789Ol○〇+-−.,， 　件项万元?_□/—无零') }),
  );

  test('a value is there exactly where the kind is number, and a number only where a digit or its look-alike is', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom('count', 'signedCount', 'amount'), (raw, kind) => {
        const found = readNumber(raw, kind as NumberKind);
        expect(found.raw).toBe(raw);
        expect(found.value !== null).toBe(found.kind === 'number');
        if (found.kind === 'number') expect(raw.normalize('NFKC')).toMatch(/[\doOοОоQ〇○◯lI|丨]/u);
        if (found.kind === 'blank') expect(raw.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '').trim()).toBe('');
        if (raw.trim() === '') expect(found.kind).toBe('blank');
      }),
      { numRuns: 3000 },
    );
  });

  test('without a doubt a count is its own digits: nothing is added, left out or turned round', () => {
    fc.assert(
      fc.property(cells, (raw) => {
        const { kind, value, doubts } = readNumber(raw, 'count');
        if (kind !== 'number' || doubts.length > 0) return;
        expect(raw.normalize('NFKC').replace(/\D/gu, '')).toBe(value);
      }),
      { numRuns: 3000 },
    );
  });

  test('reading a cell again gives the same, whatever was read in between', () => {
    fc.assert(
      fc.property(cells, cells, (raw, other) => {
        const before = readNumber(raw, 'count');
        readNumber(other, 'count');
        readNumber(raw, 'amount');
        expect(readNumber(raw, 'count')).toEqual(before);
      }),
    );
  });
});
