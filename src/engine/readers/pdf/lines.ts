/**
 * Characters to lines, and lines to text that still knows which character each of its letters came from.
 *
 * Spaces come from the distances between characters, not from the library. Where two characters stand on top of each
 * other nobody can tell what is printed, and the text says so with the replacement character.
 */

import { type Glyph, LOST } from './glyphs.ts';

/** A text and, for each of its UTF-16 units, the character it came from; `null` for what stands between. */
export interface Piece {
  readonly text: string;
  readonly from: readonly (Glyph | null)[];
}

/** Characters on one line, left to right, blanks left out. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

export const EMPTY: Piece = { text: '', from: [] };

/** Characters whose lines differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.35;
/** A distance of this share of the size is a space. */
const SPACE = 0.3;
const NARROW_SPACE = 0.1;
/** Characters that begin this near each other stand on top of each other. */
const STACKED = 0.15;
const IN_NUMBER = /[\p{Nd}.,+\-−]/u;

export function isBlank(glyph: Glyph): boolean {
  return glyph.text === ' ';
}

/** The lines of some characters, top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const groups: { base: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.base - b.base)) {
    const last = groups.at(-1);
    if (last && glyph.base - last.base <= SAME_LINE * Math.max(last.size, glyph.size)) {
      last.glyphs.push(glyph);
      last.size = Math.max(last.size, glyph.size);
    } else groups.push({ base: glyph.base, size: glyph.size, glyphs: [glyph] });
  }
  return groups.flatMap(({ glyphs: group }) => lineOf(group) ?? []);
}

/** One line of characters; `null` where they are all blank. */
export function lineOf(glyphs: readonly Glyph[]): Line | null {
  const sorted = [...glyphs].sort((a, b) => a.left - b.left);
  const inked = sorted.filter((glyph) => !isBlank(glyph));
  const first = inked[0];
  if (!first) return null;
  const bases = inked.map(({ base }) => base).sort((a, b) => a - b);
  return {
    glyphs: sorted,
    left: first.left,
    right: Math.max(...inked.map(({ right }) => right)),
    base: bases[bases.length >> 1] as number,
    size: Math.max(...inked.map(({ size }) => size)),
  };
}

/** Whether two characters are the same one drawn twice, as some programs make bold type. */
function isShadow(a: Glyph, b: Glyph): boolean {
  return a.text === b.text && b.left - a.left < STACKED * b.size;
}

/** A line's text. */
export function textOf(line: Line): Piece {
  const from: (Glyph | null)[] = [];
  let text = '';
  let last: Glyph | null = null;
  let blank = false;
  const add = (piece: string, glyph: Glyph | null) => {
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) from.push(glyph);
  };
  for (const glyph of line.glyphs) {
    if (isBlank(glyph)) {
      blank = true;
      continue;
    }
    if (last) {
      if (isShadow(last, glyph)) continue;
      const size = Math.max(last.size, glyph.size);
      const gap = glyph.left - last.right;
      if (gap > SPACE * size || (blank && gap > NARROW_SPACE * size)) add(' ', null);
      else if (glyph.left - last.left < STACKED * size && (IN_NUMBER.test(last.text) || IN_NUMBER.test(glyph.text))) {
        add(LOST, glyph);
      }
    }
    add(glyph.text, glyph);
    last = glyph;
    blank = false;
  }
  return { text, from };
}

/** Two pieces, with something between them where that is needed. */
export function glued(a: Piece, between: string, b: Piece): Piece {
  if (a.text === '') return b;
  if (b.text === '') return a;
  const gap = Array.from({ length: between.length }, () => null);
  return { text: a.text + between + b.text, from: [...a.from, ...gap, ...b.from] };
}

/**
 * What stands between two lines of one cell: nothing in Chinese, a space between words, and a space between numbers,
 * since nobody can tell whether they are one.
 */
export function seam(above: string, below: string): string {
  const [end, start] = [above.at(-1) ?? '', below.at(0) ?? ''];
  if (IN_NUMBER.test(end) && IN_NUMBER.test(start)) return ' ';
  return /[\p{Script=Latin}\d]/u.test(end) && /[\p{Script=Latin}\d]/u.test(start) ? ' ' : '';
}

/** The lines of a cell as one text. */
export function joined(lines: readonly Line[]): Piece {
  return lines.map(textOf).reduce((whole, next) => glued(whole, seam(whole.text, next.text), next), EMPTY);
}
