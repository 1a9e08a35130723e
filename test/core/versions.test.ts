/** Reports of one unit and year: chosen by people, compared cell by cell. */

import { describe, expect, test } from 'vitest';
import { form2021 } from '../../src/core/forms/2021.ts';
import type { CellValue, Values } from '../../src/core/reading.ts';
import { typed } from '../../src/core/review.ts';
import { differences, versionState } from '../../src/core/versions.ts';

describe('a version', () => {
  const among = [1, 2];
  test.each([
    ['sole', 1, [1], null],
    ['sole', 1, [1], { report: 1, stands: true, among }],
    ['open', 1, [1, 2], null],
    ['stands', 2, [1, 2], { report: 2, stands: true, among }],
    ['superseded', 1, [1, 2], { report: 2, stands: true, among }],
    ['open', 2, [1, 2], { report: 2, stands: false, among }],
    ['open', 2, [1, 2, 3], { report: 2, stands: true, among }],
  ] as const)('is %s: report %i of %j after %j', (state, report, group, last) => {
    expect(versionState(report, group, last)).toBe(state);
  });
});

describe('the differences of two versions', () => {
  const values = (given: Record<string, CellValue> = {}): Values => ({
    ...Object.fromEntries(form2021.cells.map(({ id }) => [id, typed('0')])),
    ...given,
  });

  test('are the cells that mean something else, in the order of the form', () => {
    const here = values({ 'requests.total.total': typed('3'), 'proactive.rules.issued': typed('/') });
    const there = values({ 'requests.total.total': typed('4'), 'requests.newReceived.natural': typed('０') });
    expect(differences(form2021, here, there)).toEqual([
      { cell: 'proactive.rules.issued', here: typed('/'), there: typed('0') },
      { cell: 'requests.total.total', here: typed('3'), there: typed('4') },
    ]);
  });

  test('are none between a report and itself', () => {
    expect(differences(form2021, values(), values())).toEqual([]);
  });

  test('count a cell the other form does not have as absent', () => {
    const { 'requests.total.total': _, ...without } = values();
    expect(differences(form2021, values(), without)).toEqual([
      { cell: 'requests.total.total', here: typed('0'), there: { kind: 'absent', value: null, raw: '' } },
    ]);
  });
});
