/** The lines of numbers: what a view of all reports is made of, kept right with every act. */

import { expect, test } from 'vitest';
import { formOf } from '../../../src/core/forms/index.ts';
import { parsedNumber } from '../../../src/core/number-line.ts';
import { typed } from '../../../src/core/review.ts';
import { createDataset, type Dataset } from '../../../src/engine/store/index.ts';
import { addTiny, STAMP, tinyFile } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';
import { decision } from '../support/seen.ts';

const CELL = 'requests.granted.natural';

/** One cell of a report's line. */
function cellOf(open: Dataset, report: number, cell = CELL) {
  const [row] = open.numbers('2021', [report]);
  const at = formOf('2021').cells.findIndex(({ id }) => id === cell);
  return parsedNumber(row?.numbers.split(',')[at] ?? '');
}

test('there is a line for every report on a form, in order, with a part for each of its cells', () => {
  const open = createDataset(scratch().path('a.gouji'));
  const first = addTiny(open, '甲.txt', { cells: { [CELL]: '3' } });
  const older = addTiny(open, '乙.txt', { unit: '乙镇', year: 2019, form: '2019' });
  open.add(tinyFile('丙.bin')[0], { failure: { code: 'NOT_A_REPORT', detail: { file: '丙.bin' } } });
  const last = addTiny(open, '丁.txt', { unit: '丁镇' });
  const rows = open.numbers('2021', null);
  expect(rows.map(({ report }) => report)).toEqual([first, last]);
  for (const { numbers } of rows) expect(numbers.split(',')).toHaveLength(formOf('2021').cells.length);
  expect(open.numbers('2019', null).map(({ report }) => report)).toEqual([older]);
});

test('asked for some reports, it leaves out those on the other form and those there are not', () => {
  const open = createDataset(scratch().path('a.gouji'));
  const first = addTiny(open, '甲.txt');
  const older = addTiny(open, '乙.txt', { unit: '乙镇', year: 2019, form: '2019' });
  expect(open.numbers('2021', [older, first, 99]).map(({ report }) => report)).toEqual([first]);
});

test('a cell is marked where a finding about it fails, ruled on or not, until nothing fails any more', () => {
  const open = createDataset(scratch().path('a.gouji'));
  const report = addTiny(open, '甲.txt', { cells: { [CELL]: '3' } });
  expect(cellOf(open, report)).toMatchObject({ value: '3', isFailing: true, isCorrected: false });
  expect(cellOf(open, report, 'proactive.fees.amount').isFailing).toBe(false);
  open.rule(report, decision(open, report, 'requests.rowTotal.granted'), STAMP);
  expect(cellOf(open, report).isFailing).toBe(true);
  open.edit(report, [{ cell: CELL, from: typed('3'), to: typed('0') }], STAMP, null);
  expect(cellOf(open, report)).toMatchObject({ value: '0', isFailing: false, isCorrected: true });
  open.undo(report, STAMP);
  expect(cellOf(open, report)).toMatchObject({ value: '3', isFailing: true, isCorrected: false });
});

test('a cell that was only confirmed is neither doubtful nor corrected', () => {
  const open = createDataset(scratch().path('a.gouji'));
  const report = addTiny(open, '甲.txt', { cells: { [CELL]: '' } });
  expect(cellOf(open, report)).toMatchObject({ kind: 'blank', isDoubtful: true });
  open.edit(report, [{ cell: CELL, from: typed(''), to: typed('') }], STAMP, null);
  expect(cellOf(open, report)).toMatchObject({ kind: 'blank', isDoubtful: false, isCorrected: false });
});

test('a mark that another report makes comes and goes with it', () => {
  const open = createDataset(scratch().path('a.gouji'));
  const carried = 'requests.carriedIn.natural';
  addTiny(open, '甲2022.txt', { year: 2022 });
  const report = addTiny(open, '甲2023.txt', {
    year: 2023,
    cells: Object.fromEntries([
      ...['carriedIn', 'granted', 'total'].flatMap((row) =>
        ['natural', 'total'].map((column) => [`requests.${row}.${column}`, '4'] as const),
      ),
    ]),
  });
  open.settle(10);
  const total = 'requests.carriedIn.total';
  expect([carried, total].some((cell) => cellOf(open, report, cell).isFailing)).toBe(true);
  open.switchRule('carriedIn', true, '试用', STAMP);
  open.settle(10);
  expect([carried, total].some((cell) => cellOf(open, report, cell).isFailing)).toBe(false);
});
