/**
 * Comfort: the language before anything else, the look and where it is remembered, finding everything by name, help beside
 * the work, the tour, and datasets opened by a double click or a drop.
 */

import { rename } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { Look } from '../../src/shared/contract.ts';
import { keys, willSaveAs } from './pages/acts.ts';
import { clear, type Desk, openDesk, reopen, sayName } from './pages/desk.ts';
import { type Places, placesOf } from './pages/places.ts';
import { keyboardAt, soon } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';
import { dropFiles } from './support/drop.ts';
import { launch } from './support/launch.ts';

let desk: Desk;
let page: Page;
let on: Places;
const adopt = (now: Desk) => {
  desk = now;
  ({ page, on } = now);
};
const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const rowHeight = () => on.rows.first().evaluate((row) => row.getBoundingClientRect().height);
const fileOpen = () => on.datasetMenu.innerText();

tellInOrder();
afterAll(() => clear(desk));

test('the question for the name can be put in English', async () => {
  adopt(await openDesk());
  await on.nameDialog.waitFor();
  await on.nameDialog.getByRole('button', { name: 'English' }).click();
  const inEnglish = placesOf(page, 'en');
  await inEnglish.nameDialog.waitFor();
  await inEnglish.nameDialog.getByRole('button', { name: '中文' }).click();
  await sayName(desk);
});

test('the samples open with a tour that goes on as it is followed', async () => {
  await willSaveAs(desk.running.app, desk.path('导览.gouji'));
  await page.getByRole('button', { name: '打开示例报告' }).click();
  const tour = page.getByRole('region', { name: '入门导览' });
  await soon(() => tour.innerText()).toContain('1/6');
  await soon(() => on.row('司法局').count()).toBe(1);
  await on.row('司法局').getByRole('button').first().click();
  await soon(() => tour.innerText()).toContain('2/6');
  await soon(() => keyboardAt(page)).not.toBeNull();
  await keys(page, 'Space');
  await soon(() => tour.innerText()).toContain('3/6');
  await tour.getByRole('button', { name: '结束导览' }).click();
  expect(await tour.count()).toBe(0);
});

test('the palette finds commands, keys of the screen and reports; Esc gives the keyboard back', async () => {
  const before = await keyboardAt(page);
  await keys(page, 'Control+k');
  const line = page.getByRole('option').first();
  await line.waitFor();
  await keys(page, 'Escape');
  await soon(() => keyboardAt(page)).toBe(before);

  await keys(page, 'Control+k', '教育局', 'Enter');
  await soon(() => on.report.innerText()).toContain('教育局');
  await soon(() => keyboardAt(page)).not.toBeNull();
  await keys(page, 'Control+k', '返回列表', 'Enter');
  await on.library.waitFor();
});

test('dark, compact and large are seen at once', async () => {
  const light = await ground();
  const high = await rowHeight();
  await keys(page, 'Control+k', '深色', 'Enter');
  await soon(ground).not.toBe(light);
  await keys(page, 'Control+k', '紧凑', 'Enter');
  await soon(rowHeight).toBeLessThan(high);
  const wide = await page.evaluate(() => innerWidth);
  await keys(page, 'Control+k', '放大文字', 'Enter');
  await soon(() => page.evaluate(() => innerWidth)).toBeLessThan(wide);
});

test('and are there again after a restart, with the dataset', async () => {
  const [dark, low] = [await ground(), await rowHeight()];
  adopt(await reopen(desk));
  await soon(fileOpen).toBe('导览');
  await soon(() => on.rows.count()).toBeGreaterThan(5);
  expect(await ground()).toBe(dark);
  expect(await rowHeight()).toBe(low);
  const look = await page.evaluate(async () => {
    const { gouji } = window as unknown as {
      gouji: { app(name: string, args: object): Promise<{ value: { look: Look } }> };
    };
    return (await gouji.app('app.state', {})).value.look;
  });
  expect(look).toEqual({ colours: 'dark', density: 'compact', fontSize: 14 });
  await keys(page, 'Control+k', '标准文字', 'Enter');
});

test('help lies beside the work, and every rule in it says where it comes from', async () => {
  await keys(page, 'Shift+F1');
  const help = page.getByRole('dialog', { name: '使用说明' });
  await soon(() => help.locator('cite').count()).toBeGreaterThan(20);
  expect(await help.innerText()).toContain('国办公开办函〔2021〕30号');
  await keys(page, 'Escape');
  await soon(() => help.count()).toBe(0);
});

test('the key map is searched by what a key does', async () => {
  await keys(page, 'F1');
  const map = page.getByRole('dialog', { name: '快捷键' });
  await map.waitFor();
  await soon(() => map.getByRole('textbox').evaluate((field) => field === document.activeElement)).toBe(true);
  await keys(page, '签核并');
  await soon(() => map.locator('dd').allInnerTexts()).toEqual(['签核并打开下一份']);
  await keys(page, 'Escape');
});

test('a dataset dropped on the window is opened', async () => {
  await keys(page, 'Control+k', '新建数据集');
  await willSaveAs(desk.running.app, desk.path('另一份.gouji'));
  await keys(page, 'Enter');
  await soon(fileOpen).toBe('另一份');
  await dropFiles(page, 'body', [desk.path('导览.gouji')]);
  await soon(fileOpen).toBe('导览');
  await soon(() => on.rows.count()).toBeGreaterThan(5);
});

test('a dataset opened by a double click is the one that is open, at the start and later', async () => {
  await desk.running.close();
  const running = await launch(desk.running.userData, [desk.path('另一份.gouji')]);
  adopt({ ...desk, running, page: running.page, on: placesOf(running.page) });
  await soon(fileOpen).toBe('另一份');
  // What a second start tells the first one.
  await running.app.evaluate(
    ({ app }, argv) => void app.emit('second-instance', {}, argv, '/', null),
    ['gouji', desk.path('导览.gouji')],
  );
  await soon(fileOpen).toBe('导览');
});

test('a recent dataset that is gone says so, and nothing else is closed', async () => {
  await rename(desk.path('另一份.gouji'), desk.path('搬走了.gouji'));
  await keys(page, 'Control+k', '另一份', 'Enter');
  await on.failure.waitFor();
  expect(await fileOpen()).toBe('导览');
  expect(desk.complaints).toEqual([]);
});
