import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/core/cells/identity.ts';
import { readText } from '../../../src/engine/readers/text.ts';

const identity = (...lines: string[]) => {
  const { unit, year, notes } = identify(readText(new TextEncoder().encode(lines.join('\n')), 'test.txt').source);
  return [unit, year, notes];
};

describe('who filed the report, and for which year', () => {
  test('the title says both', () => {
    expect(identity('青川市云岭区司法局2022年政府信息公开工作年度报告')).toEqual(['青川市云岭区司法局', 2022, []]);
  });

  test('what stands above a whole title does not belong to it, and the title of the page may say the same', () => {
    const title = '青川市云岭区司法局2022年政府信息公开工作年度报告';
    expect(identity(`${title}_云岭区政务公开网`, '浏览次数:1586', title)).toEqual(['青川市云岭区司法局', 2022, []]);
  });

  test('the year may come first, and 度 may follow it', () => {
    expect(identity('2022年度青川市民政局政府信息公开工作年度报告')).toEqual(['青川市民政局', 2022, []]);
  });

  test('the title may be broken over two lines', () => {
    expect(identity('青川市云岭区人民政府办公室', '2023年政府信息公开工作年度报告')).toEqual([
      '青川市云岭区人民政府办公室',
      2023,
      [],
    ]);
  });

  test('the year may be written in Chinese numerals', () => {
    expect(identity('青川市司法局二〇二二年政府信息公开工作年度报告')).toEqual(['青川市司法局', 2022, []]);
  });

  test('the path of a web page is not the title', () => {
    expect(
      identity('您当前的位置:首页 > 年报 > 2021年政府信息公开工作年度报告', '云岭县2022年政府信息公开工作年度报告'),
    ).toEqual(['云岭县', 2022, []]);
  });

  test('a region in the title is completed by the signature', () => {
    expect(identity('云岭县2020年政府信息公开工作年度报告', '正文。', '云岭县人民政府', '2021年2月18日')).toEqual([
      '云岭县人民政府',
      2020,
      [],
    ]);
  });

  test('without a unit in the title, the signature is taken, as a guess', () => {
    expect(identity('2022年政府信息公开工作年度报告', '正文。', '青川市云岭区人民政府', '2023年2月17日')).toEqual([
      '青川市云岭区人民政府',
      2022,
      ['unitGuessed'],
    ]);
  });

  test('without a title, the statistics period gives the year, never a year mentioned in passing', () => {
    expect(
      identity(
        '本年度报告中所列数据的统计期限自2022年1月1日起至12月31日止。',
        '2021年度存在的问题均已整改,公众号“青川市云岭投资区”。',
      ),
    ).toEqual(['青川市云岭投资区', 2022, ['unitGuessed', 'yearGuessed']]);
  });

  test('what is not there is not made up', () => {
    expect(identity('会议通知', '请准时参加。')).toEqual([null, null, ['unitUnknown', 'yearUnknown']]);
  });
});
