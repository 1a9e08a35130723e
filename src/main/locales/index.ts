/** The words of the main process by locale. */

import type { AppState } from '../../shared/contract.ts';
import { en } from './en.ts';
import { type MainWords, zhCN } from './zh-CN.ts';

export type Locale = AppState['locale'];

const WORDS: Record<Locale, MainWords> = { 'zh-CN': zhCN, en };

export const mainWords = (locale: Locale): MainWords => WORDS[locale];

export type { MainWords } from './zh-CN.ts';
