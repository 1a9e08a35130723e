import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOther, magnitude, numbersOf, PEER_CELLS, spreadOf, spreads } from '../../src/core/context.ts';
import { formCell } from '../../src/core/form.ts';
import { form2019 } from '../../src/core/forms/2019.ts';
import { form2021 } from '../../src/core/forms/2021.ts';
import { replay } from '../../src/core/review.ts';
import { BLANK, numberValue, readingsOf, valuesOf } from '../support/values.ts';

const counts = fc.array(fc.nat(100_000), { minLength: 10, maxLength: 60 });

describe('how numbers are spread', () => {
  it('is told of ten or more', () => {
    expect(spreadOf([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeNull();
    expect(spreadOf([1, 2, 3, 4, 5, 6, 7, 8, 9, -1])).toBeNull();
    expect(spreadOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 90])).toMatchObject({ count: 10, median: 5.5 });
  });

  it('has as many numbers on one side of its median as on the other', () => {
    fc.assert(
      fc.property(counts, (numbers) => {
        const { median = Number.NaN, count } = spreadOf(numbers) ?? {};
        expect(count).toBe(numbers.length);
        expect(numbers.filter((each) => each < median).length).toBeLessThanOrEqual(numbers.length / 2);
        expect(numbers.filter((each) => each > median).length).toBeLessThanOrEqual(numbers.length / 2);
      }),
    );
  });

  it('has half of them within its deviation', () => {
    fc.assert(
      fc.property(counts, (numbers) => {
        const { median = Number.NaN, mad = Number.NaN } = spreadOf(numbers) ?? {};
        const within = numbers.filter((each) => Math.abs(magnitude(each) - magnitude(median)) <= mad + 1e-12);
        expect(within.length).toBeGreaterThanOrEqual(numbers.length / 2);
      }),
    );
  });

  it('is hardly moved by one wild number, nor by the order they come in', () => {
    fc.assert(
      fc.property(counts, (numbers) => {
        const [first = 0, ...rest] = numbers.toSorted((a, b) => b - a);
        expect(spreadOf([first * 10_000, ...rest])?.median).toBe(spreadOf(numbers)?.median);
        expect(spreadOf(numbers.toReversed())).toEqual(spreadOf(numbers));
      }),
    );
  });

  it('leaves out cells that are no number', () => {
    const cell = 'requests.newReceived.total';
    const reports = Array.from({ length: 12 }, (_, at) => ({
      ...valuesOf(form2021),
      [cell]: at < 3 ? BLANK : numberValue(at),
    }));
    const found = spreads(reports);
    expect(found[cell]).toBeUndefined();
    expect(found['requests.carriedOut.total']).toEqual({ count: 12, median: 0, mad: 0 });
    expect(Object.keys(found)).toEqual(PEER_CELLS.filter((each) => each !== cell));
  });

  it('is looked for in cells that a form has', () => {
    for (const cell of PEER_CELLS) {
      const forms = [form2019, form2021].filter((form) => form.cell.has(cell));
      expect(forms.length).toBeGreaterThan(0);
      for (const form of forms) expect(formCell(form, cell).id).toBe(cell);
    }
  });
});

describe('another report', () => {
  const cell = 'requests.carriedOut.total';
  const readings = { ...readingsOf(form2021) };
  const doubtful = {
    ...readings,
    [cell]: { ...numberValue(4), span: { start: 0, end: 1 }, doubts: ['lookAlike' as const] },
  };
  const filed = { report: 2, unit: '青川市财政局', year: 2021, form: '2021' } as const;

  it('decides nothing by a number that is doubtful', () => {
    const other = asOther(filed, doubtful, replay(doubtful, []));
    expect(other.doubtful).toEqual([cell]);
    expect(numbersOf(other)(cell)).toBeNull();
    expect(numbersOf(other)('requests.carriedOut.natural')).toBe('0');
    expect(numbersOf(other)('no.such.cell')).toBeNull();
  });

  it('decides by what a person settled', () => {
    const edits = [{ cell, from: numberValue(4), to: numberValue(4) }];
    const change = { id: 1, act: 'edit', target: null, edits, by: '王老师', at: '2026-01-15', reason: null } as const;
    expect(numbersOf(asOther(filed, doubtful, replay(doubtful, [change])))(cell)).toBe('4');
  });
});
