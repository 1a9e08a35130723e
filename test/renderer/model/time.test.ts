import { expect, test } from 'vitest';
import { minuteOf, roughly } from '../../../src/renderer/model/time.ts';

test.each([
  [0, 5, 'seconds'],
  [12_300, 15, 'seconds'],
  [55_001, 1, 'minutes'],
  [61_000, 2, 'minutes'],
  [5_340_000, 89, 'minutes'],
  [5_341_000, 1.5, 'hours'],
  [7_300_000, 2.5, 'hours'],
] as const)('%s milliseconds are about %s %s', (milliseconds, count, unit) => {
  expect(roughly(milliseconds)).toEqual({ count, unit });
});

test('a moment is told to the minute, local time', () => {
  expect(minuteOf('2024-02-03T01:02:59.000Z')).toMatch(/^2024-02-0[234] \d\d:\d\d$/);
});
