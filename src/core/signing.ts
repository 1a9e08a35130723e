/**
 * Where a report stands on its way through the office: who has it, who signed it off on which numbers, and what was said
 * about it. A log of steps from which the standing is rebuilt; like every log here it only grows.
 *
 * A sign-off is bound to what it was given on (`basis`): the report's numbers and the rules they were checked by. It is void
 * while these differ, or while something is open that was not, and holds again when they come back. Nothing here knows how a
 * basis is made, nor the clock.
 */

/**
 * - `signOff`: done, nothing to return. `toReturn`: done, and the unit has to file it anew. Both are sign-offs.
 * - `returned`: what was to be returned has gone to the unit.
 * - `reopen`: takes the last sign-off back.
 * - `assign`: to whom it is given (`to`); to nobody where that is null.
 * - `comment`: something said about the report as a whole.
 */
export const STEP_ACTS = ['signOff', 'toReturn', 'returned', 'reopen', 'assign', 'comment'] as const;
export type StepAct = (typeof STEP_ACTS)[number];

/** One step. `basis`: what a sign-off was given on; null for other acts, and for a sign-off from before that was kept. */
export interface Step {
  readonly id: number;
  readonly act: StepAct;
  readonly basis: string | null;
  /** The name it is given to, for `assign`. */
  readonly to: string | null;
  readonly comment: string | null;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Nobody has done anything; somebody has, or a sign-off is void; signed off; signed off to be returned; returned. */
export const REVIEW_STATUSES = ['new', 'inReview', 'toReturn', 'returned', 'signedOff'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/**
 * - `signed`: the last sign-off, void or not; null where there is none, or it was taken back.
 * - `isVoided`: there is one, and it does not hold.
 * - `assignee`: who has it; null where nobody does.
 * - `comments`: what was said about the report as a whole, oldest first.
 */
export interface DeskState {
  readonly status: ReviewStatus;
  readonly signed: Step | null;
  readonly isVoided: boolean;
  readonly assignee: string | null;
  readonly comments: readonly Step[];
}

/**
 * The standing after a log of steps, oldest first. `isTouched`: whether anybody changed or decided anything in it. `basis`:
 * what a sign-off given now would be bound to. `isOpen`: whether something waits for a decision (a failing finding without a
 * ruling, a doubt): then no sign-off holds.
 *
 * Example: signed off on `a`, now `b`: `{ status: 'inReview', isVoided: true }`; back to `a`: `{ status: 'signedOff' }`.
 */
export function deskStateOf(
  steps: readonly Step[],
  { isTouched, basis, isOpen }: { readonly isTouched: boolean; readonly basis: string; readonly isOpen: boolean },
): DeskState {
  const last = steps.findLast(({ act }) => isSignOff(act) || act === 'reopen') ?? null;
  const signed = last !== null && isSignOff(last.act) ? last : null;
  const isVoided = signed !== null && (signed.basis !== basis || isOpen);
  const isReturned = signed !== null && steps.indexOf(signed) < steps.findLastIndex(({ act }) => act === 'returned');
  return {
    status: signed === null || isVoided ? (isTouched || last ? 'inReview' : 'new') : standingOf(signed, isReturned),
    signed,
    isVoided,
    assignee: steps.findLast(({ act }) => act === 'assign')?.to ?? null,
    comments: steps.filter(({ act }) => act === 'comment'),
  };
}

function standingOf({ act }: Step, isReturned: boolean): ReviewStatus {
  if (act === 'signOff') return 'signedOff';
  return isReturned ? 'returned' : 'toReturn';
}

/** Whether a step says that a report is done, whichever way. */
export function isSignOff(act: StepAct): boolean {
  return act === 'signOff' || act === 'toReturn';
}

/** Whether a report needs nothing more of a reviewer: signed off, whichever way. */
export function isDone(status: ReviewStatus): boolean {
  return status === 'signedOff' || status === 'toReturn' || status === 'returned';
}
