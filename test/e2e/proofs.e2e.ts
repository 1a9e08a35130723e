/**
 * Which number is wrong and whose error it is, in the real app: a half-legible number is corrected by one key, a wrong
 * total is ruled a filing error, both are there after a restart, and the ruling lapses when one of its numbers changes.
 */

import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { backToLibrary, dropAll, goTo, keys, openByKeyboard } from './pages/acts.ts';
import { clear, type Desk, makeDataset, openDesk, REVIEWER, reopen, sayName } from './pages/desk.ts';
import { HALF_LEGIBLE, halfLegibleReport } from './pages/inbox.ts';
import type { Places } from './pages/places.ts';
import { faultsSeen, inEveryShape } from './pages/shots.ts';
import { cellSeen, isWithin, keyboardAt, rowSeen, soon, verdictOf } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';

const ROW = 'requests.rowTotal.granted';
const PART = 'disputes.reconsideration.upheld';
const DISPUTES = 'disputes.total.reconsideration';
const ANOTHER_NAME = '云岭区竹溪镇人民政府办公室';

let desk: Desk;
let page: Page;
let on: Places;

function sitAt(next: Desk): void {
  desk = next;
  ({ page, on } = desk);
}

/** The finding that the keyboard is on; null where it is elsewhere. */
const findingAt = () =>
  page.evaluate(() => document.activeElement?.closest('[data-check]')?.getAttribute('data-check') ?? null);

tellInOrder();
afterAll(() => clear(desk));

test('a report with a half-legible number and a wrong total is opened on the first of them', async () => {
  sitAt(await openDesk());
  await sayName(desk);
  await makeDataset(desk);
  const file = desk.path('竹溪镇.html');
  await writeFile(file, halfLegibleReport());
  await dropAll(page, on, [file], 1);
  await on.dismiss.click();
  await openByKeyboard(page, on, HALF_LEGIBLE.unit);
  await soon(() => keyboardAt(page)).toBe(HALF_LEGIBLE.cell);
});

describe('a number that was misread', () => {
  test('is marked, with what it ought to be beside it; what is proved has no mark', async () => {
    expect(await cellSeen(on, HALF_LEGIBLE.cell)).toEqual({ shows: HALF_LEGIBLE.is, marks: '▲' });
    expect(await on.hint(HALF_LEGIBLE.cell).innerText()).toBe(HALF_LEGIBLE.should);
    expect(await cellSeen(on, 'requests.newReceived.natural')).toEqual({ shows: '12', marks: '' });
    expect(await cellSeen(on, 'proactive.licensing.decisions')).toEqual({ shows: '·', marks: '○' });
    expect(await on.proved.innerText()).toMatch(/已证 \d\d%/);
  });

  test('is one finding, explained in words', async () => {
    const said = await on.finding(ROW).innerText();
    expect(said).toContain('误读');
    expect(said).toContain(`应为 ${HALF_LEGIBLE.should}`);
    expect(said).toContain(`“${HALF_LEGIBLE.raw}”`);
    expect(said).toMatch(/11 ≠ 93.差 82/);
  });

  test('looked at from the list, has its place in the source boxed and in sight', async () => {
    await keys(page, 'F6');
    await soon(findingAt).toBe(ROW);
    await soon(() => isWithin(on.shown, on.source)).toBe(true);
    expect(await on.span.innerText()).toBe(HALF_LEGIBLE.raw);
  });

  test('is seen whole with its findings on every display, in both languages', async () => {
    await inEveryShape(desk.running.app, page, 'proofs', async (seen) => {
      await soon(() => isWithin(seen.span, seen.source)).toBe(true);
      expect(await faultsSeen(page)).toEqual([]);
    });
  });

  test('is corrected by one key, and the next finding comes', async () => {
    await on.finding(ROW).focus();
    await keys(page, 'Enter');
    await soon(() => verdictOf(on, ROW)).toBe('✓');
    expect(await cellSeen(on, HALF_LEGIBLE.cell)).toEqual({ shows: HALF_LEGIBLE.should, marks: '✎' });
    await soon(findingAt).toBe(DISPUTES);
    await soon(() => on.ruled('misread').count()).toBe(1);
  });

  test('has the explanation for a reason in its history', async () => {
    await goTo(on, HALF_LEGIBLE.cell);
    const [told] = await on.history.allInnerTexts();
    expect(told).toContain(REVIEWER);
    expect(told).toContain(`应为 ${HALF_LEGIBLE.should}`);
  });
});

describe('a total that the unit got wrong', () => {
  test('is ruled a filing error by one key; the number stays as it stands', async () => {
    await on.finding(DISPUTES).focus();
    await keys(page, 't');
    await soon(() => on.ruled('filingError').count()).toBe(1);
    await soon(() => cellSeen(on, PART)).toEqual({ shows: '1', marks: '⚑' });
    expect(await verdictOf(on, DISPUTES)).toBe('Δ +1');
    // Nothing else waits for a decision: the keyboard is in the form again.
    await soon(() => keyboardAt(page)).not.toBeNull();
  });

  test('is open again with Ctrl+Z, which undoes no correction made before it', async () => {
    await keys(page, 'Control+z');
    await soon(() => on.ruled('filingError').count()).toBe(0);
    expect(await cellSeen(on, HALF_LEGIBLE.cell)).toEqual({ shows: HALF_LEGIBLE.should, marks: '✎' });
    await on.finding(DISPUTES).focus();
    await keys(page, 't');
    await soon(() => on.ruled('filingError').count()).toBe(1);
  });

  test('fails in the library, and waits for nobody', async () => {
    await backToLibrary(page, on);
    await soon(async () => (await rowSeen(on.row(HALF_LEGIBLE.unit))).unruled).toBe('·');
    expect((await rowSeen(on.row(HALF_LEGIBLE.unit))).failing).toBe('▲ 1');
  });
});

describe('after a restart', () => {
  test('the correction and both rulings are there', async () => {
    sitAt(await reopen(desk));
    await on.library.waitFor();
    await openByKeyboard(page, on, HALF_LEGIBLE.unit);
    await soon(() => on.ruled('filingError').count()).toBe(1);
    expect(await on.ruled('filingError').innerText()).toContain(REVIEWER);
    expect(await on.ruled('misread').count()).toBe(1);
    expect(await cellSeen(on, HALF_LEGIBLE.cell)).toEqual({ shows: HALF_LEGIBLE.should, marks: '✎' });
  });

  test('a ruling lapses when one of its numbers changes, and says which', async () => {
    await goTo(on, 'disputes.reconsideration.upheld');
    await keys(page, '3', 'Enter');
    await soon(() => verdictOf(on, DISPUTES)).toBe('Δ −1');
    const said = await on.ruled('filingError').innerText();
    expect(said).toContain('已失效');
    expect(said).toContain('1 → 3');
  });

  test('and holds again when the change is undone', async () => {
    await keys(page, 'Control+z');
    await soon(async () => (await cellSeen(on, PART)).marks).toBe('⚑');
    expect(await on.ruled('filingError').innerText()).not.toContain('已失效');
  });

  test('is taken back by its key', async () => {
    await on.finding(DISPUTES).focus();
    await keys(page, 'Delete');
    await soon(() => on.ruled('filingError').count()).toBe(0);
    await soon(async () => (await cellSeen(on, PART)).marks).toBe('▲');
  });
});

test('a unit that was misread is put right in the header, by keyboard', async () => {
  await keys(page, 'Alt+u');
  await soon(() => on.unitField.isVisible()).toBe(true);
  await on.unitField.fill(ANOTHER_NAME);
  await keys(page, 'Enter');
  await soon(() => on.report.innerText()).toBe(ANOTHER_NAME);
  await backToLibrary(page, on);
  await soon(() => on.row(ANOTHER_NAME).count()).toBe(1);
});

test('the page had nothing to complain of', () => {
  expect(desk.complaints).toEqual([]);
});
