/**
 * The file information block, [MS-DOC] 2.5: what made the file, and where everything in it is.
 */

import { Failure } from '../../../shared/failure.ts';
import type { Bytes } from './bytes.ts';

const WORD = 0xa5ec;
/** What versions before Word 97 begin with. */
const OLDER: Readonly<Record<number, string>> = { 42459: 'Word 2', 42460: 'Word 6 / Word 95' };
/** Word 97 and everything after it. 0xC0 and 0xC2 are what some writers put for it (2.5.1). */
const FIRST_VERSION = 0xc0;

const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/** Places in the list of offsets, `FibRgFcLcb97` (2.5.6). */
const PARTS = { styles: 1, characters: 12, paragraphs: 13, pieces: 33, lists: 73, overrides: 74 } as const;
export type Part = keyof typeof PARTS;

export interface Fib {
  /** The stream with the tables of properties, `0Table` or `1Table`. */
  readonly tableStream: string;
  /** How many characters each part of the text has, one part after the other (2.4.1). */
  readonly lengths: {
    readonly main: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly boxes: number;
  };
  /** Where a part is in the table stream. */
  readonly place: (part: Part) => { readonly at: number; readonly length: number };
}

/** The block at the beginning of the stream `WordDocument`. Throws `FORMAT_UNSUPPORTED`, `FILE_ENCRYPTED`, `FILE_DAMAGED`. */
export function readFib(document: Bytes): Fib {
  const [mark, version, flags] = [document.u16(0), document.u16(2), document.u16(10)];
  const older = OLDER[mark] ?? (mark === WORD && version < FIRST_VERSION ? `Word ${version}` : null);
  if (older) {
    const expected = 'DOC (Word 97–2003), DOCX, RTF, PDF';
    throw new Failure('FORMAT_UNSUPPORTED', { file: document.file, expected, found: older });
  }
  if (mark !== WORD) throw document.damaged();
  if (flags & ENCRYPTED) throw new Failure('FILE_ENCRYPTED', { file: document.file });
  const longs = 34 + 2 * document.u16(32);
  const count = (nth: number) => {
    const characters = document.i32(longs + 2 + 4 * nth);
    if (characters < 0) throw document.damaged();
    return characters;
  };
  const offsets = longs + 2 + 4 * document.u16(longs);
  const known = document.u16(offsets);
  return {
    tableStream: flags & SECOND_TABLE ? '1Table' : '0Table',
    lengths: {
      main: count(3),
      footnotes: count(4),
      headers: count(5),
      comments: count(7),
      endnotes: count(8),
      boxes: count(9),
    },
    place: (part) => {
      const nth = PARTS[part];
      if (nth >= known) return { at: 0, length: 0 };
      const at = offsets + 2 + 8 * nth;
      return { at: document.u32(at), length: document.u32(at + 4) };
    },
  };
}
