/**
 * The text of a document, character by character, to a flow. [MS-DOC] 2.4.1, 2.4.3 and 2.8.25.
 *
 * Paragraphs, cells, rows, fields and pictures are characters here. What a character means depends on properties found
 * by its place in the file, and a paragraph's are known only at its end: so a paragraph is collected, then read.
 */

import type { FlowNode } from '../flow/index.ts';
import { ParagraphDraft } from '../word/paragraph.ts';
import { Story } from '../word/story.ts';
import type { Bytes } from './bytes.ts';
import { type Character, characterOf, looksOf, NO_SWITCHES } from './characters.ts';
import type { Lists } from './lists.ts';
import { type ParagraphProperties, paragraphOf } from './paragraphs.ts';
import type { Piece } from './pieces.ts';
import type { Properties, PropertyRun } from './properties.ts';
import { rowForm } from './rows.ts';
import type { Style, Styles } from './styles.ts';

export interface Content {
  readonly document: Bytes;
  readonly data: Bytes | null;
  readonly pieces: readonly Piece[];
  readonly characters: Properties;
  readonly paragraphs: Properties;
  readonly styles: Styles;
  readonly lists: Lists;
}

const PARAGRAPH_END = 0x0d;
const CELL_END = 0x07;
const SECTION_END = 0x0c;
const FIELD_BEGIN = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;
const SYMBOL = 0x28;
const ENDS = new RegExp(`[${String.fromCharCode(PARAGRAPH_END, CELL_END, SECTION_END)}]`, 'g');
const WORDS = /[^\p{Cc}(]+|[\p{Cc}(]/gu;

/** What some characters print; other control characters stand for pictures, marks of notes and comments, or nothing. */
const PRINTED: Readonly<Record<number, string>> = { 9: '\t', 30: '-' };
/** Characters that part words: ends of lines and columns. */
const BREAKS: ReadonlySet<number> = new Set([0x0b, 0x0e]);

/** Characters together in the file, with what the file says of them. */
interface Stretch {
  readonly text: string;
  readonly lists: readonly (Bytes | null)[];
}

/** What holds for a paragraph, with the piece's own list that it was found with. */
interface KnownProperties {
  readonly list: Bytes | null;
  readonly properties: ParagraphProperties;
}

/** What was collected, once it is known: how deep in tables, in which style, and numbered how. */
interface Collected {
  readonly depth: number;
  readonly style: Style;
  readonly number: string | null;
}

const utf16 = new TextDecoder('utf-16le');
const windows1252 = new TextDecoder('windows-1252');

export class TextReader {
  private readonly content: Content;
  private readonly known = new WeakMap<PropertyRun, KnownProperties>();
  private story: Story;
  private stretches: Stretch[] = [];
  private draft = new ParagraphDraft();
  /** How deep the paragraph is that goes on because its end is hidden or deleted. */
  private carried: number | null = null;
  /** For each open field, whether its result has begun; before that come instructions, which are not text. */
  private fields: boolean[] = [];

  constructor(content: Content) {
    this.content = content;
    this.story = new Story(content.document.file);
  }

  /** The flow of some of the characters: the main text, or that of all footnotes. */
  flow(from: number, to: number): readonly FlowNode[] {
    this.story = new Story(this.content.document.file);
    this.fields = [];
    for (const piece of this.content.pieces) {
      if (piece.to > from && piece.from < to) this.piece(piece, Math.max(from, piece.from), Math.min(to, piece.to));
    }
    this.collect({ depth: 0, style: this.content.styles.style(0), number: null });
    this.end({ align: null, heading: null, depth: 0 });
    return this.story.end();
  }

  private piece(piece: Piece, from: number, to: number): void {
    const { document, characters } = this.content;
    const end = piece.at + piece.width * (to - piece.from);
    let at = piece.at + piece.width * (from - piece.from);
    while (at < end) {
      const run = characters.at(at);
      // A run that ends inside a character keeps all of it.
      const count = Math.ceil((Math.min(run.to, end) - at) / piece.width);
      const bytes = document.slice(at, count * piece.width);
      this.text((piece.width === 1 ? windows1252 : utf16).decode(bytes), at, run, piece);
      at += count * piece.width;
    }
  }

  /** Cuts text at the ends of paragraphs. `at` is where it begins in the file. */
  private text(text: string, at: number, run: PropertyRun, piece: Piece): void {
    const lists = [run.list, piece.properties];
    let from = 0;
    for (const { index } of text.matchAll(ENDS)) {
      this.stretches.push({ text: text.slice(from, index), lists });
      this.paragraphEnd(text.charCodeAt(index), at + index * piece.width, lists, piece);
      from = index + 1;
    }
    if (from < text.length) this.stretches.push({ text: text.slice(from), lists });
  }

  private paragraphEnd(mark: number, at: number, lists: readonly (Bytes | null)[], piece: Piece): void {
    const run = this.content.paragraphs.at(at);
    const style = this.content.styles.style(run.style);
    const properties = this.properties(run, style, piece);
    const { endsRow, endsInnerRow, endsInnerCell } = properties;
    const depth = mark === CELL_END ? Math.max(1, properties.depth) : properties.depth;
    const own = this.character(style, lists);
    const isUnseen = own.hidden || own.deleted;
    const number = isUnseen ? null : this.content.lists.next(properties.list, properties.level);
    this.collect({ depth, style, number });
    const endsAnyRow = mark === CELL_END ? endsRow : endsInnerRow && depth > 1;
    const endsAnyCell = mark === CELL_END || (endsInnerCell && depth > 1);
    if (isUnseen && !endsAnyRow && !endsAnyCell && mark === PARAGRAPH_END) {
      this.carried = depth;
      return;
    }
    this.end({ ...properties, depth });
    if (endsAnyRow) this.story.rowEnd(depth, rowForm(properties.sprms), isUnseen);
    else if (endsAnyCell) this.story.cellEnd(depth);
    // A field does not reach out of its cell; one that never ends must not swallow the rest of the table.
    if (endsAnyRow || endsAnyCell || mark === SECTION_END) this.fields = [];
  }

  private properties(run: PropertyRun, style: Style, piece: Piece): ParagraphProperties {
    const { properties: list } = piece;
    const known = this.known.get(run);
    if (known?.list === list) return known.properties;
    const properties = paragraphOf(style, [run.list, list], this.content.data);
    this.known.set(run, { list, properties });
    return properties;
  }

  private character(style: Style, lists: readonly (Bytes | null)[]): Character {
    return characterOf(style.switches, lists, (number) =>
      number === 0 ? NO_SWITCHES : this.content.styles.style(number).switches,
    );
  }

  /** Reads what was collected, now that it is known whose it is. */
  private collect({ depth, style, number }: Collected): void {
    if (this.carried !== null && this.carried !== depth) this.end({ align: null, heading: null, depth: this.carried });
    if (number) this.draft.add(number, looksOf(this.character(style, [])));
    for (const { text, lists } of this.stretches) {
      const character = this.character(style, lists);
      for (const [part] of text.matchAll(WORDS)) this.word(part, character);
    }
    this.stretches = [];
  }

  /** One control character, one bracket, or text without either. */
  private word(part: string, character: Character): void {
    const code = part.charCodeAt(0);
    if (code === FIELD_BEGIN) this.fields.push(false);
    else if (code === FIELD_END) this.fields.pop();
    else if (code === FIELD_RESULT && this.fields.length > 0) this.fields[this.fields.length - 1] = true;
    else if (character.hidden || character.deleted || this.fields.includes(false)) return;
    else if (BREAKS.has(code)) this.draft.break();
    else if (code < 0x20) this.draft.add(PRINTED[code] ?? '', looksOf(character));
    else if (code === SYMBOL && character.symbol > 0) this.draft.add(symbolOf(character), looksOf(character));
    else this.draft.add(part, looksOf(character));
  }

  private end(form: Pick<ParagraphProperties, 'align' | 'heading' | 'depth'>): void {
    this.story.paragraph(form.depth, this.draft.end(form));
    this.draft = new ParagraphDraft();
    this.carried = null;
  }
}

/** A sign of a symbol font is a drawing: it stays the private character it is, and never becomes a digit. */
function symbolOf({ symbol }: Character): string {
  return String.fromCharCode(symbol).toWellFormed();
}
