/** The words shared by processes, by locale, and a failure in words. */

import type { Locale } from '../../core/words/index.ts';
import type { FailureData } from '../failure.ts';
import { en } from './en.ts';
import { type SharedWords, zhCN } from './zh-CN.ts';

const WORDS: Record<Locale, SharedWords> = { 'zh-CN': zhCN, en };

export function sharedWords(locale: Locale): SharedWords {
  return WORDS[locale];
}

/** A failure as one sentence. Example: `FILE_EMPTY` of `a.txt` in Chinese: `“a.txt”是空文件`. */
export function failureText({ code, detail }: FailureData, locale: Locale): string {
  return WORDS[locale].failure[code](detail);
}

export type { SharedWords } from './zh-CN.ts';
