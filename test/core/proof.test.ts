import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport, decideAll } from '../../src/core/checks/index.ts';
import { type Context, NO_CONTEXT } from '../../src/core/context.ts';
import { form2021 } from '../../src/core/forms/2021.ts';
import { FORMS } from '../../src/core/forms/index.ts';
import { type Evidence, type Proofs, proofsOf, provedCount, provedShare } from '../../src/core/proof.ts';
import type { CellValue, Reading, Statement } from '../../src/core/reading.ts';
import { yearsFamily } from '../support/families/years.ts';
import { plausible } from '../support/plausible.ts';
import { BLANK, numberValue, readingsOf, valuesOf } from '../support/values.ts';

const numbers = plausible(form2021, 7);
const span = { start: 0, end: 1 };

interface Given {
  readonly values?: Readonly<Record<string, CellValue>>;
  readonly doubted?: readonly string[];
  readonly settled?: readonly string[];
  readonly context?: Partial<Context>;
}

function evidence({ values = {}, doubted = [], settled = [], context = {} }: Given): Evidence {
  const readings: Record<string, Reading> = { ...readingsOf(form2021, numbers) };
  for (const [cell, value] of Object.entries(values)) readings[cell] = { ...value, span, doubts: [] };
  for (const cell of doubted) readings[cell] = { ...(readings[cell] as Reading), doubts: ['lookAlike'] };
  return {
    form: form2021,
    values: { ...valuesOf(form2021, numbers), ...values },
    readings,
    settled: new Set(settled),
    year: 2022,
    notes: [],
    context: { ...NO_CONTEXT, ...context },
  };
}

const proofs = (given: Given): Proofs => proofsOf(evidence(given));
const statement = (value: string, ...cells: string[]): Statement => ({
  code: 'rulesInForce',
  value,
  raw: value,
  span,
  sentence: span,
  cells,
});

describe('the proof of a cell', () => {
  it('is there for every cell of either form', () => {
    for (const form of FORMS) {
      const filed = plausible(form, 3);
      const base = { settled: new Set<string>(), year: form.firstYear, notes: [], context: NO_CONTEXT };
      const all = proofsOf({ form, values: valuesOf(form, filed), readings: readingsOf(form, filed), ...base });
      expect(Object.keys(all)).toEqual(form.cells.map(({ id }) => id));
    }
  });

  it('is every equation that holds', () => {
    expect(proofs({})['requests.granted.natural']).toEqual({
      status: 'proved',
      witnesses: [
        { by: 'equation', check: 'requests.rowTotal.granted' },
        { by: 'equation', check: 'requests.columnTotal.natural' },
      ],
      against: [],
    });
  });

  it('is missing in table 二, of which no equation speaks', () => {
    const all = proofs({});
    const unproved = Object.entries(all).flatMap(([cell, { status }]) => (status === 'unproved' ? [cell] : []));
    expect(unproved).toEqual(form2021.cells.flatMap(({ id, table }) => (table === 'proactive' ? id : [])));
    expect(provedCount(all)).toBe(190);
    expect(provedShare(all)).toBe(0.95);
  });

  it('is contradicted in the one cell where row and column cross, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('granted', 'partial', 'refused.otherLaw', 'rejected.duplicate'),
        fc.constantFrom('natural', 'enterprise', 'otherOrg'),
        (row, column) => {
          const cell = `requests.${row}.${column}`;
          const all = proofs({ values: { [cell]: numberValue(7777) } });
          expect(Object.keys(all).filter((each) => all[each]?.status === 'contradicted')).toEqual([cell]);
          expect(all[cell]?.against).toEqual([`requests.rowTotal.${row}`, `requests.columnTotal.${column}`]);
          expect(all[`requests.${row}.total`]?.against).toEqual([`requests.rowTotal.${row}`]);
        },
      ),
    );
  });

  it('never rests on an equation that does not hold, nor on one that lacks a number', () => {
    const cell = fc.constantFrom(...form2021.cells.map(({ id }) => id));
    const value = fc.oneof(fc.constant(BLANK), fc.nat(50).map(numberValue));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, value), { maxLength: 6 }), (changes) => {
        const given = evidence({ values: Object.fromEntries(changes) });
        const holding = new Set(
          decideAll(form2021, given.values).flatMap(({ verdict, equation }) =>
            verdict === 'holds' ? equation.id : [],
          ),
        );
        for (const [id, { status, witnesses, against }] of Object.entries(proofsOf(given))) {
          const isNumber = given.values[id]?.kind === 'number';
          for (const each of witnesses) expect(each.by === 'equation' && holding.has(each.check)).toBe(true);
          expect(status === 'proved').toBe(witnesses.length > 0 && isNumber);
          if (status === 'contradicted') expect(against.length).toBeGreaterThan(0);
          if (!isNumber) expect(status).toBe('unproved');
        }
      }),
    );
  });

  it('is no sum where a number is missing beside a zero, which may stand there for nothing', () => {
    const row = (column: string) => `requests.rejected.reissue.${column}`;
    const columns = ['natural', 'enterprise', 'research', 'publicWelfare', 'legalService', 'otherOrg'];
    const zeros = Object.fromEntries(columns.map((column) => [row(column), numberValue(0)]));
    const filed = valuesOf(form2021, { [row('natural')]: '2', [row('total')]: '2', 'requests.total.natural': '2' });
    const gap = { ...filed, [row('otherOrg')]: BLANK };
    const all = proofsOf({ ...evidence({}), values: gap });
    expect(all[row('research')]).toEqual({ status: 'unproved', witnesses: [], against: [] });
    expect(all[row('natural')]?.status).toBe('proved');
    expect(proofsOf({ ...evidence({}), values: { ...filed, ...zeros } })[row('research')]?.status).toBe('proved');
  });

  it('is outweighed by an open doubt, but still told', () => {
    const cell = 'requests.granted.natural';
    const doubted = proofs({ doubted: [cell] })[cell];
    expect(doubted?.status).toBe('doubtful');
    expect(doubted?.witnesses).toHaveLength(2);
    expect(proofs({ doubted: [cell], settled: [cell] })[cell]?.status).toBe('proved');
  });

  it('is a person who has looked, also where an equation fails: the reading is right, the report is not', () => {
    const cell = 'requests.granted.natural';
    const proof = proofs({ values: { [cell]: numberValue(7777) }, settled: [cell] })[cell];
    expect(proof?.status).toBe('proved');
    expect(proof?.witnesses).toEqual([{ by: 'person' }]);
    expect(proof?.against).toHaveLength(2);
  });

  it('is no person where a number was typed over a clean reading; what contradicts it then says so', () => {
    const cell = 'requests.granted.natural';
    const given = evidence({});
    const over = { ...given, values: { ...given.values, [cell]: numberValue(7777) }, settled: new Set([cell]) };
    expect(proofsOf(over)[cell]).toMatchObject({ status: 'contradicted', witnesses: [] });
    const doubtful = { ...given.readings[cell], doubts: ['lookAlike'] } as (typeof given.readings)[string];
    const mended = { ...over, readings: { ...given.readings, [cell]: doubtful } };
    expect(proofsOf(mended)[cell]).toMatchObject({ status: 'contradicted', witnesses: [{ by: 'person' }] });
  });

  /** In force, and nothing issued this year. */
  const inForce = (rules: number, normative: number) => ({
    'proactive.rules.issued': numberValue(0),
    'proactive.rules.inForce': numberValue(rules),
    'proactive.normative.issued': numberValue(0),
    'proactive.normative.inForce': numberValue(normative),
  });

  it('is a statement that says the same, of one cell or of a sum', () => {
    const values = inForce(4, 8);
    const one = statement('8', 'proactive.normative.inForce');
    const two = statement('12', 'proactive.rules.inForce', 'proactive.normative.inForce');
    const proof = (...statements: Statement[]) =>
      proofs({ values, context: { statements } })['proactive.normative.inForce'];
    expect(proof(one)).toEqual({ status: 'proved', witnesses: [{ by: 'statement', statement: one }], against: [] });
    expect(proof(two)?.witnesses).toEqual([{ by: 'statement', statement: two }]);
    expect(proof(statement('8'))?.status).toBe('unproved');
  });

  it('is denied by a statement that says otherwise', () => {
    const values = inForce(4, 8);
    const context = { statements: [statement('9', 'proactive.normative.inForce')] };
    const proof = proofs({ values, context })['proactive.normative.inForce'];
    expect(proof?.status).toBe('contradicted');
    expect(proof?.against).toHaveLength(1);
  });

  it('is last year’s report where it says the same, unless it may be another unit’s', () => {
    const family = Array.from({ length: 40 }, (_, seed) => yearsFamily(seed)).find(
      ({ fault, subject }) => fault === null && subject.form.id === '2021' && subject.year !== 2021,
    );
    if (!family) throw new Error('no family');
    const { subject } = family;
    const base = { readings: {}, settled: new Set<string>() };
    const sure = proofsOf({ ...subject, ...base });
    const witness = { by: 'lastYear', report: 1 };
    for (const column of ['natural', 'total']) {
      expect(sure[`requests.carriedIn.${column}`]?.witnesses).toContainEqual(witness);
    }
    for (const column of ['issued', 'repealed', 'inForce']) {
      expect(sure[`proactive.normative.${column}`]?.witnesses).toEqual([witness]);
    }
    const unsure = proofsOf({ ...subject, ...base, notes: ['unitGuessed'] });
    expect(unsure['proactive.normative.inForce']?.status).toBe('unproved');
  });

  it('is the sum of the subordinates, all of them', () => {
    const cell = 'proactive.licensing.decisions';
    const values = { [cell]: numberValue(30) };
    const below = (unit: string, number: number | null) => ({
      unit,
      report:
        number === null
          ? null
          : {
              report: number,
              unit,
              year: 2022,
              form: '2021' as const,
              values: { [cell]: numberValue(number) },
              doubtful: [],
            },
    });
    const proof = (...subordinates: Context['subordinates']) => proofs({ values, context: { subordinates } })[cell];
    expect(proof(below('甲局', 10), below('乙局', 20))?.witnesses).toEqual([{ by: 'subordinates' }]);
    expect(proof(below('甲局', 30), below('乙局', null))?.status).toBe('unproved');
    expect(proof(below('甲局', 10))?.status).toBe('unproved');
  });

  it('is the same with the findings given as without', () => {
    const given = evidence({ values: { 'requests.granted.natural': numberValue(7777) } });
    expect(proofsOf({ ...given, findings: checkReport(given) })).toEqual(proofsOf(given));
  });
});
