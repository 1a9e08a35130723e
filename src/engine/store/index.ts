/**
 * A dataset: one `.gouji` file with everything in it, open in this process and no other.
 *
 * Trouble with the file comes out as a `Failure` whatever is being done; anything else that is thrown is a bug.
 */

import { basename, extname, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { DatasetInfo } from '../../shared/model.ts';
import { copyTo } from './copy.ts';
import { type Imports, importsOf } from './imports.ts';
import { type Intake, intakeOf } from './intake.ts';
import { type Library, libraryOf } from './library.ts';
import { type Log, logOf } from './log.ts';
import { createFile, openFile } from './open.ts';
import { guarded } from './trouble.ts';
import { type Versions, versionsOf } from './versions.ts';

type Stored = Intake &
  Imports &
  Pick<Library, 'list' | 'row' | 'original'> &
  Pick<Versions, 'choose' | 'rivals'> &
  Omit<Log, 'recount'>;

export interface Dataset extends Stored {
  /** Absolute path of the file. */
  readonly path: string;
  info(): DatasetInfo;
  /**
   * Does several things as one: all of it is on the disk when this returns, or nothing. One such commit for many files
   * is what makes an import fast.
   */
  group<T>(work: () => T): T;
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
      const versions = versionsOf(db);
      const library = libraryOf(db, versions);
      const { recount, ...log } = logOf(db, library);
      db.transaction(() => library.stale().forEach(recount))();
      const { list, row, original, count } = library;
      return {
        path,
        saveCopy: (target) => copyTo(db, target),
        ...guardedAll(path, {
          ...intakeOf(db, library),
          ...importsOf(db),
          ...log,
          ...{ list, row, original, choose: versions.choose, rivals: versions.rivals },
          info: () => ({ path, name: basename(path, extname(path)), reports: count() }),
          group: <T>(work: () => T): T => db.transaction(work).immediate(),
          close: () => void db.close(),
        }),
      };
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** The same functions; trouble with the file at `path` comes out of each as a `Failure`. */
function guardedAll<A extends object>(path: string, acts: A): A {
  const wrap = (act: (...args: unknown[]) => unknown) => {
    return (...args: unknown[]) => guarded(path, () => act(...args));
  };
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, wrap(act)])) as A;
}

export type { DoneFile, FileMark } from './imports.ts';
export type { ImportedFile, KnownFile } from './intake.ts';
export type { Stamp } from './stamp.ts';
