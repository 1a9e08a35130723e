/**
 * The audit workbook of an open dataset, as it stands at the moment of asking, while others go on working in it.
 *
 * Writing takes a while and walks the reports more than once; the moment is the store's to keep. What explains failing
 * equations is found first, since the solver has to be waited for and the walk cannot. Must never hold more than one
 * report's cells in memory at a time.
 */

import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NO_CONTEXT } from '../core/context.ts';
import type { Place } from '../core/locate/index.ts';
import { locateAll } from '../core/locate/program.ts';
import { buildWorkbook, type WorkbookReport } from '../core/workbook/index.ts';
import { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/locales/index.ts';
import type { ReportSummary } from '../shared/model.ts';
import { sceneOf } from './explain.ts';
import { solve } from './solver.ts';
import type { Dataset, Moment } from './store/index.ts';
import { sameFile } from './store/same-file.ts';

const LOCALE = 'zh-CN';

/** Places by report, of those that have some. */
type Places = ReadonlyMap<number, readonly Place[]>;

/**
 * Writes the workbook to `path`, replacing what is there, and returns the absolute path. `at` is ISO 8601 in UTC.
 * Throws FILE_NOT_WRITABLE, also where `path` is the dataset itself.
 */
export async function exportWorkbook(dataset: Dataset, path: string, at: string): Promise<string> {
  const target = resolve(path);
  if (sameFile(dataset.path, target)) throw new Failure('FILE_NOT_WRITABLE', { file: target });
  // The moment first: whatever comes next already lets others work.
  const name = dataset.info().name;
  const moment = dataset.moment();
  const places = await placesIn(moment);
  // Loaded when first wanted: the library behind it takes longer to load than all the rest of the engine.
  const { writeWorkbook } = await import('./xlsx.ts');
  const rulesOff = moment.rules.filter(({ isOff }) => isOff);
  const reports = reportsOf(moment, places);
  const input = { dataset: name, at, locale: LOCALE, units: moment.units, rulesOff, reports } as const;
  await writeWorkbook(target, buildWorkbook(input));
  return target;
}

/** Everything that explains failing equations. */
async function placesIn(moment: Moment): Promise<Places> {
  const places = new Map<number, readonly Place[]>();
  for (const { report, form, failing } of moment.rows) {
    if (form === null || failing === 0) continue;
    const found = await locateAll(sceneOf(form, moment.report(report)), solve);
    if (found.length > 0) places.set(report, found);
    await nextTurn();
  }
  return places;
}

/** The reports of a moment; every walk gives the same. */
function reportsOf(moment: Moment, places: Places): Iterable<WorkbookReport> {
  return {
    *[Symbol.iterator]() {
      for (const row of moment.rows) yield reportOf(moment, row, places.get(row.report) ?? []);
    },
  };
}

function reportOf(moment: Moment, row: ReportSummary, places: readonly Place[]): WorkbookReport {
  const { report, file, path, unit, year, form, failure, notes, version } = row;
  const known = { report, file, path, unit, year, form, failure, notes, version, places };
  if (failure) {
    const nothing = { readings: {}, changes: [], rulings: [], context: NO_CONTEXT };
    return { ...known, ...nothing, failureText: failureText(failure, LOCALE) };
  }
  const { readings, changes, rulings, context } = moment.report(report);
  return { ...known, readings, changes, rulings, context, failureText: null };
}
