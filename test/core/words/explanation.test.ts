import { describe, expect, it } from 'vitest';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { type Explanation, type ImpliedValue, MISTAKE_CODES } from '../../../src/core/locate/explanation.ts';
import { explain } from '../../../src/core/words/explanation.ts';
import { LOCALES, wordsOf } from '../../../src/core/words/index.ts';
import { BLANK, numberValue } from '../../support/values.ts';

const [zh, en] = [wordsOf('zh-CN'), wordsOf('en')];
const natural = 'requests.granted.natural';

const value = (cell: string, from: number | null, to: string, raw: string | null = null): ImpliedValue => ({
  cell,
  from: from === null ? BLANK : numberValue(from),
  to,
  support: raw === null ? null : { span: { start: 0, end: raw.length }, raw },
});

const explanation = (mistakes: Explanation['mistakes'], values: readonly ImpliedValue[]): Explanation => ({
  mistakes,
  values,
  cost: 10,
  origin: values.every(({ support }) => support !== null) ? 'reading' : 'filing',
});

describe('an explanation in words', () => {
  it('says what the cell should be, what was read, and what the source says', () => {
    const mistakes = [{ code: 'digitsDropped' as const, cells: [natural] }];
    expect(explain(explanation(mistakes, [value(natural, 1, '19', '19')]), form2021, zh)).toBe(
      '少了数位：(一)予以公开 · 自然人 应为 19，读作 1；原文为“19”',
    );
  });

  it('says that what supports it stands beside the cell’s own text', () => {
    const mistakes = [{ code: 'moved' as const, cells: [natural] }];
    expect(explain(explanation(mistakes, [value(natural, 12, '0', '0')]), form2021, zh)).toBe(
      '数字错位：(一)予以公开 · 自然人 应为 0，读作 12；原文另有“0”',
    );
  });

  it('does not say that it was misread where the source does not', () => {
    const mistakes = [{ code: 'oneCell' as const, cells: [natural] }];
    const said = explanation(mistakes, [value(natural, 7, '40')]);
    expect(explain(said, form2021, zh)).toBe('(一)予以公开 · 自然人 应为 40，现为 7');
    expect(explain(said, form2021, en)).toBe('(一)予以公开 · 自然人 should be 40, is 7');
  });

  it('says that a cell is empty', () => {
    const mistakes = [{ code: 'blankFilled' as const, cells: [natural] }];
    expect(explain(explanation(mistakes, [value(natural, null, '7')]), form2021, zh)).toBe(
      '应有数字：(一)予以公开 · 自然人 应为 7，此格空白',
    );
  });

  it('names the first cells of many, and how many there are', () => {
    const cells = ['natural', 'enterprise', 'research', 'total'].map((each) => `requests.granted.${each}`);
    const said = explanation(
      [{ code: 'moved', cells }],
      cells.map((cell, at) => value(cell, at, `${at + 1}`)),
    );
    expect(explain(said, form2021, zh)).toBe(
      '数字错位：(一)予以公开 · 自然人 应为 1，现为 0；(一)予以公开 · 商业企业 应为 2，现为 1；(一)予以公开 · 科研机构 应为 3，现为 2；等共 4 格',
    );
  });

  it('says one mistake after the other', () => {
    const total = 'requests.granted.total';
    const mistakes = [natural, total].map((cell) => ({ code: 'oneCell' as const, cells: [cell] }));
    expect(explain(explanation(mistakes, [value(natural, 1, '2'), value(total, 3, '4')]), form2021, zh)).toBe(
      '(一)予以公开 · 自然人 应为 2，现为 1。(一)予以公开 · 总计 应为 4，现为 3',
    );
  });

  it('has a word for every mistake in every language', () => {
    for (const locale of LOCALES) {
      for (const code of MISTAKE_CODES) expect(wordsOf(locale).mistake[code]).not.toBe('');
    }
  });
});
