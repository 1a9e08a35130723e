/**
 * Choosing rows of a table: Space chooses one, Shift with an arrow those gone over, Ctrl+A all in sight; a click on a box
 * does as Space, with Shift all from where the last choice began. What is chosen is kept by whoever asks for it.
 */

import type { CellKeyDownEvent, ColDef, GridApi, ICellRendererParams } from 'ag-grid-community';
import { useMemo, useRef } from 'react';
import { useWords } from '../locales/hooks.ts';
import { rangeOf, toggled } from '../model/choosing.ts';
import { pressOf } from '../model/keys.ts';
import { useSelect } from '../session/hooks.ts';
import type { State } from '../session/state.ts';
import { orderOf } from './list-grid.ts';

export interface ChoosingProps<T> {
  readonly isChosen: (state: State, id: string) => boolean;
  /** The ids of the rows chosen. */
  readonly get: () => ReadonlySet<string>;
  readonly put: (keys: Iterable<string>) => void;
  /** What a row's box is called. */
  readonly nameOf: (row: T) => string;
}

export interface Choosing<T> {
  /** The column of boxes. */
  readonly column: ColDef<T>;
  /** Takes a key pressed on a row, if it is one that chooses. Answers whether it was. */
  readonly onKey: (event: CellKeyDownEvent<T>) => boolean;
}

/** Where a range began, how far it goes, and what was chosen before. */
interface Range {
  readonly from: string;
  readonly to: string;
  readonly before: readonly string[];
}

export function useChoosing<T>(props: ChoosingProps<T>): Choosing<T> {
  const words = useWords();
  const latest = useRef(props);
  latest.current = props;
  const range = useRef<Range | null>(null);
  return useMemo(() => {
    const choose = (api: GridApi<T>, key: string, isRange: boolean) => {
      const { get, put } = latest.current;
      if (isRange && range.current) {
        const { from, before } = range.current;
        range.current = { from, before, to: key };
        put(new Set([...before, ...rangeOf(orderOf(api), from, key)]));
        return;
      }
      const now = toggled(get(), key);
      range.current = { from: key, to: key, before: now };
      put(new Set(now));
    };
    const extend = (api: GridApi<T>, at: number, column: string, step: 1 | -1) => {
      const [here, next] = [at, at + step].map((index) => api.getDisplayedRowAtIndex(index)?.id);
      if (here === undefined || next === undefined) return;
      if (range.current?.to !== here) {
        range.current = { from: here, to: here, before: [...latest.current.get()] };
      }
      choose(api, next, true);
      api.ensureIndexVisible(at + step);
      api.setFocusedCell(at + step, column);
    };
    const onKey = ({ event: press, api, node, rowIndex, column }: CellKeyDownEvent<T>): boolean => {
      if (!(press instanceof KeyboardEvent) || node.id === undefined || rowIndex === null) return false;
      const key = pressOf(press);
      if (key === 'Space') choose(api, node.id, false);
      else if (key === 'Shift+ArrowDown') extend(api, rowIndex, column.getColId(), 1);
      else if (key === 'Shift+ArrowUp') extend(api, rowIndex, column.getColId(), -1);
      else if (key === 'Ctrl+A') latest.current.put(new Set(orderOf(api)));
      else return false;
      press.preventDefault();
      return true;
    };
    const column: ColDef<T> = {
      colId: 'chosen',
      headerName: words.list.choose,
      headerClass: 'unseen-heading',
      width: 48,
      cellClass: 'chosen',
      sortable: false,
      cellRenderer: Box,
      cellRendererParams: {
        isChosen: (state: State, id: string) => latest.current.isChosen(state, id),
        nameOf: (row: T) => latest.current.nameOf(row),
        choose,
      },
    };
    return { column, onKey };
  }, [words]);
}

interface BoxProps<T> extends ICellRendererParams<T>, Pick<ChoosingProps<T>, 'isChosen' | 'nameOf'> {
  readonly choose: (api: GridApi<T>, key: string, isRange: boolean) => void;
}

/** Each box looks for itself whether it is chosen, so that choosing one row paints one box. */
function Box<T>({ api, data, node, isChosen, nameOf, choose }: BoxProps<T>) {
  const id = node.id ?? '';
  const checked = useSelect((state) => isChosen(state, id));
  if (!data) return null;
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={nameOf(data)}
      checked={checked}
      onChange={({ nativeEvent }) => choose(api, id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
    />
  );
}
