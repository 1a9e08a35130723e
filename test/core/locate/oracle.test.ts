/** Localisation held against trying everything, on forms small enough for that. */

import { describe, expect, test } from 'vitest';
import { decide, decideAll } from '../../../src/core/checks/equations.ts';
import { buildForm, type CellId, type Form } from '../../../src/core/form.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { column, row } from '../../../src/core/forms/common.ts';
import { Costs } from '../../../src/core/locate/costs.ts';
import { type Explanation, type Scene, wholePlaces } from '../../../src/core/locate/index.ts';
import { allWholePlaces } from '../../../src/core/locate/program.ts';
import { partsOf, systemOf } from '../../../src/core/locate/system.ts';
import { solve } from '../../../src/engine/solver.ts';
import { SMALL_FORM, smallNumbers } from '../../support/mistakes/small-form.ts';
import { misread } from '../../support/mistakes.ts';
import { type Random, random } from '../../support/random.ts';
import { readingsOf, valuesOf } from '../../support/values.ts';
import { type Change, changesOf, pairsOf, told } from './oracle.ts';

/** Two rows, two columns, their totals: three wrong cells can be tried out. */
const TINY_FORM: Form = buildForm({
  ...SMALL_FORM,
  tables: SMALL_FORM.tables.map((table) => ({
    ...table,
    blocks: [
      {
        article: null,
        rows: [row('a', '甲'), row('b', '乙'), row('total', '合计')],
        columns: [column('x', '子'), column('y', '丑'), column('total', '总计')],
      },
    ],
  })),
  equations: [
    { id: 'requests.rowTotal', table: 'requests', forEvery: 'row', left: ['total'], right: ['x', 'y'] },
    { id: 'requests.columnTotal', table: 'requests', forEvery: 'column', left: ['total'], right: ['a', 'b'] },
  ],
});

function tinyNumbers(seed: number, most: number): Record<CellId, string> {
  const chance = random(seed);
  const [ax, ay, bx, by] = [0, 0, 0, 0].map(() => chance.below(most + 1)) as [number, number, number, number];
  const rows = { a: [ax, ay, ax + ay], b: [bx, by, bx + by], total: [ax + bx, ay + by, ax + ay + bx + by] };
  return Object.fromEntries(
    Object.entries(rows).flatMap(([down, numbers]) =>
      ['x', 'y', 'total'].map((along, at) => [`requests.${down}.${along}`, `${numbers[at]}`]),
    ),
  );
}

/** A report of these numbers with some of its cells wrong. */
function spoilt(
  form: Form,
  sound: Readonly<Record<CellId, string>>,
  count: number,
  most: number,
  chance: Random,
): Scene {
  const numbers = { ...sound };
  for (let done = 0; done < count; done += 1) numbers[chance.pick(form.cells).id] = `${chance.below(most + 1)}`;
  return {
    form,
    values: valuesOf(form, numbers),
    readings: readingsOf(form, numbers),
    settled: new Set(),
    events: [],
    text: '',
  };
}

/** For a place of several: the equations of its own part hold. */
function expectSoundPart(scene: Scene, explanations: readonly Explanation[]): void {
  for (const { values } of explanations) {
    const after = { ...scene.values };
    for (const { cell, to } of values) after[cell] = { kind: 'number', value: to, raw: to };
    const part = partsOf(scene.form).find((equations) =>
      equations.some(({ left, right }) => values.some(({ cell }) => left.includes(cell) || right.includes(cell))),
    );
    expect(part?.filter((equation) => decide(equation, after).verdict === 'fails')).toEqual([]);
  }
}

/** What a change costs where each of its cells is wrong by itself. */
function costOf(scene: Scene, change: Change): number {
  const [touched] = change.keys();
  const part = partsOf(scene.form).find((equations) =>
    equations.some(({ left, right }) => [...left, ...right].includes(touched ?? '')),
  );
  const system = systemOf(scene.form, part ?? [], scene.values);
  const costs = new Costs(system, scene);
  return [...change].reduce((sum, [cell, to]) => sum + costs.slip(system.number.get(cell) ?? 0, to).cost, 0);
}

const saidBy = ({ values }: Explanation) => told(values.map(({ cell, to }) => [cell, to]));

function expectSound(scene: Scene, explanations: readonly Explanation[]): void {
  for (const { values } of explanations) {
    const after = { ...scene.values };
    for (const { cell, to } of values) after[cell] = { kind: 'number', value: to, raw: to };
    expect(decideAll(scene.form, after).filter(({ verdict }) => verdict === 'fails')).toEqual([]);
  }
}

/** Every change that costs no more than the best explanation is among them; the best costs no more than any change. */
function expectNoneMissing(scene: Scene, explanations: readonly Explanation[], changes: readonly Change[]): void {
  const said = new Set(explanations.map(saidBy));
  const best = explanations[0]?.cost ?? Number.POSITIVE_INFINITY;
  for (const change of changes) {
    const cost = costOf(scene, change);
    expect(best, told(change)).toBeLessThanOrEqual(cost);
    if (cost === best) expect(said, told(change)).toContain(told(change));
  }
}

describe('against trying everything', () => {
  test('one or two wrong cells of a small form: every best explanation is found, and no false one', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const chance = random(seed);
      const scene = spoilt(SMALL_FORM, smallNumbers(seed, 3), 1 + chance.below(2), 20, chance);
      const explanations = wholePlaces(scene).flatMap((place) => place.explanations);
      const changes = [1, 2].flatMap((count) => changesOf(SMALL_FORM, scene.values, count, 40));
      expectSound(scene, explanations);
      if (decideAll(SMALL_FORM, scene.values).some(({ verdict }) => verdict === 'fails')) {
        expectNoneMissing(scene, explanations, changes);
      }
    }
  }, 60_000);

  test('one or two wrong cells of the real forms, table by table: every best explanation is found, and no false one', () => {
    for (let seed = 0; seed < 24; seed += 1) {
      const form = seed % 3 === 0 ? form2019 : form2021;
      const { scene } = misread(form, seed % 2 === 0 ? 'twoCells' : 'oneCellAnywhere', seed);
      const places = wholePlaces(scene);
      const [place, ...others] = places;
      const changes = pairsOf(form, scene.values);
      for (const { explanations } of places) expectSoundPart(scene, explanations);
      if (place && others.length === 0) expectNoneMissing(scene, place.explanations, changes);
    }
  }, 60_000);

  test('three wrong cells of a tiny form, with the solver: every best explanation is found, and no false one', async () => {
    for (let seed = 0; seed < 25; seed += 1) {
      const chance = random(seed);
      const scene = spoilt(TINY_FORM, tinyNumbers(seed, 3), 3, 9, chance);
      const places = await allWholePlaces(scene, solve);
      const explanations = places.flatMap((place) => place.explanations);
      expectSound(scene, explanations);
      if (places.length === 0) continue;
      const changes = [1, 2, 3].flatMap((count) => changesOf(TINY_FORM, scene.values, count, 18));
      if (places.every(({ isComplete }) => isComplete)) expectNoneMissing(scene, explanations, changes);
      expect(changes.length === 0 || explanations.length > 0).toBe(true);
    }
  }, 60_000);
});
