/**
 * A piece of the source ready for matching: where it stands, what it says, what is printed above it.
 */

import { remembered } from '../memo.ts';
import type { Source, Span } from '../source.ts';
import { labelled } from './confusions.ts';
import { looksLikeValue } from './number.ts';

/**
 * - `folded`: the text as labels are compared: folded, in the one spelling of its look-alikes.
 * - `merged`: one printed cell over several rows.
 * - `spacer`: empty, in a column where nothing begins in its part of the table: it is there for the looks.
 * - `headings`: folded texts printed above it in its table, a line each, outermost first; empty where the format knows no
 *   columns.
 */
export interface Token {
  readonly span: Span;
  readonly text: string;
  readonly folded: string;
  readonly blank: boolean;
  readonly words: boolean;
  readonly merged: boolean;
  readonly spacer: boolean;
  readonly headings: string;
}

interface Looks {
  readonly folded: string;
  readonly blank: boolean;
  readonly words: boolean;
}

/** What a text is by itself, wherever it stands. */
const looksOf = remembered((text): Looks => {
  const folded = labelled(text);
  return { folded, blank: text.trim() === '', words: folded !== '' && !looksLikeValue(text) };
});

export function tokenAt(source: Source, span: Span): Token {
  const text = source.simplified.slice(span.start, span.end);
  const { folded, blank, words } = looksOf(text);
  return { span, text, folded, blank, words, merged: false, spacer: false, headings: '' };
}

/** A part of a piece, from one place in its text to another, without the white space around it. */
export function partOf(token: Token, from: number, to: number): Token {
  const raw = token.text.slice(from, to);
  const start = token.span.start + from + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  return { ...token, ...looksOf(text), text, span: { start, end: start + text.length } };
}

export function isBlank(token: Token): boolean {
  return token.blank;
}

/** Has Chinese or other letters that are no number: a label, a heading, or a word in a cell. */
export function isWords(token: Token): boolean {
  return token.words;
}

/** Nothing but punctuation that stands for no value: the bracket or quotation mark a broken label ends in. */
export function isMark(token: Token): boolean {
  return token.folded === '' && !token.blank && !looksLikeValue(token.text);
}

/** The folded texts of some tokens, written together. */
export function joined(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) text += token.folded;
  return text;
}

/** Longer than any label of a form; beyond it a text is prose. */
const LONGEST_LABEL = 64;
/** What stands in a cell may be longer: notes to the form are printed in its corners. */
const LONGEST_CELL = 100;

/** Whether a text outside tables is prose, which is no label and parts what stands before it from what stands after. */
export function isProse(text: string): boolean {
  return text.length > LONGEST_LABEL || /。(?!$)|[;\uFF1B\uFF01\uFF1F]/u.test(text.trim());
}

/** Whether a table's cell holds prose: a narrative laid out in merged cells. Labels may have brackets and stops in them. */
export function isCellProse(text: string): boolean {
  return text.length > LONGEST_CELL || (text.length > LONGEST_LABEL / 2 && /。(?!$)/u.test(text.trim()));
}
