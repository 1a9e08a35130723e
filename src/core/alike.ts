/**
 * Which names of the register are so alike that they may be one unit's: a suggestion for a person, never more.
 *
 * Three ways to be alike: the same but for how offices are written short (街道办事处, 街办); one is the end of the other
 * (财政局, 青川市财政局); one character differs. Offices and places whose names differ by one character are many (民政局,
 * 民宗局; 城东, 城西), so the third counts only where the difference is the only one of its kind.
 *
 * Names are looked up by what they have in common, never each against each: ten thousand of them are a moment's work.
 */

import { nameKey } from './unit-names.ts';
import type { Register, Unit } from './units.ts';

/** Two units whose names are so alike that they may be one; `unit` is the lower number. */
export interface LikeUnits {
  readonly unit: number;
  readonly other: number;
}

/** Ways to write an office, each as what is compared; in this order. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\(.*?\)/gu, ''],
  [/(?<=发展|资源|住房|文化|工业|卫生|经济|教育)和/gu, ''],
  [/人民政府/gu, '政府'],
  [/(?:街道办事处|街办|街道办)$/u, '街道'],
  [/管理委员会$/u, '管委会'],
  [/(?<!管)委员会/gu, '委'],
  [/办公[室厅]$/u, '办'],
  [/府办$/u, '政府办'],
  [/政政府办$/u, '政府办'],
  [/(?<=[省市区县旗州镇乡])政府$/u, ''],
];

/** A name with everything written short. Example: `松桥街道办事处` and `松桥街办` both give `松桥街道`. */
function shortened(name: string): string {
  return SHORT.reduce((text, [long, short]) => text.replace(long, short), nameKey(name));
}

/** Shorter ones are no names of offices: `市`, `局`. */
const SHORTEST = 3;
/** A name that is the end of more than so many others says nothing of any. */
const MOST_LONGER = 3;
/** Where more names than this differ in one and the same character, it is what tells them apart. */
const MOST_NEIGHBOURS = 3;
/** One character more or less says little in a name as short as this. */
const SHORTEST_MISPRINT = 5;
/** Characters that tell places and offices apart where they stand alone against one another. */
const TELLING = /^[东南西北中内外上下前后左右大小新老旧一二三四五六七八九十\d]?$/u;
const REGION_END = /[省市区县旗州盟镇乡]/u;

interface Entry {
  readonly unit: number;
  readonly name: string;
}

/** How two names differ that are the same but for one character: what stands before and after, and the two. */
interface Misprint {
  readonly a: Entry;
  readonly b: Entry;
  readonly before: string;
  readonly after: string;
  readonly characters: readonly [string, string];
}

function grouped<T>(list: Iterable<T>, keys: (each: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    for (const key of keys(each)) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  }
  return groups;
}

/** The parts of a name after each division in it. Example: `青川市云岭区司法局` → `云岭区司法局`, `司法局`. */
function* tails(name: string): Generator<string> {
  for (let at = 1; at <= name.length - SHORTEST; at += 1) {
    if (REGION_END.test(name[at - 1] as string)) yield name.slice(at);
  }
}

/** The name with each of its characters in turn taken out, and `gap` in its place. */
function* gapped({ name }: Entry, gap: string): Generator<string> {
  if (name.length < SHORTEST_MISPRINT) return;
  for (let at = 0; at < name.length; at += 1) yield name.slice(0, at) + gap + name.slice(at + 1);
}

/** How two names differ by one character put in, left out or changed; `null` where they do otherwise. */
function misprint(a: Entry, b: Entry): Misprint | null {
  const [one, two] = [a.name, b.name];
  if (one === two || Math.abs(one.length - two.length) > 1) return null;
  let start = 0;
  while (start < one.length && one[start] === two[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, two.length) - start && one.at(-1 - end) === two.at(-1 - end)) end += 1;
  const characters = [one.slice(start, one.length - end), two.slice(start, two.length - end)] as const;
  if (characters.some((each) => each.length > 1) || characters.every((each) => TELLING.test(each))) return null;
  return { a, b, before: one.slice(0, start), after: one.slice(one.length - end), characters };
}

/** Pairs that may differ by one character: the same but for a gap in the same place, or but for one left out. */
function* closePairs(entries: readonly Entry[], byName: ReadonlyMap<string, readonly Entry[]>) {
  for (const group of grouped(entries, (each) => gapped(each, '_')).values()) {
    if (group.length > MOST_NEIGHBOURS) continue;
    for (const [at, a] of group.entries()) for (const b of group.slice(at + 1)) yield [a, b] as const;
  }
  for (const a of entries) {
    for (const shorter of gapped(a, '')) for (const b of byName.get(shorter) ?? []) yield [a, b] as const;
  }
}

function misprintsIn(entries: readonly Entry[], byName: ReadonlyMap<string, readonly Entry[]>): Misprint[] {
  const found = new Map<string, Misprint>();
  for (const [a, b] of closePairs(entries, byName)) {
    const one = a.unit === b.unit ? null : misprint(a, b);
    if (one) found.set([a.unit, b.unit].sort().join(), one);
  }
  // Two places that differ so have many offices each, and two offices that differ so are in many places.
  const all = [...found.values()];
  const places = grouped(all, ({ before, characters: [a, b] }) => [[before + a, before + b].sort().join()]);
  const offices = grouped(all, ({ after, characters: [a, b] }) => [[a + after, b + after].sort().join()]);
  const isAlone = (groups: Map<string, Misprint[]>) => {
    const crowded = new Set([...groups.values()].filter((group) => group.length > 1).flat());
    return (each: Misprint) => !crowded.has(each);
  };
  return all.filter(isAlone(places)).filter(isAlone(offices));
}

/** Whether both have filed for the same year, and so are hardly one unit under a misprinted name. */
const shareYear = (a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean =>
  a !== undefined && b !== undefined && [...a].some((year) => b.has(year));

/**
 * Pairs of units that may be one, by number. `years`: those a unit has reports for; two that filed for the same year are
 * not taken for a misprint of each other.
 *
 * Example: 松桥街道办事处 and 松桥街办; 青川市财政局 and 财政局; 青川市财政局 and 青川县财政局, unless 青川市民政局 and 青川县民政局
 * are there as well: then both places are.
 */
export function alike(register: Register, years: ReadonlyMap<number, ReadonlySet<number>> = new Map()): LikeUnits[] {
  const namesOf = ({ name, aliases }: Unit) => new Set([name, ...aliases].map(shortened));
  const entries = [...register.units.values()].flatMap((each) =>
    [...namesOf(each)].map((name): Entry => ({ unit: each.unit, name })),
  );
  const pairs: (readonly [Entry, Entry])[] = [];
  const byName = grouped(entries, ({ name }) => [name]);
  for (const [first, ...rest] of byName.values()) {
    for (const other of rest) pairs.push([first as Entry, other]);
  }
  const longer = grouped(entries, ({ name }) => tails(name));
  for (const [tail, over] of longer) {
    const bearer = byName.get(tail)?.[0];
    if (bearer && over.length <= MOST_LONGER) for (const each of over) pairs.push([bearer, each]);
  }
  for (const { a, b } of misprintsIn(entries, byName)) {
    if (!shareYear(years.get(a.unit), years.get(b.unit))) pairs.push([a, b]);
  }
  const found = new Map<string, LikeUnits>();
  for (const [a, b] of pairs) {
    const [unit, other] = [Math.min(a.unit, b.unit), Math.max(a.unit, b.unit)];
    if (unit !== other) found.set(`${unit} ${other}`, { unit, other });
  }
  return [...found.values()].sort((a, b) => a.unit - b.unit || a.other - b.other);
}
