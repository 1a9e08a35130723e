/**
 * What the audit workbook is made from: the reports of a dataset, as they stand at one moment.
 *
 * The workbook asks for nothing that is not in the dataset, computes every count and verdict anew with the same core
 * functions as the screen, and never sees a clock or the store.
 */

import type { Context } from '../context.ts';
import type { FormId } from '../form.ts';
import type { Place } from '../locate/explanation.ts';
import type { NoteCode, Readings } from '../reading.ts';
import type { Change } from '../review.ts';
import type { Ruled } from '../rulings.ts';
import type { Step } from '../signing.ts';
import type { Unit } from '../units.ts';
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
  /** What its values are checked against besides themselves. */
  readonly context: Context;
  /** The whole log, oldest first. */
  readonly changes: readonly Change[];
  /** Every decision on its findings, oldest first. */
  readonly rulings: readonly Ruled[];
  /** Its way through the office, oldest first. */
  readonly steps: readonly Step[];
  /** What a sign-off given now would be bound to; empty for a file that could not become a report. */
  readonly basis: string;
  /** Where its equations fail after the changes, with all that explains it, the solver's answers included. */
  readonly places: readonly Place[];
}

/** A unit of the register, with the reports the dataset has of it, oldest year first. */
export interface WorkbookUnit extends Unit {
  readonly reports: readonly { readonly report: number; readonly year: number | null }[];
}

/** A rule that somebody switched off for the dataset, with the last word on it. */
export interface RuleOff {
  readonly rule: string;
  readonly reason: string | null;
  readonly by: string | null;
  /** ISO 8601, UTC. */
  readonly at: string | null;
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
  /** The register of units, in the order of its numbers. */
  readonly units: readonly WorkbookUnit[];
  readonly rulesOff: readonly RuleOff[];
  readonly reports: Iterable<WorkbookReport>;
}
