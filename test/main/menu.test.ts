import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { type Locale, mainWords } from '../../src/main/locales/index.ts';
import { menuTemplate } from '../../src/main/menu.ts';
import { COMMANDS, type Command } from '../../src/shared/commands.ts';

function menu(locale: Locale, mac: boolean) {
  const sent: Command[] = [];
  const opened: string[] = [];
  const template = menuTemplate({
    words: mainWords(locale),
    locale,
    mac,
    dev: true,
    send: (command) => void sent.push(command),
    look: { colours: 'dark', density: 'compact', fontSize: 16 },
    recent: ['/d/今年.gouji', 'C:\\d\\去年.gouji'],
    openRecent: (path) => void opened.push(path),
  });
  return { sent, opened, template };
}

const entries = (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((entry) => [entry, ...(Array.isArray(entry.submenu) ? entries(entry.submenu) : [])]);

describe('the menu bar', () => {
  test.each([true, false])('offers every command of the contract (mac: %s)', (mac) => {
    const { sent, template } = menu('zh-CN', mac);
    for (const entry of entries(template)) (entry.click as (() => void) | undefined)?.();
    expect(sent.toSorted()).toEqual(COMMANDS.toSorted());
  });

  test('marks the language and the look in use', () => {
    const chosen = entries(menu('en', false).template).filter((entry) => entry.checked);
    expect(chosen.map((entry) => entry.label)).toEqual(['Dark', 'Compact Rows', 'English']);
  });

  test('lists the datasets opened last by their names, and opens them', () => {
    const { opened, template } = menu('zh-CN', false);
    const recent = entries(template).filter(({ label }) => label?.endsWith('.gouji'));
    expect(recent.map(({ label }) => label)).toEqual(['今年.gouji', '去年.gouji']);
    (recent[0]?.click as (() => void) | undefined)?.();
    expect(opened).toEqual(['/d/今年.gouji']);
  });

  test('leaves undo and redo to the page, which knows whether a text or a cell is being edited', () => {
    const { undo, redo } = mainWords('zh-CN').menu;
    const found = entries(menu('zh-CN', false).template).filter(({ label }) => label === undo || label === redo);
    expect(found.map((entry) => entry.registerAccelerator)).toEqual([false, false]);
  });

  test('leaves the page the keys that are its own, and has nothing that loads the page anew', () => {
    const all = entries(menu('zh-CN', false).template);
    const taken = all
      .filter(({ registerAccelerator }) => registerAccelerator !== false)
      .map(({ accelerator }) => accelerator);
    for (const key of ['CmdOrCtrl+R', 'CmdOrCtrl+K', 'F5', 'F7', 'F12']) expect(taken).not.toContain(key);
    expect(all.map(({ role }) => role)).not.toContain('reload');
  });

  test('gives no key twice', () => {
    const keys = entries(menu('zh-CN', false).template).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
