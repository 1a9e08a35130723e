/** The register of units in a dataset: filled by imports, changed by people, rebuilt from its log. */

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createDataset, type Dataset, openDataset } from '../../../src/engine/store/index.ts';
import { addTiny, STAMP } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';

const named = (open: Dataset, name: string) => {
  const unit = open.units().units.find((each) => each.name === name);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit;
};

function withUnits(...names: string[]): Dataset {
  const open = createDataset(scratch().path('a.gouji'));
  for (const [index, unit] of names.entries()) addTiny(open, `${index}.txt`, { unit });
  return open;
}

describe('an import', () => {
  test('registers each name once, with the level it says', () => {
    const open = withUnits('青川市财政局', '青川市', '青川市财政局 ', '松桥镇');
    addTiny(open, 'x.txt', { unit: '青川市财政局', year: 2021 });
    expect(open.units().units).toEqual([
      {
        unit: 1,
        name: '青川市财政局',
        level: 'department',
        parent: null,
        aliases: [],
        reports: [
          { report: 5, year: 2021 },
          { report: 1, year: 2022 },
          { report: 3, year: 2022 },
        ],
      },
      { unit: 2, name: '青川市', level: 'government', parent: null, aliases: [], reports: [{ report: 2, year: 2022 }] },
      { unit: 3, name: '松桥镇', level: null, parent: null, aliases: [], reports: [{ report: 4, year: 2022 }] },
    ]);
  });

  test('that is taken back leaves no name behind', () => {
    const open = withUnits('甲镇');
    const broken = () => {
      addTiny(open, '9.txt', { unit: '乙镇' });
      throw new Error('the disk is full');
    };
    expect(() => open.group(broken)).toThrow('the disk is full');
    expect(open.units().units.map(({ name }) => name)).toEqual(['甲镇']);
    addTiny(open, '9.txt', { unit: '乙镇' });
    expect(named(open, '乙镇').reports).toEqual([{ report: 2, year: 2022 }]);
  });

  test('of a unit under another of its names joins its reports', () => {
    const open = withUnits('松桥街道办事处', '松桥街办');
    expect(open.units().alike).toEqual([{ unit: 1, other: 2 }]);
    open.changeUnits({ act: 'merge', unit: 2, into: 1 }, STAMP);
    expect(open.list().map(({ rivals, version, unit }) => [rivals, version, unit])).toEqual([
      [[2], 'open', '松桥街道办事处'],
      [[1], 'open', '松桥街办'],
    ]);
    const third = addTiny(open, '3.txt', { unit: '松桥街办' });
    expect(open.rivals(third)).toEqual([1, 2]);
    expect(open.units()).toMatchObject({ units: [{ unit: 1, aliases: ['松桥街办'] }], alike: [] });
    open.changeUnits({ act: 'part', unit: 1, alias: '松桥街办' }, STAMP);
    expect(open.rivals(third)).toEqual([2]);
  });
});

describe('a change of the register', () => {
  test('tells of every report it concerns', () => {
    const open = withUnits('青川市', '青川市财政局', '丙镇');
    open.changeUnits({ act: 'edit', unit: 2, name: '青川市财政局', level: 'department', parent: 1 }, STAMP);
    expect(open.settle(9).map(({ report }) => report)).toEqual([1, 2]);
    expect(open.row(1).undecided).toBeGreaterThanOrEqual(0);
    open.changeUnits({ act: 'merge', unit: 2, into: 3 }, STAMP);
    expect(open.settle(9).map(({ report }) => report)).toEqual([1, 2, 3]);
  });

  test.each([
    ['UNIT_NOT_FOUND', { act: 'merge', unit: 9, into: 1 }],
    ['UNIT_NOT_FOUND', { act: 'part', unit: 1, alias: '乙镇' }],
    ['UNIT_NAME_TAKEN', { act: 'edit', unit: 1, name: '乙镇', level: null, parent: null }],
    ['UNIT_CYCLE', { act: 'edit', unit: 1, name: '甲镇', level: null, parent: 1 }],
    ['REQUEST_INVALID', { act: 'merge', unit: 1, into: 1 }],
  ] as const)('is refused with %s', (code, act) => {
    const open = withUnits('甲镇', '乙镇');
    expect(() => open.changeUnits(act, STAMP)).toThrow(code);
    expect(open.units().units.map(({ name }) => name)).toEqual(['甲镇', '乙镇']);
  });

  test('outlives a restart', () => {
    const open = withUnits('甲镇', '乙镇', '丙镇');
    open.changeUnits({ act: 'merge', unit: 1, into: 2 }, STAMP);
    open.changeUnits({ act: 'edit', unit: 3, name: '新丙镇', level: 'department', parent: 2 }, STAMP);
    open.changeUnits({ act: 'part', unit: 2, alias: '甲镇' }, STAMP);
    open.settle(9);
    const before = [open.units(), open.list()];
    open.close();
    const again = openDataset(open.path);
    expect([again.units(), again.list()]).toEqual(before);
    again.close();
    const db = new Database(open.path, { readonly: true });
    expect(db.prepare('SELECT act, "by" FROM unit_change ORDER BY id').all()).toEqual([
      ...Array.from({ length: 3 }, () => ({ act: 'register', by: null })),
      ...['merge', 'edit', 'part'].map((act) => ({ act, by: STAMP.by })),
    ]);
    db.close();
  });
});
