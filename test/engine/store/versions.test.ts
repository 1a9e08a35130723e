/** Several reports of one unit and year in a dataset: both are kept, and a person says which one stands. */

import { describe, expect, test } from 'vitest';
import { createDataset, type Dataset, openDataset } from '../../../src/engine/store/index.ts';
import { AT, addTiny, STAMP, tinyFile } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';

const CELL = 'requests.granted.natural';

const standings = (dataset: Dataset) => dataset.list().map(({ rivals, version }) => [rivals, version]);

/** Two reports of one unit and year, and one of another year. */
function twice(): Dataset {
  const dataset = createDataset(scratch().path('a.gouji'));
  addTiny(dataset, '1.txt', { unit: '甲镇', cells: { [CELL]: '3' } });
  addTiny(dataset, '2.txt', { unit: ' 甲镇　', cells: { [CELL]: '4' } });
  addTiny(dataset, '3.txt', { unit: '甲镇', year: 2021 });
  return dataset;
}

describe('reports of one unit and year', () => {
  test('are rivals, and the question between them is open', () => {
    const dataset = twice();
    const open = [
      [[2], 'open'],
      [[1], 'open'],
      [[], 'sole'],
    ];
    expect(standings(dataset)).toEqual(open);
    expect([1, 2, 3].map((report) => dataset.row(report)).map(({ rivals, version }) => [rivals, version])).toEqual(
      open,
    );
    expect(dataset.rivals(2)).toEqual([1]);
  });

  test('are not those whose names merely look alike, nor those of an unknown unit or year', () => {
    const dataset = createDataset(scratch().path('a.gouji'));
    for (const [name, unit] of [
      ['1', '甲镇人民政府'],
      ['2', '甲镇政府'],
      ['3', ''],
      ['4', '  '],
    ] as const) {
      addTiny(dataset, `${name}.txt`, { unit });
    }
    expect(standings(dataset)).toEqual(Array.from({ length: 4 }, () => [[], 'sole']));
  });

  test('stand or are superseded as a person says, until somebody says otherwise', () => {
    const dataset = twice();
    expect(dataset.choose(2, true, STAMP)).toEqual([1, 2].map((report) => dataset.row(report)));
    expect(dataset.list().map(({ version }) => version)).toEqual(['superseded', 'stands', 'sole']);
    dataset.choose(1, true, STAMP);
    expect([dataset.row(1).version, dataset.row(2).version]).toEqual(['stands', 'superseded']);
    dataset.choose(1, false, STAMP);
    expect(dataset.list().map(({ version }) => version)).toEqual(['open', 'open', 'sole']);
  });

  test('are open again when another comes in', () => {
    const dataset = twice();
    dataset.choose(2, true, STAMP);
    addTiny(dataset, '4.txt', { unit: '甲镇', cells: { [CELL]: '5' } });
    expect(standings(dataset)[1]).toEqual([[1, 4], 'open']);
    dataset.choose(4, true, STAMP);
    expect(dataset.list().map(({ version }) => version)).toEqual(['superseded', 'superseded', 'sole', 'stands']);
  });

  test('are open again when a file that had failed turns out to be one', () => {
    const { path } = scratch();
    const dataset = createDataset(path('a.gouji'));
    const [file, reading] = tinyFile('0.txt', { unit: '甲镇' });
    const [failed = 0] = dataset.add(file, { failure: { code: 'NOT_A_REPORT', detail: {} } });
    addTiny(dataset, '1.txt', { unit: '甲镇' });
    addTiny(dataset, '2.txt', { unit: '甲镇' });
    dataset.choose(3, true, STAMP);
    dataset.reread(failed, reading, AT);
    expect(dataset.list().map(({ version }) => version)).toEqual(['open', 'open', 'open']);
  });

  test('keep their choice over a restart', () => {
    const dataset = twice();
    dataset.choose(2, true, STAMP);
    dataset.close();
    const again = openDataset(dataset.path);
    expect(again.row(1).version).toBe('superseded');
    again.close();
  });

  test('differ in cells, after edits', () => {
    const dataset = twice();
    const value = (raw: string) => ({ kind: 'number', value: raw, raw }) as const;
    expect(dataset.versions(1)).toEqual([
      { summary: dataset.row(2), differences: [{ cell: CELL, here: value('3'), there: value('4') }] },
    ]);
    dataset.edit(2, [{ cell: CELL, from: value('4'), to: value('3') }], STAMP, null);
    expect(dataset.versions(1)).toEqual([{ summary: dataset.row(2), differences: [] }]);
    expect(dataset.versions(3)).toEqual([]);
  });
});

test('there is nothing to choose where a report is the only one', () => {
  const dataset = twice();
  expect(() => dataset.choose(3, true, STAMP)).toThrow('REQUEST_INVALID');
  expect(() => dataset.choose(9, true, STAMP)).toThrow('REPORT_NOT_FOUND');
});
