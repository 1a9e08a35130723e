/**
 * Whether the source itself says what an explanation implies. The law of this file: a clean number that stands in its
 * own place is never corrected, whatever the sums say. It is the unit's number, and a wrong one is the unit's error.
 *
 * A value is supported where the reading was not certain, and the source has it:
 * 1. by another reading of the text at the cell's own place: one its doubts leave open (`1_`), the whole run of digits
 *    of which the reading took a part, or the same row of a second copy of the table;
 * 2. as a number of the same row that another cell of the explanation took, or none, where doubts or several numbers in
 *    one cell show that the row's values did not fit its columns. Values keep the order they are printed in.
 * A piece of the text supports one cell only.
 *
 * Where somebody typed another number over a clean reading, the law speaks for the reading: it is support for itself.
 */

import { canonical, type Decimal } from '../decimal.ts';
import type { CellId, FormLine } from '../form.ts';
import { narrow } from '../narrow.ts';
import type { DoubtCode, Reading } from '../reading.ts';
import type { Span } from '../source.ts';
import type { ImpliedValue, Support } from './explanation.ts';
import { maySay, piecesOf } from './other-readings.ts';
import { type CleanReading, type Scene, typedOver } from './scene.ts';

/** Doubts that say a row's values may belong to other columns. */
const UNFIT: ReadonlySet<DoubtCode> = new Set<DoubtCode>([
  'tooFewValues',
  'tooManyValues',
  'movedSideways',
  'mergedCell',
  'valuesParted',
]);

/** What a cell must be, before its support is known. */
export type Implied = Omit<ImpliedValue, 'support'>;

/** A number in a row that may belong to another cell than the one that took it; `whole`: the cell text it is part of. */
interface Token {
  readonly span: Span;
  readonly value: Decimal;
  readonly whole: Span | null;
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const inOrder = (a: Token, b: Token) => a.span.start - b.span.start;

class Row {
  readonly #scene: Scene;
  readonly #line: FormLine;
  readonly #implied: ReadonlyMap<CellId, Decimal>;

  constructor(scene: Scene, line: FormLine, implied: readonly Implied[]) {
    this.#scene = scene;
    this.#line = line;
    this.#implied = new Map(implied.map(({ cell, to }) => [cell, to]));
  }

  #quote({ start, end }: Span): string {
    return this.#scene.text.slice(start, end);
  }

  #number(span: Span): Decimal | null {
    return canonical(narrow(this.#quote(span)));
  }

  #support(span: Span): Support {
    return { span, raw: this.#quote(span) };
  }

  /** The reading of a cell, if its value is still just that and nobody settled it. */
  #reading(cell: CellId): Reading | null {
    const { readings, values, settled } = this.#scene;
    const reading = readings[cell];
    if (!reading || settled.has(cell)) return null;
    return values[cell]?.value === reading.value ? reading : null;
  }

  #isUnfit(cell: CellId): boolean {
    return this.#reading(cell)?.doubts.some((doubt) => UNFIT.has(doubt)) ?? false;
  }

  /** The cells whose spans touch a piece of the text, in the order of the text. */
  #takers(span: Span): [CellId, Span][] {
    const all = Object.entries(this.#scene.readings);
    const found = all.flatMap(([cell, reading]): [CellId, Span][] =>
      reading.span && overlap(reading.span, span) ? [[cell, reading.span]] : [],
    );
    return found.sort(([, a], [, b]) => a.start - b.start);
  }

  /** The digits around a span, where they go on beyond it and say just what the cells that share them must be. */
  #run(cell: CellId, { start, end }: Span): Support | null {
    if (start === end) return null;
    const text = this.#scene.text;
    const isDigit = (at: number) => /^\d$/.test(narrow(text[at] ?? ''));
    let [from, to] = [start, end];
    while (isDigit(from - 1)) from -= 1;
    while (isDigit(to)) to += 1;
    const run = { start: from, end: to };
    if (to - from === end - start || /\D/.test(narrow(this.#quote(run)))) return null;
    const takers = this.#takers(run);
    const said = takers.map(([each]) => this.#implied.get(each) ?? this.#scene.values[each]?.value ?? '');
    if (said.join('') !== narrow(this.#quote(run))) return null;
    const before = said
      .slice(
        0,
        takers.findIndex(([each]) => each === cell),
      )
      .join('').length;
    const length = (this.#implied.get(cell) as Decimal).length;
    return this.#support({ start: from + before, end: from + before + length });
  }

  /** What a second copy of the table has in this cell's place. */
  #copy(cell: CellId, to: Decimal): Support | null {
    const place = this.#line.cells.findIndex(({ id }) => id === cell);
    for (const { code, cells, span } of this.#scene.events) {
      if (code !== 'tableRepeated' || span === null || !cells.includes(cell)) continue;
      const numbers = [...this.#quote(span).matchAll(/(?<!\S)\d+(?!\S)/gu)].slice(-this.#line.cells.length);
      const found = numbers.length === this.#line.cells.length ? numbers[place] : undefined;
      if (found?.[0] !== to) continue;
      return this.#support({ start: span.start + found.index, end: span.start + found.index + to.length });
    }
    return null;
  }

  #own(cell: CellId, to: Decimal): Support | null {
    const over = typedOver(this.#scene, cell);
    if (over?.value === to) return restoring(over);
    const reading = this.#reading(cell);
    if (!reading) return null;
    const copy = reading.doubts.includes('tableRepeated') ? this.#copy(cell, to) : null;
    if (copy || reading.span === null) return copy;
    return maySay(reading, to) ? this.#support(reading.span) : this.#run(cell, reading.span);
  }

  /** Bare numbers between and right beside the row's values that no cell took. */
  #leftOver(): Token[] {
    const { readings, text } = this.#scene;
    const spans = this.#line.cells.flatMap(({ id }) => readings[id]?.span ?? []).sort((a, b) => a.start - b.start);
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last) return [];
    const before = /(?<!\S)\d+[^\S\n]*$/u.exec(text.slice(0, first.start))?.index ?? first.start;
    const after = /^[^\S\n]*\d+(?!\S)/u.exec(text.slice(last.end))?.[0].length ?? 0;
    const stretch = { start: before, end: last.end + after };
    if (/\p{Script=Han}/u.test(this.#quote(stretch))) return [];
    return [...this.#quote(stretch).matchAll(/(?<!\S)\d+(?!\S)/gu)].flatMap(({ index, 0: digits }) => {
      const span = { start: stretch.start + index, end: stretch.start + index + digits.length };
      const value = this.#number(span);
      return value !== null && this.#takers(span).length === 0 ? [{ span, value, whole: null }] : [];
    });
  }

  /** Several numbers in the text of one cell. */
  #several(cell: CellId): Token[] {
    const span = this.#reading(cell)?.span ?? null;
    const pieces = span ? piecesOf(this.#quote(span)) : [];
    if (span === null || pieces.length < 2) return [];
    return pieces.flatMap(({ from, to }) => {
      const piece = { start: span.start + from, end: span.start + to };
      const value = this.#number(piece);
      return value === null ? [] : [{ span: piece, value, whole: span }];
    });
  }

  /** Every number of the row that an implied value may come from. */
  #tokens(): Token[] {
    const cells = this.#line.cells.map(({ id }) => id).filter((id) => this.#implied.has(id));
    const taken = cells.flatMap((cell): Token[] => {
      const several = this.#several(cell);
      if (several.length > 0) return several;
      const span = this.#reading(cell)?.span ?? null;
      const value = span && this.#isUnfit(cell) ? this.#number(span) : null;
      return span && value !== null ? [{ span, value, whole: null }] : [];
    });
    const loose = cells.some((cell) => this.#isUnfit(cell)) ? this.#leftOver() : [];
    return [...taken, ...loose].sort(inOrder);
  }

  /** Whether a cell's place in the row was uncertain: doubted, empty, or several numbers in it. */
  #isLoose(cell: CellId): boolean {
    const reading = this.#reading(cell);
    return reading !== null && (reading.value === null || this.#isUnfit(cell) || this.#several(cell).length > 0);
  }

  /** A number for each cell, in the order of the row; those that stay as they are keep their own. */
  #moved(cells: readonly CellId[]): Map<CellId, Support> {
    const tokens = this.#tokens();
    const found = new Map<CellId, Token>();
    let reached = 0;
    for (const { id } of this.#line.cells) {
      if (!cells.includes(id)) {
        const own = this.#implied.has(id) ? null : (this.#scene.readings[id]?.span ?? null);
        reached = Math.max(reached, own?.end ?? 0);
        continue;
      }
      if (!this.#isLoose(id)) continue;
      const token = tokens.find(({ span, value }) => span.start >= reached && value === this.#implied.get(id));
      if (!token) continue;
      found.set(id, token);
      reached = token.span.end;
    }
    const used = new Set(found.values());
    const isWhole = ({ whole }: Token) =>
      whole === null || tokens.filter((each) => each.whole === whole).every((each) => used.has(each));
    return new Map([...found].flatMap(([id, token]) => (isWhole(token) ? [[id, this.#support(token.span)]] : [])));
  }

  /** The support of each implied cell of the row that has one. */
  supports(): Map<CellId, Support> {
    const found = new Map<CellId, Support>();
    for (const [cell, to] of this.#implied) {
      const own = this.#own(cell, to);
      if (own) found.set(cell, own);
    }
    const moved = this.#moved([...this.#implied.keys()].filter((cell) => !found.has(cell)));
    for (const [cell, support] of moved) {
      if (![...found.values()].some(({ span }) => overlap(span, support.span))) found.set(cell, support);
    }
    return found;
  }
}

/** A clean reading as support for what it says. */
export function restoring({ span, raw }: CleanReading): Support {
  return { span, raw, restores: true };
}

/** Each implied value with the place in the source that says it, where there is one. */
export function supported(scene: Scene, implied: readonly Implied[]): ImpliedValue[] {
  const supports = new Map<CellId, Support>();
  for (const line of scene.form.lines) {
    const mine = implied.filter(({ cell }) => line.cells.some(({ id }) => id === cell));
    if (mine.length === 0) continue;
    for (const [cell, support] of new Row(scene, line, mine).supports()) supports.set(cell, support);
  }
  return implied.map((each) => ({ ...each, support: supports.get(each.cell) ?? null }));
}
