/**
 * What SQLite and the file system complain of, as failures a person can act on.
 *
 * Only trouble with the file or the disk is translated. A constraint or syntax error is our own bug and stays an
 * exception.
 */

import Database from 'better-sqlite3';
import { Failure, type FailureCode } from '../../shared/failure.ts';

const CAUSES: readonly (readonly [RegExp, FailureCode])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'DATASET_LOCKED'],
  [/^SQLITE_(NOTADB|CORRUPT|FORMAT)/, 'DATASET_INVALID'],
  [/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM)/, 'FILE_NOT_WRITABLE'],
];

/** The failure behind an exception, or the exception itself where it is a bug. */
export function asFailure(error: unknown, path: string): unknown {
  if (error instanceof Failure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Database.SqliteError) {
    const cause = CAUSES.find(([pattern]) => pattern.test(code));
    return cause ? new Failure(cause[1], { file: path, found: code }) : error;
  }
  return isSystemError(error) ? new Failure('FILE_NOT_WRITABLE', { file: path, found: code }) : error;
}

/** Does what it is told; trouble with the file at `path` comes out as a `Failure`. */
export function guarded<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asFailure(error, path);
  }
}

/** Whether the file system said no, e.g. `ENOENT`. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
