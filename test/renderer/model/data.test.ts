import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '../../../src/core/decimal.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { parsedNumber } from '../../../src/core/number-line.ts';
import {
  type DataRow,
  type DataWish,
  dataCounts,
  dataRows,
  followedRows,
  isWanted,
  mainForm,
  nextKept,
  wantedRows,
  yearsOf,
} from '../../../src/renderer/model/data.ts';
import { dataTables, foldable, shownColumns } from '../../../src/renderer/model/data-columns.ts';
import { type Condition, conditionOf, type KindNames } from '../../../src/renderer/model/data-condition.ts';
import { copiedRange, DATA_MOVES, movedIn, rangeBetween, rangeTotal } from '../../../src/renderer/model/data-range.ts';
import { binCondition, columnStats } from '../../../src/renderer/model/data-stats.ts';
import type { ReportSummary } from '../../../src/shared/model.ts';
import { makeReport } from '../harness/reports.ts';

const NAMES: KindNames = {
  any: '非数字',
  blank: '空白',
  dash: '斜杠',
  text: '文字',
  illegible: '无法辨认',
  absent: '缺失',
};

const PLAIN = makeReport({ report: 1, form: '2021', unit: '某局', year: 2022, file: '1.txt' }).summary;
const summary = (report: number, more: Partial<ReportSummary> = {}): ReportSummary => ({ ...PLAIN, report, ...more });

/** Rows of a few cells; the model asks no more of a line than that it is one. */
function rowsOf(...lines: readonly (string | [string, Partial<ReportSummary>])[]): Map<number, DataRow> {
  const given = lines.map((line) => (typeof line === 'string' ? ([line, {}] as const) : line));
  const summaries = given.map(([, more], at) => summary(at + 1, more));
  const numbers = new Map(given.map(([line], at) => [at + 1, line]));
  return dataRows(summaries, '2021', numbers, new Map());
}

const WISH: DataWish = { filter: 'all', year: null, query: '', conditions: new Map(), sort: null };
const ids = (rows: Iterable<DataRow>) => [...rows].map(({ report }) => report);

describe('rows', () => {
  test('are the reports of one form that have a line', () => {
    const summaries = [summary(1), summary(2, { form: '2019' }), summary(3), summary(4)];
    const lines = new Map([
      [1, '0'],
      [2, '0'],
      [4, '1'],
    ]);
    expect(ids(dataRows(summaries, '2021', lines, new Map()).values())).toEqual([1, 4]);
  });

  test('are the same objects as long as they say the same', () => {
    const summaries = [summary(1), summary(2)];
    const lines = new Map([
      [1, '0,1'],
      [2, '2,3'],
    ]);
    const before = dataRows(summaries, '2021', lines, new Map());
    const after = dataRows(summaries, '2021', new Map(lines).set(2, '2,4'), before);
    expect(after.get(1)).toBe(before.get(1));
    expect(after.get(2)?.parts).toEqual(['2', '4']);
  });

  test('are first of the form most reports are on', () => {
    expect(mainForm([summary(1, { form: '2019' }), summary(2), summary(3)])).toBe('2021');
    expect(mainForm([summary(1, { form: null })])).toBeNull();
  });

  test('know their years, newest first', () => {
    const rows = rowsOf(['0', { year: 2021 }], ['0', { year: null }], ['0', { year: 2023 }], ['0', { year: 2021 }]);
    expect(yearsOf(rows.values())).toEqual([2023, 2021]);
  });
});

describe('filters', () => {
  const rows = rowsOf('0,5?', '0!,5', '0*,b', ['1,2', { version: 'superseded' }], ['7,8', { year: 2020 }]);

  test('keep reports by the marks of their cells', () => {
    expect(ids(wantedRows(rows.values(), { ...WISH, filter: 'doubtful' }))).toEqual([1]);
    expect(ids(wantedRows(rows.values(), { ...WISH, filter: 'failing' }))).toEqual([2]);
    expect(ids(wantedRows(rows.values(), { ...WISH, filter: 'corrected' }))).toEqual([3]);
    expect(ids(wantedRows(rows.values(), { ...WISH, filter: 'without' }))).toEqual([3]);
  });

  test('leave a superseded report out of all but its own, since its numbers would count twice', () => {
    expect(ids(wantedRows(rows.values(), WISH))).toEqual([1, 2, 3, 5]);
    expect(ids(wantedRows(rows.values(), { ...WISH, filter: 'superseded' }))).toEqual([4]);
  });

  test('count what they keep, of one year or of all', () => {
    expect(dataCounts(rows.values(), null)).toMatchObject({ all: 4, doubtful: 1, superseded: 1 });
    expect(dataCounts(rows.values(), 2020)).toMatchObject({ all: 1, doubtful: 0, superseded: 0 });
  });

  test('find units by every word of the query, full-width digits or not', () => {
    const some = rowsOf(['0', { unit: '清溪区第2小学' }], ['0', { unit: '清溪区水利局' }]);
    expect(ids(wantedRows(some.values(), { ...WISH, query: '清溪 ２' }))).toEqual([1]);
  });
});

describe('a condition', () => {
  const holds = (text: string, part: string) => {
    const condition = conditionOf(text, NAMES);
    return typeof condition === 'function' && condition(parsedNumber(part));
  };

  test.each([
    ['5', '5', '6'],
    ['=0', '0', 'b'],
    ['>5', '6', '5'],
    ['≥ 5', '5', '4'],
    ['<>0', '3', '0'],
    ['1-9', '9?', '10'],
    ['-3--1', '-2', '0'],
    ['＞５', '6', '5'],
    ['?', '0?', '0'],
    ['!', '0!', '0?'],
    ['▲', '0!', '0?'],
    ['✎', '0*', '0'],
    ['*', '0*', '0'],
    ['>0 ?', '4?', '0?'],
    ['>=0.5 <1', '0.75', '1'],
    ['空白', 'b', '0'],
    ['/', 'd', 'b'],
    ['非数字', 'a', '0'],
  ])('%s holds of %s and not of %s', (text, yes, no) => {
    expect([holds(text, yes), holds(text, no)]).toEqual([true, false]);
  });

  test('that says nothing is none, and one that cannot be understood says so', () => {
    expect(conditionOf('  ', NAMES)).toBeNull();
    expect(conditionOf('>', NAMES)).toBe('unclear');
    expect(conditionOf('5 吗', NAMES)).toBe('unclear');
  });

  test('never takes what is no number for zero', () => {
    fc.assert(
      fc.property(fc.constantFrom('b', 'd', 't', 'i', 'a'), fc.constantFrom('=0', '<1', '<>5', '0-9'), (part, text) => {
        expect(holds(text, part)).toBe(false);
      }),
    );
  });
});

describe('the order', () => {
  const rows = rowsOf('5', 'b', '12?', '-1');

  test('is by number, and what has none is last either way', () => {
    const by = (isDescending: boolean) => wantedRows(rows.values(), { ...WISH, sort: { by: 0, isDescending } });
    expect(ids(by(true))).toEqual([3, 1, 4, 2]);
    expect(ids(by(false))).toEqual([4, 1, 3, 2]);
  });

  test('of those in sight stays while the dataset changes; new ones come last, where they are wanted', () => {
    const wish: DataWish = { ...WISH, conditions: new Map([[0, conditionOf('>1', NAMES) as Condition]]) };
    const before = rowsOf('5', '0', '12');
    const shown = wantedRows(before.values(), { ...wish, sort: { by: 0, isDescending: true } });
    expect(ids(shown)).toEqual([3, 1]);
    const now = rowsOf('5', '0', '1', '7', '0');
    const followed = followedRows(shown, before, now, wish);
    expect(ids(followed)).toEqual([3, 1, 4]);
    expect(isWanted(followed[0] as DataRow, wish)).toBe(false);
  });
});

describe('the next cell a filter is about', () => {
  const rows = [...rowsOf('0,0,0', '0,1?,0', '0,0,0', '3!,0,0').values()];
  const next = (filter: DataWish['filter'], row: number, column: number, step: 1 | -1 = 1) =>
    nextKept(rows, [0, 1, 2], filter, { row, column }, step);

  test('is found row by row, and around the end', () => {
    expect(next('all', 0, 0)).toEqual({ row: 1, column: 1 });
    expect(next('all', 1, 1)).toEqual({ row: 3, column: 0 });
    expect(next('all', 3, 0)).toEqual({ row: 1, column: 1 });
    expect(next('all', 1, 1, -1)).toEqual({ row: 3, column: 0 });
    expect(next('failing', 0, 2)).toEqual({ row: 3, column: 0 });
  });

  test('is none where there is none, and the same one where it is the only one', () => {
    expect(next('corrected', 0, 0)).toBeNull();
    expect(next('doubtful', 1, 1)).toEqual({ row: 1, column: 1 });
  });

  test('is the one that looking at every cell in turn finds', () => {
    const line = fc.array(fc.constantFrom('0', '5', '0?', '2!', 'b'), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.nat(4),
        fc.nat(2),
        fc.constantFrom<1 | -1>(1, -1),
        (lines, row, column, step) => {
          const all = [...rowsOf(...lines.map((each) => each.join())).values()];
          const from = { row: row % all.length, column };
          const total = all.length * 3;
          let at = from.row * 3 + from.column;
          let wanted: { row: number; column: number } | null = null;
          for (let gone = 0; gone < total && wanted === null; gone += 1) {
            at = (at + step + total) % total;
            const place = { row: Math.floor(at / 3), column: at % 3 };
            if (/[?!]/.test(all[place.row]?.parts[place.column] ?? '')) wanted = place;
          }
          expect(nextKept(all, [0, 1, 2], 'all', from, step)).toEqual(wanted);
        },
      ),
    );
  });
});

describe('columns', () => {
  const tables = dataTables(form2021);

  test('are the two hundred cells of the form, each at its place', () => {
    const columns = shownColumns(tables, new Set());
    expect(columns.map(({ id }) => id)).toEqual(form2021.cells.map(({ id }) => id));
    expect(columns.map(({ index }) => index)).toEqual(form2021.cells.map((_cell, at) => at));
  });

  test('folded are the totals, and whatever has none', () => {
    const columns = shownColumns(tables, new Set(foldable(tables)));
    expect(columns).toHaveLength(10 + 25 + 3);
    expect(columns.every(({ cell, isTotal }) => isTotal || cell.table === 'proactive')).toBe(true);
  });
});

describe('what a column comes to', () => {
  test('is its exact sum, and how many have no number', () => {
    expect(columnStats(['0.1', '0.2?', 'b', '0', 'a*'])).toMatchObject({
      sum: '0.3',
      numbers: 3,
      zeros: 1,
      without: 2,
    });
  });

  test('has every cell in one step of its spread, and the step’s condition finds it again', () => {
    const part = fc.oneof(
      fc.integer({ min: -50, max: 40_000 }).map(String),
      fc.constantFrom('0', 'b', 'd', 't', 'i', 'a'),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 60 }), (parts) => {
        const { bins, sum: total } = columnStats(parts);
        for (const bin of bins) {
          const holds = conditionOf(binCondition(bin, true, NAMES.any), NAMES);
          expect(typeof holds).toBe('function');
          if (typeof holds !== 'function') continue;
          expect(parts.filter((each) => holds(parsedNumber(each)))).toHaveLength(bin.count);
        }
        expect(bins.reduce((all, { count }) => all + count, 0)).toBe(parts.length);
        expect(total).toBe(sum(parts.flatMap((each) => parsedNumber(each).value ?? [])));
      }),
    );
  });

  test('has steps for amounts too, between which nothing falls', () => {
    const parts = ['0.5', '1.99', '2', '3.5', '4', '0'];
    const { bins } = columnStats(parts);
    const found = bins.map((bin) => {
      const holds = conditionOf(binCondition(bin, false, NAMES.any), NAMES) as Condition;
      return parts.filter((each) => holds(parsedNumber(each)));
    });
    expect(found).toEqual([['0'], ['0.5', '1.99'], ['2', '3.5'], ['4']]);
  });
});

describe('moving', () => {
  const size = { rows: 100, columns: 20, page: 30 };

  test('never leaves the table', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(19), fc.constantFrom(...DATA_MOVES), (row, column, move) => {
        const to = movedIn(size, { row, column }, move);
        expect(to.row >= 0 && to.row < 100 && to.column >= 0 && to.column < 20).toBe(true);
      }),
    );
  });

  test('runs on over the ends of rows by Tab, and stays at the very end', () => {
    expect(movedIn(size, { row: 3, column: 19 }, 'next')).toEqual({ row: 4, column: 0 });
    expect(movedIn(size, { row: 4, column: 0 }, 'previous')).toEqual({ row: 3, column: 19 });
    expect(movedIn(size, { row: 99, column: 19 }, 'next')).toEqual({ row: 99, column: 19 });
    expect(movedIn(size, { row: 0, column: 0 }, 'previous')).toEqual({ row: 0, column: 0 });
  });
});

describe('a rectangle', () => {
  const columns = shownColumns(dataTables(form2021), new Set());
  const rows = [...rowsOf(['1,2?,b,d', { unit: '甲局' }], ['3,4*,t,a!', { unit: '=乙局', year: null }]).values()];
  const range = rangeBetween({ row: 1, column: 3 }, { row: 0, column: 1 });
  const words = {
    kind: { number: '数字', blank: '空白', dash: '横线', text: '文字', illegible: '无法辨认', absent: '缺失' },
    unit: '单位',
    year: '年度',
    label: ({ id }: { readonly id: string }) => id,
  };

  test('is the same from whichever corner it is drawn, and sums what is a number', () => {
    expect(range).toEqual({ top: 0, bottom: 1, left: 1, right: 3 });
    expect(rangeTotal(rows, columns, range)).toEqual({ cells: 6, numbers: 2, sum: '6' });
  });

  test('is copied as numbers, without marks, and by kind where there is none', () => {
    expect(copiedRange(rows, columns, range, words, false).plain).toBe('2\t\t/\r\n4\t文字\t缺失');
  });

  test('is copied with the names of units, which never become formulas', () => {
    const { plain } = copiedRange(rows, columns, range, words, true);
    const lines = plain.split('\r\n').map((line) => line.split('\t'));
    expect(lines[0]?.slice(0, 2)).toEqual(['单位', '年度']);
    expect(lines[1]).toEqual(['甲局', '2022', '2', '', '/']);
    expect(lines[2]?.slice(0, 3)).toEqual(["'=乙局", '', '4']);
  });
});
