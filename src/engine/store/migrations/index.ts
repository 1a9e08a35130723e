/**
 * Every schema change there ever was, oldest first. Number N brings a file from version N−1 to N.
 *
 * A migration that has shipped is never edited, removed or reordered: files made with it are out there. It runs in one
 * transaction with the version that says it ran, so a file is always at exactly one version. Whatever an older program
 * could not read (a new form edition, a new act) is a migration too, an empty one if need be: it makes that program say
 * DATASET_NEWER instead of stumbling.
 */

import type { Database } from 'better-sqlite3';
import { initial } from './001-initial.ts';
import { importsAndVersions } from './002-imports-and-versions.ts';
import { proofs } from './003-proofs.ts';
import { readingsTogether } from './004-readings-together.ts';
import { desk } from './005-desk.ts';
import { rowIndexes } from './006-row-indexes.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  initial,
  importsAndVersions,
  proofs,
  readingsTogether,
  desk,
  rowIndexes,
];

/** The version of a dataset file this program writes and can open at most. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** The version a file is at; 0 where it has no schema yet. */
export function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** Brings a file from version `version − 1` to `version`, or leaves it as it was. */
export function applyMigration(db: Database, version: number): void {
  const migration = MIGRATIONS[version - 1];
  if (!migration || versionOf(db) !== version - 1) throw new Error(`no migration ${versionOf(db)} → ${version}`);
  db.transaction(() => {
    db.exec(migration.sql);
    db.pragma(`user_version = ${version}`);
  }).immediate();
}

/** Brings a file to the present version, one step at a time. */
export function migrate(db: Database): void {
  for (let version = versionOf(db) + 1; version <= SCHEMA_VERSION; version += 1) applyMigration(db, version);
}
