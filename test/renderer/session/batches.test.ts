import { describe, expect, test } from 'vitest';
import { batchLines } from '../../../src/renderer/model/batches.ts';
import type { Scene } from '../harness/fake-engine.ts';
import { makeReport } from '../harness/reports.ts';
import { sceneOf, sessionOn } from '../harness/sessions.ts';

const DOUBTFUL = 'proactive.rules.issued';
const TOTAL = 'disputes.reconsideration.total';

/** A report with a doubtful cell and a total that its unit filed wrongly. */
const troubled = (report: number) =>
  makeReport({
    report,
    form: '2021',
    unit: `某局${report}`,
    year: 2022,
    file: `${report}.txt`,
    numbers: { 'disputes.reconsideration.upheld': 2 },
    spoilt: {
      [DOUBTFUL]: { raw: '', doubts: ['blankCell'] },
      [TOTAL]: { raw: '9' },
    },
  });

const SCENE = sceneOf([1, 2, 3].map(troubled));

const answers = () => new Promise((resolve) => setTimeout(resolve, 30));

async function started(scene: Partial<Scene> = {}) {
  const begun = await sessionOn({ ...SCENE, ...scene }, () => 5000);
  const { acts, state } = begun;
  const slice = () => state().slices.batches;
  const open = async (group: 'doubt:blankCell' | 'rule:disputes.total') => {
    acts.openBatch(group);
    await answers();
    return batchLines(slice().items ?? []);
  };
  return { ...begun, slice, open };
}

describe('a batch of doubts', () => {
  test('is confirmed as it stands: one change in each report, all under one number', async () => {
    const { engine, acts, open, slice, state } = await started();
    const lines = await open('doubt:blankCell');
    expect(lines.map(({ report }) => report)).toEqual([1, 2, 3]);
    await acts.confirmLines(lines.slice(0, 2), '原表留空');
    for (const report of [1, 2]) {
      const { changes } = engine.detail(report);
      expect(changes).toMatchObject([{ act: 'edit', by: '某人', reason: '原表留空' }]);
      expect(changes[0]?.edits).toMatchObject([{ cell: DOUBTFUL, from: { kind: 'blank' }, to: { kind: 'blank' } }]);
      expect(state().summaries.find((each) => each.report === report)?.doubts).toBe(0);
    }
    expect(engine.detail(3).changes).toEqual([]);
    expect(slice().run).toMatchObject({ act: 'confirm', state: 'done', total: 2, settled: 2, batch: 5000 });
    expect(slice().items?.map(({ report }) => report)).toEqual([3]);
  });

  test('is taken back as one', async () => {
    const { engine, acts, open, slice, asked } = await started();
    await acts.confirmLines(await open('doubt:blankCell'), null);
    expect(slice().items).toEqual([]);
    await acts.takeBackBatch();
    expect(asked('batch.undo')).toMatchObject([{ args: { batch: 5000, by: '某人' } }]);
    expect(slice().run?.state).toBe('takenBack');
    expect(slice().items).toHaveLength(3);
    expect(engine.detail(1).changes.map(({ act }) => act)).toEqual(['edit', 'undo']);
    await acts.takeBackBatch();
    expect(asked('batch.undo')).toHaveLength(1);
  });

  test('passes over a cell that is no longer as it was shown, and names it', async () => {
    const { engine, acts, open, slice } = await started();
    const lines = await open('doubt:blankCell');
    const from = { kind: 'blank', value: null, raw: '' } as const;
    const to = { kind: 'number', value: '7', raw: '7' } as const;
    await engine.bridge.engine('report.edit', {
      report: 2,
      edits: [{ cell: DOUBTFUL, from, to }],
      by: '别人',
      reason: null,
    });
    await acts.confirmLines(lines, null);
    expect(slice().run).toMatchObject({
      state: 'done',
      settled: 2,
      passedOver: [{ subject: { items: [{ report: 2 }] }, failure: null }],
    });
    expect(engine.detail(2).changes).toHaveLength(1);
  });

  test('has another number each time', async () => {
    const { acts, open, slice, asked } = await started();
    const lines = await open('doubt:blankCell');
    await acts.confirmLines(lines.slice(0, 1), null);
    await acts.confirmLines(lines.slice(1, 2), null);
    expect(asked('report.edit').map(({ args }) => (args as { batch: number }).batch)).toEqual([5000, 5001]);
    expect(slice().run?.batch).toBe(5001);
  });
});

describe('a batch of findings', () => {
  test('is ruled on one by one, with one reason, keyed to the numbers that were shown', async () => {
    const { engine, acts, open, slice, state } = await started();
    const lines = await open('rule:disputes.total');
    await acts.ruleLines(lines, 'filingError', '退回更正');
    for (const report of [1, 2, 3]) {
      const { rulings } = engine.detail(report);
      expect(rulings).toMatchObject([{ ruling: 'filingError', reason: '退回更正', by: '某人' }]);
      expect(rulings[0]?.operands).toContain(`${TOTAL}=9`);
      expect(state().summaries.find((each) => each.report === report)?.unruled).toBe(0);
    }
    expect(slice().run).toMatchObject({ act: 'rule', state: 'done', settled: 3 });
    expect(slice().items).toEqual([]);
  });

  test('is not accepted as it stands without a reason', async () => {
    const { acts, open, asked, slice } = await started();
    await acts.ruleLines(await open('rule:disputes.total'), 'accepted', null);
    expect(asked('report.rule')).toEqual([]);
    expect(slice().run).toBeNull();
  });

  test('is ruled on by nobody without a name', async () => {
    const { acts, open, asked, state } = await started({ reviewer: '' });
    await acts.ruleLines(await open('rule:disputes.total'), 'filingError', null);
    expect(state().dialog).toBe('reviewer');
    expect(asked('report.rule')).toEqual([]);
  });
});

describe('groups', () => {
  test('gone over quickly are asked for one at a time, and only the last one is shown', async () => {
    const { engine, acts, slice, asked } = await started();
    engine.delay = 10;
    acts.openBatch('doubt:lookAlike');
    acts.openBatch('rule:late');
    acts.openBatch('doubt:blankCell');
    await expect.poll(() => slice().items?.length).toBe(3);
    expect(asked('batches.list').map(({ args }) => (args as { code: string }).code)).toEqual([
      'lookAlike',
      'blankCell',
    ]);
  });

  test('that cannot be heard say why, and can be asked for again', async () => {
    const { engine, acts, open, slice } = await started();
    engine.refuse({ code: 'DATASET_LOCKED', detail: {} });
    await open('doubt:blankCell');
    expect(slice()).toMatchObject({ items: null, failure: { code: 'DATASET_LOCKED' } });
    await acts.listBatch();
    expect(slice()).toMatchObject({ failure: null, items: [{}, {}, {}] });
  });

  test('start with nothing chosen, and are forgotten with the dataset', async () => {
    const { acts, open, slice } = await started();
    const lines = await open('doubt:blankCell');
    acts.selectLines(lines.map(({ key }) => key));
    await open('rule:disputes.total');
    expect(slice().selected.size).toBe(0);
    await acts.openRecent('/data/b.gouji');
    expect(slice()).toMatchObject({ group: 'safe', items: null, run: null });
  });
});

describe('many reports of the list', () => {
  test('are given to somebody by name, and to nobody again', async () => {
    const { acts, state } = await started();
    expect(await acts.assignReports([1, 3], '王复核')).toBe(true);
    expect(state().summaries.map(({ assignee }) => assignee)).toEqual(['王复核', null, '王复核']);
    await acts.assignReports([1], null);
    expect(state().summaries[0]?.assignee).toBeNull();
  });

  test('are signed off all or none, and what is open refuses it', async () => {
    const { acts, state } = await started();
    expect(await acts.signOffReports([1, 2])).toBe(false);
    expect(state().notice).toMatchObject({ failure: { code: 'SIGNOFF_OPEN' } });
    expect(state().summaries.every(({ status }) => status !== 'signedOff')).toBe(true);
  });

  test('are singled out with a name, with nothing chosen before still chosen', async () => {
    const { acts, state } = await started();
    acts.chooseReports([2]);
    acts.pickReports('本次导入', [1, 3]);
    expect(state().slices.library).toMatchObject({ filter: 'all', query: '', pick: { label: '本次导入' } });
    expect(state().slices.library.chosen.size).toBe(0);
  });

  test('are nothing for nobody', async () => {
    const { acts, asked } = await started();
    expect(await acts.assignReports([], '王复核')).toBe(false);
    expect(asked('reports.step')).toEqual([]);
  });
});
