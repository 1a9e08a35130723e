/**
 * Text made comparable: what is left of a label when everything that varies between files is taken away.
 *
 * White space, line breaks, punctuation, brackets and full-width forms go; so does pinyin that some mirrors print in
 * brackets after a character. Digits and Chinese numerals stay: they are what tells `3.其他` from `其他`.
 */

import { remembered } from '../memo.ts';

/** `報(bào)告`, `(he)(he)`: syllables in brackets right after a Chinese character. */
const PINYIN = /(?<=\p{Script=Han})(?:[(\uFF08][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿɡ]{1,6}[)\uFF09])+/gu;
/** A bracket and a letter after it: without one there is no pinyin, and most texts have none. */
const MAYBE_PINYIN = /[(\uFF08]\p{Script=Latin}/u;

/** The text without bracketed pinyin. Example: `報(bào)告` → `報告`. */
export function withoutPinyin(text: string): string {
  return MAYBE_PINYIN.test(text) ? text.replace(PINYIN, '') : text;
}

/** Example: `(一) 予以 公开` → `一予以公开`; `1.属于国家秘密` → `1属于国家秘密`. */
export const fold: (text: string) => string = remembered((text) =>
  withoutPinyin(text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase(),
);

/**
 * How alike two folded texts are, from 0 to 1: one minus the edit distance over the longer length.
 * Example: `likeness('现行有效件', '现行有效件数')` is 5/6.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) === 0) return 0;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      current.push(
        Math.min((previous[j] as number) + 1, (current[j - 1] as number) + 1, (previous[j - 1] as number) + change),
      );
    }
    previous = current;
  }
  return 1 - (previous[b.length] as number) / longer;
}

const TIME = /本年|今年|上一年|上年|去年|下年|累计|历年/gu;

/** The times a text speaks of, in its order. Example: `上年结转` is `['上年']`. */
export function timesIn(text: string): readonly string[] {
  return text.match(TIME) ?? [];
}

/** What a label turns on beside its time: the words around it are the same in both. */
const TURNS = /新收|结转/gu;

const matters = (text: string): string => [...timesIn(text), ...(text.match(TURNS) ?? [])].join();

/** How often a text says no. */
const negations = (text: string): number => text.match(/[不未非]/gu)?.length ?? 0;

/**
 * `likeness`, but 0 where one text says the opposite of the other or speaks of another time or thing: 上年新收 is not a
 * misprint of 本年新收 or 上年结转, nor 不予公开 of 予以公开.
 */
export function nearness(a: string, b: string): number {
  return matters(a) === matters(b) && negations(a) === negations(b) ? likeness(a, b) : 0;
}
