import { describe, expect, test } from 'vitest';
import type { Ruling } from '../../../src/core/rulings.ts';
import type { Scene } from '../harness/fake-engine.ts';
import { makeReport } from '../harness/reports.ts';
import { sceneOf, sessionOn } from '../harness/sessions.ts';

const CELL = 'requests.granted.natural';
const BESIDE = 'requests.granted.enterprise';
const NUMBERS = { [CELL]: 19, [BESIDE]: 3 };
/** A report read whole, but for what is spoilt. */
const clean = (report: number, spoilt: NonNullable<Parameters<typeof makeReport>[0]['spoilt']> = {}) =>
  makeReport({
    report,
    form: '2021',
    unit: `某局${report}`,
    year: 2022,
    file: `${report}.txt`,
    numbers: NUMBERS,
    spoilt,
  });
/** One number cut short, with what it ought to be beside it in the file. */
const misread = (report: number) => clean(report, { [CELL]: { raw: '1', rest: '9', doubts: ['valuesParted'] } });
/** Blanks that a person must say are blanks: two of one line, one of another. */
const BLANKS = ['requests.rejected.petition.natural', 'requests.rejected.petition.enterprise'];
const ALONE = 'disputes.reconsideration.upheld';
const doubtful = (report: number) =>
  clean(report, Object.fromEntries([...BLANKS, ALONE].map((cell) => [cell, { doubts: ['lookAlike'] as const }])));
const SCENE = sceneOf([clean(1), misread(2), doubtful(3)]);

async function reviewing(report: number, scene: Partial<Scene> = {}) {
  const begun = await sessionOn({ ...SCENE, ...scene }, Date.now);
  await begun.acts.openReport(report);
  const asked = (name: string, of?: number) =>
    begun.asked(name).filter(({ args }) => of === undefined || (args as { report?: number }).report === of);
  const review = () => begun.state().review;
  const row = (of: number) => begun.state().summaries.find((each) => each.report === of);
  const here = () => review()?.detail.summary.report ?? null;
  return { ...begun, review, asked, row, here };
}

describe('signing off', () => {
  test('with nothing open is one act, and the next report of the queue is there', async () => {
    const { acts, here, row, review } = await reviewing(1);
    await acts.signOff();
    expect(row(1)).toMatchObject({ status: 'signedOff', signedBy: '某人' });
    expect(here()).toBe(2);
    expect(review()?.focus).toBe(CELL);
  });

  test('with something open goes there instead, and asks the store nothing', async () => {
    const { acts, here, review, asked } = await reviewing(2);
    acts.focus('disputes.reconsideration.total');
    await acts.signOff();
    expect(here()).toBe(2);
    expect(review()?.focus).toBe(CELL);
    expect(asked('reports.step')).toEqual([]);
  });

  test('waits for what was done in the report a moment before', async () => {
    const { acts, engine, here, row } = await reviewing(2);
    acts.accept(null);
    await acts.signOff();
    expect(engine.detail(2).changes).toHaveLength(1);
    expect(engine.detail(2).rulings.length).toBeGreaterThan(0);
    expect(row(2)).toMatchObject({ status: 'signedOff', isVoided: false });
    expect(here()).not.toBe(2);
  });

  test('does not happen where the store refused what was done a moment before', async () => {
    const { acts, engine, here, row, state } = await reviewing(1);
    engine.refuse({ code: 'DATASET_LOCKED', detail: {} }, 'report.edit');
    acts.type('proactive.licensing.decisions', '7');
    await acts.signOff();
    expect(here()).toBe(1);
    expect(row(1)?.status).not.toBe('signedOff');
    expect(state().notice).toMatchObject({ kind: 'takenBack', cell: 'proactive.licensing.decisions' });
    expect(state().opening).toBeNull();
  });

  test('that the store refuses stays at the report, with the reason', async () => {
    const { acts, engine, here, state } = await reviewing(1);
    engine.refuse({ code: 'SIGNOFF_OPEN', detail: {} }, 'reports.step');
    await acts.signOff();
    expect(here()).toBe(1);
    expect(state()).toMatchObject({ opening: null, notice: { failure: { code: 'SIGNOFF_OPEN' } } });
  });

  test.each<[Ruling, string]>([
    ['filingError', 'toReturn'],
    ['unreadable', 'toReturn'],
  ])('after the ruling %s is one to be returned', async (ruling, status) => {
    const total = makeReport({
      report: 2,
      form: '2021',
      unit: '某局',
      year: 2022,
      file: '2.txt',
      spoilt: { 'disputes.reconsideration.total': { raw: '4' } },
    });
    const { acts, row } = await reviewing(2, { details: [clean(1), total] });
    expect(acts.ruleHere(ruling)).toBe(true);
    await acts.signOff();
    expect(row(2)?.status).toBe(status);
  });

  test('asked for twice at once is done once, and signs off nothing unseen', async () => {
    const { acts, asked, here, row } = await reviewing(1);
    await Promise.all([acts.signOff(), acts.signOff()]);
    expect(asked('reports.step')).toHaveLength(1);
    expect(here()).toBe(2);
    expect(row(2)?.status).toBe('new');
  });

  test('of the last report stays there', async () => {
    const { acts, here, row, state } = await reviewing(1, { details: [clean(1)] });
    await acts.signOff();
    expect(row(1)?.status).toBe('signedOff');
    expect(here()).toBe(1);
    expect(state().opening).toBeNull();
    expect(state().slices.queue.said?.what).toBe('noneLeft');
  });

  test('is void once a number changes, is said so, and is given again by the same key', async () => {
    const { acts, review, row, engine } = await reviewing(1, { details: [clean(1)] });
    await acts.signOff();
    acts.type('proactive.licensing.decisions', '7');
    await engine.settled();
    expect(review()?.detail.summary).toMatchObject({ status: 'inReview', isVoided: true, signedBy: '某人' });
    await acts.signOff();
    expect(row(1)).toMatchObject({ status: 'signedOff', isVoided: false });
  });

  test('is taken back', async () => {
    const { acts, review } = await reviewing(1, { details: [clean(1)] });
    await acts.signOff();
    await acts.reopen();
    expect(review()?.detail.summary.status).toBe('inReview');
    expect(review()?.detail.steps.map(({ act }) => act)).toEqual(['signOff', 'reopen']);
  });

  test('of what is signed off already only goes on', async () => {
    const { acts, asked, here } = await reviewing(1);
    await acts.signOff();
    await acts.openNeighbour(-1);
    await acts.openReport(1);
    await acts.signOff();
    expect(asked('reports.step')).toHaveLength(1);
    expect(here()).toBe(2);
  });
});

describe('the next report', () => {
  test('is fetched while the one before is open, its document too, and shown without asking first', async () => {
    const { acts, engine, asked, here } = await reviewing(1);
    await engine.settled();
    expect(asked('report.get', 2)).toHaveLength(1);
    expect(asked('report.view', 2)).toHaveLength(1);
    engine.delay = 40;
    const opened = acts.openReport(2);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(here()).toBe(2);
    await opened;
    await acts.viewOf(2);
    expect(asked('report.view', 2)).toHaveLength(1);
  });

  test('is shown as the store has it, where something was done to it meanwhile', async () => {
    const { acts, engine, review } = await reviewing(1);
    await engine.settled();
    const from = { kind: 'number', value: '1', raw: '1' } as const;
    const to = { kind: 'number', value: '19', raw: '19' } as const;
    await engine.bridge.engine('report.edit', {
      report: 2,
      edits: [{ cell: CELL, from, to }],
      by: '别人',
      reason: null,
    });
    await acts.openReport(2);
    await engine.settled();
    expect(review()?.view.cells[CELL]).toMatchObject({ value: { value: '19' }, corrected: true });
  });

  test('comes in the order of the run; what was left waits behind the others', async () => {
    const { acts, state, here } = await reviewing(2);
    expect(state().slices.queue.order).toEqual([2, 3, 1]);
    await acts.goOn();
    expect(here()).toBe(3);
    await acts.goOn();
    expect(here()).toBe(1);
    await acts.goOn();
    expect(here()).toBe(2);
  });

  test('is one of those listed, where the list was narrowed', async () => {
    const { acts, engine, here, state } = await reviewing(1);
    acts.back();
    acts.noteLibrary({ order: [3, 1], filter: 'failing' });
    await acts.openReport(1);
    expect(state().slices.queue).toMatchObject({ scope: 'listed', order: [3, 1] });
    await acts.signOff();
    expect(here()).toBe(3);
    await engine.settled();
    acts.back();
    acts.noteLibrary({ filter: 'all', query: '某局2' });
    await acts.openReport(2);
    expect(state().slices.queue.scope).toBe('all');
  });
});

describe('going on at once loses nothing', () => {
  test('an edit that is refused in the report left is told, with the report and the cell', async () => {
    const { acts, engine, state, here } = await reviewing(1);
    await engine.settled();
    engine.refuse({ code: 'DATASET_LOCKED', detail: {} }, 'report.edit');
    acts.type('proactive.licensing.decisions', '7');
    await acts.openReport(2);
    await engine.settled();
    expect(here()).toBe(2);
    expect(state().slices.queue.untold).toMatchObject([
      { report: 1, what: 'edit', cell: 'proactive.licensing.decisions', failure: { code: 'DATASET_LOCKED' } },
    ]);
    acts.dismissUntold(1);
    expect(state().slices.queue.untold).toEqual([]);
  });

  test('so is one that was told there and not read', async () => {
    const { acts, engine, state } = await reviewing(1);
    engine.refuse({ code: 'DATASET_LOCKED', detail: {} }, 'report.edit');
    acts.type('proactive.licensing.decisions', '7');
    await engine.settled();
    expect(state().notice).toMatchObject({ kind: 'takenBack' });
    await acts.openReport(2);
    expect(state().notice).toBeNull();
    expect(state().slices.queue.untold).toMatchObject([{ report: 1, what: 'edit' }]);
  });

  test('a ruling that is refused in the report left is told', async () => {
    const { acts, engine, state } = await reviewing(2);
    engine.refuse({ code: 'DATASET_LOCKED', detail: {} }, 'report.rule');
    acts.ruleHere('filingError');
    await acts.openReport(1);
    await engine.settled();
    expect(state().slices.queue.untold).toMatchObject([{ report: 2, what: 'ruling' }]);
  });

  test('a comment half written is kept when its report is left', async () => {
    const { acts, engine, row } = await reviewing(1);
    acts.showDesk('comment');
    acts.writeComment('请核对第四部分');
    await acts.openReport(2);
    await engine.settled();
    expect(engine.detail(1).steps).toMatchObject([{ act: 'comment', comment: '请核对第四部分', by: '某人' }]);
    expect(row(1)?.comments).toBe(1);
  });

  test('and is a draft again where the store refuses it', async () => {
    const { acts, engine, state } = await reviewing(1);
    engine.refuse({ code: 'DATASET_LOCKED', detail: {} }, 'reports.step');
    acts.writeComment('请核对第四部分');
    await acts.openReport(2);
    await engine.settled();
    expect(state().slices.office.drafts).toEqual({ 1: '请核对第四部分' });
    expect(state().slices.queue.untold).toMatchObject([{ report: 1, what: 'comment' }]);
  });
});

describe('walking', () => {
  test('goes from what fails over what is doubtful and round again, before what nothing proves', async () => {
    const { acts, review } = await reviewing(3);
    expect(review()?.focus).toBe(BLANKS[0]);
    acts.nextNeed(1);
    expect(review()?.focus).toBe(ALONE);
    acts.nextNeed(1);
    expect(review()?.focus).toBe(BLANKS[0]);
    acts.nextNeed(-1);
    expect(review()?.focus).toBe(ALONE);
    acts.nextNeed(-1);
    expect(review()?.focus).toBe(BLANKS[0]);
    expect([...(review()?.lit ?? [])]).toEqual(BLANKS);
  });

  test('ends at the sign-off, and beyond what is signed off at the next report', async () => {
    const { acts, engine, state, here, review } = await reviewing(1);
    const walkToEnd = () => {
      const { ended } = state().slices.queue;
      for (let step = 0; step < 250 && state().slices.queue.ended === ended && here() === 1; step += 1)
        acts.nextNeed(1);
    };
    walkToEnd();
    expect(state().slices.queue.ended).toBe(1);
    await acts.signOff();
    await acts.openReport(1);
    expect(review()?.detail.summary.status).toBe('signedOff');
    for (let step = 0; step < 250 && state().opening === null; step += 1) acts.nextNeed(1);
    await engine.settled();
    expect(here()).toBe(2);
  });

  test('a doubt is confirmed whole by one key, and the next one comes', async () => {
    const { acts, engine, review } = await reviewing(3);
    acts.nextNeed(1);
    acts.nextNeed(-1);
    acts.nextNeed(-1);
    acts.nextNeed(1);
    expect(review()?.focus).toBe(BLANKS[0]);
    acts.confirmHere();
    expect(review()?.focus).toBe(ALONE);
    acts.confirmHere();
    // The last that had to be settled stays in sight.
    expect(review()?.focus).toBe(ALONE);
    await engine.settled();
    expect(engine.detail(3).changes.map(({ edits }) => edits.length)).toEqual([2, 1]);
    expect(engine.detail(3).summary.doubts).toBe(0);
  });

  test('a letter typed once too often after the last ruling does not land in a cell', async () => {
    const { acts, review } = await reviewing(2);
    acts.focus(CELL);
    expect(acts.ruleHere('filingError')).toBe(true);
    expect(acts.ruleHere('wrongForm')).toBe(true);
    expect(review()?.view.issues.flatMap(({ rulings }) => rulings.map(({ ruled }) => ruled.ruling))).toEqual(
      expect.not.arrayContaining(['wrongForm']),
    );
    acts.focus('disputes.reconsideration.total');
    expect(acts.ruleHere('filingError')).toBe(false);
  });

  test('letters rule only where the cell waits for it', async () => {
    const { acts, engine } = await reviewing(2);
    acts.focus('disputes.reconsideration.total');
    expect(acts.ruleHere('filingError')).toBe(false);
    expect(acts.isAtStop()).toBe(false);
    acts.focus(CELL);
    expect(acts.isAtStop()).toBe(true);
    expect(acts.ruleHere('accepted')).toBe(true);
    await engine.settled();
    expect(engine.detail(2).rulings).toEqual([]);
  });
});

describe('the office', () => {
  test('gives the open report to somebody, and says who there is', async () => {
    const { acts, engine, state, row } = await reviewing(1);
    await acts.assign('林雨');
    expect(row(1)?.assignee).toBe('林雨');
    acts.showDesk('assign');
    await engine.settled();
    expect(state().slices.office).toMatchObject({ heard: true, people: ['林雨', '某人'] });
    await acts.assign(null);
    expect(row(1)?.assignee).toBeNull();
  });

  test('has what was returned to a unit marked so', async () => {
    const { acts, engine, row, review } = await reviewing(2, { details: [misread(2)] });
    acts.ruleHere('unreadable');
    acts.confirmHere();
    await engine.settled();
    await acts.signOff();
    expect(row(2)?.status).toBe('toReturn');
    await acts.markReturned();
    expect(row(2)?.status).toBe('returned');
    expect(review()?.detail.steps.map(({ act }) => act)).toEqual(['toReturn', 'returned']);
  });
});
