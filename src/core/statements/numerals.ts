/** Numbers as a narrative writes them: digits, with commas or a point, or Chinese words for small ones. */

import { canonical, type Decimal } from '../decimal.ts';

const DIGITS = '零一二三四五六七八九';
const WORDS = /^(?:([一二两三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/u;

function digit(word: string | undefined): number {
  return word === undefined ? 0 : word === '两' ? 2 : DIGITS.indexOf(word);
}

/** A number in words below a thousand, or `null`. Examples: `两` is 2, `十二` 12, `一百零三` 103; `二三` is none. */
export function inWords(text: string): Decimal | null {
  if (text === '零') return '0';
  const match = WORDS.exec(text);
  if (!match || text === '') return null;
  const [, hundreds, zero, tens, ten, units] = match;
  if (zero && (!hundreds || ten || !units)) return null;
  // 一百三 may mean 130.
  if (hundreds && units && !ten && !zero) return null;
  return `${digit(hundreds) * 100 + (ten ? digit(tens ?? '一') * 10 : 0) + digit(units)}`;
}

/** A number in digits or words, or `null`. Example: `1,234` is 1234. */
export function numberIn(text: string): Decimal | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return canonical(text.replaceAll(',', ''));
  return canonical(text) ?? inWords(text);
}

/** Ten-thousandths: an amount in 元 as one in 万元. Example: `tenThousands('1250')` is `'0.125'`. */
export function tenThousands(yuan: Decimal): Decimal {
  const [whole = '0', fraction = ''] = yuan.split('.');
  const digits = whole.padStart(5, '0');
  return canonical(`${digits.slice(0, -4)}.${digits.slice(-4)}${fraction}`) as Decimal;
}
