/**
 * The tour: one line under the bar that says what to do next, and a frame around where. It goes on by itself when that is
 * done, never takes the keyboard, and stands in nobody's way.
 */

import { Button } from 'antd';
import { useEffect } from 'react';
import { useWords } from '../../locales/hooks.ts';
import { TOUR_PLACES, TOUR_STEPS, type TourStep } from '../../model/tour.ts';
import { useActs, useSelect, useSession } from '../../session/hooks.ts';
import './tour.css';

export function TourBar() {
  const { tour } = useWords();
  const acts = useActs();
  const step = useSelect((state) => state.slices.tour.step);
  useFrame(step);
  if (step === null) return null;
  const at = TOUR_STEPS.indexOf(step) + 1;
  const isLast = at === TOUR_STEPS.length;
  return (
    <section className="notice tour" aria-label={tour.label}>
      <span className="tour-at">{tour.at(at, TOUR_STEPS.length)}</span>
      <span className="notice-text" role="status">
        {tour.step[step]}
      </span>
      {isLast ? null : (
        <Button size="small" onClick={acts.nextTourStep}>
          {tour.next}
        </Button>
      )}
      <Button
        size="small"
        type={isLast ? 'primary' : 'default'}
        onClick={() => {
          acts.endTour();
          acts.refocus();
        }}
      >
        {tour.end}
      </Button>
    </section>
  );
}

/** Frames the place a step is about, also when it comes onto the page later, or is drawn anew. */
function useFrame(step: TourStep | null): void {
  const { store } = useSession();
  useEffect(() => {
    if (step === null) return undefined;
    let framed: Element | null = null;
    let asked = 0;
    const frame = () => {
      const place = document.querySelector(TOUR_PLACES[step]);
      if (place === framed) return;
      framed?.removeAttribute('data-tour');
      place?.setAttribute('data-tour', '');
      framed = place;
    };
    // What the state says is on the page a moment later.
    const soon = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(frame);
    };
    soon();
    const stop = store.subscribe(soon);
    return () => {
      stop();
      cancelAnimationFrame(asked);
      framed?.removeAttribute('data-tour');
    };
  }, [step, store]);
}
