/**
 * The standard's tokenizer (parse5's) with a short way round for what pages are made of: plain tags and plain text.
 *
 * parse5 goes through every state of the standard for every character; nine in ten characters of a page from Word stand in
 * the attributes of tags without any peculiarity. Those are taken in one go, and known by sight when they come again. Anything else (character references, odd
 * spacing, a slash, a NUL, a tag that never ends) is left to parse5, which has seen nothing of it yet: so the tokens are
 * the same to the letter, which a test holds the two to.
 */

import { Parser, type ParserOptions, type Token, Tokenizer, type TreeAdapterTypeMap } from 'parse5';

const NUL = 0;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const SOLIDUS = 0x2f;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;
const FIRST_SURROGATE = 0xd800;

/** ASCII letters, digits and `-.:_`: what names, and values without quotes, mostly consist of. */
function isPlain(code: number): boolean {
  return (
    (code > 0x60 && code < 0x7b) ||
    (code > 0x40 && code < 0x5b) ||
    (code > 0x2c && code < 0x3b && code !== SOLIDUS) ||
    code === 0x5f
  );
}

function isLetter(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b);
}

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB;
}

/** Characters of a text that mean nothing but themselves. */
function isText(code: number): boolean {
  return code > SPACE && code < FIRST_SURROGATE && code !== LESS_THAN && code !== AMPERSAND;
}

function endOfPlain(html: string, from: number): number {
  let at = from;
  while (isPlain(html.charCodeAt(at))) at += 1;
  return at;
}

/** Where the quote at `from` is closed; −1 where it is not, or where what it holds is more than itself. */
function endOfQuoted(html: string, from: number): number {
  const quote = html.charCodeAt(from);
  for (let at = from + 1; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === quote) return at;
    if (code === AMPERSAND || code === NUL || code === CARRIAGE_RETURN) return -1;
  }
  return -1;
}

/** A tag without any peculiarity; `length` is from its `<` to its `>`. */
interface PlainTag {
  readonly isEnd: boolean;
  readonly name: string;
  readonly attrs: Token.Attribute[];
  readonly length: number;
}

/** Longer tags do not come again. */
const LONGEST_KNOWN = 1000;
/** Tags whose attributes the tree's construction adds to or renames, so that each needs its own. */
const CHANGED = new Set(['html', 'body', 'svg', 'math', 'mglyph', 'malignmark']);

class PageTokenizer extends Tokenizer {
  /** Tags by how they are written: a page has few that it says hundreds of times. Elements share their attributes. */
  private readonly tags = new Map<string, PlainTag>();
  /** Where the next `>` is, counted from the page's beginning. */
  private close = -1;

  protected override _stateData(code: number): void {
    if (code === LESS_THAN) {
      if (!this.takePlainTag()) super._stateData(code);
      return;
    }
    super._stateData(code);
    if (isText(code)) this.goOnWith(isText);
    else if (isSpace(code)) this.goOnWith(isSpace);
  }

  /** Takes what is of one kind with the character that was taken last. White space is a token of its own. */
  private goOnWith(isSame: (code: number) => boolean): void {
    const { html, pos } = this.preprocessor;
    // A carriage return was taken for a line feed; the one that may follow it is no character of its own.
    if (html.charCodeAt(pos) === CARRIAGE_RETURN) return;
    let at = pos + 1;
    while (isSame(html.charCodeAt(at))) at += 1;
    this.preprocessor.pos = at - 1;
    this.runEnd = at;
  }

  /** Takes the tag that begins here, if it is a plain one; `false` leaves everything as it was. */
  private takePlainTag(): boolean {
    const tag = this.plainTag();
    if (tag === null) return false;
    if (tag.isEnd) this._createEndTagToken();
    else this._createStartTagToken();
    const token = this.currentToken as Token.TagToken;
    token.tagName = tag.name;
    token.attrs = tag.attrs;
    this.preprocessor.pos += tag.length;
    this.emitCurrentTagToken();
    return true;
  }

  /** The tag that begins here; `null` where it is not a plain one. */
  private plainTag(): PlainTag | null {
    const { html, pos } = this.preprocessor;
    const close = this.closeAhead();
    if (close - pos > LONGEST_KNOWN || this.inForeignNode) return plainTagAt(html, pos);
    const text = html.slice(pos, close);
    const known = this.tags.get(text);
    if (known) return known;
    const tag = plainTagAt(html, pos);
    if (tag?.length === text.length && !CHANGED.has(tag.name)) this.tags.set(text, tag);
    return tag;
  }

  /** Where the next `>` is. Looked for once each, so that a page of nothing but `<` takes no longer than others. */
  private closeAhead(): number {
    const { html, pos, offset } = this.preprocessor;
    if (this.close < offset) {
      const at = html.indexOf('>', pos);
      this.close = at === -1 ? Infinity : offset + at - pos;
    }
    return this.close - offset + pos;
  }
}

/** The tag that begins at `from`; `null` where it is not a plain one. */
function plainTagAt(html: string, from: number): PlainTag | null {
  const isEnd = html.charCodeAt(from + 1) === SOLIDUS;
  const start = from + (isEnd ? 2 : 1);
  if (!isLetter(html.charCodeAt(start))) return null;
  let at = endOfPlain(html, start);
  const name = html.slice(start, at).toLowerCase();
  const attrs: Token.Attribute[] = [];
  for (let code = html.charCodeAt(at); code !== GREATER_THAN; code = html.charCodeAt(at)) {
    if (!isSpace(code)) return null;
    while (isSpace(html.charCodeAt(at))) at += 1;
    if (html.charCodeAt(at) === GREATER_THAN) break;
    if (isEnd) return null;
    at = plainAttribute(html, at, attrs);
    if (at === -1) return null;
  }
  return { isEnd, name, attrs, length: at - from };
}

/** Adds the attribute that begins here; returns where it ends, −1 where it is not a plain one. The first of a name counts. */
function plainAttribute(html: string, from: number, attrs: Token.Attribute[]): number {
  let at = endOfPlain(html, from);
  if (at === from) return -1;
  const name = html.slice(from, at).toLowerCase();
  let value = '';
  if (html.charCodeAt(at) === EQUALS) {
    const start = at + 1;
    const first = html.charCodeAt(start);
    const isQuoted = first === QUOTE || first === APOSTROPHE;
    const end = isQuoted ? endOfQuoted(html, start) : endOfPlain(html, start);
    if (end === -1 || end === start) return -1;
    value = html.slice(isQuoted ? start + 1 : start, end);
    at = isQuoted ? end + 1 : end;
  }
  if (!attrs.some((each) => each.name === name)) attrs.push({ name, value });
  return at;
}

/** `parse` of parse5, in less time. */
export function parse<T extends TreeAdapterTypeMap>(html: string, options: ParserOptions<T>): T['document'] {
  const parser = new Parser(options);
  parser.tokenizer = new PageTokenizer(parser.options, parser);
  parser.tokenizer.write(html, true);
  return parser.document;
}
