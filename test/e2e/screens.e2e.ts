/**
 * The screens in both languages, on a small and on a large display: nothing is cut off, and table 三 is seen whole where
 * there is room for it. Leaves pictures of all of them in `test/e2e/screens`.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { corpusDocument } from '../corpus/index.ts';
import { backToLibrary, dropAll, goTo, keys, openByKeyboard } from './pages/acts.ts';
import { clear, type Desk, makeDataset, openDesk, sayName } from './pages/desk.ts';
import { correctedReport, fillInbox, MISREAD, SAMPLES } from './pages/inbox.ts';
import type { Places } from './pages/places.ts';
import { faultsSeen, inEveryShape, SHOTS } from './pages/shots.ts';
import { isDrawn, isWithin, soon } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';

/** An intact report as it is printed. */
const PRINTED = corpusDocument(3, { format: 'pdf', style: 'plain', fault: null });

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
    await soon(() => seen.outcomes.isVisible()).toBe(true);
    expect(await seen.tally.innerText()).toContain(String(inbox.bad.length + 1));
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

test('a report that its unit sent twice, compared with the other one', async () => {
  await backToLibrary(page, on);
  const again = desk.path('更正稿.html');
  await writeFile(again, correctedReport());
  await dropAll(page, on, [again], 1);
  await on.dismiss.click();
  await openByKeyboard(page, on, '更正稿', MISREAD.unit);
  await on.look('flow').waitFor();
  await keys(page, 'Alt+v');
  await inEveryShape(desk.running.app, page, 'versions', async (seen) => {
    await soon(() => seen.differences.count()).toBe(1);
    await soon(() => isWithin(seen.span, seen.source)).toBe(true);
    expect(await faultsSeen(page)).toEqual([]);
  });
});

test('a printed report, and the keys', async () => {
  await backToLibrary(page, on);
  const { name, bytes, unit } = PRINTED;
  await writeFile(desk.path(name), bytes);
  await dropAll(page, on, [desk.path(name)], 1);
  await on.dismiss.click();
  await openByKeyboard(page, on, name, unit);
  await on.look('pages').waitFor();
  await inEveryShape(desk.running.app, page, 'pages', async (seen) => {
    await soon(() => isDrawn(page)).toBe(true);
    await soon(() => isWithin(seen.span, seen.source)).toBe(true);
    expect(await faultsSeen(page)).toEqual([]);
  });
  await keys(page, 'F1');
  await page.getByRole('dialog').waitFor();
  await page.screenshot({ path: `${SHOTS}/keys.png` });
  expect(await faultsSeen(page)).toEqual([]);
});
