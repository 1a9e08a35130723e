/**
 * How reports head their sections, state their period, date themselves and speak of fees: our own words, in the many manners
 * of real ones. Written, like `wordings.ts`, before anybody looked at what the reader understands.
 */

import type { Section } from '../../../src/core/facts/index.ts';

/** The official name of each section first. */
export const HEADINGS: Readonly<Record<Section, readonly string[]>> = {
  1: [
    '总体情况',
    '政府信息公开工作总体情况',
    '概述',
    '基本情况',
    '{YYYY}年度政府信息公开工作总体情况',
    '工作总体情况',
    '总体工作情况',
    '政务公开工作总体情况',
    '政府信息公开总体情况',
    '{YYYY}年工作总体情况',
    '工作概况',
    '政府信息公开工作基本情况',
  ],
  2: [
    '主动公开政府信息情况',
    '主动公开政府信息的情况',
    '政府信息主动公开情况',
    '主动公开情况',
    '行政机关主动公开政府信息情况',
    '主动公开政府信息工作情况',
    '主动公开信息情况',
    '政府信息公开情况',
  ],
  3: [
    '收到和处理政府信息公开申请情况',
    '收到和处理政府信息公开申请的情况',
    '政府信息依申请公开办理情况',
    '依申请公开情况',
    '收到及处理政府信息公开申请情况',
    '政府信息公开申请办理情况',
    '依申请公开政府信息办理情况',
    '收到和办理政府信息公开申请情况',
    '政府信息公开申请收到和处理情况',
  ],
  4: [
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
    '行政复议、行政诉讼情况',
    '政府信息公开复议诉讼情况',
    '政府信息公开行政复议及行政诉讼情况',
    '复议诉讼情况',
  ],
  5: [
    '存在的主要问题及改进情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题和改进措施',
    '存在问题及改进措施',
    '工作中存在的主要问题及改进情况',
    '存在的不足及改进情况',
    '存在的问题与下一步改进方向',
    '主要问题和改进情况',
    '政府信息公开工作中的主要问题及改进措施',
    '工作中存在的问题及下步打算',
    '问题与改进',
  ],
  6: [
    '其他需要报告的事项',
    '其它需要报告的事项',
    '其他需要说明的事项',
    '其他需要报告事项',
    '需要报告的其他事项',
    '其他报告事项',
    '其他事项',
    '其他需报告的事项',
    '其他有关事项',
    '需要报告的事项',
  ],
};

/** Sentences that state the period from {F} to {T}; the days are put in by one of `DAYS`. */
export const PERIODS: readonly string[] = [
  '本报告所列数据的统计期限自{F}起至{T}止。',
  '报告中所列数据的统计期限为{F}至{T}。',
  '本年度报告中所列数据统计期限从{F}到{T}。',
  '本报告数据统计时间为{F}—{T}。',
  '报告数据的起止时间是{F}至{T}。',
  '本报告中使用的统计数据的统计时限为{F}起至{T}。',
  '数据统计期限：{F}至{T}。',
  '本报告的统计数据截取时间为{F}至{T}。',
  '本报告由六部分组成，所列数据统计期间为{F}至{T}，电子版可在网站下载。',
  '统计时段为{F}至{T}，如有疑问请与办公室联系。',
  '除另有说明外，文中数据统计区间均为{F}至{T}。',
  '本报告反映{F}至{T}的数据。',
  '所列数据统计时间起止为{F}至{T}。',
  '本报告涉及数据的时间跨度为{F}到{T}。',
  '本报告的报告期为{F}至{T}。',
  '本报告中数据统计范围为{F}至{T}。',
  '现将{F}至{T}政府信息公开工作情况报告如下。',
  '报告中的数据，统计起止日期为{F}—{T}。',
];

/** How two days are written: years of four digits in, text out. */
export const DAYS: readonly ((from: Day, to: Day) => readonly [string, string])[] = [
  (from, to) => [chinese(from), chinese(to)],
  (from, to) => [chinese(from), from.year === to.year ? chinese(to).replace(/^\d+年/, '') : chinese(to)],
  (from, to) => [spaced(from), spaced(to)],
  (from, to) => [dotted(from, '.'), dotted(to, '.')],
  (from, to) => [dotted(from, '-'), dotted(to, '-')],
  (from, to) => [chinese(from), from.year === to.year ? chinese(to).replace(/^\d+年/, '同年') : chinese(to)],
  (from, to) => [wide(chinese(from)), wide(chinese(to))],
  (from, to) => [inWords(from), inWords(to)],
  (from, to) => [padded(from), padded(to)],
];

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const iso = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;
const two = (number: number): string => `${number}`.padStart(2, '0');
export const chinese = ({ year, month, day }: Day): string => `${year}年${month}月${day}日`;
const padded = ({ year, month, day }: Day): string => `${year}年${two(month)}月${two(day)}日`;
const spaced = ({ year, month, day }: Day): string => `${year} 年 ${month} 月 ${day} 日`;
const dotted = ({ year, month, day }: Day, by: string): string => [year, two(month), two(day)].join(by);
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const NUMERALS = '〇一二三四五六七八九';
function small(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${units > 0 ? NUMERALS[units] : ''}`;
}
export function inWords({ year, month, day }: Day): string {
  return `${[...`${year}`].map((digit) => NUMERALS[Number(digit)]).join('')}年${small(month)}月${small(day)}日`;
}

/** How a page or a text says when it was published. */
export const PUBLISHED: readonly ((day: Day) => string)[] = [
  (day) => `发布时间：${dotted(day, '-')} 10:26`,
  (day) => `发布日期：${dotted(day, '-')}`,
  (day) => `日期：${dotted(day, '-')}`,
  (day) => `公开日期：${chinese(day)}`,
  (day) => `来源：办公室  发布时间：${padded(day)}  浏览次数：326`,
  (day) => `时间：${dotted(day, '/')}  字号：大 中 小`,
  (day) => `【发布时间：${dotted(day, '-')} 09:00】`,
  (day) => `发布于 ${dotted(day, '-')}`,
  (day) => `公布日期: ${spaced(day)}`,
  (day) => `本报告于${chinese(day)}在区政府网站公布。`,
  (day) => `${dotted(day, '-')} 发布`,
  (day) => `发布单位：办公室 | 发布时间：${dotted(day, '-')} 15:08:33`,
  (day) => `信息公开日期:${chinese(day)}`,
  (day) => `索引号：QC0100/${day.year}-00016  发布日期：${dotted(day, '-')}  文号：无`,
];

/** How a report is dated under its signature. */
export const SIGNED: readonly ((day: Day) => string)[] = [chinese, inWords, spaced, padded];

/** Dates that say nothing of publication. */
export const STRAY_DATES: readonly string[] = [
  '更新时间：{NEXT}-09-12',
  '打印日期：{NEXT}年8月3日',
  '{NEXT}年6月30日前完成栏目整改。',
  '《云岭区政务公开办法》自{NEXT}年5月1日起施行。',
  '{YYYY}年4月12日，举办政务公开培训班。',
  '发布时间：{YYYY}-03-08',
];

/** The sixth section on the fee; {E} is an amount with its unit. */
export const NO_FEE: readonly string[] = [
  '{YYYY}年度未收取信息处理费。',
  '本年度没有收取政府信息公开信息处理费。',
  '{YYYY}年，我局依申请公开政府信息未收取任何费用。',
  '收取信息处理费情况：无。',
  '按照《政府信息公开信息处理费管理办法》规定，本年度收取信息处理费0元。',
  '本机关{YYYY}年未产生信息处理费。',
  '信息处理费收取情况：{YYYY}年未发出收费通知，收取总金额为0元。',
  '全年无收取信息处理费的情况。',
  '{YYYY}年办理政府信息公开申请未收费。',
  '本年度发出收费通知的件数0件，总金额0元，实际收取的总金额0元，未收取信息处理费。',
  '我镇未向申请人收取任何费用。',
  '{YYYY}年度本单位未收取政府信息公开处理费用。',
  '（一）信息处理费收取情况。{YYYY}年没有发生收费。',
  '本年度未因政府信息公开收取费用。',
  '依申请公开收费：无。',
  '{YYYY}年度收取信息处理费为零。',
  '本机关依申请提供政府信息不收取费用，全年收取信息处理费0万元。',
];
export const SOME_FEE: readonly string[] = [
  '{YYYY}年共收取信息处理费{E}。',
  '本年度收取政府信息公开信息处理费共计{E}。',
  '依法收取信息处理费{E}，已全额上缴国库。',
  '{YYYY}年，发出收费通知{x}件，收取信息处理费{E}。',
  '全年收取信息处理费总金额为{E}。',
  '收取信息处理费情况：全年共收取{E}。',
  '{YYYY}年度，本机关按照按件计收方式收取信息处理费，合计{E}。',
];
/** A sixth section that does not speak of the fee. */
export const OTHERS: readonly string[] = [
  '无其他需要报告的事项。',
  '办理人大代表建议5件、政协提案9件，答复均已公开。',
  '落实减税降费政策，公开涉企收费目录清单。',
  '本报告电子版可在区政府网站查阅，联系电话：0800-6130246。',
  '政务公开工作要点落实情况：24项任务全部完成，公开行政事业性收费标准6项。',
  '没有需要说明的其他情况。',
];
