import { expect, test } from 'vitest';
import { typed } from '../../../src/core/review.ts';
import type { Scene } from '../harness/fake-engine.ts';
import { makeReport } from '../harness/reports.ts';
import { sceneOf, sessionOn } from '../harness/sessions.ts';

const signedOff = (report: number, by: string) =>
  makeReport({
    report,
    form: '2021',
    unit: `某局${report}`,
    year: 2022,
    file: `${report}.txt`,
    numbers: { 'proactive.normative.issued': 4, 'proactive.normative.inForce': 9 },
    steps: [{ id: report, act: 'signOff', basis: 'now', to: null, comment: null, by, at: '2024-02-03T03:00:00.000Z' }],
  });

const SCENE = sceneOf([signedOff(1, '李复核'), signedOff(2, '王复核'), signedOff(3, '王复核')], { reviewer: '李复核' });

async function started(scene: Partial<Scene> = {}) {
  const begun = await sessionOn({ ...SCENE, ...scene }, Date.now);
  const { acts, state } = begun;
  await acts.setSecondReading(true);
  await acts.list();
  return { ...begun, second: () => state().slices.second };
}

test('begins with the first report somebody else signed off, over whatever was open', async () => {
  const { acts, state, second } = await started();
  await acts.openReport(1);
  await acts.nextSecond();
  expect(second().blind?.report).toBe(2);
  expect(state().review).toBeNull();
  expect(second().blind?.cells.length).toBeGreaterThan(0);
});

test('what comes to the page has places and no values', async () => {
  const { acts, second } = await started();
  await acts.nextSecond();
  for (const cell of second().blind?.cells ?? []) expect(Object.keys(cell).sort()).toEqual(['cell', 'span']);
});

test('one’s own report is refused, with the reason', async () => {
  const { acts, state, second } = await started();
  await acts.openSecond(1);
  expect(second().blind).toBeNull();
  expect(state().notice).toMatchObject({ failure: { code: 'SECOND_SAME_PERSON' } });
});

test('each number goes to the store as it is read, and the next one is up', async () => {
  const { acts, second, asked } = await started();
  await acts.nextSecond();
  const [first] = second().blind?.cells ?? [];
  if (!first) throw new Error('nothing to read');
  await acts.readSecond(first.cell, typed('１２'));
  expect(asked('second.read').at(-1)?.args).toMatchObject({
    report: 2,
    readings: [{ cell: first.cell, value: { kind: 'number', value: '12' } }],
    by: '李复核',
  });
  expect(second()).toMatchObject({ at: 1, written: { [first.cell]: { value: '12' } } });
});

test('what the store refuses is taken out again, and what was read before comes back', async () => {
  const { acts, second, engine, state } = await started();
  await acts.nextSecond();
  const [first] = second().blind?.cells ?? [];
  if (!first) throw new Error('nothing to read');
  await acts.readSecond(first.cell, typed('12'));
  acts.goToSecond(0);
  engine.refuse({ code: 'DATASET_LOCKED', detail: {} });
  await acts.readSecond(first.cell, typed('13'));
  expect(second()).toMatchObject({ at: 0, written: { [first.cell]: { value: '12' } } });
  expect(state().notice).toMatchObject({ failure: { code: 'DATASET_LOCKED' } });
});

test('is left for any screen or report, and begun anew afterwards', async () => {
  const { acts, second } = await started();
  await acts.nextSecond();
  acts.goTo('library');
  expect(second().blind).toBeNull();
  await acts.nextSecond();
  await acts.openReport(1);
  expect(second().blind).toBeNull();
});

test('after a report comes the next that waits', async () => {
  const { acts, second } = await started();
  await acts.nextSecond();
  await acts.nextSecond();
  expect(second().blind?.report).toBe(3);
});

test('where none waits for this person, there is the overview, which says so', async () => {
  const { acts, second, state } = await started({ details: [1, 2, 3].map((report) => signedOff(report, '李复核')) });
  await acts.nextSecond();
  expect(second().blind).toBeNull();
  expect(state().screen).toBe('overview');
});

test('asks for a name before it opens anything', async () => {
  const { acts, state, asked } = await started({ reviewer: '' });
  await acts.nextSecond();
  expect(state().dialog).toBe('reviewer');
  expect(asked('second.open')).toHaveLength(0);
});
