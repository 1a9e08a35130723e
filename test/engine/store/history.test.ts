/** The history: everything people did to reports, out of five logs, last first. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typed } from '../../../src/core/review.ts';
import { createDataset, type Dataset } from '../../../src/engine/store/index.ts';
import type { HistoryEntry } from '../../../src/shared/model.ts';
import { addTiny } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';
import { decision } from '../support/seen.ts';

const CELL = 'requests.granted.natural';
const ROW = 'requests.rowTotal.granted';

/** A stamp for each minute of a day. */
const at = (minute: number, by = '王复核') => ({
  by,
  at: `2023-02-01T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`,
});
const edit = (open: Dataset, report: number, from: string, to: string, minute: number, batch?: number) =>
  open.edit(report, [{ cell: CELL, from: typed(from), to: typed(to) }], at(minute), '更正', batch);
const all = (open: Dataset, report: number | null = null) => open.history(report, 0, 500);

/** What an entry says, in a word. */
function word({ deed }: HistoryEntry): string {
  if (deed.kind === 'change') return deed.change.act;
  if (deed.kind === 'ruling') return `ruling ${deed.ruled.ruling}`;
  return deed.kind === 'step' ? deed.step.act : deed.kind;
}

function withReports(): { open: Dataset; first: number; second: number } {
  const open = createDataset(scratch().path('a.gouji'));
  const first = addTiny(open, '甲.txt', { cells: { [CELL]: '3' } });
  const second = addTiny(open, '乙.txt', { unit: '乙镇', cells: { [CELL]: '3' } });
  return { open, first, second };
}

describe('the history', () => {
  test('of a dataset in which nothing was done is empty', () => {
    expect(all(withReports().open)).toEqual([]);
  });

  test('tells of every kind of deed, the last first, with whose report it was', () => {
    const { open, first, second } = withReports();
    edit(open, first, '3', '4', 1, 17);
    open.rule(first, { ...decision(open, first, ROW), batch: 17 }, at(2, '李复核'));
    open.step([second], { act: 'assign', to: '李复核', comment: null }, at(3));
    open.identify(second, { unit: '甲镇', year: null }, at(4), '看错');
    open.choose(second, true, at(5));
    open.undo(first, at(6));
    const told = all(open);
    expect(told.map(word)).toEqual(['undo', 'choice', 'identity', 'assign', 'ruling filingError', 'edit']);
    expect(told.map(({ report }) => report)).toEqual([first, second, second, second, first, first]);
    expect(told.map(({ batch }) => batch)).toEqual([null, null, null, null, 17, 17]);
    expect(told[4]).toMatchObject({ unit: '甲镇', year: 2022, by: '李复核', at: at(2).at });
    expect(told[2]?.deed).toEqual({ kind: 'identity', unit: '甲镇', year: null, reason: '看错' });
    expect(told[2]?.unit).toBe('甲镇');
    expect(told[5]?.deed).toEqual({ kind: 'change', change: open.detail(first).changes[0] });
    expect(told[3]?.deed).toEqual({ kind: 'step', step: open.detail(second).steps[0] });
  });

  test('of one report is the part of it that is about the report', () => {
    const { open, first, second } = withReports();
    edit(open, first, '3', '4', 1);
    edit(open, second, '3', '5', 2);
    open.step([first, second], { act: 'comment', to: null, comment: '待问' }, at(3));
    expect(all(open, first)).toEqual(all(open).filter(({ report }) => report === first));
    expect(all(open, second).map(word)).toEqual(['comment', 'edit']);
  });

  test('puts a ruling of the same moment after the edit it speaks of', () => {
    const { open, first } = withReports();
    const made = decision(open, first, ROW, 'misread');
    const { change } = edit(open, first, '3', '0', 1);
    open.rule(first, { ...made, change: change.id }, at(1));
    expect(all(open).map(word)).toEqual(['ruling misread', 'edit']);
  });

  test('page by page is the whole of it, each entry once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }),
        (limit, minutes) => {
          const { open, first, second } = withReports();
          for (const [index, minute] of minutes.entries()) {
            open.step(
              [index % 2 === 0 ? first : second],
              { act: 'comment', to: null, comment: `${index}` },
              at(minute),
            );
          }
          const pages: HistoryEntry[] = [];
          for (let offset = 0; offset <= minutes.length; offset += limit)
            pages.push(...open.history(null, offset, limit));
          expect(pages).toEqual(all(open));
          expect(pages).toHaveLength(minutes.length);
          open.close();
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('an entry is in force', () => {
  const inForce = (open: Dataset, report: number | null = null) =>
    all(open, report).flatMap((entry) => (entry.isInForce ? [word(entry)] : []));

  test('an edit until it is undone, and again once it is redone; undo and redo themselves never', () => {
    const { open, first } = withReports();
    edit(open, first, '3', '4', 1);
    expect(inForce(open)).toEqual(['edit']);
    open.undo(first, at(2));
    expect(inForce(open)).toEqual([]);
    open.redo(first, at(3));
    expect(inForce(open)).toEqual(['edit']);
    expect(all(open).map(word)).toEqual(['redo', 'undo', 'edit']);
  });

  test('a ruling until another decides the same, or takes it back', () => {
    const { open, first } = withReports();
    open.rule(first, decision(open, first, ROW), at(1));
    open.rule(first, decision(open, first, ROW, 'accepted'), at(2));
    expect(inForce(open)).toEqual(['ruling accepted']);
    open.rule(first, decision(open, first, ROW, null), at(3));
    expect(inForce(open)).toEqual([]);
  });

  test('of two rulings about different numbers, the one about those that stand', () => {
    const { open, first } = withReports();
    open.rule(first, decision(open, first, ROW), at(1));
    edit(open, first, '3', '4', 2);
    open.rule(first, decision(open, first, ROW, 'accepted'), at(3));
    expect(inForce(open)).toEqual(['ruling accepted', 'edit']);
    open.undo(first, at(4));
    expect(inForce(open)).toEqual(['ruling filingError']);
  });

  test('the last sign-off that nobody took back, and the last word on who has the report', () => {
    const { open, second } = withReports();
    const [calm] = [addTiny(open, '丙.txt', { unit: '丙镇' })];
    open.step([calm], { act: 'assign', to: '李复核', comment: null }, at(1));
    open.step([calm], { act: 'assign', to: '王复核', comment: null }, at(2));
    open.step([calm], { act: 'signOff', to: null, comment: null }, at(3));
    open.step([second], { act: 'comment', to: null, comment: '待问' }, at(4));
    expect(all(open).map(({ isInForce }) => isInForce)).toEqual([false, true, true, false]);
    open.step([calm], { act: 'reopen', to: null, comment: null }, at(5));
    expect(inForce(open, calm)).toEqual(['assign']);
  });

  test('a word on whose report it is until another word, or until what was read counts again', () => {
    const { open, second } = withReports();
    open.identify(second, { unit: '丙镇', year: null }, at(1), null);
    open.identify(second, { unit: '丁镇', year: null }, at(2), null);
    expect(all(open).map(({ isInForce }) => isInForce)).toEqual([true, false]);
    open.identify(second, { unit: null, year: null }, at(3), null);
    expect(inForce(open)).toEqual([]);
  });

  test('a choice while its report stands', () => {
    const { open, first } = withReports();
    const rival = addTiny(open, '甲又.txt');
    open.choose(first, true, at(1));
    expect(inForce(open)).toEqual(['choice']);
    open.choose(rival, true, at(2));
    expect(all(open).map(({ isInForce }) => isInForce)).toEqual([true, false]);
    open.choose(rival, false, at(3));
    expect(inForce(open)).toEqual([]);
  });
});
