/** Reports of one unit and year: grouped by the letter, chosen by people, compared cell by cell. */

import { describe, expect, test } from 'vitest';
import { form2021 } from '../../src/core/forms/2021.ts';
import type { CellValue, Values } from '../../src/core/reading.ts';
import { typed } from '../../src/core/review.ts';
import { differences, groupKey, groupsOf, versionState } from '../../src/core/versions.ts';

const filed = (report: number, unit: string | null, year: number | null) => ({ report, unit, year });

describe('reports are of one group', () => {
  test('where unit and year are the same, white space around the name aside', () => {
    const groups = groupsOf([filed(1, '甲镇', 2022), filed(2, '乙镇', 2022), filed(3, '　甲镇 ', 2022)]);
    expect([...groups.values()]).toEqual([[1, 3], [2]]);
  });

  test('never where names merely look alike, or years differ', () => {
    expect(groupKey(filed(1, '甲镇人民政府', 2022))).not.toBe(groupKey(filed(2, '甲镇政府', 2022)));
    expect(groupKey(filed(1, '甲镇', 2022))).not.toBe(groupKey(filed(2, '甲镇', 2021)));
  });

  test('never where unit or year is not known', () => {
    expect(
      groupsOf([filed(1, null, 2022), filed(2, null, 2022), filed(3, '甲镇', null), filed(4, '  ', 2022)]),
    ).toEqual(new Map());
  });
});

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
