/** Keys of the table while nothing is being written in it. */

import type { DataPlace } from '../../model/data.ts';
import { type DataMove, type DataSize, movedIn } from '../../model/data-range.ts';
import { isKey, type KeyName } from '../../model/keys.ts';
import type { Cursor } from './useCursor.ts';

/** What keys do in the table. */
export interface Table {
  readonly size: () => DataSize;
  readonly cursor: Cursor;
  readonly open: () => void;
  readonly next: (step: 1 | -1) => void;
  readonly confirm: () => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly sort: () => void;
  readonly filter: () => void;
  readonly fold: (all: boolean) => void;
  readonly copy: () => void;
  readonly help: () => void;
  /** What is shown of a block and not made: to make it, or to let it be. `null` where nothing is. */
  readonly proposal: () => { readonly make: () => void; readonly drop: () => void } | null;
}

const MOVES: Readonly<Record<string, DataMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'lineStart',
  End: 'lineEnd',
  'Ctrl+Home': 'first',
  'Ctrl+End': 'last',
  'Ctrl+ArrowUp': 'top',
  'Ctrl+ArrowDown': 'bottom',
  'Ctrl+ArrowLeft': 'lineStart',
  'Ctrl+ArrowRight': 'lineEnd',
};

const ACTS: readonly (readonly [KeyName, (table: Table, press: string) => void])[] = [
  ['dataOpen', (table) => table.open()],
  ['dataNext', (table) => table.next(1)],
  ['dataPrevious', (table) => table.next(-1)],
  ['dataFilter', (table) => table.filter()],
  ['dataSort', (table) => table.sort()],
  ['dataFold', (table, press) => table.fold(press.includes('Shift'))],
  ['dataCopyNamed', (table) => table.copy()],
  ['confirm', (table) => table.confirm()],
  ['clear', (table) => table.clear()],
  ['undo', (table) => table.undo()],
  ['redo', (table) => table.redo()],
];

/** Does what a key is for; answers whether it is for anything here. */
export function actOnPress(table: Table, press: string): boolean {
  const { at, head, go, extend, select } = table.cursor;
  const size = table.size();
  const proposal = table.proposal();
  if (proposal !== null && (press === 'Enter' || press === 'Esc')) {
    if (press === 'Enter') proposal.make();
    else proposal.drop();
    return true;
  }
  if (at === null || head === null) return false;
  const move = MOVES[press];
  if (move !== undefined) {
    go(movedIn(size, at, move));
    return true;
  }
  const extending = press.includes('Shift+') ? MOVES[press.replace('Shift+', '')] : undefined;
  if (extending !== undefined) {
    extend(movedIn(size, head, extending));
    return true;
  }
  if (press === 'Ctrl+A') {
    select({ row: 0, column: 0 }, { row: size.rows - 1, column: size.columns - 1 });
    return true;
  }
  if (press === '?') {
    table.help();
    return true;
  }
  // A rectangle is given up first; then the key is whoever's it is otherwise.
  if (press === 'Esc' && (head.row !== at.row || head.column !== at.column)) {
    go(at);
    return true;
  }
  const act = ACTS.find(([name]) => isKey(press, name))?.[1];
  act?.(table, press);
  return act !== undefined;
}

/** Where the key that ended writing leads. */
export function moveAfter(size: DataSize, at: DataPlace, press: string): DataPlace | null {
  const named: Readonly<Record<string, DataMove>> = {
    Enter: 'down',
    'Shift+Enter': 'up',
    Tab: 'next',
    'Shift+Tab': 'previous',
  };
  const move = named[press] ?? MOVES[press];
  return move === undefined ? null : movedIn(size, at, move);
}
