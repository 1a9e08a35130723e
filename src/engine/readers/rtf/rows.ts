/**
 * What an RTF says of a row's cells: `\trowd`, then for each cell its merges and `\cellx` with its right edge.
 */

import type { RowForm } from '../word/story.ts';
import type { RowCell } from '../word/table.ts';

/** No row has more cells; of those beyond it nothing is known, so that its table is not sure. */
const MAX_CELLS = 400;

type Cell = Omit<RowCell, 'children'>;
const PLAIN_CELL: Cell = { joinsLeft: false, vertical: null };

const MERGES: Readonly<Record<string, Partial<Cell>>> = {
  clmgf: { joinsLeft: false },
  clmrg: { joinsLeft: true },
  clvmgf: { vertical: 'first' },
  clvmrg: { vertical: 'below' },
};

/** A row's form under construction. It holds for all rows until the next `\trowd`. */
export class RowDraft {
  private edges: number[] = [];
  private cells: Cell[] = [];
  private cell = PLAIN_CELL;
  private left = 0;
  /** Takes one control word; words that are not about cells are passed over. */
  take(name: string, value: number | null): void {
    const merge = MERGES[name];
    if (merge) this.cell = { ...this.cell, ...merge };
    else if (name === 'trleft') this.left = value ?? 0;
    else if (name === 'trowd') this.clear();
    else if (name === 'cellx') this.end(value ?? 0);
  }

  /** `null` where no cell was described. */
  form(): RowForm | null {
    return this.cells.length === 0 ? null : { edges: [this.left, ...this.edges], cells: this.cells };
  }

  private clear(): void {
    this.edges = [];
    this.cells = [];
    this.cell = PLAIN_CELL;
    this.left = 0;
  }

  private end(right: number): void {
    if (this.cells.length >= MAX_CELLS) return;
    this.edges.push(right);
    this.cells.push(this.cell);
    this.cell = PLAIN_CELL;
  }
}
