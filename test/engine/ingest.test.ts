/** An import: one outcome per file, whatever is in it, and nothing by half. */

import { linkSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { ingest, type Job, LEFT } from '../../src/engine/ingest.ts';
import { createDataset, type Dataset, openDataset } from '../../src/engine/store/index.ts';
import type { ImportProgress } from '../../src/shared/model.ts';
import { AT, readTiny, tinyReports } from './support/reports.ts';
import { type Scratch, scratch } from './support/scratch.ts';

interface Desk extends Scratch {
  readonly dataset: Dataset;
  /** Runs an import; a number in the place of paths goes on with that import. */
  run(paths: readonly string[] | number, job?: Partial<Job>): Promise<ImportProgress[]>;
}

function desk(): Desk {
  const place = scratch();
  mkdirSync(place.path('in'));
  const dataset = createDataset(place.path('a.gouji'));
  return {
    ...place,
    dataset,
    async run(what, more) {
      const store = more?.dataset ?? dataset;
      const id = typeof what === 'number' ? what : store.beginImport(what, AT);
      const paths = typeof what === 'number' ? (store.pendingImport()?.paths ?? []) : what;
      const { signal } = new AbortController();
      const steps: ImportProgress[] = [];
      const job = { import: id, paths, dataset: store, read: readTiny, now: () => AT, signal, ...more };
      for await (const step of ingest(job)) steps.push(step);
      return steps;
    },
  };
}

function meddle(path: string, sql: string): void {
  const db = new Database(path);
  db.exec(sql);
  db.close();
}

const told = (steps: readonly ImportProgress[]) => steps.flatMap((step) => step.outcomes);
const outcomes = (steps: readonly ImportProgress[]) =>
  told(steps).map(({ file, failure, result, report }) => `${file} ${failure?.code ?? result} ${report}`);

describe('an import', () => {
  test('tells of every file, and when it ends', async () => {
    const { folder, path, file, run } = desk();
    file('in/a.txt', '{"unit":"甲镇"}');
    file('in/b.txt', '{"unit":"乙镇"}');
    const added = (name: string, report: number) => {
      const result = 'added' as const;
      return { file: name, path: path('in', name), result, report, reports: [report], rivals: [], failure: null };
    };
    const steps = await run([folder]);
    const nothing = { current: [], remainingMs: null };
    expect(steps[0]).toEqual({ import: 1, state: 'running', done: 0, total: 2, ...nothing, outcomes: [] });
    expect(told(steps)).toEqual([added('a.txt', 1), added('b.txt', 2)]);
    expect(steps.at(-1)).toMatchObject({ import: 1, state: 'done', done: 2, total: 2, ...nothing });
  });

  test('reads several files at once, and stores them in the order they were found', async () => {
    const { dataset, file, path, run } = desk();
    for (const name of ['a', 'b', 'c']) file(`in/${name}.txt`, `{"unit":"${name}"}`);
    const slow = Promise.withResolvers<void>();
    const read: Job['read'] = async (bytes, name) => {
      if (name === 'a.txt') await slow.promise;
      if (name === 'c.txt') slow.resolve();
      return readTiny(bytes, name);
    };
    expect(outcomes(await run([path('in')], { read }))).toEqual(['a.txt added 1', 'b.txt added 2', 'c.txt added 3']);
    expect(dataset.list().map(({ unit }) => unit)).toEqual(['a', 'b', 'c']);
  });

  test('names the files that are being read', async () => {
    const { file, path } = desk();
    for (const name of ['a', 'b']) file(`in/${name}.txt`, '{}');
    const slow = Promise.withResolvers<void>();
    const read: Job['read'] = async (bytes, name) => {
      if (name === 'b.txt') await slow.promise;
      return readTiny(bytes, name);
    };
    const steps: ImportProgress[] = [];
    const store = createDataset(path('b.gouji'));
    const { signal } = new AbortController();
    const paths = [path('in')];
    const job = { import: store.beginImport(paths, AT), paths, dataset: store, read, now: () => AT, signal };
    for await (const step of ingest(job)) {
      steps.push(step);
      if (step.current.includes('b.txt') && step.done === 1) slow.resolve();
    }
    expect(steps.at(-1)).toMatchObject({ state: 'done', done: 2, current: [] });
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

  test('takes every report of a file', async () => {
    const { dataset, file, path, run } = desk();
    file('in/a.txt', '[{"unit":"甲镇"},{"unit":"乙镇"},{"unit":"甲镇"}]');
    expect(told(await run([path('in')]))).toMatchObject([
      { result: 'added', report: 1, reports: [1, 2, 3], rivals: [3, 1] },
    ]);
    expect(dataset.list().map(({ report, unit, file: name }) => [report, unit, name])).toEqual([
      [1, '甲镇', 'a.txt'],
      [2, '乙镇', 'a.txt'],
      [3, '甲镇', 'a.txt'],
    ]);
    expect(told(await run([path('in')]))).toMatchObject([{ result: 'duplicate', reports: [1, 2, 3] }]);
  });

  test('knows the same bytes again, under any name', async () => {
    const { dataset, file, path, run } = desk();
    file('in/a.txt', '{"unit":"甲镇"}');
    await run([path('in')]);
    file('in/b.txt', '{"unit":"甲镇"}');
    expect(outcomes(await run([path('in')]))).toEqual(['a.txt duplicate 1', 'b.txt duplicate 1']);
    expect(dataset.list()).toHaveLength(1);
  });

  test('knows the same bytes twice in one go', async () => {
    const { dataset, file, path, run } = desk();
    for (const name of ['a', 'b', 'c']) file(`in/${name}.txt`, '{"unit":"甲镇"}');
    for (const name of ['d', 'e']) file(`in/${name}.txt`, 'a letter');
    expect(outcomes(await run([path('in')]))).toEqual([
      'a.txt added 1',
      'b.txt duplicate 1',
      'c.txt duplicate 1',
      'd.txt NOT_A_REPORT 2',
      'e.txt NOT_A_REPORT 2',
    ]);
    expect(dataset.list()).toHaveLength(2);
  });

  test('knows large files by their bytes as well', async () => {
    const { file, path, run } = desk();
    const large = `{"unit":"甲镇"}${' '.repeat(600_000)}`;
    file('in/a.txt', large);
    await run([path('in')]);
    file('in/b.txt', large);
    file('in/c.txt', `${large} `);
    expect(outcomes(await run([path('in')]))).toEqual(['a.txt duplicate 1', 'b.txt duplicate 1', 'c.txt added 2']);
  });

  test('names the reports of the same unit and year', async () => {
    const { file, path, run } = desk();
    file('in/a.txt', '{"unit":"甲镇","year":2022}');
    file('in/b.txt', '{"unit":"甲镇","year":2021}');
    file('in/c.txt', '{"unit":" 甲镇　","year":2022}');
    expect(told(await run([path('in')])).map(({ rivals }) => rivals)).toEqual([[], [], [1]]);
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

  test('reads a file again whose reading was cut short', async () => {
    const { dataset, file, path, run } = desk();
    file('in/a.txt', '{"unit":"甲镇"}');
    const read: Job['read'] = async (_bytes, name) => ({ failure: { code: 'FILE_TOO_SLOW', detail: { file: name } } });
    expect(outcomes(await run([path('in')], { read }))).toEqual(['a.txt FILE_TOO_SLOW 1']);
    expect(outcomes(await run([path('in')]))).toEqual(['a.txt added 1']);
    expect(dataset.list()).toMatchObject([{ report: 1, unit: '甲镇' }]);
  });

  test('reads a file again that an older reader failed on, in the same row', async () => {
    const { dataset, file, path, run } = desk();
    file('in/a.txt', 'a letter');
    file('in/b.txt', 'another letter');
    await run([path('in')]);
    dataset.close();
    meddle(path('a.gouji'), 'UPDATE report SET reader_version = reader_version - 1');

    const newer = openDataset(path('a.gouji'));
    const read: Job['read'] = async (_bytes, name) =>
      name === 'a.txt'
        ? tinyReports('', [{ unit: '甲镇' }, { unit: '乙镇' }])
        : { failure: { code: 'ENCODING_UNKNOWN', detail: { file: name } } };
    const job = { dataset: newer, read };
    expect(outcomes(await run([path('in')], job))).toEqual(['a.txt added 1', 'b.txt ENCODING_UNKNOWN 2']);
    expect(newer.list()).toMatchObject([
      { report: 1, unit: '甲镇', form: '2021', cells: 200, failure: null },
      { report: 2, form: null, failure: { code: 'ENCODING_UNKNOWN' } },
      { report: 3, unit: '乙镇', form: '2021', cells: 200, failure: null },
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

  test('that is cancelled keeps what it has told of, and drops what is being read', async () => {
    const { dataset, file, path, run } = desk();
    for (const name of ['a', 'b', 'c']) file(`in/${name}.txt`, `{"unit":"${name}"}`);
    const abort = new AbortController();
    const read: Job['read'] = (bytes, name) => {
      if (name !== 'c.txt') return readTiny(bytes, name);
      setTimeout(() => abort.abort(), 20);
      return new Promise(() => {});
    };
    const steps = await run([path('in')], { read, signal: abort.signal });
    expect(outcomes(steps)).toEqual(['a.txt added 1', 'b.txt added 2']);
    expect(steps.at(-1)).toMatchObject({ state: 'cancelled', done: 2, total: 3, current: [] });
    expect(dataset.list()).toHaveLength(2);
    expect(dataset.pendingImport()).toBeNull();
  });

  test('lets others work between two groups of files', async () => {
    const { dataset, file, path, run } = desk();
    for (let index = 0; index < 30; index += 1) file(`in/${index}.txt`, `{"unit":"${index}"}`);
    const seen = new Set<number>();
    const timer = setInterval(() => seen.add(dataset.list().length), 0);
    await run([path('in')]);
    clearInterval(timer);
    expect(seen.size).toBeGreaterThan(2);
  });

  test('says of a file that went away meanwhile that it is gone, and keeps no row', async () => {
    const { dataset, file, path, run } = desk();
    for (let index = 0; index < 99; index += 1) file(`in/${index}.txt`, `{"unit":"${index}"}`);
    const read: Job['read'] = (bytes, name) => {
      rmSync(path('in', '98.txt'), { force: true });
      return readTiny(bytes, name);
    };
    expect(outcomes(await run([path('in')], { read })).at(-1)).toBe('98.txt FILE_NOT_FOUND null');
    expect(dataset.list()).toHaveLength(98);
  });

  test('gives a path that no system could have a failed outcome, and goes on', async () => {
    const { file, path, run } = desk();
    file('in/a.txt', '{}');
    const steps = await run([path('in', 'b\0.txt'), path('in')]);
    expect(outcomes(steps)).toEqual(['b\0.txt INTERNAL null', 'a.txt added 1']);
    expect(steps.at(-1)).toMatchObject({ state: 'done', done: 2 });
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

  test('tells of a file the store cannot take, and stores the others of its group', async () => {
    const { dataset, file, path, run } = desk();
    for (const name of ['a', 'b', 'c']) file(`in/${name}.txt`, `{"unit":"${name}"}`);
    const broken: Dataset = {
      ...dataset,
      add: (document, reading) => {
        if (document.name === 'b.txt') throw new Error('no room');
        return dataset.add(document, reading);
      },
    };
    expect(outcomes(await run([path('in')], { dataset: broken }))).toEqual([
      'a.txt added 1',
      'b.txt INTERNAL null',
      'c.txt added 2',
    ]);
    expect(dataset.list().map(({ unit }) => unit)).toEqual(['a', 'c']);
  });
});

describe('an archive', () => {
  const zip = (files: Record<string, string | Uint8Array>) =>
    zipSync(
      Object.fromEntries(Object.entries(files).map(([name, it]) => [name, typeof it === 'string' ? strToU8(it) : it])),
    );

  test('is taken for the files in it, archives in it included', async () => {
    const { dataset, file, path, run } = desk();
    const inner = zip({ '1.txt': '{"unit":"丙镇"}', '2.txt': '' });
    file('in/all.zip', zip({ '1/a.txt': '{"unit":"甲镇"}', '2.zip': inner, '3.txt': 'a letter' }));
    file('in/b.txt', '{"unit":"乙镇"}');
    const steps = await run([path('in')]);
    const at = (name: string) => path('in', `all.zip!/${name}`);
    expect(told(steps).map((each) => [each.path, each.failure?.code ?? each.result])).toEqual([
      [at('1/a.txt'), 'added'],
      [at('2.zip!/1.txt'), 'added'],
      [at('2.zip!/2.txt'), 'FILE_EMPTY'],
      [at('3.txt'), 'NOT_A_REPORT'],
      [path('in', 'b.txt'), 'added'],
    ]);
    expect(steps.at(-1)).toMatchObject({ done: 5, total: 5 });
    expect(dataset.list().map((row) => row.file)).toEqual(['a.txt', '1.txt', '2.txt', '3.txt', 'b.txt']);
  });

  test('that cannot be opened is a row that says so; one without files is told of and not kept', async () => {
    const { dataset, file, path, run } = desk();
    file('in/a.zip', zip({ 'a.txt': '{}' }).subarray(0, 40));
    file('in/b.zip', zip({}));
    const steps = await run([path('in')]);
    expect(outcomes(steps)).toEqual(['a.zip FILE_DAMAGED 1', 'b.zip ARCHIVE_EMPTY null']);
    expect(dataset.list()).toHaveLength(1);
  });
});

describe('an import that was left', () => {
  /** Leaves an import of eight files after some of them; returns what was told, and its number. */
  async function left({ file, path, run, dataset }: Desk): Promise<{ id: number; first: string[] }> {
    for (let index = 0; index < 8; index += 1) file(`in/${index}.txt`, `{"unit":"${index}"}`);
    const abort = new AbortController();
    const read: Job['read'] = (bytes, name) => {
      if (name < '3') return readTiny(bytes, name);
      setTimeout(() => abort.abort(LEFT), 20);
      return new Promise(() => {});
    };
    const first = outcomes(await run([path('in')], { read, signal: abort.signal }));
    return { id: dataset.pendingImport()?.import ?? 0, first };
  }

  test('is pending, with what it was of and how far it came', async () => {
    const here = desk();
    const { id, first } = await left(here);
    expect(first).toEqual(['0.txt added 1', '1.txt added 2', '2.txt added 3']);
    const pending = { import: id, startedAt: AT, paths: [here.path('in')], done: 3, total: 8 };
    expect(here.dataset.pendingImport()).toEqual(pending);
  });

  test('is gone on with: what it told is told again and not read, and the rest follows', async () => {
    const here = desk();
    const { id } = await left(here);
    const read = vi.fn(readTiny);
    const steps = await here.run(id, { read });
    expect(outcomes(steps)).toEqual(Array.from({ length: 8 }, (_, index) => `${index}.txt added ${index + 1}`));
    expect(read).toHaveBeenCalledTimes(5);
    expect(steps.at(-1)).toMatchObject({ import: id, state: 'done', done: 8, total: 8 });
    expect(here.dataset.pendingImport()).toBeNull();
  });

  test('reads a file again that has changed since', async () => {
    const here = desk();
    const { id } = await left(here);
    here.file('in/0.txt', '{"unit":"改过"}');
    utimesSync(here.path('in', '0.txt'), 0, 0);
    const stopped = new AbortController();
    const read: Job['read'] = (bytes, name) => {
      if (name === '0.txt') return readTiny(bytes, name);
      setTimeout(() => stopped.abort(LEFT), 20);
      return new Promise(() => {});
    };
    expect(outcomes(await here.run(id, { read, signal: stopped.signal }))[0]).toBe('0.txt added 4');
    expect(here.dataset.row(4).unit).toBe('改过');
    const steps = await here.run(id);
    expect(outcomes(steps).map((line) => line.slice(-7))).toEqual([
      'added 4',
      'added 2',
      'added 3',
      'added 5',
      'added 6',
      'added 7',
      'added 8',
      'added 9',
    ]);
  });

  test('opens an archive again, and reads of it what is missing', async () => {
    const here = desk();
    const names = ['a', 'b', 'c'];
    const files = names.map((name) => [`${name}.txt`, strToU8(`{"unit":"${name}"}`)] as const);
    here.file('in/all.zip', zipSync(Object.fromEntries(files)));
    const abort = new AbortController();
    const stuck: Job['read'] = (bytes, name) => {
      if (name === 'a.txt') return readTiny(bytes, name);
      setTimeout(() => abort.abort(LEFT), 20);
      return new Promise(() => {});
    };
    await here.run([here.path('in')], { read: stuck, signal: abort.signal });
    const read = vi.fn(readTiny);
    const steps = await here.run(1, { read });
    expect(outcomes(steps)).toEqual(['a.txt added 1', 'b.txt added 2', 'c.txt added 3']);
    expect(read).toHaveBeenCalledTimes(2);
  });
});
