/**
 * How a form's row labels may appear, and how well a source row's labels fit them.
 *
 * A label counts in full, without the remark in brackets at its end, without its numbering or under another one, and
 * with the merged labels to its left written in front: files print it in all these ways. What differs further is
 * compared letter by letter. Never takes one label of the form for another one that is there to the letter.
 */

import type { Form, FormLine } from '../form.ts';
import { remembered } from '../memo.ts';
import { labelled } from './confusions.ts';
import { nearness, timesIn, withoutPinyin } from './fold.ts';
import type { Row } from './rows.ts';
import type { Token } from './tokens.ts';

/** A folded spelling. Bare ones (no numbering) may be ambiguous: `其他` is a row, a column and more. */
interface Spelling {
  readonly text: string;
  readonly bare: boolean;
  /** How much of the label this is: 1, or less where it only stands for it. */
  readonly worth: number;
  readonly line: number;
}

/** How well a text fits each line, and whether it is one of the form's spellings, so that nothing else need be tried. */
interface Fits {
  readonly exact: boolean;
  readonly of: Float64Array;
}

const NUMBERING = /^(?:[(（]?(?:\d+|[一二三四五六七八九十]+)[)）]?[.、．:：]?|[①-⑳⒈-⒛㈠-㈩⑴-⒇])\s*/u;
const FOLDED_NUMBERING = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?=.{2})/u;
const REMARK = /\([^()]{6,}\)$/u;
/** A bracket that does not open the label: an addition. */
const ADDITION = /(?<=[^\s])\s*[([（【〔［][^()（）【】〔〕［］[\]]*[)\]）】〕］]/gu;
/** Marks of footnotes, and what nobody would call an addition: a unit, or what the row is made up of. */
const FOOTNOTE = /[*＊※#△▲¹²³⁴-⁹]+/gu;
const HARMLESS = /^(?:单位)?(?:万元|件|项|个|宗|条|次|起|份|数量|件数|含.*|包括.*|区分处理.*|注\d*|\d{0,2})$/u;

const ADDED = /[[(（【〔［*＊※#△▲¹²³⁴-⁹]/u;

/** Taken for the label without a word. */
const ADDED_TO = 0.9;
/** Taken for the label, and said so. */
const GUESSED = 0.7;
/** 其他处理 printed as one row where the form has three: the reviewer has to see it. */
const UNDIVIDED = 0.65;
/** Texts further apart than this are not compared letter by letter. */
const LEAST_COMMON = 0.4;
/** The beginning of a label is taken for it from this length on, and counts for more from the second or from half. */
const SHORTEST_START = 4;
const LONG_START = 8;
const MOST_KNOWN = 4096;

/** What many print instead. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['行政规范性文件', '规范性文件'],
  ['规范性文件', '行政规范性文件'],
]);

function spellings(line: FormLine, index: number): Spelling[] {
  const leaf = line.path.at(-1);
  if (leaf === undefined) return [];
  const parents = line.path.slice(0, -1).join('');
  const nearest = line.path.at(-2) ?? '';
  const short = leaf.replace(REMARK, '');
  const numbered = [leaf, short, `${parents}${leaf}`, `${parents}${short}`, `${nearest}${leaf}`, `${nearest}${short}`];
  const bare = [leaf, short].map((each) => each.replace(NUMBERING, ''));
  const undivided = line.path.length > 2 && /^\d\.其他$/u.test(leaf) ? [nearest, nearest.replace(NUMBERING, '')] : [];
  const alias = ALIASES.get(leaf);
  const all = [
    ...(alias ? [{ text: labelled(alias), bare: false, worth: ADDED_TO, line: index }] : []),
    ...numbered.map((each) => ({ text: labelled(each), bare: false, worth: 1, line: index })),
    ...bare.map((each) => ({ text: labelled(each), bare: true, worth: 1, line: index })),
    ...undivided.map((each) => ({ text: labelled(each), bare: true, worth: UNDIVIDED, line: index })),
  ];
  return all.filter((each, at) => all.findIndex((other) => other.text === each.text) === at);
}

interface Stripped {
  readonly bare: string;
  readonly added: readonly string[];
}

/** The label without additions in brackets and footnote marks, and what those said. */
const stripped = remembered((text): Stripped => {
  const plain = withoutPinyin(text);
  const added = [...plain.matchAll(ADDITION)].map((match) => labelled(match[0]));
  return { bare: labelled(plain.replace(ADDITION, '').replace(FOOTNOTE, '')), added };
});

/** The row labels of a form, ready for matching. */
export class Labels {
  readonly lines: readonly FormLine[];
  /** The fits of a row without labels. */
  readonly none: Float64Array;
  private readonly all: readonly Spelling[];
  private readonly exact = new Map<string, Spelling[]>();
  private readonly having = new Map<string, number[]>();
  private readonly known = new Map<string, Fits>();

  /** Merged labels to the left of others: they name no line by themselves. */
  private readonly parents: ReadonlySet<string>;

  constructor(form: Form) {
    this.lines = form.lines;
    this.none = new Float64Array(form.lines.length);
    this.all = form.lines.flatMap(spellings);
    const parents = form.lines.flatMap((line) => line.path.slice(0, -1));
    this.parents = new Set(parents.flatMap((each) => [labelled(each), labelled(each.replace(NUMBERING, ''))]));
    for (const [index, spelling] of this.all.entries()) {
      this.exact.set(spelling.text, [...(this.exact.get(spelling.text) ?? []), spelling]);
      for (const character of new Set(spelling.text)) {
        this.having.set(character, [...(this.having.get(character) ?? []), index]);
      }
    }
  }

  /** Whether this is a row label to the letter, numbering and all, so that values must follow it. */
  isCertain(folded: string): boolean {
    return (
      this.exact.get(folded)?.some(({ bare, worth }) => worth >= ADDED_TO && (!bare || folded.length > 3)) ?? false
    );
  }

  /** The same of a piece of the source, which may have a footnote mark or a unit behind its label. */
  isLabel({ text, folded, words }: Token): boolean {
    if (!words) return false;
    if (this.isCertain(folded)) return true;
    if (!ADDED.test(text)) return false;
    const { bare, added } = stripped(text);
    return added.every((each) => HARMLESS.test(each)) && this.isCertain(bare);
  }

  /** The labels of two lines one under the other that make up this text, e.g. `行政处罚行政强制`; `null` where there are none. */
  pairIn(folded: string): readonly [string, string] | null {
    for (let at = 2; at + 2 <= folded.length; at += 1) {
      const upper = folded.slice(0, at);
      const lower = folded.slice(at);
      if (!this.isCertain(upper) || !this.isCertain(lower)) continue;
      const lines = this.exact.get(lower)?.map(({ line }) => line) ?? [];
      if (this.exact.get(upper)?.some(({ line }) => lines.includes(line + 1))) return [upper, lower];
    }
    return null;
  }

  /**
   * How well a row's labels name each line, 0 to 1, in the order of the form's lines. The last label counts, or the last
   * few written together, since a label may be broken over lines or cells. A row that names another line to the letter
   * names this one not at all.
   */
  fits(row: Row): Float64Array {
    let best: Float64Array | null = null;
    const labels = row.labels.filter(({ folded }) => folded !== '');
    for (let count = 1; count <= Math.min(4, labels.length); count += 1) {
      const found = this.fitsOf(labels.slice(-count));
      if (found.exact) return found.of;
      best = best === null ? found.of : best.map((fit, line) => Math.max(fit, found.of[line] as number));
    }
    const cut = row.lead === '' || labels.length === 0 ? undefined : this.exact.get(row.lead + labels.at(-1)?.folded);
    if (cut) return this.scored(cut, 1);
    return best ?? this.none;
  }

  private scored(spelt: readonly Spelling[], worth: number): Float64Array {
    const fits = new Float64Array(this.lines.length);
    for (const { line, worth: own } of spelt) fits[line] = Math.max(fits[line] as number, worth * own);
    return fits;
  }

  private fitsOf(labels: readonly Token[]): Fits {
    const folded = labels.map((each) => each.folded).join('');
    const text = labels.map((each) => each.text).join('\n');
    const key = `${folded}\n${text}`;
    const before = this.known.get(key);
    if (before) return before;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    const fits = this.compare(folded, text);
    this.known.set(key, fits);
    return fits;
  }

  private compare(folded: string, text: string): Fits {
    const whole = this.exact.get(folded) ?? (this.parents.has(folded) ? [] : undefined);
    if (whole) return { exact: true, of: this.scored(whole, 1) };
    const { bare, added } = stripped(text);
    const known = this.exact.get(bare) ?? this.exact.get(bare.replace(FOLDED_NUMBERING, ''));
    if (known) {
      const changed = added.some((each) => timesIn(each).length > 0);
      const worth = added.every((each) => HARMLESS.test(each)) ? ADDED_TO : GUESSED;
      return { exact: true, of: this.scored(changed ? [] : known, worth) };
    }
    const fits = this.near(folded);
    const begun = this.beginning(folded);
    if (begun) fits[begun.line] = Math.max(fits[begun.line] as number, begun.fit);
    return { exact: false, of: fits };
  }

  /** Letter by letter, against those spellings only that have enough characters in common to matter. */
  private near(folded: string): Float64Array {
    const fits = new Float64Array(this.lines.length);
    const common = new Map<number, number>();
    for (const character of folded) {
      for (const index of this.having.get(character) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
    }
    for (const [index, count] of common) {
      const { text, line, worth } = this.all[index] as Spelling;
      if (worth < 1 || count / Math.max(text.length, folded.length) < LEAST_COMMON) continue;
      fits[line] = Math.max(fits[line] as number, nearness(folded, text));
    }
    return fits;
  }

  /** The one line whose label this begins, as where the end is lost, or that begins this, as where words are added. */
  private beginning(folded: string): { readonly line: number; readonly fit: number } | null {
    if (folded.length < SHORTEST_START) return null;
    const found = new Map<number, number>();
    for (const { text, line, worth } of this.all) {
      if (worth < 1 || text.length < SHORTEST_START) continue;
      const isLong = folded.length >= LONG_START || 2 * folded.length >= text.length;
      const rest = folded.startsWith(text) ? folded.slice(text.length) : null;
      const isMore = rest !== null && rest.length <= text.length && timesIn(rest).length === 0;
      if (!text.startsWith(folded) && !isMore) continue;
      found.set(line, Math.max(found.get(line) ?? 0, isLong || isMore ? GUESSED : UNDIVIDED));
    }
    const [only] = found;
    return found.size === 1 && only ? { line: only[0], fit: only[1] } : null;
  }
}
