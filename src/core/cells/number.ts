/**
 * One printed cell to a value, with a doubt wherever that is a guess.
 *
 * A number is only taken as one if its characters say so. What is not plain digits is read step by step, each step
 * that assumes something leaving its doubt; what then still is no number stays text. Zero is never assumed.
 */

import { canonical, isInteger } from '../decimal.ts';
import type { NumberKind } from '../form.ts';
import { remembered } from '../memo.ts';
import { narrow } from '../narrow.ts';
import type { CellValue, DoubtCode } from '../reading.ts';

/** A cell's content and what is doubtful about its characters. */
export interface NumberReading extends CellValue {
  readonly doubts: readonly DoubtCode[];
}

const DASHES = /^[-‐‑‒–—―−ーー_/\\*]+$/u;
const HAN = /\p{Script=Han}/u;
/** A mark for what could not be read, a gap where a digit should be (`1_`, `?`), or what a sheet shows instead (`#REF!`, `###`). */
const UNREADABLE = /[\uFFFD□■▯▢☐]|\?{2,}|^\?$|\d\s*[?_]|[?_]\s*\d|^#+$|^#[A-Z/0]{2,6}[!?]?$/u;
/** Units that say nothing new beside the heading. */
const UNITS: Record<NumberKind, readonly string[]> = {
  count: ['件', '项', '个', '宗', '条', '次', '起', '份'],
  signedCount: ['项', '个', '件'],
  amount: ['万元', '万'],
};
const ANY_UNIT = /^(.*?)(亿元|万元|元|亿|万|件|项|个|宗|条|次|起|份|人)$/u;
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/[oOοОоQ〇○◯]/gu, '0'],
  [/[lI|丨]/gu, '1'],
];

interface Draft {
  text: string;
  doubts: DoubtCode[];
}

/** Each step returns the text with one oddity removed, or the text as it was. */
type Step = readonly [DoubtCode | null, (text: string, kind: NumberKind) => string];

function dropUnit(text: string, kind: NumberKind, familiar: boolean): string {
  const match = ANY_UNIT.exec(text);
  return match?.[1] && UNITS[kind].includes(match[2] as string) === familiar ? match[1] : text;
}

const STEPS: readonly Step[] = [
  [null, (text, kind) => dropUnit(text, kind, true)],
  ['unexpectedUnit', (text, kind) => dropUnit(text, kind, false)],
  ['lookAlike', (text) => LOOK_ALIKES.reduce((each, [from, to]) => each.replace(from, to), text)],
  [null, (text) => (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text)],
  ['spaceInside', (text) => (/\d\s+[\d.,]|[.,+-]\s+\d/.test(text) ? text.replace(/\s+/g, '') : text)],
  ['badGrouping', (text) => (/^[+-]?\d[\d,]*(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text)],
  ['lookAlike', (text, kind) => (kind === 'amount' && /^\.\d+$/.test(text) ? `0${text}` : text)],
  ['lookAlike', (text) => (/^[.,·]\d+$|^\d+[.,·。、]$/.test(text) ? text.replace(/[.,·。、]/g, '') : text)],
];

function plain(raw: string): string {
  return narrow(raw)
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/^[−–—‐‑﹣](?=\s*\d)/u, '-')
    .trim();
}

function writtenOddly(text: string, value: string, kind: NumberKind): DoubtCode[] {
  const doubts: DoubtCode[] = [];
  if (/^[+-]?0\d/.test(text)) doubts.push('leadingZero');
  if (kind !== 'amount' && text.includes('.')) doubts.push('decimalForm');
  if (kind !== 'signedCount' && /^[+-]/.test(text)) doubts.push('unexpectedSign');
  if (kind !== 'amount' && !isInteger(value) && !doubts.includes('decimalForm')) doubts.push('decimalForm');
  return doubts;
}

/** Whether characters alone could make this a number: only digits, signs, separators and what passes for digits. */
function couldBeNumber(text: string): boolean {
  return /^[+-]?[\d\s.,·。、oOοОоQ〇○◯lI|丨]+$/u.test(text);
}

/**
 * Reads a cell's text as the form's kind of number.
 * Examples: `'1,234'` → 1234, no doubt; `'3件'` → 3; `'O'` → 0 with `lookAlike`; `'1 234'` → 1234 with `spaceInside`;
 * `'+3'` → 3, with `unexpectedSign` unless the column asks for a change; `'/'` → dash; `'无'` → text with `notANumber`.
 */
export function readNumber(raw: string, kind: NumberKind): NumberReading {
  return READ[kind](raw);
}

function readAs(kind: NumberKind, raw: string): NumberReading {
  const text = plain(raw);
  if (text === '') return { kind: 'blank', value: null, raw, doubts: ['blankCell'] };
  if (UNREADABLE.test(text)) return { kind: 'illegible', value: null, raw, doubts: ['notANumber'] };
  if (DASHES.test(text)) return { kind: 'dash', value: null, raw, doubts: [] };
  const draft: Draft = { text, doubts: [] };
  for (const [doubt, apply] of STEPS) {
    if (canonical(draft.text) !== null) break;
    const next = apply(draft.text, kind).trim();
    if (next === draft.text || (doubt === 'lookAlike' && !couldBeNumber(draft.text))) continue;
    draft.text = next;
    if (doubt) draft.doubts.push(doubt);
  }
  const value = canonical(draft.text);
  if (value === null) return { kind: 'text', value: null, raw, doubts: ['notANumber'] };
  return { kind: 'number', value, raw, doubts: [...draft.doubts, ...writtenOddly(draft.text, value, kind)] };
}

const READ: Readonly<Record<NumberKind, (raw: string) => NumberReading>> = {
  count: remembered((raw) => readAs('count', raw)),
  signedCount: remembered((raw) => readAs('signedCount', raw)),
  amount: remembered((raw) => readAs('amount', raw)),
};

/** Words that stand in a cell instead of a number. */
const VALUE_WORDS = new Set(['无', '零', '没有', '暂无', '未统计', '无数据', '不涉及', '不适用', '同上', '略']);

/**
 * Whether a piece of text stands where a number would, rather than a label: short, and made of digits, dashes,
 * look-alikes and units, or one of the words offices write instead.
 */
export function looksLikeValue(raw: string): boolean {
  const text = plain(raw);
  if (text === '' || DASHES.test(text) || VALUE_WORDS.has(text)) return true;
  if (text.length > 24) return false;
  if (couldBeNumber(text) || (UNREADABLE.test(text) && !HAN.test(text))) return true;
  const bare = ANY_UNIT.exec(text)?.[1] ?? text;
  return canonical(bare.replace(/[,\s]/g, '')) !== null;
}
