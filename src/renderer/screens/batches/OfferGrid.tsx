/** The table of safe corrections. Enter opens the row's report, Ctrl+Enter accepts what is chosen. */

import type { CellKeyDownEvent, GridApi } from 'ag-grid-community';
import { type RefObject, useEffect, useMemo } from 'react';
import type { Offer } from '../../../shared/model.ts';
import { useChoosing } from '../../components/choosing.tsx';
import { AgGridReact } from '../../components/grid.ts';
import { enterGrid, focusRow, LIST, returnToGrid, takeKeyboard } from '../../components/list-grid.ts';
import { useCalled } from '../../components/useCalled.ts';
import { useWords } from '../../locales/hooks.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import { offerKey } from '../../model/offers.ts';
import { useActs, useSelect, useSession } from '../../session/hooks.ts';
import { gridTheme } from '../../theme/index.ts';
import { offerColumns } from './offer-columns.tsx';
import { useExplained } from './useExplained.ts';

interface Props {
  readonly offers: Offer[];
  readonly grid: RefObject<GridApi<Offer> | null>;
  readonly accept: () => void;
}

export function OfferGrid({ offers, grid, accept }: Props) {
  const words = useWords();
  const acts = useActs();
  const { store } = useSession();
  const explained = useExplained();
  const choosing = useChoosing<Offer>({
    isChosen: (state, id) => state.slices.offers.selected.has(id),
    get: () => store.get().slices.offers.selected,
    put: acts.selectOffers,
    nameOf: ({ unit }) => words.batches.choose(unit ?? words.library.unknownUnit),
  });
  const columns = useMemo(
    () => [choosing.column, ...offerColumns(words, { explained, open: ({ report }) => void acts.openReport(report) })],
    [choosing.column, words, explained, acts],
  );
  const row = useSelect((state) => state.slices.offers.row);
  useEffect(() => {
    if (grid.current) focusRow(grid.current, row, 'unit');
  }, [grid, row]);
  useCalled(() => returnToGrid(grid.current, store.get().slices.offers.row, 'unit'));
  // An accepted offer leaves the list, and must not take the keyboard with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only rows that leave matter
  useEffect(() => {
    if (document.activeElement === document.body) enterGrid(grid.current, 'unit');
  }, [grid, offers]);

  const onKey = (event: CellKeyDownEvent<Offer>) => {
    const { event: press, data } = event;
    if (!(press instanceof KeyboardEvent) || !data || choosing.onKey(event)) return;
    const key = pressOf(press);
    if (isKey(key, 'batchSettle')) accept();
    else if (isKey(key, 'batchOpen')) void acts.openReport(data.report);
    else return;
    press.preventDefault();
  };
  return (
    <div className="list-grid batch-grid">
      <AgGridReact<Offer>
        theme={gridTheme}
        rowData={offers}
        columnDefs={columns}
        getRowId={({ data }) => offerKey(data)}
        {...LIST}
        onGridReady={({ api }) => {
          grid.current = api;
        }}
        onFirstDataRendered={({ api }) => takeKeyboard(api, store.get().slices.offers.row, 'unit')}
        onCellFocused={({ api, rowIndex }) => {
          const focused = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
          if (focused) acts.noteOffers({ row: offerKey(focused) });
        }}
        onCellKeyDown={(event) => onKey(event as CellKeyDownEvent<Offer>)}
        onRowDoubleClicked={({ data }) => {
          if (data) void acts.openReport(data.report);
        }}
      />
    </div>
  );
}
