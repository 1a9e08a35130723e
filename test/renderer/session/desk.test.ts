import { describe, expect, test } from 'vitest';
import { offerKey } from '../../../src/renderer/model/offers.ts';
import type { Scene } from '../harness/fake-engine.ts';
import { SMALL } from '../harness/registers.ts';
import { makeReport } from '../harness/reports.ts';
import { sceneOf, sessionOn } from '../harness/sessions.ts';

const CELL = 'requests.granted.natural';

/** A report whose 19 was read as 191, since a line stands beside it. */
const misread = (report: number) =>
  makeReport({
    report,
    form: '2021',
    unit: `某局${report}`,
    year: 2022,
    file: `${report}.txt`,
    numbers: { [CELL]: 19, 'requests.granted.enterprise': 3 },
    spoilt: { [CELL]: { raw: '19|', as: { kind: 'number', value: '191' }, doubts: ['lookAlike'] } },
  });

const SCENE = sceneOf([1, 2, 3, 4].map(misread), { units: SMALL });

/** Until every answer that is on its way has come. */
const answers = () => new Promise((resolve) => setTimeout(resolve, 30));

const started = (scene: Partial<Scene> = {}) => sessionOn({ ...SCENE, ...scene });

describe('screens', () => {
  test('are gone to from a report, which is closed, and left for it again', async () => {
    const { acts, state } = await started();
    acts.goTo('units');
    await acts.openReport(1);
    expect(state()).toMatchObject({ screen: 'units', review: { detail: { summary: { report: 1 } } } });
    acts.back();
    expect(state()).toMatchObject({ screen: 'units', review: null });
    await acts.openReport(1);
    acts.goTo('library');
    expect(state()).toMatchObject({ screen: 'library', review: null });
  });

  test('are none without a dataset', async () => {
    const { acts, state } = await started({ dataset: null });
    acts.goTo('rules');
    expect(state().screen).toBe('library');
  });

  test('hear again what they show when reports have changed, those out of sight do not', async () => {
    const { acts, engine, state, asked } = await started();
    const [first] = state().summaries;
    if (!first) throw new Error('no report');
    acts.goTo('units');
    engine.emit('reports.changed', [{ ...first, failing: 77 }]);
    engine.emit('reports.changed', []);
    expect(state().summaries.find((each) => each.report === first.report)?.failing).toBe(77);
    await expect.poll(() => asked('units.list').length).toBe(1);
    await answers();
    expect(asked('units.list')).toHaveLength(1);
    expect(asked('rules.list')).toHaveLength(0);
  });

  test('of another dataset know nothing of the one before', async () => {
    const { acts, state } = await started();
    acts.goTo('units');
    await acts.listUnits();
    await acts.openRecent('/data/b.gouji');
    expect(state()).toMatchObject({ screen: 'library', slices: { units: { view: null }, rules: { states: null } } });
  });
});

describe('the register', () => {
  test('is the one the last act was answered with', async () => {
    const { acts, state } = await started();
    await acts.listUnits();
    expect(await acts.mergeUnits(5, 4)).toBe(true);
    expect(state().slices.units.view?.units.find(({ unit }) => unit === 4)?.aliases).toEqual(['清溪区石门镇政府']);
    expect(state().slices.units.row).toBe(4);
    await acts.partAlias(4, '清溪区石门镇政府');
    expect(state().slices.units.view?.units.map(({ name }) => name)).toContain('清溪区石门镇政府');
  });

  test('is not overwritten by an answer asked for before an act', async () => {
    const { acts, state, engine } = await started();
    await acts.listUnits();
    engine.delay = 10;
    const before = acts.listUnits();
    engine.delay = 0;
    await acts.editUnit(6, { name: '清溪区民政局', level: 'department', parent: 1 });
    await before;
    expect(state().slices.units.view?.units.find(({ unit }) => unit === 6)?.name).toBe('清溪区民政局');
  });

  test('that cannot be heard says why, and can be asked for again', async () => {
    const { acts, state, engine } = await started();
    engine.refuse({ code: 'DATASET_LOCKED', detail: {} });
    await acts.listUnits();
    expect(state().slices.units).toMatchObject({ view: null, failure: { code: 'DATASET_LOCKED' } });
    await acts.listUnits();
    expect(state().slices.units.failure).toBeNull();
  });

  test('is changed by nobody without a name', async () => {
    const { acts, state, asked } = await started({ reviewer: '' });
    acts.show(null);
    expect(await acts.mergeUnits(5, 4)).toBe(false);
    expect(state().dialog).toBe('reviewer');
    expect(asked('units.merge')).toHaveLength(0);
  });

  test('forgets that two names are two units with the dataset', async () => {
    const { acts, state } = await started();
    acts.keepApart({ unit: 5, other: 4 });
    expect([...state().slices.units.apart]).toEqual(['4:5']);
    await acts.openRecent('/data/b.gouji');
    expect(state().slices.units.apart.size).toBe(0);
  });
});

describe('a rule', () => {
  test('is switched with its reason and who', async () => {
    const { acts, state } = await started();
    expect(await acts.switchRule('late', true, '本市统一延期')).toBe(true);
    const late = state().slices.rules.states?.find(({ rule }) => rule === 'late');
    expect(late).toMatchObject({ isOff: true, reason: '本市统一延期', by: '某人' });
  });

  test('that could not be switched stays as it was, and the notice bar says why', async () => {
    const { acts, state, engine } = await started();
    await acts.listRules();
    engine.refuse({ code: 'DATASET_LOCKED', detail: {} });
    expect(await acts.switchRule('late', true, '某因')).toBe(false);
    expect(state().slices.rules.states?.every(({ isOff }) => !isOff)).toBe(true);
    expect(state().notice).toMatchObject({ failure: { code: 'DATASET_LOCKED' } });
  });
});

describe('accepting many offers', () => {
  async function offered(scene: Partial<Scene> = {}) {
    const all = await started(scene);
    await all.acts.listOffers();
    const list = all.state().slices.offers.list ?? [];
    const accept = (reports: readonly number[]) =>
      all.acts.acceptOffers(
        list.filter(({ report }) => reports.includes(report)),
        ({ report }) => `原因 ${report}`,
      );
    return { ...all, list, accept, run: () => all.state().slices.batches.run };
  }

  test('makes one edit each, with its own reason, and rules on the checks it explains', async () => {
    const { engine, state, accept, list, run, asked } = await offered();
    expect(list.map(({ report }) => report)).toEqual([1, 2, 3, 4]);
    await accept([1, 3]);
    for (const report of [1, 3]) {
      const { changes, rulings } = engine.detail(report);
      expect(changes).toMatchObject([{ act: 'edit', reason: `原因 ${report}`, by: '某人' }]);
      expect(changes[0]?.edits).toMatchObject([{ cell: CELL, to: { value: '19' } }]);
      const checks = list.find((each) => each.report === report)?.place.checks ?? [];
      expect(rulings.map(({ check, ruling, change }) => [check, ruling, change])).toEqual(
        checks.map((check) => [check, 'misread', changes[0]?.id]),
      );
      expect(rulings.every(({ operands }) => operands.includes(`${CELL}=191`))).toBe(true);
    }
    expect(engine.detail(2).changes).toEqual([]);
    expect(run()).toMatchObject({ act: 'accept', state: 'done', total: 2, settled: 2, passedOver: [] });
    expect(new Set(asked('report.edit').map(({ args }) => (args as { batch: number }).batch))).toEqual(new Set([1]));
    expect(state().slices.offers.list?.map(({ report }) => report)).toEqual([2, 4]);
    expect(state().summaries.find(({ report }) => report === 1)).toMatchObject({ failing: 0, corrected: 1 });
  });

  test('passes over one whose report has changed since, and says so', async () => {
    const { engine, accept, run } = await offered();
    const from = { kind: 'number', value: '191', raw: '19|' } as const;
    const to = { kind: 'number', value: '7', raw: '7' } as const;
    await engine.bridge.engine('report.edit', {
      report: 1,
      edits: [{ cell: CELL, from, to }],
      by: '别人',
      reason: null,
    });
    await accept([1, 2]);
    expect(run()).toMatchObject({ settled: 1, passedOver: [{ subject: { offer: { report: 1 } }, failure: null }] });
    expect(engine.detail(1).changes).toHaveLength(1);
    expect(engine.detail(1).rulings).toEqual([]);
  });

  test('goes on after one that failed, and names it', async () => {
    const { engine, accept, run } = await offered();
    engine.refuse({ code: 'DATASET_LOCKED', detail: {} });
    await accept([1, 2]);
    expect(run()).toMatchObject({
      state: 'done',
      settled: 1,
      passedOver: [{ subject: { offer: { report: 1 } }, failure: { code: 'DATASET_LOCKED' } }],
    });
  });

  test('stops after the one it is at', async () => {
    const { acts, engine, list, run } = await offered();
    await acts.acceptOffers(list, ({ report }) => {
      if (report === 2) queueMicrotask(acts.stopSettling);
      return '原因';
    });
    expect(run()).toMatchObject({ state: 'stopped', total: 4, settled: 2 });
    expect([1, 2, 3, 4].map((report) => engine.detail(report).changes.length)).toEqual([1, 1, 0, 0]);
    // What was begun was ended: no edit without its rulings.
    expect(engine.detail(2).rulings.length).toBeGreaterThan(0);
  });

  test('touches no other dataset that is opened meanwhile', async () => {
    const { acts, list, asked, run } = await offered();
    let opened: Promise<unknown> = Promise.resolve();
    await acts.acceptOffers(list, () => {
      opened = acts.openRecent('/data/b.gouji');
      return '原因';
    });
    await opened;
    expect(asked('report.edit')).toEqual([]);
    expect(run()).toBeNull();
  });

  test('keeps chosen what is still offered', async () => {
    const { acts, state, list, accept } = await offered();
    acts.selectOffers(list.map(offerKey));
    await accept([1]);
    expect([...state().slices.offers.selected]).toEqual(list.slice(1).map(offerKey));
  });

  test('is nothing for somebody without a name', async () => {
    const { state, accept, asked } = await offered({ reviewer: '' });
    await accept([1]);
    expect(state().dialog).toBe('reviewer');
    expect(asked('report.edit')).toHaveLength(0);
  });
});
