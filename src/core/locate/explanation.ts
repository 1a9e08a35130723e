/**
 * What localisation says: which cells are most likely wrong, what they must be, how that came about, and whose error it is.
 *
 * Words of this file: a *mistake* is one thing that went wrong (a misread digit, a row that slipped); an *explanation* is a
 * smallest set of mistakes after which every equation of its part of the report holds; a *place* (疑点) is such a part,
 * with all its best explanations.
 */

import type { Decimal } from '../decimal.ts';
import type { CellId } from '../form.ts';
import type { CellValue } from '../reading.ts';
import type { Span } from '../source.ts';

/**
 * - `oneCell`: a cell is wrong, nothing says how.
 * - `moved`: values stand one column or row (or more) beside where they belong.
 * - `rowLost`, `rowDoubled`: a row of values is not there, or there twice, and those after it have moved up or down.
 * - `digitsDropped`, `digitsAdded`, `digitsSwapped`, `digitConfused`: 1 for 19, 19 for 1, 13 for 31, 1 for 7.
 * - `digitsMerged`: two neighbouring cells' digits run together, or one cell's parted over two.
 * - `exchanged`: two cells have each other's value.
 * - `blankFilled`: an empty cell must have held a number.
 */
export const MISTAKE_CODES = [
  'oneCell',
  'moved',
  'rowLost',
  'rowDoubled',
  'digitsDropped',
  'digitsAdded',
  'digitsSwapped',
  'digitConfused',
  'digitsMerged',
  'exchanged',
  'blankFilled',
] as const;
export type MistakeCode = (typeof MISTAKE_CODES)[number];

export interface Mistake {
  readonly code: MistakeCode;
  /** In printed order. */
  readonly cells: readonly CellId[];
}

/**
 * Where the source itself has the implied value: `raw` is the text at `span`. `restores`: it is what was read there without
 * a doubt, before somebody typed something else.
 */
export interface Support {
  readonly span: Span;
  readonly raw: string;
  readonly restores?: true;
}

/** One cell of an explanation. `support` is null where the source does not say `to`, or not all of its mistake. */
export interface ImpliedValue {
  readonly cell: CellId;
  readonly from: CellValue;
  readonly to: Decimal;
  readonly support: Support | null;
}

/**
 * - `mistakes` in the order of the form, `values` the cells they change with what they must be.
 * - `cost`: how unlikely, as a sum over mistakes; only good for comparing.
 * - `origin`: `reading` where the source supports every implied value, so that correcting the reading may be offered;
 *   else `filing`: the numbers stand in the source as read, and what is offered is a finding for the unit.
 */
export interface Explanation {
  readonly mistakes: readonly Mistake[];
  readonly values: readonly ImpliedValue[];
  readonly cost: number;
  readonly origin: 'reading' | 'filing';
}

/**
 * One part of the report whose equations fail together.
 *
 * - `checks`: ids of its failing equations, in the form's order.
 * - `explanations`: best first, at least all of least cost that were found; empty where no set of values fits.
 * - `isUnique`: the first is the only one of least cost, and nothing close to it was left out.
 * - `isComplete`: the search was exhaustive for explanations of this cost; where false, the solver may know more.
 */
export interface Place {
  readonly checks: readonly string[];
  readonly explanations: readonly Explanation[];
  readonly isUnique: boolean;
  readonly isComplete: boolean;
}

/** Whether an explanation only puts back what was read without a doubt, and says that nobody misread anything. */
export function isRestoring({ values }: Explanation): boolean {
  return values.length > 0 && values.every(({ support }) => support?.restores === true);
}
