import { describe, expect, test } from 'vitest';
import { firstOpen, nextStop, type Stop, stopHere, stopsOf } from '../../../src/renderer/model/attention.ts';
import { viewReport } from '../../../src/renderer/model/view.ts';
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

const settling = (cell: string, id: number) => ({
  id,
  act: 'edit' as const,
  target: null,
  edits: [{ cell, from: view.cells[cell]?.value ?? BLANK, to: view.cells[cell]?.value ?? BLANK }],
  by: '某人',
  at: '2024-02-01T00:00:00.000Z',
  reason: null,
});
const cellOf = (stop: Stop | null) => stop?.cell ?? null;
const at = (focus: string) => ({ glance: null, focus });
const next = (focus: string, step: 1 | -1 = 1, of = view) => cellOf(nextStop(of, at(focus), step));

test('what fails comes first, then what is doubtful, then what nothing proves', () => {
  const stops = stopsOf(view);
  expect(stops.slice(0, 3).map(({ cell, rank }) => [cell, rank])).toEqual([
    [FAILS, 0],
    [DOUBT, 1],
    [LATER_DOUBT, 1],
  ]);
  const unproved = stops.slice(3).map(({ cell }) => cell);
  expect(unproved).toContain(MISSING);
  expect(unproved.slice(0, UNPROVED.length - 1)).toEqual(UNPROVED.filter((cell) => cell !== DOUBT));
});

test('what is proved is passed over', () => {
  const cells = stopsOf(view).map(({ cell }) => cell);
  expect(cells.filter((cell) => cell !== LATER_DOUBT && view.cells[cell ?? '']?.proof === 'proved')).toEqual([]);
  expect(cells).not.toContain('requests.granted.natural');
});

test('what a person confirmed is passed over, though nothing else proves it', () => {
  const confirmed = viewReport({ ...report, changes: [settling(MISSING, 1)] });
  expect(stopsOf(confirmed).map(({ cell }) => cell)).not.toContain(MISSING);
});

test('doubts of one cause are one stop, with all of their cells', () => {
  const line = ['natural', 'enterprise', 'research'].map((column) => `requests.rejected.duplicate.${column}`);
  const lost = makeReport({
    report: 2,
    form: '2021',
    unit: '某局',
    year: 2022,
    file: 'b.txt',
    spoilt: Object.fromEntries(line.map((cell) => [cell, { raw: '', doubts: ['blankCell'] }])),
  });
  const doubtful = stopsOf(viewReport(lost)).filter(({ rank }) => rank === 1);
  expect(doubtful).toHaveLength(1);
  expect(doubtful[0]).toMatchObject({ cell: line[0], glance: { cells: line } });
});

test('a doubt about the very number that fails is no stop of its own', () => {
  const both = makeReport({
    report: 3,
    form: '2021',
    unit: '某局',
    year: 2022,
    file: 'c.txt',
    spoilt: { [FAILS]: { raw: '4', doubts: ['spaceInside'] } },
  });
  const stops = stopsOf(viewReport(both)).filter(({ rank }) => rank < 2);
  expect(stops.map(({ rank, cell }) => [rank, cell])).toEqual([[0, FAILS]]);
});

test('a finding about no cell is a stop in its line', () => {
  const wrong = makeReport({ report: 4, form: '2019', unit: '某局', year: 2022, file: 'd.txt' });
  expect(stopsOf(viewReport(wrong))[0]).toMatchObject({ rank: 0, cell: null, glance: { id: 'wrongForm' } });
});

describe('the next stop', () => {
  test('goes round while something must be settled', () => {
    expect(next(FAILS)).toBe(DOUBT);
    expect(next(DOUBT)).toBe(LATER_DOUBT);
    expect(next(LATER_DOUBT)).toBe(FAILS);
    expect(next(FAILS, -1)).toBe(LATER_DOUBT);
  });

  test('is nothing unproved while something must be settled', () => {
    expect(stopsOf(view).at(-1)?.rank).toBe(2);
    expect(next(stopsOf(view).at(-1)?.cell ?? '')).toBe(FAILS);
    expect([FAILS, DOUBT, LATER_DOUBT]).toContain(next(first ?? ''));
  });

  test('comes to an end behind the last where nothing must be', () => {
    const calm = viewReport(makeReport({ report: 5, form: '2021', unit: '某局', year: 2022, file: 'e.txt' }));
    const stops = stopsOf(calm);
    expect(stops.length).toBeGreaterThan(1);
    expect(firstOpen(calm)).toBeNull();
    expect(nextStop(calm, at(stops.at(-1)?.cell ?? ''), 1)).toBeNull();
    expect(next(stops[0]?.cell ?? '', 1, calm)).toBe(stops[1]?.cell);
  });

  test('from a cell that needs none is the most urgent', () => {
    expect(next('requests.granted.natural')).toBe(FAILS);
  });

  test('from a cell just settled goes on behind it among the equally urgent', () => {
    const settled = viewReport({ ...report, changes: [settling(DOUBT, 1)] });
    const calm = { ...settled, issues: [] };
    expect(next(DOUBT, 1, calm)).toBe(LATER_DOUBT);
  });

  test('is known by the line that is looked at before the focused cell', () => {
    const line = stopsOf(view)[1]?.glance?.id ?? '';
    expect(stopHere(view, { glance: line, focus: FAILS })?.cell).toBe(DOUBT);
    expect(stopHere(view, at('requests.granted.natural'))).toBeNull();
  });

  test('is none where nothing is left', () => {
    const proved = Object.entries(view.cells).map(([id, cell]) => [
      id,
      { ...cell, fails: false, doubts: [], proof: 'proved' as const },
    ]);
    expect(nextStop({ ...view, issues: [], cells: Object.fromEntries(proved) }, at(FAILS), 1)).toBeNull();
  });
});

test('what must be settled before signing off is the first that fails or is doubtful', () => {
  expect(cellOf(firstOpen(view))).toBe(FAILS);
});
