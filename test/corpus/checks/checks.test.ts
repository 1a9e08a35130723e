/** A sample of the seeded reports: every check but the sums finds what is there and makes nothing up. */

import { expect, it } from 'vitest';
import { checkCase } from './case.ts';
import { precision, recall, score, Tallies } from './score.ts';

const CASES = 200;
const RULES = ['statement', 'sections', 'period', 'feesNotStated', 'feesDiffer', 'late', 'atLeast', 'wrongForm'];

it('the same seed is the same case', () => {
  expect(Buffer.from(checkCase(3).bytes).equals(checkCase(3).bytes)).toBe(true);
  expect([...checkCase(3).seeded]).toEqual([...checkCase(3).seeded]);
});

it('the text contradicts the tables where it says so: 95 % precision and 90 % recall at least; other checks no less', async () => {
  const tallies = new Tallies();
  for (let seed = 1; seed <= CASES; seed += 1) tallies.add(await score(checkCase(seed)));
  for (const rule of RULES) {
    const tally = tallies.of(rule);
    expect(tally.found, rule).toBeGreaterThan(5);
    expect(precision(tally), `precision of ${rule}`).toBeGreaterThanOrEqual(0.95);
    expect(recall(tally), `recall of ${rule}`).toBeGreaterThanOrEqual(0.9);
  }
}, 60_000);
