/**
 * Lists that Word numbers, [MS-DOC] 2.9.131 (PlfLst), 2.9.132 (LSTF), 2.9.148 (LVL), 2.9.133 (PlfLfo).
 */

import type { NumberForm } from '../word/counting.ts';
import { LEVELS, type ListLevel, type NumberedList, newCounts, nextNumber } from '../word/lists.ts';
import type { Bytes } from './bytes.ts';

/** Forms of numbers by MSONFC ([MS-OSHARED] 2.2.1.3). */
const FORMS: Readonly<Record<number, NumberForm>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'chineseDigits',
  11: 'chinese',
  14: 'decimalFullWidth',
  15: 'decimal',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth',
  22: 'decimalZero',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircle',
  29: 'ideographEnclosedCircle',
  33: 'chinese',
  35: 'chinese',
  37: 'chinese',
  39: 'chinese',
};
const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const OVERRIDE_BYTES = 16;
const NO_SUFFIX = 2;

/** Reads one level; returns it with where it ends. */
function levelAt(table: Bytes, at: number): { readonly level: ListLevel; readonly end: number } {
  const text = at + LEVEL_BYTES + table.u8(at + 24) + table.u8(at + 25);
  const length = table.u16(text);
  const codes = Array.from({ length }, (_, nth) => table.u16(text + 2 + 2 * nth));
  const level: ListLevel = {
    start: table.i32(at),
    form: FORMS[table.u8(at + 4)] ?? null,
    // Levels stand in the text by their numbers, counted from 0.
    pattern: codes.map((code) => (code < LEVELS ? `%${code + 1}` : String.fromCharCode(code))).join(''),
    isLegal: (table.u8(at + 5) & 4) !== 0,
    suffix: table.u8(at + 15) === NO_SUFFIX ? '' : ' ',
  };
  return { level, end: text + 2 + 2 * length };
}

/** The levels of all lists, by the lists' own numbers. Levels follow the table, outside of its stated length. */
function readLists(table: Bytes, at: number): Map<number, (ListLevel | undefined)[]> {
  const lists = new Map<number, (ListLevel | undefined)[]>();
  const count = table.u16(at);
  let next = at + 2 + LIST_BYTES * count;
  for (let nth = 0; nth < count; nth += 1) {
    const entry = at + 2 + LIST_BYTES * nth;
    const isSimple = (table.u8(entry + 26) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let each = 0; each < (isSimple ? 1 : LEVELS); each += 1) {
      const { level, end } = levelAt(table, next);
      levels.push(level);
      next = end;
    }
    lists.set(table.u32(entry), levels);
  }
  return lists;
}

export class Lists {
  private readonly lists: NumberedList[] = [];

  /** `lists` and `overrides` are where the two tables begin; `null` where the document numbers nothing. */
  constructor(table: Bytes, lists: number | null, overrides: number | null) {
    if (lists === null || overrides === null) return;
    const known = readLists(table, lists);
    const counts = new Map([...known.keys()].map((id) => [id, newCounts()]));
    const count = table.u32(overrides);
    let next = overrides + 4 + OVERRIDE_BYTES * count;
    for (let nth = 0; nth < count; nth += 1) {
      const entry = overrides + 4 + OVERRIDE_BYTES * nth;
      const id = table.u32(entry);
      const levels = [...(known.get(id) ?? [])];
      const restarts = new Map<number, number>();
      next += 4;
      for (let each = table.u8(entry + 12); each > 0; each -= 1) {
        const flags = table.u32(next + 4);
        const at = flags & 0xf;
        if (flags & 0x10) restarts.set(at, table.i32(next));
        next += 8;
        if (!(flags & 0x20)) continue;
        const { level, end } = levelAt(table, next);
        if (at < LEVELS) levels[at] = level;
        next = end;
      }
      this.lists.push({ levels, counts: counts.get(id) ?? newCounts(), restarts });
    }
  }

  /** The number of the next paragraph of a list, counted from 1, with what parts it from the text; `null` for none. */
  next(list: number, level: number): string | null {
    const found = this.lists[list - 1];
    return found ? nextNumber(found, level) : null;
  }
}
