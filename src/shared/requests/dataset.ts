/** Requests about a dataset as a whole: the file, its reports, imports into it, and the workbook out of it. */

import { z } from 'zod';
import type { DatasetInfo, PendingImport, ReportSummary } from '../model.ts';
import { answers, nothing, path } from './args.ts';

export const DATASET_REQUESTS = {
  'dataset.new': { args: z.strictObject({ path }), result: answers<DatasetInfo>() },
  'dataset.open': { args: z.strictObject({ path }), result: answers<DatasetInfo>() },
  'dataset.saveCopy': { args: z.strictObject({ path }), result: answers<{ path: string }>() },
  'import.start': { args: z.strictObject({ paths: z.array(path).min(1) }), result: answers<{ import: number }>() },
  'import.cancel': { args: z.strictObject({ import: z.number().int() }), result: answers<null>() },
  'import.pending': { args: nothing, result: answers<PendingImport | null>() },
  /** Goes on with the pending import; files that have their outcome are not read again. */
  'import.resume': { args: z.strictObject({ import: z.number().int() }), result: answers<{ import: number }>() },
  /** Lets the pending import be: what is in stays in. */
  'import.forget': { args: z.strictObject({ import: z.number().int() }), result: answers<null>() },
  'reports.list': { args: nothing, result: answers<ReportSummary[]>() },
  'workbook.export': { args: z.strictObject({ path }), result: answers<{ path: string }>() },
} as const;
