/**
 * The table of offers. Space chooses a row, Shift with an arrow the rows gone over, Ctrl+A all in sight; Enter opens the
 * row's report, Ctrl+Enter accepts what is chosen.
 */

import type { CellKeyDownEvent, GridApi } from 'ag-grid-community';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { AgGridReact } from '../../components/grid.ts';
import { enterGrid, focusRow, LIST, orderOf, returnToGrid } from '../../components/list-grid.ts';
import { useCalled } from '../../components/useCalled.ts';
import { useWords } from '../../locales/hooks.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import { type OfferLine, rangeOf } from '../../model/offers.ts';
import { useActs, useSelect, useSession } from '../../session/hooks.ts';
import { gridTheme } from '../../theme/index.ts';
import { offerColumns } from './columns.tsx';
import { useExplained } from './useExplained.ts';

interface Props {
  readonly lines: OfferLine[];
  readonly grid: RefObject<GridApi<OfferLine> | null>;
  readonly accept: () => void;
}

export function OfferGrid({ lines, grid, accept }: Props) {
  const words = useWords();
  const acts = useActs();
  const { store } = useSession();
  const explained = useExplained();
  /** Where a range began, how far it goes, and what was chosen before. */
  const range = useRef<{ readonly from: string; readonly to: string; readonly before: readonly string[] }>(null);

  /** Chooses a row or no longer does; with `isRange` all rows from where the range began to this one. */
  const choose = (api: GridApi<OfferLine>, key: string, isRange: boolean) => {
    if (!isRange) acts.toggleOffer(key);
    const { from, before } = (isRange && range.current) || { from: key, before: [...store.get().offers.selected] };
    range.current = { from, before, to: key };
    if (isRange) acts.selectOffers([...before, ...rangeOf(orderOf(api), from, key)]);
  };
  const latest = useRef(choose);
  latest.current = choose;
  const columns = useMemo(
    () => offerColumns(words, explained, (key, isRange) => grid.current && latest.current(grid.current, key, isRange)),
    [words, explained, grid],
  );
  const row = useSelect((state) => state.offers.row);
  useEffect(() => {
    if (grid.current) focusRow(grid.current, row, 'unit');
  }, [grid, row]);
  useCalled(() => returnToGrid(grid.current, store.get().offers.row, 'unit'));
  // An accepted offer leaves the list, and must not take the keyboard with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only rows that leave matter
  useEffect(() => {
    if (document.activeElement === document.body) enterGrid(grid.current, 'unit');
  }, [grid, lines]);

  /** Shift and an arrow: the keyboard goes on a row, and all rows from where that began are chosen. */
  const extend = (api: GridApi<OfferLine>, at: number, column: string, step: 1 | -1) => {
    const [here, next] = [at, at + step].map((index) => api.getDisplayedRowAtIndex(index)?.data);
    if (here === undefined || next === undefined) return;
    if (range.current?.to !== here.key) {
      range.current = { from: here.key, to: here.key, before: [...store.get().offers.selected] };
    }
    choose(api, next.key, true);
    api.ensureIndexVisible(at + step);
    api.setFocusedCell(at + step, column);
  };
  const onKey = ({ event: press, api, data, rowIndex, column }: CellKeyDownEvent<OfferLine>) => {
    if (!(press instanceof KeyboardEvent) || !data || rowIndex === null) return;
    const key = pressOf(press);
    if (isKey(key, 'offerChoose')) choose(api, data.key, false);
    else if (isKey(key, 'offerAccept')) accept();
    else if (isKey(key, 'offerOpen')) void acts.openReport(data.offer.report);
    else if (key === 'Shift+ArrowDown') extend(api, rowIndex, column.getColId(), 1);
    else if (key === 'Shift+ArrowUp') extend(api, rowIndex, column.getColId(), -1);
    else if (isKey(key, 'offerAll')) acts.selectOffers(orderOf(api));
    else return;
    press.preventDefault();
  };
  return (
    <div className="list-grid offer-grid">
      <AgGridReact<OfferLine>
        theme={gridTheme}
        rowData={lines}
        columnDefs={columns}
        getRowId={({ data }) => data.key}
        {...LIST}
        onGridReady={({ api }) => {
          grid.current = api;
        }}
        onFirstDataRendered={({ api }) => {
          const idle = document.activeElement === document.body;
          focusRow(api, store.get().offers.row ?? (idle ? (orderOf(api)[0] ?? null) : null), 'unit');
        }}
        onCellFocused={({ api, rowIndex }) => {
          const focused = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
          if (focused) acts.noteOffers({ row: focused.key });
        }}
        onCellKeyDown={(event) => onKey(event as CellKeyDownEvent<OfferLine>)}
        onRowDoubleClicked={({ data }) => {
          if (data) void acts.openReport(data.offer.report);
        }}
      />
    </div>
  );
}
