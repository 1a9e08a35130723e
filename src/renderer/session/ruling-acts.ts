/**
 * What can be done with a finding: look at it, accept what explains it, rule on it, take a ruling back. After each
 * decision the eyes go on to the next finding that waits for one.
 */

import { type Explanation, isRestoring } from '../../core/locate/explanation.ts';
import type { Ruling } from '../../core/rulings.ts';
import type { Span } from '../../core/source.ts';
import { explain } from '../../core/words/explanation.ts';
import { wordsOf } from '../../core/words/index.ts';
import { firstOpen } from '../model/attention.ts';
import { type Issue, isOpen, issueAt, nextOpen, offerOf } from '../model/issues.ts';
import { choicesOf, editsOf } from '../model/places.ts';
import { lastRuled } from '../model/undo.ts';
import { type Context, signature } from './context.ts';
import type { Glance, Review } from './review.ts';
import type { Sender } from './sender.ts';

/** The longest reason the log takes. */
const LONGEST_REASON = 2000;

export function rulingActs({ store, bridge, ask }: Context, sender: Sender, undoEdit: () => Promise<void> | undefined) {
  const { get, dispatch } = store;

  /** Brings the eyes to a line of the list; without a cell of its own the focus stays where it is. */
  function glance(line: Glance & { readonly target: string | null }, inList: boolean): void {
    const { review } = get();
    if (review === null) return;
    const { target, ...rest } = line;
    dispatch({ type: 'glance', glance: rest, cell: target ?? review.focus, inList });
  }

  const issueNow = (review: Review): Issue | null =>
    issueAt(review.view.issues, review.glance?.id ?? null, review.focus);

  /** Runs a decision on an issue, then goes on to the next one, with the keyboard where it was. */
  function decide(review: Review, issue: Issue, run: () => void): void {
    const { inList } = review;
    const before = review.view.issues;
    run();
    const after = get().review;
    if (after === null) return;
    const next = nextOpen(before, after.view.issues, issue.id);
    if (next !== null) {
      glance(next, inList);
      return;
    }
    // Behind the last finding come the doubts; where there is none the keyboard is in the form again.
    const stop = firstOpen(after.view);
    if (stop?.glance && stop.cell !== null) glance({ ...stop.glance, target: stop.cell }, inList);
    else dispatch({ type: 'focus', cell: after.focus });
  }

  const wordsFor = (explanation: Explanation, review: Review): string =>
    explain(explanation, review.view.form, wordsOf(get().locale)).slice(0, LONGEST_REASON);

  /** A correction of the reading, with the ruling that it was misread; or the ruling that it was filed so. */
  function take(review: Review, issue: Issue, explanation: Explanation): void {
    if (signature(store) === null) return;
    const reason = wordsFor(explanation, review);
    const { findings } = issue;
    decide(review, issue, () => {
      if (explanation.origin === 'filing') {
        void sender.rule({ findings, ruling: 'filingError', reason }, null);
        return;
      }
      const edited = sender.edit(editsOf(review.view.form, explanation), reason);
      // Nobody misread what is only put back.
      if (!isRestoring(explanation)) void sender.rule({ findings, ruling: 'misread', reason }, edited);
    });
  }

  function takeBackFrom({ findings, rulings }: Issue): void {
    if (rulings.length === 0) return;
    const ruled = new Set(rulings.map((each) => each.ruled.check));
    const about = findings.filter(({ check }) => ruled.has(check));
    void sender.rule({ findings: about, ruling: null, reason: null }, null);
  }

  return {
    glance,
    /** Boxes a place of the source and brings it into sight; the focus stays. */
    showSpan: (span: Span | null) => dispatch({ type: 'shown', span }),
    /**
     * Accepts what explains the finding the eyes are on: the only explanation, or the one with that number where there
     * are several. Where there is a choice and no number, the keyboard goes to the finding, so that one can be given.
     */
    accept: (choice: number | null) => {
      const { review } = get();
      const issue = review && issueNow(review);
      if (!review) return;
      if (!issue) {
        // Nothing is accepted unseen: the first press only leads to what waits.
        const waiting = review.view.issues.find(isOpen);
        if (waiting) glance(waiting, review.inList);
        return;
      }
      const explanation = choice === null ? offerOf(issue) : issue.place && choicesOf(issue.place)[choice - 1];
      if (explanation && !issue.isDecided) take(review, issue, explanation);
      else if (choice === null) glance(issue, true);
    },
    /** Rules on the finding the eyes are on. Rulings that need a reason are not made without one. */
    rule: (ruling: Ruling, reason: string | null) => {
      const { review } = get();
      const issue = review && issueNow(review);
      if (!review || !issue || issue.isDecided || signature(store) === null) return;
      if (ruling === 'accepted' && reason === null) return;
      decide(review, issue, () => void sender.rule({ findings: issue.findings, ruling, reason }, null));
    },
    /** Takes back the rulings on the finding the eyes are on, lapsed ones too. */
    takeBack: () => {
      const { review } = get();
      const issue = review && issueNow(review);
      if (issue) takeBackFrom(issue);
    },
    /** Takes back the last thing that was done: a ruling, with the eyes on its finding again, or else an edit. */
    undo: async (): Promise<void> => {
      const { review } = get();
      const issue = review && lastRuled(review.view.issues, [...review.detail.changes, ...review.pending]);
      if (!review || !issue) {
        await undoEdit();
        return;
      }
      if (signature(store) === null) return;
      takeBackFrom(issue);
      glance(issue, review.inList);
    },
    /** Says whose report of which year the open one is. Its neighbours in the dataset change with it, so it is read again. */
    identify: async (unit: string | null, year: number | null, reason: string | null): Promise<boolean> => {
      const { review } = get();
      const by = review === null ? null : signature(store);
      if (review === null || by === null) return false;
      const { report } = review.detail.summary;
      const summaries = await ask(bridge.engine('report.identify', { report, unit, year, by, reason }));
      if (summaries === null) return false;
      dispatch({ type: 'rows', summaries });
      await sender.reload(report);
      return true;
    },
  };
}
