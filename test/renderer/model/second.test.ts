import { expect, test } from 'vitest';
import { nextUnread, secondCounts, waitingForSecond } from '../../../src/renderer/model/second.ts';
import type { ReportSummary } from '../../../src/shared/model.ts';
import { makeReport } from '../harness/reports.ts';

const plain = makeReport({ report: 1, form: '2021', unit: '甲局', year: 2023, file: 'a.txt' }).summary;
const ROWS: readonly ReportSummary[] = [
  { ...plain, report: 1, unseconded: 3, signedBy: '李' },
  { ...plain, report: 2, unseconded: 2, signedBy: '王' },
  { ...plain, report: 3, unseconded: 0, signedBy: '王' },
];

test('whoever signed a report off does not read it', () => {
  expect(waitingForSecond(ROWS, '李').map(({ report }) => report)).toEqual([2]);
  expect(waitingForSecond(ROWS, '赵').map(({ report }) => report)).toEqual([1, 2]);
});

test('what waits is counted, whoever is to read it', () => {
  expect(secondCounts(ROWS, '李')).toEqual({ reports: 2, numbers: 5, forOthers: 1 });
});

test('after a number comes the next that is not read, around the end of the list', () => {
  const cells = ['a', 'b', 'c'].map((cell) => ({ cell, span: null }));
  const read = { kind: 'number', value: '1', raw: '1' } as const;
  expect(nextUnread(cells, { a: read }, 0)).toBe(1);
  expect(nextUnread(cells, { b: read, c: read }, 2)).toBe(0);
  expect(nextUnread(cells, { a: read, b: read }, 2)).toBe(2);
  expect(nextUnread(cells, { a: read, b: read, c: read }, 1)).toBeNull();
  expect(nextUnread([], {}, 0)).toBeNull();
});
