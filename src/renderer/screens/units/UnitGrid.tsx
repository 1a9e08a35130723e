/**
 * The table of units. Enter on a year opens its report, elsewhere it goes to the focused unit's field of that name; 1, 2
 * and 0 set the level of the focused unit.
 */

import type { CellKeyDownEvent, GridApi } from 'ag-grid-community';
import { type RefObject, useEffect, useMemo } from 'react';
import type { UnitLevel } from '../../../core/units.ts';
import { AgGridReact } from '../../components/grid.ts';
import { focusRow, LIST, returnToGrid, takeKeyboard } from '../../components/list-grid.ts';
import { useCalled } from '../../components/useCalled.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import type { UnitLine, UnitTable } from '../../model/units.ts';
import { useActs, useSelect, useSession } from '../../session/hooks.ts';
import { gridTheme } from '../../theme/index.ts';
import { unitColumns, yearOf } from './columns.tsx';
import { FIELDS, focusField } from './fields.ts';

interface Props {
  readonly table: UnitTable;
  readonly lines: UnitLine[];
  readonly grid: RefObject<GridApi<UnitLine> | null>;
}

/** The digits that say a level, on a row of the table and on the buttons beside it. */
const LEVELS: Readonly<Record<string, UnitLevel | null>> = { 1: 'government', 2: 'department', 0: null };

const idOf = (unit: number | null) => (unit === null ? null : String(unit));

export function UnitGrid({ table, lines, grid }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const { store } = useSession();
  const { years, hasUndated } = table;
  const shape = `${years.join(' ')} ${hasUndated}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same years make the same columns
  const columns = useMemo(() => unitColumns(words, domain, years, hasUndated), [words, domain, shape]);
  const row = useSelect((state) => state.slices.units.row);
  useEffect(() => {
    if (grid.current) focusRow(grid.current, idOf(row), 'name');
  }, [grid, row]);

  useCalled(() => returnToGrid(grid.current, idOf(store.get().slices.units.row), 'name'));

  const open = (line: UnitLine, column: string) => {
    const year = yearOf(column);
    const [report] = column === 'undated' ? line.undated : year === null ? [] : (line.years[year]?.reports ?? []);
    if (report !== undefined) void acts.openReport(report);
    else if (column in FIELDS) focusField(column as keyof typeof FIELDS);
  };
  const setLevel = ({ unit }: UnitLine, level: UnitLevel | null) => {
    if (unit.level !== level) void acts.editUnit(unit.unit, { name: unit.name, parent: unit.parent, level });
  };
  return (
    <div className="list-grid unit-grid">
      <AgGridReact<UnitLine>
        theme={gridTheme}
        rowData={lines}
        columnDefs={columns}
        getRowId={({ data }) => String(data.unit.unit)}
        {...LIST}
        onGridReady={({ api }) => {
          grid.current = api;
        }}
        onFirstDataRendered={({ api }) => takeKeyboard(api, idOf(store.get().slices.units.row), 'name')}
        onCellFocused={({ api, rowIndex }) => {
          const focused = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
          if (focused) acts.noteUnits({ row: focused.unit.unit });
        }}
        onCellKeyDown={(event) => {
          const { event: press, data, column } = event as CellKeyDownEvent<UnitLine>;
          if (!(press instanceof KeyboardEvent) || !data || press.ctrlKey || press.altKey || press.metaKey) return;
          if (press.key === 'Enter' || press.key === 'F2') {
            press.preventDefault();
            open(data, press.key === 'F2' ? 'name' : column.getColId());
          }
          const level = LEVELS[press.key];
          if (level !== undefined) setLevel(data, level);
        }}
      />
    </div>
  );
}
