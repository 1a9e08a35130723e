/** Words by locale, and what cells and equations are called. */

import { en } from './en.ts';
import { type Words, zhCN } from './zh-CN.ts';

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const WORDS: Record<Locale, Words> = { 'zh-CN': zhCN, en };

export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}

export { sentence } from './finding.ts';
export { cellName, ruleName, subjectName } from './names.ts';
export { witnessSaid } from './proof.ts';
export type { Words } from './zh-CN.ts';
