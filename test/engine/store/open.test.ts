/** The doorway to a dataset file: what is let in, what is turned away, and what is left behind. */

import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createDataset, openDataset } from '../../../src/engine/store/index.ts';
import { SCHEMA_VERSION } from '../../../src/engine/store/migrations/index.ts';
import { tinyFile } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';

function failing(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

function meddle(path: string, sql: string): void {
  const db = new Database(path);
  db.exec(sql);
  db.close();
}

describe('a new dataset', () => {
  test('is one SQLite file that says what it is', () => {
    const { path } = scratch();
    createDataset(path('a.gouji')).close();
    const db = new Database(path('a.gouji'), { readonly: true });
    expect(db.pragma('application_id', { simple: true })).toBe(0x474f554a);
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.close();
  });

  test('knows its name and that it is empty', () => {
    const { path } = scratch();
    const dataset = createDataset(path('全区 2022.gouji'));
    expect(dataset.info()).toEqual({ path: path('全区 2022.gouji'), name: '全区 2022', reports: 0 });
    expect(dataset.list()).toEqual([]);
    dataset.close();
  });

  test('never takes the place of a file that is there', () => {
    const { path, file } = scratch();
    file('a.gouji', 'precious');
    expect(failing(() => createDataset(path('a.gouji')))).toMatchObject({ code: 'DATASET_EXISTS' });
    expect(readFileSync(path('a.gouji'), 'utf8')).toBe('precious');
  });

  test('cannot be made in a folder that is not there', () => {
    const { path } = scratch();
    expect(failing(() => createDataset(path('no', 'a.gouji')))).toMatchObject({
      code: 'FILE_NOT_WRITABLE',
      detail: { found: 'ENOENT' },
    });
  });
});

describe('opening a dataset', () => {
  test('finds what was stored, and closing leaves one file', () => {
    const { folder, path } = scratch();
    const dataset = createDataset(path('a.gouji'));
    dataset.add(...tinyFile('甲.txt', { unit: '甲镇' }));
    expect(readdirSync(folder)).toContain('a.gouji-wal');
    dataset.close();
    expect(readdirSync(folder)).toEqual(['a.gouji']);
    const again = openDataset(path('a.gouji'));
    expect(again.list().map(({ unit }) => unit)).toEqual(['甲镇']);
    again.close();
    expect(readdirSync(folder)).toEqual(['a.gouji']);
  });

  test('refuses what is not there', () => {
    const { path } = scratch();
    expect(failing(() => openDataset(path('a.gouji')))).toMatchObject({ code: 'DATASET_NOT_FOUND' });
  });

  test.each([
    ['an empty file', ''],
    ['a text', '一份文件,不是数据集。'.repeat(100)],
  ])('refuses %s and leaves it alone', (_what, content) => {
    const { path, file } = scratch();
    file('a.gouji', content);
    expect(failing(() => openDataset(path('a.gouji')))).toMatchObject({ code: 'DATASET_INVALID' });
    expect(readFileSync(path('a.gouji'), 'utf8')).toBe(content);
  });

  test('refuses a folder', () => {
    const { path } = scratch();
    mkdirSync(path('a.gouji'));
    expect(failing(() => openDataset(path('a.gouji')))).toMatchObject({ code: 'DATASET_INVALID' });
  });

  test("refuses somebody else's database and changes nothing in it", () => {
    const { folder, path } = scratch();
    meddle(path('a.gouji'), 'CREATE TABLE theirs (a)');
    const before = readFileSync(path('a.gouji'));
    expect(failing(() => openDataset(path('a.gouji')))).toMatchObject({ code: 'DATASET_INVALID' });
    expect(readFileSync(path('a.gouji'))).toEqual(before);
    expect(readdirSync(folder)).toEqual(['a.gouji']);
  });

  test('refuses a file from a newer version and says which', () => {
    const { path } = scratch();
    createDataset(path('a.gouji')).close();
    meddle(path('a.gouji'), `PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    expect(failing(() => openDataset(path('a.gouji')))).toMatchObject({
      code: 'DATASET_NEWER',
      detail: { found: String(SCHEMA_VERSION + 1), expected: String(SCHEMA_VERSION) },
    });
  });

  test('refuses a file that was cut off', () => {
    const { path } = scratch();
    createDataset(path('a.gouji')).close();
    truncateSync(path('a.gouji'), 5000);
    expect(failing(() => openDataset(path('a.gouji')))).toMatchObject({ code: 'DATASET_INVALID' });
  });

  test('refuses a file whose inside was overwritten', () => {
    const { path } = scratch();
    createDataset(path('a.gouji')).close();
    const bytes = readFileSync(path('a.gouji'));
    writeFileSync(path('a.gouji'), bytes.fill(0xee, 4096));
    expect(failing(() => openDataset(path('a.gouji')))).toMatchObject({ code: 'DATASET_INVALID' });
  });

  test('is for one owner at a time', () => {
    const { path } = scratch();
    const first = createDataset(path('a.gouji'));
    expect(failing(() => openDataset(path('a.gouji')))).toMatchObject({ code: 'DATASET_LOCKED' });
    first.close();
    openDataset(path('a.gouji')).close();
  });

  test('counts anew what was counted under other rules', () => {
    const { path } = scratch();
    const dataset = createDataset(path('a.gouji'));
    dataset.add(...tinyFile('甲.txt', { cells: { 'requests.granted.natural': '3' } }));
    const counted = dataset.list();
    expect(counted[0]?.failing).toBe(2);
    dataset.close();
    meddle(path('a.gouji'), 'UPDATE summary SET rule_set = -1, failing = 77');
    const again = openDataset(path('a.gouji'));
    expect(again.list()).toEqual(counted);
    again.close();
    meddle(path('a.gouji'), 'DELETE FROM summary');
    const emptied = openDataset(path('a.gouji'));
    expect(emptied.list()).toEqual(counted);
    emptied.close();
  });
});
