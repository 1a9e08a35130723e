/**
 * The register of units: who files, under which names, to whom, and which years are there. A table of all, what is known
 * of the focused one beside it, and names that look alike above it.
 */

import type { GridApi } from 'ag-grid-community';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FilterLine } from '../../components/FilterLine.tsx';
import { ListFailure, ListSaid } from '../../components/ListSaid.tsx';
import { ListSearch } from '../../components/ListSearch.tsx';
import { enterGrid, returnToGrid } from '../../components/list-grid.ts';
import { useWords } from '../../locales/hooks.ts';
import {
  keepingLines,
  openPairs,
  UNIT_FILTERS,
  type UnitLine,
  type UnitTable,
  unitCounts,
  unitLines,
  unitTable,
} from '../../model/units.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import { AlikeStrip } from './AlikeStrip.tsx';
import { MergeDialog, type Merging } from './MergeDialog.tsx';
import { UnitGrid } from './UnitGrid.tsx';
import { UnitPane } from './UnitPane.tsx';
import './units.css';

export function UnitsScreen() {
  const words = useWords();
  const acts = useActs();
  const { view, failure, filter, query, apart, row } = useSelect((state) => state.slices.units);
  const [merging, setMerging] = useState<Merging | null>(null);
  const grid = useRef<GridApi<UnitLine>>(null);
  const before = useRef<UnitTable | null>(null);
  const table = useMemo(() => {
    before.current = view === null ? null : keepingLines(unitTable(view, apart), before.current);
    return before.current;
  }, [view, apart]);
  const counts = useMemo(() => (table === null ? null : unitCounts(table)), [table]);
  const lines = useMemo(() => (table === null ? [] : unitLines(table, filter, query)), [table, filter, query]);
  const pairs = useMemo(() => (view === null ? [] : openPairs(view, apart)), [view, apart]);
  useEffect(() => void acts.listUnits(), [acts]);

  const backToGrid = () => {
    const at = grid.current?.getFocusedCell();
    if (grid.current && at) grid.current.setFocusedCell(at.rowIndex, at.column);
    else returnToGrid(grid.current, null, 'name');
  };
  const label = words.screens.units;
  if (view === null || table === null || counts === null) {
    return (
      <main className="list" aria-label={label}>
        {failure === null ? (
          <ListSaid text={words.list.loading} />
        ) : (
          <ListFailure failure={failure} retry={() => void acts.listUnits()} />
        )}
      </main>
    );
  }
  if (view.units.length === 0) {
    return (
      <main className="list" aria-label={label}>
        <ListSaid text={words.units.empty} />
      </main>
    );
  }
  const chosen = view.units.find(({ unit }) => unit === row);
  return (
    <main className="list" aria-label={label}>
      <div className="list-bar">
        <FilterLine
          label={words.units.filters}
          filters={UNIT_FILTERS}
          names={words.units.filter}
          counts={counts}
          current={filter}
          choose={(next) => acts.noteUnits({ filter: next })}
        />
        <div className="top-space" />
        <ListSearch
          label={words.units.search}
          value={query}
          onChange={(text) => acts.noteUnits({ query: text })}
          enter={() => enterGrid(grid.current, 'name')}
        />
      </div>
      {pairs.length > 0 ? <AlikeStrip units={view.units} pairs={pairs} merge={setMerging} /> : null}
      <div className="units-body">
        {lines.length === 0 ? (
          <ListSaid
            text={words.units.nothingKept}
            button={words.list.clear}
            run={() => acts.noteUnits({ filter: 'all', query: '' })}
          />
        ) : (
          <UnitGrid table={table} lines={lines} grid={grid} />
        )}
        <UnitPane unit={chosen ?? null} units={view.units} merge={setMerging} leave={backToGrid} />
      </div>
      <MergeDialog merging={merging} units={view.units} close={() => setMerging(null)} closed={backToGrid} />
    </main>
  );
}
