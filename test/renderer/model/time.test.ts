import { expect, test } from 'vitest';
import { clockOf, minuteOf } from '../../../src/renderer/model/time.ts';

test.each([
  [0, '0:00'],
  [74.2, '1:15'],
  [3661, '1:01:01'],
])('%s seconds are %s', (seconds, text) => {
  expect(clockOf(seconds)).toBe(text);
});

test('a moment is told to the minute, local time', () => {
  expect(minuteOf('2024-02-03T01:02:59.000Z')).toMatch(/^2024-02-0[234] \d\d:\d\d$/);
});
