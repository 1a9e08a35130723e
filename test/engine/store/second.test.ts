/** Second readings: who may read what, that no value goes out, and what becomes of a reading that differs. */

import { describe, expect, test } from 'vitest';
import { typed } from '../../../src/core/review.ts';
import { createDataset, type Dataset } from '../../../src/engine/store/index.ts';
import { addTiny, STAMP, tinyFile } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';
import { decision, seen } from '../support/seen.ts';

const CELL = 'proactive.penalties.decisions';
const SUMMED = 'requests.granted.natural';
const LI = { ...STAMP, by: '李复核' };

/** A report signed off by 王复核, in an office that wants second readings. */
function signed(cells: Readonly<Record<string, string>> = {}): { open: Dataset; report: number } {
  const open = createDataset(scratch().path('a.gouji'));
  open.setOffice(true, STAMP);
  const report = addTiny(open, '1.txt', { cells });
  open.step([report], { act: 'signOff', to: null, comment: null }, STAMP);
  return { open, report };
}

const read = (open: Dataset, report: number, text: string, cell = CELL) =>
  open.readSecond(report, [{ cell, value: typed(text) }], LI);

/** Reads all that is left, as it stands. */
function readOn(open: Dataset, report: number): void {
  const { readings } = open.detail(report);
  for (const { cell } of open.openSecond(report, '李复核').cells) read(open, report, readings[cell]?.raw ?? '', cell);
}

describe('what is to be read by a second person', () => {
  test('is every number nothing proves, by its place alone', () => {
    const { open, report } = signed({ [CELL]: '7' });
    const blind = open.openSecond(report, '李复核');
    expect(blind).toMatchObject({ report, unit: '甲镇', year: 2022, form: '2021' });
    const cells = blind.cells.map(({ cell }) => cell);
    expect(cells).toContain(CELL);
    expect(cells).not.toContain(SUMMED);
    expect(cells).toHaveLength(open.row(report).unseconded);
    for (const each of blind.cells) expect(Object.keys(each).sort()).toEqual(['cell', 'span']);
    expect(Object.keys(blind).sort()).toEqual(['cells', 'form', 'report', 'text', 'unit', 'year']);
  });

  test('is nothing before the sign-off, nor after it was taken back, nor where the office wants none', () => {
    const { open, report } = signed();
    const left = () => [open.row(report).unseconded, open.openSecond(report, '李复核').cells.length];
    expect(left()[0]).toBeGreaterThan(0);
    open.setOffice(false, STAMP);
    expect(open.settle(9)).toMatchObject([{ report, unseconded: 0 }]);
    expect(left()).toEqual([0, 0]);
    open.setOffice(true, STAMP);
    open.step([report], { act: 'reopen', to: null, comment: null }, STAMP);
    expect(left()).toEqual([0, 0]);
    expect(() => read(open, report, '0')).toThrow('REQUEST_INVALID');
  });

  test('grows less with each reading, by whoever confirmed a number as well', () => {
    const { open, report } = signed();
    const before = open.row(report).unseconded;
    expect(read(open, report, '0').unseconded).toBe(before - 1);
    const cell = 'proactive.licensing.decisions';
    const zero = { kind: 'number', value: '0', raw: '0' } as const;
    const { summary } = open.edit(report, [{ cell, from: zero, to: zero }], STAMP, null);
    expect(summary.unseconded).toBe(before - 2);
  });
});

describe('a second reading', () => {
  test('is refused to whoever signed the report off, for what is no cell, and for a value that is none', () => {
    const { open, report } = signed();
    const readings = [{ cell: CELL, value: typed('0') }];
    expect(() => open.openSecond(report, '王复核')).toThrow('SECOND_SAME_PERSON');
    expect(() => open.readSecond(report, readings, STAMP)).toThrow('SECOND_SAME_PERSON');
    expect(() => read(open, report, '0', 'x.y.z')).toThrow('CELL_UNKNOWN');
    const wrong = [{ cell: CELL, value: { kind: 'number', value: '007', raw: '007' } as const }];
    expect(() => open.readSecond(report, wrong, LI)).toThrow('REQUEST_INVALID');
    expect(() => open.openSecond(99, '李复核')).toThrow('REPORT_NOT_FOUND');
    const [failed = 0] = open.add(tinyFile('乙.bin')[0], { failure: { code: 'NOT_A_REPORT', detail: {} } });
    expect(() => open.openSecond(failed, '李复核')).toThrow('NOT_A_REPORT');
    expect(open.detail(report).context.second).toEqual([]);
  });

  test('that agrees proves the number and leaves the sign-off as it is', () => {
    const { open, report } = signed();
    const { proved, unseconded } = open.row(report);
    expect(read(open, report, '０')).toMatchObject({ proved, failing: 0, status: 'signedOff' });
    readOn(open, report);
    expect(open.row(report)).toMatchObject({ proved: proved + unseconded, failing: 0, status: 'signedOff' });
    expect(open.detail(report).context.second).toContainEqual({
      ...{ cell: CELL, value: { kind: 'number', value: '0', raw: '０' } },
      ...LI,
    });
  });

  test('that differs tells nobody before all is read, then makes the sign-off void', () => {
    const { open, report } = signed({ [CELL]: '7' });
    const { unseconded, proved } = open.row(report);
    expect(read(open, report, '1')).toMatchObject({
      ...{ failing: 0, unruled: 0, proved, status: 'signedOff', isVoided: false },
      unseconded: unseconded - 1,
    });
    expect(open.detail(report).context.second).toEqual([]);
    readOn(open, report);
    expect(open.row(report)).toMatchObject({
      ...{ failing: 1, unruled: 1, byRule: { secondReading: [1, 1] } },
      ...{ status: 'inReview', isVoided: true, unseconded: 0 },
    });
  });

  test('that differs is not told by an export either, before all is read', () => {
    const { open, report } = signed({ [CELL]: '7' });
    read(open, report, '1');
    const halfway = open.moment();
    expect(halfway.report(report).context.second).toEqual([]);
    readOn(open, report);
    expect(halfway.report(report).context.second).toEqual([]);
    expect(open.moment().report(report).context.second).toContainEqual(expect.objectContaining({ cell: CELL }));
  });

  test('that differs is told at once where a number is changed meanwhile, or the sign-off taken back', () => {
    const cell = 'proactive.licensing.decisions';
    const changed = signed({ [CELL]: '7' });
    read(changed.open, changed.report, '1');
    const edit = { cell, from: typed('0'), to: typed('3') };
    changed.open.edit(changed.report, [edit], STAMP, null);
    expect(changed.open.row(changed.report)).toMatchObject({ failing: 1, isVoided: true });
    const back = signed({ [CELL]: '7' });
    read(back.open, back.report, '1');
    back.open.step([back.report], { act: 'reopen', to: null, comment: null }, STAMP);
    expect(back.open.detail(back.report).context.second).toHaveLength(1);
  });

  test('is settled by putting the number right, or by a ruling that lapses with another reading', () => {
    const { open, report } = signed({ [CELL]: '7' });
    read(open, report, '1');
    readOn(open, report);
    const check = `secondReading.${CELL}`;
    open.rule(report, decision(open, report, check, 'accepted'), STAMP);
    expect(open.row(report)).toMatchObject({ failing: 1, unruled: 0, status: 'signedOff' });
    expect(read(open, report, '2')).toMatchObject({ failing: 1, unruled: 1, isVoided: true });
    const edit = { cell: CELL, from: typed('7'), to: typed('2') };
    const { summary } = open.edit(report, [edit], STAMP, null);
    expect(summary).toMatchObject({ failing: 0, corrected: 1, isVoided: true });
    expect(seen(open, report).findings.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
  });
});
