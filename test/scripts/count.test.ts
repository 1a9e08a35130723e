import { describe, expect, test } from 'vitest';
import { countOf } from '../../scripts/test.ts';

const file = (...statuses: string[]) => ({
  status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});

describe('counting test cases', () => {
  test('passed and failed cases are counted as vitest counts them', () => {
    const report = { numPassedTests: 2, numFailedTests: 1, testResults: [file('passed', 'failed'), file('passed')] };
    expect(countOf(report, 1)).toEqual({ passed: 2, failed: 1 });
  });

  test('a file that could not be loaded is one failure', () => {
    expect(countOf({ numPassedTests: 3, numFailedTests: 0, testResults: [file()] }, 1)).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  test('a run that ended badly with no case to blame is one failure', () => {
    const report = { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed')] };
    expect(countOf(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('a run without a report is one failure', () => {
    expect(countOf(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
