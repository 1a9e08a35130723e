import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport, type Finding } from '../../src/core/checks/index.ts';
import { NO_CONTEXT } from '../../src/core/context.ts';
import { form2021 } from '../../src/core/forms/2021.ts';
import type { Values } from '../../src/core/reading.ts';
import { typed } from '../../src/core/review.ts';
import { operandsOf, RULINGS, type Ruled, type Ruling, rulingsGone, rulingsOn } from '../../src/core/rulings.ts';
import { plausible } from '../support/plausible.ts';
import { BLANK, numberValue, valuesOf } from '../support/values.ts';

const CELL = 'requests.granted.total';
const CHECK = 'requests.rowTotal.granted';

const findingsOf = (values: Values): Finding[] =>
  checkReport({ form: form2021, values, year: 2022, notes: [], context: NO_CONTEXT });

const sound = valuesOf(form2021, plausible(form2021, 7));
const withTotal = (total: number): Values => ({ ...sound, [CELL]: numberValue(total) });

function operandsIn(values: Values, check = CHECK): string[] {
  const finding = findingsOf(values).find((each) => each.check === check);
  return finding ? operandsOf(finding, values) : [];
}

let lastId = 0;
function ruled(values: Values, ruling: Ruling | null, check = CHECK): Ruled {
  lastId += 1;
  const who = { by: '王老师', at: '2026-01-15T08:00:00.000Z' };
  return { id: lastId, check, ruling, operands: operandsIn(values, check), change: null, reason: null, ...who };
}

const stateOn = (values: Values, log: readonly Ruled[]) => rulingsOn(findingsOf(values), values, log).get(CHECK);

describe('the numbers a finding is about', () => {
  it('are those of its cells, each with its kind', () => {
    const values = { ...withTotal(90), 'requests.granted.natural': BLANK, 'requests.granted.research': typed('无') };
    const operands = operandsIn(values);
    expect(operands).toHaveLength(7);
    expect(operands).toContain('requests.granted.total=90');
    expect(operands).toContain('requests.granted.natural=blank');
    expect(operands).toContain('requests.granted.research=text 无');
  });

  it('are not the same for any two kinds of content', () => {
    const contents = ['0', '', '/', '无', '未统计', '00', '-1'].map(typed);
    const operands = contents.map((content) =>
      operandsIn({ ...withTotal(90), 'requests.granted.natural': content }).join(),
    );
    // 0 and 00 are the same number.
    expect(new Set(operands).size).toBe(contents.length - 1);
  });

  it('are the same whatever else changes in the report', () => {
    fc.assert(
      fc.property(fc.nat(90_000), (seed) => {
        const other = valuesOf(form2021, plausible(form2021, seed));
        const row = Object.entries(withTotal(4000)).filter(([cell]) => cell.startsWith('requests.granted.'));
        expect(operandsIn({ ...other, ...Object.fromEntries(row) })).toEqual(operandsIn(withTotal(4000)));
      }),
    );
  });

  it('take in the other side of what is beside the report', () => {
    const values = withTotal(3);
    const cells = ['requests.carriedIn.total'];
    const sides = { left: '0', right: '5', difference: '-5' };
    const base = { check: 'carriedIn.requests.carriedIn.total', verdict: 'fails', cells, ...sides } as const;
    const here = `requests.carriedIn.total=${values['requests.carriedIn.total']?.value}`;
    expect(operandsOf({ kind: 'carriedIn', report: 3, ...base }, values)).toEqual([here, 'lastYear=5']);
    expect(operandsOf({ kind: 'subordinates', missing: ['甲局'], ...base }, values)).toEqual([
      here,
      'subordinates=5',
      'missing=甲局',
    ]);
    const jump = { kind: 'jump', check: 'jump', verdict: 'informs', cells, value: '0', usual: '900' } as const;
    expect(operandsOf({ ...jump, against: 'lastYear' }, values)).toEqual([here, 'lastYear=900']);
    expect(operandsOf({ ...jump, against: 'peers' }, values)).toEqual([here]);
  });

  it('fit what the store takes', () => {
    const nothing: Values = Object.fromEntries(
      form2021.cells.map(({ id }) => [id, { ...BLANK, kind: 'absent' as const }]),
    );
    for (const values of [nothing, withTotal(3)]) {
      for (const finding of findingsOf(values)) {
        const operands = operandsOf(finding, values);
        expect(operands.length).toBeLessThanOrEqual(300);
        for (const each of operands) expect(each.length).toBeLessThanOrEqual(1200);
      }
    }
  });
});

describe('rulings', () => {
  it('hold while the numbers stand, and lapse visibly when one changes', () => {
    const log = [ruled(withTotal(90), 'filingError')];
    expect(stateOn(withTotal(90), log)).toEqual({ ruled: log[0], isLapsed: false });
    expect(stateOn(withTotal(91), log)).toEqual({ ruled: log[0], isLapsed: true });
  });

  it('hold through any change of other cells, and lapse with any of their own', () => {
    const log = [ruled(withTotal(900), 'accepted')];
    const own = new Set(form2021.equation.find(({ id }) => id === CHECK)?.right);
    fc.assert(
      fc.property(
        fc.constantFrom(...form2021.cells.map(({ id }) => id)),
        fc.integer({ min: 300, max: 400 }),
        (cell, number) => {
          fc.pre(cell !== CELL);
          const state = stateOn({ ...withTotal(900), [cell]: numberValue(number) }, log);
          expect(state?.isLapsed).toBe(own.has(cell));
        },
      ),
    );
  });

  it('come back with the numbers they were made about', () => {
    const log = [ruled(withTotal(90), 'filingError'), ruled(withTotal(91), 'accepted')];
    expect(stateOn(withTotal(91), log)?.ruled.ruling).toBe('accepted');
    expect(stateOn(withTotal(90), log)).toEqual({ ruled: log[0], isLapsed: false });
    expect(stateOn(withTotal(92), log)).toEqual({ ruled: log[1], isLapsed: true });
  });

  it('are as the last one says, and gone when it was taken back', () => {
    const first = ruled(withTotal(90), 'filingError');
    const second = ruled(withTotal(90), 'accepted');
    const back = ruled(withTotal(90), null);
    expect(stateOn(withTotal(90), [first, second])?.ruled).toBe(second);
    expect(stateOn(withTotal(90), [first, second, back])).toBeUndefined();
    expect(stateOn(withTotal(91), [first, second, back])).toBeUndefined();
  });

  it('never speak of a finding they were not made about, whatever the log', () => {
    const numbers = fc.integer({ min: 900, max: 903 });
    const entry = fc.record({ number: numbers, ruling: fc.constantFrom(...RULINGS, null) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), numbers, (entries, now) => {
        const log = entries.map(({ number, ruling }) => ruled(withTotal(number), ruling));
        const state = stateOn(withTotal(now), log);
        // The oracle: of those about these very numbers the last decides; if there is none, the last of all has lapsed.
        const about = entries.filter(({ number }) => number === now);
        const expected = (about.length > 0 ? about : entries).at(-1)?.ruling ?? null;
        expect(state?.ruled.ruling ?? null).toBe(expected);
        if (state) expect(state.isLapsed).toBe(about.length === 0);
      }),
    );
  });

  it('whose finding is no longer there stay to be seen', () => {
    const misread = ruled(withTotal(90), 'misread');
    const other = ruled(withTotal(90), 'accepted', 'requests.columnTotal.total');
    const back = ruled(withTotal(90), null, 'requests.columnTotal.total');
    expect(rulingsGone(findingsOf(sound), [misread, other])).toEqual([misread, other]);
    expect(rulingsGone(findingsOf(sound), [misread, other, back])).toEqual([misread]);
    expect(rulingsGone(findingsOf(withTotal(90)), [misread, other])).toEqual([]);
  });
});
