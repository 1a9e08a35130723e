/**
 * Where things stand on printed pages: the boxes of a span of text, and which pages are near what is being looked at.
 *
 * Lengths are in points of the page unless they say pixels. Pages lie one below the other, all at one scale.
 */

import type { Span } from '../../core/source.ts';
import type { Box, PagesView, Place } from '../../shared/view.ts';
import { textWidth } from './density.ts';

export interface PageBox {
  readonly page: number;
  readonly box: Box;
}

/** The part of a place that a span takes, as far as the widths of its characters tell. */
function partOf({ start, end, page, box }: Place, text: string, span: Span): PageBox {
  const from = Math.max(span.start, start);
  const to = Math.min(span.end, end);
  if (from === start && to === end) return { page, box };
  const width = (a: number, b: number) => textWidth(text.slice(a, b), 1);
  const whole = width(start, end) || 1;
  const left = box.left + (box.width * width(start, from)) / whole;
  return { page, box: { ...box, left, width: (box.width * width(from, to)) / whole } };
}

/** One box around two that stand on one line; `null` where they do not. */
function joined(a: PageBox, b: PageBox): PageBox | null {
  const sameLine = a.page === b.page && Math.abs(a.box.top - b.box.top) < a.box.height / 2;
  if (!sameLine || b.box.left < a.box.left) return null;
  const top = Math.min(a.box.top, b.box.top);
  const bottom = Math.max(a.box.top + a.box.height, b.box.top + b.box.height);
  const right = Math.max(a.box.left + a.box.width, b.box.left + b.box.width);
  return { page: a.page, box: { left: a.box.left, top, width: right - a.box.left, height: bottom - top } };
}

/**
 * The boxes of a span, one a line; none where the span is not on the pages. An empty span has a box only where an empty
 * place stands exactly there.
 */
export function boxesOf(places: readonly Place[], text: string, span: Span): PageBox[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Place).end < span.start) low = middle + 1;
    else high = middle;
  }
  const boxes: PageBox[] = [];
  for (let at = low; at < places.length; at += 1) {
    const place = places[at] as Place;
    if (place.start > span.end) break;
    const exact = place.start === span.start && place.end === span.end;
    if (!exact && (place.start >= span.end || place.end <= span.start)) continue;
    const part = partOf(place, text, span);
    const before = boxes.at(-1);
    const line = before ? joined(before, part) : null;
    if (line) boxes[boxes.length - 1] = line;
    else boxes.push(part);
  }
  return boxes;
}

/** Room above, below and between pages, and at their sides, in pixels. */
export const PAGE_GAP = 12;

/** Room kept beside what is printed, in points. */
const PRINT_MARGIN = 10;

/**
 * What the pages have printed on them, from the leftmost place to the rightmost of all pages: white margins take a third
 * of a narrow pane and say nothing. `left` is measured from the left edge of the widest page, in whose middle the others are.
 */
export function printedPart({ pages, places }: PagesView): { readonly left: number; readonly width: number } {
  const widest = Math.max(1, ...pages.map(({ width }) => width));
  let left = widest;
  let right = 0;
  for (const { page, box } of places) {
    const inset = (widest - (pages[page]?.width ?? widest)) / 2;
    left = Math.min(left, inset + box.left);
    right = Math.max(right, inset + box.left + box.width);
  }
  if (right <= left) return { left: 0, width: widest };
  const from = Math.max(0, left - PRINT_MARGIN);
  return { left: from, width: Math.min(widest, right + PRINT_MARGIN) - from };
}

/** Pixels per point at which something so wide fills a pane, times the zoom. */
export function scaleFor(width: number, paneWidth: number, zoom: number): number {
  return (Math.max(paneWidth - 2 * PAGE_GAP, 40) / width) * zoom;
}

/** The pages that are in sight or less than a pane's height away from it, in order. */
export function pagesNear(
  { pages }: Pick<PagesView, 'pages'>,
  scale: number,
  scrollTop: number,
  paneHeight: number,
): number[] {
  const near: number[] = [];
  let top = PAGE_GAP;
  for (const [page, { height }] of pages.entries()) {
    const bottom = top + height * scale;
    if (bottom >= scrollTop - paneHeight && top <= scrollTop + 2 * paneHeight) near.push(page);
    top = bottom + PAGE_GAP;
  }
  return near;
}

/** No picture of a page has more pixels than this, however far one zooms in. */
const MAX_PIXELS = 16_000_000;
/** What the engine draws at all. */
const SCALES = { least: 0.1, most: 6 } as const;

/** The scale to ask a page's picture at, in device pixels per point: such that it is shown pixel by pixel. */
export function pictureScale(page: PagesView['pages'][number], scale: number, devicePixelRatio: number): number {
  const bound = Math.sqrt(MAX_PIXELS / Math.max(page.width * page.height, 1));
  const exact = Math.round(Math.round(page.width * scale) * devicePixelRatio) / page.width;
  return Math.max(Math.min(exact, bound, SCALES.most), SCALES.least);
}
