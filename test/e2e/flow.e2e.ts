/**
 * From report to report in the real app, by keyboard: the queue, one key per decision, signing off and going on, a sign-off
 * that becomes void, a comment, somebody to give the report to.
 */

import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { dropAll, goTo, keys, openByKeyboard, resize } from './pages/acts.ts';
import { clear, type Desk, makeDataset, openDesk, REVIEWER, sayName } from './pages/desk.ts';
import { correctedReport, HALF_LEGIBLE, halfLegibleReport, MISREAD } from './pages/inbox.ts';
import type { Places } from './pages/places.ts';
import { faultsSeen, inEveryShape } from './pages/shots.ts';
import { cellSeen, keyboardAt, soon, verdictOf } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';

const ROW = 'requests.rowTotal.granted';
const LICENSES = 'proactive.licensing.decisions';
const COLLEAGUE = '王复核';

let desk: Desk;
let page: Page;
let on: Places;

tellInOrder();
afterAll(() => clear(desk));

test('two reports come in, one of them with a misread number and a wrong total', async () => {
  desk = await openDesk();
  ({ page, on } = desk);
  await sayName(desk);
  await makeDataset(desk);
  await writeFile(desk.path('竹溪镇.html'), halfLegibleReport());
  await writeFile(desk.path('白石镇.html'), correctedReport());
  await dropAll(page, on, [desk.path('竹溪镇.html'), desk.path('白石镇.html')], 2);
  await on.dismiss.click();
  await openByKeyboard(page, on, HALF_LEGIBLE.unit);
});

describe('a report with something wrong', () => {
  test('stands first in the queue, and is seen whole on every display', async () => {
    await inEveryShape(desk.running.app, page, 'flow', async () => {
      expect(await faultsSeen(page)).toEqual([]);
    });
    await resize(desk.running.app, page, 1920, 1080);
    await on.queue.waitFor();
    expect(await on.queued(HALF_LEGIBLE.unit).getAttribute('aria-selected')).toBe('true');
    expect(await on.queued(HALF_LEGIBLE.unit).getAttribute('aria-posinset')).toBe('1');
  });

  test('is not signed off while something is open: the key leads there', async () => {
    await goTo(on, 'requests.newReceived.total');
    await keys(page, 'F12');
    await soon(() => keyboardAt(page)).toBe(HALF_LEGIBLE.cell);
    expect(await on.status.innerText()).toBe('未复核');
  });

  test('is corrected by one key, ruled on by another, signed off by a third', async () => {
    await keys(page, 'F9');
    await soon(() => verdictOf(on, ROW)).toBe('✓');
    await keys(page, 't');
    await soon(() => on.ruled('filingError').count()).toBe(1);
    expect(await on.signOff.innerText()).toContain('需退回');
    await keys(page, 'F12');
    await soon(() => on.report.innerText()).toContain(MISREAD.unit);
    await soon(() => on.queued(HALF_LEGIBLE.unit).innerText()).toContain('待退回');
    await on.progress(1, 2).waitFor();
  });
});

describe('a report with nothing wrong', () => {
  test('takes what is said about it, and who is to look at it', async () => {
    await soon(() => keyboardAt(page)).not.toBeNull();
    await keys(page, 'Alt+c');
    await on.comment.waitFor();
    await keys(page, '第二部分已与单位核对', 'Enter');
    await soon(() => keyboardAt(page)).not.toBeNull();
    await keys(page, 'Alt+a');
    await on.assignTo.waitFor();
    await keys(page, COLLEAGUE, 'Enter');
    await soon(() => page.getByRole('button', { name: COLLEAGUE }).count()).toBe(1);
    await keys(page, 'Alt+c');
    await soon(() => on.steps.count()).toBe(2);
    expect(await on.steps.last().innerText()).toContain(REVIEWER);
    await keys(page, 'Escape');
    await soon(() => keyboardAt(page)).not.toBeNull();
  });

  test('is signed off by one key, and nothing else waits', async () => {
    await keys(page, 'F12');
    await on.progress(2, 2).waitFor();
    await soon(() => on.status.innerText()).toBe('已签核');
  });

  test('walked through with Space ends at that key’s button', async () => {
    await keys(page, 'Shift+F12');
    await soon(() => on.status.innerText()).toBe('复核中');
    await keys(page, 'Escape');
    for (let step = 0; step < 40 && (await keyboardAt(page)) !== null; step += 1) await keys(page, 'Space');
    await soon(() => on.signOff.evaluate((button) => document.activeElement === button)).toBe(true);
    await keys(page, 'Space');
    await soon(() => on.status.innerText()).toBe('已签核');
  });

  test('has its sign-off void once a number changes, which is said, and given again', async () => {
    await goTo(on, LICENSES);
    await keys(page, '7', 'Enter');
    await on.voided.waitFor();
    expect(await on.status.innerText()).toBe('复核中');
    await on.progress(1, 2).waitFor();
    await keys(page, 'Control+z');
    await soon(() => on.voided.count()).toBe(0);
    expect(await on.status.innerText()).toBe('已签核');
    expect(await cellSeen(on, LICENSES)).toMatchObject({ shows: '·' });
  });
});

describe('the queue', () => {
  test('leads back to a report by keyboard, in a narrow window too', async () => {
    const fontOf = () => on.form.evaluate((form) => form.style.fontSize);
    const wide = await fontOf();
    await resize(desk.running.app, page, 1366, 768);
    await soon(() => on.queue.count()).toBe(0);
    // Tables drawn anew take the keyboard: they must be done with it.
    await soon(fontOf).not.toBe(wide);
    await goTo(on, LICENSES);
    await keys(page, 'Alt+q');
    await on.queue.waitFor();
    await soon(() => page.evaluate(() => document.activeElement?.classList.contains('queue-list'))).toBe(true);
    await keys(page, 'Home', 'Enter');
    await soon(() => on.report.innerText()).toContain(HALF_LEGIBLE.unit);
    expect(await on.queue.count()).toBe(0);
    await soon(() => keyboardAt(page)).not.toBeNull();
    expect(await on.status.innerText()).toBe('待退回');
  });

  test('and the page had nothing to complain of', () => {
    expect(desk.complaints).toEqual([]);
  });
});
