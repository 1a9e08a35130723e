/** Acts over many reports: look-alikes found one report at a time, and taken back as one. */

import { describe, expect, test } from 'vitest';
import { typed } from '../../../src/core/review.ts';
import { createDataset, type Dataset, openDataset } from '../../../src/engine/store/index.ts';
import { addTiny, STAMP } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';
import { decision, seen } from '../support/seen.ts';

const CELL = 'requests.granted.natural';
const OTHER = 'proactive.fees.amount';
const ROW = 'requests.rowTotal.granted';
const BATCH = 1_700_000_000_000;
const edit = (open: Dataset, report: number, cell: string, from: string, to: string, batch?: number) =>
  open.edit(report, [{ cell, from: typed(from), to: typed(to) }], STAMP, null, batch);

/** Some reports with the same cells, one unit each. */
function many(count: number, cells: Readonly<Record<string, string | null>>): { open: Dataset; reports: number[] } {
  const open = createDataset(scratch().path('a.gouji'));
  const reports = Array.from({ length: count }, (_, at) => addTiny(open, `${at}.txt`, { unit: `第${at}镇`, cells }));
  return { open, reports };
}

const numberAt = (open: Dataset, report: number, cell = CELL) => seen(open, report).values[cell]?.value;

describe('look-alikes', () => {
  test('of a doubt are the cells that have it, each with its value and its place in the source', () => {
    const { open, reports } = many(1, { [CELL]: '', [OTHER]: '' });
    const items = open.lookAlikes(reports[0] ?? 0, { by: 'doubt', code: 'blankCell' });
    expect(items.map(({ cells }) => cells.map(({ cell }) => cell))).toEqual([[OTHER], [CELL]]);
    expect(items[0]).toMatchObject({ unit: '第0镇', year: 2022, form: '2021', finding: null, operands: [] });
    expect(items[0]?.cells).toEqual([{ cell: OTHER, value: typed(''), doubts: ['blankCell'] }]);
    expect(items[0]?.around?.startsWith('{"name"')).toBe(true);
    expect(items[0]?.at).toEqual({ start: 0, end: 0 });
  });

  test('of a doubt are no longer those that somebody settled', () => {
    const { open, reports } = many(1, { [CELL]: '', [OTHER]: '' });
    edit(open, reports[0] ?? 0, CELL, '', '');
    const items = open.lookAlikes(reports[0] ?? 0, { by: 'doubt', code: 'blankCell' });
    expect(items.map(({ cells }) => cells[0]?.cell)).toEqual([OTHER]);
  });

  test('stand nowhere where the source has nothing of them', () => {
    const { open, reports } = many(1, { [CELL]: null });
    const [item] = open.lookAlikes(reports[0] ?? 0, { by: 'doubt', code: 'rowMissing' });
    expect(item).toMatchObject({ around: null, at: null, cells: [{ cell: CELL, value: { kind: 'absent' } }] });
  });

  test('of a rule are its failing findings that wait for a ruling, with what a ruling would be about', () => {
    const { open, reports } = many(1, { [CELL]: '3', 'requests.partial.natural': '2' });
    const [report = 0] = reports;
    const waiting = () => open.lookAlikes(report, { by: 'rule', code: 'requests.rowTotal' });
    expect(waiting().map(({ finding }) => finding?.check)).toEqual([ROW, 'requests.rowTotal.partial']);
    const [first] = waiting();
    expect(first?.operands).toEqual(decision(open, report, ROW).operands);
    expect(first?.cells.map(({ cell }) => cell)).toEqual(first?.finding?.cells);
    const { finding, operands } = first ?? {};
    open.rule(
      report,
      { check: finding?.check ?? '', ruling: 'filingError', operands: operands ?? [], change: null, reason: null },
      STAMP,
    );
    expect(waiting().map(({ finding: left }) => left?.check)).toEqual(['requests.rowTotal.partial']);
  });
});

describe('an act over many reports', () => {
  test('is taken back as one: every edit, every ruling, and nothing else', () => {
    const { open, reports } = many(3, { [CELL]: '3', [OTHER]: '1' });
    const before = open.list();
    const [first = 0, second = 0, third = 0] = reports;
    for (const report of [first, second]) edit(open, report, OTHER, '1', '5', BATCH);
    open.rule(third, { ...decision(open, third, ROW), batch: BATCH }, STAMP);
    edit(open, third, OTHER, '1', '7', BATCH + 1);

    const rows = open.undoBatch(BATCH, STAMP);
    expect(rows.map(({ report }) => report)).toEqual(reports);
    expect(rows).toEqual(open.list());
    expect([numberAt(open, first, OTHER), numberAt(open, third, OTHER)]).toEqual(['1', '7']);
    expect(open.row(first)).toMatchObject({ failing: before[0]?.failing, corrected: 0 });
    expect(open.row(third).unruled).toBe(before[2]?.unruled);
    expect(open.undoBatch(BATCH, STAMP)).toEqual([]);
    // What was done stays in the logs, with its taking back beside it.
    expect(open.detail(first).changes.map(({ act }) => act)).toEqual(['edit', 'undo']);
    expect(open.detail(third).rulings.map(({ ruling }) => ruling)).toEqual(['filingError', null]);
  });

  test('stays where somebody has built on it, and goes where the later act was about something else', () => {
    const { open, reports } = many(3, { [CELL]: '3' });
    const [same = 0, beside = 0, undone = 0] = reports;
    for (const report of reports) edit(open, report, CELL, '3', '4', BATCH);
    edit(open, same, CELL, '4', '5');
    edit(open, beside, OTHER, '0', '8');
    open.undo(undone, STAMP);
    expect(open.undoBatch(BATCH, STAMP).map(({ report }) => report)).toEqual([beside]);
    expect([numberAt(open, same), numberAt(open, beside), numberAt(open, undone)]).toEqual(['5', '3', '3']);
    expect(numberAt(open, beside, OTHER)).toBe('8');
  });

  test('keeps a ruling that another one has replaced', () => {
    const { open, reports } = many(1, { [CELL]: '3' });
    const [report = 0] = reports;
    open.rule(report, { ...decision(open, report, ROW), batch: BATCH }, STAMP);
    open.rule(report, decision(open, report, ROW, 'accepted'), STAMP);
    expect(open.undoBatch(BATCH, STAMP)).toEqual([]);
    expect(open.row(report).unruled).toBe(1);
  });

  test('is taken back with several edits of one report, the last first', () => {
    const { open, reports } = many(1, { [CELL]: '3' });
    const [report = 0] = reports;
    edit(open, report, CELL, '3', '4', BATCH);
    edit(open, report, CELL, '4', '5', BATCH);
    open.undoBatch(BATCH, STAMP);
    expect(numberAt(open, report)).toBe('3');
    expect(open.detail(report).changes.map(({ target }) => target)).toEqual([null, null, 2, 1]);
    open.redo(report, STAMP);
    open.redo(report, STAMP);
    expect(numberAt(open, report)).toBe('5');
  });

  test('of edits and the rulings on them leaves the findings as they were', () => {
    const { open, reports } = many(2, { [CELL]: '3' });
    const before = open.list().map(({ failing, unruled }) => ({ failing, unruled }));
    for (const report of reports) {
      const made = decision(open, report, ROW, 'misread');
      const { change } = edit(open, report, CELL, '3', '0', BATCH);
      open.rule(report, { ...made, change: change.id, batch: BATCH }, STAMP);
    }
    expect(open.list().every(({ failing }) => failing === 0)).toBe(true);
    expect(open.undoBatch(BATCH, STAMP)).toHaveLength(2);
    expect(open.list().map(({ failing, unruled }) => ({ failing, unruled }))).toEqual(before);
  });

  test('is known after a restart', () => {
    const { open, reports } = many(2, { [CELL]: '3' });
    for (const report of reports) edit(open, report, CELL, '3', '4', BATCH);
    open.close();
    const again = openDataset(open.path);
    expect(again.undoBatch(BATCH, STAMP)).toHaveLength(2);
    again.close();
  });
});
