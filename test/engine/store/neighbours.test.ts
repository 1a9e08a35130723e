/** What stands beside a report in its dataset, by the register, identities and choices; and counts that follow it. */

import { describe, expect, test } from 'vitest';
import { createDataset, type Dataset, openDataset } from '../../../src/engine/store/index.ts';
import { addTiny, STAMP } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';

const CARRIED_IN = 'requests.carriedIn.natural';
const CARRIED_ON = 'requests.carriedOut.natural';
const CELL = 'requests.granted.natural';
const value = (raw: string) => ({ kind: 'number', value: raw, raw }) as const;

const dataset = () => createDataset(scratch().path('a.gouji'));
const settled = (open: Dataset) => {
  const rows = [];
  for (let more = open.settle(2); more.length > 0; more = open.settle(2))
    rows.push(...more.map(({ report }) => report));
  return rows;
};
const unitOf = (open: Dataset, name: string) => open.units().units.find((each) => each.name === name)?.unit ?? 0;

/** Makes the second unit report to the first. */
function under(open: Dataset, parent: string, name: string): void {
  const act = { act: 'edit', unit: unitOf(open, name), name, level: null, parent: unitOf(open, parent) } as const;
  open.changeUnits(act, STAMP);
}

describe('last year’s report', () => {
  test('is the same unit’s, under whatever name, with its values after edits', () => {
    const open = dataset();
    const last = addTiny(open, '1.txt', { unit: '松桥街办', year: 2021, cells: { [CELL]: '3' } });
    const report = addTiny(open, '2.txt', { unit: '松桥街道办事处' });
    expect(open.detail(report).context.lastYear).toBeNull();
    open.changeUnits({ act: 'merge', unit: unitOf(open, '松桥街办'), into: unitOf(open, '松桥街道办事处') }, STAMP);
    open.edit(last, [{ cell: CELL, from: value('3'), to: value('4') }], STAMP, null);
    const found = open.detail(report).context.lastYear;
    expect(found).toMatchObject({ report: last, unit: '松桥街道办事处', year: 2021, form: '2021', doubtful: [] });
    expect(found?.values[CELL]).toEqual(value('4'));
  });

  test('is none while two are open, and the one that stands once somebody chose', () => {
    const open = dataset();
    addTiny(open, '1.txt', { year: 2021 });
    const chosen = addTiny(open, '2.txt', { year: 2021, cells: { [CELL]: '1' } });
    const report = addTiny(open, '3.txt');
    expect(open.detail(report).context.lastYear).toBeNull();
    settled(open);
    open.choose(chosen, true, STAMP);
    expect(open.detail(report).context.lastYear).toMatchObject({ report: chosen });
    expect(settled(open)).toEqual([report]);
  });

  test('tells what is not settled in it, and keeps what is no number apart', () => {
    const open = dataset();
    addTiny(open, '1.txt', { year: 2021, form: '2021', cells: { [CELL]: '', [CARRIED_ON]: null } });
    const report = addTiny(open, '2.txt');
    const found = open.detail(report).context.lastYear;
    expect(found?.doubtful).toEqual([CELL, CARRIED_ON]);
    expect([found?.values[CELL]?.kind, found?.values[CARRIED_ON]?.kind]).toEqual(['blank', 'absent']);
  });

  test('is another once a person says whose report of which year one is', () => {
    const open = dataset();
    const misread = addTiny(open, '1.txt', { unit: '乙镇', year: 2019, cells: { [CARRIED_ON]: '2' } });
    const report = addTiny(open, '2.txt', { unit: '甲镇' });
    const rows = open.identify(misread, { unit: '甲镇', year: 2021 }, STAMP, '封面为甲镇');
    expect(rows).toEqual([open.row(misread)]);
    expect(open.row(misread)).toMatchObject({ unit: '甲镇', year: 2021 });
    expect(open.detail(report).context.lastYear).toMatchObject({ report: misread });
    expect(settled(open)).toEqual([report]);
    expect(open.row(report).failing).toBeGreaterThan(0);
    open.identify(misread, { unit: null, year: null }, STAMP, null);
    expect(open.row(misread)).toMatchObject({ unit: '乙镇', year: 2019 });
    expect(settled(open)).toEqual([report]);
    expect(open.row(report).failing).toBe(0);
  });
});

describe('whose report it is, put right', () => {
  test('settles the notes that it was guessed, and joins it to the others of its unit and year', () => {
    const open = dataset();
    const [file] = [addTiny(open, '1.txt', { unit: '甲镇' })];
    const other = addTiny(open, '2.txt', { unit: '甲 镇', notes: ['unitGuessed', 'yearGuessed', 'formGuessed'] });
    expect(open.row(other).notes).toEqual(['unitGuessed', 'yearGuessed', 'formGuessed']);
    const rows = open.identify(other, { unit: '丙镇', year: 2022 }, STAMP, null);
    expect(rows.map(({ report, version }) => [report, version])).toEqual([
      [file, 'sole'],
      [other, 'sole'],
    ]);
    expect(open.row(other).notes).toEqual(['formGuessed']);
    expect(open.units().units.map(({ name }) => name)).toEqual(['甲镇', '丙镇']);
  });

  test('is refused for what is no report', () => {
    const open = dataset();
    expect(() => open.identify(9, { unit: '甲镇', year: 2022 }, STAMP, null)).toThrow('REPORT_NOT_FOUND');
  });
});

describe('subordinate units', () => {
  test('are those the register names, each with its report of the same year or without', () => {
    const open = dataset();
    const parent = addTiny(open, '1.txt', { unit: '青川市' });
    const child = addTiny(open, '2.txt', { unit: '青川市财政局', cells: { [CELL]: '3' } });
    addTiny(open, '3.txt', { unit: '青川市民政局', year: 2021 });
    under(open, '青川市', '青川市财政局');
    under(open, '青川市', '青川市民政局');
    const { subordinates, level } = open.detail(parent).context;
    expect(subordinates.map(({ unit, report }) => [unit, report?.report])).toEqual([
      ['青川市财政局', child],
      ['青川市民政局', undefined],
    ]);
    expect(subordinates[0]?.report?.values[CELL]).toEqual(value('3'));
    expect(level).toBe('government');
  });
});

describe('peers', () => {
  test('are reports of the same year and level, and make no difference to counts', () => {
    const open = dataset();
    for (let index = 0; index < 12; index += 1) {
      addTiny(open, `${index}.txt`, {
        unit: `青川市第${index}局`,
        cells: { 'requests.newReceived.total': `${index}` },
      });
    }
    addTiny(open, 'x.txt', { unit: '青川市', cells: { 'requests.newReceived.total': '5000' } });
    const { peers } = open.detail(1).context;
    expect(peers['requests.newReceived.total']).toMatchObject({ count: 12, median: 5.5 });
    expect(open.detail(13).context.peers).toEqual({});
    const edits = [{ cell: 'requests.newReceived.total', from: value('11'), to: value('0') }];
    open.edit(12, edits, STAMP, null);
    expect(open.detail(1).context.peers['requests.newReceived.total']).toMatchObject({ median: 4.5 });
    expect(settled(open)).toEqual([]);
  });
});

describe('counts', () => {
  const chain = (open: Dataset) => [2022, 2023, 2024].map((year) => addTiny(open, `${year}.txt`, { year }));

  test('of a report are right when it is stored beside others, and of those it came beside', () => {
    const { path } = scratch();
    const open = createDataset(path('a.gouji'));
    const later = addTiny(open, '1.txt', { year: 2022 });
    addTiny(open, '2.txt', { year: 2021, cells: { [CARRIED_ON]: '2', [CARRIED_IN]: '2' } });
    const before = open.row(later).failing;
    expect(settled(open)).toEqual([later]);
    expect(open.row(later).failing).toBe(before + 1);
  });

  test('of no more than the neighbours change with an edit', () => {
    const open = dataset();
    const [first = 0, second = 0] = chain(open);
    for (let index = 0; index < 5; index += 1) addTiny(open, `x${index}.txt`, { unit: `丙${index}镇`, year: 2021 });
    settled(open);
    open.edit(first, [{ cell: CARRIED_ON, from: value('0'), to: value('1') }], STAMP, null);
    expect(settled(open)).toEqual([second]);
    open.step([first], { act: 'comment', to: null, comment: '已核对' }, STAMP);
    expect(settled(open)).toEqual([]);
  });

  test('that were marked and not made anew before the program stopped are right when the dataset is opened', () => {
    const open = dataset();
    const [first = 0, second = 0] = chain(open);
    settled(open);
    open.edit(first, [{ cell: CARRIED_ON, from: value('0'), to: value('1') }], STAMP, null);
    const before = open.row(second).failing;
    open.close();
    const again = openDataset(open.path);
    expect(again.row(second).failing).toBe(before + 1);
    again.close();
  });

  test('follow the rules that are off', () => {
    const open = dataset();
    const report = addTiny(open, '1.txt', { cells: { [CELL]: '3' } });
    expect(open.row(report).failing).toBe(2);
    const off = open.switchRule('requests.rowTotal', true, '仅供试用', STAMP);
    expect(off.filter(({ isOff }) => isOff)).toEqual([
      { rule: 'requests.rowTotal', isOff: true, reason: '仅供试用', ...STAMP },
    ]);
    expect(settled(open)).toEqual([report]);
    expect(open.row(report).failing).toBe(1);
    // What comes in afterwards is counted under the same rules.
    const other = addTiny(open, '2.txt', { unit: '乙镇', cells: { [CELL]: '3' } });
    settled(open);
    expect(open.row(other).failing).toBe(1);
    expect(open.detail(report).context.off).toEqual(['requests.rowTotal']);
    open.switchRule('requests.rowTotal', true, '再说一次', STAMP);
    expect(settled(open)).toEqual([]);
    expect(() => open.switchRule('nothing', true, 'x', STAMP)).toThrow('REQUEST_INVALID');
  });
});
