import { expect, test } from 'vitest';
import {
  fileText,
  libraryCounts,
  libraryRows,
  neighbour,
  provedPercent,
  reviewProgress,
} from '../../../src/renderer/model/library.ts';
import type { ReportSummary } from '../../../src/shared/model.ts';
import { makeReport } from '../harness/reports.ts';

const clean = makeReport({ report: 1, form: '2021', unit: '甲区教育局', year: 2022, file: 'a.txt' }).summary;
const failing: ReportSummary = {
  ...clean,
  report: 2,
  unit: '乙县水利局',
  file: 'B.html',
  failing: 2,
  unruled: 1,
  status: 'inProgress',
};
const reviewed: ReportSummary = { ...clean, report: 3, unit: null, file: '丙镇.txt', doubts: 4, status: 'reviewed' };
const lost: ReportSummary = { ...clean, report: 4, unit: '丁乡', read: 25, tablesMissing: 1 };
const broken: ReportSummary = {
  ...clean,
  report: 5,
  unit: null,
  year: null,
  form: null,
  file: '空.txt',
  read: 0,
  failure: { code: 'FILE_EMPTY', detail: {} },
};
const open: ReportSummary = { ...clean, report: 6, version: 'open', rivals: [7] };
const superseded: ReportSummary = { ...clean, report: 8, version: 'superseded', rivals: [9] };
const all = [clean, failing, reviewed, lost, broken, open, superseded];
const kept = (...wanted: Parameters<typeof libraryRows> extends [unknown, ...infer R] ? R : never) =>
  libraryRows(all, ...wanted).map((summary) => summary.report);

test('the numbers of the summary line say how many rows each of them would keep', () => {
  expect(libraryCounts(all)).toEqual({
    all: 7,
    unruled: 1,
    failing: 1,
    doubts: 1,
    incomplete: 2,
    rivals: 1,
    inProgress: 1,
    reviewed: 1,
  });
  expect(kept('rivals', '')).toEqual([6]);
  expect(kept('incomplete', '')).toEqual([4, 5]);
});

test('a report is proved in whole percent, and wholly only when every cell is', () => {
  expect(provedPercent({ ...clean, cells: 200, proved: 199 })).toBe(99);
  expect(provedPercent({ ...clean, cells: 200, proved: 200 })).toBe(100);
  expect(provedPercent({ ...clean, cells: 200, proved: 58 })).toBe(29);
  expect(provedPercent({ ...broken, cells: 0, proved: 0 })).toBeNull();
});

test('a search looks at unit, file and year, for every word, whatever the case or width of letters', () => {
  expect(kept('all', '教育')).toEqual([1, 6, 8]);
  expect(kept('all', 'ｂ.HTML')).toEqual([2]);
  expect(kept('all', '2022 局')).toEqual([1, 2, 6, 8]);
  expect(kept('failing', '教育')).toEqual([]);
});

test('what came in an archive goes by the archive’s name too, for the eyes and for a search', () => {
  const zipped: ReportSummary = {
    ...clean,
    path: 'C:\\in\\某局.zip!/2022/二.zip!/年度报告.html',
    file: '年度报告.html',
  };
  expect(fileText(zipped)).toBe('某局.zip › 二.zip › 年度报告.html');
  expect(fileText({ path: '/in/年度报告.html', file: '年度报告.html' })).toBe('年度报告.html');
  expect(libraryRows([zipped], 'all', '某局.zip')).toEqual([zipped]);
  expect(libraryRows([zipped], 'all', 'in')).toEqual([]);
});

test('files that could not be read, and superseded reports, are not reports to review', () => {
  expect(reviewProgress(all)).toEqual({ reviewed: 1, total: 5 });
});

test('previous and next follow the list as it stands and pass over what cannot be opened', () => {
  expect(neighbour([3, 5, 1], all, 3, 1)).toBe(1);
  expect(neighbour([3, 5, 1], all, 1, -1)).toBe(3);
  expect(neighbour([3, 5, 1], all, 1, 1)).toBeNull();
});
