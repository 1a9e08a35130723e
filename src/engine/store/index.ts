/**
 * A dataset: one `.gouji` file with everything in it, open in this process and no other.
 *
 * Trouble with the file comes out as a `Failure` whatever is being done; anything else that is thrown is a bug.
 */

import { basename, extname, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { DatasetInfo, ReportSummary } from '../../shared/model.ts';
import { type Batches, batchesOf } from './batches.ts';
import { contextsOf } from './contexts.ts';
import { copyTo } from './copy.ts';
import { type History, historyOf } from './history.ts';
import { type Imports, importsOf } from './imports.ts';
import { type Intake, intakeOf } from './intake.ts';
import { type Library, libraryOf } from './library.ts';
import { type Log, logOf } from './log.ts';
import { type Moment, momentsOf } from './moment.ts';
import { neighboursOf } from './neighbours.ts';
import { type NumberLines, numberLinesOf } from './numbers.ts';
import { officeOf } from './office.ts';
import { createFile, openFile } from './open.ts';
import { recountsOf } from './recounts.ts';
import { type Acts, actsOf } from './register.ts';
import { rulesOf } from './rules.ts';
import { type RulingLog, rulingsOf } from './rulings.ts';
import { type SecondReadings, secondReadingsOf } from './second.ts';
import { type StepLog, stepsOf } from './steps.ts';
import { subjectsOf } from './subjects.ts';
import { guarded } from './trouble.ts';
import { unitsOf } from './units.ts';
import { type Versions, versionsOf } from './versions.ts';
import { whoseOf } from './whose.ts';

type Stored = Intake &
  Imports &
  Log &
  Pick<RulingLog, 'rule'> &
  StepLog &
  SecondReadings &
  NumberLines &
  Batches &
  History &
  Acts &
  Pick<Library, 'list' | 'row' | 'original'> &
  Pick<Versions, 'rivals'>;

export interface Dataset extends Stored {
  /** Absolute path of the file. */
  readonly path: string;
  info(): DatasetInfo;
  /** Everything as it stands now, for whoever wants to walk it while others go on working. */
  moment(): Moment;
  /**
   * Counts anew so many reports at most that something beside them has changed under, and returns their rows; none when
   * all counts are right.
   */
  settle(limit: number): ReportSummary[];
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
      return partsOf(db, path);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function partsOf(db: Database, path: string): Dataset {
  const units = unitsOf(db);
  const whose = whoseOf(db, units);
  const versions = versionsOf(db, whose);
  const rules = rulesOf(db);
  const settings = officeOf(db);
  const library = libraryOf(db, whose, versions, settings);
  const subjects = subjectsOf(db, whose);
  const neighbours = neighboursOf(units, whose, versions);
  const contexts = contextsOf(library, subjects, neighbours, rules, settings);
  const recounts = recountsOf(db, library, subjects, contexts);
  const acts = actsOf(db, { units, whose, versions, rules, library, subjects, neighbours, recounts });
  const moment = momentsOf(db, { library, subjects, neighbours, contexts, acts, settings });
  const log = logOf(db, library, subjects, neighbours, contexts, recounts);
  const rulings = rulingsOf(db, library, subjects, contexts, recounts);
  const { list, row, original, count } = library;
  db.transaction(() => {
    whose.registerAll();
    recounts.settleAll();
  }).immediate();
  const forgetting = () => {
    for (const part of [units, whose, versions, rules, settings, library]) part.forget();
  };
  return {
    path,
    saveCopy: (target) => copyTo(db, target),
    ...guardedAll(path, forgetting, {
      ...intakeOf(db, { library, units, whose, neighbours, rules }),
      ...importsOf(db),
      ...log,
      rule: rulings.rule,
      ...numberLinesOf(db, whose),
      ...batchesOf(db, { library, subjects, contexts, whose, log, rulings }),
      ...historyOf(db, { subjects, versions, whose, rulings }),
      ...stepsOf(db, library, subjects, recounts, settings),
      ...secondReadingsOf(db, library, subjects, contexts, recounts, settings),
      ...acts,
      ...{ list, row, original, moment, rivals: versions.rivals },
      info: () => ({ path, name: basename(path, extname(path)), reports: count() }),
      settle: (limit: number) => recounts.settle(limit).map(row),
      group: <T>(work: () => T): T => db.transaction(work).immediate(),
      close: () => void db.close(),
    }),
  };
}

/**
 * The same functions; trouble with the file at `path` comes out of each as a `Failure`. Whatever goes wrong, a transaction
 * may have been taken back, and what was kept in memory of it is forgotten.
 */
function guardedAll<A extends object>(path: string, forget: () => void, acts: A): A {
  const wrap = (act: (...args: unknown[]) => unknown) => {
    return (...args: unknown[]) =>
      guarded(path, () => {
        try {
          return act(...args);
        } catch (error) {
          forget();
          throw error;
        }
      });
  };
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, wrap(act)])) as A;
}

export type { DoneFile, FileMark } from './imports.ts';
export type { ImportedFile, KnownFile } from './intake.ts';
export type { Moment } from './moment.ts';
export type { Stamp } from './stamp.ts';
