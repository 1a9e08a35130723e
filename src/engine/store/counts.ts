/**
 * The counts of one report that the library shows, from its readings, its logs and its neighbours. Pure; the store only
 * caches them, and a worker counts a report it has just read as if it stood alone.
 */

import { checkReport, type Filing } from '../../core/checks/index.ts';
import { type Context, NO_CONTEXT } from '../../core/context.ts';
import type { Form } from '../../core/form.ts';
import { formOf } from '../../core/forms/index.ts';
import { proofsOf, provedCount } from '../../core/proof.ts';
import type { Readings, ReportReading } from '../../core/reading.ts';
import { isCorrected, openDoubts, type ReviewState } from '../../core/review.ts';
import { type Ruled, rulingsOn } from '../../core/rulings.ts';
import { levelOf } from '../../core/units.ts';
import type { ReportSummary } from '../../shared/model.ts';

export type Counts = Pick<
  ReportSummary,
  | 'cells'
  | 'read'
  | 'proved'
  | 'doubts'
  | 'failing'
  | 'unruled'
  | 'tablesMissing'
  | 'undecided'
  | 'corrected'
  | 'status'
>;

/** What counts are made from. Peers in `context` make no difference: they only inform. */
export interface Counted {
  readonly form: Form;
  readonly filing: Filing;
  readonly readings: Readings;
  readonly rulings: readonly Ruled[];
  readonly state: ReviewState;
}

/** Counts after edits, under the present rules. */
export function countsOf({ form, filing, readings, rulings, state }: Counted, context: Context): Counts {
  const { values, settled, status } = state;
  const { year, notes } = filing;
  const evidence = { form, values, readings, settled, year, notes, context };
  const findings = checkReport(evidence);
  const failing = findings.filter(({ verdict }) => verdict === 'fails');
  const ruled = rulingsOn(failing, values, rulings);
  const cells = form.cells.map(({ id }) => id);
  return {
    cells: cells.length,
    read: cells.filter((id) => values[id]?.kind === 'number').length,
    proved: provedCount(proofsOf({ ...evidence, findings })),
    doubts: openDoubts(readings, settled).length,
    failing: failing.length,
    unruled: failing.filter(({ check }) => ruled.get(check)?.isLapsed !== false).length,
    tablesMissing: findings.filter(({ kind }) => kind === 'tableMissing').length,
    undecided: findings.filter(({ verdict }) => verdict === 'undecided').length,
    corrected: settled.size === 0 ? 0 : cells.filter((id) => isCorrected(readings, values, id)).length,
    status,
  };
}

/** The counts of a report just read, of which no dataset knows anything else. */
export function countsAlone(report: ReportReading): Counts {
  const { form, unit, year, notes, readings, statements, facts } = report;
  const context = { ...NO_CONTEXT, statements, facts, level: levelAlone(unit) };
  // Nobody has edited anything: the readings are the values, and need not be copied.
  const state: ReviewState = { values: readings, active: [], undone: [], settled: new Set(), status: 'new' };
  const counted = { form: formOf(form), filing: { year, notes }, readings, rulings: [], state };
  return countsOf(counted, context);
}

/** The level of a unit that nobody has said anything of. */
export function levelAlone(unit: string | null): Context['level'] {
  return unit === null ? null : levelOf(unit);
}
