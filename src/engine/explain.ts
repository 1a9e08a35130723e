/**
 * Where the equations of reports fail, and what explains it: for one report with all the solver knows, for all reports
 * what may be accepted without looking.
 *
 * Each report is a moment's work, and a dataset may hold thousands: others get their turn after every one of them. What
 * was changed meanwhile is seen in reports not yet looked at; whoever accepts an offer looks again first. The exact search
 * takes milliseconds and is done here, at once; only what it left open waits for a worker with the solver, and where that
 * comes to nothing the exact search's word stands. Localisation is loaded at first use: most runs of the command line
 * never need it.
 */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkReport } from '../core/checks/index.ts';
import { formOf } from '../core/forms/index.ts';
import type { Place, Scene } from '../core/locate/index.ts';
import { replay } from '../core/review.ts';
import { rulingsOn } from '../core/rulings.ts';
import type { Offer, ReportDetail } from '../shared/model.ts';
import type { Pool } from './pool.ts';
import type { Dataset, Moment } from './store/index.ts';

/** What localisation looks at, of a report. */
function sceneOf(
  form: ReportDetail['form'],
  {
    readings,
    changes,
    events,
    text,
    context,
  }: Pick<ReportDetail, 'readings' | 'changes' | 'events' | 'text' | 'context'>,
): Scene {
  const { values, settled } = replay(readings, changes);
  return { form: formOf(form), values, readings, settled, events, text, statements: context.statements };
}

/** Who asks the solver, in a thread of its own. */
export type Solving = Pick<Pool, 'explain' | 'jobs'>;

const localisation = () => import('../core/locate/index.ts');
type Localisation = Awaited<ReturnType<typeof localisation>>;

/**
 * All best explanations of a report as it stands at the moment of asking; the dataset may be closed while others are still
 * looked for. Throws REPORT_NOT_FOUND; for a file that failed, its own failure.
 */
export async function explain(dataset: Dataset, report: number, pool: Solving): Promise<Place[]> {
  const detail = dataset.detail(report);
  const scene = sceneOf(detail.form, detail);
  const { locate } = await localisation();
  const places = locate(scene);
  return isOpen(places) ? ((await pool.explain(scene, 'now')) ?? places) : places;
}

/** Everything that explains failing equations at a moment: places by report, of those that have some. */
export async function placesIn(moment: Moment, pool: Solving): Promise<ReadonlyMap<number, readonly Place[]>> {
  const places = new Map<number, readonly Place[]>();
  const left = leftOpen(moment, places);
  const work = async () => {
    for await (const { report, scene } of left) {
      const found = await pool.explain(scene, 'inTurn');
      if (found) places.set(report, found);
    }
  };
  // One more than there are workers, so that the next report is there when a worker is free.
  await Promise.all(Array.from({ length: pool.jobs + 1 }, work));
  return places;
}

/** Puts what the exact search says into `places`, and yields what it left open, one when it is asked for. */
async function* leftOpen(
  moment: Moment,
  places: Map<number, readonly Place[]>,
): AsyncGenerator<{ report: number; scene: Scene }, void> {
  const { locate } = await localisation();
  for (const { report, form, failing } of moment.rows) {
    if (form === null || failing === 0) continue;
    const scene = sceneOf(form, moment.report(report));
    const found = locate(scene);
    if (found.length > 0) places.set(report, found);
    await nextTurn();
    if (isOpen(found)) yield { report, scene };
  }
}

const isOpen = (places: readonly Place[]) => places.some(({ isComplete }) => !isComplete);

/** The offers of a whole dataset, in the order of its reports. */
export async function offersIn(dataset: Dataset): Promise<Offer[]> {
  const localise = await localisation();
  const offers: Offer[] = [];
  for (const { report, unruled, version } of dataset.list()) {
    if (unruled === 0 || version === 'superseded') continue;
    offers.push(...offersOf(dataset.detail(report), localise));
    await nextTurn();
  }
  return offers;
}

/** What may be accepted of one report: where a place has one explanation, in the source, and somebody has yet to decide. */
function offersOf(detail: ReportDetail, { locate, isRestoring }: Localisation): Offer[] {
  const { form, summary, context, rulings } = detail;
  const { report, unit, year, notes } = summary;
  const scene = sceneOf(form, detail);
  const findings = checkReport({ form: scene.form, values: scene.values, year, notes, context });
  const ruled = rulingsOn(findings, scene.values, rulings);
  const open = new Set(findings.flatMap(({ check }) => (ruled.get(check)?.isLapsed === false ? [] : [check])));
  return locate(scene).flatMap((place) => {
    const [explanation] = place.explanations;
    if (!explanation || !place.isUnique || explanation.origin !== 'reading') return [];
    // What a person typed is theirs to take back.
    if (isRestoring(explanation)) return [];
    return place.checks.some((check) => open.has(check)) ? [{ report, unit, year, place, explanation }] : [];
  });
}
