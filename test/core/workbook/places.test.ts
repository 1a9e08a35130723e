import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, areaName, columnName, ranges } from '../../../src/core/workbook/address.ts';
import { reportSheetName } from '../../../src/core/workbook/names.ts';
import { area, merged, shares } from '../../../src/core/workbook/report/grid.ts';

describe('addresses', () => {
  it('count columns in letters', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    expect(address(9, 12)).toBe('L9');
    expect(areaName(area(1, 1, 2, 3))).toBe('A1:C2');
    expect(areaName(area(4, 2))).toBe('B4');
  });

  it('join neighbours to ranges, along a row or a column', () => {
    expect(ranges([area(9, 6), area(10, 6), area(12, 6)])).toBe('F9:F10,F12');
    expect(ranges([area(9, 6), area(9, 7), area(9, 8)])).toBe('F9:H9');
    expect(ranges([area(9, 6), area(9, 7), area(10, 7)])).toBe('F9:G9,G10');
  });
});

describe('names of report sheets', () => {
  it('are the number and as much of the unit as fits', () => {
    expect(reportSheetName({ report: 12, unit: '某县财政局' })).toBe('12 某县财政局');
    expect(reportSheetName({ report: 12, unit: null })).toBe('12');
    expect(reportSheetName({ report: 7, unit: '某'.repeat(60) })).toBe(`7 ${'某'.repeat(29)}`);
  });

  it('let no sign through that could end a formula or that a sheet must not have', () => {
    expect(reportSheetName({ report: 3, unit: `'a"[b]:*?/\\c!{}_x0041_=+@` })).toBe('3 abcx0041');
  });

  it('fit and differ for any units', () => {
    const units = fc.array(fc.option(fc.string({ unit: 'binary', maxLength: 60 })), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(units, (list) => {
        const names = list.map((unit, index) => reportSheetName({ report: index + 1, unit }));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(list.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).toMatch(/^\d+( [^'"[\]:*?/\\]*)?$/);
          expect(name.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

describe('merged labels', () => {
  it('stand once over all items that share them, and a short path fills the rest', () => {
    expect(merged([['A'], ['B', 'x'], ['B', 'y'], ['C', 'x']], 2)).toEqual([
      { text: 'A', level: 0, lastLevel: 1, from: 0, to: 0 },
      { text: 'B', level: 0, lastLevel: 0, from: 1, to: 2 },
      { text: 'x', level: 1, lastLevel: 1, from: 1, to: 1 },
      { text: 'y', level: 1, lastLevel: 1, from: 2, to: 2 },
      { text: 'C', level: 0, lastLevel: 0, from: 3, to: 3 },
      { text: 'x', level: 1, lastLevel: 1, from: 3, to: 3 },
    ]);
  });

  it('share the width of the values out among the columns', () => {
    expect(shares(3)).toEqual([
      { left: 6, right: 8 },
      { left: 9, right: 10 },
      { left: 11, right: 12 },
    ]);
    expect(shares(1)).toEqual([{ left: 6, right: 12 }]);
  });
});
