/**
 * All checks, in the order a reviewer wants to hear of them: what is wrong with the report, then its totals, then cells.
 *
 * Runs in the renderer at every keystroke and in the engine for counts and exports; being one pure function, the screen
 * and the workbook cannot disagree. A new kind of rule is one file, one line in `CHECKS` and one in `RULES`.
 */

import { atLeast } from './at-least.ts';
import { negative, notANumber, notInteger } from './cells.ts';
import { equations } from './equations.ts';
import { feesDiffer, feesNotStated } from './fees.ts';
import { type Check, FINDING_VERDICTS, type Finding, type Subject } from './finding.ts';
import { jump } from './jump.ts';
import { lastYear } from './last-year.ts';
import { late } from './late.ts';
import { period } from './period.ts';
import { ruleOf } from './rules.ts';
import { secondReading } from './second-reading.ts';
import { sections } from './sections.ts';
import { statements } from './statement.ts';
import { isTableLost, tableMissing, wrongForm } from './structure.ts';
import { subordinates } from './subordinates.ts';

const CHECKS: readonly Check[] = [
  wrongForm,
  tableMissing,
  sections,
  period,
  late,
  feesNotStated,
  feesDiffer,
  equations,
  statements,
  atLeast,
  lastYear,
  subordinates,
  notANumber,
  notInteger,
  negative,
  secondReading,
  jump,
];

/**
 * Every finding of a report by how much it says (`FINDING_VERDICTS`), each in printed order, but for rules that are switched
 * off for its dataset. The equations of a table that is not there at all are left to `tableMissing`, which says it once.
 */
export function checkReport(subject: Subject): Finding[] {
  const { form, values, context } = subject;
  const lost = new Set(form.tables.filter(({ id }) => isTableLost(form, values, id)).map(({ id }) => id));
  const said = CHECKS.flatMap((check) => check(subject)).filter(
    (finding) =>
      !context.off.includes(ruleOf(finding)) &&
      (finding.kind !== 'equation' || !lost.has(finding.result.equation.family.table)),
  );
  return FINDING_VERDICTS.flatMap((wanted) => said.filter(({ verdict }) => verdict === wanted));
}

export { decideAll } from './equations.ts';
export * from './finding.ts';
export { RULES, type Rule, type RuleId, ruleOf } from './rules.ts';
