/** Saving a copy: whole, beside the open dataset, never over it. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDataset, openDataset } from '../../../src/engine/store/index.ts';
import { tinyFile } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';

const HOLDER = join(import.meta.dirname, '..', 'support', 'hold-dataset.ts');

describe('a saved copy', () => {
  test('has everything, and the dataset stays open', async () => {
    const { folder, path } = scratch();
    const dataset = createDataset(path('a.gouji'));
    dataset.add(...tinyFile('甲.txt'));
    expect(await dataset.saveCopy(path('b.gouji'))).toBe(path('b.gouji'));
    dataset.add(...tinyFile('乙.txt'));
    const copy = openDataset(path('b.gouji'));
    expect(copy.list().map(({ file }) => file)).toEqual(['甲.txt']);
    copy.close();
    expect(dataset.list()).toHaveLength(2);
    dataset.close();
    expect(readdirSync(folder).sort()).toEqual(['a.gouji', 'b.gouji']);
  });

  test('replaces an older file with the log beside it', async () => {
    const { folder, path, file } = scratch();
    file('b.gouji', 'old');
    file('b.gouji-wal', 'old log');
    const dataset = createDataset(path('a.gouji'));
    dataset.add(...tinyFile('甲.txt'));
    await dataset.saveCopy(path('b.gouji'));
    dataset.close();
    expect(readdirSync(folder).sort()).toEqual(['a.gouji', 'b.gouji']);
    const copy = openDataset(path('b.gouji'));
    expect(copy.list()).toHaveLength(1);
    copy.close();
  });

  test('is never the open dataset itself', async () => {
    const { path } = scratch();
    const dataset = createDataset(path('a.gouji'));
    await expect(dataset.saveCopy(path('a.gouji'))).rejects.toMatchObject({ code: 'DATASET_EXISTS' });
    dataset.add(...tinyFile('甲.txt'));
    dataset.close();
  });

  test('replaces another dataset that nobody has open', async () => {
    const { folder, path } = scratch();
    createDataset(path('b.gouji')).close();
    const dataset = createDataset(path('a.gouji'));
    dataset.add(...tinyFile('甲.txt'));
    await dataset.saveCopy(path('b.gouji'));
    dataset.close();
    expect(readdirSync(folder).sort()).toEqual(['a.gouji', 'b.gouji']);
    const copy = openDataset(path('b.gouji'));
    expect(copy.list()).toHaveLength(1);
    copy.close();
  });

  test('never takes the place of a dataset another process has open, which loses nothing', async () => {
    const { folder, path } = scratch();
    const holder = fork(HOLDER, [path('a.gouji')], { execArgv: [] });
    onTestFinished(() => void holder.kill('SIGKILL'));
    await once(holder, 'message');

    const dataset = createDataset(path('b.gouji'));
    await expect(dataset.saveCopy(path('a.gouji'))).rejects.toMatchObject({
      code: 'DATASET_LOCKED',
      detail: { file: path('a.gouji') },
    });
    dataset.close();
    expect(readdirSync(folder).sort()).toEqual(['a.gouji', 'a.gouji-wal', 'b.gouji']);

    const exited = once(holder, 'exit');
    holder.send('go on');
    expect(await exited).toEqual([0, null]);
    const held = openDataset(path('a.gouji'));
    expect(held.list().map(({ file }) => file)).toEqual(['甲.txt', '乙.txt']);
    held.close();
  });

  test('that cannot be written leaves nothing behind', async () => {
    const { folder, path } = scratch();
    writeFileSync(path('file'), 'kept');
    const dataset = createDataset(path('a.gouji'));
    await expect(dataset.saveCopy(path('no', 'b.gouji'))).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE' });
    await expect(dataset.saveCopy(folder)).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE' });
    dataset.close();
    expect(readdirSync(folder).sort()).toEqual(['a.gouji', 'file']);
    expect(readFileSync(path('file'), 'utf8')).toBe('kept');
  });
});
