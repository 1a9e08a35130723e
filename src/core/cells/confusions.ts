/**
 * Spellings of a label that a person does not even notice: characters that scanners and typists mix up, and words that
 * converters to Traditional localise along with the characters (檔案 for 文件).
 *
 * Both sides of a comparison are brought to the same spelling, so nothing here says which one is right. Only for labels:
 * no value is ever read through it.
 */

import { remembered } from '../memo.ts';
import { fold } from './fold.ts';

/** Taiwanese words, in simplified characters as a source's `simplified` has them, and what the forms say. */
const WORDS: readonly (readonly [string, string])[] = [
  ['档案', '文件'],
  ['资讯', '信息'],
  ['讯息', '信息'],
  ['程式', '程序'],
  ['网路', '网络'],
  ['专案', '项目'],
  ['资料', '数据'],
  ['透过', '通过'],
  ['计划案', '项目'],
];

/** Groups of characters that look alike; each is spelt as its first. */
const LOOK_ALIKES = [
  '予子孑',
  '未末',
  '己已巳',
  '日曰',
  '人入',
  '土士',
  '0o〇○零',
  '1li丨',
  '第笫',
  '申甲',
  '理埋',
  '计汁',
  '总怠',
  '机杌',
  '维雏',
  '纠纤',
  '复夏',
  '诉拆',
  '规枧',
  '商啇',
  '自白',
  '他她',
];

const SPELT: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.flatMap((group) => [...group].slice(1).map((each) => [each, group[0] as string] as const)),
);
const ANY_LOOK_ALIKE = new RegExp(`[${[...SPELT.keys()].join('')}]`, 'gu');
const ANY_WORD = new RegExp(WORDS.map(([word]) => word).join('|'), 'gu');
const WORD_FOR = new Map(WORDS);

/** A folded text in the one spelling of all its look-alikes. Example: `一子以公开` and `一予以公开` become the same. */
export const respelt: (folded: string) => string = remembered((folded) =>
  folded
    .replace(ANY_WORD, (word) => WORD_FOR.get(word) as string)
    .replace(ANY_LOOK_ALIKE, (character) => SPELT.get(character) as string),
);

/** A text folded and respelt: what labels and headings are compared by. */
export const labelled: (text: string) => string = remembered((text) => respelt(fold(text)));
