import { describe, expect, test } from 'vitest';
import { checkReport } from '../../../src/core/checks/index.ts';
import { NO_CONTEXT } from '../../../src/core/context.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import type { Explanation, Place } from '../../../src/core/locate/index.ts';
import { operandsOf, type Ruled, rulingsOn } from '../../../src/core/rulings.ts';
import { decisionsOf, isOpen, issueAt, issuesOf, nextOpen, offerOf } from '../../../src/renderer/model/issues.ts';
import { makeReport } from '../harness/reports.ts';

const CELL = 'requests.granted.natural';
const ROW = 'requests.rowTotal.granted';
const COLUMN = 'requests.columnTotal.natural';
const DISPUTE = 'disputes.total.reconsideration';

const { readings } = makeReport({
  report: 1,
  form: '2021',
  unit: '某局',
  year: 2022,
  file: 'a.txt',
  numbers: { [CELL]: 19 },
  spoilt: { [CELL]: { raw: '1' }, 'disputes.reconsideration.total': { raw: '4' } },
});
const findings = checkReport({
  form: formOf('2021'),
  values: readings,
  year: 2022,
  notes: [],
  context: NO_CONTEXT,
}).filter(({ verdict }) => verdict === 'fails');

const best: Explanation = {
  mistakes: [{ code: 'oneCell', cells: [CELL] }],
  values: [
    {
      cell: CELL,
      from: { kind: 'number', value: '1', raw: '1' },
      to: '19',
      support: { span: { start: 5, end: 7 }, raw: '19' },
    },
  ],
  cost: 1,
  origin: 'reading',
};
const place: Place = { checks: [ROW, COLUMN], explanations: [best], isUnique: true, isComplete: true };

const ruled = (check: string, more: Partial<Ruled> = {}): Ruled => {
  const finding = findings.find((each) => each.check === check);
  return {
    id: 1,
    check,
    ruling: 'filingError',
    operands: finding ? operandsOf(finding, readings) : [],
    change: null,
    reason: null,
    by: '某人',
    at: '2024-02-01T00:00:00.000Z',
    ...more,
  };
};

const issues = (log: readonly Ruled[] = [], places: readonly Place[] = [place]) =>
  issuesOf(findings, places, rulingsOn(findings, readings, log));

describe('issues', () => {
  test('equations that fail together are one, others stand alone', () => {
    expect(issues().map((each) => each.findings.map(({ check }) => check).sort())).toEqual([[COLUMN, ROW], [DISPUTE]]);
  });

  test('every failing finding is in exactly one of them', () => {
    const checks = issues().flatMap((each) => each.findings.map(({ check }) => check));
    expect(checks.toSorted()).toEqual(findings.map(({ check }) => check).toSorted());
  });

  test('the eyes go to the first implied cell, the source to what supports it', () => {
    expect(issues()[0]).toMatchObject({ target: CELL, span: { start: 5, end: 7 } });
  });

  test('without an explanation the eyes go where all its equations meet', () => {
    const [alone] = issues([], [{ ...place, explanations: [] }]);
    expect(alone).toMatchObject({ target: CELL, span: null });
  });

  test('a ruling on one of two checks decides nothing yet', () => {
    expect(issues([ruled(ROW)])[0]).toMatchObject({ isDecided: false });
    expect(issues([ruled(ROW), ruled(COLUMN, { id: 2 })])[0]).toMatchObject({ isDecided: true });
  });

  test('a ruling about other numbers has lapsed, decides nothing and is still there', () => {
    const log = [ruled(DISPUTE, { operands: ['disputes.reconsideration.total=5'] })];
    const issue = issues(log).find(({ id }) => id === DISPUTE);
    expect(issue?.isDecided).toBe(false);
    expect(issue?.rulings).toMatchObject([{ isLapsed: true }]);
  });
});

describe('what one key accepts', () => {
  const offered = (places: readonly Place[], log: readonly Ruled[] = []) => {
    const [first] = issues(log, places);
    return first ? offerOf(first) : null;
  };

  test('is the only explanation', () => {
    expect(offered([place])).toBe(best);
  });

  test('is nothing where others are as good, or may be', () => {
    expect(offered([{ ...place, isUnique: false }])).toBeNull();
    expect(offered([{ ...place, isUnique: false, isComplete: false }])).toBeNull();
  });

  test('is nothing where somebody decided', () => {
    expect(offered([place], [ruled(ROW), ruled(COLUMN, { id: 2 })])).toBeNull();
  });
});

describe('the next one that waits', () => {
  const all = issues();

  test('is the one behind, then the first', () => {
    expect(nextOpen(all, all, all[0]?.id ?? '')?.id).toBe(DISPUTE);
    expect(nextOpen(all, all, DISPUTE)?.id).toBe(all[0]?.id);
  });

  test('is found though the one before has gone', () => {
    expect(nextOpen(all, all.slice(1), all[0]?.id ?? '')?.id).toBe(DISPUTE);
  });

  test('is none where all are decided', () => {
    const decided = issues([ruled(ROW), ruled(COLUMN, { id: 2 }), ruled(DISPUTE, { id: 3 })]);
    expect(decided.filter(isOpen)).toEqual([]);
    expect(nextOpen(all, decided, DISPUTE)).toBeNull();
  });
});

test('the eyes are on the issue glanced at, else on the one that concerns the focused cell', () => {
  expect(issueAt(issues(), DISPUTE, CELL)?.id).toBe(DISPUTE);
  expect(issueAt(issues(), null, CELL)?.place).toBe(place);
  expect(issueAt(issues(), null, 'proactive.rules.issued')).toBeNull();
});

test('rulings of one edit, or of one reason, are one decision', () => {
  const log = [
    ruled(ROW, { id: 1, ruling: 'misread', change: 7, reason: '应为 19' }),
    ruled(COLUMN, { id: 2, ruling: 'misread', change: 7, reason: '应为 19' }),
    ruled(DISPUTE, { id: 3 }),
    ruled('disputes.total.litigationAfter', { id: 4 }),
  ];
  expect(decisionsOf(log).map((group) => group.map(({ id }) => id))).toEqual([[1, 2], [3], [4]]);
});
