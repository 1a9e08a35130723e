/**
 * The menu bar as data. Its own entries are commands sent to the page, which has them behind its buttons and keys too;
 * main acts on none of them. Keys that text fields understand better (undo, copy …) are left to the page.
 */

import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../shared/commands.ts';
import type { Look } from '../shared/contract.ts';
import type { Locale, MainWords } from './locales/index.ts';

export interface MenuContext {
  readonly words: MainWords;
  readonly locale: Locale;
  readonly mac: boolean;
  /** Adds what developers need. */
  readonly dev: boolean;
  readonly send: (command: Command) => void;
  readonly look: Look;
  /** Paths of the datasets opened last, the latest first. */
  readonly recent: readonly string[];
  readonly openRecent: (path: string) => void;
}

/** Not F12, which is the page's. */
const DEV_TOOLS = 'CmdOrCtrl+Alt+I';

const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** The template of the whole menu bar. */
export function menuTemplate(context: MenuContext): MenuItemConstructorOptions[] {
  const { words, locale, mac, dev, send, look, recent, openRecent } = context;
  const w = words.menu;
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  /** Shown with its key, which the page handles itself. */
  const shown = (label: string, command: Command, accelerator: string): MenuItemConstructorOptions => ({
    ...item(label, command, accelerator),
    registerAccelerator: false,
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const language = (label: string, value: Locale): MenuItemConstructorOptions => ({
    label,
    type: 'radio',
    checked: locale === value,
    click: () => send(`language.${value}`),
  });

  const choice = (label: string, command: Command, checked: boolean): MenuItemConstructorOptions => ({
    ...item(label, command),
    type: 'radio',
    checked,
  });

  const file: MenuItemConstructorOptions[] = [
    item(w.newDataset, 'dataset.new', 'CmdOrCtrl+N'),
    item(w.openDataset, 'dataset.open', 'CmdOrCtrl+O'),
    {
      label: w.recent,
      enabled: recent.length > 0,
      submenu: recent.map((path) => ({ label: fileName(path), toolTip: path, click: () => openRecent(path) })),
    },
    item(w.saveCopy, 'dataset.saveCopy', 'CmdOrCtrl+Shift+S'),
    line,
    item(w.importFiles, 'import.files', 'CmdOrCtrl+I'),
    item(w.importFolder, 'import.folder', 'CmdOrCtrl+Shift+I'),
    item(w.exportWorkbook, 'workbook.export', 'CmdOrCtrl+E'),
    line,
    item(w.reviewer, 'reviewer.change'),
    ...(mac ? [] : [line, { label: w.quit, role: 'quit' as const }]),
  ];
  const edit: MenuItemConstructorOptions[] = [
    shown(w.undo, 'edit.undo', 'CmdOrCtrl+Z'),
    shown(w.redo, 'edit.redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    line,
    { label: w.cut, role: 'cut' },
    { label: w.copy, role: 'copy' },
    { label: w.paste, role: 'paste' },
    { label: w.selectAll, role: 'selectAll' },
  ];
  const view: MenuItemConstructorOptions[] = [
    shown(w.palette, 'view.palette', 'CmdOrCtrl+K'),
    line,
    item(w.library, 'view.library', 'CmdOrCtrl+L'),
    item(w.units, 'view.units', 'CmdOrCtrl+2'),
    item(w.rules, 'view.rules', 'CmdOrCtrl+3'),
    item(w.batches, 'view.batches', 'CmdOrCtrl+4'),
    item(w.data, 'view.data', 'CmdOrCtrl+5'),
    item(w.overview, 'view.overview', 'CmdOrCtrl+6'),
    shown(w.history, 'view.history', 'F7'),
    item(w.second, 'second.begin'),
    line,
    choice(w.coloursSystem, 'look.system', look.colours === 'system'),
    choice(w.coloursLight, 'look.light', look.colours === 'light'),
    choice(w.coloursDark, 'look.dark', look.colours === 'dark'),
    line,
    choice(w.densityStandard, 'look.standard', look.density === 'standard'),
    choice(w.densityCompact, 'look.compact', look.density === 'compact'),
    line,
    item(w.larger, 'look.larger', 'CmdOrCtrl+Plus'),
    item(w.smaller, 'look.smaller', 'CmdOrCtrl+-'),
    item(w.plainSize, 'look.plainSize', 'CmdOrCtrl+0'),
    line,
    { label: w.fullscreen, role: 'togglefullscreen' },
    ...(dev ? [line, { label: w.devTools, role: 'toggleDevTools' as const, accelerator: DEV_TOOLS }] : []),
  ];
  const help: MenuItemConstructorOptions[] = [
    shown(w.manual, 'help.open', 'Shift+F1'),
    shown(w.keys, 'help.keys', 'F1'),
    item(w.tour, 'help.tour'),
  ];
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    { label: w.file, submenu: file },
    { label: w.edit, submenu: edit },
    { label: w.view, submenu: view },
    { label: w.language, submenu: [language('简体中文', 'zh-CN'), language('English', 'en')] },
    { label: w.help, role: 'help', submenu: help },
  ];
}
