import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/core/checks/index.ts';
import { NO_CONTEXT } from '../../../src/core/context.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { FORMS } from '../../../src/core/forms/index.ts';
import { ABSENT, DOUBT_CODES, NOTE_CODES, READING_KINDS, type Values } from '../../../src/core/reading.ts';
import { ACTS, typed } from '../../../src/core/review.ts';
import { REVIEW_STATUSES, STEP_ACTS } from '../../../src/core/signing.ts';
import { cellName, LOCALES, sentence, wordsOf } from '../../../src/core/words/index.ts';
import { BLANK, numberValue, valuesOf } from '../../support/values.ts';

const zh = wordsOf('zh-CN');
const en = wordsOf('en');

const said = (cells: Values, year = 2022, words = zh) => {
  const values = { ...valuesOf(form2021), ...cells };
  return checkReport({ form: form2021, values, year, notes: [], context: NO_CONTEXT }).map((finding) =>
    sentence(finding, form2021, values, words),
  );
};

describe('a finding in words', () => {
  it('says both sides and the difference', () => {
    expect(said({ 'requests.granted.natural': numberValue(4), 'requests.granted.total': numberValue(22) })).toContain(
      '行合计“(一)予以公开”：22 ≠ 4，差 18',
    );
  });

  it('says the same difference whichever side is larger', () => {
    expect(said({ 'disputes.litigationAfter.upheld': numberValue(2) })).toEqual([
      '复议诉讼总计“复议后起诉”：0 ≠ 2，差 2',
    ]);
  });

  it('says which cell is missing and what would fit', () => {
    expect(
      said({ 'disputes.reconsideration.total': numberValue(3), 'disputes.reconsideration.pending': BLANK }),
    ).toEqual(['复议诉讼总计“行政复议”无法判定：缺 尚未审结；只有 3 能使等式成立']);
  });

  it('does not say the row again with each of its missing cells', () => {
    const cells = ['total', 'natural', 'enterprise'].map((each) => [`requests.granted.${each}`, BLANK]);
    expect(said(Object.fromEntries(cells))).toContain('行合计“(一)予以公开”无法判定：缺 总计、自然人、商业企业');
  });

  it('puts single marks within marks', () => {
    expect(said({ 'requests.refused.security.total': numberValue(2) })).toContain(
      '行合计“3.危及‘三安全一稳定’”：2 ≠ 0，差 2',
    );
  });

  it('says that no number would fit', () => {
    const said2 = said({
      'disputes.reconsideration.upheld': numberValue(3),
      'disputes.reconsideration.pending': BLANK,
    });
    expect(said2).toEqual(['复议诉讼总计“行政复议”：0 ≠ 3，差 3；已知各项之和已超出，填任何数都不能成立']);
  });

  it('quotes what stands in the cell where it is no number', () => {
    expect(said({ 'proactive.fees.amount': typed('无收费') })).toEqual([
      '行政事业性收费 · 本年收费金额(单位:万元)：“无收费”不是数字',
    ]);
    expect(said({ 'proactive.rules.repealed': numberValue('1.5') })).toEqual(['规章 · 本年废止件数：1.5 不是整数']);
    expect(said({ 'proactive.rules.issued': numberValue(-1) })).toEqual(['规章 · 本年制发件数：-1 为负数']);
  });

  it('names the form and the table', () => {
    expect(said({}, 2020)).toEqual(['2020 年度报告应使用 2019 式样，本报告使用 2021 式样']);
    const lost = form2021.cells.filter(({ table }) => table === 'disputes').map(({ id }) => [id, ABSENT]);
    expect(said(Object.fromEntries(lost))).toEqual(['未找到表格“四、政府信息公开行政复议、行政诉讼情况”']);
  });

  it('says the same in English, with the labels of the form as they are', () => {
    expect(said({ 'requests.granted.total': numberValue(22) }, 2022, en)).toContain(
      'Row total “(一)予以公开”: 22 ≠ 0, off by 22',
    );
  });
});

describe('a cell in words', () => {
  it('is its leaf labels', () => {
    expect(cellName(form2021, 'requests.refused.stateSecret.otherOrg', zh)).toBe('1.属于国家秘密 · 其他');
    expect(cellName(form2021, 'disputes.litigationDirect.total', zh)).toBe('行政诉讼 未经复议直接起诉 · 总计');
    expect(cellName(form2019, 'proactive.procurement.amount', zh)).toBe('政府集中采购 · 采购总金额');
  });

  it.for(FORMS)('is not shared by two cells of the form of $id', (form) => {
    const names = form.cells.map(({ id }) => cellName(form, id, zh));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe.for(LOCALES)('the words of %s', (locale) => {
  const words = wordsOf(locale);

  it('cover every code and are not empty', () => {
    const lists: [Readonly<Record<string, string>>, readonly string[]][] = [
      [words.doubt, DOUBT_CODES],
      [words.note, NOTE_CODES],
      [words.kind, READING_KINDS],
      [words.status, REVIEW_STATUSES],
      [words.step, STEP_ACTS],
      [words.act, ACTS],
    ];
    for (const [texts, codes] of lists) {
      expect(Object.keys(texts).sort()).toEqual([...codes].sort());
      expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
    }
  });

  it('name every kind of equation', () => {
    const families = FORMS.flatMap(({ equations }) => equations.map(({ id }) => id));
    expect(families.filter((id) => !words.equation[id])).toEqual([]);
  });

  it('stay quiet: no exclamation marks', () => {
    expect(JSON.stringify(words)).not.toMatch(/[!!]/);
  });
});
