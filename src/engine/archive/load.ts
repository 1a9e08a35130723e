/**
 * One file out of an archive. Unpacking stops at the size the archive gave, whatever comes after.
 */

import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { type FailureCode, type FailureDetail, failureData } from '../../shared/failure.ts';
import type { LoadedFile } from '../files.ts';
import { LIMITS, MEGABYTE } from '../limits.ts';
import { isSystemError } from '../store/trouble.ts';

export type Loaded = LoadedFile;

const STORED = 0;
const DEFLATED = 8;

/** The bytes of an entry, or why it has none: too large, encrypted, packed in a way of its own, damaged. */
export async function loadEntry(zip: ZipFile, entry: Entry, file: string): Promise<Loaded> {
  const size = entry.uncompressedSize;
  const failed = (code: FailureCode, detail: FailureDetail = {}): Loaded => {
    return { failure: { code, detail: { file, ...detail } }, size };
  };
  if (Math.max(size, entry.compressedSize) > LIMITS.fileBytes) {
    const found = `${Math.ceil(Math.max(size, entry.compressedSize) / MEGABYTE)} MB`;
    return failed('FILE_TOO_LARGE', { expected: `${LIMITS.fileBytes / MEGABYTE} MB`, found });
  }
  if (entry.isEncrypted()) return failed('FILE_ENCRYPTED');
  const method = entry.compressionMethod;
  if (method !== STORED && method !== DEFLATED) {
    return failed('FORMAT_UNSUPPORTED', { expected: 'ZIP (Deflate)', found: `ZIP (${method})` });
  }
  try {
    const bytes = await unpacked(zip, entry);
    return bytes && crc32(bytes) === entry.crc32 ? { failure: null, bytes, size } : failed('FILE_DAMAGED');
  } catch (error) {
    if (isSystemError(error)) return failed('FILE_UNREADABLE', { found: error.code ?? '' });
    // Everything yauzl and zlib say of bytes is an Error; anything else is a bug of ours and told as one.
    return error instanceof Error && !(error instanceof TypeError)
      ? failed('FILE_DAMAGED')
      : { failure: failureData(error), size };
  }
}

/** The unpacked bytes; `null` where there are more or fewer than the archive says. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(entry.uncompressedSize);
  let at = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const piece = chunk as Uint8Array;
    if (at + piece.length > bytes.length) return null;
    bytes.set(piece, at);
    at += piece.length;
  }
  return at === bytes.length ? bytes : null;
}
