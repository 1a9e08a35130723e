/** A report's way through the office: what it stands at after any steps, and when a sign-off holds. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskStateOf, isDone, isSignOff, STEP_ACTS, type Step, type StepAct } from '../../src/core/signing.ts';

const NOW = { isTouched: false, basis: 'a', isOpen: false };

/** Steps of these acts, one after the other; sign-offs are on `a`. */
const steps = (...acts: StepAct[]): Step[] =>
  acts.map((act, index) => ({
    id: index + 1,
    act,
    basis: isSignOff(act) ? 'a' : null,
    to: act === 'assign' ? '李复核' : null,
    comment: act === 'comment' ? '待查' : null,
    by: `第${index + 1}人`,
    at: '2023-02-01T08:00:00.000Z',
  }));

const statusAfter = (acts: readonly StepAct[], now: Partial<typeof NOW> = {}) =>
  deskStateOf(steps(...acts), { ...NOW, ...now }).status;

describe('the standing of a report', () => {
  it.for([
    ['new', []],
    ['new', ['assign', 'comment']],
    ['signedOff', ['signOff']],
    ['signedOff', ['signOff', 'assign', 'comment']],
    ['toReturn', ['toReturn']],
    ['returned', ['toReturn', 'returned']],
    ['returned', ['toReturn', 'returned', 'comment']],
    ['inReview', ['signOff', 'reopen']],
    ['inReview', ['toReturn', 'returned', 'reopen']],
    ['toReturn', ['toReturn', 'returned', 'toReturn']],
    ['signedOff', ['toReturn', 'returned', 'signOff']],
  ] as const)('is %s after %j', ([status, acts]) => {
    expect(statusAfter(acts)).toBe(status);
  });

  it('is in review once anybody did anything in it', () => {
    expect(statusAfter([], { isTouched: true })).toBe('inReview');
    expect(statusAfter(['signOff'], { isTouched: true })).toBe('signedOff');
  });

  it('says who has it, and what was said', () => {
    const log = steps('assign', 'comment', 'comment').concat({ ...(steps('assign')[0] as Step), id: 4, to: null });
    expect(deskStateOf(log.slice(0, 3), NOW)).toMatchObject({ assignee: '李复核', comments: log.slice(1, 3) });
    expect(deskStateOf(log, NOW).assignee).toBeNull();
  });
});

describe('a sign-off', () => {
  it.for([['signOff'], ['toReturn'], ['toReturn', 'returned']] as const)(
    'is void while the numbers are others or something is open, and holds again: %j',
    (acts) => {
      for (const change of [{ basis: 'b' }, { isOpen: true }]) {
        const desk = deskStateOf(steps(...acts), { ...NOW, ...change, isTouched: true });
        expect(desk).toMatchObject({ status: 'inReview', isVoided: true, signed: { by: '第1人' } });
      }
      expect(deskStateOf(steps(...acts), { ...NOW, isTouched: true }).isVoided).toBe(false);
      expect(isDone(statusAfter(acts))).toBe(true);
    },
  );

  it('from before it was kept what it was given on is void', () => {
    const [step] = steps('signOff');
    const desk = deskStateOf([{ ...(step as Step), basis: null }], NOW);
    expect(desk).toMatchObject({ status: 'inReview', isVoided: true });
  });

  it('that was taken back is none, and so is never void', () => {
    expect(deskStateOf(steps('signOff', 'reopen'), { ...NOW, basis: 'b' })).toMatchObject({
      signed: null,
      isVoided: false,
    });
  });

  it('never counts as done while it is void, whatever the steps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEP_ACTS)), fc.boolean(), fc.boolean(), (acts, isSame, isOpen) => {
        const desk = deskStateOf(steps(...acts), { isTouched: true, basis: isSame ? 'a' : 'b', isOpen });
        expect(isDone(desk.status)).toBe(desk.signed !== null && isSame && !isOpen);
        expect(desk.isVoided).toBe(desk.signed !== null && !isDone(desk.status));
      }),
    );
  });
});
