/**
 * The screens in both languages, on a small and on a large display: nothing is cut off, and table 三 is seen whole where
 * there is room for it. Leaves pictures of all of them in `test/e2e/screens`.
 */

import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { dropAll, goTo, openByKeyboard } from './pages/acts.ts';
import { clear, type Desk, makeDataset, openDesk, sayName } from './pages/desk.ts';
import { fillInbox, MISREAD, SAMPLES } from './pages/inbox.ts';
import type { Places } from './pages/places.ts';
import { faultsSeen, inEveryShape, SHOTS } from './pages/shots.ts';
import { isWithin, soon } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';

let desk: Desk;
let page: Page;
let on: Places;

tellInOrder();
afterAll(() => clear(desk));

test('the very first screen asks for the reviewer’s name', async () => {
  desk = await openDesk();
  ({ page, on } = desk);
  await on.nameDialog.waitFor();
  await page.screenshot({ path: `${SHOTS}/name.png` });
  expect(await faultsSeen(page)).toEqual([]);
  await sayName(desk);
});

test('the start, without a dataset', async () => {
  await inEveryShape(desk.running.app, page, 'start', async (seen) => {
    await seen.create.waitFor();
    expect(await faultsSeen(page)).toEqual([]);
  });
});

test('the empty library', async () => {
  await makeDataset(desk);
  await inEveryShape(desk.running.app, page, 'empty', async (seen) => {
    expect(await seen.empty.isVisible()).toBe(true);
    expect(await faultsSeen(page)).toEqual([]);
  });
});

test('an import with its outcomes, under a full library', async () => {
  await mkdir(desk.path('来件'));
  const inbox = await fillInbox(desk.path('来件'));
  await dropAll(page, on, [SAMPLES, inbox.folder], 10 + inbox.files);
  await inEveryShape(desk.running.app, page, 'import', async (seen) => {
    await soon(() => seen.outcomes.count()).toBe(10 + inbox.files);
    expect(await faultsSeen(page)).toEqual([]);
  });
});

test('the full library', async () => {
  await on.dismiss.click();
  await inEveryShape(desk.running.app, page, 'library', async (seen) => {
    expect(await seen.rows.count()).toBeGreaterThan(10);
    expect(await faultsSeen(page)).toEqual([]);
  });
});

test('a report with failing totals', async () => {
  await openByKeyboard(page, on, MISREAD.unit);
  await inEveryShape(desk.running.app, page, 'review', async (seen, { width }) => {
    await goTo(seen, 'disputes.litigationAfter.total');
    await goTo(seen, MISREAD.cell);
    await soon(() => isWithin(seen.span, seen.source)).toBe(true);
    expect(await isWithin(seen.cell(MISREAD.cell), seen.form)).toBe(true);
    if (width === 1920) await soon(() => isWithin(seen.official('requests'), seen.form)).toBe(true);
    expect(await faultsSeen(page)).toEqual([]);
  });
});
