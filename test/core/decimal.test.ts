import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, difference, isInteger, isNegative, sum } from '../../src/core/decimal.ts';

/** A decimal as people write it, with its exact worth in units of 10⁻⁶: the oracle is whole numbers only. */
const written = fc
  .record({
    sign: fc.constantFrom('', '+', '-'),
    zeros: fc.nat(3),
    whole: fc.bigInt(0n, 10n ** 18n),
    fraction: fc.stringMatching(/^[0-9]{0,6}$/),
  })
  .map(({ sign, zeros, whole, fraction }) => {
    const units = whole * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
    return {
      text: `${sign}${'0'.repeat(zeros)}${whole}${fraction === '' ? '' : `.${fraction}`}`,
      units: sign === '-' ? -units : units,
    };
  });

/** The worth of a canonical decimal in the oracle's units. */
function unitsOf(text: string): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(6, '0'));
  return text.startsWith('-') ? -units : units;
}

const CANONICAL = /^(0|-?(0\.\d*[1-9]|[1-9]\d*(\.\d*[1-9])?))$/;

describe('a canonical decimal', () => {
  it.for([
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['+007.50', '7.5'],
    ['-6', '-6'],
    ['29497.02', '29497.02'],
    ['100', '100'],
    ['0.10', '0.1'],
    ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
  ])('of %s is %s', ([text, expected]) => {
    expect(canonical(text as string)).toBe(expected);
  });

  it.for([
    '',
    ' ',
    '+',
    '-',
    '.',
    '5.',
    '.5',
    '1e3',
    '0x10',
    '1,234',
    '3件',
    '３',
    '1 2',
    '--1',
    '1-',
    'NaN',
    '3\n',
    '٣',
  ])('is not made of %j', (text) => {
    expect(canonical(text)).toBeNull();
  });

  it('has the same worth as what was written, in one spelling', () => {
    fc.assert(
      fc.property(written, ({ text, units }) => {
        const value = canonical(text) ?? '';
        expect(value).toMatch(CANONICAL);
        expect(unitsOf(value)).toBe(units);
        expect(canonical(value)).toBe(value);
      }),
    );
  });

  it('is the same for two spellings exactly when they are worth the same', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        expect(canonical(a.text) === canonical(b.text)).toBe(a.units === b.units);
      }),
    );
  });
});

describe('sums and differences', () => {
  it('are exact where binary floats are not', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3');
    expect(difference('0.3', '0.1')).toBe('0.2');
    expect(sum(['9007199254740993', '1'])).toBe('9007199254740994');
  });

  it('of nothing are 0', () => {
    expect(sum([])).toBe('0');
  });

  it('lose what cancels', () => {
    expect(sum(['1.25', '-1.25'])).toBe('0');
    expect(difference('4', '22')).toBe('-18');
  });

  it('agree with whole-number arithmetic', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 8 }), written, (list, other) => {
        const total = sum(list.map(({ text }) => text));
        const units = list.reduce((all, each) => all + each.units, 0n);
        expect(total).toMatch(CANONICAL);
        expect(unitsOf(total)).toBe(units);
        expect(unitsOf(difference(total, other.text))).toBe(units - other.units);
      }),
    );
  });

  it('do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 6 }), (list) => {
        const texts = list.map(({ text }) => text);
        expect(sum([...texts].reverse())).toBe(sum(texts));
      }),
    );
  });

  it('throw on what is no decimal, because asking is a bug', () => {
    expect(() => sum(['1', ''])).toThrow('not a decimal');
    expect(() => difference('1', '无')).toThrow('not a decimal');
  });
});

describe('whole and negative', () => {
  it('are told from the canonical text', () => {
    fc.assert(
      fc.property(written, ({ text, units }) => {
        const value = canonical(text) ?? '';
        expect(isInteger(value)).toBe(units % 1_000_000n === 0n);
        expect(isNegative(value)).toBe(units < 0n);
      }),
    );
  });
});
