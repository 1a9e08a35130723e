import { describe, expect, test } from 'vitest';
import { doubtGroups } from '../../../src/renderer/model/doubts.ts';
import { viewReport } from '../../../src/renderer/model/view.ts';
import { makeReport, type Recipe, wholeTable } from '../harness/reports.ts';

describe('open doubts', () => {
  const groups = (spoilt: NonNullable<Recipe['spoilt']>) =>
    doubtGroups(
      viewReport(makeReport({ report: 1, form: '2021', unit: '某局', year: 2022, file: 'a.txt', spoilt })),
    ).map(({ scope, cells, codes }) => ({ scope, cells: cells.length, codes }));

  test('of a table that is not there are one', () => {
    expect(groups(wholeTable('2021', 'disputes', { absent: true, doubts: ['tableMissing'] }))).toEqual([
      { scope: 'table', cells: 15, codes: ['tableMissing'] },
    ]);
  });

  test('of the headings of a table are one, however many lines they spoil', () => {
    const header = { doubts: ['headerUnrecognised' as const] };
    expect(
      groups({
        'requests.granted.natural': header,
        'requests.granted.enterprise': header,
        'requests.refused.security.natural': header,
        'requests.carriedOut.natural': { doubts: ['headerUnrecognised', 'tooFewValues'] },
        'disputes.reconsideration.upheld': header,
      }),
    ).toEqual([
      { scope: 'part', cells: 3, codes: ['headerUnrecognised'] },
      { scope: 'cell', cells: 1, codes: ['headerUnrecognised', 'tooFewValues'] },
      { scope: 'cell', cells: 1, codes: ['headerUnrecognised'] },
    ]);
  });

  test('of one line with one cause are one, others stand alone', () => {
    expect(
      groups({
        'requests.granted.natural': { doubts: ['tooFewValues'] },
        'requests.granted.enterprise': { doubts: ['tooFewValues'] },
        'requests.granted.total': { doubts: ['lookAlike'] },
      }),
    ).toEqual([
      { scope: 'line', cells: 2, codes: ['tooFewValues'] },
      { scope: 'cell', cells: 1, codes: ['lookAlike'] },
    ]);
  });
});
