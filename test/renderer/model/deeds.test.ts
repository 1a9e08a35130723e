import { expect, test } from 'vitest';
import { form2021 } from '../../../src/core/forms/2021.ts';
import type { CellValue } from '../../../src/core/reading.ts';
import type { Act } from '../../../src/core/review.ts';
import type { StepAct } from '../../../src/core/signing.ts';
import { wordsOf } from '../../../src/core/words/index.ts';
import { screenWords } from '../../../src/renderer/locales/index.ts';
import { checkName, lineText, reasonOf } from '../../../src/renderer/model/deed-words.ts';
import { type DeedLine, deedLines, lastEdits, takeBackOf } from '../../../src/renderer/model/deeds.ts';
import type { HistoryEntry } from '../../../src/shared/model.ts';

const SPEECH = { words: screenWords('zh-CN'), domain: wordsOf('zh-CN'), formOf: () => form2021 };
const CELL = 'requests.granted.natural';
const number = (value: string): CellValue => ({ kind: 'number', value, raw: value });

const entry = (deed: HistoryEntry['deed'], over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  report: 1,
  unit: '某局',
  year: 2023,
  by: '某人',
  at: '2024-02-03T01:00:00.000Z',
  batch: null,
  isInForce: true,
  deed,
  ...over,
});
const change = (id: number, act: Act, target: number | null = null, over: Partial<HistoryEntry> = {}) =>
  entry(
    {
      kind: 'change',
      change: {
        id,
        act,
        target,
        edits: [{ cell: CELL, from: number('1'), to: number('19') }],
        by: '某人',
        at: '',
        reason: null,
      },
    },
    over,
  );
const ruling = (id: number, check: string, behind: number | null, over: Partial<HistoryEntry> = {}) =>
  entry(
    {
      kind: 'ruling',
      ruled: { id, check, ruling: 'misread', operands: ['a=1'], change: behind, reason: null, by: '某人', at: '' },
    },
    over,
  );
const step = (act: StepAct, over: Partial<HistoryEntry> = {}, to: string | null = null) =>
  entry({ kind: 'step', step: { id: 1, act, basis: null, to, comment: null, by: '某人', at: '' } }, over);

const only = (entries: readonly HistoryEntry[]): DeedLine => {
  const lines = deedLines(entries);
  expect(lines).toHaveLength(1);
  return lines[0] as DeedLine;
};

test('what was done in one go is one line: a batch, one decision about several checks, one step with several reports', () => {
  const batch = only([change(3, 'edit', null, { batch: 7 }), change(2, 'edit', null, { batch: 7, report: 2 })]);
  expect(takeBackOf(batch, new Map())).toEqual({ kind: 'batch', batch: 7 });
  expect(lineText(batch, SPEECH)).toContain('2 份报告');

  const decision = only([ruling(2, 'requests.rowTotal.granted', 9), ruling(1, 'requests.columnTotal.natural', 9)]);
  expect(lineText(decision, SPEECH)).toBe('认定误读：行合计“(一)予以公开”、办理结果总计“自然人”');

  const steps = only([
    step('signOff'),
    step('signOff', { report: 2 }),
    step('signOff', { report: 3, isInForce: false }),
  ]);
  expect(lineText(steps, SPEECH)).toBe('签核，共 3 份报告');
  expect(takeBackOf(steps, new Map())).toEqual({ kind: 'signOffs', reports: [1, 2] });
});

test('what was not done in one go is told apart', () => {
  expect(deedLines([change(2, 'edit'), change(1, 'edit')])).toHaveLength(2);
  expect(deedLines([change(2, 'edit', null, { batch: 7 }), change(1, 'edit')])).toHaveLength(2);
  expect(deedLines([change(2, 'edit', null, { batch: 7 }), change(1, 'edit', null, { batch: 8 })])).toHaveLength(2);
  expect(deedLines([ruling(2, 'wrongForm', null), ruling(1, 'late', null)])).toHaveLength(2);
  expect(deedLines([step('signOff'), step('signOff', { report: 2, at: '2024-02-03T02:00:00.000Z' })])).toHaveLength(2);
});

test('of a report’s edits the last one in force goes back, and none before it', () => {
  const [second, first] = [change(2, 'edit'), change(1, 'edit')];
  const last = lastEdits([second, first]);
  expect(takeBackOf([second], last)).toEqual({ kind: 'edit', report: 1, change: 2 });
  expect(takeBackOf([first], last)).toBeNull();
});

test('an edit that was undone does not go back again; the one before it does', () => {
  const entries = [
    change(3, 'undo', 2, { isInForce: false }),
    change(2, 'edit', null, { isInForce: false }),
    change(1, 'edit'),
  ] as const;
  const last = lastEdits(entries);
  expect(entries.map((each) => takeBackOf([each], last)?.kind ?? null)).toEqual([null, null, 'edit']);
});

test('an edit that was redone is the last one again', () => {
  const entries = [
    change(5, 'redo', 1, { isInForce: false }),
    change(4, 'undo', 1, { isInForce: false }),
    change(1, 'edit'),
  ];
  expect(lastEdits(entries)).toEqual(new Map([[1, 1]]));
});

test('the last edit of one report says nothing of another’s', () => {
  const other = change(1, 'edit', null, { report: 2 });
  expect(lastEdits([change(2, 'edit'), other])).toEqual(
    new Map([
      [1, 2],
      [2, 1],
    ]),
  );
});

test('comments, assignments and what is no longer in force do not go back', () => {
  for (const each of [step('comment'), step('assign', {}, '王'), step('signOff', { isInForce: false })])
    expect(takeBackOf([each], new Map())).toBeNull();
});

test('a line says what was done in the words of the form', () => {
  expect(lineText([change(1, 'edit')], SPEECH)).toBe('更正 (一)予以公开 · 自然人：1 → 19');
  expect(lineText([change(2, 'undo', 1)], SPEECH)).toBe('撤销：更正 (一)予以公开 · 自然人：1 → 19');
  expect(lineText([step('assign', {}, '王复核')], SPEECH)).toBe('分派给 王复核');
  expect(lineText([step('assign')], SPEECH)).toBe('取消分派');
  expect(lineText([entry({ kind: 'choice', stands: true })], SPEECH)).toBe('定为以此为准');
  expect(lineText([entry({ kind: 'identity', unit: '某镇', year: null, reason: '封面' })], SPEECH)).toBe(
    '单位定为“某镇”',
  );
  expect(reasonOf(entry({ kind: 'identity', unit: '某镇', year: null, reason: '封面' }))).toBe('封面');
});

test('checks are named by rule and subject, unknown ones by themselves', () => {
  expect(checkName(`secondReading.${CELL}`, form2021, SPEECH)).toContain('(一)予以公开 · 自然人');
  expect(checkName('wrongForm', form2021, SPEECH)).toBe('式样与年度相符');
  expect(checkName('statement.requestsReceived', form2021, SPEECH)).toBe('正文与表格一致“新收申请”');
  expect(checkName('no such rule', null, SPEECH)).toBe('no such rule');
});
