/** All reports of the dataset in one table, under a line of numbers that filter it. */

import type { GridApi } from 'ag-grid-community';
import { Button, type InputRef } from 'antd';
import { useMemo, useRef } from 'react';
import type { ReportSummary } from '../../../shared/model.ts';
import { FileAddOutlined, FolderAddOutlined } from '../../components/icons.tsx';
import { ListSaid } from '../../components/ListSaid.tsx';
import { ListSearch } from '../../components/ListSearch.tsx';
import { enterGrid, returnToGrid } from '../../components/list-grid.ts';
import { useWords } from '../../locales/hooks.ts';
import { libraryRows, togetherOf } from '../../model/library.ts';
import { useActs, useSelect, useSession } from '../../session/hooks.ts';
import { SecondBar } from '../second/SecondBar.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { ReportGrid } from './ReportGrid.tsx';
import { SummaryLine } from './SummaryLine.tsx';
import { TogetherBar } from './TogetherBar.tsx';
import './library.css';

export function LibraryScreen() {
  const words = useWords();
  const acts = useActs();
  const { store } = useSession();
  const summaries = useSelect((state) => state.summaries);
  const listed = useSelect((state) => state.listed);
  const reviewer = useSelect((state) => state.reviewer);
  const filter = useSelect((state) => state.slices.library.filter);
  const query = useSelect((state) => state.slices.library.query);
  const pick = useSelect((state) => state.slices.library.pick);
  const chosen = useSelect((state) => state.slices.library.chosen);
  const rows = useMemo(
    () => libraryRows(summaries, { filter, query, pick, reviewer }),
    [summaries, filter, query, pick, reviewer],
  );
  const chosenRows = useMemo(() => rows.filter(({ report }) => chosen.has(report)), [rows, chosen]);
  const grid = useRef<GridApi<ReportSummary>>(null);
  const nameField = useRef<InputRef>(null);

  if (!listed) {
    return (
      <main className="list" aria-label={words.library.label}>
        <ListSaid text={words.list.loading} />
      </main>
    );
  }
  if (summaries.length === 0) return <EmptyLibrary />;
  const leave = () => {
    const { row } = store.get().slices.library;
    returnToGrid(grid.current, row === null ? null : String(row), 'unit');
  };
  const signOff = () => {
    const meant =
      chosenRows.length > 0 ? chosenRows : rows.filter(({ report }) => report === store.get().slices.library.row);
    const { signOff: proved } = togetherOf(meant);
    if (proved.length > 0) void acts.signOffReports(proved);
  };
  return (
    <main className="list" aria-label={words.library.label}>
      <div className="list-bar library-bar">
        <SummaryLine summaries={summaries} />
        <div className="library-tools">
          <ListSearch
            label={words.library.search}
            hint={words.library.searchHint}
            left={words.library.left(rows.length, summaries.length)}
            value={query}
            onChange={acts.searchLibrary}
            enter={() => enterGrid(grid.current, 'unit')}
          />
          <Button
            className="library-import"
            title={words.library.importFiles}
            icon={<FileAddOutlined />}
            onClick={() => void acts.importFiles()}
          >
            {words.library.importFiles}
          </Button>
          <Button
            className="library-import"
            title={words.library.importFolder}
            icon={<FolderAddOutlined />}
            onClick={() => void acts.importFolder()}
          >
            {words.library.importFolder}
          </Button>
        </div>
      </div>
      {filter === 'unseconded' ? <SecondBar /> : null}
      {pick === null ? null : (
        <div className="picked" role="status">
          <span>{words.library.picked(pick.label, rows.length)}</span>
          <Button size="small" onClick={() => acts.noteLibrary({ pick: null })}>
            {words.library.unpick}
          </Button>
        </div>
      )}
      {chosenRows.length > 0 ? <TogetherBar chosen={chosenRows} nameField={nameField} leave={leave} /> : null}
      {rows.length === 0 ? (
        <ListSaid
          text={words.library.nothingKept}
          button={words.library.clearFilter}
          run={() => acts.noteLibrary({ filter: 'all', query: '', pick: null })}
        />
      ) : (
        <ReportGrid rows={rows} grid={grid} signOff={signOff} assign={() => nameField.current?.focus()} />
      )}
    </main>
  );
}
