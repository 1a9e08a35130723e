import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, decideAll } from '../../../src/core/checks/equations.ts';
import type { Equation } from '../../../src/core/form.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { FORMS, formOf } from '../../../src/core/forms/index.ts';
import type { CellValue, Values } from '../../../src/core/reading.ts';
import { plausible } from '../../support/plausible.ts';
import { BLANK, numberValue, valuesOf } from '../../support/values.ts';

const anyForm = fc.constantFrom(...FORMS.map(({ id }) => id));
const anySeed = fc.nat(100_000);

/** `left = right` over cells named l0, l1, …, r0, r1, …; `null` is a blank cell. */
function equationOf(left: readonly (number | null)[], right: readonly (number | null)[]) {
  const names = (side: string, list: readonly unknown[]) => list.map((_, at) => `${side}${at}`);
  const family = { id: 'test', table: 'disputes' as const, forEvery: 'row' as const, left: [], right: [] };
  const equation: Equation = { id: 'test', family, subject: '', left: names('l', left), right: names('r', right) };
  const cells = [...equation.left, ...equation.right];
  const numbers = [...left, ...right];
  const values: Values = Object.fromEntries(
    cells.map((cell, at): [string, CellValue] => {
      const number = numbers[at] ?? null;
      return [cell, number === null ? BLANK : numberValue(number)];
    }),
  );
  return { equation, values };
}

const decided = (left: readonly (number | null)[], right: readonly (number | null)[]) => {
  const { equation, values } = equationOf(left, right);
  return decide(equation, values);
};

describe('deciding an equation', () => {
  it('says that it holds', () => {
    expect(decided([4], [1, 3])).toMatchObject({
      verdict: 'holds',
      left: '4',
      right: '4',
      difference: '0',
      wanted: null,
    });
  });

  it('says both sides and the difference where it fails', () => {
    expect(decided([22], [1, 3])).toMatchObject({ verdict: 'fails', left: '22', right: '4', difference: '18' });
  });

  it('names the missing cell and the only value that would fit', () => {
    expect(decided([5], [1, null])).toMatchObject({ verdict: 'undecided', missing: ['r1'], wanted: '4' });
    expect(decided([null], [1, 3])).toMatchObject({ verdict: 'undecided', missing: ['l0'], wanted: '4' });
    expect(decided([2, null], [1, 3])).toMatchObject({ verdict: 'undecided', missing: ['l1'], wanted: '2' });
  });

  it('never takes a blank for a zero, even where only zero fits', () => {
    expect(decided([5], [5, null])).toMatchObject({ verdict: 'undecided', wanted: '0' });
    expect(decided([null], [null])).toMatchObject({ verdict: 'undecided', wanted: null });
  });

  it('fails where the known parts already exceed the total', () => {
    expect(decided([5], [7, null])).toMatchObject({ verdict: 'fails', missing: ['r1'], wanted: null });
    expect(decided([null, 9], [7])).toMatchObject({ verdict: 'fails', missing: ['l0'] });
  });

  it('cannot tell where both sides have gaps', () => {
    expect(decided([null, 9], [7, null])).toMatchObject({ verdict: 'undecided', missing: ['l0', 'r1'], wanted: null });
  });

  it('agrees with trying every filling of the gaps', () => {
    const side = fc.array(fc.option(fc.nat(4), { freq: 2 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(side, side, (left, right) => {
        const sums = (list: readonly (number | null)[]): Set<number> => {
          let all = new Set([0]);
          for (const each of list) {
            const choices = each === null ? Array.from({ length: 21 }, (_, value) => value) : [each];
            all = new Set([...all].flatMap((total) => choices.map((choice) => total + choice)));
          }
          return all;
        };
        const fits = [...sums(left)].some((total) => sums(right).has(total));
        const hasGaps = [...left, ...right].includes(null);
        const expected = !fits ? 'fails' : hasGaps ? 'undecided' : 'holds';
        expect(decided(left, right).verdict).toBe(expected);
      }),
    );
  });

  it('wants exactly the value that makes it hold', () => {
    const side = fc.array(fc.nat(50), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(side, side, fc.boolean(), fc.nat(), (left, right, gapLeft, pick) => {
        const punched = (list: readonly number[]) => list.map((each, at) => (at === pick % list.length ? null : each));
        const [gappedLeft, gappedRight] = gapLeft ? [punched(left), right] : [left, punched(right)];
        const { wanted, verdict } = decided(gappedLeft, gappedRight);
        const filled = (list: readonly (number | null)[]) => list.map((each) => each ?? Number(wanted));
        if (verdict === 'undecided') expect(decided(filled(gappedLeft), filled(gappedRight)).verdict).toBe('holds');
        else expect([verdict, wanted]).toEqual(['fails', null]);
      }),
    );
  });
});

describe('the equations of a form', () => {
  it('all hold in a report whose totals are right', () => {
    fc.assert(
      fc.property(anyForm, anySeed, (id, seed) => {
        const form = formOf(id);
        const broken = decideAll(form, valuesOf(form, plausible(form, seed))).filter(
          ({ verdict }) => verdict !== 'holds',
        );
        expect(broken.map(({ equation }) => equation.id)).toEqual([]);
      }),
    );
  });

  it('fail exactly where they contain the one cell that was changed, by as much as it was changed', () => {
    fc.assert(
      fc.property(anyForm, anySeed, fc.nat(), fc.integer({ min: 1, max: 999 }), (id, seed, pick, by) => {
        const form = formOf(id);
        const cell = form.cells[pick % form.cells.length]?.id ?? '';
        const numbers = plausible(form, seed);
        const changed = { ...numbers, [cell]: `${Number(numbers[cell]) + by}` };
        const results = decideAll(form, valuesOf(form, changed));
        for (const { equation, verdict, difference } of results) {
          const onLeft = equation.left.includes(cell);
          const touched = onLeft || equation.right.includes(cell);
          expect([equation.id, verdict]).toEqual([equation.id, touched ? 'fails' : 'holds']);
          if (touched) expect(difference).toBe(`${onLeft ? by : -by}`);
        }
      }),
    );
  });

  it('want back the one number that is missing', () => {
    fc.assert(
      fc.property(anyForm, anySeed, fc.nat(), (id, seed, pick) => {
        const form = formOf(id);
        const cell = form.cells[pick % form.cells.length]?.id ?? '';
        const numbers = plausible(form, seed);
        const values = { ...valuesOf(form, numbers), [cell]: BLANK };
        for (const { equation, verdict, missing, wanted } of decideAll(form, values)) {
          const touched = equation.left.includes(cell) || equation.right.includes(cell);
          expect({ verdict, missing, wanted }).toEqual(
            touched
              ? { verdict: 'undecided', missing: [cell], wanted: numbers[cell] }
              : { verdict: 'holds', missing: [], wanted: null },
          );
        }
      }),
    );
  });

  it('are the note printed in table 三: first and second item make third and fourth', () => {
    const flow = form2021.equation.find(({ id }) => id === 'requests.flow.natural');
    expect(flow?.left).toEqual(['requests.newReceived.natural', 'requests.carriedIn.natural']);
    expect(flow?.right).toEqual(['requests.total.natural', 'requests.carriedOut.natural']);
  });

  it('add up amounts exactly and leave table 二 alone', () => {
    const touched = [form2019, form2021].flatMap(({ equation }) =>
      equation.flatMap(({ left, right }) => [...left, ...right]),
    );
    expect(touched.filter((cell) => cell.startsWith('proactive.'))).toEqual([]);
  });
});
