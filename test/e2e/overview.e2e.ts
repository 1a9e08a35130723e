/**
 * Looking at the work as a whole, taking things back from the history, and reading a second time without having seen the
 * first reading. By keyboard wherever somebody would.
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { screenWords } from '../../src/renderer/locales/index.ts';
import { dropAll, goTo, keys, openByKeyboard } from './pages/acts.ts';
import { accessFaults } from './pages/axe.ts';
import { clear, type Desk, makeDataset, openDesk, sayName } from './pages/desk.ts';
import type { Places } from './pages/places.ts';
import { faultsSeen, inEveryShape, SHOTS } from './pages/shots.ts';
import { cellSeen, soon } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';
import { LINED, LINED_CELL, TWO_NAMES, yearFiles } from './pages/year.ts';

const WORDS = screenWords('zh-CN');
const SECOND_READER = '王核读';
/** What the second reader misreads. */
const WRONG = '3';

let desk: Desk;
let page: Page;
let on: Places;

tellInOrder();
afterAll(() => clear(desk));

const part = (name: string) => page.getByRole('region', { name, exact: true });
const panel = () => page.getByRole('dialog', { name: WORDS.history.label });
const deeds = () => page.locator('.deed-line');
const second = () => page.getByRole('main', { name: WORDS.second.label });

/** The bar on top is judged where all screens are (`access.e2e.ts`). */
const ownFaults = async () => (await accessFaults(page)).filter((fault) => !fault.includes('.top-'));

async function toOverview(): Promise<void> {
  await keys(page, 'Control+6');
  await on.screen('overview').waitFor();
}

describe('the overview', () => {
  test('says how far the work is and what was found, whole on every display and in both languages', async () => {
    desk = await openDesk();
    ({ page, on } = desk);
    await sayName(desk);
    await makeDataset(desk);
    const files = yearFiles();
    for (const { name, bytes } of files) await writeFile(join(desk.folder, name), bytes);
    await dropAll(
      page,
      on,
      files.map(({ name }) => desk.path(name)),
      files.length,
    );
    await on.dismiss.click();
    await toOverview();
    await soon(() => part(WORDS.overview.progress).innerText()).toContain(`0/${files.length}`);
    await soon(() => part(WORDS.overview.totals).locator('table').count()).toBe(1);
    await inEveryShape(desk.running.app, page, 'overview', async (seen) => {
      await seen.screen('overview').waitFor();
      expect(await faultsSeen(page)).toEqual([]);
    });
    expect(await ownFaults()).toEqual([]);
  });

  test('leads from a mark to its reports', async () => {
    await part(WORDS.overview.doubts).getByRole('button').first().focus();
    await keys(page, 'Enter');
    await on.library.waitFor();
    await soon(() => on.rows.count()).toBe(LINED.length);
    await page.getByRole('button', { name: WORDS.library.unpick, exact: true }).click();
    await soon(() => on.rows.count()).toBe(yearFiles().length);
  });

  test('is printed on light paper of its own width', async () => {
    await toOverview();
    await desk.running.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      if (!window) throw new Error('no window');
      window.webContents.print = ((_options: unknown, done: (isDone: boolean) => void) => {
        Object.assign(globalThis, { printed: true });
        done(true);
      }) as typeof window.webContents.print;
    });
    await keys(page, 'Control+p');
    await soon(() => desk.running.app.evaluate(() => (globalThis as { printed?: boolean }).printed ?? false)).toBe(
      true,
    );
    const pdf = await desk.running.app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      const bytes = await window?.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
      return bytes?.toString('base64') ?? '';
    });
    await writeFile(`${SHOTS}/overview.pdf`, pdf, 'base64');
    const pages =
      Buffer.from(pdf, 'base64')
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(4);
    expect(await page.locator('.paper').count()).toBe(0);
  });
});

describe('the history', () => {
  test('says what was done, in the words of the form', async () => {
    await keys(page, 'Control+1');
    await openByKeyboard(page, on, LINED[0]);
    await goTo(on, LINED_CELL);
    await keys(page, '11', 'Enter');
    await soon(async () => (await cellSeen(on, LINED_CELL)).shows).toBe('11');
    await keys(page, 'F7');
    await panel().waitFor();
    await soon(() => deeds().first().innerText()).toContain('(一)予以公开 · 自然人：111 → 11');
    expect(await faultsSeen(page)).toEqual([]);
    expect(await ownFaults()).toEqual([]);
    await page.screenshot({ path: `${SHOTS}/history.png` });
  });

  test('takes it back by one key, and says so', async () => {
    await keys(page, 'Delete');
    await soon(() => deeds().count()).toBe(2);
    await soon(() => deeds().first().innerText()).toContain('撤销');
    await keys(page, 'Escape');
    await soon(() => panel().isVisible()).toBe(false);
    expect((await cellSeen(on, LINED_CELL)).shows).toBe('111');
  });

  test('leads from anywhere to where it was done', async () => {
    await toOverview();
    await keys(page, 'F7');
    await soon(() => deeds().count()).toBe(2);
    await keys(page, 'ArrowDown', 'Enter');
    await soon(() => on.report.innerText()).toContain(LINED[0]);
    await soon(() => on.focused.getAttribute('data-focused-cell')).toBe(LINED_CELL);
    expect(await panel().isVisible()).toBe(false);
  });
});

describe('a second reading', () => {
  test('is wanted by a switch, and nobody reads what they signed off', async () => {
    await toOverview();
    await page.getByRole('checkbox', { name: WORDS.second.want }).focus();
    await keys(page, 'Space');
    await soon(() => page.getByRole('checkbox', { name: WORDS.second.want }).isChecked()).toBe(true);
    await keys(page, 'Control+1');
    await openByKeyboard(page, on, TWO_NAMES.lastYear);
    await keys(page, 'F12');
    await soon(() => on.report.innerText()).not.toContain(TWO_NAMES.lastYear);
    await toOverview();
    await soon(() => part(WORDS.second.label).innerText()).toContain(WORDS.second.own(1));
    expect(await page.getByRole('button', { name: WORDS.second.begin }).count()).toBe(0);
  });

  test('is begun by somebody else, who sees places and nothing of what was read', async () => {
    await page.getByRole('button', { name: /^复核人/ }).click();
    await on.nameField.fill(SECOND_READER);
    await keys(page, 'Enter');
    await soon(() => on.nameDialog.isVisible()).toBe(false);
    await page.getByRole('button', { name: WORDS.second.begin }).focus();
    await keys(page, 'Enter');
    await second().waitFor();
    await soon(() => page.locator('.source-shown').isVisible()).toBe(true);
    expect(await page.locator('.second-side').innerText()).not.toMatch(/\b7\b/);
    expect(await page.locator('.source mark').count()).toBe(0);
    await inEveryShape(desk.running.app, page, 'second', async () => {
      expect(await faultsSeen(page)).toEqual([]);
    });
    expect(await ownFaults()).toEqual([]);
  });

  test('goes from number to number by Enter; a blank is not taken for a number', async () => {
    const total = await page.locator('.second-cells li').count();
    const field = second().getByRole('textbox');
    await field.focus();
    await keys(page, 'Enter');
    await soon(() => second().getByRole('alert').innerText()).toBe(WORDS.second.empty);
    for (let at = 0; at < total; at += 1) {
      const here = await page.locator('.second-cells [aria-current]').innerText();
      await keys(page, at === 0 ? WRONG : here.includes('行政规范性文件，现行有效') ? '7' : '０', 'Enter');
      await soon(() => page.locator('.second-cells h3').innerText()).toBe(WORDS.second.read(at + 1, total));
    }
    await soon(() => second().getByRole('status').innerText()).toContain(WORDS.second.done(total));
    await keys(page, 'Enter');
    await on.screen('overview').waitFor();
  });

  test('that differs is a finding of its report, and its sign-off is void', async () => {
    await keys(page, 'Control+1');
    await soon(() => on.filter('voided').innerText()).toContain('1');
    await openByKeyboard(page, on, TWO_NAMES.lastYear);
    await soon(() => page.locator('.findings [data-check^="secondReading."]').count()).toBe(1);
  });
});

test('the page never complained', () => {
  expect(desk.complaints).toEqual([]);
});
