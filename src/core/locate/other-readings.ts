/**
 * What else the text of a cell may say, where the reader itself was not sure: only readings its own doubts leave open,
 * and only such as keep to the characters that are there.
 */

import { canonical, type Decimal } from '../decimal.ts';
import { narrow } from '../narrow.ts';
import type { DoubtCode, Reading } from '../reading.ts';
import { numberIn } from '../statements/numerals.ts';

/** A piece of a text, by offsets in it. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Characters that may be a ruling line of the table, where they stand at an end of the text. */
const LINES = new Set(['|', '丨']);
/** Characters the reader takes for digits. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  o: '0',
  O: '0',
  ο: '0',
  О: '0',
  о: '0',
  Q: '0',
  〇: '0',
  '○': '0',
  '◯': '0',
  l: '1',
  I: '1',
  '|': '1',
  丨: '1',
};
const NONE = new Set(['无', '零']);
/** Marks for one digit that could not be read. */
const ILLEGIBLE = /[\uFFFD□■▯▢☐?_]/gu;

function withLookAlikes(text: string): string[] {
  let found = [''];
  const characters = [...text];
  for (const [at, character] of characters.entries()) {
    const digit = LOOK_ALIKES[character] ?? character;
    const mayBeLine = LINES.has(character) && (at === 0 || at === characters.length - 1);
    const choices = mayBeLine ? [digit, ''] : [digit];
    found = found.flatMap((each) => choices.map((choice) => each + choice));
  }
  return found;
}

const READINGS: Partial<Record<DoubtCode, (text: string) => readonly string[]>> = {
  lookAlike: withLookAlikes,
  unexpectedSign: (text) => [text.replace(/^[-+−–—]/u, '')],
  unexpectedUnit: (text) => (/^\d+万$/u.test(text) ? [text.replace('万', '0000')] : []),
  notANumber: (text) => (NONE.has(text) ? ['0'] : [numberIn(text.replace(/[件项个]$/u, '')) ?? '']),
};

/** Whether digits may be what a half-legible text says: every mark one digit, one digit at least legible. */
function isLegibleAs(text: string, to: Decimal): boolean {
  if (!/^\d/.test(text.replace(ILLEGIBLE, '')) || text.length !== to.length) return false;
  return [...text].every((character, at) => character === to[at] || character.replace(ILLEGIBLE, '') === '');
}

/**
 * Whether a cell's own text may say `to`, its doubts considered. Never for a text without a doubt.
 * Examples: `|3` read as 13 with `lookAlike` may be 3; `1_` may be 19; a clean `1` is nothing but 1.
 */
export function maySay(reading: Reading, to: Decimal): boolean {
  const text = narrow(reading.raw).trim();
  if (reading.kind === 'illegible') return isLegibleAs(text.replace(/\s/gu, ''), to);
  return reading.doubts.some((doubt) => READINGS[doubt]?.(text).some((each) => canonical(each) === to));
}

/** The numbers in a text that has several, parted by blanks; one piece or none where it has not. */
export function piecesOf(raw: string): Piece[] {
  return [...narrow(raw).matchAll(/\d+/gu)].map(({ index, 0: digits }) => ({ from: index, to: index + digits.length }));
}
