/**
 * Saves a copy of an open dataset: whole or not at all, while it stays open and in use.
 */

import { existsSync, renameSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import { isDataset, openFile } from './open.ts';
import { sameFile } from './same-file.ts';
import { asFailure } from './trouble.ts';

/**
 * Copies the dataset to `path`, replacing what is there (whoever asks for a path has asked about that). Changes made
 * meanwhile are in the copy or not, but never by half. Returns the absolute path.
 * Throws DATASET_EXISTS where `path` is the open dataset itself, FILE_NOT_WRITABLE, and what `openFile` throws where it
 * is another dataset that cannot be opened: DATASET_LOCKED means that somebody is working in it.
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
    replace(half, target);
    return target;
  } catch (error) {
    await rm(half, { force: true });
    throw asFailure(error, target);
  }
}

/** Puts the finished copy in its place. Nothing is waited for, so that nobody opens the target between look and act. */
function replace(half: string, target: string): void {
  // Opened for us alone and closed again, a dataset is nobody else's, and what stood in its log is in the file.
  if (existsSync(target) && isDataset(target)) openFile(target).close();
  // A log left beside an older file of this name would be replayed into the new one.
  rmSync(`${target}-wal`, { force: true });
  renameSync(half, target);
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
