/**
 * The shapes that travel between engine, main and renderer, beyond those of the core.
 *
 * Plain data only, safe for structured clone. Requests are checked at run time in `contract.ts`; what the engine
 * answers is built by our own code and typed here.
 */

import type { Finding } from '../core/checks/index.ts';
import type { Context } from '../core/context.ts';
import type { CellId, FormId } from '../core/form.ts';
import type { Explanation, Place } from '../core/locate/explanation.ts';
import type { CellValue, DoubtCode, NoteCode, ParserEvent, Readings } from '../core/reading.ts';
import type { Change } from '../core/review.ts';
import type { Ruled } from '../core/rulings.ts';
import type { ReviewStatus, Step } from '../core/signing.ts';
import type { Span } from '../core/source.ts';
import type { LikeUnits, Unit } from '../core/units.ts';
import type { CellDifference, VersionState } from '../core/versions.ts';
import type { FailureData } from './failure.ts';

/** The dataset that is open: one `.gouji` file. */
export interface DatasetInfo {
  readonly path: string;
  /** File name without folder and extension. */
  readonly name: string;
  readonly reports: number;
}

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

/** How the office works with this dataset, and the names that occur in it. */
export interface Office {
  /** Whether what nothing proves is to be read by a second person before a report counts as done. */
  readonly secondReading: boolean;
  /** Everybody who did anything or was given a report, in alphabetical order. */
  readonly people: readonly string[];
}

/** A report for its second reader: where each number stands that is to be read, and never what was read there. */
export interface BlindReport {
  readonly report: number;
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: FormId;
  readonly cells: readonly { readonly cell: CellId; readonly span: Span | null }[];
  readonly text: string;
}

/** The numbers of a report as one line (`engine/store/numbers.ts`), in the order of its form's cells. */
export interface NumbersRow {
  readonly report: number;
  readonly numbers: string;
}

/** What look-alikes are gathered by: a doubt's code, or a rule of which findings wait for a ruling. */
export type BatchKey =
  | { readonly by: 'doubt'; readonly code: DoubtCode }
  | { readonly by: 'rule'; readonly code: string };

/**
 * One of many look-alikes. For a doubt: one cell, `check` and `finding` null. For a rule: one finding without a ruling, its
 * cells, and the numbers a ruling on it would be about. `around` is the source's text about its first cell, `at` where in
 * it that cell's own characters stand; both null where they stand nowhere.
 */
export interface BatchItem {
  readonly report: number;
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: FormId;
  readonly cells: readonly {
    readonly cell: CellId;
    readonly value: CellValue;
    readonly doubts: readonly DoubtCode[];
  }[];
  readonly finding: Finding | null;
  readonly operands: readonly string[];
  readonly around: string | null;
  readonly at: Span | null;
}

/** What was done, in any report, as the history shows it. */
export type Deed =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'ruling'; readonly ruled: Ruled }
  | { readonly kind: 'step'; readonly step: Step }
  | {
      readonly kind: 'identity';
      readonly unit: string | null;
      readonly year: number | null;
      readonly reason: string | null;
    }
  | { readonly kind: 'choice'; readonly stands: boolean };

/**
 * One entry of the history. `batch`: the number of the act over many reports it belongs to, null where it stands alone.
 * `isInForce`: whether taking it back would change anything.
 */
export interface HistoryEntry {
  readonly report: number;
  readonly unit: string | null;
  readonly year: number | null;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly batch: number | null;
  readonly deed: Deed;
  readonly isInForce: boolean;
}

/** An explanation that may be accepted without looking: the only one, and supported by the source. */
export interface Offer {
  readonly report: number;
  readonly unit: string | null;
  readonly year: number | null;
  readonly place: Place;
  readonly explanation: Explanation;
}

/** A unit of the register, with the reports it has in the dataset, oldest year first. */
export interface UnitRow extends Unit {
  readonly reports: readonly { readonly report: number; readonly year: number | null }[];
}

/** The register of units, in the order of its numbers, and what looks alike in it. */
export interface UnitsView {
  readonly units: readonly UnitRow[];
  readonly alike: readonly LikeUnits[];
}

/** A rule and whether it is on; `reason`, `by`, `at` of the last switch, null where there was none. */
export interface RuleState {
  readonly rule: string;
  readonly isOff: boolean;
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: string | null;
}

/**
 * What became of one file of an import. `duplicate`: the dataset already holds the same bytes. `report` is the first
 * (mostly the only) report of the file; `reports` are all of them. `rivals` are reports of the same unit and year.
 */
export interface ImportOutcome {
  readonly file: string;
  /** Absolute; inside an archive the archive's path, `!/` and the name in it, once per archive. */
  readonly path: string;
  readonly result: 'added' | 'duplicate' | 'failed';
  readonly report: number | null;
  readonly reports: readonly number[];
  readonly rivals: readonly number[];
  readonly failure: FailureData | null;
}

/**
 * How an import goes: sent some times a second at most, and once more when it ends. `outcomes` are those since the last
 * one. `current` names files being read. `total` may grow while archives are opened. `remainingMs` is null until there
 * is something to reckon from.
 */
export interface ImportProgress {
  readonly import: number;
  readonly state: 'running' | 'done' | 'cancelled';
  readonly done: number;
  readonly total: number;
  readonly current: readonly string[];
  readonly remainingMs: number | null;
  readonly outcomes: readonly ImportOutcome[];
}

/** An import that neither ended nor was cancelled, since the program or the machine stopped under it. */
export interface PendingImport {
  readonly import: number;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly paths: readonly string[];
  readonly done: number;
  readonly total: number;
}

/** Another report of the same unit and year, and how it differs from the one in question, both after edits. */
export interface Version {
  readonly summary: ReportSummary;
  readonly differences: readonly CellDifference[];
}

/** What the engine sends unasked. */
export interface EngineEvents {
  readonly 'import.progress': ImportProgress;
  /**
   * Rows that changed without being asked for: what was done to one report, to the register or to the rules changes the
   * counts of others. Some times a second at most, each row as it now is.
   */
  readonly 'reports.changed': readonly ReportSummary[];
}
export type EngineEventName = keyof EngineEvents;

export type { LikeUnits } from '../core/units.ts';
export type { CellDifference, VersionState } from '../core/versions.ts';
