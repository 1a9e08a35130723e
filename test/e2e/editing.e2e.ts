/** Editing as in a spreadsheet, and what an edit is worth when the engine dies: a story of its own in the real app. */

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { backToLibrary, compose, dropAll, goTo, keys, openByKeyboard } from './pages/acts.ts';
import { clear, type Desk, makeDataset, openDesk, sayName } from './pages/desk.ts';
import { fillInbox, MISREAD, SAMPLES } from './pages/inbox.ts';
import type { Places } from './pages/places.ts';
import { cellSeen, engineAnswers, keyboardAt, rowSeen, soon, verdictOf } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';
import { enginePid, killEngine } from './support/engine.ts';

const ROW = 'requests.rowTotal.granted';
const DOUBTFUL = '云岭区柳溪镇人民政府';

let desk: Desk;
let page: Page;
let on: Places;

tellInOrder();
afterAll(() => clear(desk));

describe('editing as in a spreadsheet', () => {
  test('a report is opened', async () => {
    desk = await openDesk();
    ({ page, on } = desk);
    await sayName(desk);
    await makeDataset(desk);
    const inbox = await fillInbox(desk.folder);
    await dropAll(page, on, [SAMPLES, desk.path(inbox.report)], 11);
    await on.dismiss.click();
    await openByKeyboard(page, on, MISREAD.unit);
    await soon(() => keyboardAt(page)).toBe(MISREAD.cell);
  });

  test('typing replaces, Enter goes down', async () => {
    await keys(page, MISREAD.should, 'Enter');
    await soon(() => verdictOf(on, ROW)).toBe('✓');
    expect(await keyboardAt(page)).toBe('requests.partial.natural');
  });

  test('F2 alters the number in place', async () => {
    await goTo(on, 'requests.newReceived.natural');
    await keys(page, 'F2', 'Backspace', '3', 'Enter');
    await soon(async () => (await cellSeen(on, 'requests.newReceived.natural')).shows).toBe('13');
    expect(await verdictOf(on, 'requests.rowTotal.newReceived')).toBe('Δ −1');
    expect(await verdictOf(on, 'requests.flow.natural')).toBe('Δ +1');
    await keys(page, 'Control+z');
    await soon(() => verdictOf(on, 'requests.flow.natural')).toBe('✓');
  });

  test('Esc leaves everything as it was', async () => {
    await goTo(on, 'requests.newReceived.natural');
    await keys(page, '99');
    expect(await on.input.inputValue()).toBe('99');
    await keys(page, 'Escape');
    expect(await cellSeen(on, 'requests.newReceived.natural')).toEqual({ shows: '12', marks: '' });
    expect(await keyboardAt(page)).toBe('requests.newReceived.natural');
  });

  test('Delete makes a blank, which is no zero: its totals cannot be decided', async () => {
    await goTo(on, 'requests.carriedIn.total');
    await keys(page, 'Delete');
    await soon(() => verdictOf(on, 'requests.rowTotal.carriedIn')).toBe('…');
    expect(await cellSeen(on, 'requests.carriedIn.total')).toEqual({ shows: '', marks: '✎' });
  });

  test('a full-width digit is a digit; Tab goes right', async () => {
    await goTo(on, 'requests.carriedIn.total');
    await keys(page, '２', 'Shift+Tab');
    await soon(() => verdictOf(on, 'requests.rowTotal.carriedIn')).toBe('✓');
    expect((await cellSeen(on, 'requests.carriedIn.total')).shows).toBe('2');
    expect(await keyboardAt(page)).toBe('requests.carriedIn.otherOrg');
    await keys(page, 'Tab');
    expect(await keyboardAt(page)).toBe('requests.carriedIn.total');
  });

  test('an input method loses no key, and its Enter does not finish the cell', async () => {
    await goTo(on, 'requests.carriedOut.natural');
    await compose(page, 'wu', '无', async () => {
      expect(await on.input.inputValue()).toBe('wu');
      await keys(page, 'Enter');
      expect(await keyboardAt(page)).toBe('requests.carriedOut.natural');
      expect(await verdictOf(on, 'requests.rowTotal.carriedOut')).toBe('✓');
    });
    expect(await on.input.inputValue()).toBe('无');
    await keys(page, 'Enter');
    await soon(async () => (await cellSeen(on, 'requests.carriedOut.natural')).shows).toBe('无');
    expect(await verdictOf(on, 'requests.rowTotal.carriedOut')).toBe('…');
  });

  test('undo takes back one step after the other', async () => {
    await keys(page, 'Control+z');
    await soon(() => verdictOf(on, 'requests.rowTotal.carriedOut')).toBe('✓');
    await keys(page, 'Control+z');
    await soon(() => verdictOf(on, 'requests.rowTotal.carriedIn')).toBe('…');
    await keys(page, 'Control+z');
    await soon(() => verdictOf(on, 'requests.rowTotal.carriedIn')).toBe('✓');
    expect(await cellSeen(on, 'requests.carriedIn.total')).toEqual({ shows: '2', marks: '' });
    expect(await cellSeen(on, MISREAD.cell)).toEqual({ shows: '9', marks: '✎' });
  });
});

describe('the engine’s death', () => {
  // Windows cannot freeze a process, and an engine that is not frozen answers too soon.
  test.runIf(process.platform !== 'win32')('takes back an edit that it kept from the dataset', async () => {
    await goTo(on, MISREAD.cell);
    process.kill(await enginePid(desk.running.app), 'SIGSTOP');
    await keys(page, '8', 'Enter');
    await soon(() => verdictOf(on, ROW)).toBe('Δ +1');
    await killEngine(desk.running.app);
    await soon(() => on.failure.innerText()).toContain('后台程序意外退出');
    await soon(() => verdictOf(on, ROW)).toBe('✓');
    expect(await cellSeen(on, MISREAD.cell)).toEqual({ shows: '9', marks: '✎' });
    await soon(() => engineAnswers(page)).toBe(true);
  });

  test('is said, and work goes on', async () => {
    await backToLibrary(page, on);
    await openByKeyboard(page, on, DOUBTFUL);
    const cell = 'proactive.rules.repealed';
    await soon(() => keyboardAt(page)).toBe(cell);
    expect((await cellSeen(on, cell)).marks).toBe('?');
    await killEngine(desk.running.app);
    await soon(() => on.failure.innerText()).toContain('后台程序意外退出');
    await on.closeNotice.click();
    await keys(page, 'Control+Enter');
    await soon(async () => (await cellSeen(on, cell)).marks).toBe('✓');
    await backToLibrary(page, on);
    await soon(async () => (await rowSeen(on.row(DOUBTFUL))).doubts).toBe('? 12');
    expect(await rowSeen(on.row(DOUBTFUL))).toMatchObject({ status: '复核中' });
    await openByKeyboard(page, on, DOUBTFUL);
    await soon(async () => (await cellSeen(on, cell)).marks).toBe('✓');
    await backToLibrary(page, on);
  });

  test('left the page nothing to complain of', () => {
    expect(desk.complaints).toEqual([]);
  });
});
