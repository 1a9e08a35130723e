/**
 * ZIP archives as folders of files: listed at once, read one file at a time, never written to a disk.
 *
 * - `archiveAt(path)`: the archive at a path, left on its disk; `null` where the file is no archive but, say, a Word
 *   document (also a ZIP), so that it is read like any file.
 * - `archiveIn(bytes, path, within)`: an archive found in another one; its bytes are what the entry's `load` gave.
 *   Whether loaded bytes are one is told by `sniff(bytes, name) === 'zip'`.
 *
 * Both give `entries` in the order of a folder walk, each with a `load()` that answers like `FileAt`, and both throw a
 * `Failure` where there is nothing to list. An archive says of itself how large its files are; it is held to that.
 */

import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fromBufferPromise, openPromise, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { Failure } from '../shared/failure.ts';
import { type Loaded, loadEntry } from './archive/load.ts';
import { entryPath } from './archive/names.ts';
import { byName, isLeftover } from './files.ts';
import { LIMITS, MEGABYTE } from './limits.ts';
import { isZip, sniff, zipFormat } from './readers/sniff/index.ts';
import { isSystemError } from './store/trouble.ts';

/** One file in an archive. */
export interface ArchiveEntry {
  /** The file's own name, without folders. Example: `年报.docx`. */
  readonly name: string;
  /** `<path of the archive>!/<path inside>`. Example: `/home/li/各镇.zip!/东镇/年报.docx`. */
  readonly path: string;
  /** Bytes unpacked, as the archive says. */
  readonly size: number;
  /** The file's bytes, or why it has none. Never rejects for anything the archive holds. */
  load(): Promise<Loaded>;
}

/** An open archive. `close` must be called in the end; entries still loading are finished first. */
export interface Archive {
  readonly path: string;
  /** 1 for an archive on a disk, 2 for one in it, and so on. */
  readonly depth: number;
  /** In the order of a folder walk, without folders and without what is no report (`__MACOSX`, lock files). At least one. */
  readonly entries: readonly ArchiveEntry[];
  /** What it and the archives within it may still come to unpacked, in bytes. */
  readonly allowance: Allowance;
  close(): void;
}

interface Allowance {
  left: number;
}

const OPTIONS = { decodeStrings: false, validateEntrySizes: false, lazyEntries: true, autoClose: false } as const;
/** More listed than this is no archive of files, whatever of it would be left over. */
const MOST_LISTED = 5 * LIMITS.archiveEntries;
const HEAD_BYTES = 1024 * 1024;

/** What a file on a disk begins with; enough to tell what it is if it is no whole ZIP. */
async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const head = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * The archive at a path, or `null` where the file there is none. Throws ARCHIVE_EMPTY, ARCHIVE_TOO_LARGE, FILE_DAMAGED,
 * FILE_ENCRYPTED, FILE_UNREADABLE, and FORMAT_UNSUPPORTED for RAR and 7Z.
 */
export async function archiveAt(path: string): Promise<Archive | null> {
  const file = basename(path);
  try {
    const head = await headOf(path);
    const format = sniff(head, file);
    if (format === 'RAR' || format === '7Z') {
      throw new Failure('FORMAT_UNSUPPORTED', { file, expected: 'ZIP', found: format });
    }
    if (!isZip(head)) return null;
    const { size } = await stat(path);
    if (size > LIMITS.archiveBytes) throw tooLarge(file, LIMITS.archiveBytes, size);
    const about = { size, head, depth: 1, allowance: { left: LIMITS.unpackedBytes } };
    return await openPromise(path, OPTIONS)
      .then((zip) => listed(zip, path, about))
      .catch((error) => {
        // A document cut short is its reader's to tell of.
        if (format !== 'zip') return null;
        throw error;
      });
  } catch (error) {
    throw troubleWith(file, error);
  }
}

/** The archive whose bytes these are, found in another. Throws as `archiveAt` does, and ARCHIVE_TOO_DEEP. */
export async function archiveIn(bytes: Uint8Array, path: string, within: Archive): Promise<Archive> {
  const file = basename(path);
  const depth = within.depth + 1;
  if (depth > LIMITS.archiveDepth) throw new Failure('ARCHIVE_TOO_DEEP', { file, expected: `${LIMITS.archiveDepth}` });
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, OPTIONS);
    const archive = await listed(zip, path, { size: bytes.length, head: bytes, depth, allowance: within.allowance });
    if (!archive) throw new Failure('FILE_DAMAGED', { file });
    return archive;
  } catch (error) {
    throw troubleWith(file, error);
  }
}

interface About {
  readonly size: number;
  readonly head: Uint8Array;
  readonly depth: number;
  readonly allowance: Allowance;
}

async function listed(zip: ZipFile, path: string, about: About): Promise<Archive | null> {
  const file = basename(path);
  try {
    const found: { readonly inner: string; readonly entry: ZipEntry }[] = [];
    const names: string[] = [];
    if (zip.entryCount > MOST_LISTED) throw tooMany(file, zip.entryCount);
    for await (const entry of zip.eachEntry()) {
      const inner = entryPath(entry);
      names.push(inner);
      if (!inner.endsWith('/') && !inner.split('/').some(isLeftover)) found.push({ inner, entry });
    }
    if (zipFormat(names, about.head, file) !== 'zip') {
      zip.close();
      return null;
    }
    if (found.length === 0) throw new Failure('ARCHIVE_EMPTY', { file });
    if (found.length > LIMITS.archiveEntries) throw tooMany(file, found.length);
    spend(found, file, about);
    const entries = found
      .sort((a, b) => inWalkOrder(a.inner, b.inner))
      .map(({ inner, entry }): ArchiveEntry => {
        const name = basename(inner);
        const size = entry.uncompressedSize;
        return { name, path: `${path}!/${inner}`, size, load: () => loadEntry(zip, entry, name) };
      });
    return { path, depth: about.depth, entries, allowance: about.allowance, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Takes what the files come to from the allowance; those too large to be loaded at all do not count. */
function spend(found: readonly { readonly entry: ZipEntry }[], file: string, { size, allowance }: About): void {
  const sizes = found.map(({ entry }) => entry.uncompressedSize).filter((each) => each <= LIMITS.fileBytes);
  const unpacked = sizes.reduce((sum, each) => sum + each, 0);
  if (unpacked > allowance.left) throw tooLarge(file, LIMITS.unpackedBytes, unpacked);
  const fair = Math.max(LIMITS.unpackedFreely, size * LIMITS.unpackedRatio);
  if (unpacked > fair) throw tooLarge(file, fair, unpacked);
  allowance.left -= unpacked;
}

/** Folder by folder, names as people sort them. */
function inWalkOrder(a: string, b: string): number {
  const [one, other] = [a.split('/'), b.split('/')];
  for (const [index, name] of one.entries()) {
    const order = byName(name, other[index] ?? '');
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

const inMegabytes = (bytes: number) => `${Math.ceil(bytes / MEGABYTE)} MB`;

function tooLarge(file: string, limit: number, found: number): Failure {
  return new Failure('ARCHIVE_TOO_LARGE', { file, expected: inMegabytes(limit), found: inMegabytes(found) });
}

function tooMany(file: string, count: number): Failure {
  return new Failure('ARCHIVE_TOO_LARGE', { file, expected: `${LIMITS.archiveEntries} files`, found: `${count}` });
}

/** What yauzl says of a ZIP it cannot list; trouble with the disk keeps its code. */
function troubleWith(file: string, error: unknown): unknown {
  if (error instanceof Failure) return error;
  if (isSystemError(error)) return new Failure('FILE_UNREADABLE', { file, found: error.code ?? '' });
  const isEncrypted = error instanceof Error && /encryption/i.test(error.message);
  return new Failure(isEncrypted ? 'FILE_ENCRYPTED' : 'FILE_DAMAGED', { file });
}
