/**
 * The audit workbook of an open dataset, as it stands at the moment of asking, while others go on working in it.
 *
 * Writing takes a while and walks the reports more than once. Because readings never change and the log only grows, the
 * moment is kept by remembering the rows and the last change: later changes are left out. Must never hold more than one
 * report in memory at a time.
 */

import { resolve } from 'node:path';
import { buildWorkbook, type WorkbookReport } from '../core/workbook/index.ts';
import { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/locales/index.ts';
import type { ReportSummary } from '../shared/model.ts';
import type { Dataset } from './store/index.ts';
import { sameFile } from './store/same-file.ts';

const LOCALE = 'zh-CN';

/**
 * Writes the workbook to `path`, replacing what is there, and returns the absolute path. `at` is ISO 8601 in UTC.
 * Throws FILE_NOT_WRITABLE, also where `path` is the dataset itself.
 */
export async function exportWorkbook(dataset: Dataset, path: string, at: string): Promise<string> {
  const target = resolve(path);
  if (sameFile(dataset.path, target)) throw new Failure('FILE_NOT_WRITABLE', { file: target });
  // The moment first: loading what comes next already lets others work.
  const input = { dataset: dataset.info().name, at, locale: LOCALE, reports: momentOf(dataset) } as const;
  // Loaded when first wanted: the library behind it takes longer to load than all the rest of the engine.
  const { writeWorkbook } = await import('./xlsx.ts');
  await writeWorkbook(target, buildWorkbook(input));
  return target;
}

/** The reports of a dataset as they stand now; every walk gives the same, whatever is done meanwhile. */
function momentOf(dataset: Dataset): Iterable<WorkbookReport> {
  const rows = dataset.list();
  const last = dataset.lastChange();
  return {
    *[Symbol.iterator]() {
      for (const row of rows) yield reportOf(dataset, row, last);
    },
  };
}

function reportOf(dataset: Dataset, row: ReportSummary, last: number): WorkbookReport {
  const { report, file, path, unit, year, form, failure, notes, version } = row;
  const known = { report, file, path, unit, year, form, failure, notes, version };
  if (failure) return { ...known, failureText: failureText(failure, LOCALE), readings: {}, changes: [] };
  const { readings, changes } = dataset.detail(report);
  return { ...known, failureText: null, readings, changes: changes.filter(({ id }) => id <= last) };
}
