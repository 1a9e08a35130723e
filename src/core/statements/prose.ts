/**
 * The narrative of a source as sentences ready for matching, every character of them knowing where it came from.
 *
 * Characters are plain (`plain-line.ts`) and Simplified. A line that a program broke in mid-sentence is joined to the next.
 * Tables are no prose: their numbers are read elsewhere.
 */

import { narrow } from '../narrow.ts';
import { plainLine } from '../plain-line.ts';
import type { Source, Span } from '../source.ts';

/** A sentence. `at[from + i]` is where `text[i]` stands in the source; `before` is what its paragraph said
 * just before it. */
export interface Sentence {
  readonly text: string;
  readonly at: readonly number[];
  readonly from: number;
  readonly before: string;
}

/** Shorter lines end where they end: headings, labels, names. */
const SHORTEST_BROKEN_LINE = 24;
/** Longer than any sentence: something else, such as a table that lost its lines. */
const LONGEST_SENTENCE = 1500;
/** A paragraph that lines are joined to does not grow beyond this: it is no narrative, and every look at it costs its length. */
const LONGEST_PARAGRAPH = 6000;
/** As much of a paragraph before a sentence as may say what it is about. */
const CONTEXT = 600;
const END = /[。;!?]/g;
const UNFINISHED = /[\p{Script=Han}\d,、《“(]$/u;

/** Digits, and what stands between them in a number. */
const ofNumbers = (code: number) => (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2c;

class Paragraph {
  text = '';
  private readonly at: number[] = [];

  /** Adds a block's text. */
  add(source: Source, { start, end }: Span): void {
    const line = plainLine(source.simplified.slice(start, end), start, ofNumbers, this.text);
    this.text += line.text;
    for (const place of line.at) this.at.push(place);
  }

  /** Whether the next block may go on with what this one began. */
  goesOn(next: string): boolean {
    const { length } = this.text;
    const last = this.text.at(-1) ?? '';
    if (length < SHORTEST_BROKEN_LINE || length > LONGEST_PARAGRAPH || !UNFINISHED.test(last)) return false;
    return (
      !(/\d/.test(last) && /^\s*\d/.test(next)) &&
      !/^\s*(?:[(\uFF08]?[一二三四五六七八九十]+[)\uFF09、.]|\d+[.、])/u.test(next)
    );
  }

  *sentences(): Generator<Sentence> {
    let from = 0;
    while (from < this.text.length) {
      END.lastIndex = from;
      const to = END.exec(this.text)?.index ?? this.text.length;
      if (to > from && to - from <= LONGEST_SENTENCE) {
        const before = this.text.slice(Math.max(0, from - CONTEXT), from);
        yield { text: this.text.slice(from, to), before, from, at: this.at };
      }
      from = to + 1;
    }
  }
}

/** Every sentence of a source's paragraphs, in reading order. */
export function* sentencesOf(source: Source): Generator<Sentence> {
  let paragraph = new Paragraph();
  for (const block of source.blocks) {
    const isProse = block.kind === 'paragraph';
    const next = isProse ? narrow(source.simplified.slice(block.span.start, block.span.start + 12)) : '';
    if (!isProse || !paragraph.goesOn(next)) {
      yield* paragraph.sentences();
      paragraph = new Paragraph();
    }
    if (isProse) paragraph.add(source, block.span);
  }
  yield* paragraph.sentences();
}

/** Where characters `first` to `end` of a sentence stand in the source. */
export function spanIn({ at, from }: Sentence, first: number, end: number): Span {
  return { start: at[from + first] as number, end: (at[from + end - 1] as number) + 1 };
}
