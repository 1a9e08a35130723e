/** What the narrative states, and above all what it does not: a number in the wrong light is worse than none. */

import { describe, expect, test } from 'vitest';
import type { FormId } from '../../../src/core/form.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import { quote } from '../../../src/core/source.ts';
import { statementsOf } from '../../../src/core/statements/index.ts';
import { layFlow } from '../../../src/engine/readers/flow/index.ts';
import { simplify } from '../../../src/engine/readers/simplify.ts';

function stated(paragraphs: readonly string[], year: number | null, form: FormId) {
  const { text, blocks } = layFlow(paragraphs.map((each) => ({ tag: 'p', children: [each] })));
  const source = { text, simplified: simplify(text), blocks, doubts: [] };
  const statements = statementsOf(source, formOf(form), year);
  for (const { span, raw, cells } of statements) {
    expect(quote(source, span)).toBe(raw);
    for (const cell of cells) expect(formOf(form).cell.has(cell)).toBe(true);
  }
  return statements;
}

/** Statements as `code value`, for a report of 2022 unless said otherwise. */
function says(paragraph: string, year: number | null = 2022, form: FormId = '2021'): string[] {
  return stated([paragraph], year, form).map(({ code, value }) => `${code} ${value}`);
}

describe('requests', () => {
  test.each([
    ['2022年,全区新收政府信息公开申请74件,结转上年2件,办理75件,结转下年度1件。', '74 2 75 1'],
    ['全年共受理依申请公开事项12件,上年度结转3件,按期办结14件,1件结转下年度继续办理。', '12 3 14 1'],
    ['(二)依申请公开情况。本局收到政府信息公开申请共计5件,均在法定期限内答复。', '5'],
    ['依申请公开方面,全年收到41件依申请公开,办理了32件,结转下年继续办理9件。', '41 32 9'],
    ['全年新收政府信息公开申请１２件，上年结转0件，办理答复12件。', '12 0 12'],
    ['2022年1月1日至2022年12月31日,收到政府信息公开申请1,024件。', '1024'],
    ['本年度新收政府信息公开申请数量为7件,办结政府信息公开申请7件。', '7 7'],
    ['我办共收到政府信息公开申请两件,无上年结转。', '2 0'],
    ['全年没有收到政府信息公开申请,也没有上年结转的申请。', '0 0'],
    ['本年度未收到依申请公开政府信息申请。', '0'],
    ['本级收到政府信息公開申請6宗,办结6宗。', '6 6'],
    ['受理公民、法人和其他组织提出的政府信息公开申请5件,均已答复。', '5'],
    ['通过网站、邮寄、当面等渠道共收到政府信息公开申请5件。', '5'],
    ['本年度共办理政府信息公开申请8件,其中本年新收6件,上年结转2件。', '8 6 2'],
    ['政府信息公开申请受理量为5件,答复量为4件。', '5 4'],
    ['收到依申请公开件12件(其中当面3件、网上9件),办结11件。', '12 11'],
    ['截至2022年12月31日,未收到政府信息公开申请。', '0'],
    ['2022年,我镇无依申请公开政府信息情况。', '0'],
    ['本年度政府信息公开申请为零。', '0'],
    ['全年累计收到政府信息公开申请5件。', '5'],
  ])('%s', (sentence, values) => {
    expect(
      says(sentence)
        .map((each) => each.split(' ')[1])
        .join(' '),
    ).toBe(values);
  });

  test.each([
    '依申请公开有序开展。收到信访事项15件,办结3件,结转下年4件。',
    '依申请公开有序开展。受理行政许可申请15件,办结3件。',
    '依申请公开有序开展。受理12345热线工单41件,办结22件。',
    '协助市政府办理政府信息公开申请10件。',
    '收到区政府转来的政府信息公开申请12件,已转相关科室。',
    '市政府信息公开办抽查依申请公开答复44件,合格7件。',
    '近三年累计收到政府信息公开申请40件。',
    '依申请公开答复书经法律审核45件。',
  ])('nothing of others or of other things: %s', (sentence) => {
    expect(says(sentence)).toEqual([]);
  });

  test('each names its cell', () => {
    const cells = stated(['新收政府信息公开申请9件,上年结转1件,办理8件,结转下年度2件。'], 2022, '2019');
    expect(cells.map((each) => [each.code, ...each.cells])).toEqual([
      ['requestsReceived', 'requests.newReceived.total'],
      ['requestsCarriedOver', 'requests.carriedIn.total'],
      ['requestsHandled', 'requests.total.total'],
      ['requestsCarriedForward', 'requests.carriedOut.total'],
    ]);
  });

  test('years of carrying are no years of receiving', () => {
    expect(says('2021年结转2件政府信息公开申请。')).toEqual([]);
    expect(says('依申请公开方面,2021年结转2件,2022年收到申请7件,结转2023年1件。')).toEqual([
      'requestsCarriedOver 2',
      'requestsReceived 7',
      'requestsCarriedForward 1',
    ]);
  });
});

describe('what is no count of this report', () => {
  test.each([
    ['another year', '2021年收到政府信息公开申请74件。'],
    ['last year', '去年收到政府信息公开申请74件。'],
    ['a sum over years', '自2008年以来累计收到政府信息公开申请740件。'],
    ['a sum', '累计收到政府信息公开申请740件。'],
    ['half a year', '2022年上半年收到政府信息公开申请30件。'],
    ['some months', '2022年1月1日至2022年11月30日收到政府信息公开申请30件。'],
    ['part of a whole', '全年收到申请若干,其中政府信息公开申请收到网上提交的30件。'],
    ['one way in', '通过网站收到政府信息公开申请30件。'],
    ['one kind of applicant', '收到自然人提出的政府信息公开申请30件。'],
    ['one subject', '收到涉及征地的政府信息公开申请30件。'],
    ['others', '所属单位收到政府信息公开申请30件。'],
    ['a change', '政府信息公开申请数量较上年增加30件。'],
    ['an estimate', '收到政府信息公开申请约30件,办理申请30余件。'],
    ['a share', '收到政府信息公开申请占比30%。'],
    ['a remark in brackets', '依申请公开办理顺利(收到政府信息公开申请30件)。'],
    ['two numbers at once', '收到和办结政府信息公开申请分别为30件、29件。'],
    ['other things handled', '依申请公开工作有序。全年办理人大代表建议5件、政协提案9件,办结热线诉求30件。'],
    ['one outcome', '收到政府信息公开申请后予以公开30件,部分公开2件,无法提供3件。'],
    ['what was published', '全年主动公开政府信息460条,公开行政规范性文件82件,发布政策解读30件。'],
    ['a number that may be two', '收到政府信息公开申请7 4件。'],
    ['cases of others', '区司法局全年受理行政复议案件120件,办理行政诉讼应诉35件,并主动做好信息公开。'],
    ['an outcome of a dispute', '因政府信息公开引发的行政复议中,维持1件。'],
    ['reconsideration and lawsuit in one', '因政府信息公开引发行政复议、行政诉讼3件。'],
    ['files cleaned up', '清理行政规范性文件45件,废止行政规范性文件3件。'],
    ['files of two names', '以区政府名义制发行政规范性文件5件,以区政府办公室名义制发3件。'],
    ['a paper about such files', '印发《行政规范性文件管理办法》等文件12件。'],
  ])('%s', (_what, sentence) => {
    expect(says(sentence)).toEqual([]);
  });

  test('a number beside any year, where the report’s own is unknown', () => {
    expect(says('2022年收到政府信息公开申请74件。', null)).toEqual([]);
    expect(says('全年收到政府信息公开申请74件。', null)).toEqual(['requestsReceived 74']);
  });

  test('two numbers for one thing', () => {
    expect(says('新收政府信息公开申请74件。全区收到政府信息公开申请94件,办结74件。')).toEqual(['requestsHandled 74']);
  });

  test('cells of a table', () => {
    const table = {
      tag: 'table',
      children: [{ tag: 'tr', children: [{ tag: 'td', children: ['新收政府信息公开申请3件'] }] }],
    } as const;
    const { text, blocks } = layFlow([table]);
    expect(statementsOf({ text, simplified: text, blocks, doubts: [] }, formOf('2021'), 2022)).toEqual([]);
  });
});

describe('disputes', () => {
  test.each([
    ['因政府信息公开引起行政复议3件、行政诉讼2件。', ['reconsiderations 3', 'litigations 2']],
    ['因政府信息公开申请引发行政复议3件,复议后起诉1件。', ['reconsiderations 3', 'litigations 1']],
    ['没有因政府信息公开引起的行政复议和行政诉讼。', ['reconsiderations 0', 'litigations 0']],
    ['全年未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。', ['reconsiderations 0', 'litigations 0']],
    ['政府信息公开方面,发生行政复议案件1起,未发生行政诉讼案件。', ['reconsiderations 1', 'litigations 0']],
  ])('%s', (sentence, statements) => {
    expect(says(sentence)).toEqual(statements);
  });

  test('lawsuits in all are both kinds together', () => {
    expect(stated(['因政府信息公开引起行政诉讼2件。'], 2022, '2021')[0]?.cells).toEqual([
      'disputes.litigationDirect.total',
      'disputes.litigationAfter.total',
    ]);
  });
});

describe('documents and fees', () => {
  test.each([
    ['全年制发行政规范性文件8件,现行有效108件。', ['rulesIssued 8', 'rulesInForce 108']],
    ['我区现行有效的行政规范性文件108件,废止2件。', ['rulesInForce 108']],
    ['以区政府名义印发并公开的行政规范性文件8件。', ['rulesIssued 8']],
    ['本年度未制发行政规范性文件。', ['rulesIssued 0']],
    ['2022年未收取信息处理费。', ['feesCollected 0']],
    ['区政府无收取信息处理费情况。', ['feesCollected 0']],
    ['共收取信息处理费1250元。', ['feesCollected 0.125']],
    ['全年行政事业性收费金额为29,497.02万元。', ['feesCollected 29497.02']],
  ])('%s', (sentence, statements) => {
    expect(says(sentence)).toEqual(statements);
  });

  test('a fee for handling is in no cell, an administrative fee is in one of the form of 2021', () => {
    expect(stated(['收取信息处理费30元。'], 2022, '2021')[0]?.cells).toEqual([]);
    expect(stated(['行政事业性收费3万元。'], 2022, '2021')[0]?.cells).toEqual(['proactive.fees.amount']);
    expect(stated(['行政事业性收费3万元。'], 2020, '2019')).toEqual([]);
  });
});

describe('where it stands', () => {
  test('a sentence broken over lines is one, a number broken over lines is none', () => {
    const first = '(二)依申请公开情况。我局严格落实条例要求,全年新收政府信息公开';
    expect(stated([first, '申请74件,办结74件。'], 2022, '2021').map(({ value }) => value)).toEqual(['74', '74']);
    expect(stated([`${first}申请7`, '4件,办结74件。'], 2022, '2021')).toEqual([]);
  });

  test('pinyin in brackets is passed over, and the quote is verbatim', () => {
    const [statement] = stated(['全區(qū)新收政府信息公開申請(qǐng) 74 件,結(jié)轉(zhuǎn)上年2件。'], 2022, '2021');
    expect(statement).toMatchObject({ code: 'requestsReceived', raw: '74' });
  });
});
