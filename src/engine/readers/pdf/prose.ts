/**
 * Lines of running text to paragraphs: a line that fills the page's width goes on in the next, unless that is indented.
 */

import type { FreeLine, Part } from './layout.ts';
import { glued, type Piece } from './lines.ts';
import { APART, segmentsOf } from './segments.ts';

/** A paragraph, or the part of one on a page. `full`: it fills its last line. `flush`: its first begins at the margin. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly piece: Piece;
  readonly size: number;
  readonly full: boolean;
  readonly flush: boolean;
}

type TextLine = Part & FreeLine;

/** Where the lines of a page's running text begin and end. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

/** A line shorter than this, in its size, fills no page. */
const LEAST = 12;
/** Lines of one paragraph are at most this far apart, in their size. */
const FAR = 3.2;
/** Further than the paragraph's other lines by this much is a new one. */
const FARTHER = 1.35;

function marginsOf(lines: readonly TextLine[]): Margins {
  const left = Math.min(...lines.map(({ line }) => line.left));
  const right = Math.max(...lines.map(({ line }) => line.right));
  const long = lines.filter(({ line }) => line.right - line.left > (right - left) / 2);
  return { left: Math.min(...long.map(({ line }) => line.left), right), right };
}

const alike = (a: number, b: number) => Math.abs(a - b) <= 0.12 * Math.max(a, b);

/** What stands between two lines of running text: a space between words, nothing in Chinese or in a number. */
function between(above: string, below: string): string {
  return /\p{Script=Latin}$/u.test(above) && /^\p{Script=Latin}/u.test(below) ? ' ' : '';
}

/** The paragraphs that some lines of a page make; `all` are all its lines of running text, which show its margins. */
export function paragraphsOf(lines: readonly TextLine[], all: readonly TextLine[]): Paragraph[] {
  const made: (Paragraph & { last: TextLine; leading: number })[] = [];
  for (const turn of new Set(lines.map((line) => line.turn))) {
    const own = all.filter((line) => line.turn === turn);
    const margins = marginsOf(own);
    for (const part of lines.filter((line) => line.turn === turn)) {
      const { line, piece } = part;
      const parts = segmentsOf(line, APART, APART);
      if (parts.length > 1) {
        const single = {
          kind: 'paragraph',
          size: line.size,
          full: false,
          flush: false,
          last: part,
          leading: 0,
        } as const;
        made.push(...parts.map((each) => ({ ...single, piece: each.piece })));
        continue;
      }
      const full = line.right >= margins.right - 2 * line.size && line.right - line.left > LEAST * line.size;
      const flush = line.left <= margins.left + 0.9 * line.size;
      const before = made.at(-1);
      const step = before ? line.base - before.last.line.base : 0;
      const goesOn =
        before &&
        before.last.turn === turn &&
        before.full &&
        flush &&
        alike(before.size, line.size) &&
        step > 0 &&
        step <= FAR * line.size &&
        (before.leading === 0 || step <= before.leading * FARTHER);
      if (goesOn) {
        const whole = glued(before.piece, between(before.piece.text, piece.text), piece);
        made[made.length - 1] = { ...before, piece: whole, full, last: part, leading: step };
      } else made.push({ kind: 'paragraph', piece, size: line.size, full, flush, last: part, leading: 0 });
    }
  }
  return made.map(({ piece, size, full, flush }) => ({ kind: 'paragraph', piece, size, full, flush }));
}

/** The second part of a paragraph that a page break cuts, put to the first; `null` where it is a new one. */
export function acrossPages(above: Paragraph, below: Paragraph): Paragraph | null {
  if (!above.full || !below.flush || !alike(above.size, below.size)) return null;
  const piece = glued(above.piece, between(above.piece.text, below.piece.text), below.piece);
  return { ...above, piece, full: below.full };
}
