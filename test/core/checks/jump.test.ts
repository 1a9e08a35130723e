import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jump } from '../../../src/core/checks/jump.ts';
import { NO_CONTEXT, PEER_CELLS, type Spread } from '../../../src/core/context.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { FORMS } from '../../../src/core/forms/index.ts';
import { valuesOf } from '../../support/values.ts';

const CELL = 'requests.newReceived.total';

interface Beside {
  readonly last?: number | string;
  readonly peers?: Spread;
  readonly cell?: string;
}

const told = (value: number | string, { last, peers, cell = CELL }: Beside) =>
  jump({
    form: form2021,
    values: valuesOf(form2021, { [cell]: `${value}` }),
    year: 2022,
    notes: [],
    context: {
      ...NO_CONTEXT,
      lastYear:
        last === undefined
          ? null
          : {
              report: 2,
              unit: '青川市水务局',
              year: 2021,
              form: '2021',
              values: valuesOf(form2021, { [cell]: `${last}` }),
              doubtful: [],
            },
      peers: peers ? { [cell]: peers } : {},
    },
  }).map((finding) => (finding.kind === 'jump' ? `${finding.check} ${finding.value} ${finding.usual}` : ''));

describe('a number far from last year’s', () => {
  it('is ten times as much or a tenth, and twenty away', () => {
    const far = (value: number, last: number) => told(value, { last }).length === 1;
    expect([far(129, 12), far(120, 12), far(119, 12), far(12, 129)]).toEqual([true, true, false, true]);
    expect([far(20, 0), far(19, 0), far(0, 20), far(0, 19)]).toEqual([true, false, true, false]);
    expect([far(20, 1), far(21, 1), far(22, 2)]).toEqual([false, true, true]);
    expect([far(5000, 5000), far(0, 0)]).toEqual([false, false]);
  });

  it('is any that lost or gained its last digit, but for small ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 99_999 }), fc.nat(9), (number, digit) => {
        expect(told(number * 10 + digit, { last: number })).toHaveLength(1);
        expect(told(number, { last: number * 10 + digit })).toHaveLength(1);
      }),
    );
  });

  it('is told with both numbers, once', () => {
    expect(told(340, { last: 34, peers: { count: 20, median: 12, mad: 0.1 } })).toEqual([
      `jump.lastYear.${CELL} 340 34`,
    ]);
  });

  it('says nothing where one of them is no number, or negative', () => {
    expect(told('/', { last: 400 })).toEqual([]);
    expect(told(400, { last: '/' })).toEqual([]);
    expect(told(400, { last: '-1' })).toEqual([]);
    expect(told('-400', { last: 1 })).toEqual([]);
  });
});

describe('a number far from its peers’', () => {
  const peers = { count: 30, median: 40, mad: 0.3 };

  it('is a hundred times their median at least', () => {
    expect(told(4000, { peers })).toEqual([]);
    expect(told(4001, { peers })).toEqual([`jump.peers.${CELL} 4001 40`]);
  });

  it('is further where they themselves are far from one another', () => {
    expect(told(40_000, { peers: { ...peers, mad: 0.6 } })).toEqual([]);
    expect(told(60_000, { peers: { ...peers, mad: 0.6 } })).toHaveLength(1);
  });

  it('is not told where most have next to nothing, but for amounts', () => {
    const few = { count: 30, median: 0, mad: 0 };
    expect(told(90_000, { peers: few })).toEqual([]);
    expect(told(90_000, { peers: few, cell: 'proactive.fees.amount' })).toHaveLength(1);
  });

  it('is not told without peers', () => {
    expect(told(90_000, {})).toEqual([]);
  });
});

describe('what is far', () => {
  it('informs, of the totals only, and never fails', () => {
    for (const form of FORMS) {
      const all = form.cells.map(({ id }) => id);
      const values = valuesOf(form, Object.fromEntries(all.map((id) => [id, '90000'])));
      const last = { report: 2, unit: '甲局', year: 2021, form: form.id, values: valuesOf(form), doubtful: [] };
      const found = jump({ form, values, year: 2022, notes: [], context: { ...NO_CONTEXT, lastYear: last } });
      expect(found.flatMap(({ cells }) => cells)).toEqual(PEER_CELLS.filter((cell) => form.cell.has(cell)));
      expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(['informs']));
    }
  });
});
