/**
 * The statistics period: 本报告所列数据的统计期限自2022年1月1日起至12月31日止.
 *
 * From one day to another, in a sentence that says it is about the data. Files that lost 年 and 月 on their way
 * (`202211日至20221231日`) still say which days are meant, as long as these are the first and the last of a year.
 */

import type { Source } from '../source.ts';
import { isoDay, lastDay, numberOf, YEAR } from './dates.ts';
import type { StatedPeriod } from './index.ts';
import { type Piece, piecesOf, spanIn } from './pieces.ts';

const SMALL = '(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const ABOUT =
  /统计(?:期|时|区间|周期|范围|起止|口径|的|数据|截)?|数据.{0,8}(?:期限|期间|时限|时段|时间|起止|日期|自|从|为|由)|起止(?:时间|日期)|报告期|(?:所列|所涉|涉及|反映|使用|引用)(?:的)?(?:各项)?数据|时间范围|时间跨度/u;
const SINCE = '(?:自|从|由|为|是|:|在|于)?';
const TO = '(?:零时)?(?:日)?(?:起|开始)?[,、]?(?:到|至|止|和|及|与|[-—–~−─]+)(?:到|至)?';
const SAME = '(?:当年|同年|本年|该年|当年度)?';

interface Form {
  readonly says: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, year: number | null) => [Day, Day] | null;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const number = (text: string | undefined): number | null => (text === undefined ? null : numberOf(text));

/** The two days of a period in which only the first needs to name its year, and that only if the report's is unknown. */
function days(groups: Readonly<Record<string, string | undefined>>, own: number | null): [Day, Day] | null {
  const from = number(groups.ay) ?? own;
  const [m, d, n] = [number(groups.am), number(groups.ad), number(groups.bm)];
  if (from === null || m === null || n === null) return null;
  const to = number(groups.by) ?? from;
  return [
    { year: from, month: m, day: d ?? 1 },
    { year: to, month: n, day: number(groups.bd) ?? lastDay(to, n) },
  ];
}

function wholeYear(groups: Readonly<Record<string, string | undefined>>): [Day, Day] | null {
  const from = number(groups.ay);
  if (from === null) return null;
  const to = number(groups.by) ?? from;
  return [
    { year: from, month: 1, day: 1 },
    { year: to, month: 12, day: 31 },
  ];
}

const FORMS: readonly Form[] = [
  // 2022年1月1日起至(2022年)12月31日
  {
    says: new RegExp(
      `${SINCE}(?:(?<ay>${YEAR})年度?)?(?<am>${SMALL})月(?<ad>${SMALL})[日号]${TO}${SAME}(?:(?<by>${YEAR})年)?(?<bm>${SMALL})月(?<bd>${SMALL})[日号]`,
      'du',
    ),
    read: days,
  },
  // 2022.1.1-2022.12.31
  {
    says: new RegExp(
      `(?<!\\d)(?<ay>20\\d\\d)[-./](?<am>\\d{1,2})[-./](?<ad>\\d{1,2})${TO}(?:(?<by>20\\d\\d)[-./])?(?<bm>\\d{1,2})[-./](?<bd>\\d{1,2})(?!\\d)`,
      'du',
    ),
    read: days,
  },
  // 2022年1月至12月, 2022年1-12月
  {
    says: new RegExp(
      `(?<ay>${YEAR})年(?<am>${SMALL})月?(?:份)?${TO}${SAME}(?:(?<by>${YEAR})年)?(?<bm>${SMALL})月(?!${SMALL}[日号])`,
      'du',
    ),
    read: days,
  },
  // 202211日至20221231日
  {
    says: new RegExp(
      `(?<!\\d)(?<ay>20\\d\\d)年?0?1月?0?1日?${TO}${SAME}(?:(?<by>20\\d\\d))?年?12月?31日?(?!\\d)`,
      'du',
    ),
    read: wholeYear,
  },
  // 统计期限为2022年度
  { says: new RegExp(`(?:期限|期间|时限|时段|时间|范围)为(?<ay>${YEAR})年(?:度|全年|整年)`, 'du'), read: wholeYear },
];

/** So much of a sentence before the days may say that it is about the data; and so much after them. */
const BEFORE = 60;
const AFTER = 24;

function sentenceStart(text: string, at: number): number {
  return Math.max(at - BEFORE, text.lastIndexOf('。', at - 1) + 1);
}

function isAboutData(text: string, from: number, to: number): boolean {
  if (ABOUT.test(text.slice(sentenceStart(text, from), from + 3))) return true;
  return /^[^。]{0,8}(?:的)?(?:统计)?数据|^[^。,]{0,16}(?:情况|工作)(?:报告|公布|通报|总结)如下/u.test(
    text.slice(to, to + AFTER),
  );
}

function periodOf(piece: Piece, form: Form, year: number | null): StatedPeriod | null {
  let passed = 0;
  while (passed < piece.text.length) {
    const match = form.says.exec(piece.text.slice(passed));
    if (!match) return null;
    const from = passed + match.index;
    const to = from + match[0].length;
    const read = isAboutData(piece.text, from, to) ? form.read(match.groups ?? {}, year) : null;
    const [first, last] = (read ?? []).map(({ year: y, month, day }) => isoDay(y, month, day));
    if (first && last) return { from: first, to: last, span: spanIn(piece, from, to) };
    passed = to;
  }
  return null;
}

/** The first period that a sentence about the data states. `year` stands in where the sentence names none. */
export function periodIn(source: Source, year: number | null): StatedPeriod | null {
  for (const piece of piecesOf(source)) {
    if (!piece.isAlone || !/\d|[一二三]/u.test(piece.text)) continue;
    for (const form of FORMS) {
      const found = periodOf(piece, form, year);
      if (found) return found;
    }
  }
  return null;
}
