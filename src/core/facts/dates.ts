/**
 * Days as reports write them, and which of them say when the report was published or signed.
 *
 * A date is what a label, a sentence about the report or the last lines call one. Dates of events are passed over, and so
 * is a date before the year was over: no report is published then.
 */

import type { Source } from '../source.ts';
import type { StatedDate } from './index.ts';
import { type Piece, piecesOf, spanIn } from './pieces.ts';

const DIGITS = '〇一二三四五六七八九';
/** `2024`, `二〇二四`, `二○二四`, `二零二四`. */
export const YEAR = '(?:20\\d\\d|二[〇○零OoＯ0][〇○零OoＯ0一二三四五六七八九]{2})';
const SMALL = '(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
/** A day with its year, by the names of its groups. Example: `dayPattern('a')` matches `2024年1月31日` as `ay`, `am`, `ad`. */
export const dayPattern = (name: string): string =>
  `(?<${name}y>${YEAR})(?:年|[-./])(?<${name}m>${SMALL})(?:月|[-./])(?<${name}d>${SMALL})(?:日|号|(?!\\d))`;

/** A number in digits or Chinese words below a hundred, or a year digit by digit. Examples: `十二` 12, `二〇二四` 2024. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length === 4) return Number([...text].map((each) => Math.max(0, DIGITS.indexOf(each))).join(''));
  const [tens = '', units = ''] = text.includes('十') ? text.split('十') : ['none', text];
  const ten = tens === 'none' ? 0 : tens === '' ? 1 : DIGITS.indexOf(tens);
  return ten * 10 + (units === '' ? 0 : DIGITS.indexOf(units));
}

/** ISO 8601, or `null` where there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`;
}

/** The last day of a month. Example: `lastDay(2024, 2)` is 29. */
export function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const LABEL =
  '(?:(?:信息|文章|网站|首次)?(?:发布|公布|公开|发表|发稿|上网|上传|刊登|推送)(?:时间|日期)|(?:发布|公布|公开|发表)于|(?<![\\p{Script=Han}])(?:日期|时间))';
const DAY = dayPattern('a');
const LABELLED = new RegExp(`${LABEL}[:】\\]》]*(?<day>${DAY})`, 'du');
const LABEL_ONLY = new RegExp(`${LABEL}[:】\\]》]*$`, 'u');
const DAY_FIRST = new RegExp(`^[:]?(?<day>${DAY})`, 'du');
const DAY_THEN = new RegExp(
  `^(?<day>${DAY})(?:\\s?\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:发布|公布|公开|发表)(?:$|[^\\p{Script=Han}])`,
  'du',
);
const TOLD = new RegExp(
  `(?:本报告|本年报|年度报告|年报|本年度报告)[^。;]{0,12}(?:于|在)(?<day>${DAY})[^。;]{0,20}(?:公布|发布|公开|刊登)`,
  'du',
);
/** A year, or the end of a label: without either a line says nothing of publication, and most have neither. */
const WORTH = /20\d\d|二[〇○零OoＯ0]|(?:[间期]|[布开表]于)[:】\]》]*$/u;
const DAY_ALONE = new RegExp(`^(?<who>[^\\d。;:]{0,40}?)[(]?(?<day>${DAY})[)]?$`, 'du');
const NOT_A_SIGNATURE = /时间|日期|打印|更新|施行|实施|生效|截至|截止|编辑|来源/u;
/** A signature stands among so many lines at the end; pages print their footers below it. */
const TAIL = 40;

function dateIn(piece: Piece, match: RegExpExecArray | null, year: number | null): StatedDate | null {
  const place = match?.indices?.groups?.day;
  const { ay, am, ad } = match?.groups ?? {};
  if (!place || !ay || !am || !ad) return null;
  const date = isoDay(numberOf(ay), numberOf(am), numberOf(ad));
  if (date === null || (year !== null && date <= `${year}-12-31`)) return null;
  return { date, span: spanIn(piece, place[0], place[1]) };
}

/** The first date that a label, or a sentence about the report, calls its publication. */
export function publishedIn(source: Source, year: number | null): StatedDate | null {
  const pieces = piecesOf(source);
  for (const [index, piece] of pieces.entries()) {
    if (!WORTH.test(piece.text)) continue;
    const next = pieces[index + 1];
    const found =
      dateIn(piece, LABELLED.exec(piece.text), year) ??
      dateIn(piece, DAY_THEN.exec(piece.text), year) ??
      dateIn(piece, TOLD.exec(piece.text), year) ??
      (next && LABEL_ONLY.test(piece.text) ? dateIn(next, DAY_FIRST.exec(next.text), year) : null);
    if (found) return found;
  }
  return null;
}

/** The last date that stands alone, or after a name, near the end. */
export function signedIn(source: Source, year: number | null): StatedDate | null {
  const pieces = piecesOf(source).filter(({ isAlone }) => isAlone);
  for (const piece of pieces.slice(-TAIL).reverse()) {
    const match = DAY_ALONE.exec(piece.text);
    if (!match || NOT_A_SIGNATURE.test(match.groups?.who ?? '')) continue;
    const found = dateIn(piece, match, year);
    if (found) return found;
  }
  return null;
}
