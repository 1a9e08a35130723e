/**
 * The table of reports. Sorting and keys are the grid's; what is in it comes filtered. Enter opens a row, Space chooses it;
 * F12 signs off what is chosen, Alt+A gives it to somebody.
 */

import type { CellKeyDownEvent, GridApi, RowClassRules } from 'ag-grid-community';
import { type RefObject, useEffect, useMemo } from 'react';
import type { ReportSummary } from '../../../shared/model.ts';
import { useChoosing } from '../../components/choosing.tsx';
import { AgGridReact } from '../../components/grid.ts';
import { focusRow, LIST, orderOf, returnToGrid, takeKeyboard } from '../../components/list-grid.ts';
import { useCalled } from '../../components/useCalled.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import { canOpen } from '../../model/library.ts';
import { useActs, useSelect, useSession } from '../../session/hooks.ts';
import { gridTheme } from '../../theme/index.ts';
import { reportColumns } from './columns.tsx';

type Api = GridApi<ReportSummary>;

const idOf = (report: number | null) => (report === null ? null : String(report));

/** The table, for whoever hands the keyboard to it; `null` while there is none. */
export type GridRef = RefObject<Api | null>;

interface Props {
  readonly rows: ReportSummary[];
  readonly grid: GridRef;
  readonly signOff: () => void;
  /** Hands the keyboard to the name the chosen reports are given to. */
  readonly assign: () => void;
}

export function ReportGrid({ rows, grid, signOff, assign }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const { store } = useSession();
  const choosing = useChoosing<ReportSummary>({
    isChosen: (state, id) => state.slices.library.chosen.has(Number(id)),
    get: () => new Set([...store.get().slices.library.chosen].map(String)),
    put: (ids) => acts.chooseReports([...ids].map(Number)),
    nameOf: ({ unit, file }) => words.library.choose(unit ?? file),
  });
  const columns = useMemo(() => [choosing.column, ...reportColumns(words, domain)], [choosing.column, words, domain]);
  const row = useSelect((state) => state.slices.library.row);
  useEffect(() => {
    if (grid.current) focusRow(grid.current, idOf(row), 'unit');
  }, [grid, row]);

  useCalled(() => returnToGrid(grid.current, idOf(store.get().slices.library.row), 'unit'));

  const open = (summary: ReportSummary | undefined) => {
    if (summary && canOpen(summary)) void acts.openReport(summary.report);
  };
  const onKey = (event: CellKeyDownEvent<ReportSummary>) => {
    const { event: press, data } = event;
    if (!(press instanceof KeyboardEvent) || !data || choosing.onKey(event)) return;
    const key = pressOf(press);
    if (key === 'Enter') open(data);
    else if (isKey(key, 'librarySignOff')) signOff();
    else if (isKey(key, 'libraryAssign')) {
      // The field is on the page only while something is chosen.
      if (store.get().slices.library.chosen.size === 0) acts.chooseReports([data.report]);
      requestAnimationFrame(assign);
    } else return;
    press.preventDefault();
  };
  return (
    <div className="list-grid report-grid">
      <AgGridReact<ReportSummary>
        theme={gridTheme}
        rowData={rows}
        columnDefs={columns}
        getRowId={({ data }) => String(data.report)}
        {...LIST}
        rowClassRules={ROW_CLASSES}
        onGridReady={({ api }) => {
          grid.current = api;
          api.applyColumnState({ state: [...store.get().slices.library.sort] });
        }}
        onFirstDataRendered={({ api }) => takeKeyboard(api, idOf(store.get().slices.library.row), 'unit')}
        onModelUpdated={({ api }) => acts.noteLibrary({ order: reportsOf(api) })}
        onSortChanged={({ api }) => acts.noteLibrary({ sort: sortOf(api) })}
        onCellFocused={({ api, rowIndex }) => {
          const focused = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
          if (focused) acts.noteLibrary({ row: focused.report });
        }}
        onCellKeyDown={(event) => onKey(event as CellKeyDownEvent<ReportSummary>)}
        onRowDoubleClicked={({ data }) => open(data)}
      />
    </div>
  );
}

const ROW_CLASSES: RowClassRules<ReportSummary> = {
  'row-failed': ({ data }) => data?.failure != null,
  'row-superseded': ({ data }) => data?.version === 'superseded',
};

/** The reports as they stand in the table, top to bottom. */
const reportsOf = (api: Api) => orderOf(api).map(Number);

function sortOf(api: Api) {
  return api
    .getColumnState()
    .flatMap(({ colId, sort, sortIndex }) => (sort ? [{ colId, sort, sortIndex: sortIndex ?? null }] : []));
}
