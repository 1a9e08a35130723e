/** The mouse in the table: a click puts the cursor, dragging or Shift selects, twice edits; a unit leads to its report. */

import { type DataPlace, UNIT_COLUMN } from '../../model/data.ts';
import type { Entry } from './entry.ts';

interface MouseUser {
  readonly at: () => DataPlace | null;
  /** Which column has this id; −1 where none of the form's has. */
  readonly column: (id: string) => number;
  readonly go: (to: DataPlace) => void;
  readonly extend: (to: DataPlace) => void;
  readonly openUnit: (row: number) => void;
}

interface Hit {
  readonly row: number;
  readonly column: string;
}

/** Listens to the mouse; the returned function stops it. */
export function followMouse(host: HTMLElement, entry: Entry, user: MouseUser): () => void {
  let dragging = false;

  const hitBy = ({ target }: MouseEvent): Hit | null => {
    const cell = target instanceof Element ? target.closest('.ag-cell') : null;
    const row = Number(cell?.closest('[row-index]')?.getAttribute('row-index') ?? Number.NaN);
    const column = cell?.getAttribute('col-id');
    return Number.isNaN(row) || column == null ? null : { row, column };
  };
  const placeBy = (event: MouseEvent): DataPlace | null => {
    const hit = hitBy(event);
    const column = hit === null ? -1 : user.column(hit.column);
    return hit === null || column < 0 ? null : { row: hit.row, column };
  };

  const onDown = (event: MouseEvent) => {
    if (event.button !== 0 || event.target === entry.field) return;
    const hit = hitBy(event);
    if (hit === null) return;
    // The default would take the keyboard from the field.
    event.preventDefault();
    const to = placeBy(event) ?? { row: hit.row, column: user.at()?.column ?? 0 };
    // Leaving the field first ends what is being written where it was written.
    entry.field.blur();
    if (event.shiftKey) user.extend(to);
    else user.go(to);
    entry.field.focus({ preventScroll: true });
    dragging = placeBy(event) !== null;
  };
  const onMove = (event: MouseEvent) => {
    if (!dragging) return;
    const to = placeBy(event);
    if (to !== null) user.extend(to);
  };
  const onUp = () => {
    dragging = false;
  };
  const onClick = (event: MouseEvent) => {
    const hit = hitBy(event);
    if (hit?.column === UNIT_COLUMN && !event.shiftKey) user.openUnit(hit.row);
  };
  const onTwice = (event: MouseEvent) => {
    if (placeBy(event) !== null) entry.edit();
  };
  host.addEventListener('mousedown', onDown);
  host.addEventListener('mousemove', onMove);
  host.addEventListener('click', onClick);
  host.addEventListener('dblclick', onTwice);
  window.addEventListener('mouseup', onUp);
  return () => {
    host.removeEventListener('mousedown', onDown);
    host.removeEventListener('mousemove', onMove);
    host.removeEventListener('click', onClick);
    host.removeEventListener('dblclick', onTwice);
    window.removeEventListener('mouseup', onUp);
  };
}
