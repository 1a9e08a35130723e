import { describe, expect, test } from 'vitest';
import { needsOf, nextNeed } from '../../../src/renderer/model/attention.ts';
import { type CellView, viewReport } from '../../../src/renderer/model/view.ts';
import { makeReport } from '../harness/reports.ts';

const FAILS = 'disputes.reconsideration.total';
const DOUBT = 'proactive.rules.issued';
const LATER_DOUBT = 'requests.partial.natural';
const BLANK = { kind: 'blank' as const, value: null, raw: '' };
const MISSING = 'requests.carriedIn.natural';

const report = makeReport({
  report: 1,
  form: '2021',
  unit: '某局',
  year: 2022,
  file: 'a.txt',
  // As many in force as were issued, so that only what is spoilt fails.
  numbers: { 'proactive.rules.inForce': 12 },
  spoilt: {
    [FAILS]: { raw: '4' },
    [DOUBT]: { raw: '1 2', as: { kind: 'number', value: '12' }, doubts: ['spaceInside'] },
    [LATER_DOUBT]: { doubts: ['movedSideways'] },
    [MISSING]: { raw: '' },
  },
});
const view = viewReport(report);

const UNPROVED = view.form.cells.filter(({ table }) => table === 'proactive').map(({ id }) => id);
const first = UNPROVED.find((cell) => cell !== DOUBT);

test('what fails comes first, then what is doubtful, then what nothing proves', () => {
  const needs = needsOf(view);
  expect(needs.slice(0, 3).map(({ cell }) => cell)).toEqual([FAILS, DOUBT, LATER_DOUBT]);
  const unproved = needs.slice(3).map(({ cell }) => cell);
  expect(unproved).toContain(MISSING);
  expect(unproved.slice(0, UNPROVED.length - 1)).toEqual(UNPROVED.filter((cell) => cell !== DOUBT));
});

test('what is proved is passed over', () => {
  const cells = needsOf(view).map(({ cell }) => cell);
  expect(cells.filter((cell) => cell !== LATER_DOUBT && view.cells[cell]?.proof === 'proved')).toEqual([]);
  expect(cells).not.toContain('requests.granted.natural');
});

test('what a person confirmed is passed over, though nothing else proves it', () => {
  const change = {
    id: 1,
    act: 'edit' as const,
    target: null,
    edits: [{ cell: MISSING, from: BLANK, to: BLANK }],
    by: '某人',
    at: '2024-02-01T00:00:00.000Z',
    reason: null,
  };
  const confirmed = viewReport({ ...report, changes: [change] });
  expect(needsOf(confirmed).map(({ cell }) => cell)).not.toContain(MISSING);
});

describe('the next cell to look at', () => {
  test('goes round', () => {
    expect(nextNeed(view, FAILS, 1)).toBe(DOUBT);
    expect(nextNeed(view, LATER_DOUBT, 1)).toBe(first);
    expect(nextNeed(view, needsOf(view).at(-1)?.cell ?? '', 1)).toBe(FAILS);
  });

  test('from a cell that needs none is the most urgent', () => {
    expect(nextNeed(view, 'requests.granted.natural', 1)).toBe(FAILS);
  });

  test('from a cell just settled goes on behind it among the equally urgent', () => {
    const settled = {
      ...view,
      cells: { ...view.cells, [FAILS]: { ...(view.cells[FAILS] as CellView), fails: false, confirmed: true } },
    };
    expect(nextNeed(settled, 'requests.granted.natural', 1)).toBe(LATER_DOUBT);
    expect(nextNeed(settled, 'requests.granted.natural', -1)).toBe(DOUBT);
  });

  test('is none where nothing is left', () => {
    const proved = Object.entries(view.cells).map(([id, cell]) => [
      id,
      { ...cell, fails: false, doubts: [], proof: 'proved' as const },
    ]);
    expect(nextNeed({ ...view, cells: Object.fromEntries(proved) }, null, 1)).toBeNull();
  });
});
