/** An import: how it goes, and what became of each file. */

import type { FailureData } from '../failure.ts';

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
