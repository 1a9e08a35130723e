/** A process that is killed in the middle of an import leaves whole reports and nothing by half, and can be gone on with. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { ingest } from '../../src/engine/ingest.ts';
import { openDataset } from '../../src/engine/store/index.ts';
import { AT, readTiny } from './support/reports.ts';
import { type Scratch, scratch } from './support/scratch.ts';

const IMPORTER = join(import.meta.dirname, 'support', 'import-for-ever.ts');
const ACTOR = join(import.meta.dirname, 'support', 'act-for-ever.ts');
const FILES = 400;

/** Kills an import when it has told of so many files or a few more; returns how many it had told of. */
async function killed({ path, file }: Scratch, files: number): Promise<number> {
  mkdirSync(path('in'));
  for (let index = 0; index < FILES; index += 1) file(`in/${index}.txt`, `{"unit":"${index}"}`);
  const child = fork(IMPORTER, [path('a.gouji'), path('in')], { execArgv: [] });
  const exited = once(child, 'exit');
  let told = 0;
  child.on('message', (done) => {
    told = done as number;
    if (told >= files) child.kill('SIGKILL');
  });
  expect(await exited).toEqual([null, 'SIGKILL']);
  return told;
}

test.each([1, 30, 150])('killed after %i files, the dataset opens and every report in it is whole', async (files) => {
  const place = scratch();
  const told = await killed(place, files);

  const dataset = openDataset(place.path('a.gouji'));
  const reports = dataset.list();
  expect(reports.length).toBeGreaterThanOrEqual(told);
  for (const { report, cells, read } of reports) {
    expect({ cells, read }).toEqual({ cells: 200, read: 200 });
    expect(Object.keys(dataset.detail(report).readings)).toHaveLength(200);
  }
  dataset.close();

  const db = new Database(place.path('a.gouji'), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM document').pluck().get()).toBe(reports.length);
  db.close();
});

test('killed, it is pending; gone on with, it reads what is missing and nothing else', async () => {
  const place = scratch();
  const told = await killed(place, 50);

  const dataset = openDataset(place.path('a.gouji'));
  const stored = dataset.list().length;
  const pending = dataset.pendingImport();
  expect(pending).toEqual({ import: 1, startedAt: AT, paths: [place.path('in')], done: stored, total: FILES });
  expect(stored).toBeGreaterThanOrEqual(told);

  const read = vi.fn(readTiny);
  const { signal } = new AbortController();
  const outcomes = [];
  for await (const step of ingest({ import: 1, paths: pending?.paths ?? [], dataset, read, now: () => AT, signal })) {
    outcomes.push(...step.outcomes);
  }
  expect(read).toHaveBeenCalledTimes(FILES - stored);
  expect(outcomes).toHaveLength(FILES);
  expect(outcomes.every(({ result }) => result === 'added')).toBe(true);
  expect(dataset.list().map(({ unit }) => unit)).toEqual(Array.from({ length: FILES }, (_, index) => `${index}`));
  expect(dataset.pendingImport()).toBeNull();
  dataset.close();
});

test.each([1, 6, 23])(
  'killed after %i acts of a reviewer, every act is there as a whole or not at all',
  async (acts) => {
    const { path } = scratch();
    const child = fork(ACTOR, [path('a.gouji')], { execArgv: [] });
    const exited = once(child, 'exit');
    let told = 0;
    child.on('message', (done) => {
      told = done as number;
      if (told >= acts) child.kill('SIGKILL');
    });
    expect(await exited).toEqual([null, 'SIGKILL']);

    const dataset = openDataset(path('a.gouji'));
    const { changes, rulings } = dataset.detail(1);
    const renamed = dataset.units().units.filter(({ name }) => /^乙\d+镇$/.test(name));
    expect(changes.every(({ edits }) => edits.length === 2)).toBe(true);
    // A name is registered in the act that says whose report it is.
    expect(renamed.map(({ reports }) => reports.length)).toEqual(
      renamed.map((_, index) => Number(index === renamed.length - 1)),
    );
    expect(changes.length + rulings.length + renamed.length).toBeGreaterThanOrEqual(told - Math.ceil(told / 4));
    const rows = dataset.list();
    dataset.close();

    // Counts that were made act by act, and those made up for when it was opened, are those counted from nothing.
    const db = new Database(path('a.gouji'));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.exec('DELETE FROM summary');
    db.close();
    const again = openDataset(path('a.gouji'));
    expect(again.list()).toEqual(rows);
    again.close();
  },
);
