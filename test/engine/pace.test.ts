/** The remaining time: silent until it knows something, and of the pace of late. */

import { expect, test } from 'vitest';
import { Pace } from '../../src/engine/pace.ts';

test('says nothing before a second has passed or anything is done', () => {
  const pace = new Pace(0);
  expect(pace.remaining(999, 50, 100)).toBeNull();
  const idle = new Pace(0);
  expect(idle.remaining(5_000, 0, 100)).toBeNull();
});

test('is what is left at the pace so far', () => {
  expect(new Pace(0).remaining(3_000, 30, 90)).toBe(6_000);
  expect(new Pace(0).remaining(3_000, 30, 30)).toBe(0);
});

test('follows the pace of the last ten seconds, not of the whole', () => {
  const pace = new Pace(0);
  for (let second = 1; second <= 10; second += 1) pace.remaining(second * 1_000, second * 100, 2_000);
  // From here on ten a second instead of a hundred.
  let left: number | null = null;
  for (let second = 11; second <= 30; second += 1) left = pace.remaining(second * 1_000, 900 + second * 10, 2_000);
  expect(left).toBe(80_000);
});

test('grows while nothing gets done', () => {
  const pace = new Pace(0);
  const first = pace.remaining(2_000, 10, 20) ?? 0;
  const later = pace.remaining(6_000, 10, 20) ?? 0;
  expect(later).toBeGreaterThan(first);
});

test('grows with the total when an archive turns out to hold many files', () => {
  const pace = new Pace(0);
  expect(pace.remaining(2_000, 20, 40)).toBe(2_000);
  expect(pace.remaining(2_000, 20, 220)).toBe(20_000);
});
