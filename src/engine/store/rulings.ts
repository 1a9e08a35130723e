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
import { operandsOf, type Ruled, rulingsGone, rulingsOn } from '../../core/rulings.ts';
import { Failure } from '../../shared/failure.ts';
import type { RulingUpdate } from '../../shared/model.ts';
import type { Contexts } from './contexts.ts';
import type { Library } from './library.ts';
import type { Recounts } from './recounts.ts';
import type { Stamp } from './stamp.ts';
import type { Subject, Subjects } from './subjects.ts';

/** A decision as it comes from a reviewer. */
export type Decision = Pick<Ruled, 'check' | 'ruling' | 'operands' | 'change' | 'reason'> & {
  /** The act over many reports it belongs to. */
  readonly batch?: number | undefined;
};

export interface RulingLog {
  /**
   * Decides on a finding, or takes the decision back. Of a misread that an edit has put right, the numbers may be those
   * from before the edit; what is kept is always how they stand now, so that the ruling lapses when the edit is undone.
   * Throws VALUE_STALE where the numbers are others by now; REQUEST_INVALID where `change` is no edit of the report.
   */
  rule(report: number, decision: Decision, stamp: Stamp): RulingUpdate;
  /** Takes one decision back, whatever its finding has become; whether it still counted, and there was something to take. */
  takeBackRuling(report: number, ruling: number, stamp: Stamp): boolean;
  /** The entries of a report's log that decide something, or would be shown as having decided: one for each check at most. */
  inForce(report: number, log: readonly Ruled[]): ReadonlySet<number>;
}

export function rulingsOf(
  db: Database,
  library: Library,
  subjects: Subjects,
  contexts: Contexts,
  recounts: Recounts,
): RulingLog {
  const insert = db.prepare(`
    INSERT INTO ruling (report_id, "check", ruling, operands, change_id, "by", at, reason, batch)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);

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
    const { check, ruling, change, reason, batch } = decision;
    const operands = operandsFor(subject, decision);
    const row = [report, check, ruling, JSON.stringify(operands), change, by, at, reason, batch ?? null];
    const id = Number(insert.run(row).lastInsertRowid);
    const ruled = { id, check, ruling, operands, change, reason, by, at };
    recounts.count({ ...subject, rulings: [...subject.rulings, ruled] });
    return { ruled, summary: library.row(report) };
  });

  /** Only where decisions on one check were made about different numbers do the present ones say which of them counts. */
  function inForce(report: number, log: readonly Ruled[]): ReadonlySet<number> {
    const checks = Map.groupBy(log, ({ check }) => check);
    if ([...checks.values()].every(isAboutTheSame)) {
      const last = [...checks.values()].map((made) => made.at(-1) as Ruled);
      return new Set(last.flatMap(({ id, ruling }) => (ruling === null ? [] : [id])));
    }
    const subject = subjects.load(report);
    const { form, filing, state } = subject;
    const findings = checkReport({ form, values: state.values, ...filing, context: contexts.full(subject) });
    const standing = [...rulingsOn(findings, state.values, log).values()].map(({ ruled }) => ruled);
    return new Set([...standing, ...rulingsGone(findings, log)].map(({ id }) => id));
  }

  const takeBackRuling = db.transaction((report: number, id: number, { by, at }: Stamp): boolean => {
    const subject = subjects.load(report);
    const taken = subject.rulings.find((ruled) => ruled.id === id);
    if (!taken || !inForce(report, subject.rulings).has(id)) return false;
    const { check, operands } = taken;
    const nothing = { ruling: null, change: null, reason: null };
    const row = [report, check, null, JSON.stringify(operands), null, by, at, null, null];
    const entry = Number(insert.run(row).lastInsertRowid);
    recounts.count({ ...subject, rulings: [...subject.rulings, { id: entry, check, operands, ...nothing, by, at }] });
    return true;
  });

  return {
    rule: (report, decision, stamp) => rule.immediate(report, decision, stamp),
    takeBackRuling: (report, ruling, stamp) => takeBackRuling.immediate(report, ruling, stamp),
    inForce,
  };
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, index) => each === b[index]);

/** Whether all of some decisions were made about the same numbers. */
function isAboutTheSame(made: readonly Ruled[]): boolean {
  const [first] = made;
  return made.every(({ operands }) => isSame(operands, first?.operands ?? []));
}

/** Names the first number that is another by now. */
function stale(seen: readonly string[], present: readonly string[]): Failure {
  const [name = '', found = ''] = present.find((each) => !seen.includes(each))?.split(/=(.*)/su) ?? [];
  return new Failure('VALUE_STALE', { file: name, found });
}
