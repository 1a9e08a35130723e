/**
 * Saves a copy of an open dataset: whole or not at all, while it stays open and in use.
 */

import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import { sameFile } from './same-file.ts';
import { asFailure } from './trouble.ts';

/**
 * Copies the dataset to `path`, replacing what is there (whoever asks for a path has asked about that). Changes made
 * meanwhile are in the copy or not, but never by half. Returns the absolute path.
 * Throws DATASET_EXISTS where `path` is the open dataset itself, FILE_NOT_WRITABLE.
 */
export async function copyTo(db: Database, path: string): Promise<string> {
  const target = resolve(path);
  const half = join(dirname(target), `.${basename(target)}-${process.pid}`);
  try {
    if (sameFile(db.name, target)) throw new Failure('DATASET_EXISTS', { file: target });
    // Asked first because the backup reports a missing folder as a bug of ours.
    if (!existsSync(dirname(target))) throw new Failure('FILE_NOT_WRITABLE', { file: target, found: 'ENOENT' });
    await db.backup(half);
    await flush(half);
    // A log left beside an older file of this name would be replayed into the new one.
    await rm(`${target}-wal`, { force: true });
    await rename(half, target);
    return target;
  } catch (error) {
    await rm(half, { force: true });
    throw asFailure(error, target);
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
