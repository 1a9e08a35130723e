/** The table of reports. Sorting and keys are the grid's; what is in it comes filtered. Enter opens a row. */

import type { CellKeyDownEvent, GridApi, RowClassRules } from 'ag-grid-community';
import { type RefObject, useEffect, useMemo } from 'react';
import type { ReportSummary } from '../../../shared/model.ts';
import { AgGridReact } from '../../components/grid.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { canOpen } from '../../model/library.ts';
import { useActs, useSelect, useSession } from '../../session/hooks.ts';
import { gridTheme } from '../../theme/index.ts';
import { reportColumns } from './columns.tsx';

const ROW = 40;
const HEADER = 32;

type Api = GridApi<ReportSummary>;

/** The table, for whoever hands the keyboard to it; `null` while there is none. */
export type GridRef = RefObject<Api | null>;

interface Props {
  readonly rows: ReportSummary[];
  readonly grid: GridRef;
}

export function ReportGrid({ rows, grid }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const { store } = useSession();
  const columns = useMemo(() => reportColumns(words, domain), [words, domain]);
  const row = useSelect((state) => state.library.row);
  useEffect(() => {
    if (grid.current) focusRow(grid.current, row);
  }, [grid, row]);

  const open = (summary: ReportSummary | undefined) => {
    if (summary && canOpen(summary)) void acts.openReport(summary.report);
  };
  return (
    <div className="report-grid">
      <AgGridReact<ReportSummary>
        theme={gridTheme}
        rowData={rows}
        columnDefs={columns}
        getRowId={({ data }) => String(data.report)}
        rowHeight={ROW}
        headerHeight={HEADER}
        suppressMovableColumns
        suppressColumnVirtualisation
        animateRows={false}
        rowClassRules={ROW_CLASSES}
        tabToNextCell={LEAVE}
        onGridReady={({ api }) => {
          grid.current = api;
          api.applyColumnState({ state: [...store.get().library.sort] });
        }}
        onFirstDataRendered={({ api }) => {
          const idle = document.activeElement === document.body;
          focusRow(api, store.get().library.row ?? (idle ? (orderOf(api)[0] ?? null) : null));
        }}
        onModelUpdated={({ api }) => acts.noteLibrary({ order: orderOf(api) })}
        onSortChanged={({ api }) => acts.noteLibrary({ sort: sortOf(api) })}
        onCellFocused={({ api, rowIndex }) => {
          const focused = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
          if (focused) acts.noteLibrary({ row: focused.report });
        }}
        onCellKeyDown={(event) => {
          const { event: press } = event as CellKeyDownEvent<ReportSummary>;
          if (press instanceof KeyboardEvent && press.key === 'Enter') open(event.data);
        }}
        onRowDoubleClicked={({ data }) => open(data)}
      />
    </div>
  );
}

/** Tab leaves the table, as a list is left; through every cell of every row there would be no way out. */
const LEAVE = () => false;

const ROW_CLASSES: RowClassRules<ReportSummary> = {
  'row-failed': ({ data }) => data?.failure != null,
  'row-superseded': ({ data }) => data?.version === 'superseded',
};

/** The reports as they stand in the table, top to bottom. */
function orderOf(api: Api): number[] {
  const order: number[] = [];
  api.forEachNodeAfterFilterAndSort(({ data }) => {
    if (data) order.push(data.report);
  });
  return order;
}

function sortOf(api: Api) {
  return api
    .getColumnState()
    .flatMap(({ colId, sort, sortIndex }) => (sort ? [{ colId, sort, sortIndex: sortIndex ?? null }] : []));
}

/** Puts the keyboard on the first row, even where it was the last one to have it. */
export function enterGrid({ current: api }: GridRef): void {
  if (api) focusRow(api, orderOf(api)[0] ?? null);
}

/** Puts the keyboard on a report's row, unless it is there already. */
function focusRow(api: Api, report: number | null): void {
  const index = report === null ? null : (api.getRowNode(String(report))?.rowIndex ?? null);
  const inside = document.activeElement?.closest('.report-grid') != null;
  if (index === null || (inside && api.getFocusedCell()?.rowIndex === index)) return;
  api.ensureIndexVisible(index);
  api.setFocusedCell(index, 'unit');
}
