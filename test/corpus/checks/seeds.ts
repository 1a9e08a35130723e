/** What ought to be found in a case, by rule and by what the finding speaks of. */

import type { Finding, RuleId } from '../../../src/core/checks/index.ts';
import { ruleOf } from '../../../src/core/checks/index.ts';

const key = (rule: RuleId, what: string): string => `${rule} ${what}`.trim();

/** The same key for a finding. Example: `statement requests.newReceived.total`, `period`. */
export function keyOf(finding: Finding): string {
  const rule = ruleOf(finding);
  switch (finding.kind) {
    case 'statement':
      return key(rule, finding.cells.join('+'));
    case 'tableMissing':
      return key(rule, finding.table);
    case 'atLeast':
    case 'notInteger':
    case 'negative':
    case 'notANumber':
      return key(rule, finding.cells[0] ?? '');
    case 'equation':
      return key(rule, finding.check);
    default:
      return rule;
  }
}

export class Seeds {
  readonly all = new Set<string>();
  /** Whether the sixth section is silent on the fee, or is not there. */
  noFees = false;

  add(rule: RuleId, what = ''): void {
    this.all.add(key(rule, what));
  }

  /** Nothing can be found about cells that are not in the file. */
  dropCells(prefix: string): void {
    for (const each of [...this.all]) if (each.includes(` ${prefix}`)) this.all.delete(each);
  }
}
