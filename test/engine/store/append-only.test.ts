/** What was read and what was done cannot be altered, not even by a program that is not ours. */

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createDataset } from '../../../src/engine/store/index.ts';
import { addTiny, STAMP } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';
import { decision } from '../support/seen.ts';

const CELL = 'requests.granted.natural';

/** A dataset with two reports and one of everything else, opened as `sqlite3` would. */
function opened(): Database.Database {
  const { path } = scratch();
  const dataset = createDataset(path('a.gouji'));
  const report = addTiny(dataset, '甲.txt', { cells: { [CELL]: '3' } });
  const from = { kind: 'number', value: '3', raw: '3' } as const;
  dataset.edit(report, [{ cell: CELL, from, to: { kind: 'number', value: '1', raw: '1' } }], STAMP, '误读');
  const span = { start: 0, end: 1 };
  const event = { code: 'rowLost', cells: [CELL], span } as const;
  const statement = { code: 'requestsReceived', value: '0', raw: '0', span, sentence: span, cells: [CELL] } as const;
  addTiny(dataset, '乙.txt', { events: [event], statements: [statement] });
  dataset.choose(report, true, STAMP);
  dataset.rule(report, decision(dataset, report, 'requests.columnTotal.natural', 'misread', 1), STAMP);
  dataset.identify(report, { unit: '甲镇', year: 2022 }, STAMP, null);
  dataset.switchRule('jump', true, '不适用', STAMP);
  const id = dataset.beginImport(['/in'], STAMP.at);
  const file = {
    path: '/in/甲.txt',
    size: 1,
    modifiedAt: STAMP.at,
    result: 'added',
    reports: [1],
    failure: null,
  } as const;
  dataset.noteFile(id, 1, file);
  dataset.endImport(id, 'done', STAMP.at);
  dataset.step([report], { act: 'comment', to: null, comment: '待查' }, STAMP);
  dataset.step([2], { act: 'signOff', to: null, comment: null }, STAMP);
  const read = { cell: CELL, value: { kind: 'number', value: '0', raw: '0' } } as const;
  dataset.readSecond(2, [read], { ...STAMP, by: '李复核' });
  dataset.setOffice(true, STAMP);
  dataset.close();
  return new Database(path('a.gouji'));
}

describe.each([
  ['document', "name = 'x'"],
  ['report_cells', "readings = '{}'"],
  ['change', "reason = 'x'"],
  ['edit', "to_raw = 'x'"],
  ['event', "code = 'x'"],
  ['statement', "value = '4'"],
  ['choice', 'stands = 0'],
  ['facts', "sections = '[]'"],
  ['identity', "unit = 'x'"],
  ['ruling', 'ruling = NULL'],
  ['unit_change', "name = 'x'"],
  ['rule_switch', 'is_off = 0'],
  ['step', "comment = 'x'"],
  ['second_reading', "value = '1'"],
  ['office_setting', 'value = 0'],
  ['import', "paths = '[]'"],
  ['import_file', "path = 'x'"],
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
    INSERT INTO document VALUES (3, '丙.txt', '/in/丙.txt', 1, 'x', 'sha of 丙.txt', x'00');
    INSERT INTO report VALUES (3, 3, 1, NULL, NULL, NULL, '[]', 'NOT_A_REPORT', '{}', 1, NULL);`;

  test.each([
    ['UPDATE', "UPDATE report SET unit = '丙镇' WHERE id = 1"],
    [
      'an UPDATE that makes it a failure',
      "UPDATE report SET form = NULL, text = NULL, failure_code = 'X' WHERE id = 1",
    ],
    ['DELETE', 'DELETE FROM report WHERE id = 1'],
    ['DELETE where the file failed', 'DELETE FROM report WHERE id = 3'],
    ['INSERT OR REPLACE by its number', 'INSERT OR REPLACE INTO report SELECT * FROM report WHERE id = 1'],
    [
      'INSERT OR REPLACE by its document',
      "INSERT OR REPLACE INTO report SELECT 9, document_id, 1, '丙镇', year, form, notes, NULL, NULL, 1, text FROM report WHERE id = 1",
    ],
    ['being replaced by a failed one’s UPDATE', 'UPDATE OR REPLACE report SET document_id = 1 WHERE id = 3'],
    ['another number', 'UPDATE OR REPLACE report SET id = 1 WHERE id = 3'],
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
      "UPDATE report SET form = '2021', text = 't', failure_code = NULL, failure_detail = NULL WHERE id = 3";
    db.exec(success);
    expect(() => db.exec(success)).toThrow('report is append-only');
    db.close();
  });
});

describe('the schema refuses', () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ['readings that are no JSON', "INSERT INTO report_cells VALUES (3, '{')", 'CHECK'],
    [
      'an edit of no cell',
      "INSERT INTO edit VALUES (1, 1, 9, 'x.y.z', 'blank', NULL, '', 'blank', NULL, '')",
      'not read',
    ],
    ['an undo of nothing', "INSERT INTO change VALUES (9, 1, 'undo', NULL, 'x', 'x', NULL, NULL)", 'CHECK'],
    ['an undo of what is not there', "INSERT INTO change VALUES (9, 1, 'undo', 77, 'x', 'x', NULL, NULL)", 'FOREIGN'],
    [
      'a sign-off among the changes',
      "INSERT INTO change VALUES (9, 1, 'review', NULL, 'x', 'x', NULL, NULL)",
      'are steps',
    ],
    ['a comment that says nothing', "INSERT INTO step VALUES (9, 1, 'comment', NULL, NULL, NULL, 'x', 'x')", 'CHECK'],
    ['a sign-off given to somebody', "INSERT INTO step VALUES (9, 1, 'signOff', NULL, 'x', NULL, 'x', 'x')", 'CHECK'],
    [
      'the same bytes twice',
      "INSERT INTO document VALUES (9, 'n', 'p', 1, 'x', 'sha of 甲.txt', x'00')",
      'append-only',
    ],
    [
      'a ruling with another report’s edit',
      `INSERT INTO ruling VALUES (9, 2, 'wrongForm', 'misread', '[]', 1, 'x', 'x', NULL, NULL)`,
      'FOREIGN',
    ],
    [
      'an unknown ruling',
      `INSERT INTO ruling VALUES (9, 1, 'wrongForm', 'maybe', '[]', NULL, 'x', 'x', NULL, NULL)`,
      'CHECK',
    ],
    [
      'a merge into nothing',
      "INSERT INTO unit_change VALUES (9, 'merge', 1, NULL, NULL, NULL, NULL, 'x', 'x')",
      'CHECK',
    ],
    [
      'a unit under none there is',
      "INSERT INTO unit_change VALUES (9, 'edit', 1, NULL, 'x', NULL, 77, 'x', 'x')",
      'FOREIGN',
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

describe('an import that has not ended', () => {
  test('may learn of more files and end, and nothing else', () => {
    const db = opened();
    db.exec(`INSERT INTO import VALUES (9, '["/in"]', 'x', 0, NULL, NULL)`);
    db.exec('UPDATE import SET total = 3 WHERE id = 9');
    expect(() => db.exec("UPDATE import SET started_at = 'y' WHERE id = 9")).toThrow('import is append-only');
    expect(() => db.exec('UPDATE OR REPLACE import SET id = 1 WHERE id = 9')).toThrow('import is append-only');
    expect(() => db.exec("UPDATE import SET ended_at = 'y' WHERE id = 9")).toThrow('CHECK');
    db.exec("UPDATE import SET ended_at = 'y', ending = 'forgotten' WHERE id = 9");
    expect(() => db.exec('UPDATE import SET total = 4 WHERE id = 9')).toThrow('import is append-only');
    db.close();
  });
});

test('the query for the last choice of a unit and year gives it', () => {
  const db = opened();
  const sql = `SELECT report_id, stands, among FROM choice c JOIN report r ON r.id = c.report_id
    WHERE r.unit = '甲镇' AND r.year = 2022 ORDER BY c.id DESC LIMIT 1`;
  expect(db.prepare(sql).get()).toEqual({ report_id: 1, stands: 1, among: '[1,2]' });
  db.close();
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
