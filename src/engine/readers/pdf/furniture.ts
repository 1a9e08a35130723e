/**
 * Running heads and page numbers: what every page repeats around its text, and what would part a table from its rest.
 *
 * A running head is kept once, after everything else, since it may be all there is of a title. A number is only taken for
 * a page number where it counts the pages.
 */

import type { FreeLine, LaidPage, Part } from './layout.ts';

/** The outermost lines of a page, at its head and at its foot, that are looked at. */
const DEPTH = 3;
/** How far in from the page's edge they may stand. */
const MARGIN = 0.14;
/** Set apart from the text by this much, in its size. */
const APART = 1.2;
const PAGE_NUMBER =
  /^[-—–―－·•\s]*(?:第\s*)?(\d{1,3})\s*页?(?:\s*[/／,，共]+\s*(?:共\s*)?\d{1,3}\s*页?)?[-—–―－·•\s]*$/u;
/** Plain digits may be anything; these marks are put around page numbers only. */
const MARKED = /[-—–―－页/／]/u;

type Edge = Part & FreeLine;

/** The lines in a page's upper and lower margin, outermost first; margins are those of the page as shown. */
function edges({ size, parts }: LaidPage): { readonly head: Edge[]; readonly foot: Edge[] } {
  const lines = parts.filter((part): part is Edge => part.kind === 'line');
  const upright = lines.filter(({ turn }) => turn === 0);
  const sorted = [...upright].sort((a, b) => a.place.top - b.place.top);
  const head = sorted.filter(({ place }) => place.bottom < size.height * MARGIN);
  const foot = sorted.filter(({ place }) => place.top > size.height * (1 - MARGIN)).reverse();
  return { head: head.slice(0, DEPTH), foot: foot.slice(0, DEPTH) };
}

/** The page numbers among some lines, one list a page: those that count the pages with the same start. */
function pageNumbers(pages: readonly (readonly Edge[])[]): Set<Part> {
  const byStart = new Map<number, Edge[]>();
  pages.forEach((lines, index) => {
    for (const line of lines) {
      const number = PAGE_NUMBER.exec(line.piece.text)?.[1];
      if (number === undefined) continue;
      const start = Number(number) - index;
      byStart.set(start, [...(byStart.get(start) ?? []), line]);
    }
  });
  const counted = [...byStart].filter(
    ([start, lines]) =>
      new Set(lines.map(({ piece }) => piece.text)).size > 1 ||
      (start === 1 && lines.every(({ piece }) => MARKED.test(piece.text))),
  );
  return new Set(counted.flatMap(([, lines]) => lines));
}

interface Repeats {
  /** Where it stands first. */
  readonly first: readonly Edge[];
  readonly again: readonly Edge[];
}

/**
 * What several pages say alike, but for digits, at the same height: on every page, or set apart from the text, since the
 * headings of a long table are repeated too.
 */
function repeats(pages: readonly (readonly Edge[])[], isApart: (line: Edge) => boolean): Repeats {
  const seen = new Map<Edge, Edge[]>();
  for (const lines of pages) {
    const known = [...seen.keys()];
    for (const line of lines) {
      const isSame = (other: Edge) => said(other) === said(line) && Math.abs(other.place.top - line.place.top) < 4;
      const other = said(line) === '' ? undefined : known.find(isSame);
      if (other) seen.get(other)?.push(line);
      else seen.set(line, []);
    }
  }
  const running = [...seen].filter(([first, again]) => {
    const all = [first, ...again];
    return again.length > 0 && (all.length >= pages.length || all.every(isApart));
  });
  return { first: running.map(([first]) => first), again: running.flatMap(([, again]) => again) };
}

/** Whether nothing else on the page is near a line, above or below. */
function apartOn(pages: readonly LaidPage[]): (line: Edge) => boolean {
  return (line) => {
    const { size } = line.line;
    const parts = pages[line.line.glyphs[0]?.page ?? 0]?.parts ?? [];
    return parts.every(
      (part) => part === line || part.top > line.bottom + APART * size || part.bottom < line.top - APART * size,
    );
  };
}

const said = ({ piece }: Edge) => piece.text.replace(/\d+|\s+/g, '');

/** Pages without what only runs along, and that by itself. */
export interface Body {
  readonly pages: readonly LaidPage[];
  readonly running: readonly FreeLine[];
}

/** The pages without what only runs along. */
export function withoutFurniture(pages: readonly LaidPage[]): Body {
  const all = pages.map(edges);
  const heads = all.map(({ head }) => head);
  const feet = all.map(({ foot }) => foot);
  const numbers = [...pageNumbers(feet), ...pageNumbers(heads)];
  const isApart = apartOn(pages);
  const running = [repeats(heads, isApart), repeats(feet, isApart)];
  const first = running.flatMap((each) => each.first).filter((line) => !numbers.includes(line));
  const gone = new Set<Part>([...numbers, ...first, ...running.flatMap(({ again }) => again)]);
  const bodies = pages.map((page) => ({ ...page, parts: page.parts.filter((part) => !gone.has(part)) }));
  return { pages: bodies, running: first };
}
