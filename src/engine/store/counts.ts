/**
 * The counts of one report that the library shows, from its readings and its log. Pure; the store only caches them.
 */

import { checkReport, type Filing } from '../../core/checks/index.ts';
import type { Form } from '../../core/form.ts';
import type { Readings } from '../../core/reading.ts';
import { isCorrected, openDoubts, type ReviewState } from '../../core/review.ts';
import type { ReportSummary } from '../../shared/model.ts';

export type Counts = Pick<
  ReportSummary,
  'cells' | 'read' | 'doubts' | 'failing' | 'tablesMissing' | 'undecided' | 'corrected' | 'status'
>;

/** Counts after edits, under the present rules. */
export function countsOf(form: Form, { year, notes }: Filing, readings: Readings, state: ReviewState): Counts {
  const { values, settled, status } = state;
  const findings = checkReport({ form, values, year, notes });
  const cells = form.cells.map(({ id }) => id);
  return {
    cells: cells.length,
    read: cells.filter((id) => values[id]?.kind === 'number').length,
    doubts: openDoubts(readings, settled).length,
    failing: findings.filter(({ verdict }) => verdict === 'fails').length,
    tablesMissing: findings.filter(({ kind }) => kind === 'tableMissing').length,
    undecided: findings.filter(({ verdict }) => verdict === 'undecided').length,
    corrected: settled.size === 0 ? 0 : cells.filter((id) => isCorrected(readings, values, id)).length,
    status,
  };
}
