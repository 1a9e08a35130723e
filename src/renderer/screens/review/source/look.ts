/** What every look of the source is handed, and how each keeps the focused place where the eyes are. */

import { type RefObject, useEffect } from 'react';
import type { Span } from '../../../../core/source.ts';
import type { Found } from '../../../model/find.ts';
import type { Mark } from '../../../model/marks.ts';
import { useReview } from '../../../session/hooks.ts';

export interface LookProps {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Lies over the place that is looked at besides the focused one, in what the scroller scrolls. */
  readonly box: RefObject<HTMLElement | null>;
  readonly marks: readonly Mark[];
  readonly found: Found | null;
  readonly zoom: number;
  /** What is looked at where no report is open: the place a second reader reads. */
  readonly span?: Span | null;
}

/** Anything that has a place on the screen. */
export type Placed = Pick<Element, 'getBoundingClientRect'>;

/** Where the focused place is drawn, in a look drawn under `root`. */
export const focusedIn = (root: ParentNode | null): Element | null => root?.querySelector('mark[data-focus]') ?? null;

/** Where a look draws the focused place, and any span of the text; `null` where it shows nothing of it. */
interface Finder {
  readonly focused: () => Placed | null;
  readonly span: (span: Span) => Placed | null;
}

/**
 * Centres the focused place, or the span that is looked at, whenever either changes, the pane's size or the zoom. `drawn`
 * changes where there is something else to centre in.
 */
export function useCentred({ scroller, box, zoom, span = null }: LookProps, find: Finder, drawn: unknown): void {
  const focus = useReview((review) => review.focus, '');
  const focused = useReview((review) => review.focused, 0);
  const shown = useReview((review) => review.shown, span);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every focusing centres, even of the same cell
  useEffect(() => {
    const frame = scroller.current;
    if (frame === null) return undefined;
    const boxed = () => {
      const place = shown === null ? null : find.span(shown);
      if (box.current) putOver(frame, box.current, place);
      return place;
    };
    const centre = () => {
      const place = boxed() ?? find.focused();
      if (place) centreIn(frame, place);
    };
    centre();
    // Parts that come into sight are higher or lower than was guessed, and so are the next: until nothing moves any more.
    let later = 0;
    const settle = (frames: number, still: number) => {
      later = requestAnimationFrame(() => {
        const before = topIn(frame, find, shown);
        centre();
        const isStill = before !== null && Math.abs(before - (topIn(frame, find, shown) ?? before)) < 1;
        if (frames > 0 && still < STILL) settle(frames - 1, isStill ? still + 1 : 0);
      });
    };
    const stop = () => cancelAnimationFrame(later);
    settle(FRAMES, 0);
    // Whoever scrolls by hand is not pulled back.
    frame.addEventListener('wheel', stop, { passive: true });
    frame.addEventListener('pointerdown', stop, { passive: true });
    let known = { width: frame.clientWidth, height: frame.clientHeight };
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = frame;
      if (width === known.width && height === known.height) return;
      known = { width, height };
      centre();
      stop();
      settle(FRAMES, 0);
    });
    observer.observe(frame);
    frame.addEventListener('scroll', boxed, { passive: true });
    return () => {
      stop();
      frame.removeEventListener('wheel', stop);
      frame.removeEventListener('pointerdown', stop);
      observer.disconnect();
      frame.removeEventListener('scroll', boxed);
    };
  }, [scroller, focus, focused, shown, zoom, drawn]);
}

/** How many frames a place is followed at most, and for how many it must not have moved. */
const FRAMES = 30;
const STILL = 3;

/** How far below the frame's top the place that is looked at stands. */
function topIn(frame: HTMLElement, find: Finder, shown: Span | null): number | null {
  const place = (shown === null ? null : find.span(shown)) ?? find.focused();
  return place === null ? null : place.getBoundingClientRect().top - frame.getBoundingClientRect().top;
}

/** Room between a place and the box around it. */
const ROOM = 3;

/** Lays the box around a place, in the coordinates of what the frame scrolls; hides it where there is none. */
function putOver(frame: HTMLElement, box: HTMLElement, place: Placed | null): void {
  box.hidden = place === null;
  if (place === null) return;
  const { left, top, width, height } = place.getBoundingClientRect();
  const corner = frame.getBoundingClientRect();
  box.style.left = `${left - corner.left + frame.scrollLeft - ROOM}px`;
  box.style.top = `${top - corner.top + frame.scrollTop - ROOM}px`;
  box.style.width = `${width + 2 * ROOM}px`;
  box.style.height = `${height + 2 * ROOM}px`;
}

/** Room kept beside a place that was brought into sight sideways. */
const MARGIN = 24;

/** Scrolls a place to the middle of its scroller, sideways only as far as it takes to see it. */
export function centreIn(scroller: HTMLElement, place: Placed): void {
  const frame = scroller.getBoundingClientRect();
  const box = place.getBoundingClientRect();
  scroller.scrollTop += box.top + box.height / 2 - (frame.top + frame.height / 2);
  const right = frame.left + scroller.clientWidth;
  if (box.left < frame.left) scroller.scrollLeft += box.left - frame.left - MARGIN;
  else if (box.right > right) scroller.scrollLeft += Math.min(box.right - right, box.left - frame.left) + MARGIN;
}

/** Paints places that were searched for by the browser's own highlights, so that nothing is drawn again. */
export function paintFound(ranges: readonly (Range | null)[], here: Range | null): void {
  CSS.highlights.set('found', new Highlight(...ranges.filter((range) => range !== null)));
  if (here === null) CSS.highlights.delete('found-here');
  else {
    const highlight = new Highlight(here);
    highlight.priority = 1;
    CSS.highlights.set('found-here', highlight);
  }
}

export function clearFound(): void {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-here');
}
