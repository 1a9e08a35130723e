import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAll } from '../../../src/core/checks/equations.ts';
import type { Form } from '../../../src/core/form.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { FORMS } from '../../../src/core/forms/index.ts';
import { type Explanation, locate, type Scene } from '../../../src/core/locate/index.ts';
import { MISREAD_KINDS, misread } from '../../support/mistakes.ts';
import { plausible } from '../../support/plausible.ts';
import { sceneOf } from './scenes.ts';

const anyForm = fc.constantFrom(...FORMS);
const anySeed = fc.nat(100_000);
const anyRequest = (form: Form) =>
  fc.constantFrom(...form.cells.filter(({ table }) => table === 'requests').map(({ id }) => id));

const said = ({ values }: Explanation) => Object.fromEntries(values.map(({ cell, to }) => [cell, to]));

/** The report after an explanation. */
function mended(scene: Scene, explanations: readonly Explanation[]) {
  const values = { ...scene.values };
  for (const { cell, to } of explanations.flatMap((each) => each.values)) {
    values[cell] = { kind: 'number', value: to, raw: to };
  }
  return values;
}

const verdicts = (scene: Scene, explanations: readonly Explanation[]) =>
  decideAll(scene.form, mended(scene, explanations));

describe('a report whose equations hold', () => {
  it('has no place', () => {
    fc.assert(
      fc.property(anyForm, anySeed, (form, seed) => {
        expect(locate(sceneOf(form, plausible(form, seed)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('one wrong cell of table 三', () => {
  it('is found, with its true value, and nothing else is', () => {
    const anyCase = fc
      .tuple(anyForm, anySeed)
      .chain(([form, seed]) =>
        fc.record({ form: fc.constant(form), seed: fc.constant(seed), cell: anyRequest(form), read: fc.nat(2000) }),
      );
    fc.assert(
      fc.property(anyCase, ({ form, seed, cell, read }) => {
        const numbers = plausible(form, seed);
        fc.pre(numbers[cell] !== `${read}`);
        const places = locate(sceneOf(form, numbers, { [cell]: { text: `${read}` } }));
        expect(places).toHaveLength(1);
        expect(places[0]).toMatchObject({ isUnique: true, isComplete: true });
        expect(places[0]?.explanations.map(said)).toContainEqual({ [cell]: numbers[cell] });
        expect(said(places[0]?.explanations[0] as Explanation)).toEqual({ [cell]: numbers[cell] });
      }),
      { numRuns: 150 },
    );
  });

  it('says which slip it was', () => {
    const read = (cell: string, filed: string, text: string) => {
      const total = cell.replace('.natural', '.total');
      const numbers = {
        [cell]: filed,
        [total]: filed,
        'requests.total.natural': filed,
        'requests.total.total': filed,
        'requests.newReceived.natural': filed,
        'requests.newReceived.total': filed,
      };
      return locate(sceneOf(form2021, numbers, { [cell]: { text } }))[0]?.explanations[0]?.mistakes;
    };
    const cell = 'requests.granted.natural';
    expect(read(cell, '19', '1')).toEqual([{ code: 'digitsDropped', cells: [cell] }]);
    expect(read(cell, '1', '19')).toEqual([{ code: 'digitsAdded', cells: [cell] }]);
    expect(read(cell, '31', '13')).toEqual([{ code: 'digitsSwapped', cells: [cell] }]);
    expect(read(cell, '71', '77')).toEqual([{ code: 'digitConfused', cells: [cell] }]);
    expect(read(cell, '52', '407')).toEqual([{ code: 'oneCell', cells: [cell] }]);
  });

  it('names the equations that fail, in the order of the form', () => {
    const places = locate(sceneOf(form2021, {}, { 'requests.granted.natural': { text: '18' } }));
    expect(places.map(({ checks }) => checks)).toEqual([['requests.rowTotal.granted', 'requests.columnTotal.natural']]);
  });
});

describe('every explanation', () => {
  it('makes its place hold and breaks nothing that held', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(...MISREAD_KINDS), anySeed, (form, kind, seed) => {
        const { scene } = misread(form, kind, seed);
        const before = decideAll(form, scene.values);
        for (const { checks, explanations } of locate(scene)) {
          for (const explanation of explanations) {
            const after = verdicts(scene, [explanation]);
            const failing = after.filter(({ verdict }) => verdict === 'fails').map(({ equation }) => equation.id);
            expect(checks.filter((check) => failing.includes(check))).toEqual([]);
            const held = before.filter(({ verdict }) => verdict === 'holds').map(({ equation }) => equation.id);
            expect(failing.filter((check) => held.includes(check))).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('changes every cell it names, and only cells it accounts for by a mistake', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(...MISREAD_KINDS), anySeed, (form, kind, seed) => {
        const { scene } = misread(form, kind, seed);
        for (const { mistakes, values, cost } of locate(scene).flatMap(({ explanations }) => explanations)) {
          for (const { cell, from, to } of values) {
            expect(from).toEqual(scene.values[cell]);
            expect(to).not.toBe(from.value);
            expect(mistakes.some(({ cells }) => cells.includes(cell))).toBe(true);
          }
          expect(cost).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes best first, and those of the least cost decide whether it is the only one', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(...MISREAD_KINDS), anySeed, (form, kind, seed) => {
        for (const { explanations, isUnique, isComplete } of locate(misread(form, kind, seed).scene)) {
          const costs = explanations.map(({ cost }) => cost);
          expect(costs).toEqual(costs.toSorted((a, b) => a - b));
          expect(isUnique).toBe(isComplete && costs.filter((cost) => cost === costs[0]).length === 1);
          expect(new Set(explanations.map((each) => JSON.stringify(said(each)))).size).toBe(explanations.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a group of table 四, which has one equation only', () => {
  const upheld = 'disputes.reconsideration.upheld';
  const corrected = 'disputes.reconsideration.corrected';
  const total = 'disputes.reconsideration.total';

  it('has one explanation for each of its cells that could make up for it', () => {
    const [place] = locate(sceneOf(form2021, { [upheld]: '3', [total]: '5' }));
    expect(place).toMatchObject({ checks: ['disputes.total.reconsideration'], isUnique: false, isComplete: true });
    expect(place?.explanations).toHaveLength(5);
  });

  it('the cell with a doubt comes first', () => {
    const [place] = locate(sceneOf(form2021, { [upheld]: '3', [total]: '5' }, { [corrected]: { doubts: ['cutOff'] } }));
    expect(place?.isUnique).toBe(true);
    expect(said(place?.explanations[0] as Explanation)).toEqual({ [corrected]: '2' });
  });

  it('doubts about the whole file make no cell likelier than another', () => {
    const doubts = { doubts: ['ocrLayer' as const] };
    const [place] = locate(sceneOf(form2021, { [upheld]: '3', [total]: '5' }, { [corrected]: doubts }));
    expect(place?.explanations).toHaveLength(5);
    expect(place?.isUnique).toBe(false);
  });

  it('a cell that the narrative confirms comes after those it does not, and one it contradicts first', () => {
    const scene = sceneOf(form2021, { [upheld]: '3', [total]: '5' });
    const span = { start: 0, end: 0 };
    const saying = (value: string) => ({
      ...scene,
      statements: [{ code: 'reconsiderations' as const, value, raw: value, span, sentence: span, cells: [total] }],
    });
    const best = (value: string) => locate(saying(value))[0]?.explanations[0] as Explanation;
    expect(said(best('3'))).toEqual({ [total]: '3' });
    expect(best('3').origin).toBe('filing');
    expect(said(best('5'))).not.toHaveProperty([total]);
  });

  it('a cell that a person settled comes last', () => {
    const scene = sceneOf(form2021, { [upheld]: '13', [total]: '31' }, {}, { settled: [total] });
    const [place] = locate(scene);
    expect(said(place?.explanations[0] as Explanation)).not.toHaveProperty([total]);
  });

  it('numbers of the whole line one place to the side are one mistake', () => {
    const line = form2021.lines.find(({ table }) => table.id === 'disputes')?.cells.map(({ id }) => id) ?? [];
    const filed = ['4', '1', '0', '2', '7', '3', '0', '5', '0', '8', '1', '2', '0', '6', '9'];
    const shifted = ['', ...filed.slice(0, -1)];
    const scene = sceneOf(form2021, Object.fromEntries(line.map((cell, at) => [cell, shifted[at] as string])));
    const places = locate(scene);
    expect(places).toHaveLength(1);
    expect(places[0]?.explanations[0]?.mistakes.map(({ code }) => code)).toEqual(['moved']);
    expect(mended(scene, [places[0]?.explanations[0] as Explanation])).toMatchObject(
      Object.fromEntries(line.map((cell, at) => [cell, { value: filed[at] }])),
    );
  });
});

describe('an empty cell', () => {
  const natural = 'requests.granted.natural';
  const numbers = {
    [natural]: '7',
    'requests.granted.total': '7',
    'requests.total.natural': '7',
    'requests.total.total': '7',
    'requests.newReceived.natural': '7',
    'requests.newReceived.total': '7',
  };

  it('that can hold one number only is told, and nothing is corrected', () => {
    const [place, ...others] = locate(sceneOf(form2021, numbers, { [natural]: { text: '' } }));
    expect(others).toEqual([]);
    expect(place?.checks).toEqual(['requests.rowTotal.granted', 'requests.columnTotal.natural']);
    expect(place?.explanations).toMatchObject([
      { mistakes: [{ code: 'blankFilled', cells: [natural] }], values: [{ to: '7', support: null }], origin: 'filing' },
    ]);
  });

  it('that two equations want two numbers of is a place, although neither fails by itself', () => {
    const printed = { [natural]: { text: '' }, 'requests.granted.total': { text: '9' } };
    const [place] = locate(sceneOf(form2021, numbers, printed));
    expect(said(place?.explanations[0] as Explanation)).toEqual({ [natural]: '7', 'requests.granted.total': '7' });
  });

  it('is never taken for zero where nothing says so', () => {
    const empty = Object.fromEntries(
      ['newReceived', 'carriedIn', 'carriedOut', 'total'].map((row) => [`requests.${row}.natural`, { text: '' }]),
    );
    const rest = Object.fromEntries(
      ['newReceived', 'carriedIn', 'carriedOut', 'total'].map((row) => [`requests.${row}.total`, { text: '' }]),
    );
    const outcome = { 'requests.granted.natural': { text: '' }, 'requests.granted.total': { text: '' } };
    const places = locate(sceneOf(form2021, {}, { ...empty, ...rest, ...outcome }));
    expect(places.flatMap(({ explanations }) => explanations.flatMap(({ values }) => values))).toEqual([]);
  });

  it('beside parts that already exceed the total: what would mend it, and that it is not the only way', () => {
    const printed = { 'disputes.reconsideration.pending': { text: '' } };
    const over = { 'disputes.reconsideration.upheld': '3', 'disputes.reconsideration.total': '1' };
    const [place] = locate(sceneOf(form2021, over, printed));
    expect(place).toMatchObject({ checks: ['disputes.total.reconsideration'], isUnique: false, isComplete: false });
    expect(place?.explanations.map(said)).toContainEqual({
      'disputes.reconsideration.total': '3',
      'disputes.reconsideration.pending': '0',
    });
  });
});

describe('a report that leaves its zeros blank', () => {
  const blanks = (seed: number) => {
    const numbers = plausible(form2021, seed);
    return Object.fromEntries(Object.entries(numbers).map(([cell, value]) => [cell, value === '0' ? '' : value]));
  };

  it('has no place for that', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(locate(sceneOf(form2021, blanks(seed)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('one wrong number is found, and no blank is filled for it', () => {
    fc.assert(
      fc.property(anySeed, anyRequest(form2021), fc.integer({ min: 1, max: 900 }), (seed, cell, read) => {
        const numbers = blanks(seed);
        fc.pre(numbers[cell] !== '' && numbers[cell] !== `${read}`);
        const [place, ...others] = locate(sceneOf(form2021, numbers, { [cell]: { text: `${read}` } }));
        expect(others).toEqual([]);
        expect(place?.isComplete).toBe(true);
        expect(said(place?.explanations[0] as Explanation)).toEqual({ [cell]: numbers[cell] });
      }),
      { numRuns: 60 },
    );
  });

  it('a blank that must not be zero is told', () => {
    const numbers = blanks(11);
    const cell = form2021.cells.find(({ id, table }) => table === 'requests' && numbers[id] !== '')?.id ?? '';
    const [place] = locate(sceneOf(form2021, numbers, { [cell]: { text: '' } }));
    expect(place?.explanations[0]).toMatchObject({
      mistakes: [{ code: 'blankFilled', cells: [cell] }],
      values: [{ to: numbers[cell], from: { kind: 'blank' } }],
      origin: 'filing',
    });
  });
});

describe('what is no count', () => {
  it('is put right like any other wrong number', () => {
    const cell = 'requests.granted.natural';
    for (const text of ['1.5', '-3', '999999999999999999']) {
      const [place] = locate(sceneOf(form2021, {}, { [cell]: { text } }));
      expect(said(place?.explanations[0] as Explanation)).toEqual({ [cell]: '0' });
    }
  });
});
