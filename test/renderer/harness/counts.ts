/** What the fake counts and finds in a report, by the same core as the engine. */

import { checkReport, type Finding } from '../../../src/core/checks/index.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import type { Scene } from '../../../src/core/locate/index.ts';
import { proofsOf, provedCount } from '../../../src/core/proof.ts';
import { isCorrected, openDoubts, replay } from '../../../src/core/review.ts';
import { rulingsOn } from '../../../src/core/rulings.ts';
import type { ReportDetail, ReportSummary } from '../../../src/shared/model.ts';

/** Its findings as its values stand. */
export function findingsOf({
  summary: { year, notes },
  form,
  readings,
  changes,
  context,
}: ReportDetail): readonly Finding[] {
  return checkReport({ form: formOf(form), values: replay(readings, changes).values, year, notes, context });
}

/** What localisation looks at. */
export function sceneOf({ form, readings, changes, events, text, context }: ReportDetail): Scene {
  const { values, settled } = replay(readings, changes);
  return { form: formOf(form), values, readings, settled, events, text, statements: context.statements };
}

/** A report's row, counted from its readings and its log. */
export function summaryOf(detail: ReportDetail): ReportSummary {
  const { summary, form, readings, changes, context, rulings } = detail;
  const state = replay(readings, changes);
  const { values, settled } = state;
  const findings = findingsOf(detail);
  const decided = rulingsOn(findings, values, rulings);
  const { year, notes } = summary;
  const proofs = proofsOf({ form: formOf(form), values, readings, settled, year, notes, context, findings });
  const cells = Object.keys(readings);
  return {
    ...summary,
    cells: cells.length,
    read: cells.filter((cell) => state.values[cell]?.kind === 'number').length,
    doubts: openDoubts(readings, state.settled).length,
    proved: provedCount(proofs),
    failing: findings.filter((each) => each.verdict === 'fails').length,
    unruled: findings.filter((each) => each.verdict === 'fails' && decided.get(each.check)?.isLapsed !== false).length,
    tablesMissing: findings.filter((each) => each.kind === 'tableMissing').length,
    undecided: findings.filter((each) => each.verdict === 'undecided').length,
    corrected: cells.filter((cell) => isCorrected(readings, state.values, cell)).length,
    status: state.status,
  };
}
