/** What every look of the source is handed, and how each keeps the focused place where the eyes are. */

import { type RefObject, useEffect } from 'react';
import type { Found } from '../../../model/find.ts';
import type { Mark } from '../../../model/marks.ts';
import { useReview } from '../../../session/hooks.ts';

export interface LookProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly marks: readonly Mark[];
  readonly found: Found | null;
  readonly zoom: number;
}

/** Anything that has a place on the screen. */
type Placed = Pick<Element, 'getBoundingClientRect'>;

/** Where the focused place is drawn, in a look drawn under `root`. */
export const focusedIn = (root: ParentNode | null): Element | null => root?.querySelector('mark[data-focus]') ?? null;

/**
 * Centres what `find` answers whenever the focus moves, the pane's size or the zoom changes. `drawn` changes where there
 * is something else to centre in.
 */
export function useCentred(
  scroller: RefObject<HTMLElement | null>,
  find: () => Placed | null,
  zoom: number,
  drawn: unknown,
): void {
  const focus = useReview((review) => review.focus, '');
  const focused = useReview((review) => review.focused, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every focusing centres, even of the same cell
  useEffect(() => {
    const frame = scroller.current;
    if (frame === null) return;
    const centre = () => {
      const place = find();
      if (place) centreIn(frame, place);
    };
    centre();
    // Parts that came into sight only now may be higher than was guessed.
    const later = requestAnimationFrame(centre);
    let known = { width: frame.clientWidth, height: frame.clientHeight };
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = frame;
      if (width === known.width && height === known.height) return;
      known = { width, height };
      centre();
    });
    observer.observe(frame);
    return () => {
      cancelAnimationFrame(later);
      observer.disconnect();
    };
  }, [scroller, focus, focused, zoom, drawn]);
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
