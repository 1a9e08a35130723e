/** Reports: a row of the library, all of one report, and what acts on it bring about. */

import type { Context } from '../../core/context.ts';
import type { FormId } from '../../core/form.ts';
import type { DoubtCode, NoteCode, ParserEvent, Readings } from '../../core/reading.ts';
import type { Change } from '../../core/review.ts';
import type { Ruled } from '../../core/rulings.ts';
import type { ReviewStatus, Step } from '../../core/signing.ts';
import type { CellDifference, VersionState } from '../../core/versions.ts';
import type { FailureData } from '../failure.ts';

/**
 * One row of the library. A file that could not become a report is a row too: `failure` is set, `form` is null and the
 * counts are zero. Counts are of cells and findings after edits.
 */
export interface ReportSummary {
  readonly report: number;
  /** Name of the imported file. */
  readonly file: string;
  /** Where it was imported from. */
  readonly path: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: FormId | null;
  readonly failure: FailureData | null;
  readonly notes: readonly NoteCode[];
  /** Cells of the form. */
  readonly cells: number;
  /** Cells that have a number. */
  readonly read: number;
  /** Cells with a number that something proves (`core/proof.ts`). */
  readonly proved: number;
  /** Cells with a doubt nobody has settled. */
  readonly doubts: number;
  readonly failing: number;
  /** Failing findings without a ruling in force. */
  readonly unruled: number;
  /** Tables of the form of which nothing was found. */
  readonly tablesMissing: number;
  readonly undecided: number;
  /** Cells whose value differs from what was read. */
  readonly corrected: number;
  /** By rule (`core/checks/rules.ts`): how many of its findings fail, and how many of those wait for a ruling. */
  readonly byRule: Readonly<Record<string, readonly [failing: number, unruled: number]>>;
  /** Open doubts by their code; a cell with two doubts counts under both. */
  readonly byDoubt: Readonly<Partial<Record<DoubtCode, number>>>;
  /** Cells that wait to be read by a second person; 0 where the office does not want that, or it is not signed off. */
  readonly unseconded: number;
  readonly status: ReviewStatus;
  /** Whether it was signed off, and something has changed since. */
  readonly isVoided: boolean;
  /** Who signed it off and when, void or not; null where nobody did. */
  readonly signedBy: string | null;
  readonly signedAt: string | null;
  /** Who has it to review; null where nobody was named. */
  readonly assignee: string | null;
  readonly comments: number;
  /** Other reports of the same unit and year; empty where either is unknown. */
  readonly rivals: readonly number[];
  /** Among those: `open` until somebody chose, then whether this one `stands` or is `superseded`; `sole` where it has none. */
  readonly version: VersionState;
  /** ISO 8601, UTC. */
  readonly importedAt: string;
}

/** Everything the review screen needs of one report. State = `replay(readings, changes)` of the core. */
export interface ReportDetail {
  readonly summary: ReportSummary;
  readonly form: FormId;
  readonly readings: Readings;
  /** The log, oldest first. */
  readonly changes: readonly Change[];
  /** The source's text; spans of the readings point into it. */
  readonly text: string;
  readonly events: readonly ParserEvent[];
  /** What its values are checked against besides themselves, the narrative's statements among it. */
  readonly context: Context;
  /** Decisions on its findings, oldest first. */
  readonly rulings: readonly Ruled[];
  /** Its way through the office, oldest first. */
  readonly steps: readonly Step[];
}

/** What an act on a report brought about: the new entry of the log, and the report's new row. */
export interface ReportUpdate {
  readonly change: Change;
  readonly summary: ReportSummary;
}

/** A ruling was written down: the entry of the log, and the report's new row. */
export interface RulingUpdate {
  readonly ruled: Ruled;
  readonly summary: ReportSummary;
}

/** A step was taken: the entry of the log, and the report's new row. */
export interface StepUpdate {
  readonly step: Step;
  readonly summary: ReportSummary;
}

/** Another report of the same unit and year, and how it differs from the one in question, both after edits. */
export interface Version {
  readonly summary: ReportSummary;
  readonly differences: readonly CellDifference[];
}
