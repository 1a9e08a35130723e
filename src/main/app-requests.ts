/** How main answers its own requests: what it remembers, and the system's dialogs. */

import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Datasets } from './datasets.ts';
import * as dialogs from './dialogs.ts';
import { mainWords } from './locales/index.ts';
import { printPage } from './print.ts';
import type { AppHandlers } from './requests.ts';
import type { Settings } from './settings.ts';

export interface AppContext {
  readonly settings: Settings;
  readonly datasets: Datasets;
  /** The window dialogs belong to. */
  readonly window: BrowserWindow;
  /** Called after the language or the look changed. */
  readonly settingsChanged: () => void;
}

export function appHandlers({ settings, datasets, window, settingsChanged }: AppContext): AppHandlers {
  const words = () => mainWords(settings.data.locale).dialog;
  return {
    'app.state': async () => ({
      ...settings.data,
      ...(await datasets.opened()),
      samples: join(app.getAppPath(), 'resources', 'samples'),
      version: app.getVersion(),
    }),
    'app.setReviewer': ({ reviewer }) => {
      settings.set({ reviewer: reviewer.trim() });
      return null;
    },
    'app.setLocale': ({ locale }) => {
      settings.set({ locale });
      settingsChanged();
      return null;
    },
    'app.setLook': (look) => {
      settings.set({ look });
      settingsChanged();
      return null;
    },
    'app.print': () => printPage(window),
    'dialog.newDataset': () => dialogs.askNewDataset(window, words()),
    'dialog.openDataset': () => dialogs.askOpenDataset(window, words()),
    'dialog.saveCopy': () => dialogs.askSaveCopy(window, words()),
    'dialog.importFiles': () => dialogs.askImportFiles(window, words()),
    'dialog.importFolder': () => dialogs.askImportFolder(window, words()),
    'dialog.exportWorkbook': ({ name }) => dialogs.askExportWorkbook(window, words(), name),
  };
}
