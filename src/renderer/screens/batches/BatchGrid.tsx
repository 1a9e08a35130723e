/** The table of a batch. Enter opens the row's report at its cell; what else a key does, the pane says. */

import type { CellKeyDownEvent, GridApi } from 'ag-grid-community';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useChoosing } from '../../components/choosing.tsx';
import { AgGridReact } from '../../components/grid.ts';
import { enterGrid, LIST, returnToGrid, takeKeyboard } from '../../components/list-grid.ts';
import { useCalled } from '../../components/useCalled.ts';
import { useWords } from '../../locales/hooks.ts';
import type { BatchLine } from '../../model/batches.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import { useActs, useSession } from '../../session/hooks.ts';
import { gridTheme } from '../../theme/index.ts';
import { batchColumns, heightOf } from './batch-columns.tsx';
import type { Described } from './useDescribed.ts';

interface Props {
  readonly lines: BatchLine[];
  readonly grid: RefObject<GridApi<BatchLine> | null>;
  readonly by: 'rule' | 'doubt';
  readonly described: (line: BatchLine) => Described;
  readonly isOffered: (line: BatchLine) => boolean;
  /** Takes a key pressed on a row, if it settles something. Answers whether it did. */
  readonly settle: (press: string) => boolean;
}

export function BatchGrid({ lines, grid, by, described, isOffered, settle }: Props) {
  const words = useWords();
  const acts = useActs();
  const { store } = useSession();
  const rowOf = () => store.get().slices.batches.row;
  const choosing = useChoosing<BatchLine>({
    isChosen: (state, id) => state.slices.batches.selected.has(id),
    get: () => store.get().slices.batches.selected,
    put: acts.selectLines,
    nameOf: (line) => words.batches.choose(`${line.unit ?? words.library.unknownUnit} ${described(line).where}`),
  });
  const open = async ({ report, cells: [first] }: BatchLine) => {
    await acts.openReport(report);
    if (first && store.get().review?.detail.summary.report === report) acts.focus(first.cell);
  };
  const opening = useRef(open);
  opening.current = open;
  const columns = useMemo(
    () => [
      choosing.column,
      ...batchColumns(words, { by, described, isOffered, open: (line) => void opening.current(line) }),
    ],
    [choosing.column, words, by, described, isOffered],
  );
  useCalled(() => returnToGrid(grid.current, rowOf(), 'unit'));
  // A settled row leaves the list, and must not take the keyboard with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only rows that leave matter
  useEffect(() => {
    if (document.activeElement === document.body) enterGrid(grid.current, 'unit');
  }, [grid, lines]);

  const onKey = (event: CellKeyDownEvent<BatchLine>) => {
    const { event: press, data } = event;
    if (!(press instanceof KeyboardEvent) || !data || choosing.onKey(event)) return;
    const key = pressOf(press);
    if (isKey(key, 'batchOpen')) void open(data);
    else if (!settle(key)) return;
    press.preventDefault();
  };
  return (
    <div className="list-grid batch-grid">
      <AgGridReact<BatchLine>
        theme={gridTheme}
        rowData={lines}
        columnDefs={columns}
        getRowId={({ data }) => data.key}
        {...LIST}
        getRowHeight={({ data }) => (data ? heightOf(described(data).says) : undefined)}
        onGridReady={({ api }) => {
          grid.current = api;
        }}
        onFirstDataRendered={({ api }) => takeKeyboard(api, rowOf(), 'unit')}
        onCellFocused={({ api, rowIndex }) => {
          const focused = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
          if (focused) acts.noteBatches({ row: focused.key });
        }}
        onCellKeyDown={(event) => onKey(event as CellKeyDownEvent<BatchLine>)}
        onRowDoubleClicked={({ data }) => {
          if (data) void open(data);
        }}
      />
    </div>
  );
}
