/** What was read and what was done cannot be altered, not even by a program that is not ours. */

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createDataset } from '../../../src/engine/store/index.ts';
import { STAMP, tinyFile } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';

const CELL = 'requests.granted.natural';

/** A dataset with one report and one correction, opened as `sqlite3` would. */
function opened(): Database.Database {
  const { path } = scratch();
  const dataset = createDataset(path('a.gouji'));
  const report = dataset.add(...tinyFile('甲.txt', { cells: { [CELL]: '3' } }));
  const from = { kind: 'number', value: '3', raw: '3' } as const;
  dataset.edit(report, [{ cell: CELL, from, to: { kind: 'number', value: '1', raw: '1' } }], STAMP, '误读');
  dataset.close();
  return new Database(path('a.gouji'));
}

describe.each([
  ['document', "name = 'x'"],
  ['reading', "raw = 'x'"],
  ['change', "reason = 'x'"],
  ['edit', "to_raw = 'x'"],
])('table %s', (table, assignment) => {
  test('refuses UPDATE', () => {
    const db = opened();
    expect(() => db.exec(`UPDATE ${table} SET ${assignment}`)).toThrow(`${table} is append-only`);
    db.close();
  });

  test('refuses DELETE', () => {
    const db = opened();
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(`${table} is append-only`);
    db.close();
  });

  test('refuses INSERT OR REPLACE, which would delete without a word', () => {
    const db = opened();
    db.pragma('foreign_keys = OFF');
    const before = db.prepare(`SELECT * FROM ${table}`).all();
    expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(`${table} is append-only`);
    expect(db.prepare(`SELECT * FROM ${table}`).all()).toEqual(before);
    db.close();
  });
});

test('a document is not replaced by another with the same bytes either', () => {
  const db = opened();
  db.pragma('foreign_keys = OFF');
  const sql = "INSERT OR REPLACE INTO document VALUES (9, 'n', 'p', 1, 'x', 'sha of 甲.txt', x'00')";
  expect(() => db.exec(sql)).toThrow('document is append-only');
  db.close();
});

describe('a report', () => {
  const FAILED = `
    INSERT INTO document VALUES (2, '乙.txt', '/in/乙.txt', 1, 'x', 'sha of 乙.txt', x'00');
    INSERT INTO report VALUES (2, 2, 1, NULL, NULL, NULL, '[]', 'NOT_A_REPORT', '{}', 1, NULL);`;

  test.each([
    ['UPDATE', "UPDATE report SET unit = '丙镇' WHERE id = 1"],
    [
      'an UPDATE that makes it a failure',
      "UPDATE report SET form = NULL, text = NULL, failure_code = 'X' WHERE id = 1",
    ],
    ['DELETE', 'DELETE FROM report WHERE id = 1'],
    ['DELETE where the file failed', 'DELETE FROM report WHERE id = 2'],
    ['INSERT OR REPLACE by its number', 'INSERT OR REPLACE INTO report SELECT * FROM report WHERE id = 1'],
    [
      'INSERT OR REPLACE by its document',
      "INSERT OR REPLACE INTO report SELECT 9, document_id, 1, '丙镇', year, form, notes, NULL, NULL, 1, text FROM report WHERE id = 1",
    ],
    ['being replaced by a failed one’s UPDATE', 'UPDATE OR REPLACE report SET document_id = 1 WHERE id = 2'],
    ['another number', 'UPDATE OR REPLACE report SET id = 1 WHERE id = 2'],
  ])('refuses %s', (_what, sql) => {
    const db = opened();
    db.pragma('foreign_keys = OFF');
    db.exec(FAILED);
    const before = db.prepare('SELECT * FROM report').all();
    expect(() => db.exec(sql)).toThrow('report is append-only');
    expect(db.prepare('SELECT * FROM report').all()).toEqual(before);
    db.close();
  });

  test('whose file failed may be taken over by a later success, once', () => {
    const db = opened();
    db.exec(FAILED);
    const success =
      "UPDATE report SET form = '2021', text = 't', failure_code = NULL, failure_detail = NULL WHERE id = 2";
    db.exec(success);
    expect(() => db.exec(success)).toThrow('report is append-only');
    db.close();
  });
});

describe('the schema refuses', () => {
  const refused: readonly (readonly [string, string, string])[] = [
    [
      'a number without a value',
      "INSERT INTO reading VALUES (1, 'x.y.z', 'number', NULL, '', NULL, NULL, '[]')",
      'CHECK',
    ],
    [
      'a value that is no number',
      "INSERT INTO reading VALUES (1, 'x.y.z', 'blank', '0', '', NULL, NULL, '[]')",
      'CHECK',
    ],
    ['an unknown kind', "INSERT INTO reading VALUES (1, 'x.y.z', 'maybe', NULL, '', NULL, NULL, '[]')", 'CHECK'],
    ['half a span', "INSERT INTO reading VALUES (1, 'x.y.z', 'blank', NULL, '', 3, NULL, '[]')", 'CHECK'],
    [
      'an edit of no cell',
      "INSERT INTO edit VALUES (1, 1, 9, 'x.y.z', 'blank', NULL, '', 'blank', NULL, '')",
      'FOREIGN',
    ],
    ['an undo of nothing', "INSERT INTO change VALUES (9, 1, 'undo', NULL, 'x', 'x', NULL)", 'CHECK'],
    ['an undo of what is not there', "INSERT INTO change VALUES (9, 1, 'undo', 77, 'x', 'x', NULL)", 'FOREIGN'],
    [
      'the same bytes twice',
      "INSERT INTO document VALUES (9, 'n', 'p', 1, 'x', 'sha of 甲.txt', x'00')",
      'append-only',
    ],
    // SQLite shows a trigger −1 for a number it has yet to give, so no row may have that one.
    ['a number that is none', "INSERT INTO document VALUES (-1, 'n', 'p', 1, 'x', NULL, NULL)", 'CHECK'],
  ];
  test.each(refused)('%s', (_what, sql, why) => {
    const db = opened();
    expect(() => db.exec(sql)).toThrow(why);
    db.close();
  });
});

test('the query in the schema’s description gives the present value', () => {
  const db = opened();
  const value = db
    .prepare(
      `SELECT coalesce((SELECT to_value FROM edit e WHERE e.report_id = r.report_id AND e.cell_id = r.cell_id
         ORDER BY change_id DESC, ordinal DESC LIMIT 1), r.value) AS value
       FROM reading r WHERE r.report_id = 1 AND r.cell_id = ?`,
    )
    .get(CELL);
  expect(value).toEqual({ value: '1' });
  db.close();
});
