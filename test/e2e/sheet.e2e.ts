/** Several cells at once, as in a spreadsheet, in the real app: select, copy, paste, fill, replace, go to a cell. */

import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { dropAll, goTo, keys, openByKeyboard, resize } from './pages/acts.ts';
import { clear, type Desk, makeDataset, openDesk, sayName } from './pages/desk.ts';
import { fillInbox, MISREAD, SAMPLES } from './pages/inbox.ts';
import type { Places } from './pages/places.ts';
import { cellSeen, keyboardAt, soon } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';
import { type Copied, copied, copyElsewhere } from './support/clipboard.ts';

const FIRST = 'requests.granted.natural';

let desk: Desk;
let page: Page;
let on: Places;

tellInOrder();
afterAll(() => clear(desk));

const shows = async (cell: string) => (await cellSeen(on, cell)).shows;
const selected = () => page.locator('[data-selected]').count();
const edited = () => page.locator('[data-edited=corrected]').count();
const strip = () => page.locator('.proposal-strip');
const onClipboard = (content: Copied) => copyElsewhere(desk.running.app, content);

test('a report is opened', async () => {
  desk = await openDesk();
  ({ page, on } = desk);
  await sayName(desk);
  await makeDataset(desk);
  const inbox = await fillInbox(desk.folder);
  await dropAll(page, on, [SAMPLES, desk.path(inbox.report)], 11);
  await on.dismiss.click();
  await openByKeyboard(page, on, MISREAD.unit);
  await goTo(on, FIRST);
});

test('Shift and arrows select a rectangle, Esc lets go of it', async () => {
  await keys(page, 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown');
  await soon(selected).toBe(6);
  await keys(page, 'Escape');
  await soon(selected).toBe(0);
  expect(await keyboardAt(page)).toBe(FIRST);
});

test('dragging selects, and so does a click with Shift', async () => {
  await on.cell(FIRST).hover();
  await page.mouse.down();
  await on.cell('requests.partial.research').hover();
  await page.mouse.up();
  await soon(selected).toBe(6);
  await on.cell('requests.partial.enterprise').click({ modifiers: ['Shift'] });
  await soon(selected).toBe(4);
});

test('what is copied is text for text, and a table for spreadsheets', async () => {
  await keys(page, 'Control+c');
  const { text, html } = await copied(desk.running.app);
  expect(text.split(/\r?\n/).map((row) => row.split('\t').length)).toEqual([2, 2]);
  expect(html).toMatch(/<table><tr><td>\d+<\/td><td>\d+<\/td><\/tr>/);
});

test('a table of a web page is pasted without its headings, shown first, and made by Enter', async () => {
  await onClipboard({
    text: 'x',
    html:
      '<table><tr><td></td><td>自然人</td><td>商业企业</td></tr><tr><th>(一)予以公开</th><td>71</td><td>７2</td></tr>' +
      '<tr><th>(二)部分公开</th><td colspan="2">73</td></tr></table>',
  });
  await goTo(on, FIRST);
  await keys(page, 'Control+v');
  await soon(() => strip().getAttribute('data-changes')).toBe('3');
  expect(await edited()).toBe(0);
  await keys(page, 'Escape');
  await soon(() => strip().count()).toBe(0);
  await keys(page, 'Control+v');
  await strip().waitFor();
  await keys(page, 'Enter');
  await soon(() => shows(FIRST)).toBe('71');
  expect(await shows('requests.granted.enterprise')).toBe('72');
  expect(await shows('requests.partial.natural')).toBe('73');
  expect(await edited()).toBe(3);
});

test('one undo takes all of it back', async () => {
  await keys(page, 'Control+z');
  await soon(edited).toBe(0);
});

test('filling down is one step too', async () => {
  await goTo(on, FIRST);
  const first = await shows(FIRST);
  await keys(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await soon(() => shows('requests.refused.stateSecret.natural')).toBe(first);
  await keys(page, 'Control+z');
  await soon(edited).toBe(0);
});

test('a cell is found by its name', async () => {
  await keys(page, 'Control+g', '三(一)予以公开·商业企业', 'Enter');
  await soon(() => keyboardAt(page)).toBe('requests.granted.enterprise');
});

test('replacing shows what it would change, and is one step', async () => {
  await keys(page, 'PageDown', 'Control+a');
  await soon(selected).toBe(15);
  await keys(page, 'Control+h', '0', 'Tab', '/');
  await soon(() => page.locator('[data-proposed=dash]').count()).toBeGreaterThan(0);
  const found = await page.locator('[data-proposed=dash]').count();
  expect(await edited()).toBe(0);
  await keys(page, 'Control+Enter');
  await soon(edited).toBe(found);
  await keys(page, 'Escape', 'Control+z');
  await soon(edited).toBe(0);
});

test('the bar is called again while it is there: its field has the keyboard and its words are selected', async () => {
  await goTo(on, FIRST);
  await keys(page, 'Control+h', '19');
  await page.locator('.splitter').focus();
  await keys(page, 'Control+h', '20');
  expect(await page.locator('.sheet-panel input').first().inputValue()).toBe('20');
  await goTo(on, FIRST);
  await keys(page, 'Control+h', '21');
  expect(await page.locator('.sheet-panel input').first().inputValue()).toBe('21');
  expect(await edited()).toBe(0);
});

test('Esc puts the bar away from wherever the keyboard is', async () => {
  await page.locator('.splitter').focus();
  await keys(page, 'Escape');
  await soon(() => page.locator('.sheet-panel').count()).toBe(0);
  expect(await keyboardAt(page)).toBe(FIRST);
});

test('no bar lies over the form', async () => {
  const parted = async (bar: string) => {
    const [form, other] = [await on.form.boundingBox(), await page.locator(bar).boundingBox()];
    if (!form || !other) throw new Error(`no ${bar}`);
    return other.y + other.height <= form.y + 1 || form.y + form.height <= other.y + 1;
  };
  await keys(page, 'Control+g', '三');
  expect(await parted('.sheet-panel')).toBe(true);
  await keys(page, 'Escape');
  await onClipboard({ text: '1\t2' });
  await keys(page, 'Control+v');
  await strip().waitFor();
  expect(await parted('.proposal-strip')).toBe(true);
  await keys(page, 'Escape');
});

test('F6 all the way round comes back to the cell it left', async () => {
  await goTo(on, FIRST);
  await keys(page, 'F6', 'F6', 'F6');
  if ((await page.locator('.queue-list').count()) > 0) await keys(page, 'F6');
  await soon(() => keyboardAt(page)).toBe(FIRST);
});

test('a form that is drawn anew leaves the keyboard in the field that is written in', async () => {
  await keys(page, 'Alt+r', '更');
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await resize(desk.running.app, page, 1100, 640);
  await keys(page, '正');
  expect(await page.locator('#reason').inputValue()).toBe('更正');
  await resize(desk.running.app, page, width, height);
  await keys(page, 'Escape');
  await soon(() => keyboardAt(page)).toBe(FIRST);
});

test('a form that is drawn anew keeps the number that is just being written', async () => {
  await goTo(on, FIRST);
  await keys(page, '12', 'Control+=');
  const field = on.form.locator('input.cell-input');
  await soon(() => field.getAttribute('data-mode')).toBe('replace');
  await soon(() => field.inputValue()).toBe('12');
  await keys(page, '3');
  await soon(() => field.inputValue()).toBe('123');
  await keys(page, 'Escape', 'Control+0');
  await soon(() => field.getAttribute('data-mode')).toBe('ready');
});

test('enlarged, the labels stay in sight while the numbers are scrolled', async () => {
  await goTo(on, FIRST);
  await keys(page, 'Control+=', 'Control+=', 'Control+=', 'Control+=', 'Control+=', 'Control+=', 'End');
  const label = page.locator('.label[data-look=row]', { hasText: '(一)予以公开' });
  await soon(async () => (await label.boundingBox())?.x ?? -1).toBeGreaterThanOrEqual(
    (await on.form.boundingBox())?.x ?? 0,
  );
  await soon(() => page.locator('.form').evaluate((form) => form.scrollLeft)).toBeGreaterThan(0);
  await keys(page, 'Control+0');
  await soon(() => page.locator('.form').evaluate((form) => form.scrollLeft)).toBe(0);
});

test('left the page nothing to complain of', () => {
  expect(desk.complaints).toEqual([]);
});
