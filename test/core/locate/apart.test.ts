import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellId } from '../../../src/core/form.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { locate, type Place, wholePlaces } from '../../../src/core/locate/index.ts';
import { MISREAD_KINDS, misread } from '../../support/mistakes.ts';
import { sceneOf } from './scenes.ts';

const changed = (places: readonly Place[]): string[] =>
  places.flatMap(({ explanations: [first] }) => first?.values.map(({ cell, to }) => `${cell} ${to}`) ?? []).sort();

const NATURAL: CellId = 'requests.granted.natural';
const ENTERPRISE: CellId = 'requests.refused.security.enterprise';

describe('places told apart', () => {
  it('two wrong cells in different rows and columns are two places, each with its own checks', () => {
    const places = locate(sceneOf(form2021, {}, { [NATURAL]: { text: '40' }, [ENTERPRISE]: { text: '900' } }));
    expect(places.map(({ checks }) => checks.length)).toEqual([2, 2]);
    expect(places.map(({ explanations: [first] }) => first?.values.map(({ cell }) => cell))).toEqual([
      [NATURAL],
      [ENTERPRISE],
    ]);
    expect(places.every(({ isUnique }) => isUnique)).toBe(true);
  });

  it('a misread beside a filing error can be put right alone', () => {
    const row = ['natural', 'total'].map((column) => `requests.granted.${column}`);
    const above = ['total', 'newReceived'].flatMap((line) =>
      ['natural', 'total'].map((column) => `requests.${line}.${column}`),
    );
    const numbers = Object.fromEntries([...row, ...above].map((cell) => [cell, '19']));
    const cut = { text: '19', piece: [0, 1] as const };
    const places = locate(sceneOf(form2021, numbers, { [NATURAL]: cut, [ENTERPRISE]: { text: '900' } }));
    expect(places.map(({ explanations: [first] }) => first?.origin)).toEqual(['reading', 'filing']);
  });

  it('nothing is lost or added by telling apart, whatever went wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MISREAD_KINDS), fc.nat(10_000), (kind, seed) => {
        const { scene } = misread(form2021, kind, seed);
        const [whole, parted] = [wholePlaces(scene), locate(scene)];
        expect(changed(parted)).toEqual(changed(whole));
        expect(parted.flatMap(({ checks }) => checks).sort()).toEqual(whole.flatMap(({ checks }) => checks).sort());
        for (const place of parted)
          expect(place.explanations.length > 0 || whole.some((each) => each.explanations.length === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
