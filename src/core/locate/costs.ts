/**
 * How unlikely a mistake is, in points; an explanation costs the sum over its mistakes.
 *
 * Only the order matters, and three rules of it: two mistakes cost more than any single one on the same cells, a slip
 * that is known costs less than an arbitrary change, and what a reader doubted costs less, what a person settled more.
 * Putting back a clean reading somebody typed over costs least of all.
 */

import type { Decimal } from '../decimal.ts';
import type { DoubtCode, EventCode, ParserEvent, ReadingKind } from '../reading.ts';
import { openDoubts } from '../review.ts';
import type { MistakeCode } from './explanation.ts';
import { type Scene, typedOver } from './scene.ts';
import { slipOf } from './slips.ts';
import { type System, written } from './system.ts';

const BASE: Readonly<Record<MistakeCode, number>> = {
  oneCell: 10,
  digitsDropped: 8,
  digitsAdded: 8,
  digitsSwapped: 8,
  digitConfused: 8,
  digitsMerged: 11,
  moved: 11,
  exchanged: 12,
  rowLost: 13,
  rowDoubled: 13,
  blankFilled: 6,
};

const DOUBTED = -2;
const SETTLED = 6;
/** The narrative says the same number. */
const CONFIRMED = 3;
/** A change of a cell none of whose equations fails: something else must make up for it. */
const UNNOTICED = 1;
const EVENT = -3;
/** No mistake is cheaper. */
const LEAST = 2;

/** Doubts about the whole file: they make no cell more doubtful than another. */
const EVERYWHERE: ReadonlySet<DoubtCode> = new Set<DoubtCode>(['encodingGuessed', 'ocrLayer']);

/** Which mistakes an event of the parser speaks for. */
const SPEAKS_FOR: Readonly<Record<EventCode, readonly MistakeCode[]>> = {
  rowLost: ['rowLost', 'moved', 'blankFilled'],
  rowSplit: ['moved'],
  rowsMerged: ['rowLost', 'moved'],
  valueMoved: ['moved', 'exchanged', 'digitsMerged'],
  columnsMerged: ['digitsMerged', 'moved'],
  digitsMerged: ['digitsMerged', 'moved'],
  digitsDropped: ['digitsDropped', 'blankFilled'],
  headerMissing: ['moved', 'exchanged'],
  tableRepeated: ['rowDoubled', 'rowLost', 'moved'],
};

/** The costs of one part of a report. */
export class Costs {
  readonly #system: System;
  readonly #doubted: ReadonlySet<number>;
  readonly #settled: ReadonlySet<number>;
  readonly #confirmed: ReadonlySet<number>;
  readonly #failing: ReadonlySet<number>;
  /** The clean readings of cells in which somebody typed another number. */
  readonly #typedOver: ReadonlyMap<number, Decimal>;
  /** What a change of each known number costs at least, cheapest first. */
  readonly #least: readonly number[];
  readonly #events: readonly (readonly [ParserEvent, ReadonlySet<number>])[];

  readonly #kinds: readonly ReadingKind[];

  constructor(system: System, scene: Scene) {
    const { values, readings, settled, events, statements = [] } = scene;
    this.#system = system;
    this.#kinds = system.cells.map((cell) => values[cell]?.kind ?? 'absent');
    const numbers = (cells: Iterable<string>) => new Set([...cells].flatMap((cell) => system.number.get(cell) ?? []));
    const open = openDoubts(readings, settled);
    const own = open.filter((cell) => readings[cell]?.doubts.some((doubt) => !EVERYWHERE.has(doubt)));
    const said = statements.flatMap(({ cells: [cell, ...others], value }) =>
      cell === undefined || others.length > 0 ? [] : [[cell, values[cell]?.value === value] as const],
    );
    const agreeing = said.flatMap(([cell, agrees]) => (agrees ? [cell] : []));
    const against = said.flatMap(([cell, agrees]) => (agrees || settled.has(cell) ? [] : [cell]));
    this.#confirmed = numbers(agreeing);
    this.#doubted = numbers([...own, ...against.filter((cell) => !agreeing.includes(cell))]);
    const over = system.cells.map((id, cell) => [cell, typedOver(scene, id)?.value ?? null] as const);
    this.#typedOver = new Map(over.flatMap(([cell, value]) => (value === null ? [] : [[cell, value] as const])));
    // A person's word against a clean reading is one against one.
    this.#settled = new Set([...numbers(settled)].filter((cell) => !this.#typedOver.has(cell)));
    const failing = [...system.residual.keys()].filter((equation) => system.residual[equation] !== 0);
    this.#failing = new Set(failing.flatMap((equation) => system.members[equation] ?? []));
    this.#events = events.map((event) => [event, numbers(event.cells)]);
    const known = [...system.values.keys()].filter((cell) => system.values[cell] !== null);
    this.#least = known.map((cell) => this.leastOf(cell)).sort((a, b) => a - b);
  }

  #speaksFor(code: MistakeCode, cells: readonly number[]): boolean {
    return this.#events.some(([event, touched]) => {
      if (!SPEAKS_FOR[event.code].includes(code)) return false;
      const both = cells.filter((cell) => touched.has(cell)).length;
      return both * 2 > cells.length || (event.code === 'rowLost' && both > 0);
    });
  }

  /** The cost of a mistake in some cells. */
  of(code: MistakeCode, cells: readonly number[]): number {
    let cost = BASE[code];
    if (cells.every((cell) => this.#doubted.has(cell))) cost += DOUBTED;
    if (cells.some((cell) => this.#settled.has(cell))) cost += SETTLED;
    if (cells.some((cell) => this.#confirmed.has(cell))) cost += CONFIRMED;
    if (!cells.some((cell) => this.#failing.has(cell))) cost += UNNOTICED;
    if (this.#speaksFor(code, cells)) cost += EVENT;
    return Math.max(LEAST, cost);
  }

  /** The mistake that one cell's change is by itself. */
  slip(cell: number, to: number): { readonly code: MistakeCode; readonly cost: number } {
    const from = this.#system.values[cell] ?? null;
    if (this.#typedOver.get(cell) === written(this.#system, to)) return { code: 'oneCell', cost: LEAST };
    const isThere = this.#kinds[cell] === 'number';
    const slip = from === null ? 'oneCell' : slipOf(written(this.#system, from), written(this.#system, to));
    const code = isThere ? slip : 'blankFilled';
    return { code, cost: this.of(code, [cell]) };
  }

  /** No change of this cell costs less. */
  leastOf(cell: number): number {
    if (this.#typedOver.has(cell)) return LEAST;
    return this.of(this.#kinds[cell] === 'number' ? 'digitsDropped' : 'blankFilled', [cell]);
  }

  /** No change of so many numbers costs less. */
  leastOfCells(count: number): number {
    const dearest = this.#least.at(-1) ?? BASE.oneCell;
    return Array.from({ length: count }, (_, at) => this.#least[at] ?? dearest).reduce((sum, each) => sum + each, 0);
  }

  /** Whether what stands in a cell is a number, and one that cannot be right: broken, negative, absurdly long. */
  isBroken(cell: number): boolean {
    return this.#kinds[cell] === 'number' && this.#system.values[cell] === null;
  }

  /** Whether none of these cells is in the source. */
  areAbsent(cells: readonly number[]): boolean {
    return cells.every((cell) => this.#kinds[cell] === 'absent');
  }

  /** No mistake of several cells costs less than this. */
  get leastEvent(): number {
    const doubts = this.#doubted.size > 0 ? DOUBTED : 0;
    const events = this.#events.some(([, touched]) => touched.size > 0) ? EVENT : 0;
    return Math.max(LEAST, BASE.moved + doubts + events);
  }
}
