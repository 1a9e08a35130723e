/**
 * The menu bar as data. Its own entries are commands sent to the page, which has them behind its buttons and keys too;
 * main acts on none of them. Keys that text fields understand better (undo, copy …) are left to the page.
 */

import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../shared/contract.ts';
import type { Locale, MainWords } from './locales/index.ts';

export interface MenuContext {
  readonly words: MainWords;
  readonly locale: Locale;
  readonly mac: boolean;
  /** Adds what developers need. */
  readonly dev: boolean;
  readonly send: (command: Command) => void;
}

/** The template of the whole menu bar. */
export function menuTemplate({ words, locale, mac, dev, send }: MenuContext): MenuItemConstructorOptions[] {
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

  const file: MenuItemConstructorOptions[] = [
    item(w.newDataset, 'dataset.new', 'CmdOrCtrl+N'),
    item(w.openDataset, 'dataset.open', 'CmdOrCtrl+O'),
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
    item(w.library, 'view.library', 'CmdOrCtrl+L'),
    item(w.units, 'view.units', 'CmdOrCtrl+2'),
    item(w.rules, 'view.rules', 'CmdOrCtrl+3'),
    item(w.offers, 'view.offers', 'CmdOrCtrl+4'),
    line,
    { label: w.zoomIn, role: 'zoomIn' },
    { label: w.zoomOut, role: 'zoomOut' },
    { label: w.zoomReset, role: 'resetZoom' },
    line,
    { label: w.fullscreen, role: 'togglefullscreen' },
    ...(dev ? [line, { label: w.devTools, role: 'toggleDevTools' as const, accelerator: 'F12' }] : []),
  ];
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    { label: w.file, submenu: file },
    { label: w.edit, submenu: edit },
    { label: w.view, submenu: view },
    { label: w.language, submenu: [language('简体中文', 'zh-CN'), language('English', 'en')] },
    { label: w.help, role: 'help', submenu: [shown(w.keys, 'help.keys', 'F1')] },
  ];
}
