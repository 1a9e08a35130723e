import { expect, test } from 'vitest';
import {
  byStanding,
  fileText,
  isProvedWhole,
  type LibraryQuestion,
  libraryCounts,
  libraryRows,
  neighbour,
  peopleOf,
  provedPercent,
  reviewProgress,
  togetherOf,
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
  status: 'inReview',
  assignee: '王复核',
};
const reviewed: ReportSummary = {
  ...clean,
  report: 3,
  unit: null,
  file: '丙镇.txt',
  doubts: 4,
  status: 'signedOff',
  signedBy: '李审',
};
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
const asked = (more: Partial<LibraryQuestion>): LibraryQuestion => ({
  filter: 'all',
  query: '',
  pick: null,
  reviewer: '',
  ...more,
});
const kept = (more: Partial<LibraryQuestion>) => libraryRows(all, asked(more)).map((summary) => summary.report);

test('the numbers of the summary line say how many rows each of them would keep', () => {
  expect(libraryCounts(all, '王复核')).toEqual({
    all: 7,
    proved: 0,
    clean: 3,
    unruled: 1,
    failing: 1,
    doubts: 1,
    noTables: 1,
    unread: 1,
    rivals: 1,
    mine: 1,
    inReview: 1,
    voided: 0,
    toReturn: 0,
    returned: 0,
    signedOff: 1,
    unseconded: 0,
  });
  expect(kept({ filter: 'rivals' })).toEqual([6]);
  expect(kept({ filter: 'clean' })).toEqual([1, 6, 8]);
  expect(kept({ filter: 'noTables' })).toEqual([4]);
  expect(kept({ filter: 'unread' })).toEqual([5]);
});

test('mine are the reports given to the reviewer, and nobody’s while there is no name', () => {
  expect(kept({ filter: 'mine', reviewer: '王复核' })).toEqual([2]);
  expect(kept({ filter: 'mine', reviewer: '' })).toEqual([]);
});

test('reports singled out elsewhere are listed alone, and filtered like others', () => {
  const pick = { label: '本次导入', reports: new Set([1, 2, 5]) };
  expect(kept({ pick })).toEqual([1, 2, 5]);
  expect(kept({ pick, filter: 'failing' })).toEqual([2]);
});

const whole: ReportSummary = { ...clean, report: 20, cells: 200, read: 200, proved: 200, failing: 0, doubts: 0 };

test('a report is proved whole only when every cell is, and nothing waits in it', () => {
  expect(isProvedWhole(whole)).toBe(true);
  expect(isProvedWhole({ ...whole, proved: 199 })).toBe(false);
  expect(isProvedWhole({ ...whole, doubts: 1 })).toBe(false);
  expect(isProvedWhole({ ...whole, failing: 1, unruled: 0 })).toBe(false);
  expect(isProvedWhole(broken)).toBe(false);
});

test('every report has one standing, the gravest, so that the numbers of an import add up', () => {
  const kinds = byStanding([...all, whole, { ...failing, report: 21, doubts: 3 }, { ...lost, report: 22, failing: 2 }]);
  expect(kinds).toEqual({
    proved: [20],
    unproved: [1, 6, 8],
    doubts: [3],
    failing: [2, 21],
    noTables: [4, 22],
    unread: [5],
  });
});

test('of chosen reports only those proved whole are signed off unopened, and those to be returned are given back', () => {
  const toReturn: ReportSummary = { ...failing, report: 23, status: 'toReturn' };
  const done: ReportSummary = { ...whole, report: 24, status: 'signedOff' };
  const replaced: ReportSummary = { ...whole, report: 25, version: 'superseded' };
  expect(togetherOf([clean, whole, broken, toReturn, done, replaced])).toEqual({
    assign: [1, 20, 23, 24, 25],
    signOff: [20],
    giveBack: [23],
  });
});

test('a report may be given to everybody who has or signed off one, and to the reviewer, each named once', () => {
  expect(new Set(peopleOf(all, '李审'))).toEqual(new Set(['王复核', '李审']));
  expect(peopleOf([clean], '')).toEqual([]);
});

test('a report is proved in whole percent, and wholly only when every cell is', () => {
  expect(provedPercent({ ...clean, cells: 200, proved: 199 })).toBe(99);
  expect(provedPercent({ ...clean, cells: 200, proved: 200 })).toBe(100);
  expect(provedPercent({ ...clean, cells: 200, proved: 58 })).toBe(29);
  expect(provedPercent({ ...broken, cells: 0, proved: 0 })).toBeNull();
});

test('a search looks at unit, file, year and people, for every word, whatever the case or width of letters', () => {
  expect(kept({ query: '教育' })).toEqual([1, 6, 8]);
  expect(kept({ query: 'ｂ.HTML' })).toEqual([2]);
  expect(kept({ query: '2022 局' })).toEqual([1, 2, 6, 8]);
  expect(kept({ filter: 'failing', query: '教育' })).toEqual([]);
  expect(kept({ query: '李审' })).toEqual([3]);
});

test('what came in an archive goes by the archive’s name too, for the eyes and for a search', () => {
  const zipped: ReportSummary = {
    ...clean,
    path: 'C:\\in\\某局.zip!/2022/二.zip!/年度报告.html',
    file: '年度报告.html',
  };
  expect(fileText(zipped)).toBe('某局.zip › 二.zip › 年度报告.html');
  expect(fileText({ path: '/in/年度报告.html', file: '年度报告.html' })).toBe('年度报告.html');
  expect(libraryRows([zipped], asked({ query: '某局.zip' }))).toEqual([zipped]);
  expect(libraryRows([zipped], asked({ query: 'in' }))).toEqual([]);
});

test('files that could not be read, and superseded reports, are not reports to review', () => {
  expect(reviewProgress(all)).toEqual({ reviewed: 1, total: 5 });
});

test('previous and next follow the list as it stands and pass over what cannot be opened', () => {
  expect(neighbour([3, 5, 1], all, 3, 1)).toBe(1);
  expect(neighbour([3, 5, 1], all, 1, -1)).toBe(3);
  expect(neighbour([3, 5, 1], all, 1, 1)).toBeNull();
});
