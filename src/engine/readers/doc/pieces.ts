/**
 * The text of the document and where its characters are in the file, [MS-DOC] 2.8.35 and 2.9.38 (Clx, PlcPcd).
 *
 * A document saved quickly is a patchwork: pieces of text in any order in the file, some with properties of their own.
 */

import type { Bytes } from './bytes.ts';
import type { Fib } from './fib.ts';

/** A run of characters that are together in the file. Counts are characters, `at` is a byte of `WordDocument`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** One byte a character, Windows-1252 (2.9.73), or two, UTF-16. */
  readonly width: 1 | 2;
  /** Modifications (2.9.214) that hold for the whole piece, after all others. */
  readonly properties: Bytes | null;
}

const PROPERTIES = 1;
const TABLE = 2;
const COMPRESSED = 0x40000000;
const PLACE = 0x3fffffff;
const PIECE_BYTES = 8;

/** Short modifications of a piece, by number (2.9.215): those that matter here, as the full ones they stand for. */
const SHORT: Readonly<Record<number, number>> = {
  24: 0x2416, // in a table
  25: 0x2417, // end of a row
  65: 0x0800, // deleted
  85: 0x0835, // bold
  86: 0x0836, // italic
  87: 0x0837, // struck
  92: 0x083c, // hidden
  115: 0x2a53, // struck twice
};

function shortProperties(modification: number, table: Bytes): Bytes | null {
  const code = SHORT[(modification >> 1) & 0x7f];
  if (code === undefined) return null;
  const bytes = Uint8Array.of(code & 0xff, code >> 8, modification >> 8);
  return table.of(bytes, 'Pcd');
}

/** The pieces of a document, in order of its text. */
export function readPieces(document: Bytes, table: Bytes, fib: Fib): Piece[] {
  const { at, length } = fib.place('pieces');
  const clx = table.part(at, length, 'Clx');
  const lists: Bytes[] = [];
  let next = 0;
  while (clx.u8(next) === PROPERTIES) {
    const size = clx.u16(next + 1);
    lists.push(clx.part(next + 3, size, 'Clx'));
    next += 3 + size;
  }
  if (clx.u8(next) !== TABLE) throw clx.damaged();
  const plc = clx.part(next + 5, clx.u32(next + 1), 'PlcPcd');
  const count = Math.floor((plc.length - 4) / (4 + PIECE_BYTES));
  const pieces: Piece[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const [from, to] = [plc.u32(4 * nth), plc.u32(4 * nth + 4)];
    const entry = 4 * (count + 1) + PIECE_BYTES * nth;
    const place = plc.u32(entry + 2);
    const width = place & COMPRESSED ? 1 : 2;
    const start = width === 1 ? (place & PLACE) >> 1 : place & PLACE;
    // Characters that share bytes, or have none, cannot be: this also bounds what a hostile file comes to.
    if (from !== (pieces.at(-1)?.to ?? 0) || to < from || to > document.length) throw plc.damaged();
    if (start + width * (to - from) > document.length) throw plc.damaged();
    const modification = plc.u16(entry + 6);
    const properties = modification & 1 ? (lists[modification >> 1] ?? null) : shortProperties(modification, table);
    pieces.push({ from, to, at: start, width, properties });
  }
  if (fib.lengths.main > (pieces.at(-1)?.to ?? 0)) throw plc.damaged();
  return pieces;
}
