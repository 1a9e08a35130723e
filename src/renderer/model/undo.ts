/**
 * What the undo key undoes. Edits have a log of their own, in which undo is an entry; a ruling is taken back by one more
 * ruling. To a person they are one row of things done, and the last one goes first.
 */

import type { Change } from '../../core/review.ts';
import type { Issue } from './issues.ts';

/**
 * The issue whose ruling is the last thing that was done, `null` where that was something else. A ruling that came with an
 * edit is none by itself: it lapses with the edit.
 * Example: an edit at 9:00, a ruling at 9:01 → the issue that was ruled on; the edit at 9:02 → `null`.
 */
export function lastRuled(issues: readonly Issue[], changes: readonly Change[]): Issue | null {
  const edited = latest(changes.map(({ at }) => at));
  const ruled = issues.flatMap((issue) =>
    issue.rulings
      .filter(({ ruled: { change }, isLapsed }) => change === null && !isLapsed)
      .map(({ ruled: { at } }) => ({ issue, at })),
  );
  const last = latest(ruled.map(({ at }) => at));
  return last > edited ? (ruled.findLast(({ at }) => at === last)?.issue ?? null) : null;
}

/** Of moments in ISO 8601, UTC, the last one; before all others where there is none. */
const latest = (moments: readonly string[]): string => moments.reduce((last, at) => (at > last ? at : last), '');
