/** The official tables one below the other, drawn as large as lets the longest be seen whole. */

import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TableId } from '../../../core/form.ts';
import { formOf } from '../../../core/forms/index.ts';
import { useZoom } from '../../components/useZoom.ts';
import { useWords } from '../../locales/hooks.ts';
import { placesOfForm } from '../../model/crosshair.ts';
import {
  CAPTION,
  canFreeze,
  compactDensity,
  type Density,
  densityFor,
  GAP,
  labelWidths,
  tableWidth,
  zoomedDensity,
} from '../../model/density.ts';
import { layoutOf, type TableLayout } from '../../model/layout.ts';
import { useReview, useSelect } from '../../session/hooks.ts';
import { barHeight } from '../../theme/bars.ts';
import { type Answered, AnsweredContext, PlacesContext } from './places.ts';
import { ProposalStrip } from './sheet/ProposalStrip.tsx';
import { SheetPanel } from './sheet/SheetPanel.tsx';
import { useDragSelection } from './sheet/useDragSelection.ts';
import { Zoom } from './source/Zoom.tsx';
import { TableSection } from './TableSection.tsx';
import './form.css';
import './value.css';
import './sheet/sheet.css';

const PADDING = 26;
/** Height of the bar about versions (versions.css), its line included. */
const VERSIONS_BAR = 33;

export function FormView() {
  const words = useWords();
  const formId = useReview((review) => review.detail.form, '2021');
  const form = formOf(formId);
  const layouts = useMemo(() => layoutOf(form), [form]);
  const places = useMemo(() => placesOfForm(form), [form]);
  const scroller = useRef<HTMLElement>(null);
  const hasRivals = useReview((review) => review.detail.summary.rivals.length > 0, false);
  const { width, height } = useRoom(scroller, hasRivals ? VERSIONS_BAR : 0);
  const { zoom, setZoom, onZoomKey } = useZoom('review.formZoom');
  // The size of type is the window's own zoom (main/window.ts): `width` and `height` have it in them.
  const isCompact = useSelect((state) => state.look.density === 'compact');
  const density = useMemo(
    () => zoomedDensity(isCompact ? compactDensity(width) : densityFor(layouts, width, height), zoom),
    [layouts, width, height, zoom, isCompact],
  );
  const drag = useDragSelection();
  const [answered] = useState((): Answered => ({ report: 0, focused: 0, draft: null }));
  useFocusedTableInView(scroller, width > 0, density);
  return (
    <PlacesContext value={places}>
      <AnsweredContext value={answered}>
        <div className="sheet">
          <SheetPanel />
          <section
            ref={scroller}
            className="form"
            aria-label={words.review.form}
            style={formStyle(layouts, density, width)}
            onKeyDown={onZoomKey}
            {...drag}
          >
            {width === 0
              ? null
              : layouts.map((layout, at) => (
                  <TableSection
                    key={layout.table.id}
                    layout={layout}
                    density={density}
                    isFrozen={canFreeze(layout) && tableWidth(layout, density) > width}
                    zoom={at === 0 ? <Zoom zoom={zoom} setZoom={setZoom} names={words.sheet.zoom} /> : null}
                  />
                ))}
          </section>
          <ProposalStrip />
        </div>
      </AnsweredContext>
    </PlacesContext>
  );
}

/** Sizes, and how far what is frozen covers what scrolls under it. */
function formStyle(layouts: readonly TableLayout[], density: Density, room: number): CSSProperties {
  const frozen = layouts.filter(canFreeze).map((layout) => labelWidths(layout, density));
  const width = Math.max(0, ...frozen.map((widths) => widths.reduce((sum, each) => sum + each, 0)));
  return {
    fontSize: density.font,
    ['--grid-font' as string]: `${density.font}px`,
    ['--room' as string]: `${room}px`,
    scrollPaddingTop: CAPTION + density.heading + 2 * density.group,
    scrollPaddingLeft: width,
  };
}

/** The room there is for a table, followed as the window and the panes change. */
function useRoom(
  element: React.RefObject<HTMLElement | null>,
  taken: number,
): { readonly width: number; readonly height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const measure = () => {
      const width = (element.current?.clientWidth ?? 0) - PADDING;
      // Notices and imports come and go and must not resize the form: only the bars that stay count.
      const height = window.innerHeight - 2 * barHeight(window.innerHeight) - taken;
      setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (element.current) observer.observe(element.current);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element, taken]);
  return room;
}

/**
 * Whenever the focus enters a table, or tables are drawn larger or smaller, all of it is shown as far as it fits; within it
 * only the cell is kept in view.
 */
function useFocusedTableInView(scroller: React.RefObject<HTMLElement | null>, drawn: boolean, density: Density): void {
  const table = useReview<TableId | null>((review) => review.view.form.cell.get(review.focus)?.table ?? null, null);
  const focused = useReview((review) => review.focused, 0);
  const entered = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: every focusing counts, even of the same table
  useEffect(() => {
    const section = scroller.current?.querySelector<HTMLElement>(`[data-table="${table}"]`);
    const frame = scroller.current;
    if (!section || !frame) return undefined;
    const { top, bottom } = section.getBoundingClientRect();
    const box = frame.getBoundingClientRect();
    const fits = bottom - GAP - top <= box.height;
    const isNew = entered.current !== `${table}.${density.row}`;
    entered.current = `${table}.${density.row}`;
    if ((fits || isNew) && (top < box.top || bottom - GAP > box.bottom)) frame.scrollTop += top - box.top;
    // What does not fit as a whole at least shows the cell.
    const showCell = () =>
      frame.querySelector('[data-cross="focus"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    showCell();
    // A bar that comes above or below the form takes its height from it.
    let known = frame.clientHeight;
    const observer = new ResizeObserver(() => {
      if (frame.clientHeight < known) showCell();
      known = frame.clientHeight;
    });
    observer.observe(frame);
    return () => observer.disconnect();
  }, [scroller, drawn, density, table, focused]);
}
