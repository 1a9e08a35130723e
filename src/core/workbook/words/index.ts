/** The words of the workbook, by locale. */

import type { Locale } from '../../words/index.ts';
import { en } from './en.ts';
import { type WorkbookWords, zhCN } from './zh-CN.ts';

const WORDS: Record<Locale, WorkbookWords> = { 'zh-CN': zhCN, en };

export function workbookWords(locale: Locale): WorkbookWords {
  return WORDS[locale];
}

export type { WorkbookWords } from './zh-CN.ts';
