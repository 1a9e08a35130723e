/**
 * The shapes that travel between engine, main and renderer, beyond those of the core.
 *
 * Plain data only, safe for structured clone. Requests are checked at run time in `contract.ts`; what the engine
 * answers is built by our own code and typed here.
 */

export type { LikeUnits } from '../core/units.ts';
export type { CellDifference, VersionState } from '../core/versions.ts';
export type { DatasetInfo, RuleState, UnitRow, UnitsView } from './model/dataset.ts';
export type { BatchItem, BatchKey, BlindReport, Deed, HistoryEntry, NumbersRow, Offer, Office } from './model/desk.ts';
export type { ImportOutcome, ImportProgress, PendingImport } from './model/import.ts';
export type { ReportDetail, ReportSummary, ReportUpdate, RulingUpdate, StepUpdate, Version } from './model/report.ts';
