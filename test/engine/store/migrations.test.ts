/** Schema versions: each step from the one before it, never in between, never forgotten. */

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import {
  applyMigration,
  MIGRATIONS,
  migrate,
  SCHEMA_VERSION,
  versionOf,
} from '../../../src/engine/store/migrations/index.ts';

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
      'document',
      'edit',
      'reading',
      'report',
      'summary',
    ]);
    for (const { sql } of tables) {
      expect(sql).toContain('\n  -- ');
      expect(sql).toContain('STRICT');
    }
  });
});
