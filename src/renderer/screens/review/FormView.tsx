/** The official tables one below the other, drawn as large as lets the longest be seen whole. */

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TableId } from '../../../core/form.ts';
import { formOf } from '../../../core/forms/index.ts';
import { useWords } from '../../locales/hooks.ts';
import { placesOfForm } from '../../model/crosshair.ts';
import { type Density, densityFor, GAP } from '../../model/density.ts';
import { layoutOf } from '../../model/layout.ts';
import { useReview } from '../../session/hooks.ts';
import { barHeight } from '../../theme/bars.ts';
import { PlacesContext } from './places.ts';
import { TableSection } from './TableSection.tsx';
import './form.css';
import './value.css';

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
  const density = useMemo(() => densityFor(layouts, width, height), [layouts, width, height]);
  useFocusedTableInView(scroller, width > 0, density);
  return (
    <PlacesContext value={places}>
      <section
        ref={scroller}
        className="form"
        aria-label={words.review.form}
        style={{ fontSize: density.font, ['--grid-font' as string]: `${density.font}px` }}
      >
        {width === 0
          ? null
          : layouts.map((layout) => <TableSection key={layout.table.id} layout={layout} density={density} />)}
      </section>
    </PlacesContext>
  );
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

function showWhole(frame: HTMLElement, section: HTMLElement): void {
  const { top, bottom } = section.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  if (top < box.top || bottom - GAP > box.bottom) frame.scrollTop += top - box.top;
}

/**
 * Whenever the focus enters a table, or tables are drawn larger or smaller, all of it is shown as far as it fits; within it
 * only the cell is kept in view.
 */
function useFocusedTableInView(scroller: React.RefObject<HTMLElement | null>, drawn: boolean, density: Density): void {
  const table = useReview<TableId | null>((review) => review.view.form.cell.get(review.focus)?.table ?? null, null);
  const focused = useReview((review) => review.focused, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every focusing counts, even of the same table
  useEffect(() => {
    const section = scroller.current?.querySelector<HTMLElement>(`[data-table="${table}"]`);
    const frame = scroller.current;
    if (!section || !frame) return;
    showWhole(frame, section);
    // What does not fit as a whole at least shows the cell.
    frame.querySelector('[data-cross="focus"]')?.scrollIntoView({ block: 'nearest' });
  }, [scroller, drawn, density, table, focused]);
}
