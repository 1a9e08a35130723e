/**
 * The rows in sight. They are chosen and ordered anew when the person asks for other ones, and only then: while the
 * dataset changes under them each stays where it is, so that none leaves from under the hand that has just edited it.
 */

import { useMemo, useRef } from 'react';
import { type DataRow, type DataWish, followedRows, isWanted, wantedRows } from '../../model/data.ts';

interface Shown {
  readonly rows: readonly DataRow[];
  /** How many of them are no longer what was asked for. */
  readonly stale: number;
}

/** The cell the keyboard was put on from elsewhere, by coming from its report or by undoing; `times` counts that. */
interface Called {
  readonly report: number | null;
  readonly times: number;
}

interface Before {
  readonly all: ReadonlyMap<number, DataRow>;
  readonly wish: DataWish;
  readonly times: number;
  readonly called: number | null;
  readonly rows: readonly DataRow[];
}

/**
 * `times` counts the askings for the same rows again. A report that was called up is shown even where it does not fit: the
 * keyboard must not be on another one's number.
 */
export function useShown(
  all: ReadonlyMap<number, DataRow>,
  wish: DataWish,
  times: number,
  { report, times: called }: Called,
): Shown {
  const before = useRef<Before>(null);
  // Wherever the keyboard goes from there on, the rows stay.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the report counts in the moment it is called up
  return useMemo(() => {
    const old = before.current;
    const isFollowed = old !== null && old.all.size > 0 && old.wish === wish && old.times === times;
    const kept = isFollowed ? followedRows(old.rows, old.all, all, wish) : wantedRows(all.values(), wish);
    const missed = old?.called === called || report === null ? undefined : all.get(report);
    const isMissed = missed !== undefined && kept.every((row) => row.report !== missed.report);
    const rows = isMissed ? [...kept, missed] : kept;
    // Before the lines have come nothing can be shown of it, and it is still to be.
    before.current = { all, wish, times, rows, called: all.size === 0 ? (old?.called ?? null) : called };
    const stale = rows.filter((row) => !isWanted(row, wish)).length;
    return { rows, stale };
  }, [all, wish, times, called]);
}
