/** What became of many documents: counted by a key, printed as a table. */

import { NO_CELLS, sum, type Tally } from './judge.ts';

export interface Counted {
  readonly key: string;
  readonly files: number;
  /** Files that are said to be no report or not to be readable. */
  readonly refused: number;
  readonly tally: Tally;
}

/** Counts documents by key, in the order the keys came. */
export class Counts {
  private readonly byKey = new Map<string, Counted>();

  add(key: string, tally: Tally, refused: boolean): void {
    const so = this.byKey.get(key) ?? { key, files: 0, refused: 0, tally: NO_CELLS };
    const counted = {
      key,
      files: so.files + 1,
      refused: so.refused + (refused ? 1 : 0),
      tally: sum(so.tally, tally),
    };
    this.byKey.set(key, counted);
  }

  rows(): Counted[] {
    return [...this.byKey.values()];
  }

  total(): Counted {
    const zero: Counted = { key: 'all', files: 0, refused: 0, tally: NO_CELLS };
    return this.rows().reduce(
      (all, { files, refused, tally }) => ({
        key: 'all',
        files: all.files + files,
        refused: all.refused + refused,
        tally: sum(all.tally, tally),
      }),
      zero,
    );
  }
}

/** The share of cells right and unflagged, in percent. */
export function certain({ rightUnflagged, rightFlagged, wrongFlagged, wrongUnflagged }: Tally): number {
  const all = rightUnflagged + rightFlagged + wrongFlagged + wrongUnflagged;
  return all === 0 ? 0 : (100 * rightUnflagged) / all;
}

/** A plain table: the first column to the left, the others to the right. */
export function table(head: readonly string[], lines: readonly (readonly (string | number)[])[]): string {
  const all = [head, ...lines].map((line) => line.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((line) => (line[column] ?? '').length)));
  const print = (line: readonly string[]) =>
    line
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ');
  return all.map(print).join('\n');
}

const HEAD = ['files', 'refused', 'right unflagged', 'right flagged', 'wrong flagged', 'WRONG UNFLAGGED', 'certain %'];

/** Counts as a table with a sum at its foot. */
export function countsTable(what: string, counts: Counts): string {
  const line = ({ key, files, refused, tally }: Counted) => [
    key,
    files,
    refused,
    tally.rightUnflagged,
    tally.rightFlagged,
    tally.wrongFlagged,
    tally.wrongUnflagged,
    certain(tally).toFixed(2),
  ];
  const rows = counts.rows().toSorted((a, b) => a.key.localeCompare(b.key));
  return table([what, ...HEAD], [...rows, counts.total()].map(line));
}
