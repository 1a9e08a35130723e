/**
 * Where the equations of reports fail, and what explains it: for one report with all the solver knows, for all reports
 * what may be accepted without looking.
 *
 * Each report is a moment's work, and a dataset may hold thousands: others get their turn after every one of them. What
 * was changed meanwhile is seen in reports not yet looked at; whoever accepts an offer looks again first.
 */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkReport } from '../core/checks/index.ts';
import { formOf } from '../core/forms/index.ts';
import { locate, type Place, type Scene } from '../core/locate/index.ts';
import { locateAll } from '../core/locate/program.ts';
import { replay } from '../core/review.ts';
import { rulingsOn } from '../core/rulings.ts';
import type { Offer, ReportDetail } from '../shared/model.ts';
import { solve } from './solver.ts';
import type { Dataset } from './store/index.ts';

/** What localisation looks at, of a report. */
export function sceneOf(
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

/** All best explanations of a report. Throws REPORT_NOT_FOUND; for a file that failed, its own failure. */
export function explain(dataset: Dataset, report: number): Promise<Place[]> {
  const detail = dataset.detail(report);
  return locateAll(sceneOf(detail.form, detail), solve);
}

/** The offers of a whole dataset, in the order of its reports. */
export async function offersIn(dataset: Dataset): Promise<Offer[]> {
  const offers: Offer[] = [];
  for (const { report, unruled, version } of dataset.list()) {
    if (unruled === 0 || version === 'superseded') continue;
    offers.push(...offersOf(dataset.detail(report)));
    await nextTurn();
  }
  return offers;
}

/** What may be accepted of one report: where a place has one explanation, in the source, and somebody has yet to decide. */
function offersOf(detail: ReportDetail): Offer[] {
  const { form, summary, context, rulings } = detail;
  const { report, unit, year, notes } = summary;
  const scene = sceneOf(form, detail);
  const findings = checkReport({ form: scene.form, values: scene.values, year, notes, context });
  const ruled = rulingsOn(findings, scene.values, rulings);
  const open = new Set(findings.flatMap(({ check }) => (ruled.get(check)?.isLapsed === false ? [] : [check])));
  return locate(scene).flatMap((place) => {
    const [explanation] = place.explanations;
    if (!explanation || !place.isUnique || explanation.origin !== 'reading') return [];
    return place.checks.some((check) => open.has(check)) ? [{ report, unit, year, place, explanation }] : [];
  });
}
