/**
 * The log of a report's way through the office: assigned, signed off, returned, taken back, commented on.
 *
 * A step over many reports is one transaction: all of them take it or none. What is open is known from the cached counts,
 * which are right unless they are marked; marked ones are counted anew before anything is decided on them.
 */

import type { Database } from 'better-sqlite3';
import { isSignOff, type Step, type StepAct } from '../../core/signing.ts';
import { Failure } from '../../shared/failure.ts';
import type { Office, StepUpdate } from '../../shared/model.ts';
import { deskOf } from './counts.ts';
import type { Desk, Library } from './library.ts';
import type { OfficeSettings } from './office.ts';
import type { Recounts } from './recounts.ts';
import type { Stamp } from './stamp.ts';
import type { Subjects } from './subjects.ts';

/** A step as it comes from a reviewer. */
export type Stride = Pick<Step, 'act' | 'to' | 'comment'>;

export interface StepLog {
  /**
   * Takes a step with each of some reports. Throws SIGNOFF_OPEN where one that is to be signed off has a failing finding
   * without a ruling, or an open doubt; REQUEST_INVALID where there is nothing to return or to take back, or a comment says
   * nothing; REPORT_NOT_FOUND; for a file that failed, its own failure.
   */
  step(reports: readonly number[], stride: Stride, stamp: Stamp): StepUpdate[];
  office(): Office;
  /** Says whether the office wants a second reading; rows it changes are marked. */
  setOffice(secondReading: boolean, stamp: Stamp): Office;
}

export function stepsOf(
  db: Database,
  library: Library,
  subjects: Subjects,
  recounts: Recounts,
  settings: OfficeSettings,
): StepLog {
  const insert = db.prepare(
    'INSERT INTO step (report_id, act, basis, given_to, comment, "by", at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );

  /** What a step is decided on. Who has a report, and what is said of it, hangs on no count: marked ones will do. */
  function deskAt(report: number, act: StepAct): Desk {
    const desk = library.desk(report);
    if (desk && (desk.isRight || act === 'assign' || act === 'comment')) return desk;
    recounts.count(subjects.load(report));
    return library.desk(report) as Desk;
  }

  function mustBeAllowed(report: number, act: StepAct, { status, signedBy, unruled, doubts }: Desk): void {
    if (isSignOff(act) && unruled + doubts > 0) throw new Failure('SIGNOFF_OPEN', { found: String(report) });
    const isOutOfPlace = (act === 'returned' && status !== 'toReturn') || (act === 'reopen' && signedBy === null);
    if (isOutOfPlace) throw new Failure('REQUEST_INVALID', { found: `${act}: report ${report} is ${status}` });
  }

  const step = db.transaction((reports: readonly number[], { act, to, comment }: Stride, { by, at }: Stamp) => {
    const said = comment || null;
    if (act === 'comment' && said === null) throw new Failure('REQUEST_INVALID', { found: 'comment: empty' });
    return [...new Set(reports)].map((report): StepUpdate => {
      const desk = deskAt(report, act);
      mustBeAllowed(report, act, desk);
      const basis = isSignOff(act) ? desk.basis : null;
      const given = act === 'assign' ? to : null;
      const id = Number(insert.run(report, act, basis, given, said, by, at).lastInsertRowid);
      library.setDesk(report, deskOf(subjects.steps(report), desk));
      return { step: { id, act, basis, to: given, comment: said, by, at }, summary: library.row(report) };
    });
  });

  const setOffice = db.transaction((secondReading: boolean, stamp: Stamp): Office => {
    if (settings.wantsSecond() !== secondReading) library.markSigned();
    settings.setSecond(secondReading, stamp);
    return settings.office();
  });

  return {
    step: (...args) => step.immediate(...args),
    office: settings.office,
    setOffice: (...args) => setOffice.immediate(...args),
  };
}
