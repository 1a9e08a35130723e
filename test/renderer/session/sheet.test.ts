import { describe, expect, test } from 'vitest';
import type { CellId } from '../../../src/core/form.ts';
import { proposalOf, selectionOf } from '../../../src/renderer/session/sheet.ts';
import { scene } from '../harness/scenes.ts';
import { sessionOn } from '../harness/sessions.ts';

const FROM = 'requests.newReceived.natural';

/** A session with the first report open and the focus on a cell of table 三. */
async function desk() {
  const begun = await sessionOn(scene('full'), () => Date.UTC(2024, 1, 3));
  const { engine, acts, state } = begun;
  await acts.openReport(1);
  await engine.settled();
  acts.focus(FROM);
  const value = (cell: CellId) => state().review?.view.cells[cell]?.value.value;
  const selected = () => [...(selectionOf(state())?.cells ?? [])];
  return { ...begun, value, selected };
}

describe('a selection', () => {
  test('grows from the focused cell and ends with the next focusing', async () => {
    const { acts, selected } = await desk();
    expect(selected()).toEqual([]);
    acts.stretchSelection('right');
    acts.stretchSelection('down');
    expect(selected()).toHaveLength(4);
    acts.refocus();
    expect(selected()).toEqual([]);
    expect(acts.selectedCells()).toEqual([FROM]);
  });

  test('of another table’s cell is none', async () => {
    const { acts, selected } = await desk();
    acts.selectTo('disputes.reconsideration.total');
    expect(selected()).toEqual([]);
  });

  test('of a whole table is copied whole, and cleared by one edit that one undo takes back', async () => {
    const { acts, engine, state, value } = await desk();
    const before = value(FROM);
    acts.selectTable();
    expect(acts.copySelected()?.plain.split('\r\n')).toHaveLength(25);
    const changes = engine.detail(1).changes.length;
    acts.clearSelected();
    await engine.settled();
    expect(engine.detail(1).changes).toHaveLength(changes + 1);
    expect(state().review?.view.cells[FROM]?.value.kind).toBe('blank');
    await acts.undoEdit();
    await engine.settled();
    expect(value(FROM)).toBe(before);
  });
});

describe('a paste', () => {
  test('is shown before it is made, and dropped without a trace', async () => {
    const { acts, engine, state, value } = await desk();
    const before = value(FROM);
    acts.proposePaste([['77', '无']]);
    expect(proposalOf(state())).toMatchObject({ kind: 'paste', wordy: 1, outside: 0 });
    expect(proposalOf(state())?.changes.get(FROM)?.value).toBe('77');
    expect(value(FROM)).toBe(before);
    acts.dropProposal();
    await engine.settled();
    expect(engine.calls.some(({ name }) => name === 'report.edit')).toBe(false);
  });

  test('leaves alone what says the same, and says how many checks it breaks', async () => {
    const { acts, state, value } = await desk();
    acts.proposePaste([[value(FROM) ?? '', '88']]);
    const proposal = proposalOf(state());
    expect(proposal?.same).toBe(1);
    expect(proposal?.changes.size).toBe(1);
    expect(proposal?.failing.after).toBeGreaterThan(proposal?.failing.before ?? 0);
  });

  test('does not outlive the report it was meant for', async () => {
    const { acts, engine, state } = await desk();
    acts.proposePaste([['77', '78']]);
    await acts.openReport(2);
    await engine.settled();
    expect(proposalOf(state())).toBeNull();
    acts.applyProposal();
    await engine.settled();
    expect(engine.calls.some(({ name }) => name === 'report.edit')).toBe(false);
  });

  test('settles no doubt of a cell that says the same already', async () => {
    const { acts, engine, value } = await desk();
    acts.proposePaste([[value(FROM) ?? '']]);
    acts.applyProposal();
    await engine.settled();
    expect(engine.calls.some(({ name }) => name === 'report.edit')).toBe(false);
  });
});

test('filling down is one edit', async () => {
  const { acts, engine, value } = await desk();
  acts.stretchSelection('down');
  acts.stretchSelection('down');
  acts.fillSelected('down');
  await engine.settled();
  expect(value('requests.granted.natural')).toBe(value(FROM));
  expect(engine.calls.filter(({ name }) => name === 'report.edit')).toHaveLength(1);
});

test('a bar that is there already is called for again, and keeps what it proposes', async () => {
  const { acts, state } = await desk();
  acts.openSheetPanel('replace');
  const { asked } = state().slices.sheet;
  acts.proposeReplacing([{ cell: FROM, to: { kind: 'number', value: '77', raw: '77' } }]);
  acts.openSheetPanel('replace');
  expect(state().slices.sheet).toMatchObject({ panel: 'replace', asked: asked + 1 });
  expect(proposalOf(state())).not.toBeNull();
  acts.openSheetPanel(null);
  expect(proposalOf(state())).toBeNull();
});
