import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gainOf, isWaiting, nextWaiting, queueNow, queueOrder, queueRows } from '../../../src/renderer/model/queue.ts';
import type { ReportSummary } from '../../../src/shared/model.ts';
import { makeReport } from '../harness/reports.ts';

const { summary: clean } = makeReport({ report: 1, form: '2021', unit: '某局', year: 2022, file: 'a.txt' });
const row = (report: number, with_: Partial<ReportSummary> = {}): ReportSummary => ({ ...clean, report, ...with_ });

const ALL = { scope: 'all', listed: [], reviewer: '某人' } as const;
const signed = row(1, { status: 'signedOff' });
const proved = row(2);
const failing = row(3, { unruled: 2, failing: 2 });
const doubtful = row(4, { doubts: 2 });
const superseded = row(5, { version: 'superseded', unruled: 9 });
const broken = row(6, { failure: { code: 'FILE_EMPTY', detail: {} }, form: null });
const others = row(7, { unruled: 4, assignee: '别人' });
const mine = row(8, { assignee: '某人' });
const rows = [signed, proved, failing, doubtful, superseded, broken, others, mine];

describe('what waits', () => {
  test('is neither signed off, nor superseded, nor without a report', () => {
    expect(rows.filter(isWaiting).map(({ report }) => report)).toEqual([2, 3, 4, 7, 8]);
  });

  test('is also what was to be returned until it was signed off, and a sign-off that is void', () => {
    expect(isWaiting(row(1, { status: 'inReview', isVoided: true }))).toBe(true);
    expect(isWaiting(row(1, { status: 'toReturn' }))).toBe(false);
    expect(isWaiting(row(1, { status: 'returned' }))).toBe(false);
  });
});

describe('the order', () => {
  test('is by what saves most errors per minute, with what is given to others at the end', () => {
    expect(queueOrder(rows, ALL)).toEqual([3, 4, 2, 8, 7]);
  });

  test('of my own reports has no others', () => {
    expect(queueOrder(rows, { ...ALL, scope: 'mine' })).toEqual([8]);
  });

  test('of the list is the list’s own', () => {
    expect(queueOrder(rows, { ...ALL, scope: 'listed', listed: [4, 1, 2, 3] })).toEqual([4, 2, 3]);
  });

  test('puts a quick error before a table to be typed, and what was void before what was never looked at', () => {
    expect(gainOf(failing)).toBeGreaterThan(gainOf(row(9, { tablesMissing: 1, unruled: 1 })));
    expect(gainOf(row(9, { isVoided: true }))).toBeGreaterThan(gainOf(proved));
    expect(gainOf(proved)).toBe(0);
  });

  test('has every waiting report once', () => {
    const anyRow = fc.record({
      unruled: fc.nat(9),
      doubts: fc.nat(50),
      tablesMissing: fc.nat(3),
      isVoided: fc.boolean(),
      status: fc.constantFrom('new', 'inReview', 'signedOff', 'toReturn', 'returned'),
      assignee: fc.constantFrom(null, '某人', '别人'),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), (made) => {
        const all = made.map((each, at) => row(at + 1, each));
        const waiting = all.filter(isWaiting).map(({ report }) => report);
        expect([...queueOrder(all, ALL)].sort((a, b) => a - b)).toEqual(waiting);
      }),
    );
  });
});

describe('a run', () => {
  test('keeps its order while reports are settled, and has what comes meanwhile at its end', () => {
    const order = queueOrder(rows, ALL);
    const later = [...rows.map((each) => (each.report === 3 ? { ...each, status: 'signedOff' as const } : each))];
    expect(queueNow(order, later, ALL)).toBe(order);
    expect(queueNow(order, [...later, row(9, { unruled: 30 })], ALL)).toEqual([3, 4, 2, 8, 7, 9]);
  });

  test('leads behind the open report to what waits, and round to its beginning', () => {
    const order = [3, 1, 4, 2];
    expect(nextWaiting(order, rows, 3)).toBe(4);
    expect(nextWaiting(order, rows, 2)).toBe(3);
    expect(nextWaiting([3, 1], rows, 3)).toBeNull();
    expect(nextWaiting([3, 4], rows, 99)).toBe(3);
  });

  test('shows the rows as they are now, without those that have gone', () => {
    expect(queueRows([4, 77, 3], rows)).toEqual([doubtful, failing]);
  });
});
