/**
 * How a form's row labels may appear, and how well a source row's labels fit them.
 *
 * A label counts in full, without the remark in brackets at its end, without its numbering, and with the merged labels
 * to its left written in front: files print it in all these ways.
 */

import type { Form, FormLine } from '../form.ts';
import { fold, nearness } from './fold.ts';
import type { Row } from './rows.ts';

/** A folded spelling. Bare ones (no numbering) may be ambiguous: `其他` is a row, a column and more. */
interface Spelling {
  readonly text: string;
  readonly bare: boolean;
}

const NUMBERING = /^(?:\d+|[一二三四五六七八九十]+)[.、]?|^\([一二三四五六七八九十]+\)/u;
const REMARK = /\([^()]{6,}\)$/u;

function spellings(line: FormLine): Spelling[] {
  const leaf = line.path.at(-1);
  if (leaf === undefined) return [];
  const parents = line.path.slice(0, -1).join('');
  const nearest = line.path.at(-2) ?? '';
  const short = leaf.replace(REMARK, '');
  const numbered = [leaf, short, `${parents}${leaf}`, `${parents}${short}`, `${nearest}${leaf}`, `${nearest}${short}`];
  const bare = [leaf, short].map((each) => each.replace(NUMBERING, ''));
  const all = [
    ...numbered.map((each) => ({ text: fold(each), bare: false })),
    ...bare.map((each) => ({ text: fold(each), bare: true })),
  ];
  return all.filter((each, index) => all.findIndex((other) => other.text === each.text) === index);
}

/** The row labels of a form, ready for matching. */
export class Labels {
  private readonly byLine: ReadonlyMap<FormLine, readonly Spelling[]>;
  private readonly exact = new Map<string, FormLine[]>();

  constructor(form: Form) {
    this.byLine = new Map(form.lines.map((line) => [line, spellings(line)]));
    for (const [line, list] of this.byLine) {
      for (const { text } of list) this.exact.set(text, [...(this.exact.get(text) ?? []), line]);
    }
  }

  /** Whether this is a row label to the letter, numbering and all, so that values must follow it. */
  isCertain(folded: string): boolean {
    return (this.exact.get(folded) ?? []).some((line) =>
      this.byLine.get(line)?.some((each) => each.text === folded && (!each.bare || folded.length > 3)),
    );
  }

  /**
   * How well a row's labels name a line, 0 to 1. The last label counts, or the last few written together, since a
   * label may be broken over lines or cells. A row that names another line to the letter names this one not at all.
   */
  fit(row: Row, line: FormLine): number {
    let best = 0;
    for (const candidate of candidates(row)) {
      const lines = this.exact.get(candidate);
      if (lines) return lines.includes(line) ? 1 : 0;
      for (const { text } of this.byLine.get(line) ?? []) {
        if (Math.abs(text.length - candidate.length) > Math.max(text.length, candidate.length) / 2) continue;
        best = Math.max(best, nearness(candidate, text));
      }
    }
    return best;
  }
}

/** The last label alone, then the last two to four joined. */
function candidates(row: Row): string[] {
  const folded = row.labels.map((each) => each.folded).filter((each) => each !== '');
  const joined: string[] = [];
  for (let count = 1; count <= Math.min(4, folded.length); count += 1) joined.push(folded.slice(-count).join(''));
  return joined;
}
