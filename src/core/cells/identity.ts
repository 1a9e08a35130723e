/**
 * Who filed the report and for which year: from the title first, then from what the text says of itself.
 *
 * A title that was read plainly needs no note. Everything found elsewhere (the statistics period, the signature, a
 * name in the text) is a guess and says so.
 */

import type { NoteCode } from '../reading.ts';
import type { Source } from '../source.ts';
import { linesIn } from './lines.ts';

export interface Identity {
  readonly unit: string | null;
  readonly year: number | null;
  readonly notes: readonly NoteCode[];
}

const YEAR = '(20\\d{2}|二[〇○零O][〇○零O一二三四五六七八九]{2})';
const SUBJECT = '(?:政府信息公开|政务信息公开|信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)';
/** A title ends with its subject, but for a remark in brackets or the name of a web site; a notice about it does not. */
const TITLE = new RegExp(`^(.{0,40})${YEAR}年?度?(.{0,40}?)${SUBJECT}(?:[(].{0,12}[)]|》|[-_—|].*)*$`, 'u');
const PERIOD = /(?:统计期限|统计时限|统计时间|统计日期|统计范围|数据统计)[^。]{0,12}?(20\d{2})年/u;
const YEAR_OF = /(20\d{2})年度/u;
const DATE = /(20\d{2})年\d{1,2}月\d{1,2}日/u;
const BREADCRUMB = /当前位置|首页|[>»›]/u;
const ORGANISATION =
  /(?:人民政府(?:办公室|办公厅)?|办公室|办公厅|管理委员会|委员会|管委会|管理局|街道办事处|办事处|服务中心|中心|执法局|总队|支队|大队|分局|局|厅|委|办|处|院|站|所|镇|乡|区|县|市|开发区|投资区)$/u;
const PLACE = /[省市区县旗州]/u;
const REGION_ONLY = /[省市区县旗州盟]$/u;

/** Titles, signatures and names are short; the rest of a document is prose. */
const SHORT = 60;
/** `四、政府信息公开行政复议、行政诉讼情况` and its like; a sentence that names sections is longer. */
const LONGEST_HEADING = 30;
/** A title stands near the top, after at most a page's navigation. */
const HEAD = 80;
const TAIL = 40;

function yearNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digits = [...text].map((character) => {
    const at = '〇一二三四五六七八九'.indexOf(character);
    return Math.max(at, 0);
  });
  return Number(digits.join(''));
}

/** A unit's name without what titles put around it. */
function tidy(name: string): string | null {
  const bare = name
    .replace(/^.*(?:关于|网站-|[|_—-])/u, '')
    .replace(/^附[件表录]?\d{0,2}[:：.、]?|^[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.]/gu, '')
    .replace(/20\d{2}年.*$/u, '')
    .replace(/[《》「」“”"':、,。()[\]#*]/gu, '')
    .replace(/(?:的|关于)$/u, '');
  return bare.length >= 2 && /\p{Script=Han}{2}/u.test(bare) ? bare : null;
}

export interface Title {
  readonly unit: string | null;
  readonly year: number;
}

/** What a line says as a title, `null` where it is none. Example: `云岭区司法局2022年政府信息公开工作年度报告`. */
export function titleIn(line: string): Title | null {
  if (line.length > 2 * SHORT || !line.includes('公开') || BREADCRUMB.test(line)) return null;
  const match = TITLE.exec(line);
  if (!match) return null;
  return { unit: tidy(match[1] as string) ?? tidy(match[3] as string), year: yearNumber(match[2] as string) };
}

/** Whether a line may be a title, a signature or a name. */
export function isShort(line: string): boolean {
  return line.length <= SHORT && !BREADCRUMB.test(line);
}

/** A title broken over two lines, which has to name an organisation: anything may stand above a title without one. */
export function brokenTitle(upper: string, lower: string): Title | null {
  const title = titleIn(`${upper}${lower}`);
  return title?.unit && ORGANISATION.test(title.unit) ? title : null;
}

/** Every title in the head; broken over two lines only where none is whole, and then after an organisation's name. */
function titlesOf(lines: readonly string[]): Title[] {
  const head = lines.slice(0, HEAD).filter(isShort);
  const whole = head.flatMap((line) => titleIn(line) ?? []);
  const named = whole.filter(({ unit }) => unit !== null);
  if (named.length > 0) return named;
  const joined = head.slice(1).flatMap((line, index) => brokenTitle(head[index] as string, line) ?? []);
  return joined.length > 0 ? joined : whole;
}

/** The report's own title: of those a page shows, one for the year the text speaks of, else the most frequent. */
function choose(titles: readonly Title[], period: number | null): Title | null {
  const count = (title: Title) => titles.filter(({ unit, year }) => unit === title.unit && year === title.year).length;
  const weight = (title: Title) => count(title) + (title.year === period ? titles.length : 0);
  return titles.reduce<Title | null>((best, title) => (best && weight(best) >= weight(title) ? best : title), null);
}

/** The signature: a short line naming an organisation, with a date on or right after it, near the end. */
function signatureOf(lines: readonly string[]): string | null {
  const tail = lines.slice(-TAIL);
  for (let index = tail.length - 1; index >= 0; index -= 1) {
    const line = (tail[index] as string).replace(DATE, '');
    const dated = DATE.test(tail[index] as string) || DATE.test(tail[index + 1] ?? '');
    if (dated && line.length <= 30 && ORGANISATION.test(line)) return tidy(line);
  }
  return null;
}

/** The longest name in quotation marks that starts with a place and ends like an organisation. */
function quotedName(lines: readonly string[]): string | null {
  const names = lines
    .flatMap((line) => [...line.matchAll(/[“"「]([\p{Script=Han}]{4,30})[”"」]/gu)].map((match) => match[1] as string))
    .filter((name) => ORGANISATION.test(name) && PLACE.test(name.slice(0, -1)));
  return names.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** A title often names only the region; the signature or the page's path then has the full name. */
function completed(unit: string, lines: readonly string[], signature: string | null): string {
  if (!REGION_ONLY.test(unit)) return unit;
  if (signature?.startsWith(unit)) return signature;
  const path = lines.slice(0, HEAD).filter((line) => BREADCRUMB.test(line));
  const last = path.map((line) => line.split(/[>»›]/u).at(-1) as string).find((name) => name.startsWith(unit));
  return last && ORGANISATION.test(last) ? last : unit;
}

/** The year of the stated statistics period. */
function periodOf(lines: readonly string[]): number | null {
  const year = lines.map((line) => PERIOD.exec(line)?.[1]).find((each) => each !== undefined);
  return year ? Number(year) : null;
}

/** Without title and period: the first `2022年度`, else the year before the signature's date. */
function yearInText(lines: readonly string[], signed: boolean): number | null {
  const stated = lines.slice(0, HEAD).flatMap((line) => YEAR_OF.exec(line)?.[1] ?? [])[0];
  if (stated) return Number(stated);
  const dated = signed
    ? lines
        .slice(-TAIL)
        .flatMap((line) => DATE.exec(line)?.[1] ?? [])
        .at(-1)
    : undefined;
  return dated ? Number(dated) - 1 : null;
}

/** Example: `奉节县2020年政府信息公开工作年度报告`, signed 奉节县人民政府 → that name, 2020, no notes. */
export function identify(source: Source): Identity {
  const lines = linesIn(source).map(({ text }) => text);
  const period = periodOf(lines);
  const titles = titlesOf(lines);
  const title = choose(titles, period);
  const signature = signatureOf(lines);
  const inTitle = title?.unit ? completed(title.unit, lines, signature) : null;
  const unit = inTitle ?? signature ?? quotedName(lines);
  const year = title?.year ?? period ?? yearInText(lines, signature !== null);
  const notes: NoteCode[] = [];
  if (unit === null) notes.push('unitUnknown');
  else if (inTitle === null || titles.some((each) => each.unit !== title?.unit)) notes.push('unitGuessed');
  if (year === null) notes.push('yearUnknown');
  else if (isYearDoubtful(year, titles, period)) notes.push('yearGuessed');
  if (source.simplified !== source.text && isMostlyTraditional(source)) notes.push('traditionalText');
  return { unit, year, notes };
}

/** A year is certain if a title says it and neither another title nor the stated period says otherwise. */
function isYearDoubtful(year: number, titles: readonly Title[], period: number | null): boolean {
  if (period !== null && period !== year) return true;
  return titles.length === 0 || (period === null && titles.some((title) => title.year !== year));
}

/** A stray Traditional character in a name is no note; a text full of them is. */
function isMostlyTraditional({ text, simplified }: Source): boolean {
  let changed = 0;
  for (let index = 0; index < text.length; index += 1) if (text[index] !== simplified[index]) changed += 1;
  return changed > text.length / 50;
}

/** Parts of the headings of every report's sections. */
export const SECTIONS = [
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请',
  '行政复议',
  '存在的主要问题',
  '其他需要报告的事项',
];

/** Whether a document without readable tables is an annual report all the same: by its title, or by section headings. */
export function looksLikeReport(source: Source): boolean {
  const lines = linesIn(source).map(({ text }) => text);
  const headings = lines.filter((line) => line.length <= LONGEST_HEADING);
  const sections = SECTIONS.filter((section) => headings.some((heading) => heading.includes(section)));
  return sections.length >= 3 || (titlesOf(lines).length > 0 && lines.join('').length > 300);
}
