/** The tour for somebody new: a few steps through one report, each done by doing what it says. */

/** In the order they are gone through. */
export const TOUR_STEPS = ['list', 'needs', 'settle', 'signOff', 'palette', 'more'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** What of the desk the tour can see. */
export interface TourSight {
  readonly isReportOpen: boolean;
  /** The cell that is looked at. */
  readonly focus: string | null;
  /** How often somebody walked on: where one thing waits, the walk leads back to it. */
  readonly walked: number;
  /** How much was corrected, confirmed or decided in the open report. */
  readonly settled: number;
  /** How many reports are done. */
  readonly done: number;
  readonly isPaletteOpen: boolean;
}

/** Where each step is done: what is seen now, against what was seen when it began. The last is done by being read. */
const IS_DONE: Record<TourStep, (now: TourSight, began: TourSight) => boolean> = {
  list: (now) => now.isReportOpen,
  needs: (now, began) => now.isReportOpen && (now.focus !== began.focus || now.walked > began.walked),
  settle: (now, began) => now.settled > began.settled,
  signOff: (now, began) => now.done > began.done,
  palette: (now) => now.isPaletteOpen,
  more: () => false,
};

/** The place on the page a step is about. */
export const TOUR_PLACES: Record<TourStep, string> = {
  list: '.report-grid',
  needs: '.form',
  settle: '.findings',
  signOff: '.review-header',
  palette: '.top-palette',
  more: '.top-screens',
};

/** The step after one, or null after the last. */
export function stepAfter(step: TourStep): TourStep | null {
  return TOUR_STEPS[TOUR_STEPS.indexOf(step) + 1] ?? null;
}

/** The step a person is at once they see `now`. Example: `list` with a report open is over, so `needs`. */
export function stepNow(step: TourStep, now: TourSight, began: TourSight): TourStep | null {
  return IS_DONE[step](now, began) ? stepAfter(step) : step;
}
