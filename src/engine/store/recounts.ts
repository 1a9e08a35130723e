/**
 * Keeps the cached counts right: of the report something was done to at once, of others when there is time.
 *
 * What a report is checked against may change without anybody touching it: last year's report, a subordinate's, the
 * register, a rule. Whoever changes such a thing marks the reports it may concern; `settle` counts them anew.
 */

import type { Database } from 'better-sqlite3';
import type { Contexts } from './contexts.ts';
import { countsOf } from './counts.ts';
import type { Library } from './library.ts';
import type { Subject, Subjects } from './subjects.ts';

export interface Recounts {
  /** Counts a report as it stands. */
  count(subject: Subject): void;
  /** Counts so many marked reports anew, in one transaction; returns their numbers, none when all counts are right. */
  settle(limit: number): number[];
  /** Counts every report anew whose counts are missing, marked, or made under other rules. */
  settleAll(): void;
}

export function recountsOf(db: Database, library: Library, subjects: Subjects, contexts: Contexts): Recounts {
  function count(subject: Subject): void {
    const { report, form } = subject;
    const counts = countsOf(subject, contexts.plain(subject));
    library.setCounts(report, counts, { form: form.id, numbers: counts.numbers }, true);
  }

  const recount = db.transaction((reports: readonly number[]): void => {
    for (const report of reports) count(subjects.load(report));
  });

  return {
    count,
    settle(limit) {
      const reports = library.marked(limit);
      if (reports.length > 0) recount.immediate(reports);
      return reports;
    },
    settleAll: () => recount.immediate(library.stale()),
  };
}
