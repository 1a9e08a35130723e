/**
 * The parts of an office document that is a ZIP, unpacked one by one as they are asked for.
 *
 * What a part comes to is the document's word; unpacking stops there, and before it starts the words are added up. A part
 * whose checksum is wrong is damage: half a table must not pass for a whole one.
 */

import { Failure } from '../../../shared/failure.ts';
import { LIMITS, MEGABYTE } from '../../limits.ts';
import { type ListedEntry, zipListing } from '../sniff/zip.ts';
import { unpacked } from '../unpacked.ts';

export class OfficeParts {
  private readonly bytes: Uint8Array;
  private readonly file: string;
  private readonly entries: ReadonlyMap<string, ListedEntry>;
  private left: number = LIMITS.documentBytes;

  /** Throws FILE_DAMAGED where the ZIP has no table of contents. */
  constructor(bytes: Uint8Array, file: string) {
    const listing = zipListing(bytes);
    if (!listing) throw new Failure('FILE_DAMAGED', { file });
    this.bytes = bytes;
    this.file = file;
    this.entries = new Map(listing.map((entry) => [partName(entry.name), entry]));
  }

  has(name: string): boolean {
    return this.entries.has(partName(name));
  }

  /** A part's bytes; `null` where there is none of that name. Throws FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE. */
  part(name: string): Uint8Array | null {
    const entry = this.entries.get(partName(name));
    if (!entry) return null;
    if (entry.isEncrypted) throw new Failure('FILE_ENCRYPTED', { file: this.file });
    this.left -= entry.unpackedBytes;
    if (this.left < 0) {
      const expected = `${LIMITS.documentBytes / MEGABYTE} MB`;
      throw new Failure('FILE_TOO_LARGE', { file: this.file, expected });
    }
    const whole = unpacked(this.bytes, entry);
    if (whole === null) throw new Failure('FILE_DAMAGED', { file: this.file });
    return whole;
  }

  /** A part as text, in UTF-8 or, by its mark, UTF-16. */
  text(name: string): string | null {
    const bytes = this.part(name);
    if (!bytes) return null;
    const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
    return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8').decode(bytes);
  }
}

/** Names of parts differ in case and slashes from program to program. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
