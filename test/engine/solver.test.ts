/** The solver behind its small face: proved answers, or none. */

import { expect, test } from 'vitest';
import type { Program } from '../../src/core/locate/program-types.ts';
import { solve } from '../../src/engine/solver.ts';

const whole = (upper: number, cost: number) => ({ lower: 0, upper, cost, isInteger: true });

const KNAPSACK: Program = {
  columns: [whole(3, -1), whole(3, -1)],
  rows: [
    {
      lower: Number.NEGATIVE_INFINITY,
      upper: 4,
      terms: [
        { column: 0, coefficient: 1 },
        { column: 1, coefficient: 2 },
      ],
    },
  ],
};

test('an optimum has a number for each column', async () => {
  expect(await solve(KNAPSACK)).toEqual({ values: [3, 0] });
});

test('that nothing fits is an answer too', async () => {
  const rows = [{ lower: 7, upper: 8, terms: [{ column: 0, coefficient: 1 }] }];
  expect(await solve({ ...KNAPSACK, rows })).toEqual({ values: null });
});

test('a program without an end has no answer', async () => {
  const columns = [{ lower: Number.NEGATIVE_INFINITY, upper: 0, cost: 1, isInteger: true }];
  expect(await solve({ columns, rows: [] })).toBeNull();
});

test('after a program that is none, the next one is answered by a new instance', async () => {
  const broken: Program = {
    ...KNAPSACK,
    rows: [{ lower: 0, upper: 1, terms: [{ column: 9, coefficient: Number.NaN }] }],
  };
  expect(await solve(broken)).toBeNull();
  expect(process.exitCode ?? 0).toBe(0);
  expect(await solve(KNAPSACK)).toEqual({ values: [3, 0] });
});

test('programs asked at once are all answered', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => solve(KNAPSACK)));
  expect(answers).toEqual([1, 2, 3].map(() => ({ values: [3, 0] })));
});
