/**
 * The audit workbook of an open dataset, as it stands at the moment of asking, while others go on working in it.
 *
 * Writing takes a while and walks the reports more than once; the moment is the store's to keep. What explains failing
 * equations is found first, since the solver has to be waited for and the walk cannot. Must never hold the cells of more
 * reports in memory than there are workers looking at them, and one more.
 */

import { resolve } from 'node:path';
import { NO_CONTEXT } from '../core/context.ts';
import { formOf } from '../core/forms/index.ts';
import type { Place } from '../core/locate/index.ts';
import { replay } from '../core/review.ts';
import type { WorkbookReport } from '../core/workbook/index.ts';
import { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/locales/index.ts';
import type { ReportSummary } from '../shared/model.ts';
import { placesIn, type Solving } from './explain.ts';
import { basisOf } from './store/basis.ts';
import type { Dataset, Moment } from './store/index.ts';
import { sameFile } from './store/same-file.ts';

const LOCALE = 'zh-CN';

/**
 * Writes the workbook to `path`, replacing what is there, and returns the absolute path. `at` is ISO 8601 in UTC.
 * Once `pool` is closed nothing more is asked of the solver: the workbook is finished with what the exact search says.
 * Throws FILE_NOT_WRITABLE, also where `path` is the dataset itself.
 */
export async function exportWorkbook(dataset: Dataset, path: string, at: string, pool: Solving): Promise<string> {
  const target = resolve(path);
  if (sameFile(dataset.path, target)) throw new Failure('FILE_NOT_WRITABLE', { file: target });
  // The moment first: whatever comes next already lets others work.
  const name = dataset.info().name;
  const moment = dataset.moment();
  const places = await placesIn(moment, pool);
  // Loaded when first wanted: the library behind it takes longer to load than all the rest of the engine.
  const [{ buildWorkbook }, { writeWorkbook }] = await Promise.all([
    import('../core/workbook/index.ts'),
    import('./xlsx.ts'),
  ]);
  const rulesOff = moment.rules.filter(({ isOff }) => isOff);
  const reports = reportsOf(moment, places);
  const input = { dataset: name, at, locale: LOCALE, units: moment.units, rulesOff, reports } as const;
  await writeWorkbook(target, buildWorkbook(input));
  return target;
}

/** The reports of a moment; every walk gives the same. */
function reportsOf(moment: Moment, places: ReadonlyMap<number, readonly Place[]>): Iterable<WorkbookReport> {
  return {
    *[Symbol.iterator]() {
      for (const row of moment.rows) yield reportOf(moment, row, places.get(row.report) ?? []);
    },
  };
}

function reportOf(moment: Moment, row: ReportSummary, places: readonly Place[]): WorkbookReport {
  const { report, file, path, unit, year, form, failure, notes, version } = row;
  const known = { report, file, path, unit, year, form, failure, notes, version, places };
  if (failure || form === null) {
    const nothing = { readings: {}, changes: [], rulings: [], steps: [], basis: '', context: NO_CONTEXT };
    return { ...known, ...nothing, failureText: failure && failureText(failure, LOCALE) };
  }
  const { readings, changes, rulings, steps, context } = moment.report(report);
  return {
    ...{ ...known, readings, changes, rulings, steps, context, failureText: null },
    // Only one of the walks asks for it.
    get basis() {
      return basisOf(formOf(form), replay(readings, changes).values, context.off);
    },
  };
}
