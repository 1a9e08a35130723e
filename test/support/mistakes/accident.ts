/** What an accident to a report's numbers is: what is read in each cell it touches, and where a right file has that text. */

import type { CellId, Form, FormLine } from '../../../src/core/form.ts';
import type { DoubtCode, ParserEvent } from '../../../src/core/reading.ts';
import type { Numbers } from '../plausible.ts';
import type { Random } from '../random.ts';

/** Where in the printed truth a reading points when it is the reader's own fault: part of a cell's text, or up to another cell's. */
export interface Piece {
  readonly cell: CellId;
  readonly upTo?: CellId;
  readonly from?: number;
  readonly to?: number;
}

/** What became of a cell: `text` is what is read there, `null` where the cell is not there. */
export interface Slip {
  readonly text: string | null;
  /** In the right file, what was read; `null` for an empty place. Left out where only a wrong file can say this. */
  readonly piece?: Piece | null;
  readonly doubts?: readonly DoubtCode[];
}

export interface Accident {
  readonly slips: ReadonlyMap<CellId, Slip>;
  readonly events?: readonly Omit<ParserEvent, 'span'>[];
}

/** `null` where this report cannot have the accident. */
export type Maker = (form: Form, truth: Numbers, chance: Random) => Accident | null;

/** A place with nothing in it. */
export const EMPTY: Slip = { text: '', piece: null };
/** All of what another cell has. */
export const whole = (truth: Numbers, cell: CellId): Slip => ({ text: truth[cell] ?? '', piece: { cell } });

/** Cells of table 三, the one nearly all of whose cells can be told from their sums. */
export const isRequest = (cell: CellId): boolean => cell.startsWith('requests');

/** Cells that some equation speaks of, in the form's order. */
export function summed(form: Form): CellId[] {
  const cells = new Set(form.equation.flatMap(({ left, right }) => [...left, ...right]));
  return form.cells.map(({ id }) => id).filter((id) => cells.has(id));
}

/** The printed rows of table 三. */
export function rowsOf(form: Form): CellId[][] {
  return form.lines.filter(({ table }) => table.id === 'requests').map(idsOf);
}

export const idsOf = (line: FormLine): CellId[] => line.cells.map(({ id }) => id);
