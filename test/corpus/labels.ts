/**
 * How one and the same label is printed by different hands: spaces, breaks, brackets, numbering, additions, Traditional
 * characters, pinyin. None of it leaves any doubt about which label it is.
 */

import type { Part } from '../support/document.ts';
import type { PrintedCell } from '../support/layout.ts';
import type { Random } from '../support/random.ts';
import { wide } from '../support/styles/pages.ts';
import { traditional, withPinyin } from '../support/styles/traditional.ts';
import { eachTable } from './draft.ts';
import { BREAK } from './marks.ts';
import { mapped } from './tables.ts';

/** How the labels of a document are written. */
export const WRITINGS = [
  'official',
  'wide',
  'spaced',
  'broken',
  'numbered',
  'counted',
  'short',
  'traditional',
  'pinyin',
  'tonelessPinyin',
] as const;
export type Writing = (typeof WRITINGS)[number];

const NUMBERS = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧'];

function numbered(text: string, chance: Random): string {
  const how = chance.below(4);
  return text.replace(/^(\d)\./, (_, digit: string) => {
    if (how === 0) return `${digit}、`;
    if (how === 1) return `（${digit}）`;
    return how === 2 ? `${digit}. ` : `${NUMBERS[Number(digit) - 1]}`;
  });
}

/** Where a cell breaks its line: never right behind a number, so that no piece of a label is a number alone. */
function broken(text: string, chance: Random): string {
  const places = Array.from(text, (_, at) => at).filter(
    (at) => at > 1 && at < text.length && !/[\d.．、(（]/.test(text[at - 1] ?? ''),
  );
  if (places.length === 0 || text.length < 4) return text;
  const at = chance.pick(places);
  return text.slice(0, at) + BREAK + text.slice(at);
}

function spaced(text: string, chance: Random): string {
  if (/^\p{Script=Han}{2,3}$/u.test(text)) return [...text].join(chance.pick([' ', '  ', '\u3000']));
  const at = 1 + chance.below(Math.max(1, text.length - 1));
  return `${text.slice(0, at)} ${text.slice(at)}`;
}

const COUNTED = /^(?:规章|行政规范性文件|规范性文件|行政许可|行政处罚|行政强制|总计)$/u;

function rewritten(cell: PrintedCell, writing: Writing, chance: Random): string {
  const { text } = cell;
  switch (writing) {
    case 'wide':
      return wide(text);
    case 'spaced':
      return spaced(wide(text), chance);
    case 'broken':
      return broken(wide(text), chance);
    case 'numbered':
      return numbered(text, chance);
    case 'counted':
      return COUNTED.test(text) ? `${text}（件）` : wide(text);
    case 'short':
      return wide(text).replace(/（(?:区分处理的|本列数据).*$/u, '');
    case 'traditional':
      return traditional(wide(text));
    case 'pinyin':
      return withPinyin(text);
    case 'tonelessPinyin':
      return text.replace(/和/g, '和(he)(he)').replace(/总/g, '总(zong)');
    default:
      return text;
  }
}

/** The parts with their labels and headings in one writing; whole texts where the writing is one of whole texts. */
export function written(parts: readonly Part[], writing: Writing, chance: Random): Part[] {
  const inTables = eachTable(parts, (table) =>
    mapped(table, (cell) => (cell.part === 'value' ? cell : { ...cell, text: rewritten(cell, writing, chance) })),
  );
  return inTables.map((part) => {
    if (part.kind === 'table') return part;
    if (writing === 'traditional') return { ...part, text: traditional(part.text) };
    return writing === 'pinyin' ? { ...part, text: withPinyin(part.text) } : part;
  });
}
