import { describe, expect, test } from 'vitest';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { parsedNumber } from '../../../src/core/number-line.ts';
import { typed } from '../../../src/core/review.ts';
import type { BlockLanding } from '../../../src/renderer/model/data-block.ts';
import { makeReport } from '../harness/reports.ts';
import { sceneOf, sessionOn } from '../harness/sessions.ts';

const CELL = 'requests.granted.natural';
const INDEX = form2021.cells.findIndex(({ id }) => id === CELL);

const report = (number: number, form: '2019' | '2021' = '2021') =>
  makeReport({
    report: number,
    form,
    unit: `某局${number}`,
    year: form === '2021' ? 2022 : 2020,
    file: `${number}.txt`,
    numbers: { [CELL]: 19 },
    spoilt: { [CELL]: { raw: '19', doubts: ['lookAlike'] } },
  });

const SCENE = sceneOf([report(1), report(2), report(3), report(4, '2019')]);

async function started() {
  const begun = await sessionOn(SCENE);
  const { acts, state } = begun;
  acts.goTo('data');
  await acts.enterData();
  const data = () => state().slices.data;
  const part = (number: number) => data().lines?.get(number)?.split(',')[INDEX] ?? '';
  const at = (number: number) => ({ report: number, cell: CELL });
  return { ...begun, data, part, at };
}

describe('the numbers', () => {
  test('are heard for the form most reports are on', async () => {
    const { data, part } = await started();
    expect([...(data().lines?.keys() ?? [])]).toEqual([1, 2, 3]);
    expect(parsedNumber(part(1))).toMatchObject({ value: '19', isDoubtful: true });
  });

  test('are heard again for the reports that changed, and for no others', async () => {
    const { engine, acts, store, asked } = await started();
    const [first] = store.get().summaries;
    if (!first) throw new Error('no report');
    engine.emit('reports.changed', [{ ...first, failing: 7 }]);
    await acts.hearData();
    await engine.settled();
    expect(asked('numbers.list').at(-1)?.args).toEqual({ form: '2021', reports: [first.report] });
    const times = asked('numbers.list').length;
    await acts.hearData();
    expect(asked('numbers.list')).toHaveLength(times);
  });

  test('that could not be heard leave those from before, and say so', async () => {
    const { engine, acts, data, store, part } = await started();
    engine.refuse({ code: 'INTERNAL', detail: {} });
    store.dispatch({ type: 'summaries', summaries: store.get().summaries.map((each) => ({ ...each })) });
    await acts.hearData();
    expect(data().failure).toMatchObject({ code: 'INTERNAL' });
    expect(part(1)).not.toBe('');
    await acts.hearData();
    expect(data().failure).toBeNull();
  });

  test('of another form come when it is chosen', async () => {
    const { acts, data } = await started();
    await acts.chooseForm('2019');
    expect([...(data().lines?.keys() ?? [])]).toEqual([4]);
  });
});

describe('an edit', () => {
  test('shows at once, and is what the store has in the end', async () => {
    const { engine, acts, part, at, asked } = await started();
    acts.typeData(at(1), part(1), '２０');
    expect(parsedNumber(part(1))).toMatchObject({ value: '20', isCorrected: true });
    await engine.settled();
    expect(asked('report.edit')).toHaveLength(1);
    expect(parsedNumber(part(1))).toMatchObject({ value: '20', isDoubtful: false, isCorrected: true });
  });

  test('that says the same confirms a doubt, and does nothing where there is none', async () => {
    const { engine, acts, part, at, asked } = await started();
    acts.typeData(at(1), part(1), '19');
    await engine.settled();
    expect(parsedNumber(part(1))).toMatchObject({ value: '19', isDoubtful: false, isCorrected: false });
    acts.typeData(at(1), part(1), '19');
    await engine.settled();
    expect(asked('report.edit')).toHaveLength(1);
  });

  test('of a number that is no longer what was seen is not made, and the number of the store is shown', async () => {
    const { engine, acts, store, part, at, asked } = await started();
    const seen = part(1);
    const value = { kind: 'number', value: '19', raw: '19' } as const;
    const to = { kind: 'number', value: '33', raw: '33' } as const;
    await engine.bridge.engine('report.edit', {
      report: 1,
      edits: [{ cell: CELL, from: value, to }],
      by: '别人',
      reason: null,
    });
    acts.typeData(at(1), seen, '20');
    await engine.settled();
    expect(asked('report.edit')).toHaveLength(1);
    expect(store.get().notice).toMatchObject({ kind: 'takenBack', failure: { code: 'VALUE_STALE' }, cell: CELL });
    expect(parsedNumber(part(1)).value).toBe('33');
  });

  test('that the store refuses is taken back', async () => {
    const { engine, acts, store, part, at } = await started();
    engine.refuse({ code: 'INTERNAL', detail: {} });
    acts.typeData(at(2), part(2), '7');
    await engine.settled();
    expect(parsedNumber(part(2)).value).toBe('19');
    expect(store.get().notice).toMatchObject({ kind: 'takenBack', cell: CELL });
  });

  test('follows the one before in the same report', async () => {
    const { engine, acts, part, at, asked } = await started();
    acts.typeData(at(1), part(1), '20');
    acts.typeData(at(1), part(1), '21');
    await engine.settled();
    expect(asked('report.edit')).toHaveLength(2);
    expect(parsedNumber(part(1)).value).toBe('21');
  });

  test('needs a name', async () => {
    const { engine, acts, store, part, at, asked } = await started();
    store.dispatch({ type: 'reviewer', reviewer: '' });
    acts.typeData(at(1), part(1), '20');
    await engine.settled();
    expect(store.get().dialog).toBe('reviewer');
    expect(asked('report.edit')).toEqual([]);
    expect(parsedNumber(part(1)).value).toBe('19');
  });
});

describe('undo', () => {
  test('takes back the last edit in whichever report, and redo makes it again', async () => {
    const { engine, acts, data, part, at } = await started();
    acts.typeData(at(1), part(1), '20');
    await engine.settled();
    acts.typeData(at(2), part(2), '30');
    await engine.settled();
    await acts.undoData();
    expect([part(1), part(2)].map((each) => parsedNumber(each).value)).toEqual(['20', '19']);
    expect(data().cursor).toMatchObject({ report: 2, cell: CELL });
    await acts.undoData();
    expect(parsedNumber(part(1))).toMatchObject({ value: '19', isDoubtful: true });
    await acts.redoData();
    await acts.redoData();
    expect([part(1), part(2)].map((each) => parsedNumber(each).value)).toEqual(['20', '30']);
  });

  test('never takes back what was done on top of it in the report itself', async () => {
    const { engine, acts, store, part, at, asked } = await started();
    acts.typeData(at(1), part(1), '20');
    await engine.settled();
    const from = { kind: 'number', value: '20', raw: '20' } as const;
    const to = { kind: 'number', value: '25', raw: '25' } as const;
    await engine.bridge.engine('report.edit', {
      report: 1,
      edits: [{ cell: CELL, from, to }],
      by: '某人',
      reason: null,
    });
    await acts.undoData();
    expect(asked('report.undo')).toEqual([]);
    expect(store.get().notice).toMatchObject({ failure: { code: 'NOTHING_TO_UNDO' } });
  });
});

describe('a report', () => {
  test('is opened at the cell, and left for the table at the cell that was looked at', async () => {
    const { acts, store, data, at } = await started();
    await acts.openDataCell(at(2));
    expect(store.get().review).toMatchObject({ focus: CELL, detail: { summary: { report: 2 } } });
    acts.focus('requests.total.total');
    acts.back();
    await acts.enterData();
    expect(data().cursor).toEqual({ report: 2, cell: 'requests.total.total' });
  });

  test('on another form brings its form into the table with it', async () => {
    const { acts, data } = await started();
    await acts.openReport(4);
    acts.goTo('data');
    await acts.enterData();
    expect(data()).toMatchObject({ form: '2019', cursor: { report: 4 } });
    expect([...(data().lines?.keys() ?? [])]).toEqual([4]);
  });
});

test('an edit that is still on its way is what undo takes back', async () => {
  const { acts, data, part, at, engine } = await started();
  acts.typeData(at(1), part(1), '5');
  await acts.undoData();
  expect([parsedNumber(part(1)).value, data().done, engine.detail(1).changes.length]).toEqual(['19', [], 2]);
});

describe('a block over several reports', () => {
  const OTHER = 'requests.granted.enterprise';
  const place = (report: number, cell: string, from: string, text: string) => ({
    report,
    cell,
    index: form2021.cells.findIndex(({ id }) => id === cell),
    from,
    to: typed(text),
  });
  const landing = (edits: BlockLanding['edits']): BlockLanding => ({
    edits,
    same: 0,
    outside: 0,
    headings: { rows: 0, columns: 0 },
    wordy: 0,
    reports: new Set(edits.map(({ report }) => report)).size,
    signed: 0,
  });
  const EDITS = [place(1, CELL, '19?', '20'), place(1, OTHER, '0', '4'), place(2, CELL, '19?', '21')];
  const batches = (asked: (name: string) => readonly { readonly args: unknown }[]) =>
    asked('report.edit').map(({ args }) => (args as { batch?: number }).batch);

  test('is shown, and nothing is made before it is wanted', async () => {
    const { acts, data, asked, part } = await started();
    acts.proposeBlock('paste', landing(EDITS));
    expect(data().proposal).toMatchObject({ kind: 'paste', reports: 2 });
    acts.dropBlock();
    expect([data().proposal, asked('report.edit').length, part(1)]).toEqual([null, 0, '19?']);
  });

  test('shows at once, is one edit in each report under one number, and one undo takes it back', async () => {
    const { acts, data, asked, part, engine } = await started();
    acts.proposeBlock('paste', landing(EDITS));
    const made = acts.applyBlock();
    await expect.poll(() => data().run).toEqual({ reports: 2, behind: 0 });
    expect([parsedNumber(part(1)).value, parsedNumber(part(2)).value]).toEqual(['20', '21']);
    expect(asked('report.edit')).toEqual([]);
    await made;
    expect(asked('report.edit').map(({ args }) => (args as { edits: unknown[] }).edits.length)).toEqual([2, 1]);
    expect(new Set(batches(asked)).size).toBe(1);
    expect(engine.detail(1).changes).toHaveLength(1);
    await acts.undoData();
    expect([parsedNumber(part(1)).value, parsedNumber(part(2)).value]).toEqual(['19', '19']);
    await acts.redoData();
    expect([parsedNumber(part(1)).value, parsedNumber(part(2)).value]).toEqual(['20', '21']);
    expect(new Set(batches(asked)).size).toBe(2);
    await acts.undoData();
    expect([parsedNumber(part(1)).value, data().done]).toEqual(['19', []]);
  });

  test('undone twice in a hurry takes back what was done before it too', async () => {
    const { acts, data, asked } = await started();
    acts.typeData({ report: 3, cell: CELL }, '19?', '5');
    await expect.poll(() => data().done.length).toBe(1);
    acts.proposeBlock('paste', landing(EDITS));
    await acts.applyBlock();
    await Promise.all([acts.undoData(), acts.undoData()]);
    expect([asked('batch.undo').length, asked('report.undo').length, data().done.length]).toEqual([1, 1, 0]);
  });

  test('leaves a report alone that says something else by now, and tells of it', async () => {
    const { acts, data, part, state, engine } = await started();
    acts.proposeBlock('clear', landing([...EDITS, place(3, CELL, '18', '22')]));
    await acts.applyBlock();
    expect(state().notice).toMatchObject({ kind: 'blockTakenBack', cells: 1, reports: 1, edit: { report: 3 } });
    expect(engine.detail(3).changes).toEqual([]);
    expect([parsedNumber(part(1)).value, parsedNumber(part(3)).value]).toEqual(['20', '19']);
    expect(data().cursor).toMatchObject({ report: 3, cell: CELL });
    expect(data().done).toMatchObject([{ edits: EDITS }]);
  });

  test('is no longer shown once a number is typed', async () => {
    const { acts, data } = await started();
    acts.proposeBlock('paste', landing(EDITS));
    acts.typeData({ report: 2, cell: CELL }, '19?', '3');
    expect(data().proposal).toBeNull();
  });
});
