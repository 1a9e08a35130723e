/**
 * The streams of a compound file, [MS-CFB]: a small file system in one file.
 *
 * Only streams that somebody asks for are put together, and none can be longer than the file. That, and knowing which
 * stream of a name is the document's own and not that of something embedded, is why this is not left to a library: the
 * one at hand copies every stream on opening, as often as the directory of a hostile file says.
 */

import { Bytes } from './bytes.ts';

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** FAT sectors named in the header itself; more follow in sectors of their own (2.5). */
const HEADER_FAT_SECTORS = 109;
/** From here on numbers of sectors are marks: end of chain, free (2.1). */
const LAST_SECTOR = 0xfffffffa;
const STREAM = 2;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

export class Container {
  private readonly file: Bytes;
  private readonly sectorBytes: number;
  private readonly fat: number[];
  private readonly entries: readonly Entry[];
  private readonly streams: ReadonlyMap<string, Entry>;

  constructor(bytes: Uint8Array, name: string) {
    const file = new Bytes(bytes, name, 'OLE');
    const shift = file.u16(30);
    if (shift !== 9 && shift !== 12) throw file.damaged();
    this.file = file;
    this.sectorBytes = 2 ** shift;
    this.fat = this.fatSectors();
    this.entries = this.directory();
    this.streams = this.rootStreams();
  }

  /** A stream of the document itself, `null` where there is none. Names are compared without case, as 2.6.4 asks. */
  stream(name: string): Bytes | null {
    const entry = this.streams.get(name.toLowerCase());
    if (!entry) return null;
    const content = entry.size < this.file.u32(56) ? this.small(entry) : this.chain(entry.start, entry.size);
    return new Bytes(content, this.file.file, name);
  }

  private get sectorCount(): number {
    return Math.ceil((this.file.length - HEADER_BYTES) / this.sectorBytes);
  }

  private placeOf(sector: number): number {
    return (sector + 1) * this.sectorBytes;
  }

  /** Where the sectors of the FAT are (2.5). */
  private fatSectors(): number[] {
    const { file } = this;
    const sectors: number[] = [];
    const take = (at: number, count: number) => {
      for (let nth = 0; nth < count; nth += 1) {
        const sector = file.u32(at + 4 * nth);
        if (sector < LAST_SECTOR) sectors.push(sector);
      }
    };
    take(76, HEADER_FAT_SECTORS);
    const perSector = this.sectorBytes / 4 - 1;
    let next = file.u32(68);
    for (let nth = 0; next < LAST_SECTOR; nth += 1) {
      if (nth > this.sectorCount) throw file.damaged();
      take(this.placeOf(next), perSector);
      next = file.u32(this.placeOf(next) + 4 * perSector);
    }
    return sectors;
  }

  private after(sector: number): number {
    const perSector = this.sectorBytes / 4;
    const fat = this.fat[Math.floor(sector / perSector)];
    if (fat === undefined) throw this.file.damaged();
    return this.file.u32(this.placeOf(fat) + 4 * (sector % perSector));
  }

  /** The bytes of a chain of sectors; `null` for as long as it goes. */
  private chain(start: number, size: number | null): Uint8Array {
    const { file, sectorBytes } = this;
    if (size !== null && size > file.length) throw file.damaged();
    const parts: Uint8Array[] = [];
    let [sector, length] = [start, 0];
    while (size === null ? sector < LAST_SECTOR : length < size) {
      if (sector >= LAST_SECTOR || parts.length > this.sectorCount) throw file.damaged();
      const at = this.placeOf(sector);
      // Some writers leave out what the last sector does not need.
      const here = Math.min(sectorBytes, file.length - at, size === null ? sectorBytes : size - length);
      parts.push(file.slice(at, here));
      length += here;
      sector = this.after(sector);
    }
    return joined(parts, length);
  }

  /** A stream kept in the root's stream of small sectors (2.4). */
  private small({ start, size }: Entry): Uint8Array {
    const { file } = this;
    const root = this.entries[0];
    if (!root) throw file.damaged();
    const smallBytes = 2 ** file.u16(32);
    const content = new Bytes(this.chain(root.start, root.size), file.file, 'OLE');
    const fat = new Bytes(this.chain(file.u32(60), null), file.file, 'OLE');
    const parts: Uint8Array[] = [];
    let [sector, length] = [start, 0];
    while (length < size) {
      const here = Math.min(smallBytes, size - length);
      parts.push(content.slice(sector * smallBytes, here));
      length += here;
      sector = length < size ? fat.u32(4 * sector) : 0;
    }
    return joined(parts, length);
  }

  private directory(): Entry[] {
    const { file } = this;
    const bytes = new Bytes(this.chain(file.u32(48), null), file.file, 'OLE');
    return Array.from({ length: Math.floor(bytes.length / ENTRY_BYTES) }, (_, nth) =>
      entryAt(bytes, nth * ENTRY_BYTES),
    );
  }

  /** Streams right below the root: what is deeper belongs to something embedded. */
  private rootStreams(): Map<string, Entry> {
    const streams = new Map<string, Entry>();
    const seen = new Set<number>();
    const open = [this.entries[0]?.child ?? LAST_SECTOR];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const entry = this.entries[at];
      if (!entry || seen.has(at)) continue;
      seen.add(at);
      if (entry.type === STREAM) streams.set(entry.name.toLowerCase(), entry);
      open.push(entry.left, entry.right);
    }
    return streams;
  }
}

/** A directory entry (2.6.1). Of the size only the lower half is used: no file here reaches 4 GB. */
function entryAt(bytes: Bytes, at: number): Entry {
  const nameBytes = Math.max(0, Math.min(bytes.u16(at + 64), 64) - 2);
  return {
    name: new TextDecoder('utf-16le').decode(bytes.slice(at, nameBytes)),
    type: bytes.u8(at + 66),
    left: bytes.u32(at + 68),
    right: bytes.u32(at + 72),
    child: bytes.u32(at + 76),
    start: bytes.u32(at + 116),
    size: bytes.u32(at + 120),
  };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
