/** The program of a part, its optima, and what is made of them, whatever the solver says. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/core/checks/equations.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { type Place, type Scene, wholePlaces } from '../../../src/core/locate/index.ts';
import { allWholePlaces } from '../../../src/core/locate/program.ts';
import { build } from '../../../src/core/locate/program-build.ts';
import { optima } from '../../../src/core/locate/program-optima.ts';
import type { Solver } from '../../../src/core/locate/program-types.ts';
import { partsOf, systemOf } from '../../../src/core/locate/system.ts';
import { solve } from '../../../src/engine/solver.ts';
import { isTruth, type MisreadKind, misread } from '../../support/mistakes.ts';

const TABLE_3 = partsOf(form2021)[0] ?? [];
const seeds = (most: number) => fc.integer({ min: 0, max: most });

function questionOf({ values }: Scene) {
  const system = systemOf(form2021, TABLE_3, values);
  return { system, costs: system.cells.map(() => 1), options: [] };
}

/** The cost of the best answer where every wrong cell costs one, and how many answers cost so much. */
async function leastOf(scene: Scene): Promise<{ cost: number; answers: number; isComplete: boolean }> {
  const costs: number[] = [];
  const isComplete = await optima(
    questionOf(scene),
    { most: 6, limit: Number.POSITIVE_INFINITY },
    solve,
    ({ cost }) => {
      costs.push(cost);
      return costs[0] ?? cost;
    },
  );
  return { cost: costs[0] ?? 0, answers: costs.length, isComplete };
}

const failing = (scene: Scene, place: Place, at: number) => {
  const after = { ...scene.values };
  for (const { cell, to } of place.explanations[at]?.values ?? []) after[cell] = { kind: 'number', value: to, raw: to };
  return TABLE_3.filter((equation) => decide(equation, after).verdict === 'fails').map(({ id }) => id);
};

describe('the program', () => {
  test('its bounds are no larger than the report asks for', () => {
    const { scene } = misread(form2021, 'twoCells', 4);
    const question = questionOf(scene);
    const built = build(question, false);
    const gaps = question.system.residual.reduce((sum, gap) => sum + Math.abs(gap), 0);
    const most = gaps + Math.max(...question.system.values.map((value) => value ?? 0));
    const coefficients = built?.program.rows.flatMap(({ terms }) => terms.map((term) => Math.abs(term.coefficient)));
    expect(Math.max(...(coefficients ?? []))).toBeLessThanOrEqual(most);
    expect(Math.max(...(built?.program.columns.map(({ upper }) => upper) ?? []))).toBeLessThanOrEqual(most);
  });

  test('a cell that is beyond doubt cannot be changed', async () => {
    const { scene, wrong } = misread(form2021, 'oneCell', 3);
    const question = questionOf(scene);
    const settled = question.system.cells.indexOf(wrong[0] ?? '');
    const costs = question.costs.map((cost, cell) => (cell === settled ? Number.POSITIVE_INFINITY : cost));
    await optima({ ...question, costs }, { most: 3, limit: Number.POSITIVE_INFINITY }, solve, ({ changed, cost }) => {
      expect(changed).not.toContain(settled);
      expect(cost).toBeGreaterThan(1);
      return cost;
    });
  });

  test('numbers too large to be exact about are not given to a solver', () => {
    const { scene, wrong } = misread(form2021, 'oneCell', 3);
    const values = { ...scene.values, [wrong[0] ?? '']: { kind: 'number' as const, value: '999999999999', raw: '' } };
    expect(build(questionOf({ ...scene, values }), false)).toBeNull();
  });
});

describe('its optima', () => {
  test('one wrong cell costs one, and there is no other way', async () => {
    await fc.assert(
      fc.asyncProperty(seeds(500), async (seed) => {
        const { scene } = misread(form2021, 'oneCell', seed);
        expect(await leastOf(scene)).toEqual({ cost: 1, answers: 1, isComplete: true });
      }),
      { numRuns: 15 },
    );
  });

  test('two and three wrong cells cost no more than that, and no more than the exact search says', async () => {
    await fc.assert(
      fc.asyncProperty(seeds(500), fc.constantFrom<MisreadKind>('twoCells', 'threeCells'), async (seed, kind) => {
        const { scene, wrong } = misread(form2021, kind, seed);
        const { cost } = await leastOf(scene);
        const exact = wholePlaces(scene).flatMap(({ explanations }) => explanations);
        const alone = exact.filter(({ mistakes }) => mistakes.every(({ cells }) => cells.length === 1));
        const fewest = Math.min(...alone.map(({ values }) => values.length));
        expect(cost).toBeLessThanOrEqual(wrong.length);
        expect(cost).toBeLessThanOrEqual(fewest);
        if (fewest <= 2) expect(cost).toBe(fewest);
      }),
      { numRuns: 20 },
    );
  });
});

describe('allWholePlaces', () => {
  test('what the exact search settles is left as it is, and the solver is not asked', async () => {
    const never: Solver = async () => {
      throw new Error('asked');
    };
    const { scene } = misread(form2021, 'oneCell', 5);
    expect(await allWholePlaces(scene, never)).toEqual(wholePlaces(scene));
  });

  test('four wrong cells are found', async () => {
    let found = 0;
    for (let seed = 0; seed < 10; seed += 1) {
      const report = misread(form2021, 'fourCells', seed);
      const places = await allWholePlaces(report.scene, solve);
      expect(
        places.flatMap((place) => place.explanations.flatMap((_, at) => failing(report.scene, place, at))),
      ).toEqual([]);
      if (isTruth(report, { values: places.flatMap(({ explanations }) => explanations[0]?.values ?? []) })) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(9);
  });

  test('without an answer of the solver the places are those of the exact search, and not complete', async () => {
    const { scene } = misread(form2021, 'threeCells', 5);
    const places = await allWholePlaces(scene, async () => null);
    expect(places).toEqual(wholePlaces(scene));
    expect(places.some(({ isComplete }) => isComplete)).toBe(false);
  });

  test('what a solver makes up is not believed', async () => {
    const liar: Solver = async ({ columns }) => ({ values: columns.map((_, at) => (at % 7 === 0 ? 1 : 0.3)) });
    for (let seed = 0; seed < 5; seed += 1) {
      const { scene } = misread(form2021, 'fourCells', seed);
      for (const place of await allWholePlaces(scene, liar)) {
        for (const at of place.explanations.keys()) expect(failing(scene, place, at)).toEqual([]);
        expect(place.isUnique).toBe(false);
      }
    }
  });
});
