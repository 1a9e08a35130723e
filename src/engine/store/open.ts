/**
 * The one doorway to a dataset file: makes a new one, opens an existing one, or says why not.
 *
 * One process owns a dataset at a time (`locking_mode = EXCLUSIVE`): a second one gets DATASET_LOCKED instead of a file
 * that changes under it. It is also what makes WAL safe on an office's network share, where memory cannot be shared.
 * A file is known by the application id in its header, read before SQLite touches it, so that opening somebody else's
 * database changes nothing in it.
 */

import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import { migrate, SCHEMA_VERSION, versionOf } from './migrations/index.ts';
import { asFailure, guarded, isSystemError } from './trouble.ts';

/** `GOUJ`, at offset 68 of every dataset file. */
export const APPLICATION_ID = 0x474f554a;

const MAGIC = 'SQLite format 3\0';
/** How long to wait for the process that owned the dataset before, which may just be closing it. */
const PATIENCE_MS = 2_000;

/** Makes an empty dataset. Throws DATASET_EXISTS where there is already a file, FILE_NOT_WRITABLE. */
export function createFile(path: string): Database.Database {
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') throw new Failure('DATASET_EXISTS', { file: path });
    throw asFailure(error, path);
  }
  try {
    // Before WAL: the id must stand in the file itself from the first moment, not in a log beside it.
    return connect(path, (db) => db.pragma(`application_id = ${APPLICATION_ID}`));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Opens a dataset, brought to the present version. Throws DATASET_NOT_FOUND, _INVALID, _NEWER, _LOCKED. */
export function openFile(path: string): Database.Database {
  if (!isDataset(path)) throw new Failure('DATASET_INVALID', { file: path });
  return connect(path, (db) => {
    const version = versionOf(db);
    if (version > SCHEMA_VERSION) {
      throw new Failure('DATASET_NEWER', { file: path, found: String(version), expected: String(SCHEMA_VERSION) });
    }
  });
}

/** Whether a file says of itself that it is a dataset. Throws DATASET_NOT_FOUND, FILE_UNREADABLE. */
export function isDataset(path: string): boolean {
  return applicationId(path) === APPLICATION_ID;
}

/** Connects, lets `first` look at the file or mark it, and brings the schema up to date. Closes again on any trouble. */
function connect(path: string, first: (db: Database.Database) => void): Database.Database {
  return guarded(path, () => {
    const db = new Database(path, { fileMustExist: true, timeout: PATIENCE_MS });
    try {
      db.pragma('locking_mode = EXCLUSIVE');
      first(db);
      db.pragma('foreign_keys = ON');
      db.pragma('synchronous = FULL');
      migrate(db);
      db.pragma('journal_mode = WAL');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** The application id in the file's header; null where the file is no SQLite database at all. */
function applicationId(path: string): number | null {
  const header = Buffer.alloc(100);
  try {
    if (!statSync(path).isFile()) return null;
    const file = openSync(path, 'r');
    try {
      if (readSync(file, header) < header.length) return null;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new Failure('DATASET_NOT_FOUND', { file: path });
    throw new Failure('FILE_UNREADABLE', { file: path });
  }
  return header.toString('latin1', 0, MAGIC.length) === MAGIC ? header.readUInt32BE(68) : null;
}
