/**
 * Which modifications hold for the characters at a place of the file, [MS-DOC] 2.8.5, 2.8.6, 2.9.33, 2.9.175.
 *
 * Word keeps them in pages of 512 bytes, by where characters are in the file and not by where they are in the text.
 */

import type { Bytes } from './bytes.ts';

/** Characters with the same modifications: bytes of `WordDocument`, half-open. */
export interface PropertyRun {
  readonly from: number;
  readonly to: number;
  readonly list: Bytes | null;
  /** Of a paragraph: the number of its style. */
  readonly style: number;
}

const PAGE_BYTES = 512;
/** The number of a page is 22 bits of its entry (2.9.206). */
const PAGE_NUMBER = 0x3fffff;

type ReadEntry = (page: Bytes, nth: number, count: number) => Pick<PropertyRun, 'list' | 'style'>;

/** A paragraph's entry: 13 bytes of which the first says where the modifications are (2.9.23, 2.9.174). */
const paragraphEntry: ReadEntry = (page, nth, count) => {
  const at = 2 * page.u8(4 * (count + 1) + 13 * nth);
  if (at === 0) return { list: null, style: 0 };
  const words = page.u8(at);
  const [start, length] = words === 0 ? [at + 2, 2 * page.u8(at + 1)] : [at + 1, 2 * words - 1];
  const list = page.part(start, length, 'Papx');
  return { list: list.part(2, length - 2, 'Papx'), style: list.u16(0) };
};

/** A run's entry: one byte that says where the modifications are (2.9.32). */
const characterEntry: ReadEntry = (page, nth, count) => {
  const at = 2 * page.u8(4 * (count + 1) + nth);
  return { list: at === 0 ? null : page.part(at + 1, page.u8(at), 'Chpx'), style: 0 };
};

/** All runs of one kind, in order of their places. */
export class Properties {
  private readonly runs: readonly PropertyRun[];

  private constructor(runs: readonly PropertyRun[]) {
    this.runs = runs;
  }

  static ofParagraphs(document: Bytes, plc: Bytes): Properties {
    return new Properties(readRuns(document, plc, paragraphEntry));
  }

  static ofCharacters(document: Bytes, plc: Bytes): Properties {
    return new Properties(readRuns(document, plc, characterEntry));
  }

  /** The run at a place; where none is told, one without modifications up to the next. */
  at(place: number): PropertyRun {
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle] as PropertyRun).to <= place) low = middle + 1;
      else high = middle;
    }
    const run = this.runs[low];
    if (run && run.from <= place) return run;
    return { from: place, to: run?.from ?? Number.POSITIVE_INFINITY, list: null, style: 0 };
  }
}

function readRuns(document: Bytes, plc: Bytes, readEntry: ReadEntry): PropertyRun[] {
  const pages = Math.max(0, Math.floor((plc.length - 4) / 8));
  const runs: PropertyRun[] = [];
  for (let nth = 0; nth < pages; nth += 1) {
    const number = plc.u32(4 * (pages + 1) + 4 * nth) & PAGE_NUMBER;
    const page = document.part(PAGE_BYTES * number, PAGE_BYTES, plc.what);
    const count = page.u8(PAGE_BYTES - 1);
    for (let each = 0; each < count; each += 1) {
      const [from, to] = [page.u32(4 * each), page.u32(4 * each + 4)];
      // What was told first holds; this also bounds what a hostile file comes to.
      const first = Math.max(from, runs.at(-1)?.to ?? 0);
      if (to > first) runs.push({ from: first, to, ...readEntry(page, each, count) });
    }
  }
  return runs;
}
