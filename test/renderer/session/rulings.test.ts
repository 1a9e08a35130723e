import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/core/locate/index.ts';
import type { FakeEngine, Scene } from '../harness/fake-engine.ts';
import { makeReport } from '../harness/reports.ts';
import { sceneOf, sessionOn } from '../harness/sessions.ts';

const CELL = 'requests.granted.natural';
const CHECKS = ['requests.rowTotal.granted', 'requests.columnTotal.natural'];
const DISPUTE = 'disputes.total.reconsideration';
const wrong = makeReport({
  report: 1,
  form: '2021',
  unit: '某局',
  year: 2022,
  file: 'a.txt',
  numbers: { [CELL]: 19, 'requests.granted.enterprise': 3 },
  spoilt: { [CELL]: { raw: '1' }, 'disputes.reconsideration.total': { raw: '4' } },
});
const SCENE = sceneOf([wrong]);

/** One explanation of both failing sums, the only one, supported by the source or not. */
const placeOf = (origin: 'reading' | 'filing', more: Partial<Place> = {}): Place => ({
  checks: CHECKS,
  explanations: [
    {
      mistakes: [{ code: 'digitsDropped', cells: [CELL] }],
      values: [
        {
          cell: CELL,
          from: { kind: 'number', value: '1', raw: '1' },
          to: '19',
          support: origin === 'reading' ? { span: { start: 3, end: 5 }, raw: '19' } : null,
        },
      ],
      cost: 1,
      origin,
    },
  ],
  isUnique: true,
  isComplete: true,
  ...more,
});

/** Every engine of this file. */
const engines: FakeEngine[] = [];

/** Until every answer that is on its way has come. */
const answers = async () => {
  for (const engine of engines) await engine.settled();
};

/** Opens the report with the solver's word on it in place of the page's own. */
async function reviewing(places: readonly Place[], scene: Partial<Scene> = {}) {
  const begun = await sessionOn({ ...SCENE, ...scene, solver: { 1: places } });
  const { engine, store, acts } = begun;
  engines.push(engine);
  await acts.openReport(1);
  const opened = store.get().review;
  if (opened === null) throw new Error('not opened');
  store.dispatch({ type: 'solved', report: 1, solved: { state: opened.view.state, places } });
  const review = () => {
    const { review: open } = store.get();
    if (open === null) throw new Error('no report is open');
    return open;
  };
  const issue = (id: string) => review().view.issues.find((each) => each.id === id);
  const look = (id: string, inList = true) => {
    const found = issue(id);
    if (found) acts.glance(found, inList);
  };
  return { ...begun, review, issue, look, rulings: () => engine.detail(1).rulings };
}

describe('equations that fail together', () => {
  test('are one issue, with what explains them and the place in the source that supports it', async () => {
    const { issue, review } = await reviewing([placeOf('reading')]);
    expect(review().view.issues.filter(({ verdict }) => verdict === 'fails')).toHaveLength(2);
    expect(issue(CHECKS[0] ?? '')).toMatchObject({ target: CELL, span: { start: 3, end: 5 }, isDecided: false });
    expect(review().view.cells[CELL]?.hint).toBe('19');
  });
});

describe('looking at a finding', () => {
  test('lights its cells, boxes its support and leaves the keyboard in the list', async () => {
    const { look, review } = await reviewing([placeOf('reading')]);
    look(CHECKS[0] ?? '');
    expect(review()).toMatchObject({ focus: CELL, inList: true, shown: { start: 3, end: 5 } });
    expect(review().lit.has('requests.granted.total')).toBe(true);
  });

  test('is over when the eyes go to another cell', async () => {
    const { look, review, acts } = await reviewing([placeOf('reading')]);
    look(CHECKS[0] ?? '');
    acts.move('down');
    expect(review()).toMatchObject({ glance: null, inList: false, shown: null });
    expect(review().lit.size).toBe(0);
  });

  test('pointing at another one lights that for as long as it is pointed at', async () => {
    const { look, review, acts } = await reviewing([placeOf('reading')]);
    look(CHECKS[0] ?? '');
    const lit = [...review().lit];
    acts.light(['disputes.reconsideration.total']);
    expect([...review().lit]).toEqual(['disputes.reconsideration.total']);
    acts.light([]);
    expect([...review().lit]).toEqual(lit);
  });
});

describe('accepting a misread', () => {
  test('corrects the reading, with the explanation for a reason, then rules each of its checks a misread', async () => {
    const { look, acts, engine, rulings, review } = await reviewing([placeOf('reading')]);
    look(CHECKS[0] ?? '');
    acts.accept(null);
    expect(review().view.cells[CELL]).toMatchObject({ value: { value: '19' }, corrected: true, fails: false });
    await answers();
    const [change] = engine.detail(1).changes;
    expect(change).toMatchObject({ act: 'edit', edits: [{ cell: CELL, to: { value: '19' } }] });
    expect(change?.reason).toContain('19');
    expect(rulings().map(({ check, ruling, change: by }) => [check, ruling, by])).toEqual(
      CHECKS.map((check) => [check, 'misread', change?.id]),
    );
    expect(rulings()[0]?.operands).toContain(`${CELL}=19`);
    expect(review().pendingRulings).toEqual([]);
    expect(review().view.decisions).toHaveLength(1);
  });

  test('goes on to the next finding that waits, in the list as in the form', async () => {
    const { look, acts, review } = await reviewing([placeOf('reading')]);
    look(CHECKS[0] ?? '');
    acts.accept(null);
    expect(review()).toMatchObject({ glance: { id: DISPUTE }, inList: true });
    acts.refocus();
    acts.focus(CELL);
    expect(review()).toMatchObject({ inList: false });
  });

  test('that the store refuses is taken back with its rulings, none of which is sent', async () => {
    const { look, acts, engine, review, store } = await reviewing([placeOf('reading')]);
    look(CHECKS[0] ?? '');
    engine.refuse({ code: 'DATASET_LOCKED', detail: {} });
    acts.accept(null);
    await answers();
    expect(review().view.cells[CELL]).toMatchObject({ value: { value: '1' }, corrected: false });
    expect(review().pendingRulings).toEqual([]);
    expect(engine.calls.some(({ name }) => name === 'report.rule')).toBe(false);
    expect(store.get().notice).toMatchObject({ kind: 'takenBack' });
  });

  test('undone, shows its ruling as lapsed and the finding as open again', async () => {
    const { look, acts, issue } = await reviewing([placeOf('reading')]);
    look(CHECKS[0] ?? '');
    acts.accept(null);
    await answers();
    await acts.undo();
    const open = issue(CHECKS[0] ?? '');
    expect(open?.isDecided).toBe(false);
    expect(open?.rulings.map(({ isLapsed }) => isLapsed)).toContain(true);
  });

  test('without a reviewer asks for the name and changes nothing', async () => {
    const { look, acts, engine, store } = await reviewing([placeOf('reading')], { reviewer: '' });
    look(CHECKS[0] ?? '');
    acts.accept(null);
    expect(store.get().dialog).toBe('reviewer');
    expect(engine.calls.some(({ name }) => name === 'report.edit' || name === 'report.rule')).toBe(false);
  });
});

describe('accepting a filing error', () => {
  test('rules on its checks and leaves the reading as it is', async () => {
    const { look, acts, engine, rulings, review, issue } = await reviewing([placeOf('filing')]);
    look(CHECKS[0] ?? '');
    acts.accept(null);
    await answers();
    expect(engine.detail(1).changes).toEqual([]);
    expect(rulings().map(({ check, ruling, change }) => [check, ruling, change])).toEqual(
      CHECKS.map((check) => [check, 'filingError', null]),
    );
    expect(rulings()[0]?.reason).toContain('19');
    expect(issue(CHECKS[0] ?? '')?.isDecided).toBe(true);
    expect(review().view.cells[CELL]).toMatchObject({ value: { value: '1' }, fails: false, ruled: true, hint: null });
    expect(review().detail.summary.unruled).toBe(1);
  });

  test('lapses when one of its numbers changes, and stays in sight', async () => {
    const { look, acts, issue } = await reviewing([placeOf('filing')]);
    look(CHECKS[0] ?? '');
    acts.accept(null);
    await answers();
    acts.type(CELL, '2');
    await answers();
    expect(issue(CHECKS[0] ?? '')).toMatchObject({ isDecided: false });
    expect(issue(CHECKS[0] ?? '')?.rulings[0]).toMatchObject({ isLapsed: true, ruled: { ruling: 'filingError' } });
  });
});

describe('an explanation that is not the only one', () => {
  const [first] = placeOf('reading').explanations;
  const other = { ...first, values: first?.values.map((value) => ({ ...value, to: '17', support: null })) ?? [] };
  const two = placeOf('filing', {
    explanations: [first, { ...other, origin: 'filing' }] as Place['explanations'],
    isUnique: false,
  });

  test('is not accepted by the one key, which leads to the list instead', async () => {
    const { look, acts, engine, review } = await reviewing([two]);
    look(CHECKS[0] ?? '', false);
    acts.accept(null);
    await answers();
    expect(engine.detail(1)).toMatchObject({ changes: [], rulings: [] });
    expect(review()).toMatchObject({ inList: true, glance: { id: CHECKS[0] } });
    expect(review().view.cells[CELL]?.hint).toBeNull();
  });

  test('is accepted by its number', async () => {
    const { look, acts, engine, rulings } = await reviewing([two]);
    look(CHECKS[0] ?? '');
    acts.accept(2);
    await answers();
    expect(engine.detail(1).changes).toEqual([]);
    expect(rulings().map(({ ruling }) => ruling)).toEqual(['filingError', 'filingError']);
  });

  test('a number beyond the last does nothing', async () => {
    const { look, acts, engine } = await reviewing([two]);
    look(CHECKS[0] ?? '');
    acts.accept(3);
    await answers();
    expect(engine.detail(1)).toMatchObject({ changes: [], rulings: [] });
  });
});

describe('ruling by hand', () => {
  test('accepting as it stands needs a reason', async () => {
    const { look, acts, rulings } = await reviewing([]);
    look(DISPUTE);
    acts.rule('accepted', null);
    await answers();
    expect(rulings()).toEqual([]);
    acts.rule('accepted', '已电话核实');
    await answers();
    expect(rulings()).toMatchObject([{ check: DISPUTE, ruling: 'accepted', reason: '已电话核实' }]);
  });

  test('is taken back by one more entry of the log', async () => {
    const { look, acts, rulings, issue } = await reviewing([]);
    look(DISPUTE);
    acts.rule('unreadable', null);
    await answers();
    expect(issue(DISPUTE)?.isDecided).toBe(true);
    look(DISPUTE);
    acts.takeBack();
    await answers();
    expect(rulings().map(({ ruling }) => ruling)).toEqual(['unreadable', null]);
    expect(issue(DISPUTE)).toMatchObject({ isDecided: false, rulings: [] });
  });

  test('is taken back by undo, which edits nothing then, and the eyes are on it again', async () => {
    const { look, acts, rulings, issue, engine, review } = await reviewing([]);
    acts.type(CELL, '5');
    await answers();
    look(DISPUTE);
    acts.rule('filingError', null);
    await answers();
    acts.undo();
    await answers();
    expect(rulings().map(({ ruling }) => ruling)).toEqual(['filingError', null]);
    expect(issue(DISPUTE)?.isDecided).toBe(false);
    expect(review().glance?.id).toBe(DISPUTE);
    expect(engine.calls.some(({ name }) => name === 'report.undo')).toBe(false);
    acts.undo();
    await answers();
    expect(engine.calls.some(({ name }) => name === 'report.undo')).toBe(true);
  });

  test('about numbers that have changed since is refused, told, and the report is read again', async () => {
    const { look, acts, engine, store, issue } = await reviewing([]);
    look(DISPUTE);
    engine.refuse({ code: 'VALUE_STALE', detail: {} });
    acts.rule('filingError', null);
    await answers();
    expect(issue(DISPUTE)?.isDecided).toBe(false);
    expect(store.get().notice).toMatchObject({ failure: { code: 'VALUE_STALE' } });
    expect(engine.calls.filter(({ name }) => name === 'report.get')).toHaveLength(2);
  });
});

describe('the one key, while no finding is looked at', () => {
  test('only leads to the first that waits', async () => {
    const { acts, engine, review } = await reviewing([placeOf('reading')]);
    acts.focus('proactive.rules.issued');
    acts.accept(null);
    await answers();
    expect(engine.detail(1)).toMatchObject({ changes: [], rulings: [] });
    expect(review()).toMatchObject({ focus: CELL, inList: false });
  });
});

describe('the solver', () => {
  const unfinished = placeOf('filing', { isComplete: false, isUnique: false });

  test('is not asked again about values it has answered, though its answer is not complete', async () => {
    const { acts, engine, look } = await reviewing([unfinished]);
    const asked = () => engine.calls.filter(({ name }) => name === 'report.explain').length;
    await answers();
    const before = asked();
    look(DISPUTE);
    acts.rule('unreadable', null);
    await answers();
    expect(asked()).toBe(before);
  });

  test('has no say about values that changed while it was thinking', async () => {
    const { acts, store, review } = await reviewing([]);
    const { state } = review().view;
    acts.type(CELL, '3');
    const places = [placeOf('reading')];
    store.dispatch({ type: 'solved', report: 1, solved: { state, places } });
    expect(review().view.places).not.toBe(places);
  });
});

describe('whose report it is', () => {
  test('put right, shows in the list and in the report, which is read again', async () => {
    const { acts, store, review, engine } = await reviewing([]);
    expect(await acts.identify('另一局', 2021, null)).toBe(true);
    expect(review().detail.summary).toMatchObject({ unit: '另一局', year: 2021 });
    expect(store.get().summaries[0]).toMatchObject({ unit: '另一局', year: 2021 });
    expect(engine.calls.filter(({ name }) => name === 'report.get')).toHaveLength(2);
  });
});
