/**
 * Counts kept up act by act are those counted from nothing, and the logs alone rebuild everything, whatever was done in
 * whatever order.
 */

import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay, typed } from '../../../src/core/review.ts';
import { STEP_ACTS } from '../../../src/core/signing.ts';
import { createDataset, type Dataset, openDataset } from '../../../src/engine/store/index.ts';
import { Failure } from '../../../src/shared/failure.ts';
import { addTiny, STAMP } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';
import { decision, seen } from '../support/seen.ts';

const UNITS = ['青川市', '青川市财政局', '青川市民政局', '松桥街道办事处', '松桥街办'];
const YEARS = [2022, 2023, 2024];
const CELLS = [
  'requests.granted.natural',
  'requests.carriedIn.natural',
  'requests.carriedOut.natural',
  'requests.newReceived.total',
  'proactive.normative.inForce',
];
const OTHER = { ...STAMP, by: '李复核' };
const TEXTS = ['0', '1', '2', '40', '', '无'];

const pick = fc.nat({ max: 999 });
const unit = fc.constantFrom(...UNITS);
const year = fc.constantFrom(...YEARS);
const cells = fc.dictionary(fc.constantFrom(...CELLS), fc.constantFrom(...TEXTS), { maxKeys: 3 });

/** Something to do, as fast-check deals it: which report or unit it is about is decided by what is there. */
const acts = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), unit, year, cells }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      report: pick,
      cell: fc.constantFrom(...CELLS),
      text: fc.constantFrom(...TEXTS),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('undo' as const, 'redo' as const, 'choose' as const, 'open' as const),
      report: pick,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('identify' as const),
      report: pick,
      unit: fc.option(unit),
      year: fc.option(year),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('rule' as const), report: pick, finding: pick }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      act: fc.constantFrom(...STEP_ACTS),
      reports: fc.array(pick, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('second' as const),
      report: pick,
      cell: fc.constantFrom(...CELLS),
      text: fc.constantFrom(...TEXTS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('office' as const), isOn: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('parent' as const), a: pick, b: pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('merge' as const, 'part' as const), a: pick, b: pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('switch' as const),
      rule: fc.constantFrom('carriedIn', 'requests.rowTotal', 'late'),
      isOff: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settle' as const), limit: fc.nat({ max: 3 }) }) },
);
type Deal = typeof acts extends fc.Arbitrary<infer T> ? T : never;

function play(open: Dataset, deal: Deal, added: number): void {
  const reports = open.list().map(({ report }) => report);
  const units = open.units().units;
  const reportAt = (index: number) => reports[index % reports.length] ?? 0;
  const unitAt = (index: number) => units[index % units.length];
  if (deal.do === 'add') {
    addTiny(open, `${added}.txt`, { unit: deal.unit, year: deal.year, cells: deal.cells });
    return;
  }
  if (reports.length === 0) return;
  switch (deal.do) {
    case 'edit': {
      const { readings, changes } = open.detail(reportAt(deal.report));
      const from = replay(readings, changes).values[deal.cell];
      if (from) open.edit(reportAt(deal.report), [{ cell: deal.cell, from, to: typed(deal.text) }], STAMP, null);
      return;
    }
    case 'undo':
    case 'redo':
      open[deal.do](reportAt(deal.report), STAMP);
      return;
    case 'choose':
    case 'open':
      open.choose(reportAt(deal.report), deal.do === 'choose', STAMP);
      return;
    case 'identify':
      open.identify(reportAt(deal.report), { unit: deal.unit, year: deal.year }, STAMP, null);
      return;
    case 'rule': {
      const report = reportAt(deal.report);
      const { findings } = seen(open, report);
      const finding = findings[deal.finding % findings.length];
      const rulings = ['filingError', 'accepted', null] as const;
      const ruling = rulings[deal.finding % rulings.length] ?? null;
      if (finding) open.rule(report, decision(open, report, finding.check, ruling), STAMP);
      return;
    }
    case 'step':
      open.step(deal.reports.map(reportAt), { act: deal.act, to: '李复核', comment: '见附件' }, STAMP);
      return;
    case 'second':
      open.readSecond(reportAt(deal.report), [{ cell: deal.cell, value: typed(deal.text) }], OTHER);
      return;
    case 'office':
      open.setOffice(deal.isOn, STAMP);
      return;
    case 'parent': {
      const [a, b] = [unitAt(deal.a), unitAt(deal.b)];
      if (!a || !b) return;
      const parent = a === b ? null : b.unit;
      open.changeUnits({ act: 'edit', unit: a.unit, name: a.name, level: a.level, parent }, STAMP);
      return;
    }
    case 'merge': {
      const [a, b] = [unitAt(deal.a), unitAt(deal.b)];
      if (a && b) open.changeUnits({ act: 'merge', unit: a.unit, into: b.unit }, STAMP);
      return;
    }
    case 'part': {
      const a = unitAt(deal.a);
      if (a) open.changeUnits({ act: 'part', unit: a.unit, alias: a.aliases[deal.b % 2] ?? '无此名' }, STAMP);
      return;
    }
    case 'switch':
      open.switchRule(deal.rule, deal.isOff, '试用', STAMP);
      return;
    case 'settle':
      open.settle(deal.limit);
  }
}

/** A government with two offices and two years of reports each, and then whatever is dealt. */
function played(path: string, dealt: readonly Deal[]): Dataset {
  const open = createDataset(path);
  for (const name of UNITS.slice(0, 3)) {
    for (const of of YEARS.slice(0, 2)) addTiny(open, `${name}${of}.txt`, { unit: name, year: of });
  }
  for (const { unit: number, name, level } of open.units().units.slice(1)) {
    open.changeUnits({ act: 'edit', unit: number, name, level, parent: 1 }, STAMP);
  }
  while (open.settle(20).length > 0);
  playAll(open, dealt, 0);
  return open;
}

function playAll(open: Dataset, dealt: readonly Deal[], from: number): void {
  for (const [index, deal] of dealt.entries()) {
    try {
      play(open, deal, from + index);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
}

const stateOf = (open: Dataset) => ({
  list: open.list(),
  details: open.list().map(({ report }) => open.detail(report)),
  units: open.units(),
  rules: open.rules(),
  office: open.office(),
});

test('counts kept up act by act are those counted from nothing, and the logs alone rebuild everything', () => {
  const { path } = scratch();
  let runs = 0;
  fc.assert(
    fc.property(fc.array(acts, { minLength: 2, maxLength: 15 }), (dealt) => {
      runs += 1;
      const file = path(`${runs}.gouji`);
      const open = played(file, dealt);
      while (open.settle(3).length > 0);
      const kept = stateOf(open);
      // The same of a moment as of the dataset itself.
      const moment = open.moment();
      for (const { report, readings, changes, rulings, steps, text, events, context } of kept.details.map((detail) => ({
        report: detail.summary.report,
        ...detail,
      }))) {
        expect(moment.report(report)).toEqual({ readings, changes, rulings, steps, text, events, context });
      }
      open.close();

      const db = new Database(file);
      db.exec('DELETE FROM summary');
      expect(db.pragma('foreign_key_check')).toEqual([]);
      db.close();
      const again = openDataset(file);
      expect(stateOf(again)).toEqual(kept);
      again.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('a moment stays what it was, whatever is done afterwards', () => {
  const { path } = scratch();
  fc.assert(
    fc.property(
      fc.array(acts, { minLength: 5, maxLength: 15 }),
      fc.array(acts, { minLength: 5, maxLength: 15 }),
      (before, after) => {
        const open = played(path(`${crypto.randomUUID()}.gouji`), before);
        const moment = open.moment();
        const walk = () => moment.rows.map(({ report }) => moment.report(report));
        const first = structuredClone(walk());
        playAll(open, after, 100);
        expect(walk()).toEqual(first);
        open.close();
      },
    ),
    { numRuns: 20 },
  );
}, 120_000);

test('an import of many does not count its neighbours once for each', () => {
  const open = createDataset(scratch().path('a.gouji'));
  const years = Array.from({ length: 12 }, (_, index) => 2010 + index);
  for (const of of years.toReversed()) addTiny(open, `${of}.txt`, { year: of, form: '2019' });
  const counted: number[] = [];
  for (let rows = open.settle(5); rows.length > 0; rows = open.settle(5))
    counted.push(...rows.map(({ report }) => report));
  expect(counted.toSorted((a, b) => a - b)).toEqual(years.slice(1).map((_, index) => index + 1));
});
