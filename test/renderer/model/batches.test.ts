import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EquationFinding } from '../../../src/core/checks/finding.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import { type CellValue, DOUBT_CODES, type DoubtCode } from '../../../src/core/reading.ts';
import {
  aroundOf,
  batchGroups,
  batchLines,
  contentsOf,
  isOffered,
  keptLines,
  keyOf,
  offeredChecks,
  toldApart,
} from '../../../src/renderer/model/batches.ts';
import type { BatchItem, Offer } from '../../../src/shared/model.ts';
import { makeReport } from '../harness/reports.ts';

const FORM = formOf('2021');
const { summary } = makeReport({ report: 1, form: '2021', unit: '甲局', year: 2022, file: 'a.txt' });
const plain = { ...summary, byRule: {}, byDoubt: {} };

const number = (value: string): CellValue => ({ kind: 'number', value, raw: value });
const ABSENT: CellValue = { kind: 'absent', value: null, raw: '' };
const DASH: CellValue = { kind: 'dash', value: null, raw: '/' };

const doubtful = (
  report: number,
  cell: string,
  value: CellValue,
  doubts: readonly DoubtCode[] = ['blankCell'],
): BatchItem => ({
  report,
  unit: `单位${report}`,
  year: 2022,
  form: '2021',
  cells: [{ cell, value, doubts }],
  finding: null,
  operands: [],
  around: null,
  at: null,
});

describe('the groups', () => {
  test('are what waits anywhere, rules before doubts, each in the order they are listed in', () => {
    const summaries = [
      { ...plain, report: 1, byDoubt: { ocrLayer: 3, lookAlike: 2 }, byRule: { late: [1, 1] as const } },
      { ...plain, report: 2, byDoubt: { lookAlike: 1 }, byRule: { 'requests.rowTotal': [4, 2] as const } },
    ];
    expect(batchGroups(summaries, 'safe').map(({ id, count, reports }) => [id, count, reports])).toEqual([
      ['rule:requests.rowTotal', 2, 1],
      ['rule:late', 1, 1],
      ['doubt:lookAlike', 3, 2],
      ['doubt:ocrLayer', 3, 1],
    ]);
  });

  test('leave out what is ruled on, and reports that another one stands for', () => {
    const summaries = [
      { ...plain, byRule: { late: [2, 0] as const } },
      { ...plain, version: 'superseded' as const, byDoubt: { lookAlike: 5 } },
    ];
    expect(batchGroups(summaries, 'safe')).toEqual([]);
  });

  test('keep the one in sight when nothing is left in it', () => {
    expect(batchGroups([plain], 'doubt:lookAlike')).toMatchObject([{ id: 'doubt:lookAlike', count: 0, reports: 0 }]);
  });

  test('ask the engine for what their name says', () => {
    expect(keyOf('safe')).toBeNull();
    expect(keyOf('rule:requests.rowTotal')).toEqual({ by: 'rule', code: 'requests.rowTotal' });
    expect(keyOf('doubt:blankCell')).toEqual({ by: 'doubt', code: 'blankCell' });
  });
});

describe('doubtful cells', () => {
  test('of one printed line and one cause are one row, which tells every number', () => {
    const lines = batchLines([
      doubtful(1, 'requests.granted.natural', number('5')),
      doubtful(1, 'requests.granted.enterprise', number('3')),
      doubtful(1, 'requests.partial.natural', number('1')),
    ]);
    expect(lines.map(({ scope, cells }) => [scope, cells.map(({ value }) => value.value)])).toEqual([
      ['line', ['5', '3']],
      ['cell', ['1']],
    ]);
  });

  test('of other causes, or of other reports, are rows of their own', () => {
    const lines = batchLines([
      doubtful(1, 'requests.granted.natural', number('5')),
      doubtful(1, 'requests.granted.enterprise', number('3'), ['blankCell', 'ocrLayer']),
      doubtful(2, 'requests.granted.natural', number('5')),
    ]);
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
  });

  test('of a table that is not there are one row', () => {
    const cells = FORM.cells.filter(({ table }) => table === 'requests');
    const [line, ...others] = batchLines(cells.map(({ id }) => doubtful(1, id, ABSENT, ['tableMissing'])));
    expect(others).toEqual([]);
    expect(line).toMatchObject({ scope: 'table', content: 'absent' });
    expect(line?.cells).toHaveLength(cells.length);
  });

  test('are never lost, and numbers never share a row with what was not read', () => {
    const values = fc.constantFrom(ABSENT, DASH, number('0'), number('7'));
    const item = fc
      .record({
        report: fc.integer({ min: 1, max: 3 }),
        cell: fc.constantFrom(...FORM.cells.map(({ id }) => id)),
        value: values,
        doubt: fc.constantFrom(...DOUBT_CODES),
      })
      .map(({ report, cell, value, doubt }) => doubtful(report, cell, value, [doubt]));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), (items) => {
        const lines = batchLines(items);
        expect(new Set(lines.flatMap((line) => line.items))).toEqual(new Set(items));
        for (const { cells, report, items: own } of lines) {
          expect(own.every((each) => each.report === report)).toBe(true);
          expect(new Set(cells.map(({ value }) => value.kind === 'absent')).size).toBe(1);
        }
      }),
    );
  });

  test('that say the same are counted, so that every / can be asked for', () => {
    const lines = batchLines([
      doubtful(1, 'requests.granted.natural', DASH),
      doubtful(2, 'requests.granted.natural', DASH),
      doubtful(3, 'requests.granted.natural', number('4')),
    ]);
    expect(contentsOf(lines)).toEqual([{ content: '/', count: 2 }]);
    expect(keptLines(lines, '/', '', () => '').map(({ report }) => report)).toEqual([1, 2]);
    expect(keptLines(lines, null, '单位３', ({ unit }) => unit ?? '').map(({ report }) => report)).toEqual([3]);
  });
});

describe('a finding', () => {
  const equation = FORM.equation[0];
  if (!equation) throw new Error('no equation');
  const finding: EquationFinding = {
    kind: 'equation',
    check: equation.id,
    verdict: 'fails',
    cells: [...equation.left, ...equation.right],
    result: { equation, verdict: 'fails', left: '1', right: '2', difference: '-1', missing: [], wanted: null },
  };
  const item: BatchItem = {
    ...doubtful(1, equation.left[0] ?? '', number('1')),
    cells: finding.cells.map((cell) => ({ cell, value: number('1'), doubts: [] })),
    finding,
    operands: ['a'],
  };

  test('is a row of its own with all its cells', () => {
    expect(batchLines([item, { ...item, report: 2 }])).toMatchObject([
      { report: 1, scope: 'finding', key: `1:${equation.id}` },
      { report: 2, scope: 'finding' },
    ]);
  });

  test('is likely misread where a correction of the reading explains it, in that report', () => {
    const offer = {
      report: 1,
      place: { checks: [equation.id] },
    } as unknown as Offer;
    const offered = offeredChecks([offer]);
    const [here, there] = batchLines([item, { ...item, report: 2 }]);
    expect(here && isOffered(here, offered)).toBe(true);
    expect(there && isOffered(there, offered)).toBe(false);
  });
});

describe('the source about a place', () => {
  test('is cut to what a line can hold, with the characters themselves whole', () => {
    const around = `${'前'.repeat(40)}\n19${'后'.repeat(60)}`;
    const pieces = aroundOf({ around, at: { start: 41, end: 43 } });
    expect(pieces?.[1]).toBe('19');
    expect(pieces?.[0]).toMatch(/^…前+ $/);
    expect(pieces?.[2]).toMatch(/^后+…$/);
  });

  test('is nothing where it stands nowhere', () => {
    expect(aroundOf({ around: null, at: null })).toBeNull();
    expect(aroundOf({ around: '某处', at: null })).toEqual(['', '', '某处']);
  });
});

describe('the numbers of a row', () => {
  const labels = (...cells: string[]) =>
    toldApart({ form: '2021', cells: cells.map((cell) => ({ cell, value: number('1'), doubts: [] })) }).map(
      ({ label }) => label,
    );

  test('are told in the order they are printed in, each with the column it stands in', () => {
    const line = FORM.lines.find(({ table, cells }) => table.id === 'requests' && cells.length > 2);
    const ids = line?.cells.map(({ id }) => id) ?? [];
    expect(labels(...[...ids].reverse())).toEqual(line?.cells.map(({ column }) => column.path.at(-1)));
  });

  test('have the short names of their rows where they stand in one column', () => {
    const [first] = FORM.cells.filter(({ table }) => table === 'requests');
    const column = FORM.cells.filter(({ table, column: { id } }) => table === 'requests' && id === first?.column.id);
    const said = labels(...column.map(({ id }) => id));
    expect(said).toHaveLength(column.length);
    expect(Math.max(...said.map((each) => each.length))).toBeLessThanOrEqual(7);
  });
});
