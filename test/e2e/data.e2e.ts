/**
 * All numbers of the dataset as one table, in the real app and by keyboard: a report is found by its number, opened at the
 * cell and left for the table again; a misread number is put right in place, taken back and put right again; a rectangle
 * goes to the clipboard as a spreadsheet takes it.
 */

import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { form2021 } from '../../src/core/forms/2021.ts';
import { dropAll, keys } from './pages/acts.ts';
import { clear, type Desk, makeDataset, openDesk, sayName } from './pages/desk.ts';
import type { Places } from './pages/places.ts';
import { faultsSeen, inEveryShape } from './pages/shots.ts';
import { keyboardAt, soon } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';
import { LINED, LINED_CELL, yearFiles } from './pages/year.ts';
import { copied, copyElsewhere } from './support/clipboard.ts';

const [FIRST, SECOND] = LINED;
/** Cells before it in the order of the form. */
const STEPS = form2021.cells.findIndex(({ id }) => id === LINED_CELL);

let desk: Desk;
let page: Page;
let on: Places;

tellInOrder();
afterAll(() => clear(desk));

const rows = () => page.locator('.data-grid [role=row][row-index]');
const row = (unit: string) => rows().filter({ hasText: unit });
/** What is said of the cell the keyboard is on. */
const said = () => page.locator('.data-status-cell').innerText();
const number = async (unit: string, cell = LINED_CELL): Promise<string> => {
  const index = await row(unit).getAttribute('row-index');
  return page.locator(`.data-grid [row-index="${index}"] [col-id="${cell}"]`).innerText();
};
const proposal = () => page.locator('.proposal-strip');
const inTable = () => page.evaluate(() => document.activeElement?.classList.contains('data-entry') ?? false);

test('an empty dataset says that there is nothing to list', async () => {
  desk = await openDesk();
  ({ page, on } = desk);
  await sayName(desk);
  await makeDataset(desk);
  await keys(page, 'Control+5');
  await on.screen('data').waitFor();
  expect(await on.screen('data').innerText()).toContain('没有可列出的报告');
});

test('reports that come while the table is in sight come into it', async () => {
  const files = yearFiles();
  for (const { name, bytes } of files) await writeFile(desk.path(name), bytes);
  const paths = files.map(({ name }) => desk.path(name));
  await dropAll(page, on, paths, files.length);
  await on.dismiss.click();
  await soon(() => row(FIRST).count()).toBe(1);
  await soon(() => page.locator('.data-status-rows').innerText()).toContain('份报告');
});

test('the table is seen whole on every display, in both languages', async () => {
  await inEveryShape(desk.running.app, page, 'data', async (seen) => {
    await seen.screen('data').waitFor();
    expect(await faultsSeen(page)).toEqual([]);
  });
});

describe('by keyboard', () => {
  test('a column’s condition finds the reports, and its heading says what they come to', async () => {
    await keys(page, 'Control+5');
    await soon(inTable).toBe(true);
    await keys(page, 'Control+f', '镇人民政府', 'Enter');
    await soon(() => rows().count()).toBe(4);
    await keys(page, 'Control+Home');
    await keys(page, ...Array.from({ length: STEPS }, () => 'ArrowRight'));
    await soon(said).toContain('(一)予以公开，自然人');
    await keys(page, 'Alt+f', '>100', 'Enter');
    await soon(() => rows().count()).toBe(3);
    await soon(inTable).toBe(true);
    expect(await number(FIRST)).toBe('111');
    const heading = page.locator(`[col-id="${LINED_CELL}"] .data-head-sum`);
    expect(await heading.innerText()).toBe('333');
  });

  test('a rectangle is copied as a spreadsheet takes it', async () => {
    await keys(page, 'Control+Home');
    await keys(page, ...Array.from({ length: STEPS }, () => 'ArrowRight'));
    await keys(page, 'Shift+ArrowDown', 'Shift+ArrowRight');
    await soon(() => page.locator('.data-status-range').innerText()).toContain('222');
    await keys(page, 'Control+c');
    await soon(said).toContain('已复制');
    const { text, html } = await copied(desk.running.app);
    expect(text).toBe('111\t0\r\n111\t0');
    expect(html).toContain('<td>111</td><td>0</td>');
    await keys(page, 'Control+Shift+C');
    await soon(async () => (await copied(desk.running.app)).text).toContain(FIRST);
    await keys(page, 'Escape');
  });

  test('a misread number is put right in place; its row stays though it no longer fits', async () => {
    await keys(page, '11', 'Enter');
    await soon(() => number(FIRST)).toBe('11');
    await soon(said).toContain(SECOND);
    await soon(() => page.getByRole('button', { name: /重新筛选/ }).count()).toBe(1);
    expect(await rows().count()).toBe(3);
    await soon(() => page.locator(`[col-id="${LINED_CELL}"] .data-head-sum`).innerText()).toBe('233');
  });

  test('undo takes it back and redo puts it right again', async () => {
    await keys(page, 'Control+z');
    await soon(() => number(FIRST)).toBe('111');
    await soon(said).toContain(FIRST);
    await keys(page, 'Control+y');
    await soon(() => number(FIRST)).toBe('11');
  });

  test('a block from elsewhere is shown first, made in several reports at once, and undone as one', async () => {
    const before = await Promise.all(LINED.map((unit) => number(unit)));
    await copyElsewhere(desk.running.app, { text: '21\t6\n22\t7\n23\t8\n' });
    await keys(page, 'Control+v');
    await soon(() => proposal().innerText()).toContain('3 份报告的 6 格');
    expect(await page.locator('.data-grid .is-proposed').count()).toBe(6);
    await keys(page, 'Escape');
    await soon(() => page.locator('.data-grid .is-proposed').count()).toBe(0);
    expect(await Promise.all(LINED.map((unit) => number(unit)))).toEqual(before);
    await keys(page, 'Control+v', 'Enter');
    await soon(() => Promise.all(LINED.map((unit) => number(unit)))).toEqual(['21', '22', '23']);
    await keys(page, 'Control+z');
    await soon(() => Promise.all(LINED.map((unit) => number(unit)))).toEqual(before);
    await keys(page, 'Control+y');
    await soon(() => Promise.all(LINED.map((unit) => number(unit)))).toEqual(['21', '22', '23']);
    await keys(page, 'Control+z');
    await soon(() => Promise.all(LINED.map((unit) => number(unit)))).toEqual(before);
  });

  test('full-width digits and an open input method are taken as numbers from the first key on', async () => {
    await keys(page, 'ArrowDown');
    await soon(said).toContain(SECOND);
    await keys(page, '１１');
    await page.keyboard.press('Enter');
    await soon(() => number(SECOND)).toBe('11');
  });

  test('Enter opens the report at the cell, and leaving it leads back to the cell that was looked at there', async () => {
    await keys(page, 'ArrowUp', 'Enter');
    await soon(() => on.report.innerText()).toContain(SECOND);
    await soon(() => keyboardAt(page)).toBe(LINED_CELL);
    await keys(page, 'ArrowRight');
    await soon(() => keyboardAt(page)).toBe('requests.granted.enterprise');
    await keys(page, 'Control+5');
    await soon(inTable).toBe(true);
    await soon(said).toContain('(一)予以公开，商业企业');
    expect(await said()).toContain(SECOND);
  });

  test('an edit made in the report is in the table', async () => {
    await keys(page, 'Enter');
    await soon(() => keyboardAt(page)).toBe('requests.granted.enterprise');
    await keys(page, '5', 'Enter');
    await soon(() => keyboardAt(page)).not.toBe('requests.granted.enterprise');
    await keys(page, 'Control+5');
    await soon(() => number(SECOND, 'requests.granted.enterprise')).toBe('5');
  });

  test('what keeps nothing says so and is cleared by one key', async () => {
    await keys(page, 'Alt+f', '99999', 'Enter');
    await soon(() => on.screen('data').innerText()).toContain('没有符合条件的报告');
    await page.keyboard.press('Enter');
    await soon(() => rows().count()).toBeGreaterThan(4);
    await soon(inTable).toBe(true);
  });

  test('clearing a rectangle is shown first too, whole on every display', async () => {
    await keys(page, 'Control+Home', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Delete');
    await soon(() => proposal().innerText()).toContain('将清空 2 份报告的 4 格');
    await inEveryShape(desk.running.app, page, 'data-block', async () => {
      expect(await faultsSeen(page)).toEqual([]);
    });
    // The languages were switched by mouse.
    await page.locator('.data-entry').focus();
    await keys(page, 'Escape');
    await soon(() => proposal().count()).toBe(0);
    expect(await page.locator('.data-grid .is-blank').count()).toBe(0);
  });
});

test('nothing went wrong in the page', () => {
  expect(desk.complaints).toEqual([]);
});
