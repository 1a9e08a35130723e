/** ZIPs by hand: names in any encoding, sizes that lie, flags that ordinary tools do not set. */

import { crc32, deflateRawSync } from 'node:zlib';

export interface HandEntry {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** General purpose bits: 1 encrypted, 0x800 the name is UTF-8. */
  readonly flags?: number;
  readonly method?: number;
  readonly crc32?: number;
  /** The size the ZIP says it unpacks to. */
  readonly says?: number;
  readonly extra?: Uint8Array;
}

const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);

export function zip(entries: readonly HandEntry[]): Uint8Array {
  const chunks: Buffer[] = [];
  const listing: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const [name, content] = [Buffer.from(bytesOf(entry.name)), bytesOf(entry.content)];
    const packed = entry.isStored ? Buffer.from(content) : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0, 2);
    fields.writeUInt16LE(entry.method ?? (entry.isStored ? 0 : 8), 4);
    fields.writeUInt32LE(entry.crc32 ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.says ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
    const extra = Buffer.from(entry.extra ?? []);
    fields.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    listing.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, rest, name, extra]));
    chunks.push(local);
    at += local.length;
  }
  const table = Buffer.concat(listing);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...chunks, table, end]));
}
