/** How much larger or smaller than natural the source is shown, in steps people know from readers. */

const STEPS: readonly number[] = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The next step up or down; the ends stay. Example: from 1 by 1 → 1.1. */
export function zoomedBy(zoom: number, step: 1 | -1): number {
  const next = step === 1 ? STEPS.find((each) => each > zoom) : STEPS.findLast((each) => each < zoom);
  return next ?? zoom;
}

/** A remembered zoom, or 1 where what was remembered is none. */
export function zoomOf(remembered: string): number {
  const zoom = Number(remembered);
  return STEPS.includes(zoom) ? zoom : 1;
}
