/**
 * The way through a report and on to the next: walking from one thing to look at to the next, settling it, signing off,
 * going on.
 *
 * Signing off waits until everything done in the report is with the store; keys pressed meanwhile are held. Where something
 * is open, nothing is signed and the eyes go to it.
 */

import type { CellId } from '../../core/form.ts';
import type { Ruling } from '../../core/rulings.ts';
import { isDone, type StepAct } from '../../core/signing.ts';
import { firstOpen, nextStop, type Stop, stopHere, type Whereabouts } from '../model/attention.ts';
import { isOpen, issueAt } from '../model/issues.ts';
import { nextWaiting, type QueueScope, queueNow, queueOrder } from '../model/queue.ts';
import { type Context, signature } from './context.ts';
import type { officeActs } from './office.ts';
import type { Queue } from './queue.ts';
import type { reportActs } from './report-acts.ts';
import type { Review } from './review.ts';
import type { rulingActs } from './ruling-acts.ts';
import type { Sender } from './sender.ts';

/** What the flow does by other acts. */
export interface FlowParts {
  readonly sender: Sender;
  readonly report: Pick<ReturnType<typeof reportActs>, 'open' | 'confirm'>;
  readonly rulings: Pick<ReturnType<typeof rulingActs>, 'glance' | 'rule'>;
  readonly office: Pick<ReturnType<typeof officeActs>, 'sendStep' | 'keepDraft'>;
}

/** Rulings by which a report goes back to its unit. */
const TO_RETURN: readonly (Ruling | null)[] = ['filingError', 'wrongForm', 'unreadable'];

/** Which sign-off a report gets: one to be returned where a ruling in force says so. */
export function signOffOf({ view }: Review): Extract<StepAct, 'signOff' | 'toReturn'> {
  const inForce = view.issues.flatMap(({ rulings }) => rulings.filter(({ isLapsed }) => !isLapsed));
  return inForce.some(({ ruled }) => TO_RETURN.includes(ruled.ruling)) ? 'toReturn' : 'signOff';
}

export function flowActs({ store }: Context, { sender, report: reports, rulings, office }: FlowParts) {
  const { get, dispatch } = store;
  const queue = () => get().slices.queue;
  const put = (value: Partial<Queue>) => dispatch({ type: 'slice', slice: 'queue', value });
  let isSigning = false;
  /** Where a letter that rules has just brought the eyes: typed again there it rules, or does nothing. */
  let ruledAt: number | null = null;

  const whereabouts = ({ glance, focus }: Review): Whereabouts => ({ glance: glance?.id ?? null, focus });

  /** Brings the eyes to a stop; the keyboard stays in the list of findings if it is there. */
  function show(stop: Stop, review: Review): void {
    if (stop.glance === null) dispatch({ type: 'focus', cell: stop.cell ?? review.focus });
    // Of what is about no cell there is nothing to see but its line.
    else rulings.glance({ ...stop.glance, target: stop.cell }, review.inList || stop.cell === null);
  }

  const waitingNext = (report: number): number | null => {
    const { summaries, slices, reviewer } = get();
    const { scope, order } = queue();
    const now = queueNow(order, summaries, { scope, listed: slices.library.order, reviewer });
    return nextWaiting(now, summaries, report);
  };

  /** Opens the next report that waits; stays where none does. */
  async function goOn(): Promise<void> {
    const { review } = get();
    if (review === null) return;
    const next = waitingNext(review.detail.summary.report);
    if (next !== null) {
      await reports.open(next);
      return;
    }
    dispatch({ type: 'notOpened' });
    say('noneLeft');
  }

  const say = (what: NonNullable<Queue['said']>['what']) =>
    put({ said: { what, times: (queue().said?.times ?? 0) + 1 } });

  /** Goes to what is open instead of signing off. */
  function hold(stop: Stop, review: Review): void {
    say('open');
    show(stop, review);
  }

  /** Signs the open report off once all that was done in it is kept. Answers whether it is. */
  async function sign(report: number, by: string): Promise<boolean> {
    const before = get().review;
    const isDraftKept = await office.keepDraft(report);
    const isAllKept = await sender.settled(report);
    const { review } = get();
    const current = review?.detail.summary.report === report ? review : null;
    const stop = current && firstOpen(current.view);
    if (current && stop) {
      hold(stop, current);
      return false;
    }
    const signed = current ?? before;
    // What was refused just now is told on the screen: nobody is taken away from it.
    if (signed === null || !isDraftKept || !isAllKept) return false;
    const answer = await office.sendStep([report], signOffOf(signed), {}, by);
    if (answer.ok) return true;
    sender.refused({ report, what: 'signOff', cell: null, failure: answer.failure });
    if (answer.failure.code === 'SIGNOFF_OPEN' && get().review?.detail.summary.report === report) {
      // The store knows of something the page does not: read again, it stands first.
      await sender.reload(report);
      const fresh = get().review;
      const open = fresh?.detail.summary.report === report ? firstOpen(fresh.view) : null;
      if (fresh && open) show(open, fresh);
    }
    return false;
  }

  async function signOff(): Promise<void> {
    const { review, opening } = get();
    if (review === null || opening !== null || isSigning) return;
    const { report, status } = review.detail.summary;
    const isUnderWay = review.pending.length > 0 || review.pendingRulings.length > 0;
    if (isDone(status) && !isUnderWay) return goOn();
    const stop = firstOpen(review.view);
    if (stop) {
      hold(stop, review);
      return;
    }
    const by = signature(store);
    if (by === null) return;
    isSigning = true;
    // Until the next one is there no key has anything to act on.
    dispatch({ type: 'opening', report });
    try {
      const isSigned = await sign(report, by);
      // Whoever opened another one meanwhile is not taken away from it.
      if (get().opening !== report || get().review?.detail.summary.report !== report) return;
      if (isSigned) await goOn();
      else dispatch({ type: 'notOpened' });
    } finally {
      isSigning = false;
    }
  }

  /** Goes on to the next stop of the walk; at its end to the sign-off, or to the next report where this one is done. */
  function walk(step: 1 | -1): void {
    const { review } = get();
    if (review === null) return;
    put({ walked: queue().walked + 1 });
    const stop = nextStop(review.view, whereabouts(review), step);
    if (stop) show(stop, review);
    else if (step === -1) dispatch({ type: 'focus', cell: review.focus });
    else if (isDone(review.detail.summary.status) && waitingNext(review.detail.summary.report) !== null) void goOn();
    else put({ ended: queue().ended + 1 });
  }

  /** Declares cells right as they stand and goes on to what is next, as far as something must still be settled. */
  function settleCells(cells: readonly CellId[]): void {
    const { review } = get();
    if (review === null) return;
    const stop = stopHere(review.view, whereabouts(review));
    reports.confirm(cells);
    const after = get().review;
    // The last thing that had to be settled stays in sight; through what nothing proves the walk goes on.
    if (after === null) return;
    const isHere = stop?.cell != null && cells.includes(stop.cell);
    if (isHere && (stop.rank === 2 || firstOpen(after.view) !== null)) walk(1);
    else dispatch({ type: 'focus', cell: after.focus });
  }

  return {
    signOff,
    goOn,
    nextNeed: walk,
    /** Takes the sign-off of the open report back. */
    reopen: async () => {
      const { review } = get();
      const by = review === null ? null : signature(store);
      if (review === null || by === null) return;
      const { report, signedBy } = review.detail.summary;
      if (signedBy === null) return;
      const answer = await office.sendStep([report], 'reopen', {}, by);
      if (!answer.ok) sender.refused({ report, what: 'signOff', cell: null, failure: answer.failure });
    },
    /** Writes down that the open report, signed off to be returned, has gone to its unit. */
    markReturned: async () => {
      const { review } = get();
      const by = review === null ? null : signature(store);
      if (review === null || by === null) return;
      const { report } = review.detail.summary;
      const answer = await office.sendStep([report], 'returned', {}, by);
      if (!answer.ok) sender.refused({ report, what: 'signOff', cell: null, failure: answer.failure });
    },
    /** Declares the focused cell right as it stands, with all cells of its doubt where the eyes are on that. */
    confirmHere: () => {
      const { review } = get();
      if (review === null) return;
      const group = review.glance?.id.startsWith('doubt.') ? review.glance.cells : [];
      settleCells(group.includes(review.focus) ? group : [review.focus]);
    },
    settleCells,
    /**
     * Rules on the open finding that the focused cell is to blame for. Answers whether the key was meant so: else it means
     * what it types. Where a ruling has just brought the keyboard to a cell that waits for none, a letter meant for the next
     * finding must not land in it. What needs a reason leads to the field for it.
     */
    ruleHere: (ruling: Ruling): boolean => {
      const { review } = get();
      const issue = review && issueAt(review.view.issues, review.glance?.id ?? null, review.focus);
      if (!review || !issue || !isOpen(issue)) return review !== null && ruledAt === review.focused;
      if (ruling === 'accepted') {
        rulings.glance(issue, false);
        put({ reasonFor: issue.id });
      } else {
        rulings.rule(ruling, null);
        ruledAt = get().review?.focused ?? null;
      }
      return true;
    },
    /** Whether the focused cell waits for a decision: there Enter walks on. */
    isAtStop: (): boolean => {
      const { review } = get();
      const stop = review && stopHere(review.view, whereabouts(review));
      return stop !== null && stop.rank < 2;
    },
    askReason: (issue: string | null) => put({ reasonFor: issue }),
    /** Begins a run through other reports; the open one stays. */
    scopeQueue: (scope: QueueScope) => {
      const { summaries, slices, reviewer } = get();
      put({ scope, order: queueOrder(summaries, { scope, listed: slices.library.order, reviewer }) });
    },
    dismissUntold: (report: number) => put({ untold: queue().untold.filter((each) => each.report !== report) }),
  };
}
