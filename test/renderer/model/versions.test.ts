import { describe, expect, test } from 'vitest';
import { formOf } from '../../../src/core/forms/index.ts';
import { ABSENT, type CellValue } from '../../../src/core/reading.ts';
import { differenceLines, rivalsOf } from '../../../src/renderer/model/versions.ts';
import { makeReport } from '../harness/reports.ts';

const number = (value: string): CellValue => ({ kind: 'number', value, raw: value });

describe('the cells in which two versions differ', () => {
  const form = formOf('2021');

  test('are listed as they are printed, by table, row and column', () => {
    const lines = differenceLines(form, [
      { cell: 'disputes.litigationAfter.total', here: number('1'), there: number('2') },
      { cell: 'requests.granted.natural', here: number('9'), there: ABSENT },
    ]);
    expect(lines).toEqual([
      {
        cell: 'requests.granted.natural',
        table: '三',
        row: '(一)予以公开',
        column: '自然人',
        here: number('9'),
        there: ABSENT,
      },
      {
        cell: 'disputes.litigationAfter.total',
        table: '四',
        row: '行政诉讼 复议后起诉',
        column: '总计',
        here: number('1'),
        there: number('2'),
      },
    ]);
  });

  test('of another form have no line here', () => {
    expect(differenceLines(form, [{ cell: 'proactive.rules.total', here: ABSENT, there: number('2') }])).toEqual([]);
  });
});

test('rivals are those of the list that a row names', () => {
  const row = (report: number, rivals: number[] = []) =>
    makeReport({ report, form: '2021', unit: '某局', year: 2022, file: `${report}.txt`, rivals }).summary;
  const first = row(1, [3, 77]);
  expect(rivalsOf([first, row(2), row(3, [1])], first).map(({ report }) => report)).toEqual([3]);
});
