/**
 * A dataset: one `.gouji` file with everything in it, open in this process and no other.
 *
 * Trouble with the file comes out as a `Failure` whatever is being done; anything else that is thrown is a bug.
 */

import { basename, extname, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { DatasetInfo } from '../../shared/model.ts';
import { copyTo } from './copy.ts';
import { type Library, libraryOf } from './library.ts';
import { type Log, logOf } from './log.ts';
import { createFile, openFile } from './open.ts';
import { guarded } from './trouble.ts';

export interface Dataset extends Pick<Library, 'known' | 'add' | 'reread' | 'list'>, Omit<Log, 'recount'> {
  /** Absolute path of the file. */
  readonly path: string;
  info(): DatasetInfo;
  /** Saves a copy while this one stays open; returns its absolute path. Throws DATASET_EXISTS, _LOCKED, FILE_NOT_WRITABLE. */
  saveCopy(path: string): Promise<string>;
  /** Brings everything into the one file and lets go of it. Nothing else may be called afterwards. */
  close(): void;
}

/** Makes a new, empty dataset. Throws DATASET_EXISTS, FILE_NOT_WRITABLE. */
export function createDataset(path: string): Dataset {
  const file = resolve(path);
  return datasetOf(createFile(file), file);
}

/** Opens a dataset, bringing its schema and cached counts up to date. Throws DATASET_NOT_FOUND, _INVALID, _NEWER, _LOCKED. */
export function openDataset(path: string): Dataset {
  const file = resolve(path);
  return datasetOf(openFile(file), file);
}

function datasetOf(db: Database, path: string): Dataset {
  return guarded(path, () => {
    try {
      const library = libraryOf(db);
      const log = logOf(db, library);
      db.transaction(() => library.stale().forEach(log.recount))();
      return withGuard(db, path, library, log);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function withGuard(db: Database, path: string, library: Library, log: Log): Dataset {
  const guard =
    <A extends unknown[], T>(act: (...args: A) => T) =>
    (...args: A): T =>
      guarded(path, () => act(...args));
  return {
    path,
    info: guard(() => ({ path, name: basename(path, extname(path)), reports: library.count() })),
    known: guard(library.known),
    add: guard(library.add),
    reread: guard(library.reread),
    list: guard(library.list),
    detail: guard(log.detail),
    edit: guard(log.edit),
    undo: guard(log.undo),
    redo: guard(log.redo),
    review: guard(log.review),
    reopen: guard(log.reopen),
    lastChange: guard(log.lastChange),
    saveCopy: (target) => copyTo(db, target),
    close: guard(() => void db.close()),
  };
}

export type { ImportedFile } from './library.ts';
export type { Stamp } from './log.ts';
