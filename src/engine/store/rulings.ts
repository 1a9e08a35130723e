/**
 * The log of decisions on findings: each is made about the numbers the reviewer saw, or not at all.
 *
 * The finding is made anew from what is stored, and its numbers are compared with those that came with the decision. So
 * nobody decides on something that changed meanwhile, and what is written down is what stood there.
 */

import type { Database } from 'better-sqlite3';
import { checkReport, type Finding } from '../../core/checks/index.ts';
import type { Values } from '../../core/reading.ts';
import { replay } from '../../core/review.ts';
import { operandsOf, type Ruled } from '../../core/rulings.ts';
import { Failure } from '../../shared/failure.ts';
import type { RulingUpdate } from '../../shared/model.ts';
import type { Contexts } from './contexts.ts';
import type { Library } from './library.ts';
import type { Recounts } from './recounts.ts';
import type { Stamp } from './stamp.ts';
import type { Subject, Subjects } from './subjects.ts';

/** A decision as it comes from a reviewer. */
export type Decision = Pick<Ruled, 'check' | 'ruling' | 'operands' | 'change' | 'reason'>;

export interface RulingLog {
  /**
   * Decides on a finding, or takes the decision back. Of a misread that an edit has put right, the numbers may be those
   * from before the edit; what is kept is always how they stand now, so that the ruling lapses when the edit is undone.
   * Throws VALUE_STALE where the numbers are others by now; REQUEST_INVALID where `change` is no edit of the report.
   */
  rule(report: number, decision: Decision, stamp: Stamp): RulingUpdate;
}

export function rulingsOf(
  db: Database,
  library: Library,
  subjects: Subjects,
  contexts: Contexts,
  recounts: Recounts,
): RulingLog {
  const insert = db.prepare(`
    INSERT INTO ruling (report_id, "check", ruling, operands, change_id, "by", at, reason)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);

  function findingIn(subject: Subject, values: Values, check: string): Finding | null {
    const { form, filing } = subject;
    const findings = checkReport({ form, values, ...filing, context: contexts.full(subject) });
    return findings.find((each) => each.check === check) ?? null;
  }

  /** The operands to keep. */
  function operandsFor(subject: Subject, { check, ruling, operands, change }: Decision): readonly string[] {
    const { readings, changes, rulings, state } = subject;
    const now = findingIn(subject, state.values, check);
    const edit = change === null ? null : changes.find(({ id, act }) => id === change && act === 'edit');
    if (edit === undefined) throw new Failure('REQUEST_INVALID', { found: `change ${change}` });
    const before = edit && replay(readings, changes.slice(0, changes.indexOf(edit))).values;
    const seen = now ?? (before && findingIn(subject, before, check));
    if (seen) {
      const present = operandsOf(seen, state.values);
      if (isSame(operands, present) || (before && isSame(operands, operandsOf(seen, before)))) return present;
      throw stale(operands, present);
    }
    // What was decided about a finding that is gone can still be taken back.
    if (ruling === null && rulings.some((each) => each.check === check)) return operands;
    throw new Failure('VALUE_STALE', { file: check, found: '' });
  }

  const rule = db.transaction((report: number, decision: Decision, { by, at }: Stamp): RulingUpdate => {
    const subject = subjects.load(report);
    const { check, ruling, change, reason } = decision;
    const operands = operandsFor(subject, decision);
    const row = [report, check, ruling, JSON.stringify(operands), change, by, at, reason];
    const id = Number(insert.run(row).lastInsertRowid);
    const ruled = { id, check, ruling, operands, change, reason, by, at };
    recounts.count({ ...subject, rulings: [...subject.rulings, ruled] });
    return { ruled, summary: library.row(report) };
  });

  return { rule: (report, decision, stamp) => rule.immediate(report, decision, stamp) };
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, index) => each === b[index]);

/** Names the first number that is another by now. */
function stale(seen: readonly string[], present: readonly string[]): Failure {
  const [name = '', found = ''] = present.find((each) => !seen.includes(each))?.split(/=(.*)/su) ?? [];
  return new Failure('VALUE_STALE', { file: name, found });
}
