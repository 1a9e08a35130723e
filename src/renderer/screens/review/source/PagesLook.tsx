/**
 * The source as printed pages, one below the other. Only pages near what is looked at have a picture; the others are
 * blank sheets of the right size. Places that were read lie over them, and grow with them by one style property.
 */

import { memo, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Span } from '../../../../core/source.ts';
import type { Box, PagesView, Place } from '../../../../shared/view.ts';
import type { Mark } from '../../../model/marks.ts';
import { boxesOf, PAGE_GAP, pagesNear, printedPart, scaleFor } from '../../../model/pages.ts';
import { centreIn, focusedIn, type LookProps, type Placed, useCentred } from './look.ts';
import { PagePicture } from './PagePicture.tsx';
import { useMark } from './useMark.ts';

interface Props extends LookProps {
  readonly report: number;
  readonly view: PagesView;
  readonly text: string;
}

interface PlacedMark {
  readonly key: string;
  readonly box: Box;
  readonly mark: Mark;
}

export function PagesLook({ report, view, text, ...look }: Props) {
  const { scroller, marks, found, zoom } = look;
  const { width, height, top } = usePane(scroller);
  const printed = useMemo(() => printedPart(view), [view]);
  const scale = scaleFor(printed.width, width, zoom);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = printed.left * scale;
  }, [scroller, printed, scale]);
  const near = useMemo(() => new Set(pagesNear(view, scale, top, height)), [view, scale, top, height]);
  const marked = useMemo(() => {
    const pages = view.pages.map((): PlacedMark[] => []);
    for (const mark of marks) {
      for (const { page, box } of boxesOf(view.places, text, mark)) {
        pages[page]?.push({ key: `${mark.start}:${mark.end}:${box.top}`, box, mark });
      }
    }
    return pages;
  }, [view, marks, text]);
  const fontless = useMemo(
    () => view.pages.map((_, at) => view.places.filter(({ isFontless, page }) => isFontless && page === at)),
    [view],
  );
  const foundBoxes = useMemo(
    () =>
      (found?.spans ?? []).flatMap((span, at) =>
        boxesOf(view.places, text, span).map((each) => ({ ...each, here: at === found?.current })),
      ),
    [view, text, found],
  );

  const placed = (span: Span): Placed | null => {
    const [first] = boxesOf(view.places, text, span);
    const page = first && scroller.current?.querySelectorAll('.page')[first.page];
    return page ? { getBoundingClientRect: () => onScreen(page, first.box, scale) } : null;
  };
  useCentred({ ...look, zoom: scale }, { focused: () => focusedIn(scroller.current), span: placed }, view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step of a search centres
  useEffect(() => {
    const here = scroller.current?.querySelector('.page-found[data-here]');
    if (here && scroller.current) centreIn(scroller.current, here);
  }, [scroller, foundBoxes]);

  return (
    <div className="pages" style={{ ['--scale' as string]: scale, ['--gap' as string]: `${PAGE_GAP}px` }}>
      {view.pages.map((page, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a page has no other name than its number
          key={at}
          className="page paper"
          style={{ width: Math.round(page.width * scale), height: Math.round(page.height * scale) }}
        >
          {near.has(at) ? <PagePicture report={report} page={at} size={page} scale={scale} /> : null}
          {near.has(at) ? <Written places={fontless[at] ?? []} text={text} /> : null}
          <Marks marks={marked[at] ?? []} />
          {foundBoxes
            .filter((each) => each.page === at)
            .map(({ box, here }, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew at every search
              <div key={nth} className="page-found" data-here={here || undefined} style={boxStyle(box)} />
            ))}
        </div>
      ))}
    </div>
  );
}

/** Words whose font the file does not bring along, written with a font of this computer, each as wide as its place. */
const Written = memo(function Written({ places, text }: { readonly places: readonly Place[]; readonly text: string }) {
  return places.map(({ start, end, box }) => (
    <svg key={start} className="page-written" style={boxStyle(box)} viewBox={`0 0 ${box.width} ${box.height}`}>
      <title>{text.slice(start, end)}</title>
      <text
        x="0"
        y={box.height * 0.84}
        fontSize={box.height * 0.96}
        textLength={box.width}
        lengthAdjust="spacingAndGlyphs"
      >
        {text.slice(start, end)}
      </text>
    </svg>
  ));
});

/** Remembered: scrolling and zooming move no mark. */
const Marks = memo(function Marks({ marks }: { readonly marks: readonly PlacedMark[] }) {
  return marks.map(({ key, box, mark }) => <PageMark key={key} box={box} mark={mark} />);
});

function PageMark({ box, mark }: Omit<PlacedMark, 'key'>) {
  return <mark {...useMark(mark.cells)} className="page-mark" style={boxStyle(box)} />;
}

/** A box in points as a place on the screen now. */
function onScreen(page: Element, { left, top, width, height }: Box, scale: number): DOMRect {
  const corner = page.getBoundingClientRect();
  return new DOMRect(corner.left + left * scale, corner.top + top * scale, width * scale, height * scale);
}

/** A box in points as a place on the screen, whatever the scale is going to be. */
function boxStyle({ left, top, width, height }: Box): React.CSSProperties {
  const pixels = (points: number) => `calc(${points.toFixed(2)}px * var(--scale))`;
  return { left: pixels(left), top: pixels(top), width: pixels(width), height: pixels(height) };
}

/** The pane's size and how far it is scrolled, followed frame by frame. */
function usePane(scroller: Props['scroller']): {
  readonly width: number;
  readonly height: number;
  readonly top: number;
} {
  const [pane, setPane] = useState({ width: 0, height: 0, top: 0 });
  useLayoutEffect(() => {
    const frame = scroller.current;
    if (frame === null) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height, scrollTop } = frame;
      // Which pages are near changes slowly: coarse steps spare most paintings.
      const top = Math.round(scrollTop / 64) * 64;
      setPane((before) =>
        before.width === width && before.height === height && before.top === top ? before : { width, height, top },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    frame.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      frame.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  return pane;
}
