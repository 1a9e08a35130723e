/**
 * Documents of other kinds beside their numbers: a Word document and a PDF shown as they look, a report that a unit sent
 * twice, and an import that the engine died in. One story in the real app.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { VIEW_TAGS } from '../../src/shared/view.ts';
import { type CorpusDocument, corpusDocument } from '../corpus/index.ts';
import { backToLibrary, dropAll, goTo, keys, openByKeyboard, resize } from './pages/acts.ts';
import { clear, type Desk, makeDataset, openDesk, sayName } from './pages/desk.ts';
import { correctedReport, fillInbox, type Inbox, MISREAD, trickyReport } from './pages/inbox.ts';
import type { Places } from './pages/places.ts';
import {
  cellSeen,
  isDrawn,
  isWithin,
  keyboardAt,
  outcomesSeen,
  placeOf,
  rowSeen,
  rowsListed,
  soon,
} from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';
import { dropFiles } from './support/drop.ts';
import { killEngine } from './support/engine.ts';

/** Intact reports of two units, one as Word saves it, one printed. */
const WORD = corpusDocument(11, { format: 'docx', style: 'plain', fault: null });
const PRINTED = otherUnit(WORD, 'pdf');
const TOTAL = 'requests.newReceived.total';

/** A document of another unit than that of one. */
function otherUnit({ unit }: CorpusDocument, format: 'pdf'): CorpusDocument {
  for (let seed = 1; ; seed += 1) {
    const document = corpusDocument(seed, { format, style: 'plain', fault: null });
    if (document.unit !== unit) return document;
  }
}

let desk: Desk;
let page: Page;
let on: Places;
let inbox: Inbox;

tellInOrder();
afterAll(() => clear(desk));

test('a Word document, a PDF and web pages are imported together', async () => {
  desk = await openDesk();
  ({ page, on } = desk);
  await sayName(desk);
  await makeDataset(desk);
  await mkdir(desk.path('来件'));
  for (const { name, bytes } of [WORD, PRINTED]) await writeFile(join(desk.path('来件'), name), bytes);
  await dropAll(page, on, [desk.path('来件')], 2);
  await soon(() => outcomesSeen(on)).toEqual({ added: 2, duplicate: 0, failed: 0 });
  await on.dismiss.click();
});

describe('a Word document', () => {
  test('is shown as it looks, with the focused number boxed in it', async () => {
    await openByKeyboard(page, on, WORD.unit);
    await on.look('flow').waitFor();
    await goTo(on, TOTAL);
    await soon(() => on.span.innerText()).toBe(WORD.truth[TOTAL]);
    await soon(() => isWithin(on.span, on.source)).toBe(true);
    expect(await on.span.evaluate((mark) => mark.closest('td') !== null)).toBe(true);
  });

  test('leads from a number to its cell', async () => {
    const marks = page.locator('.flow mark');
    await marks.nth(12).click();
    await soon(() => keyboardAt(page)).not.toBe(TOTAL);
    const focus = await keyboardAt(page);
    expect((await on.span.innerText()).trim()).toBe(WORD.truth[focus ?? '']);
  });

  test('is searched, and can be read as its text instead', async () => {
    await keys(page, 'Control+f', '予以公开');
    await soon(() => on.sourceSearch.evaluate((field) => field.parentElement?.textContent)).toMatch(/1\/\d+/);
    expect(await page.evaluate(() => CSS.highlights.get('found-here')?.size)).toBe(1);
    await keys(page, 'Escape');
    await soon(() => keyboardAt(page)).not.toBeNull();
    await keys(page, 'Alt+\\');
    await on.look('text').waitFor();
    await soon(() => isWithin(on.span, on.source)).toBe(true);
  });

  test('opened as its text, it shows the focused number before any other key', async () => {
    await backToLibrary(page, on);
    await openByKeyboard(page, on, WORD.unit);
    await on.look('text').waitFor();
    await soon(() => isWithin(on.span, on.source)).toBe(true);
    await keys(page, 'Alt+\\');
    await on.look('flow').waitFor();
    await soon(() => isWithin(on.span, on.source)).toBe(true);
  });
});

describe('a web page with tricks in it', () => {
  const UNIT = '云岭区红旗镇人民政府';

  test('is shown without them', async () => {
    await backToLibrary(page, on);
    await writeFile(desk.path('红旗镇.html'), trickyReport(UNIT));
    await dropAll(page, on, [desk.path('红旗镇.html')], 1);
    await on.dismiss.click();
    await openByKeyboard(page, on, UNIT);
    await on.look('flow').waitFor();
    await soon(() => isWithin(on.span, on.source)).toBe(true);
    const seen = await page.evaluate(() => {
      const elements = [...(document.querySelector('.flow')?.shadowRoot?.querySelectorAll('.sheet *') ?? [])];
      return {
        tags: [...new Set(elements.map((element) => element.tagName.toLowerCase()))],
        handlers: elements.flatMap((element) =>
          element.getAttributeNames().filter((name) => /^on|src|href/.test(name)),
        ),
        styles: elements
          .map((element) => element.getAttribute('style') ?? '')
          .filter((style) => /url|position/.test(style)),
        tricked: 'tricked' in window,
      };
    });
    expect(new Set([...VIEW_TAGS, 'mark', ...seen.tags])).toEqual(new Set([...VIEW_TAGS, 'mark']));
    expect(seen).toMatchObject({ handlers: [], styles: [], tricked: false });
    await page.locator('.flow').getByText('附注').click();
    expect(await page.evaluate(() => 'tricked' in window)).toBe(false);
  });
});

describe('a PDF', () => {
  test('is shown page by page, with the focused number boxed on its page', async () => {
    await backToLibrary(page, on);
    await openByKeyboard(page, on, PRINTED.unit);
    await on.look('pages').waitFor();
    await soon(() => isDrawn(page)).toBe(true);
    await soon(() => isWithin(on.span, on.source)).toBe(true);
    await goTo(on, TOTAL);
    await soon(() => isWithin(on.span, on.source)).toBe(true);
  });

  test('leads from a number to its cell', async () => {
    await goTo(on, 'requests.newReceived.natural');
    await page.locator('.page-mark').nth(3).click();
    await soon(() => keyboardAt(page)).not.toBe('requests.newReceived.natural');
    await soon(() => isWithin(on.span, on.source)).toBe(true);
  });

  test('is made larger by keys, and the place stays in sight when the window changes', async () => {
    await on.source.focus();
    await keys(page, 'Control+=', 'Control+=', 'Control+=');
    await soon(() => on.percent.innerText()).toBe('150%');
    await soon(() => isWithin(on.span, on.source)).toBe(true);
    await resize(desk.running.app, page, 1200, 720);
    await soon(() => isWithin(on.span, on.source)).toBe(true);
    await on.source.focus();
    await keys(page, 'Control+0');
    await soon(() => on.percent.innerText()).toBe('100%');
    await resize(desk.running.app, page, 1366, 768);
  });
});

describe('a report that its unit sent twice', () => {
  test('is marked as open, and both stay', async () => {
    await backToLibrary(page, on);
    await mkdir(desk.path('更正'));
    inbox = await fillInbox(desk.path('更正'));
    const again = desk.path('白石镇更正稿.html');
    await writeFile(again, correctedReport());
    await dropAll(page, on, [join(inbox.folder, inbox.report)], 1);
    await dropAll(page, on, [again], 1);
    await soon(() => on.tally.innerText()).toContain('待定版本');
    await on.dismiss.click();
    await on.filter('rivals').click();
    await soon(() => rowsListed(on)).toBe(2);
    expect((await rowSeen(on.row('白石镇更正稿'))).unit).toContain('版本待定');
    await on.filter('all').click();
  });

  test('is compared cell by cell, by keyboard', async () => {
    await openByKeyboard(page, on, '白石镇更正稿', MISREAD.unit);
    await soon(() => on.versions.innerText()).toContain('另有 1 份报告');
    await keys(page, 'Alt+v');
    await soon(() => on.differences.count()).toBe(1);
    await soon(() => on.differences.first().evaluate((line) => line === document.activeElement)).toBe(true);
    expect((await on.comparison.innerText()).replace(/\s+/g, ' ')).toMatch(/\(一\)予以公开 自然人 9 4/);
    await keys(page, 'Enter');
    await soon(() => keyboardAt(page)).toBe(MISREAD.cell);
    await keys(page, 'Alt+v');
    await soon(() => on.comparison.count()).toBe(0);
  });

  test('is decided: one stands, the other is superseded and counts no more', async () => {
    await on.choose.click();
    await soon(() => on.versions.innerText()).toContain('以此为准');
    await backToLibrary(page, on);
    await soon(async () => (await rowSeen(on.row(inbox.report))).unit).toContain('已被替代');
    expect(await on.filter('rivals').innerText()).toMatch(/0$/);
  });
});

describe('keys pressed while a report is being opened', () => {
  test('reach its first cell', async () => {
    await on.search.fill(inbox.report);
    await soon(() => on.rows.count()).toBe(1);
    await keys(page, 'ArrowDown', 'Enter', MISREAD.should, 'Enter');
    await soon(() => keyboardAt(page)).toBe('requests.partial.natural');
    expect(await cellSeen(on, MISREAD.cell)).toEqual({ shows: MISREAD.should, marks: '✎' });
    expect(await placeOf(on)).toBe('requests.partial.natural');
    await backToLibrary(page, on);
  });
});

describe('an import in which the engine dies', () => {
  const COUNT = 400;

  test('is told of, with what is left of it', async () => {
    await mkdir(desk.path('大批'));
    for (let seed = 1000; seed < 1000 + COUNT; seed += 1) {
      const { bytes } = corpusDocument(seed, { format: 'html', fault: null });
      await writeFile(desk.path(join('大批', `${seed}.html`)), bytes);
    }
    await dropFiles(page, 'body', [desk.path('大批')]);
    await soon(async () => Number(/(\d+)\/\d+/.exec(await on.importing.innerText())?.[1] ?? 0)).toBeGreaterThan(0);
    await killEngine(desk.running.app);
    await soon(() => on.failure.innerText()).toContain('后台程序意外退出');
    await soon(() => on.pending.innerText()).toMatch(/已处理 \d+ 个文件，还剩 \d+ 个/);
  });

  test('and goes on where it ended, to the last file', async () => {
    await on.closeNotice.click();
    await on.resume.click();
    await on.imported(COUNT).waitFor({ timeout: 100_000 });
    expect(await on.pending.count()).toBe(0);
    await soon(() => rowsListed(on)).toBeGreaterThan(COUNT);
  });

  test('and in all this the page had nothing to complain of', () => {
    expect(desk.complaints).toEqual([]);
  });
});
