/**
 * Which characters of a page a person sees: what is not seen is not read.
 *
 * Characters without ink over a picture are what a scanner made of that picture: they are read, and the document says so.
 */

import type { Glyph } from './glyphs.ts';
import type { Page } from './page.ts';
import { type Area, contains } from './space.ts';

export interface Sight {
  /** Seen, and running level or upright. */
  readonly glyphs: readonly Glyph[];
  /** Seen, running slantwise across the page, as watermarks do. */
  readonly slanted: readonly Glyph[];
  /** Whether any of it is a scanner's reading of a picture. */
  readonly recognised: boolean;
  /** Whether the page is mostly a picture. */
  readonly pictured: boolean;
}

/** Smaller than this, in points, nobody can see it. */
const TINY = 1.5;
/** A picture is the page itself where it takes this share of it; a seal or a letterhead takes less. */
const PAGE_SHARE = 0.3;
/** With more characters times boxes than this, nothing is held to be hidden by a box. */
const MOST_PAIRS = 50_000_000;

const middle = ({ place }: Glyph): readonly [number, number] => [
  (place.left + place.right) / 2,
  (place.top + place.bottom) / 2,
];

function share(area: Area, page: Page): number {
  const width = Math.min(area.right, page.width) - Math.max(area.left, 0);
  const height = Math.min(area.bottom, page.height) - Math.max(area.top, 0);
  return width <= 0 || height <= 0 ? 0 : (width * height) / (page.width * page.height);
}

/** What is seen of a page's text. */
export function seen(page: Page): Sight {
  const large = page.pictures.filter(({ area }) => share(area, page) >= PAGE_SHARE);
  const dark = page.fills.filter(({ white }) => !white);
  const isBounded = page.glyphs.length * page.fills.length < MOST_PAIRS;
  const covers = page.fills.filter(
    ({ opaque, area }) => isBounded && opaque && Math.min(area.right - area.left, area.bottom - area.top) > 3,
  );
  const last = covers.reduce((latest, { order }) => Math.max(latest, order), 0);
  let recognised = false;

  const isSeen = (glyph: Glyph): boolean => {
    const [x, y] = middle(glyph);
    if (x < 0 || y < 0 || x > page.width || y > page.height || glyph.size < TINY) return false;
    const order = page.texts.get(glyph.object) ?? Number.POSITIVE_INFINITY;
    const isOver = (each: { readonly area: Area; readonly order: number }) =>
      each.order > order && contains(each.area, x, y);
    if (order < last && covers.some(isOver)) return false;
    if (glyph.ink === 'none') {
      const isOnPicture = page.pictures.some(({ area }) => contains(area, x, y));
      if (isOnPicture && glyph.text !== ' ') recognised = true;
      return isOnPicture;
    }
    if (glyph.ink === 'white') {
      const isUnder = (each: { readonly area: Area; readonly order: number }) =>
        each.order < order && contains(each.area, x, y);
      return !isBounded || dark.some(isUnder) || page.pictures.some(isUnder);
    }
    if (glyph.text !== ' ' && large.some(isOver)) recognised = true;
    return true;
  };

  const visible = page.glyphs.filter(isSeen);
  return {
    glyphs: visible.filter(({ ink }) => ink !== 'slanted'),
    slanted: visible.filter(({ ink }) => ink === 'slanted'),
    recognised,
    pictured: large.length > 0,
  };
}
