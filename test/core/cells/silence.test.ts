/** Ways a number, a year or a unit could go wrong without a word, each kept out by a doubt. */

import { describe, expect, test } from 'vitest';
import { readReport } from '../../../src/core/cells/index.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import type { Reading, ReportReading } from '../../../src/core/reading.ts';
import { readHtml } from '../../../src/engine/readers/html/index.ts';
import { readText } from '../../../src/engine/readers/text.ts';
import { plausible } from '../../support/plausible.ts';
import { render } from '../../support/render.ts';

/** A whole report as a web page, altered: every pair of `changes` is a piece of its HTML and what stands there instead. */
function page(...changes: (readonly [RegExp, string])[]): ReportReading {
  const numbers = { ...plausible(form2021, 7), 'proactive.licensing.decisions': '12', 'proactive.fees.amount': '5' };
  const { bytes } = render(form2021, numbers, 'html', { unit: '青川市云岭区司法局', year: 2022, seed: 7 });
  let html = new TextDecoder().decode(bytes);
  for (const [from, to] of changes) {
    expect(html).toMatch(from);
    html = html.replace(from, to);
  }
  const reading = readReport(readHtml(new TextEncoder().encode(html), 'a.html').source);
  if (!reading) throw new Error('not read as a report');
  return reading;
}

const cell = (reading: ReportReading, id: string) => reading.readings[id] as Reading;
const LICENSING = /(<t[dh][^>]*>\s*行政许可[\s\S]*?<\/tr>)/;

describe('numbers that follow a row and belong to no line', () => {
  test('put a doubt on that row, whose rest they may be', () => {
    const reading = page([LICENSING, '$1<tr><td></td><td>34</td></tr>']);
    expect(cell(reading, 'proactive.licensing.decisions').doubts).toContain('numbersLeftOver');
    expect(cell(reading, 'proactive.penalties.decisions').doubts).toEqual([]);
  });
});

describe('a heading that asks for something else than the form', () => {
  test.each(['本年收费金额(元)', '本年收费金额(亿元)', '本年收费金额/元'])(
    '%s is doubted: the form asks for 万元',
    (heading) => {
      const reading = page([/本年收费金额[^<]*/, heading]);
      expect(cell(reading, 'proactive.fees.amount').doubts).toContain('unexpectedUnit');
    },
  );

  test.each(['上年处理决定数量', '累计处理决定数量'])('%s is not taken for 本年处理决定数量', (heading) => {
    const reading = page([/本年处理决定数量/, heading]);
    expect(cell(reading, 'proactive.licensing.decisions').doubts).toContain('headerUnrecognised');
  });

  test('上年新收 is not taken for 本年新收', () => {
    const reading = page([/一、本年新收政府信息公开申请数量/, '一、上年新收政府信息公开申请数量']);
    expect(cell(reading, 'requests.newReceived.total').doubts).not.toEqual([]);
  });
});

describe('columns in another order than the form', () => {
  test('are noticed where a label further down says the heading too: 其他法律行政法规禁止公开', () => {
    const swap = (text: string) =>
      text.replaceAll('法律服务机构', '\uE000').replaceAll('其他', '法律服务机构').replaceAll('\uE000', '其他');
    const numbers = plausible(form2021, 7);
    const { bytes } = render(form2021, numbers, 'markdown', { unit: '青川市云岭区司法局', year: 2022, seed: 7 });
    const lines = new TextDecoder().decode(bytes).split('\n');
    const moved = lines.map((line) => (/商业企业/.test(line) ? swap(line) : line));
    expect(moved).not.toEqual(lines);
    const reading = readReport(readText(new TextEncoder().encode(moved.join('\n')), 'a.md').source);
    expect(reading?.readings['requests.granted.otherOrg']?.doubts).toContain('headerUnrecognised');
    expect(reading?.readings['requests.granted.legalService']?.doubts).toContain('headerUnrecognised');
  });
});

describe('a file that breaks off', () => {
  test('leaves a doubt on its last number, which may have had more digits', () => {
    const facts = { unit: '青川市云岭区司法局', year: 2022, seed: 7 };
    const { text } = render(form2021, plausible(form2021, 7), 'tabs', facts);
    const whole = text.replace(/^(行政规范性文件(?:\t\d+){2}\t)\d+/m, '$138');
    const broken = whole.slice(0, whole.search(/(?<=^行政规范性文件(?:\t\d+){2}\t3)8/m));
    const reading = readReport(readText(new TextEncoder().encode(broken), 'a.txt').source);
    expect(reading?.readings['proactive.normative.inForce']).toMatchObject({ value: '3', doubts: ['cutOff'] });
    expect(reading?.readings['proactive.rules.inForce']?.doubts).toEqual([]);
  });
});

describe('what cannot be seen on the page is not read', () => {
  test.each(['display:none', 'visibility:hidden', 'font-size:0', 'opacity:0'])('a number with %s', (style) => {
    const reading = page([/(行政许可[\s\S]*?)12</, `$1<span style="${style}">9</span>12<`]);
    expect(cell(reading, 'proactive.licensing.decisions').value).toBe('12');
  });

  test('a row that is not displayed', () => {
    const reading = page([LICENSING, '<tr style="display: none"><td>行政许可</td><td>99</td></tr>$1']);
    expect(cell(reading, 'proactive.licensing.decisions')).toMatchObject({ value: '12', doubts: [] });
  });
});

describe('a year or unit that the page contradicts', () => {
  const read = (...lines: string[]) => {
    const body = ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '五、存在的主要问题'];
    const reading = readReport(readText(new TextEncoder().encode([...lines, ...body].join('\n')), 'a.txt').source);
    return [reading?.unit, reading?.year, reading?.notes.filter((note) => note !== 'formGuessed')];
  };

  test('is guessed where a link to another report stands above the title', () => {
    expect(
      read('青川市财政局2019年政府信息公开工作年度报告', '青川市司法局2022年政府信息公开工作年度报告'),
    ).toMatchObject(['青川市财政局', 2019, ['unitGuessed', 'yearGuessed']]);
  });

  test('is the title’s whose year is the statistics period’s', () => {
    expect(
      read(
        '青川市财政局2019年政府信息公开工作年度报告',
        '青川市司法局2022年政府信息公开工作年度报告',
        '本报告统计期限自2022年1月1日起至12月31日止。',
      ),
    ).toEqual(['青川市司法局', 2022, ['unitGuessed']]);
  });

  test('is guessed where title and statistics period disagree', () => {
    expect(read('青川市司法局2022年政府信息公开工作年度报告', '统计期限自2021年1月1日起至2021年12月31日止。')).toEqual([
      '青川市司法局',
      2022,
      ['yearGuessed'],
    ]);
  });

  test('is not taken from a year that no report can have', () => {
    expect(read('青川市司法局二〇二年政府信息公开工作年度报告')[1]).toBeNull();
  });
});
