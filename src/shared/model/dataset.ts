/** A dataset as a whole: the file, its register of units, its rules. */

import type { LikeUnits, Unit } from '../../core/units.ts';

/** The dataset that is open: one `.gouji` file. */
export interface DatasetInfo {
  readonly path: string;
  /** File name without folder and extension. */
  readonly name: string;
  readonly reports: number;
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
