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
 * Every finding of a report: failing ones first, then undecided ones, each in printed order. An equation of which
 * every operand is absent is left to `tableMissing`, which says it once.
 */
export function checkReport(subject: Subject): Finding[] {
  const findings = CHECKS.flatMap((check) => check(subject)).filter((finding) => !isSilenced(finding, subject));
  return [
    ...findings.filter(({ verdict }) => verdict === 'fails'),
    ...findings.filter(({ verdict }) => verdict !== 'fails'),
  ];
}

function isSilenced(finding: Finding, { values }: Subject): boolean {
  return finding.kind === 'equation' && finding.cells.every((id) => (values[id]?.kind ?? 'absent') === 'absent');
}

export { decideAll } from './equations.ts';
export * from './finding.ts';
