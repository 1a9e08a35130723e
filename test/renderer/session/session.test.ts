import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../src/renderer/session/commands.ts';
import type { FakeEngine, Scene } from '../harness/fake-engine.ts';
import { makeReport } from '../harness/reports.ts';
import { sceneOf, sessionOn } from '../harness/sessions.ts';

const CELL = 'requests.granted.natural';
const spoilt = makeReport({
  report: 1,
  form: '2021',
  unit: '某局',
  year: 2022,
  file: 'a.txt',
  numbers: { [CELL]: 19, 'requests.granted.enterprise': 3 },
  spoilt: { [CELL]: { raw: '1', doubts: ['movedSideways'] } },
});
const clean = makeReport({ report: 2, form: '2021', unit: '另一局', year: 2022, file: 'b.txt' });
const SCENE = sceneOf([spoilt, clean]);

/** Every engine of this file. */
const engines: FakeEngine[] = [];

/** Until every answer that is on its way has come. */
const answers = async () => {
  for (const engine of engines) await engine.settled();
};

/** Requests about one report. */
const asked = (engine: FakeEngine, name: string, report: number) =>
  engine.calls.filter((call) => call.name === name && (call.args as { report?: number }).report === report);

async function started(scene: Partial<Scene> = {}) {
  const begun = await sessionOn({ ...SCENE, ...scene });
  engines.push(begun.engine);
  return { ...begun, review: () => begun.state().review };
}

async function reviewing(scene: Partial<Scene> = {}) {
  const all = await started(scene);
  await all.acts.openReport(1);
  const cell = () => all.review()?.view.cells[CELL];
  const verdict = () => all.review()?.view.results['requests.rowTotal.granted']?.verdict;
  return { ...all, cell, verdict };
}

describe('starting', () => {
  test('lists the dataset that main opened', async () => {
    const { state } = await started();
    expect(state().summaries.map((summary) => summary.report)).toEqual([1, 2]);
  });

  test('asks for the name of a reviewer who has none', async () => {
    const { state, acts } = await started({ reviewer: '' });
    expect(state().dialog).toBe('reviewer');
    await acts.setReviewer(' 某人 ');
    expect(state()).toMatchObject({ dialog: null, reviewer: '某人' });
  });

  test('says why the dataset of last time could not be opened', async () => {
    const failure = { code: 'DATASET_LOCKED', detail: { file: 'a' } } as const;
    const { state } = await started({ dataset: null, failure });
    expect(state().notice).toEqual({ kind: 'failure', failure });
  });
});

describe('opening a report', () => {
  test('puts the eyes on the first cell that needs them', async () => {
    const { review } = await reviewing();
    expect(review()?.focus).toBe(CELL);
  });

  test('that could not be read leads to its row', async () => {
    const broken = { ...clean.summary, report: 9, form: null, failure: { code: 'FILE_EMPTY', detail: {} } as const };
    const { acts, state } = await started({ summaries: [broken] });
    await acts.openReport(9);
    expect(state()).toMatchObject({ review: null, slices: { library: { row: 9 } } });
  });

  test('that is gone is a failure in the notice bar', async () => {
    const { acts, state } = await started();
    await acts.openReport(77);
    expect(state().notice).toMatchObject({ kind: 'failure', failure: { code: 'REPORT_NOT_FOUND' } });
  });
});

describe('an edit', () => {
  test('shows at once, before the store has answered, and stays', async () => {
    const { acts, cell, verdict, review, engine } = await reviewing();
    acts.type(CELL, '１９');
    expect(cell()).toMatchObject({ value: { value: '19' }, corrected: true });
    expect(verdict()).toBe('holds');
    await answers();
    expect(review()?.pending).toEqual([]);
    expect(engine.detail(1).changes).toHaveLength(1);
    expect(verdict()).toBe('holds');
  });

  test('that the store refuses is taken back, with the reason', async () => {
    const { acts, cell, verdict, engine, state } = await reviewing();
    engine.refuse({ code: 'DATASET_LOCKED', detail: {} });
    acts.type(CELL, '19');
    await answers();
    expect(cell()).toMatchObject({ value: { value: '1' }, corrected: false });
    expect(verdict()).toBe('fails');
    expect(state().notice).toMatchObject({ kind: 'takenBack', cell: CELL, failure: { code: 'DATASET_LOCKED' } });
  });

  test('of a cell that has changed meanwhile is taken back and the report is read again', async () => {
    const { acts, engine } = await reviewing();
    engine.refuse({ code: 'VALUE_STALE', detail: {} });
    acts.type(CELL, '19');
    await answers();
    expect(asked(engine, 'report.get', 1)).toHaveLength(2);
  });

  test('after another one of the same cell, before either was answered, keeps the last', async () => {
    const { acts, cell, engine } = await reviewing();
    acts.type(CELL, '18');
    acts.type(CELL, '19');
    await answers();
    expect(cell()?.value.value).toBe('19');
    expect(engine.detail(1).changes.map((change) => change.edits[0]?.to.value)).toEqual(['18', '19']);
  });

  test('to what the cell already says does nothing, but confirms a doubtful one', async () => {
    const { acts, cell, engine } = await reviewing();
    acts.type('requests.granted.enterprise', '3');
    acts.type(CELL, '1');
    await answers();
    expect(engine.detail(1).changes).toHaveLength(1);
    expect(cell()).toMatchObject({ confirmed: true, doubts: [] });
  });

  test('to words is kept as words and becomes a finding', async () => {
    const { acts, review } = await reviewing();
    acts.type(CELL, '约二十');
    expect(review()?.view.findings.map((finding) => finding.check)).toContain(`notANumber.${CELL}`);
  });

  test('without a reviewer asks for the name and changes nothing', async () => {
    const { acts, state, cell, engine } = await reviewing({ reviewer: '' });
    acts.show(null);
    acts.type(CELL, '19');
    expect(state().dialog).toBe('reviewer');
    expect(cell()?.value.value).toBe('1');
    expect(engine.calls.some((call) => call.name === 'report.edit')).toBe(false);
  });
});

describe('a reason', () => {
  test('written before an edit goes with it', async () => {
    const { acts, engine, review } = await reviewing();
    acts.writeReason('原件为 19');
    acts.keepReason();
    acts.type(CELL, '19');
    await answers();
    expect(engine.detail(1).changes).toMatchObject([{ reason: '原件为 19' }]);
    expect(review()?.reason).toBe('');
  });

  test('written after an edit becomes a further entry of its history', async () => {
    const { acts, engine, cell } = await reviewing();
    acts.type(CELL, '19');
    acts.writeReason('原件为 19');
    acts.keepReason();
    await answers();
    expect(engine.detail(1).changes.map((change) => change.reason)).toEqual([null, '原件为 19']);
    expect(cell()).toMatchObject({ value: { value: '19' }, corrected: true });
  });

  test('is dropped when the eyes move on', async () => {
    const { acts, review } = await reviewing();
    acts.writeReason('原件为 19');
    acts.move('down');
    expect(review()?.reason).toBe('');
  });
});

describe('undo and redo', () => {
  test('are the log’s, and bring the eyes to what they changed', async () => {
    const { acts, verdict, review, engine } = await reviewing();
    acts.type(CELL, '19');
    await answers();
    acts.focus('disputes.reconsideration.total');
    await acts.undo();
    expect(verdict()).toBe('fails');
    expect(review()?.focus).toBe(CELL);
    await acts.redo();
    expect(verdict()).toBe('holds');
    expect(engine.detail(1).changes.map((change) => change.act)).toEqual(['edit', 'undo', 'redo']);
  });

  test('with nothing to undo say so', async () => {
    const { acts, state } = await reviewing();
    await acts.undo();
    expect(state().notice).toMatchObject({ failure: { code: 'NOTHING_TO_UNDO' } });
  });
});

describe('several reports of one unit and year', () => {
  const pair = [
    makeReport({ report: 1, form: '2021', unit: '某局', year: 2022, file: 'a.txt', rivals: [2] }),
    makeReport({ report: 2, form: '2021', unit: '某局', year: 2022, file: 'b.txt', rivals: [1] }),
  ];

  test('choosing one shows in the open report and in every row of the group', async () => {
    const { acts, state, review } = await reviewing({ details: pair });
    await acts.choose(true);
    expect(review()?.detail.summary.version).toBe('stands');
    expect(state().summaries.map((summary) => summary.version)).toEqual(['stands', 'superseded']);
    await acts.choose(false);
    expect(state().summaries.map((summary) => summary.version)).toEqual(['open', 'open']);
  });

  test('a rival that came meanwhile shows in the open report', async () => {
    const { acts, engine, review } = await reviewing({
      details: [makeReport({ report: 1, form: '2021', unit: '某局', year: 2022, file: 'a.txt' })],
    });
    expect(review()?.detail.summary.version).toBe('sole');
    engine.put(pair);
    await acts.list();
    expect(review()?.detail.summary).toMatchObject({ version: 'open', rivals: [2] });
  });
});

describe('an import that was cut short', () => {
  const pending = { import: 7, startedAt: '2024-02-01T02:00:00.000Z', paths: ['/in'], done: 3, total: 9 };

  test('is told when its dataset is opened, and gone on with', async () => {
    const { acts, state, engine } = await started({ pending });
    expect(state().pending).toEqual(pending);
    await acts.resumeImport();
    expect(state().pending).toBeNull();
    expect(engine.calls.find((call) => call.name === 'import.resume')?.args).toEqual({ import: 7 });
  });

  test('or left as it is', async () => {
    const { acts, state, engine } = await started({ pending });
    await acts.forgetImport();
    expect(state().pending).toBeNull();
    expect(engine.calls.find((call) => call.name === 'import.forget')?.args).toEqual({ import: 7 });
  });
});

test('of two reports asked for one after the other, the last one is opened', async () => {
  const { acts, review, state } = await started();
  const first = acts.openReport(1);
  const second = acts.openReport(2);
  expect(state().opening).toBe(2);
  await Promise.all([first, second]);
  expect(review()?.detail.summary.report).toBe(2);
  expect(state().opening).toBeNull();
});

test('files dropped while no dataset is open ask for one first', async () => {
  const { acts, engine, state } = await started({ dataset: null });
  await acts.importPaths(['/in/a.txt', '']);
  expect(state().dataset?.path).toBe('/data/新数据集.gouji');
  expect(engine.calls.find((call) => call.name === 'import.start')?.args).toEqual({ paths: ['/in/a.txt'] });
});

test('after the engine has been restarted the screen comes from the store again, and says so', async () => {
  const { acts, engine, state, review } = await reviewing();
  acts.focus('requests.partial.natural');
  engine.emit('engine.restarted', { dataset: SCENE.dataset, failure: null });
  await answers();
  expect(state().notice).toMatchObject({ failure: { code: 'ENGINE_GONE' } });
  expect(review()?.focus).toBe('requests.partial.natural');
  expect(asked(engine, 'report.get', 1)).toHaveLength(2);
});

test('an engine that came back without the dataset says why, and nothing of it stays on the screen', async () => {
  const { engine, state } = await reviewing();
  const failure = { code: 'DATASET_LOCKED', detail: { file: '/data/a.gouji' } } as const;
  engine.emit('engine.restarted', { dataset: null, failure });
  await answers();
  expect(state()).toMatchObject({ dataset: null, review: null, summaries: [], notice: { kind: 'failure', failure } });
});

test('the menu bar reaches the same acts', async () => {
  const { acts, state } = await reviewing();
  runCommand(acts, 'view.library', '审核工作簿');
  expect(state().review).toBeNull();
  runCommand(acts, 'workbook.export', '审核工作簿');
  await answers();
  expect(state().notice).toEqual({ kind: 'exported', path: '/out/a-审核工作簿.xlsx' });
});
