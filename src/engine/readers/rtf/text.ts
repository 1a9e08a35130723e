/**
 * The tokens of an RTF to a flow.
 *
 * Properties end with the group they were said in; so does a destination. Text boxes and notes stand in the middle of
 * the paragraph they belong to and are read as stories of their own, which follow the document.
 */

import { Failure } from '../../../shared/failure.ts';
import type { FlowNode } from '../flow/index.ts';
import { ParagraphDraft } from '../word/paragraph.ts';
import { Story } from '../word/story.ts';
import { charsetOf, codePageOf, decodeRun } from './charsets.ts';
import { RowDraft } from './rows.ts';
import { changed, plain, START, type State } from './state.ts';
import { type Token, Tokens } from './tokens.ts';
import { BREAKS, DESTINATIONS, type Opened, PARAGRAPH_ENDS, PRINTED } from './words.ts';

const MAX_GROUPS = 1000;

/** The document, or one of its text boxes or notes. */
interface Reading {
  readonly story: Story;
  readonly row: RowDraft;
  /** As many groups are open while this is read. */
  readonly groups: number;
  draft: ParagraphDraft;
  /** How deep the paragraph is that goes on because its end is hidden or deleted. */
  carried: number | null;
}

export interface RtfText {
  readonly flow: readonly FlowNode[];
  /** Whether the encoding had to be guessed anywhere. */
  readonly isGuess: boolean;
}

export class RtfReader {
  private readonly tokens: Tokens;
  private readonly file: string;
  private readonly stack: State[] = [];
  private state: State = START;
  /** Whether `\*` has just been read: readers that do not know the destination pass over it. */
  private isOptional = false;
  private readonly fonts = new Map<number, string | null>();
  private fontNamed = 0;
  private defaultFont = -1;
  private codePage: string | null = null;
  private pending: number[] = [];
  /** How many bytes to come only repeat a Unicode character. */
  private repeats = 0;
  private isGuess = false;
  private readonly outer: Reading[] = [];
  private reading: Reading;
  private readonly innerRow: RowDraft;
  private readonly after: FlowNode[] = [];

  constructor(bytes: Uint8Array, file: string) {
    this.tokens = new Tokens(bytes);
    this.file = file;
    this.reading = this.newReading(0);
    this.innerRow = new RowDraft();
  }

  /** The whole document. Throws `FILE_DAMAGED` where it ends in the middle of a paragraph or table. */
  read(): RtfText {
    let token = this.tokens.next();
    while (token.kind !== 'end') {
      this.token(token);
      // What follows the document's own group is no part of it.
      token = token.kind === 'close' && this.stack.length === 0 ? { kind: 'end' } : this.tokens.next();
    }
    this.flush();
    const { story, draft } = this.reading;
    const isCut = this.outer.length > 0 || story.isInRow || !draft.isBlank;
    if (this.stack.length > 0 && isCut) throw new Failure('FILE_DAMAGED', { file: this.file, found: 'RTF }' });
    this.paragraphEnd(this.depth);
    return { flow: [...story.end(), ...this.after], isGuess: this.isGuess };
  }

  private newReading(groups: number): Reading {
    const { file } = this;
    return { story: new Story(file), row: new RowDraft(), groups, draft: new ParagraphDraft(), carried: null };
  }

  private token(token: Token): void {
    if (token.kind === 'word') this.word(token.name, token.value);
    else if (token.kind === 'text') this.bytes(this.tokens.slice(token.from, token.to));
    else if (token.kind === 'byte') this.bytes([token.byte]);
    else this.group(token.kind === 'open');
  }

  private group(opens: boolean): void {
    this.flush();
    this.repeats = 0;
    this.isOptional = false;
    if (opens) this.open();
    else this.close();
  }

  private open(): void {
    if (this.stack.length > MAX_GROUPS) throw new Failure('FILE_DAMAGED', { file: this.file, found: 'RTF {' });
    this.stack.push(this.state);
  }

  private close(): void {
    if (this.outer.length > 0 && this.stack.length === this.reading.groups) this.storyEnd();
    this.state = this.stack.pop() ?? this.state;
  }

  private storyEnd(): void {
    this.paragraphEnd(this.depth);
    for (const node of this.reading.story.end()) this.after.push(node);
    this.reading = this.outer.pop() as Reading;
  }

  private bytes(bytes: Iterable<number>): void {
    this.isOptional = false;
    if (this.state.destination !== 'text') return;
    for (const byte of bytes) {
      if (this.repeats > 0) this.repeats -= 1;
      else this.pending.push(byte);
    }
  }

  private word(name: string, value: number | null): void {
    this.flush();
    // A writer that forgot to repeat a character must not cost the mark of a cell.
    this.repeats = 0;
    const isOptional = this.isOptional;
    this.isOptional = name === '*';
    if (name === 'bin') this.tokens.skip(value ?? 0);
    if (this.state.destination === 'skipped' || this.isOptional) return;
    const opened = DESTINATIONS.get(name) ?? (isOptional ? 'skipped' : null);
    if (opened) this.destination(opened);
    else if (this.state.destination === 'text') this.textWord(name, value);
    else if (this.state.destination === 'fonts') this.fontWord(name, value);
    else if (this.state.destination === 'rowForm') this.rowWord(name, value);
  }

  private destination(opened: Opened): void {
    if (opened !== 'story') {
      this.state = { ...this.state, destination: opened };
      return;
    }
    this.outer.push(this.reading);
    this.reading = this.newReading(this.stack.length);
    this.state = { ...START, font: this.defaultFont, fallback: this.state.fallback };
  }

  private fontWord(name: string, value: number | null): void {
    if (name === 'f') this.fontNamed = value ?? 0;
    else if (name === 'fcharset') this.fonts.set(this.fontNamed, charsetOf(value ?? 0));
    else if (name === 'cpg' && !this.fonts.get(this.fontNamed)) this.fonts.set(this.fontNamed, codePageOf(value ?? 0));
  }

  /** Words in the description of a row of an inner table, which ends it. */
  private rowWord(name: string, value: number | null): void {
    if (name === 'nestrow') this.rowEnd(Math.max(2, this.depth), this.innerRow);
    else this.innerRow.take(name, value);
  }

  private textWord(name: string, value: number | null): void {
    const printed = PRINTED.get(name);
    if (printed !== undefined) this.say(printed);
    else if (name === 'u') this.unicode(value ?? 0);
    else if (BREAKS.has(name)) this.break();
    else if (PARAGRAPH_ENDS.has(name)) this.paragraphMark();
    else if (name === 'cell') this.cellEnd(1);
    else if (name === 'nestcell') this.cellEnd(Math.max(2, this.depth));
    else if (name === 'row') this.rowEnd(1, this.reading.row);
    else this.setting(name, value);
  }

  private setting(name: string, value: number | null): void {
    if (name === 'ansicpg') this.codePage = codePageOf(value ?? 0);
    else if (name === 'deff') this.defaultFont = value ?? 0;
    else if (name === 'plain') this.state = plain(this.state, this.defaultFont);
    else this.state = changed(this.state, name, value);
    this.reading.row.take(name, value);
  }

  private break(): void {
    if (this.isSeen) this.reading.draft.break();
  }

  private unicode(value: number): void {
    this.say(String.fromCharCode(value & 0xffff));
    this.repeats = this.state.fallback;
  }

  private get isSeen(): boolean {
    return !this.state.isHidden && !this.state.isDeleted;
  }

  /** How many tables deep the text is. What stands between the cells of a row is in its table, whatever is said of it. */
  private get depth(): number {
    const { isInTable, depth } = this.state;
    return Math.max(depth ?? 0, isInTable || this.reading.story.isInRow ? 1 : 0);
  }

  /** Decodes the bytes that have come together. */
  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    const { font, wideFont } = this.state;
    const charset = (number: number | null) => (number === null ? null : (this.fonts.get(number) ?? null));
    const fonts = [charset(font), charset(wideFont)];
    const { text, isGuess } = decodeRun(bytes, [...fonts, this.codePage]);
    this.isGuess ||= isGuess;
    this.say(text);
  }

  private say(text: string): void {
    if (!this.isSeen) return;
    const { carried } = this.reading;
    if (carried !== null && carried !== this.depth) this.paragraphEnd(carried);
    this.reading.draft.add(text, this.state.looks);
  }

  private paragraphMark(): void {
    if (this.isSeen) this.paragraphEnd(this.depth);
    else this.reading.carried = this.depth;
  }

  private paragraphEnd(depth: number): void {
    const { reading, state } = this;
    reading.story.paragraph(depth, reading.draft.end(state));
    reading.draft = new ParagraphDraft();
    reading.carried = null;
  }

  private cellEnd(depth: number): void {
    if (!this.reading.draft.isBlank) this.paragraphEnd(depth);
    this.reading.story.cellEnd(depth);
  }

  private rowEnd(depth: number, row: RowDraft): void {
    if (!this.reading.draft.isBlank) this.paragraphEnd(depth);
    this.reading.story.rowEnd(depth, row.form(), !this.isSeen);
  }
}
