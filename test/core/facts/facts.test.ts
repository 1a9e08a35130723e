/** What a report says of itself in words, however it is written, and above all what it does not say. */

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readReports } from '../../../src/core/cells/index.ts';
import { type Facts, factsOf } from '../../../src/core/facts/index.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { quote, type Source } from '../../../src/core/source.ts';
import { readDocument } from '../../../src/engine/readers/index.ts';
import { asPrinted, plausible } from '../../support/plausible.ts';
import { render } from '../../support/render.ts';
import { sourceOf } from '../../support/source.ts';

const factsIn = (...paragraphs: string[]) => factsOf(sourceOf(...paragraphs), 2022);
const sections = (...paragraphs: string[]) => factsIn(...paragraphs).sections.map(({ section }) => section);
const period = (text: string) => {
  const found = factsIn(text).period;
  return found && `${found.from} ${found.to}`;
};
const published = (...paragraphs: string[]) => factsIn(...paragraphs).published?.date ?? null;
const signed = (...paragraphs: string[]) => factsIn(...paragraphs).signed?.date ?? null;

function spansOf({ sections: headings, period: stated, published: day, signed: under, fees }: Facts) {
  return [...headings.map(({ span }) => span), stated?.span, day?.span, under?.span, fees].filter((span) => !!span);
}

function expectToFit(source: Source, facts: Facts): void {
  for (const { start, end } of spansOf(facts)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(source.text.length);
  }
}

describe('the headings of the sections', () => {
  it('are found by their official names', () => {
    const names = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ];
    expect(sections(...names)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sections(...names.map((name) => name.slice(2)))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test.each([
    ['一、政府信息公开工作总体情况', 1],
    ['一、概述', 1],
    ['第一部分 总体情况', 1],
    ['第二部分：主动公开情况', 2],
    ['二．主動公開政府信息情況', 2],
    ['三、依申请公开办理情况', 3],
    ['三 、 收到和处理政府信息公开申请的情况', 3],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 4],
    ['五、工作中存在的不足及改进措施', 5],
    ['六、其它需要說明的事項', 6],
    ['六、其他需要报告的事项：无。', 6],
  ])('%s', (heading, section) => {
    expect(sections(heading)).toEqual([section]);
  });

  it('are found where a line breaks in them', () => {
    expect(sections('三、收到和处理政府信息公开\n申请情况', '四、\n政府信息公开行政复议、行政诉讼情况')).toEqual([
      3, 4,
    ]);
  });

  it('are not the rows of table 三 or the tables of contents of a sentence', () => {
    expect(
      sections(
        '一、本年新收政府信息公开申请数量',
        '二、上年结转政府信息公开申请数量',
        '三、本年度办理结果',
        '四、结转下年度继续办理',
        '（一）主动公开情况',
        '2.其他法律行政法规禁止公开',
        '3.其他',
        '第二十条第（一）项',
        '本报告由总体情况、主动公开政府信息情况等六部分组成。',
      ),
    ).toEqual([]);
  });

  it('may have other words where their number and place leave no doubt', () => {
    expect(sections('四、行政复议、行政诉讼情况', '五、下一步工作打算', '六、其他需要报告的事项')).toEqual([4, 5, 6]);
    expect(sections('四、行政复议、行政诉讼情况', '六、其他需要报告的事项', '五、下一步工作打算')).toEqual([4, 6]);
  });
});

describe('the statistics period', () => {
  const whole = '2022-01-01 2022-12-31';
  test.each([
    ['本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。', whole],
    ['報告中所列數據的統計時限自2022年1月1日起至12月31日止。', whole],
    ['统计期间为２０２２年１月１日—２０２２年１２月３１日', whole],
    ['数据统计时间：2022.01.01-2022.12.31', whole],
    ['数据的起止时间是2022年1月1日和同年12月31日。', whole],
    ['统计期限为二〇二二年一月一日至二〇二二年十二月三十一日', whole],
    ['本报告数据统计期限为2022年1月至12月', whole],
    ['所列数据的统计日期为202211日至20221231日。', whole],
    ['统计期限为2022年度。', whole],
    ['本报告所列数据统计期限为1月1日至12月31日。', whole],
    ['统计期限为2021年1月1日至2021年12月31日。', '2021-01-01 2021-12-31'],
    ['统计期限为2022年3月1日至2022年11月30日。', '2022-03-01 2022-11-30'],
    ['2022年1月1日至2022年12月31日，我局收到申请3件。', null],
    ['培训时间为2022年5月1日至5月3日。', null],
    ['统计期限为2022年2月30日至2022年12月31日。', null],
  ])('%s', (text, stated) => {
    expect(period(text)).toBe(stated);
  });
});

describe('the day of publication', () => {
  test.each([
    ['发布时间：2023-01-18 10:26', '2023-01-18'],
    ['【公开日期】2023年1月18日', '2023-01-18'],
    ['日期:2023-1-18', '2023-01-18'],
    ['来源：办公室 發布時間：2023/01/18 字号：大 中 小', '2023-01-18'],
    ['2023-01-18 发布', '2023-01-18'],
    ['本报告于2023年1月18日向社会公布。', '2023-01-18'],
    ['发布时间：2022-11-02', null],
    ['更新时间：2023-09-12', null],
    ['开标日期：2023-01-18', null],
    ['2023年6月30日前完成整改。', null],
  ])('%s', (line, date) => {
    expect(published(line)).toBe(date);
  });

  it('may stand on the line after its label', () => {
    expect(published('发布日期：', '2023-02-01')).toBe('2023-02-01');
  });

  it('is not the one under the signature', () => {
    const lines = ['云岭区司法局', '二〇二三年一月三十日', '网站地图'];
    expect(published(...lines)).toBeNull();
    expect(signed(...lines)).toBe('2023-01-30');
    expect(signed('云岭区司法局 2023年1月30日')).toBe('2023-01-30');
    expect(signed('打印日期：2023年8月3日')).toBeNull();
  });
});

describe('the fee for handling requests', () => {
  const fee = (...paragraphs: string[]) => {
    const source = sourceOf(...paragraphs);
    const { fees } = factsOf(source, 2022);
    return fees && quote(source, fees);
  };
  const sixth = '六、其他需要报告的事项';

  it('is looked for in the sixth section', () => {
    expect(fee(sixth, '办理建议5件。2022年未收取信息处理费。')).toBe('2022年未收取信息处理费');
    expect(fee('一、总体情况', '未收取信息处理费。', sixth, '无其他事项。')).toBeNull();
    expect(fee(`${sixth}：本机关未向申请人收取任何费用。`)).toContain('任何费用');
  });

  it('is no other fee', () => {
    expect(fee(sixth, '公开涉企收费目录清单，落实减税降费政策，收取行政事业性收费5万元。')).toBeNull();
  });

  it('is looked for everywhere where the sixth section has no heading', () => {
    expect(fee('全年收取信息处理费300元。')).toBe('全年收取信息处理费300元');
  });
});

describe('any text', () => {
  const scrap = fc.constantFrom(
    ...[
      '一、',
      '二、总体情况',
      '第三部分',
      '统计期限为',
      '2022年1月1日',
      '至',
      '12月31日',
      '二〇二三年十二月',
      '发布时间：',
    ],
    ...[
      '2023-01-18',
      '信息处理费',
      '收取',
      '\n',
      ' ',
      '　',
      '（',
      '）',
      '(bào)',
      '報',
      '𠮷',
      '\u200b',
      '。',
      '９９',
      '日',
    ],
  );
  const paragraph = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(scrap, { maxLength: 30 }).map((all) => all.join('')),
  );

  it('gives facts whose spans fit it', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 12 }),
        fc.option(fc.integer({ min: 2008, max: 2100 })),
        (texts, year) => {
          const source = sourceOf(...texts);
          expectToFit(source, factsOf(source, year));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same facts again', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), (texts) => {
        expect(factsOf(sourceOf(...texts), 2022)).toEqual(factsOf(sourceOf(...texts), 2022));
      }),
      { numRuns: 50 },
    );
  });
});

it('are those of a report in every style', async () => {
  const styles = ['html', 'word', 'lines', 'spaces', 'pinyin'] as const;
  for (const [seed, style] of styles.entries()) {
    const { bytes, name } = render(form2021, asPrinted(form2021, plausible(form2021, seed)), style, { seed });
    const { source } = await readDocument(bytes, name);
    const [report] = readReports(source);
    if (!report) throw new Error(style);
    expectToFit(source, report.facts);
    expect(
      report.facts.sections.map(({ section }) => section),
      style,
    ).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report.facts.period, style).toMatchObject({ from: `${report.year}-01-01`, to: `${report.year}-12-31` });
    expect(report.facts.signed, style).not.toBeNull();
    expect(report.facts.fees, style).not.toBeNull();
  }
});

it('are of its own part where a file holds several reports', async () => {
  const texts = [2021, 2022].map((year) => {
    const { bytes } = render(form2021, asPrinted(form2021, plausible(form2021, year)), 'lines', { seed: year, year });
    return new TextDecoder().decode(bytes);
  });
  const { source } = await readDocument(new TextEncoder().encode(texts.join('\n')), 'two.txt');
  const reports = readReports(source);
  expect(reports.map(({ year, facts }) => [year, facts.period?.from])).toEqual([
    [2021, '2021-01-01'],
    [2022, '2022-01-01'],
  ]);
});
