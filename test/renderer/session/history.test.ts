import { describe, expect, test } from 'vitest';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { wordsOf } from '../../../src/core/words/index.ts';
import { screenWords } from '../../../src/renderer/locales/index.ts';
import { lineText } from '../../../src/renderer/model/deed-words.ts';
import { deedLines, lastEdits, takeBackOf } from '../../../src/renderer/model/deeds.ts';
import type { Scene } from '../harness/fake-engine.ts';
import { makeReport } from '../harness/reports.ts';
import { sceneOf, sessionOn } from '../harness/sessions.ts';

const CELL = 'proactive.normative.issued';
const SPEECH = { words: screenWords('zh-CN'), domain: wordsOf('zh-CN'), formOf: () => form2021 };

const SCENE = sceneOf(
  [1, 2].map((report) =>
    makeReport({
      report,
      form: '2021',
      unit: `某局${report}`,
      year: 2022,
      file: `${report}.txt`,
      numbers: { [CELL]: 4 },
      spoilt: { 'requests.granted.total': { raw: '3' } },
    }),
  ),
  { reviewer: '李复核' },
);

async function started(scene: Partial<Scene> = {}) {
  const begun = await sessionOn({ ...SCENE, ...scene }, Date.now);
  const { state } = begun;
  const history = () => state().slices.history;
  const lines = () => deedLines(history().entries ?? []);
  const texts = () => lines().map((line) => lineText(line, SPEECH));
  const backs = () => lines().map((line) => takeBackOf(line, lastEdits(history().entries ?? [])));
  const value = () => state().review?.view.cells[CELL]?.value.value;
  return { ...begun, history, texts, backs, value };
}

describe('the history', () => {
  test('of an open report is its own, and that of all when asked for', async () => {
    const { acts, engine, history, texts } = await started();
    await acts.openReport(2);
    acts.type(CELL, '7');
    await engine.settled();
    acts.back();
    await acts.openReport(1);
    acts.beginHistory();
    await engine.settled();
    expect(history()).toMatchObject({ report: 1, entries: [], isWhole: true });
    acts.historyOf(null);
    await engine.settled();
    expect(texts()).toHaveLength(1);
  });

  test('that cannot be heard says why, and can be asked for again', async () => {
    const { acts, engine, history } = await started();
    engine.refuse({ code: 'DATASET_LOCKED', detail: {} });
    acts.beginHistory();
    await engine.settled();
    expect(history()).toMatchObject({ entries: null, failure: { code: 'DATASET_LOCKED' } });
    await acts.hearHistory();
    expect(history()).toMatchObject({ entries: [], failure: null });
  });

  test('is not shown without a dataset', async () => {
    const { acts, state } = await started();
    acts.showHistory();
    expect(state().dialog).toBe('history');
  });
});

describe('taking back from the history', () => {
  test('an edit of the open report shows at once', async () => {
    const { acts, engine, backs, value, texts } = await started();
    await acts.openReport(1);
    acts.type(CELL, '7');
    await engine.settled();
    acts.beginHistory();
    await engine.settled();
    const [back] = backs();
    expect(back?.kind).toBe('edit');
    if (back) await acts.takeBackDeed(back);
    expect(value()).toBe('4');
    expect(texts()[0]).toContain('撤销');
    expect(backs()).toEqual([null, null]);
  });

  test('an edit that is no longer the last one is left alone', async () => {
    const { acts, engine, backs, value, asked } = await started();
    await acts.openReport(1);
    acts.type(CELL, '7');
    await engine.settled();
    acts.beginHistory();
    await engine.settled();
    const [stale] = backs();
    acts.type(CELL, '8');
    await engine.settled();
    if (stale) await acts.takeBackDeed(stale);
    expect(asked('report.undo')).toHaveLength(0);
    expect(value()).toBe('8');
  });

  test('a ruling opens its finding again', async () => {
    const { acts, engine, backs, state } = await started();
    await acts.openReport(1);
    acts.rule('filingError', null);
    await engine.settled();
    const open = () => state().review?.detail.summary.unruled;
    expect(open()).toBe(1);
    acts.beginHistory();
    await engine.settled();
    const back = backs().find((each) => each?.kind === 'rulings');
    if (back) await acts.takeBackDeed(back);
    expect(open()).toBeGreaterThan(1);
  });

  test('asks for a name before it does anything', async () => {
    const { acts, state, asked } = await started({ reviewer: '' });
    await acts.takeBackDeed({ kind: 'batch', batch: 3 });
    expect(state().dialog).toBe('reviewer');
    expect(asked('batch.undo')).toHaveLength(0);
  });
});

test('an entry leads to its cell in its report, and the panel is gone', async () => {
  const { acts, engine, history, state } = await started();
  await acts.openReport(2);
  acts.type(CELL, '7');
  await engine.settled();
  await acts.openReport(1);
  acts.showHistory();
  acts.beginHistory();
  acts.historyOf(null);
  await engine.settled();
  const [entry] = history().entries ?? [];
  if (entry) await acts.goToDeed(entry);
  expect(state()).toMatchObject({ dialog: null, review: { focus: CELL, detail: { summary: { report: 2 } } } });
});
