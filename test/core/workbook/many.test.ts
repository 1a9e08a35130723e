import { describe, expect, it } from 'vitest';
import type { WorkbookReport } from '../../../src/core/workbook/index.ts';
import { pages } from '../../../src/core/workbook/paging.ts';
import { MOST_SHEETS, SHEETS_FOR_ALL, surveyOf } from '../../../src/core/workbook/survey.ts';
import { report, unreadable, workbook } from '../../support/workbook.ts';

const RIGHT = report().readings;
const WRONG = report({ cells: { 'disputes.reconsideration.total': '1' } }).readings;

/** Reports that are made as they are asked for, and a count of how many were asked for. */
function lazily(count: number, readingsOf: (report: number) => WorkbookReport['readings']) {
  const made = { reports: 0 };
  const reports: Iterable<WorkbookReport> = {
    *[Symbol.iterator]() {
      for (let number = 1; number <= count; number += 1) {
        made.reports += 1;
        yield { ...report({ report: number }), readings: readingsOf(number) };
      }
    },
  };
  return { reports, made };
}

function surveyed(reports: Iterable<WorkbookReport>) {
  const walk = surveyOf(reports);
  let step = walk.next();
  while (!step.done) step = walk.next();
  return step.value;
}

describe('a dataset of many reports', () => {
  it('gives every readable report a sheet up to a stated number', () => {
    const { reports } = lazily(SHEETS_FOR_ALL, () => RIGHT);
    const { entries, all, leftOff } = surveyed(reports);
    expect([all, leftOff, entries.every(({ sheet }) => sheet !== null)]).toEqual([true, 0, true]);
  });

  it('beyond it, only to those that need a look, and says so', () => {
    const { reports } = lazily(SHEETS_FOR_ALL + 1, (number) => (number % 100 === 0 ? WRONG : RIGHT));
    const { entries, all } = surveyed(reports);
    expect(all).toBe(false);
    expect(entries.filter(({ sheet }) => sheet !== null).map((entry) => entry.report)).toEqual([100, 200, 300]);

    const [summary] = [...workbook(reports).sheets].filter((sheet) => sheet !== null).slice(0, 1);
    const lines = [...(summary?.rows ?? [])].slice(0, 4).map((row) => row?.cells[0]?.content);
    expect(lines[3]).toEqual({
      type: 'text',
      text: '可读取的报告超过 300 份，仅为有不符、更正、存疑或无法判定的报告列工作表，共 3 张',
    });
  });

  it('never lists more sheets than an office program can bear: what fails comes first', () => {
    const BLANK = report({ cells: { 'disputes.reconsideration.total': '' } }).readings;
    const { reports } = lazily(MOST_SHEETS + 50, (number) => (number > MOST_SHEETS ? WRONG : BLANK));
    const { entries, leftOff } = surveyed(reports);
    expect(leftOff).toBe(50);
    expect(entries.filter(({ sheet }) => sheet !== null)).toHaveLength(MOST_SHEETS);
    expect(entries.slice(MOST_SHEETS).every(({ sheet }) => sheet !== null)).toBe(true);
  });

  it('is never asked for all its reports at once', () => {
    const { reports, made } = lazily(50, () => RIGHT);
    const sheets = workbook(reports).sheets[Symbol.iterator]();
    for (let pause = 1; pause <= 50; pause += 1) {
      expect(sheets.next().value).toBeNull();
      expect(made.reports).toBe(pause);
    }
    expect(sheets.next().value).toMatchObject({ name: '汇总' });
  });

  it('is refused when it changes under way: a workbook of two moments would contradict itself', () => {
    let walks = 0;
    const moving: Iterable<WorkbookReport> = {
      *[Symbol.iterator]() {
        walks += 1;
        yield report({ report: walks });
      },
    };
    const all = () => [...workbook(moving).sheets].map((sheet) => sheet && [...sheet.rows]);
    expect(all).toThrow('the reports changed while the workbook was written');
  });

  it('goes on another sheet where one is full, never tearing a report apart', () => {
    const { entries } = surveyed([report({ report: 1 }), unreadable(2), report({ report: 3 }), report({ report: 4 })]);
    const cells = (most: number) => pages(entries, (entry) => entry.cells, most);
    expect(cells(1000)).toEqual([{ first: 0, end: 4 }]);
    expect(cells(400)).toEqual([
      { first: 0, end: 3 },
      { first: 3, end: 4 },
    ]);
    expect(cells(200)).toEqual([
      { first: 0, end: 2 },
      { first: 2, end: 3 },
      { first: 3, end: 4 },
    ]);
    expect(pages([], () => 1)).toEqual([{ first: 0, end: 0 }]);
  });
});
