/** All reports of the dataset in one table, under a line of numbers that filter it. */

import type { GridApi } from 'ag-grid-community';
import { Button } from 'antd';
import { useMemo, useRef } from 'react';
import type { ReportSummary } from '../../../shared/model.ts';
import { FilterLine } from '../../components/FilterLine.tsx';
import { FileAddOutlined, FolderAddOutlined } from '../../components/icons.tsx';
import { ListSaid } from '../../components/ListSaid.tsx';
import { ListSearch } from '../../components/ListSearch.tsx';
import { enterGrid } from '../../components/list-grid.ts';
import { useWords } from '../../locales/hooks.ts';
import { LIBRARY_FILTERS, libraryCounts, libraryRows } from '../../model/library.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { ReportGrid } from './ReportGrid.tsx';
import './library.css';

export function LibraryScreen() {
  const words = useWords();
  const acts = useActs();
  const summaries = useSelect((state) => state.summaries);
  const listed = useSelect((state) => state.listed);
  const filter = useSelect((state) => state.library.filter);
  const query = useSelect((state) => state.library.query);
  const rows = useMemo(() => libraryRows(summaries, filter, query), [summaries, filter, query]);
  const counts = useMemo(() => libraryCounts(summaries), [summaries]);
  const grid = useRef<GridApi<ReportSummary>>(null);

  if (!listed) return <main className="list" />;
  if (summaries.length === 0) return <EmptyLibrary />;
  return (
    <main className="list" aria-label={words.library.label}>
      <div className="list-bar">
        <FilterLine
          label={words.library.filters}
          filters={LIBRARY_FILTERS}
          names={words.library.filter}
          counts={counts}
          current={filter}
          choose={acts.filterLibrary}
        />
        <div className="top-space" />
        <ListSearch
          label={words.library.search}
          value={query}
          onChange={acts.searchLibrary}
          enter={() => enterGrid(grid.current, 'unit')}
        />
        <Button icon={<FileAddOutlined />} onClick={() => void acts.importFiles()}>
          {words.library.importFiles}
        </Button>
        <Button icon={<FolderAddOutlined />} onClick={() => void acts.importFolder()}>
          {words.library.importFolder}
        </Button>
      </div>
      {rows.length === 0 ? (
        <ListSaid
          text={words.library.nothingKept}
          button={words.library.clearFilter}
          run={() => acts.noteLibrary({ filter: 'all', query: '' })}
        />
      ) : (
        <ReportGrid rows={rows} grid={grid} />
      )}
    </main>
  );
}
