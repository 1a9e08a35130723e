/** A cell's life: what was read, and every entry of the log that touched it, oldest first. */

import type { CellId } from '../../core/form.ts';
import { type CellValue, sameValue } from '../../core/reading.ts';
import type { Act, Change } from '../../core/review.ts';

export interface HistoryEntry {
  readonly id: number;
  /** `confirm`: an edit that left the value as it stood. */
  readonly act: Act | 'confirm';
  readonly from: CellValue;
  readonly to: CellValue;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** What happened to a cell after it was read. */
export function historyOf(changes: readonly Change[], cell: CellId): HistoryEntry[] {
  return changes.flatMap(({ id, act, edits, by, at, reason }) =>
    edits
      .filter((edit) => edit.cell === cell)
      .map(({ from, to }) => ({
        id,
        act: act === 'edit' && sameValue(from, to) ? ('confirm' as const) : act,
        from,
        to,
        by,
        at,
        reason,
      })),
  );
}

/** How a value is written in a sentence: the number, or the text it stands for, or nothing. */
export function plainText(value: CellValue): string {
  return value.value ?? value.raw.trim();
}
