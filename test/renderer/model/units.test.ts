import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keepingLines,
  lineage,
  matchingUnits,
  openPairs,
  sharedYears,
  standingOf,
  unitCounts,
  unitLines,
  unitTable,
} from '../../../src/renderer/model/units.ts';
import type { UnitRow, UnitsView } from '../../../src/shared/model.ts';

const NOBODY = new Set<string>();

function unit(
  number: number,
  name: string,
  years: readonly (number | null)[] = [],
  more: Partial<UnitRow> = {},
): UnitRow {
  const reports = years.map((year, at) => ({ report: number * 100 + at, year }));
  return { unit: number, name, level: null, parent: null, aliases: [], reports, ...more };
}

const view = (units: readonly UnitRow[], alike: UnitsView['alike'] = []): UnitsView => ({ units, alike });
const lineOf = (table: ReturnType<typeof unitTable>, number: number) =>
  table.lines.find((line) => line.unit.unit === number);

describe('a unit’s years', () => {
  test('are those of any report, oldest first, and lead to their reports', () => {
    const table = unitTable(view([unit(1, '甲局', [2021, 2022, 2022]), unit(2, '乙局', [2020])]), NOBODY);
    expect(table.years).toEqual([2020, 2021, 2022]);
    expect(lineOf(table, 1)?.years[2022]?.reports).toEqual([101, 102]);
  });

  test('between two others of its own are missing where there is no report; before and after them nothing is', () => {
    const table = unitTable(view([unit(1, '甲局', [2020, 2022]), unit(2, '乙局', [2019, 2021, 2023])]), NOBODY);
    const missing = [2019, 2020, 2021, 2022, 2023].map((year) => lineOf(table, 1)?.years[year]?.isMissing);
    expect(missing).toEqual([false, false, true, false, false]);
  });

  test('of a subordinate are missing where the unit it reports to has a report', () => {
    const table = unitTable(view([unit(1, '某区', [2022]), unit(2, '甲局', [], { parent: 1 })]), NOBODY);
    expect(lineOf(table, 2)?.years[2022]?.isMissing).toBe(true);
    expect(lineOf(table, 1)?.years[2022]?.below).toEqual({ filed: 0, of: 1 });
  });

  test('say how many subordinates have reports, also where the unit itself has none', () => {
    const units = [unit(1, '某区'), unit(2, '甲局', [2022], { parent: 1 }), unit(3, '乙局', [], { parent: 1 })];
    const table = unitTable(view(units), NOBODY);
    expect(lineOf(table, 1)?.years[2022]).toEqual({ reports: [], isMissing: false, below: { filed: 1, of: 2 } });
    expect(lineOf(table, 1)?.isMissing).toBe(true);
  });

  test('that are unknown are kept apart', () => {
    const table = unitTable(view([unit(1, '甲局', [null, 2022])]), NOBODY);
    expect(table).toMatchObject({ years: [2022], hasUndated: true });
    expect(lineOf(table, 1)?.undated).toEqual([100]);
  });
});

describe('filters', () => {
  const units = [
    unit(1, '清溪区人民政府', [2022], { level: 'government' }),
    unit(2, '清溪区教育局', [2022], { parent: 1, aliases: ['区教育局'] }),
    unit(3, '清溪区教育体育局', [], { parent: 1, level: 'department' }),
  ];
  const table = unitTable(view(units, [{ unit: 2, other: 3 }]), NOBODY);

  test('count and keep the same units', () => {
    expect(unitCounts(table)).toEqual({ all: 3, missing: 2, alike: 2, levelUnknown: 1 });
    expect(unitLines(table, 'missing', '').map((line) => line.unit.unit)).toEqual([1, 3]);
  });

  test('find names, aliases and the parent’s name, whatever the width of the letters', () => {
    expect(unitLines(table, 'all', '区教育局 清溪').map((line) => line.unit.unit)).toEqual([2]);
    expect(unitLines(table, 'all', '人民政府')).toHaveLength(3);
  });
});

describe('like names', () => {
  const units = [unit(1, '甲'), unit(2, '乙'), unit(3, '丙')];

  test('are each told once, and not after somebody kept them apart', () => {
    const alike = [
      { unit: 1, other: 2 },
      { unit: 2, other: 1 },
      { unit: 3, other: 1 },
    ];
    expect(openPairs(view(units, alike), NOBODY)).toEqual([alike[0], alike[2]]);
    expect(openPairs(view(units, alike), new Set(['1:3']))).toEqual([alike[0]]);
  });
});

test('a table after an act has the rows of the one before, but for those that changed', () => {
  const units = [unit(1, '甲', [2022]), unit(2, '乙', [2021])];
  const first = unitTable(view(units), NOBODY);
  const answer = structuredClone(view([unit(1, '甲', [2022]), unit(2, '丙', [2021])]));
  const second = keepingLines(unitTable(answer, NOBODY), first);
  expect(second.lines[0]).toBe(first.lines[0]);
  expect(second.lines[1]?.unit.name).toBe('丙');
});

describe('a unit that is looked for', () => {
  const units = [unit(1, '清溪区教育局'), unit(2, '教育局'), unit(3, '云台县教育局'), unit(4, '清溪区财政局')];

  test('stands first where its name begins with what was typed', () => {
    expect(matchingUnits(units, '教育', new Set(), 9).map((each) => each.unit)).toEqual([2, 1, 3]);
  });

  test('is never one of those left out, and never one too many', () => {
    expect(matchingUnits(units, '', new Set([1, 2]), 1).map((each) => each.unit)).toEqual([3]);
  });
});

test('a unit’s lineage is itself and everything under it, round a circle too', () => {
  const units = [unit(1, '市'), unit(2, '区', [], { parent: 1 }), unit(3, '局', [], { parent: 2 }), unit(4, '别处')];
  expect([...lineage(units, 1)].sort()).toEqual([1, 2, 3]);
  const circle = [unit(1, '甲', [], { parent: 2 }), unit(2, '乙', [], { parent: 1 })];
  expect([...lineage(circle, 1)].sort()).toEqual([1, 2]);
});

test('a report stands as the most urgent thing in it, and is clear only without any', () => {
  expect(standingOf({ failing: 2, doubts: 7, undecided: 1 })).toEqual({ kind: 'failing', count: 2 });
  expect(standingOf({ failing: 0, doubts: 7, undecided: 1 })).toEqual({ kind: 'doubts', count: 7 });
  expect(standingOf({ failing: 0, doubts: 0, undecided: 1 })).toEqual({ kind: 'undecided', count: 1 });
  expect(standingOf({ failing: 0, doubts: 0, undecided: 0 })).toEqual({ kind: 'clear', count: 0 });
});

test('years that two units share are those that would have two reports', () => {
  expect(sharedYears(unit(1, '甲', [2020, 2022, null]), unit(2, '乙', [2022, 2021, null]))).toEqual([2022]);
});

test('no report of the register is lost from its table', () => {
  const someUnit = fc.record({
    years: fc.array(fc.option(fc.integer({ min: 2008, max: 2030 }), { nil: null }), { maxLength: 6 }),
    parent: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(someUnit, { maxLength: 8 }), (made) => {
      const units = made.map(({ years, parent }, at) => unit(at + 1, `单位${at}`, years, { parent }));
      const { lines } = unitTable(view(units), NOBODY);
      const shown = lines.flatMap((line) => [
        ...line.undated,
        ...Object.values(line.years).flatMap(({ reports }) => reports),
      ]);
      const there = units.flatMap(({ reports }) => reports.map(({ report }) => report));
      expect(shown.sort()).toEqual(there.sort());
    }),
  );
});
