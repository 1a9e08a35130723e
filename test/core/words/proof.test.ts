/** What proves a number, in the words of the form. */

import { describe, expect, it } from 'vitest';
import { formOf } from '../../../src/core/forms/index.ts';
import type { Witness } from '../../../src/core/proof.ts';
import { LOCALES, witnessSaid, wordsOf } from '../../../src/core/words/index.ts';

const span = { start: 0, end: 1 };
const WITNESSES: readonly Witness[] = [
  { by: 'equation', check: 'requests.rowTotal.granted' },
  {
    by: 'statement',
    statement: { code: 'requestsReceived', value: '74', raw: '74', span, sentence: span, cells: [] },
  },
  { by: 'lastYear', report: 12 },
  { by: 'subordinates' },
  { by: 'person' },
];

describe('a witness in words', () => {
  it('names the equation, the sentence, the report or whoever says the same', () => {
    const said = WITNESSES.map((each) => witnessSaid(each, formOf('2021'), wordsOf('zh-CN')));
    expect(said).toEqual([
      '行合计“(一)予以公开”相符',
      '正文“新收申请”一致',
      '与上年报告（编号 12）一致',
      '与下级各单位合计一致',
      '人工核对',
    ]);
  });

  it('is said in every language', () => {
    for (const locale of LOCALES) {
      for (const each of WITNESSES) expect(witnessSaid(each, formOf('2019'), wordsOf(locale))).not.toBe('');
    }
  });
});
