/** What the fake counts and finds in a report, by the same core as the engine. */

import { checkReport, type Finding, ruleOf } from '../../../src/core/checks/index.ts';
import type { CellId } from '../../../src/core/form.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import type { Scene } from '../../../src/core/locate/index.ts';
import { proofsOf, provedCount } from '../../../src/core/proof.ts';
import type { DoubtCode } from '../../../src/core/reading.ts';
import { isCorrected, openDoubts, replay } from '../../../src/core/review.ts';
import { rulingsOn } from '../../../src/core/rulings.ts';
import { unseconded } from '../../../src/core/second-reading.ts';
import { deskStateOf, isDone } from '../../../src/core/signing.ts';
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

/** What a sign-off is bound to. */
export function basisOf({ readings, changes, context }: ReportDetail): string {
  return JSON.stringify([replay(readings, changes).values, context.off]);
}

/** Cells a second person would have to read. */
export function unsecondedOf(detail: ReportDetail): CellId[] {
  const { summary, form, readings, changes, context } = detail;
  const { values, settled } = replay(readings, changes);
  const { year, notes } = summary;
  const findings = findingsOf(detail);
  const proofs = proofsOf({ form: formOf(form), values, readings, settled, year, notes, context, findings });
  return unseconded(formOf(form), values, proofs, context.second);
}

/** A report's row, counted from its readings and its logs. */
export function summaryOf(detail: ReportDetail, isSecondRead = false): ReportSummary {
  const { summary, form, readings, changes, context, rulings, steps } = detail;
  const state = replay(readings, changes);
  const { values, settled } = state;
  const findings = findingsOf(detail);
  const decided = rulingsOn(findings, values, rulings);
  const { year, notes } = summary;
  const proofs = proofsOf({ form: formOf(form), values, readings, settled, year, notes, context, findings });
  const cells = Object.keys(readings);
  const failing = findings.filter((each) => each.verdict === 'fails');
  const isUnruled = (each: Finding) => decided.get(each.check)?.isLapsed !== false;
  const unruled = failing.filter(isUnruled).length;
  const doubtful = openDoubts(readings, settled);
  const byRule: Record<string, readonly [number, number]> = {};
  for (const finding of failing) {
    const [all, open] = byRule[ruleOf(finding)] ?? [0, 0];
    byRule[ruleOf(finding)] = [all + 1, open + (isUnruled(finding) ? 1 : 0)];
  }
  const byDoubt: Partial<Record<DoubtCode, number>> = {};
  for (const code of doubtful.flatMap((cell) => readings[cell]?.doubts ?? [])) byDoubt[code] = (byDoubt[code] ?? 0) + 1;
  const { status, signed, isVoided, assignee, comments } = deskStateOf(steps, {
    isTouched: changes.length + rulings.length > 0,
    basis: basisOf(detail),
    isOpen: unruled + doubtful.length > 0,
  });
  return {
    ...summary,
    cells: cells.length,
    read: cells.filter((cell) => state.values[cell]?.kind === 'number').length,
    doubts: doubtful.length,
    proved: provedCount(proofs),
    failing: failing.length,
    unruled,
    tablesMissing: findings.filter((each) => each.kind === 'tableMissing').length,
    undecided: findings.filter((each) => each.verdict === 'undecided').length,
    corrected: cells.filter((cell) => isCorrected(readings, state.values, cell)).length,
    byRule,
    byDoubt,
    unseconded: isSecondRead && isDone(status) ? unsecondedOf(detail).length : 0,
    status,
    isVoided,
    signedBy: signed?.by ?? null,
    signedAt: signed?.at ?? null,
    assignee,
    comments: comments.length,
  };
}
