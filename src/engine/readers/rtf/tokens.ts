/**
 * RTF to its tokens: groups, control words, bytes of text. RTF 1.9.1, "RTF syntax".
 *
 * Text is bytes here: which characters they are depends on fonts and code pages, and a Chinese character may be one
 * escape and one plain letter.
 */

import { latin1 } from '../decode.ts';

export type Token =
  | { readonly kind: 'open' | 'close' | 'end' }
  /** A control word; `value` is null where it has none. Of symbols, the symbol is the name. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** Bytes of text, `to` exclusive, as they stand in the file. */
  | { readonly kind: 'text'; readonly from: number; readonly to: number }
  /** One byte of text, written as `\'b0` or escaped. */
  | { readonly kind: 'byte'; readonly byte: number };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const APOSTROPHE = 0x27;
const MINUS = 0x2d;
const SPACE = 0x20;
const ZERO = 0x30;
/** Longer than any control word, or number of one. */
const MAX_WORD = 32;
const MAX_DIGITS = 10;

const isLetter = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

function hexDigit(byte: number | undefined): number | null {
  if (byte === undefined) return null;
  if (isDigit(byte)) return byte - ZERO;
  const letter = (byte | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? 10 + letter : null;
}

export class Tokens {
  private readonly bytes: Uint8Array;
  /** The same as one character a byte: cutting words out of a string is much cheaper. */
  private readonly letters: string;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.letters = latin1(bytes);
  }

  /** The bytes of a text token. */
  slice(from: number, to: number): Uint8Array {
    return this.bytes.subarray(from, to);
  }

  /** Passes over binary data that follows a control word. */
  skip(count: number): void {
    this.at = Math.min(this.bytes.length, this.at + Math.max(0, count));
  }

  next(): Token {
    const { bytes } = this;
    while (bytes[this.at] === RETURN || bytes[this.at] === LINE_FEED) this.at += 1;
    const byte = bytes[this.at];
    if (byte === undefined) return { kind: 'end' };
    if (byte === BACKSLASH) return this.control();
    if (byte === OPEN || byte === CLOSE) {
      this.at += 1;
      return { kind: byte === OPEN ? 'open' : 'close' };
    }
    const from = this.at;
    while (this.at < bytes.length && !isMark(bytes[this.at] as number)) this.at += 1;
    return { kind: 'text', from, to: this.at };
  }

  private control(): Token {
    const { bytes } = this;
    const first = bytes[this.at + 1];
    if (isLetter(first)) return this.word();
    this.at += 2;
    if (first === undefined) return { kind: 'end' };
    if (first === APOSTROPHE) {
      const [high, low] = [hexDigit(bytes[this.at]), hexDigit(bytes[this.at + 1])];
      if (high === null || low === null) return { kind: 'word', name: "'", value: null };
      this.at += 2;
      return { kind: 'byte', byte: 16 * high + low };
    }
    if (first === OPEN || first === CLOSE || first === BACKSLASH) return { kind: 'byte', byte: first };
    return { kind: 'word', name: String.fromCharCode(first), value: null };
  }

  private word(): Token {
    const { bytes } = this;
    const start = this.at + 1;
    let at = start;
    while (at < start + MAX_WORD && isLetter(bytes[at])) at += 1;
    const name = this.letters.slice(start, at);
    const isNegative = bytes[at] === MINUS && isDigit(bytes[at + 1]);
    if (isNegative) at += 1;
    const digits = at;
    let value = 0;
    while (at < digits + MAX_DIGITS && isDigit(bytes[at])) {
      value = 10 * value + (bytes[at] as number) - ZERO;
      at += 1;
    }
    const hasValue = at > digits;
    if (bytes[at] === SPACE) at += 1;
    this.at = at;
    return { kind: 'word', name, value: hasValue ? (isNegative ? -value : value) : null };
  }
}

function isMark(byte: number): boolean {
  return byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === RETURN || byte === LINE_FEED;
}
