/**
 * All checks, in the order a reviewer wants to hear of them: what is wrong with the report, then its totals, then cells.
 *
 * Runs in the renderer at every keystroke and in the engine for counts and exports; being one pure function, the screen
 * and the workbook cannot disagree. A new kind of rule is one file and one line in `CHECKS`.
 */

import { negative, notANumber, notInteger } from './cells.ts';
import { equations } from './equations.ts';
import type { Check, Finding, Subject } from './finding.ts';
import { tableMissing, wrongForm } from './structure.ts';

const CHECKS: readonly Check[] = [wrongForm, tableMissing, equations, notANumber, notInteger, negative];

/**
 * Every finding of a report: failing ones first, then undecided ones, each in printed order. The equations of a table
 * that is not there at all are left to `tableMissing`, which says it once.
 */
export function checkReport(subject: Subject): Finding[] {
  const findings = CHECKS.flatMap((check) => check(subject));
  const lost = new Set(findings.flatMap((finding) => (finding.kind === 'tableMissing' ? [finding.table] : [])));
  const said = findings.filter((each) => each.kind !== 'equation' || !lost.has(each.result.equation.family.table));
  return [...said.filter(({ verdict }) => verdict === 'fails'), ...said.filter(({ verdict }) => verdict !== 'fails')];
}

export { decideAll } from './equations.ts';
export * from './finding.ts';
