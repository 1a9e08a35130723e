/**
 * Triage in the real app, by keyboard: the numbers at the end of an import lead to their reports, many reports are given to
 * somebody at once, look-alikes over several reports are settled together and taken back as one.
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { dropAll, keys, openByKeyboard } from './pages/acts.ts';
import { ALIKE, alikeFiles, BLANK_CELL, FINE } from './pages/alike.ts';
import { clear, type Desk, makeDataset, openDesk, REVIEWER, sayName } from './pages/desk.ts';
import type { Places } from './pages/places.ts';
import { faultsSeen, inEveryShape } from './pages/shots.ts';
import { cellSeen, keyboardAt, rowSeen, soon } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';

const RULE = 'rule:disputes.total';
const DOUBT = 'doubt:blankCell';
const COLLEAGUE = '王复核';

let desk: Desk;
let page: Page;
let on: Places;

tellInOrder();
afterAll(() => clear(desk));

const inEverySight = (name: string) =>
  inEveryShape(desk.running.app, page, name, async () => {
    expect(await faultsSeen(page)).toEqual([]);
  });

/** Goes down the groups until one is in sight, as somebody without a mouse would. */
async function goToGroup(id: string): Promise<void> {
  await keys(page, 'Control+4');
  await on.screen('batches').waitFor();
  const isThere = async () => (await on.group(id).getAttribute('aria-current')) !== null;
  const inGroups = () => page.evaluate(() => document.activeElement?.closest('.batch-groups') != null);
  if (!(await inGroups())) await keys(page, 'F6');
  await soon(inGroups).toBe(true);
  await keys(page, 'Home');
  for (let step = 0; step < 40 && !(await isThere()); step += 1) await keys(page, 'ArrowDown');
  expect(await isThere()).toBe(true);
}

/** Goes to a group and from it to its first row. */
async function enterGroup(id: string, rows: number): Promise<void> {
  await goToGroup(id);
  await soon(() => on.batch.count()).toBe(rows);
  await keys(page, 'Enter');
  await soon(() => page.evaluate(() => document.activeElement?.closest('.batch-grid') != null)).toBe(true);
}

describe('the end of an import', () => {
  test('says how its reports stand, in numbers that add up', async () => {
    desk = await openDesk();
    ({ page, on } = desk);
    await sayName(desk);
    await makeDataset(desk);
    const files = alikeFiles();
    for (const { name, bytes } of files) await writeFile(join(desk.folder, name), bytes);
    await dropAll(
      page,
      on,
      files.map(({ name }) => desk.path(name)),
      files.length,
    );
    await soon(() => on.standing('failing').innerText()).toBe(`不符（表齐全） ${ALIKE.length}`);
    await soon(() => on.standing('unproved').innerText()).toContain(` ${FINE.length}`);
  });

  test('leads from each number to its reports, and back to all', async () => {
    await on.standing('failing').click();
    await soon(() => on.rows.count()).toBe(ALIKE.length);
    expect(await on.library.innerText()).toContain(`本次导入，不符（表齐全）：${ALIKE.length} 份`);
    await page.getByRole('button', { name: '显示全部报告' }).click();
    await soon(() => on.rows.count()).toBe(ALIKE.length + FINE.length);
    await on.dismiss.click();
  });
});

describe('many reports', () => {
  test('are given to somebody in one go', async () => {
    await on.filter('failing').click();
    await soon(() => on.rows.count()).toBe(ALIKE.length);
    await keys(page, 'Control+1');
    await soon(() => page.evaluate(() => document.activeElement?.closest('.report-grid') != null)).toBe(true);
    await keys(page, 'Control+a');
    await soon(() => on.together.innerText()).toContain(`已选 ${ALIKE.length} 份`);
    await inEverySight('together');
    await on.rows.first().locator('[col-id=year]').click();
    await keys(page, 'Alt+a');
    await soon(() => page.evaluate(() => document.activeElement?.classList.contains('together-name'))).toBe(true);
    await keys(page, COLLEAGUE, 'Enter');
    for (const unit of ALIKE) await soon(async () => (await rowSeen(on.row(unit))).assignee).toBe(COLLEAGUE);
    await on.filter('failing').click();
    expect((await rowSeen(on.row(FINE[0]))).assignee).toBe('');
  });

  test('are those of a reviewer, and nobody else’s', async () => {
    expect(await on.filter('mine').innerText()).toMatch(/0$/);
    await keys(page, 'Control+f', COLLEAGUE);
    await soon(() => on.rows.count()).toBe(ALIKE.length);
    await on.search.fill('');
  });
});

describe('a search', () => {
  test('that no longer has the report one comes from says what it keeps, and has the keyboard in that', async () => {
    await openByKeyboard(page, on, FINE[0]);
    await keys(page, 'Control+k', ALIKE[0], 'Enter');
    await soon(() => on.report.innerText()).toContain(ALIKE[0]);
    await keys(page, 'Control+1');
    await soon(() => on.rows.count()).toBe(1);
    await soon(() => page.evaluate(() => document.activeElement?.closest('.report-grid') != null)).toBe(true);
    expect(await page.locator('.list-left').innerText()).toBe(`1/${ALIKE.length + FINE.length}`);
    await keys(page, 'Control+f', 'Escape');
    await soon(() => on.rows.count()).toBe(ALIKE.length + FINE.length);
  });
});

describe('the reviewer’s name', () => {
  test('is asked for with the keyboard in its field, and gives it back', async () => {
    await keys(page, 'Control+1');
    await soon(() => page.evaluate(() => document.activeElement?.closest('.report-grid') != null)).toBe(true);
    await keys(page, 'Control+k', '换人', 'Enter');
    await on.nameDialog.waitFor();
    await soon(() => on.nameField.evaluate((field) => field === document.activeElement)).toBe(true);
    await keys(page, 'Escape');
    await soon(() => on.nameDialog.isVisible()).toBe(false);
    await soon(() => page.evaluate(() => document.activeElement?.closest('.report-grid') != null)).toBe(true);
  });
});

describe('a finding in several reports', () => {
  test('is one list, with the source about each', async () => {
    await enterGroup(RULE, ALIKE.length);
    expect(await on.batch.first().innerText()).toContain('9');
    await inEverySight('batch-rule');
  });

  test('is ruled on in one go, each by itself', async () => {
    await goToGroup(RULE);
    await soon(() => on.batch.count()).toBe(ALIKE.length);
    // From the list of groups, whose rows they are.
    await keys(page, 'Control+a', 't');
    await soon(() => on.settling.innerText()).toContain(`已认定 ${ALIKE.length} 项`);
    await soon(() => on.batch.count()).toBe(0);
  });

  test('is open again in all of them when that is taken back', async () => {
    await keys(page, 'Control+z');
    await soon(() => on.settling.innerText()).toContain(`已撤回 ${ALIKE.length} 项`);
    await soon(() => on.batch.count()).toBe(ALIKE.length);
  });

  test('is not accepted as it stands without a reason', async () => {
    await enterGroup(RULE, ALIKE.length);
    await keys(page, 'Space', 'k');
    await soon(() => page.evaluate(() => document.activeElement?.closest('.batch-acts') != null)).toBe(true);
    await keys(page, '已由上级核准', 'Enter');
    await soon(() => on.settling.innerText()).toContain('已认定 1 项');
    await soon(() => on.batch.count()).toBe(ALIKE.length - 1);
  });
});

describe('a doubt in several reports', () => {
  test('is confirmed as it stands in one go', async () => {
    await enterGroup(DOUBT, ALIKE.length);
    await keys(page, 'Control+a');
    await inEverySight('batch-doubt');
    await on.batch.first().locator('[col-id=year]').click();
    await keys(page, 'Control+Enter');
    await soon(() => on.settling.innerText()).toContain(`已确认 ${ALIKE.length} 处`);
    await soon(() => on.screen('batches').innerText()).toContain('本组没有待处理的内容');
  });

  test('is settled in the report too, with who did it', async () => {
    await enterGroup(RULE, ALIKE.length - 1);
    await keys(page, 'Enter');
    await soon(() => keyboardAt(page)).not.toBeNull();
    await on.cell(BLANK_CELL).click();
    await soon(() => on.history.innerText()).toContain(REVIEWER);
    expect((await cellSeen(on, BLANK_CELL)).marks).not.toContain('?');
  });

  test('is left for the batch it was opened from, with the keyboard where it was', async () => {
    await keys(page, 'Alt+ArrowLeft');
    await on.screen('batches').waitFor();
    await soon(() => page.evaluate(() => document.activeElement?.closest('.batch-grid') != null)).toBe(true);
  });
});

test('and in all this the page had nothing to complain of', () => {
  expect(desk.complaints).toEqual([]);
});
