import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { type Locale, mainWords } from '../../src/main/locales/index.ts';
import { menuTemplate } from '../../src/main/menu.ts';
import { COMMANDS, type Command } from '../../src/shared/contract.ts';

function menu(locale: Locale, mac: boolean) {
  const sent: Command[] = [];
  const send = (command: Command) => void sent.push(command);
  return { sent, template: menuTemplate({ words: mainWords(locale), locale, mac, dev: false, send }) };
}

const entries = (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((entry) => [entry, ...(Array.isArray(entry.submenu) ? entries(entry.submenu) : [])]);

describe('the menu bar', () => {
  test.each([true, false])('offers every command of the contract (mac: %s)', (mac) => {
    const { sent, template } = menu('zh-CN', mac);
    for (const entry of entries(template)) (entry.click as (() => void) | undefined)?.();
    expect(sent.toSorted()).toEqual(COMMANDS.toSorted());
  });

  test('marks the language in use', () => {
    const chosen = entries(menu('en', false).template).filter((entry) => entry.checked);
    expect(chosen.map((entry) => entry.label)).toEqual(['English']);
  });

  test('leaves undo and redo to the page, which knows whether a text or a cell is being edited', () => {
    const { undo, redo } = mainWords('zh-CN').menu;
    const found = entries(menu('zh-CN', false).template).filter(({ label }) => label === undo || label === redo);
    expect(found.map((entry) => entry.registerAccelerator)).toEqual([false, false]);
  });

  test('gives no key twice', () => {
    const keys = entries(menu('zh-CN', false).template).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
