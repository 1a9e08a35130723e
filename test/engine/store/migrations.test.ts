/** Schema versions: each step from the one before it, never in between, never forgotten. */

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openDataset } from '../../../src/engine/store/index.ts';
import {
  applyMigration,
  MIGRATIONS,
  migrate,
  SCHEMA_VERSION,
  versionOf,
} from '../../../src/engine/store/migrations/index.ts';
import { APPLICATION_ID } from '../../../src/engine/store/open.ts';
import { addTiny, STAMP, tinyReading } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';

function at(version: number): Database.Database {
  const db = new Database(':memory:');
  for (let step = 1; step <= version; step += 1) applyMigration(db, step);
  return db;
}

const schema = (db: Database.Database) => db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY name').all();

describe('migrations', () => {
  test.each(MIGRATIONS.map(({ name }, index) => [index, index + 1, name] as const))(
    'step from version %i to %i: %s',
    (from, to) => {
      const db = at(from);
      applyMigration(db, to);
      expect(versionOf(db)).toBe(to);
      expect(db.pragma('foreign_key_check')).toEqual([]);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    },
  );

  test('from every version lead to the same schema', () => {
    const newest = schema(at(SCHEMA_VERSION));
    for (let version = 0; version <= SCHEMA_VERSION; version += 1) {
      const db = at(version);
      migrate(db);
      expect(schema(db)).toEqual(newest);
    }
  });

  test('never run twice, nor out of turn', () => {
    expect(() => applyMigration(at(1), 1)).toThrow('no migration 1 → 1');
    expect(() => applyMigration(at(0), 2)).toThrow('no migration 0 → 2');
    expect(() => applyMigration(at(SCHEMA_VERSION), SCHEMA_VERSION + 1)).toThrow('no migration');
  });

  test('leave the file as it was when they break', () => {
    const db = new Database(':memory:');
    db.exec('CREATE TABLE edit (in_the_way INTEGER)');
    const before = schema(db);
    expect(() => migrate(db)).toThrow('already exists');
    expect(schema(db)).toEqual(before);
    expect(versionOf(db)).toBe(0);
  });

  test('explain the schema to whoever opens the file with sqlite3', () => {
    const tables = at(SCHEMA_VERSION)
      .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
      .all();
    expect(tables.map(({ name }) => name).sort()).toEqual([
      'change',
      'choice',
      'document',
      'edit',
      'event',
      'facts',
      'identity',
      'import',
      'import_file',
      'office_setting',
      'report',
      'report_cells',
      'rule_switch',
      'ruling',
      'second_reading',
      'statement',
      'step',
      'summary',
      'unit_change',
    ]);
    for (const { sql } of tables) {
      expect(sql).toContain('\n  -- ');
      expect(sql).toContain('STRICT');
    }
  });
});

/** A dataset as the first version wrote it: one report with one correction, and one file that failed. */
function datasetOfTheFirst(path: string): void {
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  applyMigration(db, 1);
  db.exec(`
    INSERT INTO document VALUES (1, '甲.txt', '/in/甲.txt', 2, '${STAMP.at}', 'sha of old 甲.txt', x'7b7d');
    INSERT INTO document VALUES (2, '乙.txt', '/in/乙.txt', 0, '${STAMP.at}', NULL, NULL);
    INSERT INTO report VALUES (1, 1, 1, '甲镇', 2022, '2021', '[]', NULL, NULL, 2, '{}');
    INSERT INTO report VALUES (2, 2, 1, NULL, NULL, NULL, '[]', 'FILE_EMPTY', '{"file":"乙.txt"}', 2, NULL);`);
  const insert = db.prepare('INSERT INTO reading VALUES (1, ?, ?, ?, ?, ?, ?, ?)');
  for (const [cell, { kind, value, raw, span, doubts }] of Object.entries(tinyReading({}).readings)) {
    insert.run(cell, kind, value, raw, span?.start, span?.end, JSON.stringify(doubts));
  }
  db.exec(`
    INSERT INTO change VALUES (1, 1, 'edit', NULL, '王复核', '${STAMP.at}', '误读');
    INSERT INTO edit VALUES (1, 1, 0, 'requests.granted.natural', 'number', '0', '0', 'number', '3', '3');`);
  db.close();
}

test('a dataset of the first version opens with everything in it, and takes what is new', () => {
  const path = scratch().path('a.gouji');
  datasetOfTheFirst(path);
  const dataset = openDataset(path);
  expect(dataset.list()).toMatchObject([
    { report: 1, unit: '甲镇', read: 200, corrected: 1, failing: 2, rivals: [], version: 'sole' },
    { report: 2, failure: { code: 'FILE_EMPTY', detail: { file: '乙.txt' } }, version: 'sole' },
  ]);
  expect(dataset.detail(1)).toMatchObject({ text: '{}', events: [], changes: [{ reason: '误读' }], rulings: [] });
  expect(dataset.detail(1).context).toMatchObject({ statements: [], facts: null, off: [] });
  expect(dataset.pendingImport()).toBeNull();
  addTiny(dataset, '丙.txt', { unit: '甲镇' });
  dataset.choose(3, true, STAMP);
  expect(dataset.row(1)).toMatchObject({ rivals: [3], version: 'superseded' });
  dataset.close();
});

/** Everything a dataset of the version before holds, written by its own statements: three reports of one unit over years. */
function datasetOfTheSecond(path: string): void {
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  applyMigration(db, 1);
  applyMigration(db, 2);
  const insert = db.prepare('INSERT INTO reading VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const [report, unit, year] of [
    [1, '青川市财政局', 2021],
    [2, '青川市财政局', 2022],
    [3, '青川市财政局', 2022],
    [4, '青川市', 2022],
  ] as const) {
    db.exec(`
      INSERT INTO document VALUES (${report}, '${report}.txt', '/in/${report}.txt', 2, '${STAMP.at}', 'sha ${report}', x'7b7d');
      INSERT INTO report VALUES (${report}, ${report}, 1, '${unit}', ${year}, '2021', '["yearGuessed"]', NULL, NULL, 2, 'text');
      INSERT INTO summary VALUES (${report}, 1, 200, 200, 0, 0, 0, 0, 0, 'new');
      INSERT INTO event VALUES (${report}, 1, 'rowLost', '[]', NULL, NULL);
      INSERT INTO statement VALUES (${report}, 1, 'requestsReceived', '7', '7', 0, 1, 0, 4, '["requests.newReceived.total"]');`);
    for (const [cell, { kind, value, raw, span, doubts }] of Object.entries(tinyReading({}).readings)) {
      insert.run(report, cell, kind, value, raw, span?.start, span?.end, JSON.stringify(doubts));
    }
  }
  db.exec(`
    INSERT INTO change VALUES (1, 2, 'edit', NULL, '王复核', '${STAMP.at}', '误读');
    INSERT INTO edit VALUES (2, 1, 0, 'requests.granted.natural', 'number', '0', '0', 'number', '3', '3');
    INSERT INTO change VALUES (2, 2, 'review', NULL, '王复核', '${STAMP.at}', NULL);
    INSERT INTO choice VALUES (1, 3, 1, '[2,3]', '王复核', '${STAMP.at}');
    INSERT INTO import VALUES (1, '["/in"]', '${STAMP.at}', 3, NULL, NULL);
    INSERT INTO import_file VALUES (1, 1, '/in/1.txt', 2, '${STAMP.at}', 'added', '[1]', NULL, NULL);`);
  db.close();
}

/** What of a table is still there: changes have a column more by now, and what was no correction has moved. */
const COLUMNS: Readonly<Record<string, string>> = { change: 'id, report_id, act, target, "by", at, reason' };

test('a dataset of the second version opens with everything in it, its units registered and its counts made anew', () => {
  const path = scratch().path('a.gouji');
  datasetOfTheSecond(path);
  const kept = ['document', 'report', 'reading', 'event', 'statement', 'change', 'edit', 'choice', 'import_file'];
  const everything = () => {
    const db = new Database(path, { readonly: true });
    const rows = kept.map((table) => db.prepare(`SELECT ${COLUMNS[table] ?? '*'} FROM ${table}`).all());
    db.close();
    return rows;
  };
  const before = everything().map((rows) => rows.filter((row) => (row as { act?: string }).act !== 'review'));
  const dataset = openDataset(path);
  expect(dataset.list()).toMatchObject([
    { report: 1, version: 'sole', failing: 1, notes: ['yearGuessed'] },
    {
      report: 2,
      version: 'superseded',
      failing: 3,
      unruled: 3,
      corrected: 1,
      status: 'inReview',
      isVoided: true,
      signedBy: '王复核',
    },
    { report: 3, version: 'stands', failing: 1 },
    { report: 4, version: 'sole', failing: 1 },
  ]);
  const signed = { act: 'signOff', basis: null, to: null, comment: null, ...STAMP };
  expect(dataset.detail(2)).toMatchObject({ changes: [{ act: 'edit' }], steps: [signed] });
  expect(dataset.units().units).toMatchObject([
    { name: '青川市财政局', level: 'department', reports: [{ report: 1 }, { report: 2 }, { report: 3 }] },
    { name: '青川市', level: 'government', reports: [{ report: 4 }] },
  ]);
  expect(dataset.detail(3).context).toMatchObject({
    facts: null,
    lastYear: { report: 1 },
    statements: [{ value: '7' }],
  });
  expect(dataset.pendingImport()).toMatchObject({ import: 1, done: 1, total: 3 });
  dataset.identify(4, { unit: '青川市财政局', year: 2023 }, STAMP, null);
  expect(dataset.detail(4).context.lastYear).toMatchObject({ report: 3 });
  dataset.close();
  expect(everything()).toEqual(before);
});
