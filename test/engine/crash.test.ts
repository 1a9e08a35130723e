/** A process that is killed in the middle of an import leaves whole reports and nothing by half. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDataset } from '../../src/engine/store/index.ts';
import { scratch } from './support/scratch.ts';

const IMPORTER = join(import.meta.dirname, 'support', 'import-for-ever.ts');
const FILES = 100;

test.each([1, 3, 10])('killed after %i files, the dataset opens and every report in it is whole', async (files) => {
  const { path, file } = scratch();
  mkdirSync(path('in'));
  for (let index = 0; index < FILES; index += 1) file(`in/${index}.txt`, `{"unit":"${index}"}`);

  const child = fork(IMPORTER, [path('a.gouji'), path('in')], { execArgv: [] });
  const exited = once(child, 'exit');
  child.on('message', (done) => {
    if ((done as number) >= files) child.kill('SIGKILL');
  });
  expect(await exited).toEqual([null, 'SIGKILL']);

  const dataset = openDataset(path('a.gouji'));
  const reports = dataset.list();
  expect(reports.length).toBeGreaterThanOrEqual(files);
  for (const { report, cells, read } of reports) {
    expect({ cells, read }).toEqual({ cells: 200, read: 200 });
    expect(Object.keys(dataset.detail(report).readings)).toHaveLength(200);
  }
  dataset.close();

  const db = new Database(path('a.gouji'), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM document').pluck().get()).toBe(reports.length);
  db.close();
});
