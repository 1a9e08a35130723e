/** An import: one outcome per file, whatever is in it, and nothing by half. */

import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { ingest, type Job } from '../../src/engine/ingest.ts';
import { createDataset, type Dataset, openDataset } from '../../src/engine/store/index.ts';
import type { ImportProgress } from '../../src/shared/model.ts';
import { AT, readTiny, tinyReading } from './support/reports.ts';
import { type Scratch, scratch } from './support/scratch.ts';

interface Desk extends Scratch {
  readonly dataset: Dataset;
  run(paths: readonly string[], job?: Partial<Job>): Promise<ImportProgress[]>;
}

function desk(): Desk {
  const place = scratch();
  mkdirSync(place.path('in'));
  const dataset = createDataset(place.path('a.gouji'));
  const job = { import: 7, dataset, read: readTiny, now: () => AT, signal: new AbortController().signal };
  return {
    ...place,
    dataset,
    async run(paths, more) {
      const steps: ImportProgress[] = [];
      for await (const step of ingest({ ...job, paths, ...more })) steps.push(step);
      return steps;
    },
  };
}

function meddle(path: string, sql: string): void {
  const db = new Database(path);
  db.exec(sql);
  db.close();
}

const outcomes = (steps: readonly ImportProgress[]) =>
  steps.flatMap(({ outcome }) =>
    outcome ? [`${outcome.file} ${outcome.failure?.code ?? outcome.result} ${outcome.report}`] : [],
  );

describe('an import', () => {
  test('tells of every file as it goes, and when it ends', async () => {
    const { dataset, folder, path, file, run } = desk();
    file('in/a.txt', '{"unit":"甲镇"}');
    file('in/b.txt', '{"unit":"乙镇"}');
    const added = (name: string, report: number) => ({
      file: name,
      path: path('in', name),
      result: 'added',
      report,
      failure: null,
    });
    const running = { import: 7, state: 'running', total: 2 };
    expect(await run([folder])).toEqual([
      { ...running, done: 0, current: 'a.txt', outcome: null },
      { ...running, done: 1, current: 'b.txt', outcome: added('a.txt', 1) },
      { ...running, done: 2, current: null, outcome: added('b.txt', 2) },
      { import: 7, state: 'done', done: 2, total: 2, current: null, outcome: null },
    ]);
    expect(dataset.list().map(({ unit }) => unit)).toEqual(['甲镇', '乙镇']);
  });

  test('gives bad files a row each and goes on', async () => {
    const { dataset, path, file, run } = desk();
    file('in/0-empty.txt', '');
    file('in/1-other.txt', 'a letter');
    mkdirSync(path('in', '2.html'));
    file('in/3-good.txt', '{}');
    const steps = await run([path('in'), path('nowhere')]);
    expect(outcomes(steps)).toEqual([
      '0-empty.txt FILE_EMPTY 1',
      '1-other.txt NOT_A_REPORT 2',
      '2.html FOLDER_EMPTY null',
      '3-good.txt added 3',
      'nowhere FILE_NOT_FOUND null',
    ]);
    expect(dataset.list().map(({ failure }) => failure?.code ?? null)).toEqual(['FILE_EMPTY', 'NOT_A_REPORT', null]);
  });

  test('knows the same bytes again, under any name', async () => {
    const { dataset, file, path, run } = desk();
    file('in/a.txt', '{"unit":"甲镇"}');
    await run([path('in')]);
    file('in/b.txt', '{"unit":"甲镇"}');
    expect(outcomes(await run([path('in')]))).toEqual(['a.txt duplicate 1', 'b.txt duplicate 1']);
    expect(dataset.list()).toHaveLength(1);
  });

  test('says again why a file failed, without reading it or giving it a second row', async () => {
    const { dataset, file, path, run } = desk();
    file('in/a.txt', 'a letter');
    await run([path('in')]);
    file('in/b.txt', 'a letter');
    const read = vi.fn(readTiny);
    expect(outcomes(await run([path('in')], { read }))).toEqual(['a.txt NOT_A_REPORT 1', 'b.txt NOT_A_REPORT 1']);
    expect(read).not.toHaveBeenCalled();
    expect(dataset.list()).toHaveLength(1);
  });

  test('reads a file again that an older reader failed on, in the same row', async () => {
    const { dataset, file, path, run } = desk();
    file('in/a.txt', 'a letter');
    file('in/b.txt', 'another letter');
    await run([path('in')]);
    dataset.close();
    meddle(path('a.gouji'), 'UPDATE report SET reader_version = reader_version - 1');

    const newer = openDataset(path('a.gouji'));
    const read: Job['read'] = (_bytes, name) =>
      name === 'a.txt'
        ? { failure: null, text: '', report: tinyReading({ unit: '甲镇' }) }
        : { failure: { code: 'ENCODING_UNKNOWN', detail: { file: name } } };
    const job = { dataset: newer, read };
    expect(outcomes(await run([path('in')], job))).toEqual(['a.txt added 1', 'b.txt ENCODING_UNKNOWN 2']);
    expect(newer.list()).toMatchObject([
      { report: 1, unit: '甲镇', form: '2021', cells: 200, failure: null },
      { report: 2, form: null, failure: { code: 'ENCODING_UNKNOWN' } },
    ]);
    expect(newer.detail(1).text).toBe('');
    expect(outcomes(await run([path('in')], job))).toEqual(['a.txt duplicate 1', 'b.txt ENCODING_UNKNOWN 2']);
    newer.close();
  });

  test('never takes one empty file for another', async () => {
    const { file, path, run } = desk();
    file('in/a.txt', '');
    file('in/b.txt', '');
    expect(outcomes(await run([path('in')]))).toEqual(['a.txt FILE_EMPTY 1', 'b.txt FILE_EMPTY 2']);
    expect(outcomes(await run([path('in')]))).toEqual(['a.txt FILE_EMPTY 1', 'b.txt FILE_EMPTY 2']);
  });

  test('fills the row of a file that was empty once it is not', async () => {
    const { dataset, file, path, run } = desk();
    file('in/a.txt', '');
    await run([path('in')]);
    file('in/a.txt', '{"unit":"甲镇"}');
    expect(outcomes(await run([path('in')]))).toEqual(['a.txt added 1']);
    expect(dataset.list()).toMatchObject([{ report: 1, unit: '甲镇', failure: null }]);
  });

  test('never opens the dataset it imports into', async () => {
    const { dataset, path, run } = desk();
    linkSync(path('a.gouji'), path('in', 'other-name.txt'));
    expect(outcomes(await run([path('a.gouji'), path('in')]))).toEqual([
      'a.gouji FILE_UNREADABLE null',
      'other-name.txt FILE_UNREADABLE null',
    ]);
    expect(dataset.list()).toEqual([]);
  });

  test('is ended between two files, and keeps what it has', async () => {
    const { dataset, file, path, run } = desk();
    for (const name of ['a', 'b', 'c']) file(`in/${name}.txt`, `{"unit":"${name}"}`);
    const abort = new AbortController();
    const read: Job['read'] = (bytes, name) => {
      if (name === 'b.txt') abort.abort();
      return readTiny(bytes, name);
    };
    const steps = await run([path('in')], { read, signal: abort.signal });
    expect(outcomes(steps)).toEqual(['a.txt added 1', 'b.txt added 2']);
    expect(steps.at(-1)).toEqual({ import: 7, state: 'cancelled', done: 2, total: 3, current: null, outcome: null });
    expect(dataset.list()).toHaveLength(2);
  });

  test('lets others work between two files', async () => {
    const { dataset, file, path, run } = desk();
    for (const name of ['a', 'b', 'c']) file(`in/${name}.txt`, `{"unit":"${name}"}`);
    const seen: number[] = [];
    const timer = setInterval(() => seen.push(dataset.list().length), 0);
    await run([path('in')], {
      read: (bytes, name) => {
        // A file that takes its time: the timer is due, and must run before the next file.
        const due = performance.now() + 5;
        while (performance.now() < due);
        return readTiny(bytes, name);
      },
    });
    clearInterval(timer);
    expect(seen).toEqual(expect.arrayContaining([1, 2]));
  });

  test('says of a file that went away meanwhile that it is gone, and keeps no row', async () => {
    const { dataset, file, path, run } = desk();
    file('in/a.txt', '{}');
    file('in/b.txt', '{"unit":"b"}');
    const read: Job['read'] = (bytes, name) => {
      rmSync(path('in', 'b.txt'));
      return readTiny(bytes, name);
    };
    expect(outcomes(await run([path('in')], { read }))).toEqual(['a.txt added 1', 'b.txt FILE_NOT_FOUND null']);
    expect(dataset.list()).toHaveLength(1);
  });

  test('gives a path that no system could have a failed outcome, and goes on', async () => {
    const { dataset, file, path, run } = desk();
    file('in/a.txt', '{}');
    const steps = await run([path('in', 'b\0.txt'), path('in')]);
    expect(outcomes(steps)).toEqual(['b\0.txt INTERNAL null', 'a.txt added 1']);
    expect(steps.at(-1)).toMatchObject({ state: 'done', done: 2 });
    expect(dataset.list()).toHaveLength(1);
  });

  test('of nothing ends at once', async () => {
    const { run } = desk();
    expect(await run([])).toMatchObject([{ total: 0 }, { state: 'done', done: 0, total: 0 }]);
  });

  test('keeps absolute paths', async () => {
    const { dataset, path, run } = desk();
    writeFileSync(path('in', 'a.txt'), '{}');
    await run([`${path('in')}/../in`]);
    expect(dataset.list()[0]?.path).toBe(path('in', 'a.txt'));
  });
});
