import { describe, expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../../../src/renderer/session/commands.ts';
import { sizeBeside } from '../../../src/renderer/session/look.ts';
import { FONT_SIZES } from '../../../src/shared/look.ts';
import { makeReport } from '../harness/reports.ts';
import { sceneOf, sessionOn } from '../harness/sessions.ts';

const SCENE = sceneOf([makeReport({ report: 1, form: '2021', unit: '某局', year: 2022, file: 'a.txt' })]);

async function started() {
  const begun = await sessionOn(SCENE);
  onTestFinished(begun.stop);
  return begun;
}

describe('the look', () => {
  test('is what main remembers, and what it is told to remember', async () => {
    const { engine, acts, state } = await started();
    runCommand(acts, 'look.dark', '');
    runCommand(acts, 'look.compact', '');
    runCommand(acts, 'look.larger', '');
    await engine.settled();
    const look = { colours: 'dark', density: 'compact', fontSize: 14 };
    expect(state().look).toEqual(look);
    expect(await engine.bridge.app('app.state', {})).toMatchObject({ ok: true, value: { look } });
    runCommand(acts, 'look.plainSize', '');
    expect(state().look.fontSize).toBe(13);
  });

  test('sizes go up and down by one, and stay at the ends', () => {
    expect(FONT_SIZES.map((size) => sizeBeside(size, 1))).toEqual([13, 14, 16, 18, 18]);
    expect(FONT_SIZES.map((size) => sizeBeside(size, -1))).toEqual([12, 12, 13, 14, 16]);
  });
});

describe('files that Gouji was opened with', () => {
  test('a dataset is opened, whatever its extension’s case', async () => {
    const { engine, state } = await started();
    engine.emit('paths.asked', ['/data/B.GOUJI']);
    await expect.poll(() => state().dataset?.path).toBe('/data/B.GOUJI');
  });

  test('anything else is imported into the one that is open', async () => {
    const { engine, state } = await started();
    engine.emit('paths.asked', ['/in/某局.html']);
    await expect.poll(() => state().importing).not.toBeNull();
    expect(state().dataset?.path).toBe('/data/a.gouji');
  });
});

describe('the tour', () => {
  test('goes on with what is done, and is over with the dataset', async () => {
    const { engine, acts, state } = await started();
    await acts.startTour();
    expect(state().slices.tour.step).toBe('list');
    await acts.openReport(1);
    expect(state().slices.tour.step).toBe('needs');
    acts.nextTourStep();
    expect(state().slices.tour.step).toBe('settle');
    await acts.openRecent('/data/c.gouji');
    await engine.settled();
    expect(state().slices.tour.step).toBeNull();
  });
});
