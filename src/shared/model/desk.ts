/** What the desk asks over many reports: offers, look-alikes, numbers, history, the office and second readings. */

import type { Finding } from '../../core/checks/index.ts';
import type { CellId, FormId } from '../../core/form.ts';
import type { Explanation, Place } from '../../core/locate/explanation.ts';
import type { CellValue, DoubtCode } from '../../core/reading.ts';
import type { Change } from '../../core/review.ts';
import type { Ruled } from '../../core/rulings.ts';
import type { Step } from '../../core/signing.ts';
import type { Span } from '../../core/source.ts';

/** An explanation that may be accepted without looking: the only one, and supported by the source. */
export interface Offer {
  readonly report: number;
  readonly unit: string | null;
  readonly year: number | null;
  readonly place: Place;
  readonly explanation: Explanation;
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

/** The numbers of a report as one line (`engine/store/numbers.ts`), in the order of its form's cells. */
export interface NumbersRow {
  readonly report: number;
  readonly numbers: string;
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
