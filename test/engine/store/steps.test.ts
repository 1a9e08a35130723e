/** Signing off, returning, assigning: what is allowed when, what makes a sign-off void, and that nothing is half done. */

import { describe, expect, test } from 'vitest';
import type { StepAct } from '../../../src/core/signing.ts';
import { createDataset, type Dataset, openDataset } from '../../../src/engine/store/index.ts';
import { AT, addTiny, STAMP, tinyFile } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';
import { decision } from '../support/seen.ts';

const CELL = 'requests.granted.natural';
const ROW = 'requests.rowTotal.granted';
const COLUMN = 'requests.columnTotal.natural';
const value = (text: string) => ({ kind: 'number', value: text, raw: text }) as const;
const LI = { ...STAMP, by: '李复核' };

const dataset = () => createDataset(scratch().path('a.gouji'));

function take(open: Dataset, act: StepAct, reports: readonly number[], comment: string | null = null) {
  return open.step(reports, { act, to: act === 'assign' ? '李复核' : null, comment }, STAMP);
}

const change = (open: Dataset, report: number, from: string, to: string) =>
  open.edit(report, [{ cell: CELL, from: value(from), to: value(to) }], STAMP, null);

const deskOf = (open: Dataset, report: number) => {
  const { status, isVoided, signedBy } = open.row(report);
  return { status, isVoided, signedBy };
};

const SIGNED = { status: 'signedOff', isVoided: false, signedBy: '王复核' };
const VOID = { status: 'inReview', isVoided: true, signedBy: '王复核' };
const NOBODY = { status: 'inReview', isVoided: false, signedBy: null };

describe('a sign-off', () => {
  test('says who, when and on which numbers, and shows in the row', () => {
    const open = dataset();
    const report = addTiny(open, '1.txt');
    const [{ step, summary } = { step: null, summary: null }] = take(open, 'signOff', [report], '无异议');
    expect(step).toMatchObject({ id: 1, act: 'signOff', to: null, comment: '无异议', by: '王复核', at: AT });
    expect(step?.basis).toMatch(/^[0-9a-f]{64}$/);
    expect(summary).toMatchObject({ ...SIGNED, signedAt: AT, comments: 0 });
    expect(open.detail(report)).toMatchObject({ steps: [step], summary });
  });

  test('is refused while a finding has no ruling or a doubt is open, and then allowed', () => {
    const open = dataset();
    const failing = addTiny(open, '1.txt', { cells: { [CELL]: '3' } });
    const doubtful = addTiny(open, '2.txt', { unit: '乙镇', cells: { 'proactive.penalties.decisions': '' } });
    for (const report of [failing, doubtful]) {
      for (const act of ['signOff', 'toReturn'] as const) {
        expect(() => take(open, act, [report])).toThrow(`SIGNOFF_OPEN {"found":"${report}"}`);
      }
    }
    for (const check of [ROW, COLUMN]) open.rule(failing, decision(open, failing, check, 'filingError'), STAMP);
    expect(take(open, 'toReturn', [failing])[0]?.summary.status).toBe('toReturn');
    const blank = { kind: 'blank', value: null, raw: '' } as const;
    open.edit(doubtful, [{ cell: 'proactive.penalties.decisions', from: blank, to: blank }], STAMP, null);
    expect(take(open, 'signOff', [doubtful])[0]?.summary.status).toBe('signedOff');
  });

  test('of many is one: where one may not be signed off, none is', () => {
    const open = dataset();
    const fine = addTiny(open, '1.txt');
    const failing = addTiny(open, '2.txt', { unit: '乙镇', cells: { [CELL]: '3' } });
    expect(() => take(open, 'signOff', [fine, failing])).toThrow('SIGNOFF_OPEN');
    expect(deskOf(open, fine)).toEqual({ status: 'new', isVoided: false, signedBy: null });
    expect(open.detail(fine).steps).toEqual([]);
  });

  test('is void while a number is another, and holds again when it is back, even past a restart', () => {
    const { path } = scratch();
    const open = createDataset(path('a.gouji'));
    const report = addTiny(open, '1.txt');
    take(open, 'signOff', [report]);
    change(open, report, '0', '1');
    expect(deskOf(open, report)).toEqual(VOID);
    open.undo(report, STAMP);
    expect(deskOf(open, report)).toEqual(SIGNED);
    open.redo(report, STAMP);
    open.close();
    const again = openDataset(path('a.gouji'));
    expect(deskOf(again, report)).toEqual(VOID);
    again.undo(report, STAMP);
    expect(deskOf(again, report)).toEqual(SIGNED);
    again.close();
  });

  test('stands when a number is only confirmed, and is bound to the words where there is no number', () => {
    const open = dataset();
    const report = addTiny(open, '1.txt');
    take(open, 'signOff', [report]);
    change(open, report, '0', '0');
    expect(deskOf(open, report)).toEqual(SIGNED);

    const cell = 'proactive.penalties.decisions';
    const worded = addTiny(open, '2.txt', { unit: '乙镇', cells: { [cell]: '无' } });
    const check = `notANumber.${cell}`;
    open.rule(worded, decision(open, worded, check, 'accepted'), STAMP);
    take(open, 'signOff', [worded]);
    const text = (raw: string) => ({ kind: 'text', value: null, raw }) as const;
    open.edit(worded, [{ cell, from: text('无'), to: text('未统计') }], STAMP, null);
    open.rule(worded, decision(open, worded, check, 'accepted'), STAMP);
    expect(deskOf(open, worded)).toEqual(VOID);
  });

  test('is void under other rules, and when something beside it makes a sum fail', () => {
    const open = dataset();
    const report = addTiny(open, '1.txt', { year: 2023 });
    take(open, 'signOff', [report]);
    open.switchRule('jump', true, '试用', STAMP);
    open.settle(9);
    expect(deskOf(open, report)).toEqual(VOID);
    open.switchRule('jump', false, '恢复', STAMP);
    open.settle(9);
    expect(deskOf(open, report)).toEqual(SIGNED);
    addTiny(open, '2.txt', { year: 2022, cells: { 'requests.carriedOut.natural': '2' } });
    open.settle(9);
    expect(deskOf(open, report)).toEqual(VOID);
  });

  test('is decided on what stands beside the report now, though its counts have not been made anew', () => {
    const open = dataset();
    const report = addTiny(open, '1.txt', { year: 2023 });
    addTiny(open, '2.txt', { year: 2022, cells: { 'requests.carriedOut.natural': '2' } });
    expect(() => take(open, 'signOff', [report])).toThrow('SIGNOFF_OPEN');
  });

  test('can be taken back, and given anew', () => {
    const open = dataset();
    const report = addTiny(open, '1.txt');
    expect(() => take(open, 'reopen', [report])).toThrow('REQUEST_INVALID');
    take(open, 'signOff', [report]);
    take(open, 'reopen', [report]);
    expect(deskOf(open, report)).toEqual(NOBODY);
    open.step([report], { act: 'signOff', to: null, comment: null }, LI);
    expect(deskOf(open, report)).toEqual({ ...SIGNED, signedBy: '李复核' });
  });
});

describe('returning', () => {
  test('follows a sign-off that says so, and keeps who signed', () => {
    const open = dataset();
    const report = addTiny(open, '1.txt');
    expect(() => take(open, 'returned', [report])).toThrow('REQUEST_INVALID');
    take(open, 'signOff', [report]);
    expect(() => take(open, 'returned', [report])).toThrow('REQUEST_INVALID');
    take(open, 'toReturn', [report]);
    open.step([report], { act: 'returned', to: null, comment: '已发函' }, LI);
    expect(deskOf(open, report)).toEqual({ status: 'returned', isVoided: false, signedBy: '王复核' });
    expect(() => take(open, 'returned', [report])).toThrow('REQUEST_INVALID');
    change(open, report, '0', '1');
    expect(deskOf(open, report)).toEqual(VOID);
  });
});

describe('assigning and commenting', () => {
  test('of many change neither status nor sign-off', () => {
    const open = dataset();
    const reports = [1, 2, 3].map((index) => addTiny(open, `${index}.txt`, { unit: `${index}镇` }));
    take(open, 'signOff', reports.slice(0, 1));
    const [first, second] = take(open, 'assign', [...reports, ...reports]).map(({ summary }) => summary);
    expect(first).toMatchObject({ ...SIGNED, assignee: '李复核' });
    expect(second).toMatchObject({ status: 'new', assignee: '李复核' });
    expect(open.detail(reports[2] ?? 0).steps).toHaveLength(1);
    expect(take(open, 'comment', reports, '缺附件')[1]?.summary).toMatchObject({ status: 'new', comments: 1 });
    expect(() => take(open, 'comment', reports, '')).toThrow('REQUEST_INVALID');
    const nobody = open.step([reports[0] ?? 0], { act: 'assign', to: null, comment: null }, STAMP);
    expect(nobody[0]?.summary.assignee).toBeNull();
  });

  test('are refused for what is no report', () => {
    const open = dataset();
    const [failed = 0] = open.add(tinyFile('乙.bin')[0], { failure: { code: 'NOT_A_REPORT', detail: {} } });
    expect(() => take(open, 'assign', [failed])).toThrow('NOT_A_REPORT');
    expect(() => take(open, 'assign', [99])).toThrow('REPORT_NOT_FOUND');
  });
});

describe('the office', () => {
  test('knows everybody who did anything or was given a report, once, in order', () => {
    const open = dataset();
    expect(open.office()).toEqual({ secondReading: false, people: [] });
    const report = addTiny(open, '1.txt');
    const by = (name: string) => ({ ...STAMP, by: name });
    open.edit(report, [{ cell: CELL, from: value('0'), to: value('0') }], by('赵复核'), null);
    open.step([report], { act: 'assign', to: '陈复核', comment: null }, by('赵复核'));
    open.switchRule('jump', true, '试用', by('Ann'));
    expect(open.setOffice(true, by('王复核'))).toEqual({
      secondReading: true,
      people: ['陈复核', '王复核', '赵复核', 'Ann'],
    });
    expect(open.setOffice(false, by('王复核')).secondReading).toBe(false);
  });
});
