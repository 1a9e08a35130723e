/** Decisions on findings: made about the numbers the reviewer saw, in force while they stand, never dropped. */

import { describe, expect, test } from 'vitest';
import { rulingsOn } from '../../../src/core/rulings.ts';
import { createDataset, type Dataset, openDataset } from '../../../src/engine/store/index.ts';
import { AT, addTiny, STAMP } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';
import { decision, seen } from '../support/seen.ts';

const CELL = 'requests.granted.natural';
const ROW = 'requests.rowTotal.granted';
const COLUMN = 'requests.columnTotal.natural';
const value = (raw: string) => ({ kind: 'number', value: raw, raw }) as const;

/** A report with two failing equations. */
function failing(): { open: Dataset; report: number } {
  const open = createDataset(scratch().path('a.gouji'));
  return { open, report: addTiny(open, '甲.txt', { cells: { [CELL]: '3' } }) };
}

const correct = (open: Dataset, report: number, from: string, to: string) =>
  open.edit(report, [{ cell: CELL, from: value(from), to: value(to) }], STAMP, null).change.id;

function stateOf(open: Dataset, report: number, check: string) {
  const { findings, values } = seen(open, report);
  return rulingsOn(findings, values, open.detail(report).rulings).get(check);
}

describe('a ruling', () => {
  test('is written down with who, when, why and about what, and shows in the counts', () => {
    const { open, report } = failing();
    const made = { ...decision(open, report, ROW), reason: '原件如此' };
    const { ruled, summary } = open.rule(report, made, STAMP);
    expect(ruled).toEqual({ id: 1, ...made, ...STAMP });
    expect(summary).toMatchObject({ failing: 2, unruled: 1 });
    expect(open.detail(report).rulings).toEqual([ruled]);
    expect(open.list()).toEqual([summary]);
  });

  test('lapses with a number it is about, and is in force again when the number comes back', () => {
    const { open, report } = failing();
    open.rule(report, decision(open, report, ROW), STAMP);
    correct(open, report, '3', '4');
    expect(stateOf(open, report, ROW)).toMatchObject({ isLapsed: true });
    expect(open.row(report)).toMatchObject({ failing: 2, unruled: 2 });
    open.undo(report, STAMP);
    expect(stateOf(open, report, ROW)).toMatchObject({ isLapsed: false });
    expect(open.row(report).unruled).toBe(1);
  });

  test('is taken back by another, also when its finding is gone', () => {
    const { open, report } = failing();
    open.rule(report, decision(open, report, ROW), STAMP);
    open.rule(report, decision(open, report, ROW, null), STAMP);
    expect(open.row(report).unruled).toBe(2);
    open.rule(report, decision(open, report, COLUMN), STAMP);
    correct(open, report, '3', '0');
    open.rule(report, { check: COLUMN, ruling: null, operands: [], change: null, reason: null }, STAMP);
    expect(open.detail(report).rulings).toHaveLength(4);
  });

  test('outlives a restart', () => {
    const { open, report } = failing();
    open.rule(report, decision(open, report, ROW, 'accepted'), STAMP);
    const before = open.detail(report);
    open.close();
    const again = openDataset(open.path);
    expect(again.detail(report)).toEqual(before);
    again.close();
  });

  test('is refused where a number is no longer what the reviewer saw, and says which', () => {
    const { open, report } = failing();
    const late = decision(open, report, ROW);
    correct(open, report, '3', '4');
    expect(() => open.rule(report, late, STAMP)).toThrow(`VALUE_STALE {"file":"${CELL}","found":"4"}`);
    correct(open, report, '4', '0');
    expect(() => open.rule(report, late, STAMP)).toThrow('VALUE_STALE');
    expect(open.detail(report).rulings).toEqual([]);
  });

  test('is refused for a finding there never was, and for what is no edit of the report', () => {
    const { open, report } = failing();
    const other = addTiny(open, '乙.txt', { unit: '乙镇' });
    const nothing = { check: 'nothing', ruling: null, operands: [], change: null, reason: null };
    expect(() => open.rule(report, nothing, STAMP)).toThrow('VALUE_STALE');
    const edit = open.edit(other, [{ cell: CELL, from: value('0'), to: value('1') }], STAMP, null).change.id;
    for (const change of [edit, 99]) {
      expect(() => open.rule(report, { ...decision(open, report, ROW), change }, STAMP)).toThrow('REQUEST_INVALID');
    }
  });

  test('that holds numbers of another report lapses with them', () => {
    const { open } = failing();
    const last = addTiny(open, '1.txt', { year: 2022, unit: '丙镇', cells: { 'requests.carriedOut.natural': '2' } });
    const report = addTiny(open, '2.txt', { year: 2023, unit: '丙镇' });
    const check = 'carriedIn.requests.carriedIn.natural';
    open.rule(report, decision(open, report, check), STAMP);
    expect(stateOf(open, report, check)).toMatchObject({ isLapsed: false });
    const cell = 'requests.carriedOut.natural';
    open.edit(last, [{ cell, from: value('2'), to: value('3') }], STAMP, null);
    const { unruled } = open.row(report);
    open.settle(9);
    expect(stateOf(open, report, check)).toMatchObject({ isLapsed: true });
    expect(open.row(report).unruled).toBe(unruled + 1);
  });
});

describe('a misread that was put right', () => {
  const { operands } = { operands: [`${CELL}=0`] };

  test.each(['before', 'after'])('takes the numbers from %s the edit, and keeps those from after it', (when) => {
    const { open, report } = failing();
    const before = decision(open, report, ROW, 'misread');
    const change = correct(open, report, '3', '0');
    const stands = before.operands.map((each) => (each === `${CELL}=3` ? operands[0] : each));
    const sent = when === 'before' ? before.operands : stands;
    const { ruled } = open.rule(report, { ...before, operands: sent as string[], change }, STAMP);
    expect(ruled).toMatchObject({ check: ROW, ruling: 'misread', operands: stands, change, at: AT });
    expect(open.row(report)).toMatchObject({ failing: 0, unruled: 0 });
  });

  test('waits for a decision again when the edit is taken back', () => {
    const { open, report } = failing();
    const before = decision(open, report, ROW, 'misread');
    const change = correct(open, report, '3', '0');
    open.rule(report, { ...before, change }, STAMP);
    open.undo(report, STAMP);
    expect(stateOf(open, report, ROW)).toMatchObject({ isLapsed: true });
    expect(open.row(report)).toMatchObject({ failing: 2, unruled: 2 });
    open.redo(report, STAMP);
    expect(open.row(report)).toMatchObject({ failing: 0, unruled: 0 });
  });
});
