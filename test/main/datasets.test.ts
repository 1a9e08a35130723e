/** Which dataset main says is open: the one the engine has open, whatever else goes wrong. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Datasets } from '../../src/main/datasets.ts';
import { Settings } from '../../src/main/settings.ts';
import { hosted } from './support/hosted.ts';

const A = { path: '/d/a.gouji', name: 'a', reports: 1 };
const B = { path: '/d/b.gouji', name: 'b', reports: 0 };

let folder: string;
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  folder = mkdtempSync(join(tmpdir(), 'gouji-datasets-'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Main as it stands after it has opened dataset A from its settings in `file`. */
async function withA(file: string) {
  writeFileSync(file, JSON.stringify({ recent: [A.path] }));
  const settings = new Settings(file);
  const host = hosted();
  const heard: string[] = [];
  const datasets = new Datasets(host.host, settings, null, (path) => heard.push(path));
  host.engine(0).answer(A);
  expect(await datasets.opened()).toEqual({ dataset: A, failure: null });
  return { ...host, settings, datasets, heard };
}

describe('the open dataset', () => {
  test('is at first the one that was asked for, and that is remembered', async () => {
    const settings = new Settings(join(folder, 'settings.json'));
    settings.opened(A.path);
    const { host, engine } = hosted();
    const heard: string[] = [];
    const datasets = new Datasets(host, settings, B.path, (path) => heard.push(path));
    expect(engine(0).sent).toMatchObject([{ name: 'dataset.open', args: { path: B.path } }]);
    engine(0).answer(B);
    expect(await datasets.opened()).toEqual({ dataset: B, failure: null });
    expect(settings.data.recent).toEqual([B.path, A.path]);
    expect(heard).toEqual([B.path]);
  });

  test('is the one the engine opened, even where that cannot be remembered', async () => {
    const file = join(folder, 'settings.json');
    const { datasets, engine, settings } = await withA(file);
    // Root may write anywhere, but nobody can put a file where a folder is.
    rmSync(file);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder');

    const opening = datasets.call('dataset.open', { path: B.path });
    engine(0).answer(B);
    expect(await opening).toEqual({ ok: true, value: B });
    expect(await datasets.opened()).toEqual({ dataset: B, failure: null });
    expect(settings.data.recent).toEqual([B.path, A.path]);
  });

  test('is none, and why is known, after an engine that came back could not open it', async () => {
    const { datasets, engine, told } = await withA(join(folder, 'settings.json'));
    engine(0).die();
    await vi.advanceTimersByTimeAsync(100);
    const failure = { code: 'DATASET_LOCKED', detail: { file: A.path } } as const;
    engine(1).refuse(failure);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([['engine.restarted', { dataset: null, failure }]]);
    expect(await datasets.opened()).toEqual({ dataset: null, failure });
  });

  test('is as the engine that came back found it', async () => {
    const { datasets, engine } = await withA(join(folder, 'settings.json'));
    engine(0).die();
    await vi.advanceTimersByTimeAsync(100);
    engine(1).answer({ ...A, reports: 5 });
    await vi.advanceTimersByTimeAsync(0);
    expect(await datasets.opened()).toEqual({ dataset: { ...A, reports: 5 }, failure: null });
  });
});
