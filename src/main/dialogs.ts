/**
 * The system's file dialogs. Each answers with what was chosen, or null where the person thought better of it.
 * Must never open or write the file itself.
 */

import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { MainWords } from './locales/index.ts';

const DATASET = ['gouji'];
const WORKBOOK = ['xlsx'];
/** What reports come as, by the kinds people know. The extension only helps to find a file: what it is, its content says. */
const KINDS = {
  pages: ['html', 'htm', 'mht', 'mhtml'],
  documents: ['docx', 'doc', 'wps', 'rtf', 'pdf'],
  sheets: ['xlsx', 'xls', 'et', 'csv'],
  texts: ['txt', 'md'],
  archives: ['zip'],
} as const;
type Kind = keyof typeof KINDS;

type Words = MainWords['dialog'];

/** A path to write to, with the extension if the person left it out: not every system's dialog adds it. */
async function save(window: BrowserWindow, title: string, name: string, kind: string, extensions: string[]) {
  const defaultPath = join(app.getPath('documents'), `${name}.${extensions[0]}`);
  const chosen = await dialog.showSaveDialog(window, { title, defaultPath, filters: [{ name: kind, extensions }] });
  if (chosen.canceled || !chosen.filePath) return null;
  return extensions.some((extension) => chosen.filePath?.toLowerCase().endsWith(`.${extension}`))
    ? chosen.filePath
    : `${chosen.filePath}.${extensions[0]}`;
}

export const askNewDataset = (window: BrowserWindow, words: Words) =>
  save(window, words.newDataset, words.datasetName, words.dataset, DATASET);

export const askSaveCopy = (window: BrowserWindow, words: Words) =>
  save(window, words.saveCopy, words.datasetName, words.dataset, DATASET);

export const askExportWorkbook = (window: BrowserWindow, words: Words, name: string) =>
  save(window, words.exportWorkbook, name, words.workbook, WORKBOOK);

export async function askOpenDataset(window: BrowserWindow, words: Words): Promise<string | null> {
  const filters = [{ name: words.dataset, extensions: DATASET }];
  const chosen = await dialog.showOpenDialog(window, { title: words.openDataset, properties: ['openFile'], filters });
  return chosen.filePaths[0] ?? null;
}

export async function askImportFiles(window: BrowserWindow, words: Words): Promise<string[] | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: words.importFiles,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: words.reports, extensions: Object.values(KINDS).flat() },
      ...(Object.keys(KINDS) as Kind[]).map((kind) => ({ name: words.kinds[kind], extensions: [...KINDS[kind]] })),
      { name: words.all, extensions: ['*'] },
    ],
  });
  return chosen.filePaths.length > 0 ? chosen.filePaths : null;
}

export async function askImportFolder(window: BrowserWindow, words: Words): Promise<string[] | null> {
  const properties: ('openDirectory' | 'multiSelections')[] = ['openDirectory', 'multiSelections'];
  const chosen = await dialog.showOpenDialog(window, { title: words.importFolder, properties });
  return chosen.filePaths.length > 0 ? chosen.filePaths : null;
}
