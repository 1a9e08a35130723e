/** The checks on what a report says in words, and on the order of its numbers: what fails, what is only looked at, what is silent. */

import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/core/context.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { ABSENT, type Values } from '../../../src/core/reading.ts';
import { sentence, wordsOf } from '../../../src/core/words/index.ts';
import { day, findings, headings, IN_ORDER, type Setting, said, span } from '../../support/findings.ts';
import { BLANK, numberValue, valuesOf } from '../../support/values.ts';

const found = (setting: Setting) => findings(setting).map(({ verdict, check }) => `${verdict} ${check}`);
const spoken = (setting: Setting) => {
  const { form = form2021, values = {} } = setting;
  return findings(setting).map((each) => sentence(each, form, { ...valuesOf(form), ...values }, wordsOf('zh-CN')));
};

it('says nothing of a report in order, nor of one whose words were never looked at', () => {
  expect(found({})).toEqual([]);
  expect(found({ context: { facts: null } })).toEqual([]);
});

describe('the text against the tables', () => {
  const received = said('requestsReceived', '74', 'requests.newReceived.total');
  const sued = said('litigations', '3', 'disputes.litigationDirect.total', 'disputes.litigationAfter.total');
  const table = (value: string) => ({ 'requests.newReceived.total': numberValue(value) });
  const only = (setting: Setting) => found(setting).filter((each) => each.includes('statement'));

  it('fails with both sides where they differ', () => {
    const context = { statements: [received] };
    expect(only({ values: table('74'), context })).toEqual([]);
    expect(only({ values: table('75'), context })).toEqual([
      'fails statement.requestsReceived.requests.newReceived.total',
    ]);
    expect(spoken({ values: table('75'), context })).toContain(
      '正文“新收申请”为 74，表中“一、本年新收政府信息公开申请数量 · 总计”为 75，差 1',
    );
  });

  it('holds a number against the sum of its cells', () => {
    const values = {
      'disputes.litigationDirect.total': numberValue(1),
      'disputes.litigationDirect.upheld': numberValue(1),
      'disputes.litigationAfter.total': numberValue(2),
      'disputes.litigationAfter.upheld': numberValue(2),
    };
    expect(found({ values, context: { statements: [sued] } })).toEqual([]);
    expect(spoken({ context: { statements: [sued] } })).toEqual([
      '正文“行政诉讼”为 3，表中“行政诉讼 未经复议直接起诉 · 总计＋行政诉讼 复议后起诉 · 总计”为 0，差 3',
    ]);
  });

  it('is undecided where a cell has no number, and silent where the table is not there', () => {
    const context = { statements: [received] };
    const values = { 'requests.newReceived.total': BLANK };
    expect(only({ values, context })).toEqual(['undecided statement.requestsReceived.requests.newReceived.total']);
    const lost = Object.fromEntries(
      form2021.cells.filter(({ table: id }) => id === 'requests').map(({ id }) => [id, ABSENT]),
    );
    expect(found({ values: lost, context })).toEqual(['fails tableMissing.requests']);
  });

  it('says a thing once, however often the text does', () => {
    expect(only({ context: { statements: [received, received] } })).toHaveLength(1);
  });
});

describe('numbers of table 二 that cannot be less than their neighbour', () => {
  const row = (issued: number, repealed: number, inForce: number): Values => ({
    'proactive.normative.issued': numberValue(issued),
    'proactive.normative.repealed': numberValue(repealed),
    'proactive.normative.inForce': numberValue(inForce),
  });

  it('are 现行有效 and 本年制发, but for what was repealed within the year', () => {
    expect(found({ values: row(8, 0, 8) })).toEqual([]);
    expect(found({ values: row(8, 2, 5) })).toEqual(['fails atLeast.proactive.normative.inForce']);
    expect(found({ values: row(8, 3, 5) })).toEqual(['warns atLeast.proactive.normative.inForce']);
    expect(spoken({ values: row(8, 0, 5) })).toEqual([
      '“行政规范性文件 · 现行有效件数”5 小于“行政规范性文件 · 本年制发件数”8，差 3',
    ]);
  });

  it('are 对外公开总数量 and 本年新公开数量 on the older form', () => {
    const values = { 'proactive.rules.published': numberValue(2), 'proactive.rules.total': numberValue(1) };
    const facts = { period: { from: '2020-01-01', to: '2020-12-31', span }, published: null, signed: null };
    expect(found({ form: form2019, year: 2020, values, facts })).toEqual(['fails atLeast.proactive.rules.total']);
  });

  it('are not compared where one is missing', () => {
    expect(found({ values: { ...row(8, 0, 5), 'proactive.normative.inForce': BLANK } })).toEqual([]);
    expect(found({ values: { ...row(8, 0, 5), 'proactive.normative.repealed': BLANK } })).toEqual([
      'warns atLeast.proactive.normative.inForce',
    ]);
  });
});

describe('the six sections', () => {
  const lost = (table: string) =>
    Object.fromEntries(form2021.cells.filter((cell) => cell.table === table).map(({ id }) => [id, ABSENT]));

  it('are all there, or said to be missing', () => {
    expect(findings({ facts: { sections: headings(1, 2, 3, 4, 6) } })).toMatchObject([
      { verdict: 'fails', kind: 'sections', missing: [5], misplaced: [] },
    ]);
    expect(spoken({ facts: { sections: headings(1, 2, 3, 4, 6) } })).toEqual(['未找到“五、存在的主要问题及改进情况”']);
  });

  it('may be worded otherwise where their table is there', () => {
    expect(found({ facts: { sections: headings(1, 2, 4, 5, 6) } })).toEqual(['warns sections']);
    expect(found({ facts: { sections: headings(1, 2, 4, 5, 6) }, values: lost('requests') })).toEqual([
      'fails tableMissing.requests',
      'fails sections',
    ]);
  });

  it('stand in order; a table of contents does not disturb it', () => {
    expect(found({ facts: { sections: headings(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6) } })).toEqual([]);
    expect(findings({ facts: { sections: headings(1, 6, 2, 3, 4, 5) } })).toMatchObject([
      { verdict: 'warns', missing: [], misplaced: [6] },
    ]);
  });

  it('are not judged where no heading was found', () => {
    expect(found({ facts: { sections: [] } })).toEqual(['undecided sections']);
  });
});

describe('the statistics period', () => {
  const stated = (from: string, to: string) => ({ facts: { period: { from, to, span } } });

  it('is the whole of the year', () => {
    expect(found(stated('2021-01-01', '2021-12-31'))).toEqual(['fails period']);
    expect(found(stated('2022-01-01', '2022-12-30'))).toEqual(['fails period']);
    expect(found(stated('2021-01-01', '2022-12-31'))).toEqual(['fails period']);
    expect(spoken(stated('2021-01-01', '2021-12-31'))).toEqual([
      '统计期限写为 2021-01-01 至 2021-12-31，应为 2022 年 1 月 1 日至 12 月 31 日',
    ]);
  });

  it('may begin with a unit that was set up in the year, and may be left out', () => {
    expect(found(stated('2022-03-15', '2022-12-31'))).toEqual(['warns period']);
    expect(found({ facts: { period: null } })).toEqual(['warns period']);
  });

  it('decides nothing against a year that was guessed, and nothing without one', () => {
    expect(found({ ...stated('2021-01-01', '2021-12-31'), notes: ['yearGuessed'] })).toEqual(['undecided period']);
    expect(found({ ...stated('2021-01-01', '2021-12-31'), year: null })).toEqual([]);
  });
});

describe('信息处理费', () => {
  const none = said('feesCollected', '0');
  const some = said('feesCollected', '0.12');

  it('has to be spoken of in the sixth section', () => {
    expect(found({ facts: { fees: null } })).toEqual(['fails feesNotStated']);
    expect(
      found({ facts: { fees: null }, context: { statements: [none], facts: { ...IN_ORDER, fees: null } } }),
    ).toEqual(['warns feesNotStated']);
    expect(found({ facts: { fees: null, sections: headings(1, 2, 3, 4, 5) } })).toEqual([
      'fails sections',
      'undecided feesNotStated',
    ]);
  });

  it('is not asked for before 2021', () => {
    const facts = { fees: null, period: { from: '2020-01-01', to: '2020-12-31', span }, published: null, signed: null };
    expect(found({ form: form2019, year: 2020, facts })).toEqual([]);
  });

  it('is the same wherever it is stated; administrative fees are another matter', () => {
    expect(found({ context: { statements: [none, none] } })).toEqual([]);
    expect(spoken({ context: { statements: [none, some] } })).toEqual([
      '信息处理费前后不一：一处为 0 万元，另一处为 0.12 万元，差 0.12 万元',
    ]);
    const administrative = said('feesCollected', '5', 'proactive.fees.amount');
    const values = { 'proactive.fees.amount': numberValue(5) };
    expect(found({ values, context: { statements: [none, administrative] } })).toEqual([]);
  });
});

describe('the legal deadline', () => {
  const on = (published: string | null, level: Context['level'], signed: string | null = null): Setting => {
    const facts = { ...IN_ORDER, published: published ? day(published) : null, signed: signed ? day(signed) : null };
    return { context: { level, facts } };
  };

  it('is 31 January for departments and 31 March for governments, that day included', () => {
    expect(found(on('2023-01-31', 'department'))).toEqual([]);
    expect(found(on('2023-02-01', 'department'))).toEqual(['fails late']);
    expect(found(on('2023-03-31', 'government'))).toEqual([]);
    expect(found(on('2023-04-01', 'government'))).toEqual(['fails late']);
    expect(spoken(on('2023-02-01', 'department'))).toEqual(['公布日期为 2023-02-01，晚于规定期限 2023-01-31']);
  });

  it('leaves a unit of unknown level undecided between the two', () => {
    expect(found(on('2023-01-31', null))).toEqual([]);
    expect(found(on('2023-02-01', null))).toEqual(['undecided late']);
    expect(findings(on('2023-04-01', null))).toMatchObject([{ verdict: 'fails', deadline: '2023-03-31' }]);
  });

  it('takes the date under the report where none other is given', () => {
    expect(found(on(null, 'department', '2023-02-10'))).toEqual(['fails late']);
    expect(found(on(null, 'department', '2023-01-10'))).toEqual([]);
    expect(found(on(null, 'department'))).toEqual([]);
  });

  it('only warns where the report was signed in time: its page may have moved', () => {
    expect(found(on('2024-08-01', 'department', '2023-01-10'))).toEqual(['warns late']);
  });

  it('is not known for a year that was guessed', () => {
    expect(found({ ...on('2024-08-01', 'department'), notes: ['yearGuessed'] })).toEqual(['undecided late']);
  });
});
