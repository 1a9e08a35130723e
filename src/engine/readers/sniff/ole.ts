/**
 * The streams of an OLE compound file (Word and Excel until 2003, WPS): enough to tell what made it. Opens no stream.
 *
 * Only streams right below the root count: a Word document may carry a whole workbook inside.
 */

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const HEADER_FAT_SECTORS = 109;
const LAST_SECTOR = 0xfffffff0;
/** More than any document has; a longer chain runs in a circle. */
const MOST_SECTORS = 4096;

const utf16 = new TextDecoder('utf-16le');

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** The bytes of the directory, following its chain of sectors as far as it leads. */
function directoryOf(bytes: Uint8Array, view: DataView): Uint8Array[] {
  const sectorBytes = view.getUint16(30, true) === 12 ? 4096 : 512;
  const placeOf = (sector: number) => (sector + 1) * sectorBytes;
  const next = (sector: number): number => {
    const perFat = sectorBytes / 4;
    const nth = Math.floor(sector / perFat);
    const fat = nth < HEADER_FAT_SECTORS ? view.getUint32(76 + 4 * nth, true) : LAST_SECTOR;
    const at = placeOf(fat) + 4 * (sector % perFat);
    return at + 4 <= bytes.length ? view.getUint32(at, true) : LAST_SECTOR;
  };
  const sectors: Uint8Array[] = [];
  let sector = view.getUint32(48, true);
  while (placeOf(sector) + sectorBytes <= bytes.length && sectors.length < MOST_SECTORS) {
    sectors.push(bytes.subarray(placeOf(sector), placeOf(sector) + sectorBytes));
    sector = next(sector);
  }
  return sectors;
}

function entryAt(sector: Uint8Array, at: number): Entry {
  const view = new DataView(sector.buffer, sector.byteOffset + at, ENTRY_BYTES);
  const nameBytes = Math.min(view.getUint16(64, true), 64);
  return {
    name: utf16.decode(sector.subarray(at, at + Math.max(0, nameBytes - 2))),
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
  };
}

/** The names of streams and storages right below the root of a compound file; none where its directory is lost. */
export function oleNames(bytes: Uint8Array): string[] {
  if (bytes.length < HEADER_BYTES) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(bytes, view).flatMap((sector) =>
    Array.from({ length: sector.length / ENTRY_BYTES }, (_, nth) => entryAt(sector, nth * ENTRY_BYTES)),
  );
  const names: string[] = [];
  const seen = new Set<number>();
  const open = [entries[0]?.child ?? LAST_SECTOR];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    names.push(entry.name);
    open.push(entry.left, entry.right);
  }
  return names;
}
