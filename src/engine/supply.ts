/**
 * The files of an import one after the other, with their bytes: those found on the disk, and in the place of an archive
 * what is in it, archives within it included.
 *
 * Only one file is loaded ahead of who takes it. Nothing is unpacked to a disk, and an archive is closed when the last of
 * its files has been taken or nobody wants more.
 */

import { basename } from 'node:path';
import type { FailureData } from '../shared/failure.ts';
import { failureData } from '../shared/failure.ts';
import { type Archive, archiveAt, archiveIn } from './archive.ts';
import { type FoundFile, fileAt, type LoadedFile, UNMARKED } from './files.ts';
import { isZip, sniff } from './readers/sniff/index.ts';
import type { FileMark } from './store/index.ts';

/** A file with its bytes, or why it has none. */
export interface SuppliedFile {
  readonly name: string;
  /** Absolute; inside an archive the archive's path, `!/` and the name in it, once per archive. */
  readonly path: string;
  /** Of the file on the disk: for what is in an archive, of the archive. */
  readonly mark: FileMark;
  /** `null` where it was not wanted. */
  readonly loaded: LoadedFile | null;
  /** False where there is nothing that could be a report: no such path, a folder, an archive of nothing. */
  readonly isFile: boolean;
}

export interface Wishes {
  /** Whether a path may be opened at all. */
  readonly mayOpen: (path: string) => boolean;
  /** Whether a file is wanted; one that is not is supplied without being opened. */
  readonly wanted: (path: string, mark: FileMark) => boolean;
  /** Hears of files nobody knew of before: what is in an archive, less the archive itself. */
  readonly more: (files: number) => void;
}

/** Supplies files in the order found. Never throws for what is on the disk: trouble is what a file's `loaded` says. */
export async function* supply(found: readonly FoundFile[], wishes: Wishes): AsyncGenerator<SuppliedFile, void> {
  for (const { path, failure } of found) {
    if (failure) yield noFile(path, failure);
    else yield* fromDisk(path, wishes);
  }
}

async function* fromDisk(path: string, wishes: Wishes): AsyncGenerator<SuppliedFile, void> {
  if (!wishes.mayOpen(path)) {
    yield noFile(path, { code: 'FILE_UNREADABLE', detail: { file: basename(path) } });
    return;
  }
  const { mark, load } = await fileAt(path);
  if (!wishes.wanted(path, mark)) {
    yield { name: basename(path), path, mark, loaded: null, isFile: true };
    return;
  }
  const loaded = await load();
  const archive = mayBeArchive(loaded) ? await opened(() => archiveAt(path)) : null;
  if (archive === null) yield { name: basename(path), path, mark, loaded, isFile: !isGone(loaded) };
  else if ('failure' in archive) yield noArchive(path, archive.failure, mark);
  else yield* fromArchive(archive, mark, wishes);
}

async function* fromArchive(archive: Archive, mark: FileMark, wishes: Wishes): AsyncGenerator<SuppliedFile, void> {
  try {
    wishes.more(archive.entries.length - 1);
    for (const { name, path, load } of archive.entries) {
      if (!wishes.wanted(path, mark)) {
        yield { name, path, mark, loaded: null, isFile: true };
        continue;
      }
      const loaded = await load();
      const { bytes } = loaded.failure ? { bytes: null } : loaded;
      const inner = bytes && sniff(bytes, name) === 'zip' ? await opened(() => archiveIn(bytes, path, archive)) : null;
      if (inner === null) yield { name, path, mark, loaded, isFile: true };
      else if ('failure' in inner) yield noArchive(path, inner.failure, mark);
      else yield* fromArchive(inner, mark, wishes);
    }
  } finally {
    archive.close();
  }
}

/** What is too large for a file may still be an archive. */
function mayBeArchive(loaded: LoadedFile): boolean {
  return loaded.failure ? loaded.failure.code === 'FILE_TOO_LARGE' : isZip(loaded.bytes);
}

async function opened<A extends Archive | null>(open: () => Promise<A>): Promise<A | { failure: FailureData }> {
  try {
    return await open();
  } catch (error) {
    return { failure: failureData(error) };
  }
}

const isGone = ({ failure }: LoadedFile) => failure?.code === 'FILE_NOT_FOUND';

function noFile(path: string, failure: FailureData): SuppliedFile {
  return { name: basename(path), path, mark: UNMARKED, loaded: { failure, size: null }, isFile: false };
}

function noArchive(path: string, failure: FailureData, mark: FileMark): SuppliedFile {
  const isFile = failure.code !== 'ARCHIVE_EMPTY';
  return { name: basename(path), path, mark, loaded: { failure, size: mark.size }, isFile };
}
