import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/core/review.ts';
import { viewReport } from '../../../src/renderer/model/view.ts';
import { makeReport } from '../harness/reports.ts';

const right = { 'requests.granted.natural': 19, 'requests.granted.enterprise': 3 };
const report = (spoilt: Parameters<typeof makeReport>[0]['spoilt'] = {}) =>
  makeReport({ report: 1, form: '2021', unit: '某局', year: 2022, file: 'a.txt', numbers: right, spoilt });

const edit = (cell: string, from: string, to: string): Change => ({
  id: -1,
  act: 'edit',
  target: null,
  edits: [
    {
      cell,
      from: { kind: 'number', value: from, raw: from },
      to: { kind: 'number', value: to, raw: to },
    },
  ],
  by: '某人',
  at: '2024-02-01T00:00:00.000Z',
  reason: null,
});

describe('cells to blame', () => {
  test('a report in which everything holds has none', () => {
    expect(viewReport(report()).suspects).toEqual([]);
  });

  test('where a row and a column fail, it is the cell where they cross', () => {
    const view = viewReport(report({ 'requests.granted.natural': { raw: '1' } }));
    expect(view.suspects).toEqual(['requests.granted.natural']);
    expect(view.cells['requests.granted.natural']?.fails).toBe(true);
    expect(view.cells['requests.granted.enterprise']?.fails).toBe(false);
  });

  test('an equation that fails alone blames its total', () => {
    const view = viewReport(report({ 'disputes.reconsideration.total': { raw: '4' } }));
    expect(view.suspects).toEqual(['disputes.reconsideration.total']);
  });

  test('words where a number belongs are to blame themselves', () => {
    const view = viewReport(report({ 'proactive.rules.issued': { raw: '无' } }));
    expect(view.suspects).toEqual(['proactive.rules.issued']);
  });
});

describe('after an edit', () => {
  const spoilt = report({ 'requests.granted.natural': { raw: '1', doubts: ['movedSideways'] } });
  const before = viewReport(spoilt);
  const after = viewReport(
    spoilt,
    { changes: [edit('requests.granted.natural', '1', '19')], rulings: [], solved: null },
    before,
  );

  test('the equations turn, the cell is corrected and its doubt is settled', () => {
    expect(before.results['requests.rowTotal.granted']?.verdict).toBe('fails');
    expect(after.results['requests.rowTotal.granted']?.verdict).toBe('holds');
    expect(after.cells['requests.granted.natural']).toMatchObject({ corrected: true, fails: false, doubts: [] });
  });

  test('what did not change is the same object, so that it is not painted again', () => {
    const changed = Object.keys(after.cells).filter((cell) => after.cells[cell] !== before.cells[cell]);
    expect(changed).toEqual(['requests.granted.natural']);
    const turned = Object.keys(after.results).filter((id) => after.results[id] !== before.results[id]);
    expect(turned.toSorted()).toEqual(['requests.columnTotal.natural', 'requests.rowTotal.granted']);
  });

  test('an edit that leaves the value confirms it and settles the doubt', () => {
    const confirmed = viewReport(
      spoilt,
      { changes: [edit('requests.granted.natural', '1', '1')], rulings: [], solved: null },
      before,
    );
    expect(confirmed.cells['requests.granted.natural']).toMatchObject({
      corrected: false,
      confirmed: true,
      doubts: [],
    });
  });
});
