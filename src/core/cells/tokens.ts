/**
 * A piece of the source ready for matching: where it stands, what it says, what is printed above it.
 */

import type { Source, Span } from '../source.ts';
import { fold } from './fold.ts';
import { looksLikeValue } from './number.ts';

/**
 * `merged`: one printed cell over several rows. `heading`: the folded text of the nearest heading above it in its
 * table, empty where the format knows no columns.
 */
export interface Token {
  readonly span: Span;
  readonly text: string;
  readonly folded: string;
  readonly merged: boolean;
  readonly heading: string;
}

export function tokenAt(source: Source, span: Span): Token {
  const text = source.simplified.slice(span.start, span.end);
  return { span, text, folded: fold(text), merged: false, heading: '' };
}

export function isBlank(token: Token): boolean {
  return token.text.trim() === '';
}

/** Has Chinese or other letters that are no number: a label, a heading, or a word in a cell. */
export function isWords(token: Token): boolean {
  return token.folded !== '' && !looksLikeValue(token.text);
}

/** The folded texts of some tokens, written together. */
export function joined(tokens: readonly Token[]): string {
  return tokens.map((token) => token.folded).join('');
}
