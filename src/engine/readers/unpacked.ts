/**
 * One entry of an office document that is a ZIP, unpacked in memory and held against what the table of contents says of
 * it: a bomb stops at the length it gave, and a flipped bit cannot turn into another number.
 */

import { crc32, inflateRawSync } from 'node:zlib';
import type { ListedEntry } from './sniff/zip.ts';

const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** The entry's bytes; `null` where they are not there whole, are packed in another way, or have another checksum. */
export function unpacked(bytes: Uint8Array, entry: ListedEntry): Uint8Array | null {
  if (entry.at + LOCAL_HEADER_BYTES > bytes.length) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset + entry.at, LOCAL_HEADER_BYTES);
  const start = entry.at + LOCAL_HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (packed.length !== entry.packedBytes) return null;
  const whole = inflated(packed, entry);
  return whole?.length === entry.unpackedBytes && crc32(whole) === entry.checksum ? whole : null;
}

function inflated(packed: Uint8Array, { method, unpackedBytes }: ListedEntry): Uint8Array | null {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpackedBytes) });
  } catch {
    return null;
  }
}
