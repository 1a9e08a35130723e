import { expect, test } from 'vitest';
import { formOf } from '../../../src/core/forms/index.ts';
import { zhCN as domain } from '../../../src/core/words/zh-CN.ts';
import { zhCN } from '../../../src/renderer/locales/zh-CN/index.ts';
import { spokenName } from '../../../src/renderer/model/names.ts';

const form = formOf('2021');

test('a cell is named by its table, its labels, its content and its marks', () => {
  const words = { kind: domain.kind, ...zhCN.cell, comma: '，' };
  const view = {
    value: { kind: 'number' as const, value: '19', raw: '19' },
    fails: false,
    ruled: false,
    proof: 'proved' as const,
    contradicted: false,
    doubts: [],
    corrected: true,
    confirmed: false,
    hint: null,
  };
  expect(spokenName(form, 'requests.granted.natural', view, words)).toBe('三、(一)予以公开，自然人，19，已更正');
  const blank = { ...view, value: { kind: 'blank' as const, value: null, raw: '' }, corrected: false };
  expect(spokenName(form, 'disputes.litigationAfter.total', { ...blank, doubts: ['blankCell'] }, words)).toBe(
    '四、行政诉讼 复议后起诉，总计，空白，存疑',
  );
  const wrong = { ...view, fails: true, corrected: false, hint: '9' };
  expect(spokenName(form, 'requests.granted.natural', wrong, words)).toBe('三、(一)予以公开，自然人，19，不符，应为 9');
  const alone = { ...view, proof: 'unproved' as const, corrected: false };
  expect(spokenName(form, 'requests.granted.natural', alone, words)).toBe('三、(一)予以公开，自然人，19，未证');
});
