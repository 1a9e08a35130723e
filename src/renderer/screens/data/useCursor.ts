/**
 * Where the keyboard is in the table, and the rectangle that goes out from there.
 *
 * The cursor is a cell of a report, so that it stays with it when rows or columns come and go; the other end of the
 * rectangle is a place, and is given up when they do.
 */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DataPlace, DataRow } from '../../model/data.ts';
import type { DataColumn } from '../../model/data-columns.ts';
import { rangeBetween } from '../../model/data-range.ts';
import type { Rect } from '../../model/selection.ts';
import { useActs, useSelect } from '../../session/hooks.ts';

export interface Cursor {
  /** `null` where nothing is shown. */
  readonly at: DataPlace | null;
  readonly range: Rect | null;
  /** The end of the rectangle that moves. */
  readonly head: DataPlace | null;
  readonly go: (to: DataPlace) => void;
  readonly extend: (to: DataPlace) => void;
  readonly select: (from: DataPlace, to: DataPlace) => void;
}

export function useCursor(rows: readonly DataRow[], columns: readonly DataColumn[]): Cursor {
  const { placeData } = useActs();
  const cursor = useSelect((state) => state.slices.data.cursor);
  const placed = useSelect((state) => state.slices.data.placed);
  const [end, setEnd] = useState<DataPlace | null>(null);
  const last = useRef<DataPlace>({ row: 0, column: 0 });

  const at = useMemo((): DataPlace | null => {
    if (rows.length === 0 || columns.length === 0) return null;
    const row = rows.findIndex(({ report }) => report === cursor?.report);
    const column = columns.findIndex(({ id }) => id === cursor?.cell);
    // What is gone has the cell that took its place.
    const place = {
      row: row < 0 ? Math.min(last.current.row, rows.length - 1) : row,
      column: column < 0 ? Math.min(last.current.column, columns.length - 1) : column,
    };
    last.current = place;
    return place;
  }, [rows, columns, cursor]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: placed anew, or among others, it stands alone
  useEffect(() => setEnd(null), [placed, columns, rows.length]);

  const go = useCallback(
    (to: DataPlace) => {
      const [row, column] = [rows[to.row], columns[to.column]];
      if (!row || !column) return;
      setEnd(null);
      placeData({ report: row.report, cell: column.id });
    },
    [rows, columns, placeData],
  );
  const select = useCallback(
    (from: DataPlace, to: DataPlace) => {
      go(from);
      // After the effect that gives the old one up.
      requestAnimationFrame(() => setEnd(to));
    },
    [go],
  );
  const head = end ?? at;
  const range = useMemo(() => at && head && rangeBetween(at, head), [at, head]);
  return { at, range, head, go, extend: setEnd, select };
}
