import { expect, test } from 'vitest';
import {
  atWork,
  daysOf,
  foundByDoubt,
  foundByRule,
  foundByUnit,
  pairsOf,
  sharesByLevel,
  sharesOf,
  stagesOf,
  yearsOf,
} from '../../../src/renderer/model/overview.ts';
import type { ReportSummary, UnitRow } from '../../../src/shared/model.ts';
import { makeReport } from '../harness/reports.ts';

const plain = makeReport({ report: 1, form: '2021', unit: '甲局', year: 2023, file: 'a.txt' }).summary;
const row = (report: number, over: Partial<ReportSummary> = {}): ReportSummary => ({ ...plain, report, ...over });
const unit = (number: number, name: string, reports: UnitRow['reports'], level: UnitRow['level'] = null): UnitRow => ({
  unit: number,
  name,
  level,
  parent: null,
  aliases: [],
  reports,
});

test('superseded reports and files that were not read are no work', () => {
  const failure = { code: 'FILE_EMPTY', detail: {} } as const;
  const rows = [row(1), row(2, { version: 'superseded' }), row(3, { failure, form: null })];
  expect(atWork(rows).map(({ report }) => report)).toEqual([1]);
});

test('every report stands in exactly one stage', () => {
  const rows = [
    row(1),
    row(2, { status: 'toReturn' }),
    row(3, { status: 'signedOff' }),
    row(4, { status: 'inReview' }),
  ];
  expect(
    stagesOf(rows)
      .flatMap(({ reports }) => reports)
      .sort(),
  ).toEqual([1, 2, 3, 4]);
});

test('who has most comes first, what nobody has last', () => {
  const rows = [
    row(1),
    row(2),
    row(3),
    row(4, { assignee: '甲' }),
    row(5, { assignee: '乙' }),
    row(6, { assignee: '乙' }),
  ];
  expect(sharesOf(rows).map(({ name, reports }) => [name, reports.length])).toEqual([
    ['乙', 2],
    ['甲', 1],
    [null, 3],
  ]);
});

test('days between sign-offs are days without one; a void sign-off is on none', () => {
  const signed = (report: number, signedAt: string, over: Partial<ReportSummary> = {}) =>
    row(report, { status: 'signedOff', signedAt, ...over });
  const rows = [
    signed(1, '2024-02-28'),
    signed(2, '2024-03-01'),
    signed(3, '2024-03-01'),
    signed(4, '2024-03-05', { status: 'inReview', isVoided: true }),
  ];
  const days = daysOf(rows, (iso) => iso, 31);
  expect(days.map(({ day, reports }) => [day, reports.length])).toEqual([
    ['2024-02-28', 1],
    ['2024-02-29', 0],
    ['2024-03-01', 2],
  ]);
  expect(daysOf(rows, (iso) => iso, 1).map(({ day }) => day)).toEqual(['2024-03-01']);
  expect(daysOf([row(1)], (iso) => iso, 31)).toEqual([]);
});

test('findings by rule: what waits, what is decided, where, the most frequent first', () => {
  const rows = [
    row(1, { byRule: { 'requests.rowTotal': [3, 1], late: [1, 1] } }),
    row(2, { byRule: { 'requests.rowTotal': [1, 0], jump: [0, 0] } }),
  ];
  expect(foundByRule(rows)).toEqual([
    { key: 'requests.rowTotal', open: 1, decided: 3, reports: [1, 2] },
    { key: 'late', open: 1, decided: 0, reports: [1] },
  ]);
});

test('doubts by kind are cells, and lead to their reports', () => {
  expect(
    foundByDoubt([row(1, { byDoubt: { lookAlike: 2 } }), row(2, { byDoubt: { lookAlike: 1, blankCell: 1 } })]),
  ).toEqual([
    { key: 'lookAlike', open: 3, decided: 0, reports: [1, 2] },
    { key: 'blankCell', open: 1, decided: 0, reports: [2] },
  ]);
});

test('findings by unit go under the name in the register, all names of one unit together', () => {
  const units = [
    unit(
      5,
      '甲局',
      [
        { report: 1, year: 2022 },
        { report: 2, year: 2023 },
      ],
      'department',
    ),
  ];
  const rows = [
    row(1, { unit: '甲局', failing: 1, unruled: 1 }),
    row(2, { unit: '甲局（旧称）', failing: 2, unruled: 0 }),
    row(3, { unit: null, file: 'x.txt', failing: 1, unruled: 1 }),
    row(4, { unit: '清白局' }),
  ];
  expect(foundByUnit(rows, units)).toEqual([
    { key: { name: '甲局', level: 'department' }, open: 1, decided: 2, reports: [1, 2] },
    { key: { name: 'x.txt', level: null }, open: 1, decided: 0, reports: [3] },
  ]);
});

test('levels: every report is in one share of one level', () => {
  const units = [unit(5, '甲局', [{ report: 1, year: 2022 }], 'department')];
  const rows = [
    row(1, { failing: 1, doubts: 3 }),
    row(2, { doubts: 1, failing: 0 }),
    row(3, { doubts: 0, failing: 0 }),
  ];
  expect(sharesByLevel(rows, units)).toEqual([
    { level: 'department', failing: [1], doubts: [], clear: [] },
    { level: null, failing: [], doubts: [2], clear: [3] },
  ]);
});

test('a year counts one report of each unit: versions of which none stands are told apart', () => {
  const rows = [row(1, { year: 2022 }), row(2), row(3, { version: 'open' }), row(4, { year: null })];
  expect(yearsOf(rows)).toEqual([
    { year: 2023, reports: [2], unsettled: [3] },
    { year: 2022, reports: [1], unsettled: [] },
  ]);
});

test('years are paired by the register, where a unit has one report in each', () => {
  const [now, before] = [
    { year: 2023, reports: [2, 4, 5], unsettled: [] },
    { year: 2022, reports: [1, 3], unsettled: [] },
  ];
  const units = [
    unit(1, '甲', [
      { report: 1, year: 2022 },
      { report: 2, year: 2023 },
    ]),
    unit(2, '乙', [
      { report: 3, year: 2022 },
      { report: 4, year: 2023 },
      { report: 5, year: 2023 },
    ]),
    unit(3, '丙', [{ report: 9, year: 2022 }]),
  ];
  expect(pairsOf(units, before, now)).toEqual([[1, 2]]);
});
