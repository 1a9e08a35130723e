/** Counts brought up to date a few at a time: all of them, told together, and no longer than somebody wants them. */

import { expect, onTestFinished, test, vi } from 'vitest';
import { Settling } from '../../src/engine/settling.ts';
import type { Dataset } from '../../src/engine/store/index.ts';
import type { ReportSummary } from '../../src/shared/model.ts';

/** As much of a dataset as has so many reports to count anew. */
function marked(reports: number): { dataset: Dataset; left: () => number } {
  let left = reports;
  const settle = (limit: number) => {
    const rows = Array.from({ length: Math.min(limit, left) }, (_, index) => ({ report: left - index }));
    left -= rows.length;
    return rows as ReportSummary[];
  };
  return { dataset: { settle } as unknown as Dataset, left: () => left };
}

test('every row is told once, many at a time', async () => {
  const { dataset } = marked(100);
  const told: number[][] = [];
  await new Settling(
    () => dataset,
    (rows) => told.push(rows.map(({ report }) => report)),
  ).run();
  expect(told.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  expect(told.length).toBeLessThan(13);
});

test('nothing is told where nothing has changed, or nothing is open', async () => {
  const tell = vi.fn();
  await new Settling(() => marked(0).dataset, tell).run();
  await new Settling(() => null, tell).run();
  expect(tell).not.toHaveBeenCalled();
});

test('what is asked for while it runs is part of the same run', async () => {
  const { dataset, left } = marked(40);
  const settling = new Settling(() => dataset, vi.fn());
  expect(settling.run()).toBe(settling.run());
  await settling.run();
  expect(left()).toBe(0);
});

test.each(['another dataset is opened', 'it is stopped'])('it ends when %s', async (why) => {
  const { dataset, left } = marked(100);
  let present: Dataset = dataset;
  const tell = vi.fn();
  const settling: Settling = new Settling(() => present, tell);
  const { settle } = dataset;
  Object.assign(dataset, {
    settle: (limit: number) => {
      if (left() < 60 && why === 'it is stopped') settling.stop();
      else if (left() < 60) present = marked(0).dataset;
      return settle(limit);
    },
  });
  await settling.run();
  expect(left()).toBeGreaterThan(40);
  expect(tell.mock.calls.flatMap(([rows]) => rows as unknown[]).length).toBeLessThan(60);
});

test('trouble is printed, and the next run goes on', async () => {
  const { dataset, left } = marked(20);
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => printed.mockRestore());
  const settling = new Settling(() => dataset, vi.fn());
  const { settle } = dataset;
  Object.assign(dataset, {
    settle: () => {
      throw new Error('the disk is full');
    },
  });
  await settling.run();
  expect(printed).toHaveBeenCalledWith(new Error('the disk is full'));
  Object.assign(dataset, { settle });
  await settling.run();
  expect(left()).toBe(0);
});
