import { describe, expect, it } from 'vitest';
import type { Finding, Subject } from '../../../src/core/checks/finding.ts';
import { checkReport } from '../../../src/core/checks/index.ts';
import { lastYear } from '../../../src/core/checks/last-year.ts';
import { NO_CONTEXT, type OtherReport } from '../../../src/core/context.ts';
import type { FormId } from '../../../src/core/form.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import type { NoteCode } from '../../../src/core/reading.ts';
import { yearsFamily } from '../../support/families/years.ts';
import type { Numbers } from '../../support/plausible.ts';
import { BLANK, valuesOf } from '../../support/values.ts';

interface Pair {
  readonly forms: readonly [FormId, FormId];
  readonly last: Numbers;
  readonly here: Numbers;
  readonly notes?: readonly NoteCode[];
}

function subjectOf({ forms: [before, now], last, here, notes = [] }: Pair): Subject {
  const form = formOf(now);
  const year = form.firstYear + 1;
  const other: OtherReport = {
    report: 5,
    unit: '青川市水务局',
    year: year - 1,
    form: before,
    values: valuesOf(formOf(before), last),
    doubtful: [],
  };
  return { form, values: valuesOf(form, here), year, notes, context: { ...NO_CONTEXT, lastYear: other } };
}

const told = (subject: Subject) =>
  lastYear(subject).map((finding: Finding) =>
    'left' in finding
      ? `${finding.verdict} ${finding.check} ${finding.left} ${finding.right} ${finding.difference}`
      : '',
  );

const COLUMNS = ['natural', 'enterprise', 'research', 'publicWelfare', 'legalService', 'otherOrg', 'total'];

describe('上年结转', () => {
  it('is held against 结转下年度 of last year in all seven columns, within and across editions', () => {
    for (const forms of [
      ['2019', '2019'],
      ['2019', '2021'],
      ['2021', '2021'],
    ] as const) {
      for (const column of COLUMNS) {
        const last = { [`requests.carriedOut.${column}`]: '5' };
        expect(told(subjectOf({ forms, last, here: { [`requests.carriedIn.${column}`]: '5' } }))).toEqual([]);
        expect(told(subjectOf({ forms, last, here: { [`requests.carriedIn.${column}`]: '3' } }))).toEqual([
          `fails carriedIn.requests.carriedIn.${column} 3 5 -2`,
        ]);
      }
    }
  });

  it('fails as one finding that names its cell and last year’s report', () => {
    const subject = subjectOf({ forms: ['2019', '2021'], last: { 'requests.carriedOut.total': '12' }, here: {} });
    expect(lastYear(subject)).toEqual([
      {
        kind: 'carriedIn',
        check: 'carriedIn.requests.carriedIn.total',
        verdict: 'fails',
        cells: ['requests.carriedIn.total'],
        left: '0',
        right: '12',
        difference: '-12',
        report: 5,
      },
    ]);
    expect(checkReport(subject)).toContainEqual(lastYear(subject)[0]);
  });

  it('says nothing where either number is missing, or last year’s is doubtful', () => {
    const pair = { forms: ['2021', '2021'], last: { 'requests.carriedOut.total': '12' }, here: {} } as const;
    const sure = subjectOf(pair);
    const blank = { ...sure, values: { ...sure.values, 'requests.carriedIn.total': BLANK } };
    expect(told(blank)).toEqual([]);
    expect(told(subjectOf({ ...pair, last: { 'requests.carriedOut.total': '/' } }))).toEqual([]);
    const last = sure.context.lastYear as OtherReport;
    const doubtful = { ...sure.context, lastYear: { ...last, doubtful: ['requests.carriedOut.total'] } };
    expect(told({ ...sure, context: doubtful })).toEqual([]);
    expect(told({ ...sure, context: NO_CONTEXT })).toEqual([]);
  });

  it('is undecided where unit or year was guessed', () => {
    for (const note of ['unitGuessed', 'yearGuessed'] as const) {
      const pair = { forms: ['2021', '2021'], last: {}, here: { 'requests.carriedIn.total': '1' } } as const;
      expect(told(subjectOf({ ...pair, notes: [note] }))).toEqual([
        'undecided carriedIn.requests.carriedIn.total 1 0 1',
      ]);
    }
  });
});

describe('现行有效', () => {
  const last = { 'proactive.normative.inForce': '40' };
  const here = (inForce: string) => ({
    'proactive.normative.issued': '5',
    'proactive.normative.repealed': '3',
    'proactive.normative.inForce': inForce,
  });

  it('is last year’s with what was issued and without what was repealed, else a warning', () => {
    expect(told(subjectOf({ forms: ['2021', '2021'], last, here: here('42') }))).toEqual([]);
    expect(told(subjectOf({ forms: ['2021', '2021'], last, here: here('41') }))).toEqual([
      'warns inForceChange.proactive.normative.inForce 41 42 -1',
    ]);
  });

  it('is not held against the form that does not ask for it', () => {
    expect(told(subjectOf({ forms: ['2019', '2021'], last: {}, here: here('41') }))).toEqual([]);
  });

  it('says nothing where one of its parts is no number', () => {
    expect(
      told(subjectOf({ forms: ['2021', '2021'], last, here: { ...here('41'), 'proactive.normative.repealed': '' } })),
    ).toEqual([]);
  });
});

describe('上一年项目数量', () => {
  const cells = { 'proactive.licensing.previous': '100', 'proactive.licensing.change': '-6' };

  it('is what last year’s report says of its own year', () => {
    const forms = ['2019', '2019'] as const;
    expect(told(subjectOf({ forms, last: cells, here: { 'proactive.licensing.previous': '94' } }))).toEqual([]);
    expect(told(subjectOf({ forms, last: cells, here: { 'proactive.licensing.previous': '100' } }))).toEqual([
      'fails lastYearItems.proactive.licensing.previous 100 94 6',
    ]);
  });

  it('is asked by the form of 2019 only', () => {
    expect(told(subjectOf({ forms: ['2019', '2021'], last: cells, here: {} }))).toEqual([]);
    expect(form2021.cell.has('proactive.licensing.previous')).toBe(false);
    expect(form2019.cell.has('proactive.licensing.previous')).toBe(true);
  });
});

describe('two years that are in order', () => {
  it('have no finding between them', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { fault, subject } = yearsFamily(seed);
      if (fault === null) expect([seed, told(subject)]).toEqual([seed, []]);
    }
  });
});
