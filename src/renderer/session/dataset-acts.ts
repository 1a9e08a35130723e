/** What can be done with a dataset as a whole: open, copy, export, import, look through its list. */

import type { DatasetInfo } from '../../shared/model.ts';
import type { LibraryFilter } from '../model/library.ts';
import type { Context } from './context.ts';
import type { Library } from './state.ts';

/** How long the list waits for more news of an import before it is asked for again. */
const LIST_PAUSE = 400;

export function datasetActs({ bridge, later, store, tell, ask, done }: Context) {
  const { get, dispatch } = store;
  let waiting = false;

  async function list(): Promise<void> {
    const summaries = await ask(bridge.engine('reports.list', {}));
    if (summaries !== null) dispatch({ type: 'summaries', summaries });
  }

  /** Asks for the list in a moment; asked again meanwhile, still once. */
  function listSoon(): void {
    if (waiting) return;
    waiting = true;
    later(LIST_PAUSE, () => {
      waiting = false;
      void list();
    });
  }

  async function adopt(dataset: DatasetInfo): Promise<void> {
    const app = await ask(bridge.app('app.state', {}));
    dispatch({ type: 'dataset', dataset, ...(app ? { recent: app.recent } : {}) });
    await list();
  }

  async function enter(request: 'dataset.new' | 'dataset.open', path: string | null): Promise<boolean> {
    if (path === null) return false;
    const dataset = await ask(bridge.engine(request, { path }));
    if (dataset === null) return false;
    await adopt(dataset);
    return true;
  }

  const newDataset = async () => enter('dataset.new', await ask(bridge.app('dialog.newDataset', {})));

  /** Imports files and folders; where no dataset is open yet, one is asked for first. */
  async function importPaths(paths: readonly string[] | null): Promise<void> {
    const present = (paths ?? []).filter((path) => path !== '');
    if (present.length === 0) return;
    if (get().dataset === null && !(await newDataset())) return;
    await ask(bridge.engine('import.start', { paths: present }));
  }

  return {
    list,
    listSoon,
    newDataset,
    openDataset: async () => enter('dataset.open', await ask(bridge.app('dialog.openDataset', {}))),
    openRecent: (path: string) => enter('dataset.open', path),
    saveCopy: async () => {
      const path = await ask(bridge.app('dialog.saveCopy', {}));
      const copy = path === null ? null : await ask(bridge.engine('dataset.saveCopy', { path }));
      if (copy !== null) dispatch({ type: 'notice', notice: { kind: 'copied', path: copy.path } });
    },
    /** `suffix` ends the suggested file name, in the words of the screen. */
    exportWorkbook: async (suffix: string) => {
      const { dataset } = get();
      if (dataset === null) {
        tell({ code: 'DATASET_NONE', detail: {} });
        return;
      }
      const path = await ask(bridge.app('dialog.exportWorkbook', { name: `${dataset.name}-${suffix}` }));
      const book = path === null ? null : await ask(bridge.engine('workbook.export', { path }));
      if (book !== null) dispatch({ type: 'notice', notice: { kind: 'exported', path: book.path } });
    },

    importPaths,
    importFiles: async () => importPaths(await ask(bridge.app('dialog.importFiles', {}))),
    importFolder: async () => importPaths(await ask(bridge.app('dialog.importFolder', {}))),
    importSamples: () => importPaths([get().samples]),
    cancelImport: async () => {
      const run = get().importing;
      if (run?.state === 'running') await done(bridge.engine('import.cancel', { import: run.import }));
    },
    dismissImport: () => dispatch({ type: 'importDismissed' }),

    filterLibrary: (filter: LibraryFilter) => dispatch({ type: 'library', library: { filter } }),
    searchLibrary: (query: string) => dispatch({ type: 'library', library: { query } }),
    noteLibrary: (library: Partial<Library>) => dispatch({ type: 'library', library }),
  };
}
