/** The tour as it goes on: which step somebody is at, and what the desk looked like when that began. */

import { isDone } from '../../core/signing.ts';
import { stepAfter, stepNow, type TourSight, type TourStep } from '../model/tour.ts';
import type { Context } from './context.ts';
import type { State } from './state.ts';

export interface Tour {
  /** Null where nobody is on a tour. */
  readonly step: TourStep | null;
  readonly began: TourSight;
}

const NOTHING_SEEN: TourSight = {
  isReportOpen: false,
  focus: null,
  walked: 0,
  settled: 0,
  done: 0,
  isPaletteOpen: false,
};

export const TOUR: Tour = { step: null, began: NOTHING_SEEN };

/** What the tour sees of the desk. */
export function sightOf({ review, summaries, dialog, slices }: State): TourSight {
  const settled =
    review === null
      ? 0
      : review.detail.changes.length +
        review.detail.rulings.length +
        review.pending.length +
        review.pendingRulings.length;
  return {
    isReportOpen: review !== null,
    focus: review?.focus ?? null,
    walked: slices.queue.walked,
    settled,
    done: summaries.filter(({ status }) => isDone(status)).length,
    isPaletteOpen: dialog === 'palette',
  };
}

export function tourActs({ store: { get, dispatch } }: Context, importSamples: () => Promise<void>) {
  const goTo = (step: TourStep | null) =>
    dispatch({ type: 'slice', slice: 'tour', value: { step, began: sightOf(get()) } });
  return {
    /** Begins the tour, on the sample reports where no reports are open yet. */
    startTour: async () => {
      if (get().dataset === null || get().summaries.length === 0) await importSamples();
      if (get().dataset === null) return;
      dispatch({ type: 'dialog', dialog: null });
      if (get().review === null) dispatch({ type: 'screen', screen: 'library' });
      goTo(get().review === null ? 'list' : 'needs');
    },
    /** Goes on without doing what the step says. */
    nextTourStep: () => {
      const { step } = get().slices.tour;
      if (step !== null) goTo(stepAfter(step));
    },
    endTour: () => goTo(null),
  };
}

/** Goes on by itself when a step is done; the result stops that. */
export function followTour({ store }: Context): () => void {
  return store.subscribe(() => {
    const state = store.get();
    const { step, began } = state.slices.tour;
    if (step === null) return;
    const now = sightOf(state);
    const next = stepNow(step, now, began);
    if (next !== step) store.dispatch({ type: 'slice', slice: 'tour', value: { step: next, began: now } });
  });
}
