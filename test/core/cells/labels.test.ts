/** How a row's label may be written, and which rows it is then; neighbours are never taken for one another. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECOGNISED, SURE_LABEL } from '../../../src/core/cells/align.ts';
import { labelled } from '../../../src/core/cells/confusions.ts';
import { Labels } from '../../../src/core/cells/labels.ts';
import { tokenAt } from '../../../src/core/cells/tokens.ts';
import type { Form } from '../../../src/core/form.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { FORMS } from '../../../src/core/forms/index.ts';
import { simplify } from '../../../src/engine/readers/simplify.ts';

const labels = new Map(FORMS.map((form) => [form, new Labels(form)]));

function fitsOf(form: Form, ...texts: readonly string[]): Float64Array {
  const tokens = texts.map((text) =>
    tokenAt({ text, simplified: simplify(text), blocks: [], doubts: [] }, { start: 0, end: text.length }),
  );
  const row = { labels: tokens, values: [], header: '', lead: '', printed: true, ruled: true, mended: null };
  return (labels.get(form) as Labels).fits(row);
}

/** The row a label names, and whether the reviewer is told that it is a guess; `null` where it names none. */
function named(text: string, form: Form = form2021): readonly [row: string, sure: boolean] | null {
  const fits = fitsOf(form, ...text.split('|'));
  const best = fits.reduce((most, fit, line) => (fit > (fits[most] as number) ? line : most), 0);
  const fit = fits[best] as number;
  return fit < RECOGNISED ? null : [form.lines[best]?.cells[0]?.row.id as string, fit >= SURE_LABEL];
}

describe('a label is recognised without a word', () => {
  test.each([
    ['规 章', 'rules'],
    ['规章（件）', 'rules'],
    ['行政規範性檔案', 'normative'],
    ['规范性文件', 'normative'],
    ['行政处罚（含简易程序）', 'penalties'],
    ['行政處罰（含簡易程式）', 'penalties'],
    ['行政处罚*', 'penalties'],
    ['行政处罚[1]', 'penalties'],
    ['行政处罚¹', 'penalties'],
    ['行政处罚①', 'penalties'],
    ['行政事业性收费（万元）', 'fees'],
    ['一、本年新收政府資訊公開申請數量', 'newReceived'],
    ['二、上年结转政府信息公开申请', 'carriedIn'],
    ['予以公开', 'granted'],
    ['1.予以公开', 'granted'],
    ['①予以公开', 'granted'],
    ['(一)子以公开', 'granted'],
    ['(一)予(yu)以(yǐ)(yi)公开', 'granted'],
    ['三、本年度办理结果|(一)予以公开', 'granted'],
    ['(一)予以|公开', 'granted'],
    ['(二)部分公开', 'partial'],
    ['（二）部分公开（区分处理的，只计这一情形）', 'partial'],
    ['属於国家秘密', 'refused.stateSecret'],
    ['5.属于三类内部事务資訊', 'refused.internalAffairs'],
    ['本机关不掌握相关政府讯息', 'unavailable.notHeld'],
    ['2.没有现成信息需要另行制作', 'unavailable.needsCreation'],
    ['3.其他', 'other.other'],
    ['七、总(zong)(zong)计', 'total'],
    ['四、結轉下年度繼續辦理', 'carriedOut'],
  ])('%s', (text, row) => {
    expect(named(text)).toEqual([row, true]);
  });
});

describe('a label is recognised as a guess', () => {
  test.each([
    ['(六)其他处理', 'other.other'],
    ['其他处理', 'other.other'],
    ['本年新收', 'newReceived'],
    ['结转下年度', 'carriedOut'],
    ['1.申请人无正当理由逾期不补正', 'other.noCorrection'],
    ['申请人逾期未按收费通知要求缴纳费用', 'other.noPayment'],
    ['信访举报投诉类', 'rejected.petition'],
    ['8.属于行政□□□□', 'refused.adminQuery'],
    ['行政许可（其中涉企）', 'licensing'],
  ])('%s', (text, row) => {
    expect(named(text)).toEqual([row, false]);
  });
});

describe('a label is not taken for a neighbour’s', () => {
  test.each([
    '不予公开',
    '(三)不予公开',
    '(四)无法提供',
    '行政处罚（上年）',
    '上年新收政府信息公开申请数量',
    '结果维持',
    '结果纠正',
    '申请人情况',
    '自然人',
  ])('%s is no row', (text) => {
    expect(named(text)).toBeNull();
  });

  test('(六)其他处理 is a row of its own on the form of 2019', () => {
    expect(named('(六)其他处理', form2019)).toEqual(['other', true]);
  });

  test.each(FORMS.map((form) => [form.id, form] as const))(
    'on the form of %s every official label names its own row only',
    (_, form) => {
      for (const [index, line] of form.lines.entries()) {
        const leaf = line.path.at(-1);
        if (leaf === undefined) continue;
        const fits = [...fitsOf(form, leaf)];
        expect([leaf, fits.flatMap((fit, at) => (fit >= RECOGNISED ? [at] : []))]).toEqual([leaf, [index]]);
      }
    },
  );

  test.each(FORMS.map((form) => [form.id, form] as const))(
    'on the form of %s no character misread makes it another’s for certain',
    (_, form) => {
      const lines = form.lines.filter(({ path }) => path.length > 0);
      const characters = [...new Set(lines.flatMap(({ path }) => [...(path.at(-1) as string)]))];
      fc.assert(
        fc.property(fc.constantFrom(...lines), fc.nat(), fc.constantFrom(...characters), (line, pick, character) => {
          const leaf = line.path.at(-1) as string;
          const at = pick % leaf.length;
          const fits = fitsOf(form, leaf.slice(0, at) + character + leaf.slice(at + 1));
          const sure = form.lines.filter((_each, index) => (fits[index] as number) >= SURE_LABEL);
          expect(sure.filter((each) => each !== line)).toEqual([]);
        }),
        { numRuns: 500 },
      );
    },
  );
});

test('spelling look-alikes the same makes no two labels of a form the same', () => {
  for (const form of FORMS) {
    const all = form.lines.flatMap(({ path }) => path.at(-1) ?? []);
    expect(new Set(all.map(labelled)).size).toBe(all.length);
    const columns = [
      ...new Set(form.lines.flatMap(({ block }) => block.columns.map(({ path }) => path.at(-1) as string))),
    ];
    expect(new Set(columns.map(labelled)).size).toBe(columns.length);
  }
});
