/**
 * The headings of the six sections, by what they say and by their number.
 *
 * Wordings vary from place to place, numbers slip, lines break. A heading is a line that begins with a number and one of
 * the section's names, or is the official name itself; a numbered line of other words counts where it stands just between
 * its neighbours. Table 三 numbers its rows in the same way: those are no headings.
 */

import type { Source } from '../source.ts';
import type { Section, SectionHeading } from './index.ts';
import { type Piece, piecesOf, spanIn } from './pieces.ts';

const NUMERALS = '一二三四五六';
/** `一、`, `第一部分`: the number of a section, never of a subsection in brackets. */
const NUMBER = /^(?:第([一二三四五六1-6])部分[、.,:]?|([一二三四五六])[、.,:·]?)/u;
/** Numbers that subsections and rows of tables have as well: only before an official name. */
const WEAK_NUMBER = /^(?:[(]([一二三四五六])[)][、.,]?|([1-6])[、.,](?!\d))/u;
const OWN = '(?:政府信息公开|政务信息公开|政府信息|政务公开|信息公开)?';

/** What a numbered heading of each section begins with. */
const NAMES: Readonly<Record<Section, RegExp>> = {
  1: new RegExp(
    `^(?:\\d{4}年度?)?${OWN}(?:工作)?(?:的)?(?:(?:总体|整体|基本|综合|全年|主要)(?:工作)?(?:情况|概况|概述|状况)|概述|概况|情况概述|总述|工作情况)`,
    'u',
  ),
  2: /^(?:政府信息|行政机关)?主动公开(?:的)?(?:政府信息|政务信息|信息|工作|情况|$)/u,
  3: /^(?:收到[和及与并]?(?:办理|处理)|受理[和及与并]?(?:办理|处理)|办理|处理|接收[和及与]?处理)?(?:的)?(?:政府|政务)?信息(?:依申请)?公开(?:的)?申请(?!.{0,4}数量)|^(?:政府信息)?依申请公开|^申请公开/u,
  4: /^(?:因|有关|涉及)?(?:政府|政务)?(?:信息)?(?:公开)?(?:工作)?(?:被申请|被提起|引起|引发|产生|方面)?(?:的)?(?:被)?(?:申请)?(?:行政)?(?:复议|诉讼)/u,
  5: new RegExp(
    `^(?:${OWN}(?:工作)?(?:中|方面)?(?:目前)?(?:还)?(?:存在|面临)(?:的)?(?:主要)?(?:的)?(?:问题|不足|困难)|(?:主要)?(?:存在)?(?:的)?(?:主要)?(?:问题|不足|困难)(?:及|和|与|、)|改进(?:情况|措施)|存在(?:的)?(?:主要)?问题)`,
    'u',
  ),
  6: /^(?:其[他它](?:需要|需|应|应当|要|有关|相关)?(?:报告|说明|公开)?(?:的)?(?:重要)?(?:事项|情况|问题)|其[他它]需要|需要(?:说明|报告)的(?:其[他它])?(?:事项|情况)|其[他它]$)/u,
};

/** The official names, which need no number. */
const OFFICIAL: Readonly<Record<Section, RegExp>> = {
  1: /^(?:政府信息公开工作)?总体情况$/u,
  2: /^主动公开政府信息情况$/u,
  3: /^收到[和及]处理政府信息公开申请(?:的)?情况$/u,
  4: /^(?:因)?政府信息公开(?:工作)?(?:被申请|被提起)?行政复议[、和及](?:提起|被提起)?行政诉讼(?:的)?情况$/u,
  5: /^(?:政府信息公开工作)?存在的主要问题(?:及|和|与)改进(?:情况|措施)$/u,
  6: /^其[他它]需要报告的事项$/u,
};

const ALL: readonly Section[] = [1, 2, 3, 4, 5, 6];
/** Rows of table 三, which are numbered like sections. */
const TABLE_ROW = /新收|上年结转|本年度?办理结果|结转下年/u;
/** A heading of other words than known is no longer than this, and no sentence. */
const LONGEST_UNKNOWN = 24;
const LONGEST_BROKEN = 40;
/** Fewer sections with a plain number than this, and other numbers may be theirs. */
const FEW = 3;

interface Found extends SectionHeading {
  readonly piece: number;
}

interface Numbered {
  readonly number: Section;
  readonly title: string;
  readonly length: number;
}

function numbered(text: string, pattern: RegExp): Numbered | null {
  const match = pattern.exec(text);
  const said = match?.slice(1).find((each) => each !== undefined);
  if (!match || said === undefined) return null;
  const number = (/\d/.test(said) ? Number(said) : NUMERALS.indexOf(said) + 1) as Section;
  return { number, title: text.slice(match[0].length), length: match[0].length };
}

function named(title: string, names: Readonly<Record<Section, RegExp>>): Section | null {
  if (TABLE_ROW.test(title.slice(0, LONGEST_UNKNOWN))) return null;
  return ALL.find((each) => names[each].test(title)) ?? null;
}

/** A heading whose words are known; broken over two lines if need be. */
function headingAt(pieces: readonly Piece[], index: number, pattern: RegExp, names: typeof NAMES): Found | null {
  const piece = pieces[index] as Piece;
  const own = numbered(piece.text, pattern);
  const span = spanIn(piece, 0, Math.min(piece.text.length, LONGEST_BROKEN));
  const section = own && own.title !== '' ? named(own.title, names) : null;
  if (section !== null) return { section, span, piece: index };
  const next = pieces[index + 1];
  if (!own || !next || piece.text.length > LONGEST_BROKEN || next.text.length > LONGEST_BROKEN) return null;
  const broken = numbered(next.text, NUMBER) === null ? named(own.title + next.text, names) : null;
  return broken === null
    ? null
    : { section: broken, span: { start: span.start, end: spanIn(next, 0, next.text.length).end }, piece: index };
}

function officialAt(pieces: readonly Piece[], index: number): Found | null {
  const piece = pieces[index] as Piece;
  const section = named(piece.text, OFFICIAL);
  return section === null ? null : { section, span: spanIn(piece, 0, piece.text.length), piece: index };
}

function knownIn(pieces: readonly Piece[]): Found[] {
  const found = pieces.flatMap(
    (_, index) => headingAt(pieces, index, NUMBER, NAMES) ?? officialAt(pieces, index) ?? [],
  );
  if (new Set(found.map(({ section }) => section)).size >= FEW) return found;
  const weak = pieces.flatMap((_, index) => headingAt(pieces, index, WEAK_NUMBER, OFFICIAL) ?? []);
  return [...found, ...weak].sort((a, b) => a.piece - b.piece);
}

/** A numbered line of other words, between the section before it and the one after. */
function unknownIn(pieces: readonly Piece[], known: readonly Found[], section: Section): Found | null {
  const before = known.findLast((each) => each.section === section - 1);
  const after = known.find((each) => each.section > section && each.piece > (before?.piece ?? -1));
  if (!before && section > 1) return null;
  for (let index = (before?.piece ?? -1) + 1; index < (after?.piece ?? pieces.length); index += 1) {
    const piece = pieces[index] as Piece;
    const own = numbered(piece.text, NUMBER);
    const fits = own?.number === section && own.title.length >= 2 && piece.text.length <= LONGEST_UNKNOWN;
    if (fits && !/[。;,]/u.test(piece.text.slice(own.length)) && !TABLE_ROW.test(piece.text))
      return { section, span: spanIn(piece, 0, piece.text.length), piece: index };
  }
  return null;
}

/** Every heading found, in the order they stand. */
export function headingsIn(source: Source): SectionHeading[] {
  const pieces = piecesOf(source).filter(({ isAlone }) => isAlone);
  let found = knownIn(pieces);
  if (found.length === 0) return [];
  for (const section of ALL) {
    if (found.some((each) => each.section === section)) continue;
    const guess = unknownIn(pieces, found, section);
    if (guess) found = [...found, guess].sort((a, b) => a.piece - b.piece);
  }
  return found.map(({ section, span }) => ({ section, span }));
}
