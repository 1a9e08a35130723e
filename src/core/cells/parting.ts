/**
 * Values that ran together in one printed cell, taken apart again where the row's count or total says how.
 *
 * `19 0` in one cell and a row one value short, or `190` where only 19 and 0 add up to the row's total. Parts are always
 * verbatim pieces of the cell. Where more than one parting would do, there is none.
 */

import type { FormLine } from '../form.ts';
import type { EventCode } from '../reading.ts';
import { offered } from './shape.ts';
import { isBlank, partOf, type Token } from './tokens.ts';
import { addsUp } from './totals.ts';

/** The row with its parts in their places; `columns` are those of the parts; `proved` where the count as well as a total says so. */
export interface Parting {
  readonly tokens: readonly Token[];
  readonly columns: readonly number[];
  readonly event: Extract<EventCode, 'columnsMerged' | 'digitsMerged'>;
  readonly proved: boolean;
}

const NUMBER = /^[-+]?[\d\uFF10-\uFF19][\d\uFF10-\uFF19,.，．]*$/u;
const DIGITS = /^[\d\uFF10-\uFF19]{2,}$/u;
const ZERO_FIRST = /^[0\uFF10]./u;
const ZEROS = /^[0\uFF10]+$/u;
/** A cell into which a whole row ran has fewer parts than this. */
const MOST_PARTS = 24;

/** The numbers in one cell, parted by white space; the cell itself where it has but one. */
export function spacedParts(token: Token): readonly Token[] {
  const found = [...token.text.matchAll(/\S+/gu)];
  if (found.length < 2 || found.length > MOST_PARTS || !found.every(([text]) => NUMBER.test(text))) return [token];
  return found.map(({ index, 0: text }) => partOf(token, index, index + text.length));
}

/** A number's digits as two numbers, in every way a person would write them. */
function digitParts(token: Token): (readonly [Token, Token])[] {
  if (!DIGITS.test(token.text)) return [];
  const cuts = Array.from({ length: token.text.length - 1 }, (_, index) => index + 1);
  return cuts
    .map((at) => [partOf(token, 0, at), partOf(token, at, token.text.length)] as const)
    .filter((parts) => parts.every(({ text }) => !ZERO_FIRST.test(text)));
}

function replaced(values: readonly Token[], at: number, gone: number, parts: readonly Token[]): Token[] {
  return [...values.slice(0, at), ...parts, ...values.slice(at + gone)];
}

const range = (from: number, length: number) => Array.from({ length }, (_, index) => from + index);

/** Every cell that holds several numbers parted, where that makes just the right count. */
function bySpaces(values: readonly Token[], line: FormLine): Parting | null {
  const parts = values.map(spacedParts);
  const tokens = parts.flat();
  if (tokens.length !== line.cells.length || tokens.length === values.length) return null;
  let at = 0;
  const columns = parts.flatMap((each) => {
    at += each.length;
    return each.length > 1 ? range(at - each.length, each.length) : [];
  });
  return { tokens, columns, event: 'columnsMerged', proved: addsUp(tokens, line) };
}

/** Numbers in one cell with the empty cells after it to stand in, where the row then adds up. */
function besideBlanks(values: readonly Token[], line: FormLine): Parting | null {
  for (const [at, value] of values.entries()) {
    const parts = spacedParts(value);
    if (parts.length < 2 || !values.slice(at + 1, at + parts.length).every(isBlank)) continue;
    const tokens = replaced(values, at, parts.length, parts);
    if (!addsUp(tokens, line)) continue;
    return { tokens, columns: range(at, parts.length), event: 'columnsMerged', proved: true };
  }
  return null;
}

/** The one way to part one number's digits that makes the row add up; `gone` cells make room for two. */
function byDigits(values: readonly Token[], line: FormLine, gone: 1 | 2): Parting | null {
  const found = values.flatMap((value, at) => {
    if (gone === 2 && !(values[at + 1] && isBlank(values[at + 1] as Token))) return [];
    return digitParts(value).map((parts) => ({ at, tokens: replaced(values, at, gone, parts) }));
  });
  const fitting = found.filter(({ tokens }) => addsUp(tokens, line));
  const first = fitting[0];
  if (!first || new Set(fitting.map(({ tokens }) => tokens.map(({ text }) => text).join())).size > 1) return null;
  return { tokens: first.tokens, columns: [first.at, first.at + 1], event: 'digitsMerged', proved: false };
}

/** A row of nothing but zeros, some written together: nobody writes 00. */
function byZeros(values: readonly Token[], line: FormLine): Parting | null {
  if (!values.every(({ text }) => ZEROS.test(text))) return null;
  const parts = values.map((value) => range(0, value.text.length).map((at) => partOf(value, at, at + 1)));
  const tokens = parts.flat();
  if (tokens.length !== line.cells.length) return null;
  return { tokens, columns: range(0, tokens.length), event: 'digitsMerged', proved: false };
}

/** The row with values taken apart that ran together, `null` where nothing says how. `values` are without padding. */
export function parted(values: readonly Token[], line: FormLine): Parting | null {
  const missing = line.cells.length - values.length;
  if (missing === 0) {
    if (!values.some(isBlank)) return null;
    const moved = values.slice(0, offered(values));
    const up = moved.length < values.length ? bySpaces(moved, line) : null;
    return up ?? besideBlanks(values, line) ?? byDigits(values, line, 2);
  }
  if (missing < 0) return null;
  const digits = () => (missing === 1 ? byDigits(values, line, 1) : null);
  return bySpaces(values, line) ?? digits() ?? byZeros(values, line);
}
