/** What can be done with a dataset as a whole: open, copy, export, import. */

import type { DatasetInfo } from '../../shared/model.ts';
import { answered, type Context } from './context.ts';

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

  /** Asks whether an import of this dataset was cut short. */
  async function askPending(): Promise<void> {
    const answer = await answered(bridge.engine('import.pending', {}));
    if (!answer.ok) tell(answer.failure);
    else dispatch({ type: 'pending', pending: answer.value });
  }

  async function adopt(dataset: DatasetInfo): Promise<void> {
    const app = await ask(bridge.app('app.state', {}));
    dispatch({ type: 'dataset', dataset, ...(app ? { recent: app.recent } : {}) });
    await list();
    await askPending();
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

  const openRecent = (path: string) => enter('dataset.open', path);

  return {
    list,
    askPending,
    listSoon,
    newDataset,
    openDataset: async () => enter('dataset.open', await ask(bridge.app('dialog.openDataset', {}))),
    openRecent,
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
    /** Takes whatever was dropped or opened with Gouji: a dataset is opened, anything else imported, into that one if both came. */
    takePaths: async (paths: readonly string[]) => {
      const isDataset = (path: string) => path.toLowerCase().endsWith('.gouji');
      const dataset = paths.find(isDataset);
      if (dataset !== undefined && !(await openRecent(dataset))) return;
      await importPaths(paths.filter((path) => !isDataset(path)));
    },
    importFiles: async () => importPaths(await ask(bridge.app('dialog.importFiles', {}))),
    importFolder: async () => importPaths(await ask(bridge.app('dialog.importFolder', {}))),
    importSamples: () => importPaths([get().samples]),
    cancelImport: async () => {
      const run = get().importing;
      if (run?.state === 'running') await done(bridge.engine('import.cancel', { import: run.import }));
    },
    /** Goes on with the import that was cut short. */
    resumeImport: async () => {
      const { pending } = get();
      if (pending === null) return;
      const run = await ask(bridge.engine('import.resume', { import: pending.import }));
      if (run !== null) dispatch({ type: 'pending', pending: null });
    },
    /** Lets it be, as far as it got. */
    forgetImport: async () => {
      const { pending } = get();
      if (pending !== null && (await done(bridge.engine('import.forget', { import: pending.import }))))
        dispatch({ type: 'pending', pending: null });
    },
    dismissImport: () => dispatch({ type: 'importDismissed' }),
  };
}
