import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/core/checks/index.ts';
import { NO_CONTEXT } from '../../../src/core/context.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { FORMS, formOf } from '../../../src/core/forms/index.ts';
import { ABSENT, type CellValue, type Values } from '../../../src/core/reading.ts';
import { typed } from '../../../src/core/review.ts';
import { plausible } from '../../support/plausible.ts';
import { BLANK, numberValue, valuesOf } from '../../support/values.ts';

const quiet = valuesOf(form2021);

const found = (values: Values, year: number | null = 2022) =>
  checkReport({ form: form2021, values, year, notes: [], context: NO_CONTEXT }).map(
    ({ check, verdict }) => `${verdict} ${check}`,
  );

const withCells = (cells: Readonly<Record<string, CellValue>>) => ({ ...quiet, ...cells });

const absent = (prefix: string): Values =>
  Object.fromEntries(form2021.cells.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => [id, ABSENT]));

describe('checking a report', () => {
  it('finds nothing in a report that is in order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS.map(({ id }) => id)), fc.nat(100_000), (id, seed) => {
        const form = formOf(id);
        const values = valuesOf(form, plausible(form, seed));
        expect(checkReport({ form, values, year: form.firstYear, notes: [], context: NO_CONTEXT })).toEqual([]);
      }),
    );
  });

  it('depends on nothing but its arguments', () => {
    const values = withCells({ 'requests.granted.total': numberValue(3), 'requests.partial.natural': BLANK });
    expect(found(values)).toEqual(found(values));
  });

  it('names the row, the column and the flow that a wrong total breaks', () => {
    expect(found(withCells({ 'requests.granted.total': numberValue(3) }))).toEqual([
      'fails requests.rowTotal.granted',
      'fails requests.columnTotal.total',
    ]);
    expect(found(withCells({ 'requests.newReceived.natural': numberValue(2) }))).toEqual([
      'fails requests.rowTotal.newReceived',
      'fails requests.flow.natural',
    ]);
  });

  it('speaks of what fails before what cannot be decided', () => {
    const values = withCells({
      'requests.newReceived.natural': BLANK,
      'disputes.reconsideration.total': numberValue(1),
    });
    expect(found(values)).toEqual([
      'fails disputes.total.reconsideration',
      'undecided requests.rowTotal.newReceived',
      'undecided requests.flow.natural',
    ]);
  });

  it('lists the cells of an equation, so that a person can go there', () => {
    const [finding] = checkReport({
      form: form2021,
      values: withCells({ 'disputes.reconsideration.upheld': numberValue(1) }),
      year: 2022,
      notes: [],
      context: NO_CONTEXT,
    });
    expect(finding?.cells).toEqual([
      'disputes.reconsideration.total',
      'disputes.reconsideration.upheld',
      'disputes.reconsideration.corrected',
      'disputes.reconsideration.otherResult',
      'disputes.reconsideration.pending',
    ]);
  });
});

describe('a single number', () => {
  it('must be whole where things are counted', () => {
    expect(found(withCells({ 'proactive.rules.repealed': numberValue('3.5') }))).toEqual([
      'fails notInteger.proactive.rules.repealed',
    ]);
  });

  it('may be a fraction where money is', () => {
    expect(found(withCells({ 'proactive.fees.amount': numberValue('29497.02') }))).toEqual([]);
  });

  it('must not be negative', () => {
    expect(found(withCells({ 'proactive.licensing.decisions': numberValue(-6) }))).toEqual([
      'fails negative.proactive.licensing.decisions',
    ]);
    expect(found(withCells({ 'proactive.fees.amount': numberValue('-0.5') }))).toEqual([
      'fails negative.proactive.fees.amount',
    ]);
  });

  it('may be negative under 本年增/减 of the older form, but still is whole', () => {
    const older = (value: string) => {
      const values = { ...valuesOf(form2019), 'proactive.licensing.change': numberValue(value) };
      return checkReport({ form: form2019, values, year: 2020, notes: [], context: NO_CONTEXT }).map(
        ({ check }) => check,
      );
    };
    expect(older('-6')).toEqual([]);
    expect(older('-0.5')).toEqual(['notInteger.proactive.licensing.change']);
  });

  it('is missed where words or smudges stand, not where a cell is blank or struck out', () => {
    const cell = 'proactive.licensing.decisions';
    const illegible: CellValue = { kind: 'illegible', value: null, raw: '\ufffd' };
    expect(found(withCells({ [cell]: typed('无') }))).toEqual([`fails notANumber.${cell}`]);
    expect(found(withCells({ [cell]: illegible }))).toEqual([`fails notANumber.${cell}`]);
    expect(found(withCells({ [cell]: typed('/') }))).toEqual([]);
    expect(found(withCells({ [cell]: BLANK }))).toEqual([]);
  });
});

describe('the form of a report', () => {
  it('is wrong where the year prescribes another', () => {
    expect(found(quiet, 2020)).toEqual(['fails wrongForm']);
    expect(
      checkReport({ form: form2019, values: valuesOf(form2019), year: 2021, notes: [], context: NO_CONTEXT }),
    ).toMatchObject([{ kind: 'wrongForm', year: 2021, expectedForm: '2021' }]);
  });

  it('is not decided where the year itself was only guessed', () => {
    const guessed = checkReport({
      form: form2021,
      values: quiet,
      year: 2020,
      notes: ['yearGuessed'],
      context: NO_CONTEXT,
    });
    expect(guessed).toMatchObject([{ kind: 'wrongForm', verdict: 'undecided' }]);
  });

  it('is not judged without a year', () => {
    expect(found(quiet, null)).toEqual([]);
  });
});

describe('a missing table', () => {
  it('is said once, not once per equation', () => {
    expect(found({ ...quiet, ...absent('requests.') })).toEqual(['fails tableMissing.requests']);
    expect(found({ ...quiet, ...absent('') })).toEqual([
      'fails tableMissing.proactive',
      'fails tableMissing.requests',
      'fails tableMissing.disputes',
    ]);
  });

  it('is a table with no cell at all; one that only lost a row has undecided totals', () => {
    const lost = found({ ...quiet, ...absent('requests.granted.') });
    expect(lost).toHaveLength(8);
    expect(lost).toContain('undecided requests.rowTotal.granted');
    expect(lost.filter((each) => each.startsWith('undecided requests.columnTotal.'))).toHaveLength(7);
  });

  it('is not one whose cells are all blank', () => {
    const blank = Object.fromEntries(Object.keys(absent('disputes.')).map((id) => [id, BLANK]));
    expect(found({ ...quiet, ...blank })).toEqual([
      'undecided disputes.total.reconsideration',
      'undecided disputes.total.litigationDirect',
      'undecided disputes.total.litigationAfter',
    ]);
  });
});
