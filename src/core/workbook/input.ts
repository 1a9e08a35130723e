/**
 * What the audit workbook is made from: the reports of a dataset, as they stand at one moment.
 *
 * The workbook asks for nothing that is not in the dataset, computes every count and verdict anew with the same core
 * functions as the screen, and never sees a clock or the store.
 */

import type { FormId } from '../form.ts';
import type { NoteCode, Readings } from '../reading.ts';
import type { Change } from '../review.ts';
import type { VersionState } from '../versions.ts';
import type { Locale } from '../words/index.ts';

/**
 * One report, or one file that could not become a report: then `form` is null, `readings` is empty, and `failure` and
 * `failureText` say why.
 */
export interface WorkbookReport {
  /** The report's number in the dataset; unique. */
  readonly report: number;
  readonly file: string;
  readonly path: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: FormId | null;
  readonly failure: { readonly code: string } | null;
  /** The failure in words, in the workbook's language; null where there is none. */
  readonly failureText: string | null;
  readonly notes: readonly NoteCode[];
  /** Where it stands among the reports of its unit and year. */
  readonly version: VersionState;
  readonly readings: Readings;
  /** The whole log, oldest first. */
  readonly changes: readonly Change[];
}

/**
 * `reports` is walked once per sheet that needs it, so it may read from the store lazily, but every walk must give the
 * same reports in the same order with the same content (a store keeps a read transaction open meanwhile). A walk that
 * differs from the first one is a bug and throws: a workbook of two moments would contradict itself.
 */
export interface WorkbookInput {
  /** Name of the dataset. */
  readonly dataset: string;
  /** When it is exported, ISO 8601. */
  readonly at: string;
  readonly locale: Locale;
  readonly reports: Iterable<WorkbookReport>;
}
