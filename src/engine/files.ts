/**
 * From the paths a person dropped or typed to files, and from a file to its bytes.
 *
 * Nothing is opened before it is known to be an ordinary file: opening a pipe would wait for ever. Nothing a person
 * named goes without an answer: a path that leads nowhere and a folder with nothing in it come out as failures too.
 */

import type { Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type FailureCode, type FailureData, type FailureDetail, failureData } from '../shared/failure.ts';
import { LIMITS, MEGABYTE } from './limits.ts';
import type { FileMark } from './store/index.ts';
import { isSystemError } from './store/trouble.ts';

/** A file to be read, by its path as given or found; `failure` where it is already known that there is none. */
export interface FoundFile {
  readonly path: string;
  readonly failure: FailureData | null;
}

/** A file's bytes, or why it has none. `size` is null where the file could not be opened. */
export type LoadedFile =
  | { readonly failure: null; readonly bytes: Uint8Array; readonly size: number }
  | { readonly failure: FailureData; readonly size: number | null };

/** Of what is not on the disk. */
export const UNMARKED: FileMark = { size: null, modifiedAt: null };

/** Hidden files, lock files of office programs, leavings of systems, and datasets with the files beside them. */
const LEFTOVERS = [/^\./, /^~\$/, /^thumbs\.db$/i, /^desktop\.ini$/i, /^__MACOSX$/, /\.gouji[^.]*$/i];

/** Names as people sort them: `2` before `10`. */
export const byName = new Intl.Collator('zh-CN', { numeric: true }).compare;

/** Whether a file or folder of this name in a folder or archive was left there by a program and is no report. */
export function isLeftover(name: string): boolean {
  return LEFTOVERS.some((pattern) => pattern.test(name));
}

/** Every file behind the paths, folders walked in name order. A path given outright is never ignored. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) found.push(...(await filesAt(path, [])));
  return found;
}

/** `above`: the real paths of the folders we came through, so that a link to one of them ends the walk. */
async function filesAt(path: string, above: readonly string[]): Promise<FoundFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ path, failure: null }];
    const real = await realpath(path);
    if (above.includes(real)) return [];
    const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !isLeftover(name));
    if (entries.length === 0) return [{ path, failure: failure('FOLDER_EMPTY', path) }];
    const found: FoundFile[] = [];
    for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
      const inside = join(path, entry.name);
      // Only what is no plain file, or a link to one, is worth a look of its own: there may be thousands.
      if (entry.isFile()) found.push({ path: inside, failure: null });
      else found.push(...(await filesAt(inside, [...above, real])));
    }
    return found;
  } catch (error) {
    return [{ path, failure: troubleWith(path, error) }];
  }
}

/** What is on the disk at a path, and how to come by its bytes: of a file of at most 50 MB. */
export interface FileAt {
  readonly mark: FileMark;
  readonly load: () => Promise<LoadedFile>;
}

/** Looks at a path without opening what is there. Never throws: trouble is what `load` says. */
export async function fileAt(path: string): Promise<FileAt> {
  try {
    const about = await stat(path);
    const mark = { size: about.size, modifiedAt: about.mtime.toISOString() };
    return { mark, load: () => load(path, about) };
  } catch (error) {
    return { mark: UNMARKED, load: async () => ({ failure: troubleWith(path, error), size: null }) };
  }
}

async function load(path: string, about: Stats): Promise<LoadedFile> {
  try {
    if (!about.isFile()) return { failure: failure('FILE_UNREADABLE', path), size: null };
    if (about.size > LIMITS.fileBytes) return { failure: tooLarge(path, about.size), size: about.size };
    const bytes = await readFile(path);
    return { failure: null, bytes, size: bytes.length };
  } catch (error) {
    return { failure: troubleWith(path, error), size: null };
  }
}

function tooLarge(path: string, size: number): FailureData {
  const found = `${Math.ceil(size / MEGABYTE)} MB`;
  return failure('FILE_TOO_LARGE', path, { expected: `${LIMITS.fileBytes / MEGABYTE} MB`, found });
}

function troubleWith(path: string, error: unknown): FailureData {
  // A bug of ours is told like the rest: for one path's sake it must not stop the batch.
  if (!isSystemError(error)) return failureData(error);
  const gone = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  return gone ? failure('FILE_NOT_FOUND', path) : failure('FILE_UNREADABLE', path, { found: error.code ?? '' });
}

function failure(code: FailureCode, path: string, detail: FailureDetail = {}): FailureData {
  return { code, detail: { file: basename(path), ...detail } };
}
