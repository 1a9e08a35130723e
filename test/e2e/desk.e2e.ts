/**
 * The dataset as a whole in the real app: two names become one unit and its years are held against each other, a rule is
 * switched off, three corrections are accepted in one go. By keyboard wherever somebody would.
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { ScreenName } from '../../src/renderer/session/state.ts';
import { backToLibrary, chooseFromMenu, dropAll, keys, openByKeyboard } from './pages/acts.ts';
import { clear, type Desk, makeDataset, openDesk, REVIEWER, sayName } from './pages/desk.ts';
import type { Places } from './pages/places.ts';
import { faultsSeen, inEveryShape, SHOTS } from './pages/shots.ts';
import { cellSeen, rowSeen, soon } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';
import { LINED, LINED_CELL, TWO_NAMES, yearFiles } from './pages/year.ts';

const RULE = 'carriedIn';
const REASON = '上年报告正在更正';

let desk: Desk;
let page: Page;
let on: Places;

tellInOrder();
afterAll(() => clear(desk));

/** Keeps pictures of a screen in every size and language; nothing of it may be cut off. */
async function seenWhole(screen: ScreenName): Promise<void> {
  await inEveryShape(desk.running.app, page, screen, async (seen) => {
    await seen.screen(screen).waitFor();
    expect(await faultsSeen(page)).toEqual([]);
  });
}

const failingOf = async (unit: string) => (await rowSeen(on.row(`${unit}-2023`))).failing;

test('reports of two years are imported', async () => {
  desk = await openDesk();
  ({ page, on } = desk);
  await sayName(desk);
  await makeDataset(desk);
  const files = yearFiles();
  for (const { name, bytes } of files) await writeFile(join(desk.folder, name), bytes);
  const paths = files.map(({ name }) => desk.path(name));
  await dropAll(page, on, paths, files.length);
  await on.dismiss.click();
  await soon(() => failingOf(TWO_NAMES.thisYear)).toBe('·');
});

describe('two names of one unit', () => {
  test('are two rows of the register, and suggested to be one', async () => {
    await keys(page, 'Control+2');
    await on.screen('units').waitFor();
    await soon(() => on.units.count()).toBe(5);
    await soon(() => on.alike.innerText()).toContain(TWO_NAMES.thisYear);
  });

  test('are seen whole on every display, in both languages', async () => {
    await seenWhole('units');
    await on.merge.click();
    await on.mergeQuestion.waitFor();
    expect(await faultsSeen(page)).toEqual([]);
    await page.screenshot({ path: `${SHOTS}/merge.png` });
    await on.mergeQuestion.getByRole('button', { name: '取消', exact: true }).click();
    await on.mergeQuestion.waitFor({ state: 'hidden' });
  });

  test('are merged after one question, which names both', async () => {
    await on.merge.click();
    const said = on.mergeQuestion;
    await soon(() => said.innerText()).toContain(TWO_NAMES.lastYear);
    expect(await said.innerText()).toContain(TWO_NAMES.thisYear);
    await said.getByRole('radio', { name: TWO_NAMES.lastYear }).check();
    await said.getByRole('button', { name: '合并', exact: true }).click();
    await soon(() => on.units.count()).toBe(4);
    expect(await rowSeen(on.unit(TWO_NAMES.lastYear))).toMatchObject({ aliases: TWO_NAMES.thisYear });
  });

  test('have their years held against each other from then on', async () => {
    await keys(page, 'Control+1');
    await soon(() => failingOf(TWO_NAMES.thisYear)).toMatch(/^▲ \d/);
  });
});

describe('a rule that is switched off', () => {
  test('needs a reason', async () => {
    await chooseFromMenu(desk.running.app, '校验规则');
    await on.screen('rules').waitFor();
    const row = on.rule(RULE);
    await row.getByRole('button').click();
    await keys(page, 'Enter');
    expect(await row.getAttribute('data-off')).toBe('false');
    await keys(page, REASON, 'Enter');
    await soon(() => row.getAttribute('data-off')).toBe('true');
    expect(await row.innerText()).toContain(REASON);
    expect(await row.innerText()).toContain(REVIEWER);
  });

  test('is seen to be off on every display, in both languages', () => seenWhole('rules'));

  test('counts no more, and does again when it is on', async () => {
    await keys(page, 'Control+1');
    await soon(() => failingOf(TWO_NAMES.thisYear)).toBe('·');
    await keys(page, 'Control+3');
    await on.rule(RULE).getByRole('button').click();
    await keys(page, '更正已到', 'Enter');
    await soon(() => on.rule(RULE).getAttribute('data-off')).toBe('false');
    await keys(page, 'Control+1');
    await soon(() => failingOf(TWO_NAMES.thisYear)).toMatch(/^▲ \d/);
  });
});

describe('corrections that are the only explanation, and in the source', () => {
  test('are offered over the whole dataset', async () => {
    await keys(page, 'Control+4');
    await soon(() => on.batch.count()).toBe(LINED.length);
    expect(await on.batch.first().innerText()).toContain('111 → 11');
  });

  test('are seen whole on every display, in both languages', () => seenWhole('batches'));

  test('are accepted in one go', async () => {
    await on.batch.first().locator('[col-id=explanation]').click();
    await keys(page, 'Control+a');
    await soon(() => on.screen('batches').innerText()).toContain(`已选 ${LINED.length}/${LINED.length}`);
    await keys(page, 'Control+Enter');
    await soon(() => on.settling.innerText()).toContain(`已采纳 ${LINED.length} 项`);
    await soon(() => on.screen('batches').innerText()).toContain('没有可以采纳的更正');
  });

  test.each(LINED)('are an edit of its own in the history of %s', async (unit) => {
    await keys(page, 'Control+1');
    await soon(() => failingOf(unit)).toBe('·');
    await openByKeyboard(page, on, `${unit}-2023`, unit);
    await on.cell(LINED_CELL).click();
    await soon(() => on.history.count()).toBe(1);
    expect(await on.history.innerText()).toContain('批量采纳');
    expect(await cellSeen(on, LINED_CELL)).toMatchObject({ shows: '11' });
    await backToLibrary(page, on);
  });
});

test('an alias is a unit of its own again when it is parted, and its year stands alone', async () => {
  await keys(page, 'Control+2');
  await on.unit(TWO_NAMES.lastYear).locator('[col-id=name]').click();
  await on.part(TWO_NAMES.thisYear).click();
  await soon(() => on.units.count()).toBe(5);
  await keys(page, 'Control+1');
  await soon(() => failingOf(TWO_NAMES.thisYear)).toBe('·');
});

test('and in all this the page had nothing to complain of', () => {
  expect(desk.complaints).toEqual([]);
});
