/**
 * The table of contents of a ZIP in memory: enough to tell a Word document from an archive, and what unpacking it would
 * cost. Unpacks nothing. Sizes are what the file says of itself, which may be a lie.
 */

import { latin1 } from '../decode.ts';

/** One entry as listed. `name` is read byte for byte (Latin-1): names that tell formats apart are ASCII. */
export interface ListedEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** CRC-32 of what is unpacked. */
  readonly checksum: number;
  /** Where its local header begins. */
  readonly at: number;
}

const LOCAL_HEADER = 0x04034b50;
const LISTING = 0x02014b50;
const END = 0x06054b50;
/** The end record, and the longest comment that may follow it. */
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** Names enough to tell a format by. */
const MOST_STRANDED = 1000;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Where the end record stands. It ends the file, or at least the table of contents it speaks of ends where it begins:
 * else it is that of a document in an archive cut short.
 */
function endRecord(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const endsFile = at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength;
    if (endsFile || view.getUint32(at + 12, true) + view.getUint32(at + 16, true) === at) return at;
  }
  return null;
}

/** The entries by the table of contents at a ZIP's end; `null` where there is no whole one, as in a file cut short. */
export function zipListing(bytes: Uint8Array): ListedEntry[] | null {
  const view = viewOf(bytes);
  const end = endRecord(view);
  if (end === null) return null;
  // Junk before the first entry moves everything; the table stands right before the end record, wherever it says.
  const size = view.getUint32(end + 12, true);
  const told = view.getUint32(end + 16, true);
  const shift = size <= end && told + size < end && view.getUint32(told, true) !== LISTING ? end - size - told : 0;
  const entries: ListedEntry[] = [];
  let at = told + shift;
  while (at + 46 <= end && view.getUint32(at, true) === LISTING) {
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: latin1(bytes.subarray(at + 46, at + 46 + nameBytes)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      checksum: view.getUint32(at + 16, true),
      at: view.getUint32(at + 42, true) + shift,
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries.length === view.getUint16(end + 10, true) ? entries : null;
}

/** The names at the entries themselves: all that is left to go by in a ZIP whose end is missing. */
export function strandedNames(bytes: Uint8Array): string[] {
  const view = viewOf(bytes);
  const names: string[] = [];
  let at = 0;
  while (at + 30 <= bytes.length && names.length < MOST_STRANDED) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== LOCAL_HEADER) {
      at += 1;
      continue;
    }
    const nameBytes = view.getUint16(at + 26, true);
    names.push(latin1(bytes.subarray(at + 30, at + 30 + nameBytes)));
    // Over the packed bytes where their number is known: a document packed as it is has headers of its own in it.
    at += 30 + nameBytes + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
  }
  return names;
}
