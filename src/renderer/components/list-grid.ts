/** What every list that is a table has in common: its measures, how it is left, and where the keyboard is in it. */

import type { GridApi } from 'ag-grid-community';
import { isWriting } from './useAppKeys.ts';

export const LIST = {
  headerHeight: 32,
  suppressMovableColumns: true,
  suppressColumnVirtualisation: true,
  animateRows: false,
  /** As characters: the grid's own are masks, which the oldest browser this runs in paints as squares. */
  icons: { sortAscending: '↑', sortDescending: '↓' },
  /** Tab leaves the table, as a list is left; through every cell of every row there would be no way out. */
  tabToNextCell: () => false,
} as const;

/** The ids of the rows as they stand in the table, top to bottom. */
export function orderOf<T>(api: GridApi<T>): string[] {
  const order: string[] = [];
  api.forEachNodeAfterFilterAndSort(({ id }) => {
    if (id !== undefined) order.push(id);
  });
  return order;
}

/** Puts the keyboard on a row, unless it is there already; without a column of its own in the one it was in. */
export function focusRow<T>(api: GridApi<T>, id: string | null, column: string): void {
  const index = id === null ? null : (api.getRowNode(id)?.rowIndex ?? null);
  const at = api.getFocusedCell();
  const inside = document.activeElement?.closest('.list-grid') != null;
  if (index === null || (inside && at?.rowIndex === index)) return;
  api.ensureIndexVisible(index);
  api.setFocusedCell(index, at?.column ?? column);
}

/** Puts the keyboard on the row it was on last, else on the first one. */
export function returnToGrid<T>(api: GridApi<T> | null, id: string | null, column: string): void {
  if (api) focusRow(api, id !== null && api.getRowNode(id) ? id : (orderOf(api)[0] ?? null), column);
}

/**
 * A table that is new on the page takes the keyboard where nothing else has it, on the row it was on last or, where that is
 * no longer listed, on the first one. From a field that is written in it takes nothing.
 */
export function takeKeyboard<T>(api: GridApi<T>, id: string | null, column: string): void {
  const at = document.activeElement;
  if (at === document.body) returnToGrid(api, id, column);
  else if (!isWriting(at)) focusRow(api, id, column);
}

/** Puts the keyboard on the first row, even where it was the last one to have it. */
export function enterGrid<T>(api: GridApi<T> | null, column: string): void {
  if (api) focusRow(api, orderOf(api)[0] ?? null, column);
}

/** Collates Chinese by reading, and numbers inside names by value. */
const collator = new Intl.Collator('zh-CN', { numeric: true });
export const byName = (a: string | null | undefined, b: string | null | undefined) =>
  collator.compare(a ?? '', b ?? '');
