/**
 * Lists of property modifications, [MS-DOC] 2.2.5 and 2.6: each a code that tells its own length, and an operand.
 */

import type { Bytes } from './bytes.ts';

/** One modification: `at` is where its operand begins, without the byte or two of its length. */
export interface Sprm {
  readonly code: number;
  readonly list: Bytes;
  readonly at: number;
  readonly length: number;
}

/** Codes that are used here, named as in 2.6. */
export const SPRM = {
  cDeleted: 0x0800,
  cBold: 0x0835,
  cItalic: 0x0836,
  cStrike: 0x0837,
  cVanish: 0x083c,
  cPlain: 0x2a33,
  cUnderline: 0x2a3e,
  cPosition: 0x2a48,
  cDoubleStrike: 0x2a53,
  cStyle: 0x4a30,
  cSymbol: 0x6a09,
  pAlign80: 0x2403,
  pAlign: 0x2461,
  pInTable: 0x2416,
  pRowEnd: 0x2417,
  pInnerCellEnd: 0x244b,
  pInnerRowEnd: 0x244c,
  pDepth: 0x6649,
  pDepthStep: 0x664a,
  pHuge: 0x6646,
  pTableProperties: 0x646b,
  pOutline: 0x2640,
  pListLevel: 0x260a,
  pList: 0x460b,
  pTabs: 0xc615,
  tDefinition: 0xd608,
  tOldDefinition: 0xd606,
  tMerge: 0x5624,
  tSplit: 0x5625,
  tVerticalMerge: 0xd62b,
  tColumnWidth: 0x7623,
  tInsert: 0x7621,
  tDelete: 0x5622,
} as const;

/** Bytes of the operand by the three highest bits of the code (2.2.5.1); 6 is a length of its own. */
const LENGTHS = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** Where the operand begins and how long it is. A list that ends too early counts as one of zeros. */
function operand(list: Bytes, at: number, code: number): { readonly at: number; readonly length: number } {
  const fixed = LENGTHS[code >> 13];
  if (typeof fixed === 'number') return { at, length: fixed };
  const byte = (place: number) => (place < list.length ? list.u8(place) : 0);
  // A table's definition counts itself in two bytes, and one too many (2.9.321).
  const isDefinition = code === SPRM.tDefinition || code === SPRM.tOldDefinition;
  if (isDefinition) return { at: at + 2, length: Math.max(0, byte(at) + 256 * byte(at + 1) - 1) };
  const length = byte(at);
  if (code !== SPRM.pTabs || length !== 255) return { at: at + 1, length };
  // More tabs than a byte can count (2.9.182): 4 bytes for each that goes, 3 for each that comes.
  const gone = byte(at + 1);
  return { at: at + 1, length: 2 + 4 * gone + 3 * byte(at + 2 + 4 * gone) };
}

/** The modifications of a list, in order. One whose operand runs out of the list ends it: some writers cut lists short. */
export function* sprms(list: Bytes, from = 0): Generator<Sprm> {
  let at = from;
  // A single byte may be left over: lists are padded to whole words.
  while (at + 2 <= list.length) {
    const code = list.u16(at);
    if (code === 0) return;
    const { at: start, length } = operand(list, at + 2, code);
    if (start + length > list.length) return;
    yield { code, list, at: start, length };
    at = start + length;
  }
}

/** The operand of a modification of one or two bytes. */
export function valueOfSprm({ list, at, length }: Sprm): number {
  return length === 1 ? list.u8(at) : list.u16(at);
}
