/**
 * What a fault of a document is. A fault says exactly which cells it concerns and what a careful person with the
 * original before them would read: that is the truth, however little of it the damaged file still shows.
 *
 * A fault that leaves no trace in the document at all (a digit dropped where no sum would notice) is not in the corpus:
 * no reader could see it, and none is asked to.
 */

import type { CellId, FormCell } from '../../../src/core/form.ts';
import type { Numbers } from '../../support/plausible.ts';
import type { Random } from '../../support/random.ts';
import { type Draft, type Scene, type Setting, tableWith, withTables } from '../draft.ts';
import type { Spoiling } from '../formats/format.ts';
import { withTexts } from '../tables.ts';

/** What a report prints, changed before it is laid out, and the cells that are other than they should be. */
export interface Filed {
  readonly numbers: Numbers;
  readonly cells: readonly CellId[];
}

/**
 * One kind of fault; it has one of the four hooks. `null` where there is nothing in this document it could befall.
 *
 * - `filed`: the unit itself filed odd numbers: the truth is what it filed.
 * - `draft`: the tables were damaged on their way into the file.
 * - `spoiling`: the file as a whole, by its format.
 * - `bytes`: the finished file.
 */
export interface Fault {
  readonly name: string;
  readonly fits?: (setting: Setting) => boolean;
  readonly filed?: (numbers: Numbers, scene: Scene) => Filed | null;
  readonly draft?: (draft: Draft, scene: Scene) => Draft | null;
  readonly spoiling?: Spoiling;
  readonly bytes?: (bytes: Uint8Array, chance: Random) => Uint8Array;
}

/** A cell of the form, half of the time of tables 二 and 四, where few equations or none would notice. */
export function anyCell({ form, chance }: Scene, wanted: (cell: FormCell) => boolean = () => true): FormCell | null {
  const cells = form.cells.filter(wanted);
  const few = cells.filter(({ table }) => table !== 'requests');
  const some = chance.oneIn(2) && few.length > 0 ? few : cells;
  return some.length > 0 ? chance.pick(some) : null;
}

/** Whether a sum of the form takes part in saying what stands in a cell. */
export const isSummed = ({ table }: FormCell): boolean => table !== 'proactive';

/** The text a draft prints in a cell. */
export function printed(draft: Draft, id: CellId): string {
  return tableWith(draft.parts, id).table.cells.find((cell) => cell.cell === id)?.text ?? '';
}

/** The draft with other texts in some cells. `truth` where the document no longer says what it said. */
export function reprinted(
  draft: Draft,
  texts: ReadonlyMap<CellId, string>,
  truth: Readonly<Record<CellId, string | null>> = {},
): Draft {
  let { parts } = draft;
  for (const [id, text] of texts) {
    const { at, table } = tableWith(parts, id);
    parts = withTables(parts, at, withTexts(table, new Map([[id, text]])));
  }
  return { parts, truth: { ...draft.truth, ...truth }, cells: [...texts.keys()] };
}
