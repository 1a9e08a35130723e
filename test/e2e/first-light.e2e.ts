/**
 * The whole job once, in the real app: from dropped files to an audit workbook. One story in order; each test goes on
 * where the one before ended, and once a step has failed the later ones say so at once instead of waiting in vain.
 */

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import {
  backToLibrary,
  chooseFromMenu,
  dropAll,
  goTo,
  keys,
  openByKeyboard,
  outcomeSaid,
  willChoose,
  willSaveAs,
} from './pages/acts.ts';
import { clear, DATASET, type Desk, makeDataset, openDesk, REVIEWER, reopen, sayName } from './pages/desk.ts';
import { fillInbox, type Inbox, MISREAD, realReports, SAMPLES } from './pages/inbox.ts';
import { type Places, placesOf } from './pages/places.ts';
import {
  cellSeen,
  isWithin,
  keyboardAt,
  outcomesSeen,
  placeOf,
  rowSeen,
  rowsListed,
  soon,
  verdictOf,
} from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';
import { formulasOf, namesOf, readWorkbook, recordsOf, sheetOf } from './pages/workbook.ts';

const REASON = '扫描件此处为 9';
const ROW = 'requests.rowTotal.granted';
const COLUMN = 'requests.columnTotal.natural';
const REAL = realReports();

let desk: Desk;
let page: Page;
let on: Places;
let inbox: Inbox;

const sitAt = (next: Desk) => {
  desk = next;
  ({ page, on } = next);
};
const workbook = () => desk.path('审核工作簿.xlsx');

tellInOrder();
afterAll(() => clear(desk));

describe('from files to a dataset', () => {
  test('the first start asks who is reviewing, before anything else', async () => {
    sitAt(await openDesk());
    await on.nameDialog.waitFor();
    await keys(page, 'Escape');
    await soon(() => on.nameDialog.isVisible()).toBe(true);
    await sayName(desk);
  });

  test('a new dataset is one file, and empty', async () => {
    await makeDataset(desk);
    expect(existsSync(desk.path(`${DATASET}.gouji`))).toBe(true);
  });

  test('a dropped folder is imported, with one outcome per file', async () => {
    await dropAll(page, on, [SAMPLES], 10);
    await soon(() => outcomesSeen(on)).toEqual({ added: 9, duplicate: 0, failed: 1 });
    expect(await outcomeSaid(on, '关于编制公布')).toContain('中未找到年度报告的标题、表格或章节');
    await soon(() => rowsListed(on)).toBe(10);
  });

  test('bad files among good ones get a clear line each and stop nothing', async () => {
    await mkdir(desk.path('来件'));
    inbox = await fillInbox(desk.path('来件'));
    await dropAll(page, on, [inbox.folder, ...REAL], inbox.files + REAL.length);
    const failed = inbox.bad.length;
    await soon(() => outcomesSeen(on)).toEqual({ added: 2 + REAL.length, duplicate: 0, failed });
    const listed = inbox.bad.filter((bad) => bad.listed);
    await soon(() => rowsListed(on)).toBe(10 + 2 + REAL.length + listed.length);
    for (const { file, says } of inbox.bad) expect(await outcomeSaid(on, file)).toContain(says);
    await on.dismiss.click();
    for (const { file, says } of listed) {
      await on.search.fill(file);
      await soon(() => on.rows.count()).toBe(1);
      expect((await rowSeen(on.row(file))).read).toContain(says);
    }
    await on.search.fill('');
  });

  test('dropping the same files again adds nothing', async () => {
    const before = await rowsListed(on);
    await dropAll(page, on, [SAMPLES, ...REAL], 10 + REAL.length);
    // What could not be read is told again, so that nobody takes it for being in.
    await soon(() => outcomesSeen(on)).toEqual({ added: 0, duplicate: 9 + REAL.length, failed: 1 });
    expect(await rowsListed(on)).toBe(before);
    await on.dismiss.click();
  });

  test('the menu bar imports too', async () => {
    const before = await rowsListed(on);
    await willChoose(desk.running.app, [join(inbox.folder, inbox.report)]);
    await chooseFromMenu(desk.running.app, '导入文件…');
    await soon(() => outcomesSeen(on)).toEqual({ added: 0, duplicate: 1, failed: 0 });
    expect(await rowsListed(on)).toBe(before);
    await on.dismiss.click();
  });
});

describe('the library', () => {
  test('shows for every report what was read and what is the matter', async () => {
    expect(await rowSeen(on.row('青川市云岭区司法局'))).toMatchObject({
      unit: '青川市云岭区司法局 青川市云岭区司法局-2022.html',
      year: '2022',
      form: '2021 式样',
      read: '200/200',
      proved: '96%',
      unruled: '◇ 2',
      doubts: '·',
      failing: '▲ 2',
      undecided: '·',
      corrected: '·',
      status: '未复核',
    });
    await on.search.fill('柳溪镇');
    await soon(() => on.rows.count()).toBe(1);
    expect(await rowSeen(on.rows.first())).toMatchObject({ read: '198/200', doubts: '? 13', undecided: '… 4' });
    await on.search.fill('');
  });

  test('sorts by a column, and its numbers filter', async () => {
    const figures = () =>
      page.locator('.report-grid [col-id=doubts][role=gridcell]').evaluateAll((cells) =>
        cells
          .map((cell) => ({
            row: Number(cell.closest('[row-index]')?.getAttribute('row-index')),
            doubts: Number(/\d+/.exec(cell.textContent ?? '')?.[0] ?? 0),
          }))
          .sort((a, b) => a.row - b.row)
          .map(({ doubts }) => doubts),
      );
    await on.column('doubts').click();
    await soon(async () => (await figures())[0]).toBe(200);
    const sorted = await figures();
    expect(sorted).toEqual(sorted.toSorted((a, b) => b - a));
    await on.column('doubts').click();
    await soon(async () => (await figures())[0]).toBe(0);
    await on.column('doubts').click();

    const failing = Number(/\d+/.exec(await on.filter('failing').innerText())?.[0]);
    await on.filter('failing').click();
    await soon(() => rowsListed(on)).toBe(failing);
    expect(await on.row(MISREAD.unit).count()).toBe(1);
    expect(await on.row('教育局').count()).toBe(0);
    await on.filter('failing').click();
    await soon(() => rowsListed(on)).toBeGreaterThan(failing);
  });
});

describe('a report', () => {
  test('opens by keyboard, on the cell where two failing totals meet', async () => {
    await openByKeyboard(page, on, MISREAD.unit);
    await soon(() => verdictOf(on, ROW)).toBe('Δ +5');
    expect(await verdictOf(on, COLUMN)).toBe('Δ +5');
    expect(await verdictOf(on, 'requests.flow.natural')).toBe('✓');
    expect(await keyboardAt(page)).toBe(MISREAD.cell);
    expect(await cellSeen(on, MISREAD.cell)).toEqual({ shows: '4', marks: '▲' });
  });

  test('says of each failing total both sides and the difference, and leads to the cell', async () => {
    const said = await on.findings.filter({ hasText: '(一)予以公开' }).innerText();
    expect(said).toMatch(/11 ≠ 6.差 5/);
    await goTo(on, 'requests.carriedOut.total');
    await on.findings.first().focus();
    await keys(page, 'Space');
    await soon(() => keyboardAt(page)).toBe(MISREAD.cell);
    await goTo(on, 'requests.newReceived.total');
    await keys(page, 'Space');
    await soon(() => keyboardAt(page)).toBe(MISREAD.cell);
  });

  test('boxes the focused cell’s place in the source, within sight', async () => {
    expect(await on.span.innerText()).toBe(MISREAD.is);
    await soon(() => isWithin(on.span, on.source)).toBe(true);
    await keys(page, 'ArrowRight');
    await soon(() => on.span.innerText()).toBe('2');
    await soon(() => isWithin(on.span, on.source)).toBe(true);
    await keys(page, 'ArrowLeft');
    await soon(() => keyboardAt(page)).toBe(MISREAD.cell);
  });
});

describe('a correction', () => {
  test('is typed over the number with its reason, and the verdicts turn at once', async () => {
    await keys(page, 'Alt+r', REASON, 'Enter', MISREAD.should, 'Enter');
    await soon(() => verdictOf(on, ROW)).toBe('✓');
    expect(await verdictOf(on, COLUMN)).toBe('✓');
    expect(await cellSeen(on, MISREAD.cell)).toEqual({ shows: '9', marks: '✎' });
    expect(await keyboardAt(page)).toBe('requests.partial.natural');
    expect(await on.findings.count()).toBe(0);
  });

  test('is undone and done again', async () => {
    await keys(page, 'Control+z');
    await soon(() => verdictOf(on, ROW)).toBe('Δ +5');
    expect(await cellSeen(on, MISREAD.cell)).toEqual({ shows: '4', marks: '▲' });
    await keys(page, 'Control+y');
    await soon(() => verdictOf(on, ROW)).toBe('✓');
    expect(await cellSeen(on, MISREAD.cell)).toEqual({ shows: '9', marks: '✎' });
  });

  test('has a history that says who, from what, to what and why', async () => {
    await goTo(on, MISREAD.cell);
    const told = await on.history.allInnerTexts();
    expect(told).toHaveLength(3);
    expect(told[0]).toContain('重做');
    expect(told[1]).toContain('撤销');
    expect(told[2]).toContain('4 → 9');
    expect(told[2]).toContain(REVIEWER);
    expect(told[2]).toContain(REASON);
  });
});

describe('after a restart', () => {
  test('the app is where it was left, asks nothing, and the correction is there with its history', async () => {
    sitAt(await reopen(desk));
    await on.library.waitFor();
    expect(await on.nameDialog.isVisible()).toBe(false);
    expect(await on.datasetMenu.innerText()).toContain(DATASET);
    await openByKeyboard(page, on, MISREAD.unit);
    await soon(() => verdictOf(on, ROW)).toBe('✓');
    expect(await cellSeen(on, MISREAD.cell)).toEqual({ shows: '9', marks: '✎' });
    await goTo(on, MISREAD.cell);
    expect((await on.history.allInnerTexts()).at(-1)).toContain(REASON);
  });

  test('undo reaches back past it', async () => {
    await keys(page, 'Control+z');
    await soon(() => verdictOf(on, ROW)).toBe('Δ +5');
    expect(await cellSeen(on, MISREAD.cell)).toEqual({ shows: '4', marks: '▲' });
    await keys(page, 'Control+y');
    await soon(() => verdictOf(on, ROW)).toBe('✓');
  });
});

describe('a report that is done', () => {
  test('is signed off by one key, and the next one comes', async () => {
    await keys(page, 'F12');
    await on.progress(1, 11 + REAL.length).waitFor();
    await soon(() => on.report.innerText()).not.toContain(MISREAD.unit);
    await backToLibrary(page, on);
    await openByKeyboard(page, on, MISREAD.unit);
    await soon(() => on.status.innerText()).toBe('已签核');
  });

  test('keeps its place when the language changes', async () => {
    await goTo(on, 'disputes.litigationAfter.total');
    await on.language.click();
    const english = placesOf(page, 'en');
    await english.exporting.waitFor();
    expect(await placeOf(english)).toBe('disputes.litigationAfter.total');
    expect(await english.report.innerText()).toContain(MISREAD.unit);
    expect(await english.status.innerText()).toBe('Signed off');
    await english.language.click();
    await on.exporting.waitFor();
    expect(await placeOf(on)).toBe('disputes.litigationAfter.total');
  });

  test('and is found again in the library by what has been done to it', async () => {
    await backToLibrary(page, on);
    await on.filter('signedOff').click();
    await soon(() => rowsListed(on)).toBe(1);
    expect(await rowSeen(on.row(MISREAD.unit))).toMatchObject({ failing: '·', corrected: '✎ 1', status: '已签核' });
    await on.filter('signedOff').click();
  });
});

describe('the audit workbook', () => {
  test('is exported from the library', async () => {
    await willSaveAs(desk.running.app, workbook());
    await on.exporting.click();
    await soon(() => on.notice.innerText()).toContain('审核工作簿已导出');
    expect(existsSync(workbook())).toBe(true);
  });

  test('logs the correction: who, when, from, to and why', async () => {
    const log = recordsOf(sheetOf(await readWorkbook(workbook()), '更正记录'), '操作人');
    const first = log.find((line) => line.单元格代码 === MISREAD.cell);
    expect(first).toMatchObject({
      单位: MISREAD.unit,
      操作人: REVIEWER,
      操作: '更正',
      读作: '4',
      更正前: 4,
      更正后: 9,
      理由: REASON,
    });
    const when = Object.entries(first ?? {}).find(([heading]) => heading.startsWith('时间'))?.[1];
    expect(when).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d/);
    const steps = recordsOf(sheetOf(await readWorkbook(workbook()), '签核记录'), '操作人');
    expect(steps.map((line) => [line.单位, line.操作人])).toEqual([[MISREAD.unit, REVIEWER]]);
  });

  test('has the corrected value beside the verbatim reading in its tidy table', async () => {
    const data = recordsOf(sheetOf(await readWorkbook(workbook()), '数据'), '单元格代码');
    const rows = data.filter((row) => row.单位 === MISREAD.unit);
    expect(rows).toHaveLength(200);
    expect(rows.find((row) => row.单元格代码 === MISREAD.cell)).toMatchObject({ 原文: '4', 值: 9, 人工更正: '是' });
  });

  test('has a sheet per report with live totals, and marks the total that was filed wrong', async () => {
    const book = await readWorkbook(workbook());
    const reports = recordsOf(sheetOf(book, '汇总'), '工作表').filter((row) => row.工作表 !== null);
    expect(reports).toHaveLength(11 + REAL.length);
    expect(namesOf(book)).toHaveLength(8 + reports.length);
    const sheet = (unit: string) => {
      const { 工作表: link } = reports.find((row) => row.单位 === unit) ?? {};
      return sheetOf(book, (link as { result: string }).result);
    };
    const corrected = formulasOf(sheet(MISREAD.unit));
    expect(corrected.filter(({ formula }) => /SUM|\+/.test(formula)).length).toBeGreaterThanOrEqual(42);
    expect(corrected.map(({ result }) => result)).not.toContain('▲ 不符');
    expect(formulasOf(sheet('青川市云岭区司法局')).map(({ result }) => result)).toContain('▲ 不符');
  });

  test('and in all this the page had nothing to complain of', () => {
    expect(desk.complaints).toEqual([]);
  });
});
