/** Correcting, undoing, redoing: the log alone is the state, whatever the order of acts. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../src/core/reading.ts';
import { type Edit, replay, typed } from '../../../src/core/review.ts';
import { createDataset, type Dataset, openDataset } from '../../../src/engine/store/index.ts';
import type { ReportDetail } from '../../../src/shared/model.ts';
import { AT, addTiny, STAMP, tinyFile } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';

const GRANTED = 'requests.granted.natural';
const NUMBER = (value: string): CellValue => ({ kind: 'number', value, raw: value });

function withReport(cells: Readonly<Record<string, string | null>> = {}): { dataset: Dataset; report: number } {
  const dataset = createDataset(scratch().path('a.gouji'));
  return { dataset, report: addTiny(dataset, '甲.txt', { cells }) };
}

function codeOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
}

const stateOf = ({ readings, changes }: ReportDetail) => replay(readings, changes);

describe('an edit', () => {
  test('is logged with who, when, from, to and why, and shows in the counts', () => {
    const { dataset, report } = withReport({ [GRANTED]: '3' });
    const { change, summary } = dataset.edit(
      report,
      [{ cell: GRANTED, from: NUMBER('3'), to: NUMBER('0') }],
      STAMP,
      '形近字',
    );
    expect(change).toEqual({
      id: 1,
      act: 'edit',
      target: null,
      edits: [{ cell: GRANTED, from: NUMBER('3'), to: NUMBER('0') }],
      by: '王复核',
      at: AT,
      reason: '形近字',
    });
    expect(summary).toMatchObject({ report, failing: 0, corrected: 1, status: 'inReview' });
    expect(dataset.detail(report).changes).toEqual([change]);
    expect(dataset.list()).toEqual([summary]);
  });

  test('of several cells is one change', () => {
    const { dataset, report } = withReport();
    const cells = [GRANTED, 'requests.granted.total'];
    const edits = cells.map((cell) => ({ cell, from: NUMBER('0'), to: NUMBER('1') }));
    expect(dataset.edit(report, edits, STAMP, null).change.edits).toEqual(edits);
    dataset.undo(report, STAMP);
    expect(dataset.list()[0]?.corrected).toBe(0);
  });

  test('that confirms a doubtful cell settles its doubt', () => {
    const { dataset, report } = withReport({ [GRANTED]: '' });
    const blank: CellValue = { kind: 'blank', value: null, raw: '' };
    expect(dataset.list()[0]).toMatchObject({ doubts: 1, corrected: 0 });
    const { summary } = dataset.edit(report, [{ cell: GRANTED, from: blank, to: blank }], STAMP, null);
    expect(summary).toMatchObject({ doubts: 0, corrected: 0, status: 'inReview' });
  });

  test('starts from exactly what is stored, so that undoing restores the raw text too', () => {
    const { dataset, report } = withReport({ [GRANTED]: '３' });
    const seen = NUMBER('3');
    const { change } = dataset.edit(report, [{ cell: GRANTED, from: seen, to: NUMBER('1') }], STAMP, null);
    expect(change.edits[0]?.from).toEqual({ kind: 'number', value: '3', raw: '３' });
    dataset.undo(report, STAMP);
    expect(stateOf(dataset.detail(report)).values[GRANTED]?.raw).toBe('３');
  });

  test('is refused where the cell is no longer what the reviewer saw', () => {
    const { dataset, report } = withReport();
    dataset.edit(report, [{ cell: GRANTED, from: NUMBER('0'), to: NUMBER('5') }], STAMP, null);
    const late = [{ cell: GRANTED, from: NUMBER('0'), to: NUMBER('6') }];
    expect(codeOf(() => dataset.edit(report, late, STAMP, null))).toBe('VALUE_STALE');
    expect(dataset.detail(report).changes).toHaveLength(1);
  });

  test('is refused as a whole where one cell of it is unknown', () => {
    const { dataset, report } = withReport();
    const edits = [GRANTED, 'requests.granted.nobody'].map((cell) => ({ cell, from: NUMBER('0'), to: NUMBER('1') }));
    expect(codeOf(() => dataset.edit(report, edits, STAMP, null))).toBe('CELL_UNKNOWN');
    expect(dataset.detail(report).changes).toEqual([]);
  });

  test.each<CellValue>([
    { kind: 'number', value: null, raw: '' },
    { kind: 'number', value: '007', raw: '007' },
    { kind: 'blank', value: '0', raw: '' },
  ])('is refused where the new value contradicts its kind: %j', (to) => {
    const { dataset, report } = withReport();
    expect(codeOf(() => dataset.edit(report, [{ cell: GRANTED, from: NUMBER('0'), to }], STAMP, null))).toBe(
      'REQUEST_INVALID',
    );
  });
});

describe('what cannot be done', () => {
  test('says so: nothing to undo or redo, no such report, a file that is no report', () => {
    const { dataset, report } = withReport();
    const [failed = 0] = dataset.add(tinyFile('乙.bin')[0], {
      failure: { code: 'NOT_A_REPORT', detail: { file: '乙.bin' } },
    });
    expect(codeOf(() => dataset.undo(report, STAMP))).toBe('NOTHING_TO_UNDO');
    expect(codeOf(() => dataset.redo(report, STAMP))).toBe('NOTHING_TO_REDO');
    expect(codeOf(() => dataset.undo(99, STAMP))).toBe('REPORT_NOT_FOUND');
    expect(codeOf(() => dataset.detail(failed))).toBe('NOT_A_REPORT');
    expect(codeOf(() => dataset.undo(failed, STAMP))).toBe('NOT_A_REPORT');
  });
});

/** An act as fast-check deals it: cells and values by name, everything else decided by the present state. */
type Deal = { readonly act: 'undo' | 'redo' } | { readonly act: 'edit'; readonly cells: [string, string][] };

const CELLS = [GRANTED, 'requests.granted.total', 'proactive.fees.amount', 'disputes.reconsideration.pending'];
const deals = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        act: fc.constant('edit' as const),
        cells: fc.array(
          fc.tuple(fc.constantFrom(...CELLS), fc.constantFrom('0', '3', '１２', '1.50', '', '/', '无', '-6')),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    },
    { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const) }) },
  ),
  { maxLength: 14 },
);

function play(dataset: Dataset, report: number, deal: Deal): void {
  if (deal.act !== 'edit') {
    const answer = codeOf(() => dataset[deal.act](report, STAMP));
    if (typeof answer === 'string') expect(answer).toMatch(/^NOTHING_TO_/);
    return;
  }
  const values = new Map(Object.entries(stateOf(dataset.detail(report)).values));
  const edits: Edit[] = deal.cells.map(([cell, text]) => {
    const from = values.get(cell) as CellValue;
    values.set(cell, typed(text));
    return { cell, from, to: typed(text) };
  });
  dataset.edit(report, edits, STAMP, null);
}

describe('any sequence of acts', () => {
  test('leaves a log that alone rebuilds the state, step by step and after reopening', () => {
    const { path } = scratch();
    let runs = 0;
    fc.assert(
      fc.property(deals, (dealt) => {
        runs += 1;
        const file = path(`${runs}.gouji`);
        const dataset = createDataset(file);
        const report = addTiny(dataset, '甲.txt', { cells: { [GRANTED]: '３' } });
        for (const deal of dealt) play(dataset, report, deal);

        const detail = dataset.detail(report);
        const state = stateOf(detail);
        // From the readings, each entry starts where the one before it left off, and the last one leaves the state.
        const walked = new Map<string, CellValue>(
          Object.entries(detail.readings).map(([cell, { kind, value, raw }]) => [cell, { kind, value, raw }]),
        );
        for (const { cell, from, to } of detail.changes.flatMap(({ edits }) => edits)) {
          expect(walked.get(cell)).toEqual(from);
          walked.set(cell, to);
        }
        expect(Object.fromEntries(walked)).toEqual(state.values);
        expect(detail.summary.status).toBe(detail.changes.length > 0 ? 'inReview' : 'new');
        expect(dataset.list()).toEqual([detail.summary]);

        dataset.close();
        const again = openDataset(file);
        expect(again.detail(report)).toEqual(detail);

        for (const _ of state.active) again.undo(report, STAMP);
        expect(codeOf(() => again.undo(report, STAMP))).toBe('NOTHING_TO_UNDO');
        const undone = again.detail(report);
        expect(stateOf(undone).values).toEqual(stateOf({ ...detail, changes: [] }).values);
        expect(undone.summary.corrected).toBe(0);
        again.close();
      }),
      { numRuns: 40 },
    );
  });
});
