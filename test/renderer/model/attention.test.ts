import { describe, expect, test } from 'vitest';
import { needsOf, nextNeed } from '../../../src/renderer/model/attention.ts';
import { viewReport } from '../../../src/renderer/model/view.ts';
import { makeReport } from '../harness/reports.ts';

const FAILS = 'disputes.reconsideration.total';
const DOUBT = 'proactive.rules.issued';
const LATER_DOUBT = 'requests.partial.natural';
const MISSING = 'requests.carriedIn.natural';

const view = viewReport(
  makeReport({
    report: 1,
    form: '2021',
    unit: '某局',
    year: 2022,
    file: 'a.txt',
    spoilt: {
      [FAILS]: { raw: '4' },
      [DOUBT]: { raw: '1 2', as: { kind: 'number', value: '12' }, doubts: ['spaceInside'] },
      [LATER_DOUBT]: { doubts: ['movedSideways'] },
      [MISSING]: { raw: '' },
    },
  }),
  [],
  null,
);

test('what fails comes first, then what is doubtful, then what is missing for a total', () => {
  expect(needsOf(view).map((need) => need.cell)).toEqual([FAILS, DOUBT, LATER_DOUBT, MISSING]);
});

describe('the next cell to look at', () => {
  test('goes round', () => {
    expect(nextNeed(view, FAILS, 1)).toBe(DOUBT);
    expect(nextNeed(view, MISSING, 1)).toBe(FAILS);
    expect(nextNeed(view, FAILS, -1)).toBe(MISSING);
  });

  test('from a cell that needs none is the most urgent', () => {
    expect(nextNeed(view, 'requests.granted.natural', 1)).toBe(FAILS);
  });

  test('from a cell just settled goes on behind it among the equally urgent', () => {
    const settled = { ...view, suspects: [] };
    expect(nextNeed(settled, 'requests.granted.natural', 1)).toBe(LATER_DOUBT);
    expect(nextNeed(settled, 'requests.granted.natural', -1)).toBe(DOUBT);
  });

  test('is none where nothing is left', () => {
    const clean = makeReport({ report: 1, form: '2021', unit: '某局', year: 2022, file: 'a.txt' });
    expect(nextNeed(viewReport(clean, [], null), null, 1)).toBeNull();
  });
});
