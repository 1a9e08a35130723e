/** The words of the screens by locale; a key missing in one of them does not compile. */

import type { Locale } from '../../core/words/index.ts';
import { en } from './en/index.ts';
import { type ScreenWords, zhCN } from './zh-CN/index.ts';

const WORDS: Record<Locale, ScreenWords> = { 'zh-CN': zhCN, en };

export function screenWords(locale: Locale): ScreenWords {
  return WORDS[locale];
}

export type { ScreenWords } from './zh-CN/index.ts';
