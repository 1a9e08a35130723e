/** All reports of the dataset in one table, under a line of numbers that filter it. */

import type { GridApi } from 'ag-grid-community';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { ReportSummary } from '../../../shared/model.ts';
import { FileAddOutlined, FolderAddOutlined, SearchOutlined } from '../../components/icons.tsx';
import { useWords } from '../../locales/hooks.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import { LIBRARY_FILTERS, libraryCounts, libraryRows } from '../../model/library.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { enterGrid, ReportGrid } from './ReportGrid.tsx';
import './library.css';

export function LibraryScreen() {
  const words = useWords();
  const acts = useActs();
  const summaries = useSelect((state) => state.summaries);
  const listed = useSelect((state) => state.listed);
  const filter = useSelect((state) => state.library.filter);
  const query = useSelect((state) => state.library.query);
  const rows = useMemo(() => libraryRows(summaries, filter, query), [summaries, filter, query]);
  const search = useRef<InputRef>(null);
  const grid = useRef<GridApi<ReportSummary>>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isKey(pressOf(event), 'librarySearch')) return;
      event.preventDefault();
      search.current?.focus({ cursor: 'all' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  if (!listed) return <main className="library" />;
  if (summaries.length === 0) return <EmptyLibrary />;
  return (
    <main className="library" aria-label={words.library.label}>
      <div className="library-bar">
        <Filters />
        <div className="top-space" />
        <Input
          ref={search}
          className="library-search"
          prefix={<SearchOutlined />}
          allowClear
          aria-label={words.library.search}
          placeholder={words.library.search}
          value={query}
          onChange={(event) => acts.searchLibrary(event.target.value)}
          onKeyDown={(event) => {
            // An input method has these keys for itself while it composes.
            if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            enterGrid(grid);
          }}
        />
        <Button icon={<FileAddOutlined />} onClick={() => void acts.importFiles()}>
          {words.library.importFiles}
        </Button>
        <Button icon={<FolderAddOutlined />} onClick={() => void acts.importFolder()}>
          {words.library.importFolder}
        </Button>
      </div>
      {rows.length === 0 ? (
        <div className="library-nothing">
          <p>{words.library.nothingKept}</p>
          <Button onClick={() => acts.noteLibrary({ filter: 'all', query: '' })}>{words.library.clearFilter}</Button>
        </div>
      ) : (
        <ReportGrid rows={rows} grid={grid} />
      )}
    </main>
  );
}

function Filters() {
  const words = useWords();
  const acts = useActs();
  const summaries = useSelect((state) => state.summaries);
  const current = useSelect((state) => state.library.filter);
  const counts = useMemo(() => libraryCounts(summaries), [summaries]);
  return (
    <fieldset className="filters" aria-label={words.library.filters}>
      {LIBRARY_FILTERS.map((filter) => (
        <button
          type="button"
          key={filter}
          className="filter"
          data-filter={filter}
          aria-pressed={filter === current}
          onClick={() => acts.filterLibrary(filter === current ? 'all' : filter)}
        >
          <span className="filter-name">{words.library.filter[filter]}</span>
          <span className="filter-count">{counts[filter]}</span>
        </button>
      ))}
    </fieldset>
  );
}
