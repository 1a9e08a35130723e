import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutral } from '../../../src/core/workbook/neutral.ts';

describe('text on its way into the workbook', () => {
  it('gets an apostrophe where a program might take it for a formula', () => {
    const dangerous = [
      '=1+1',
      '+cmd',
      '-1+2',
      '@SUM(A1)',
      '＝1+1',
      '＋1+1',
      '－A1',
      '＠x',
      '﹦1',
      '\t=1',
      '\r1',
      '\n-a',
    ];
    for (const text of dangerous) expect(neutral(text)).toBe(`'${text}`);
  });

  it('is not fooled by white space and invisible characters in front', () => {
    for (const text of ['  =1', '\u200b=1', '\ufeff+A1', '\u00a0@x', '\u202e=1', '\u0001=1', '\u3000＝1']) {
      expect(neutral(text)).toBe(`'${text}`);
    }
  });

  it('leaves alone what reports are full of: signed numbers, dashes, words', () => {
    for (const text of [
      '',
      '-6',
      '+3',
      '-1,234.50',
      '-',
      '--',
      '－',
      '—',
      '/',
      '无',
      '规章',
      '3-4',
      'a=b',
      "'x",
      ' 5',
    ]) {
      expect(neutral(text)).toBe(text);
    }
  });

  it('replaces what a file cannot hold, and stays within what a cell can hold', () => {
    expect(neutral('a\ud800b\uffff')).toBe('a\ufffdb\ufffd');
    const long = neutral(`=${'规'.repeat(40_000)}`);
    expect(long).toHaveLength(32_767);
    expect(long.startsWith("'=规")).toBe(true);
    expect(long.endsWith('规…')).toBe(true);
  });

  it('changes nothing but the first character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect([text, `'${text}`]).toContain(neutral(text));
        expect(neutral(neutral(text))).toBe(neutral(text));
      }),
    );
  });
});
