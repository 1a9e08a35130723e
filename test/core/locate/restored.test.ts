/** A number typed over a clean reading: the reading comes first, and nobody calls what was typed the unit's error. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { isRestoring, locate, type Scene } from '../../../src/core/locate/index.ts';
import { typed } from '../../../src/core/review.ts';
import { explain } from '../../../src/core/words/explanation.ts';
import { wordsOf } from '../../../src/core/words/index.ts';
import { filed } from '../../support/mistakes.ts';
import { sceneOf } from './scenes.ts';

const NATURAL = 'requests.granted.natural';
const NUMBERS = Object.fromEntries(
  ['granted', 'total', 'newReceived'].flatMap((row) =>
    [
      ['natural', '2'],
      ['enterprise', '7'],
      ['total', '9'],
    ].map(([column, value]) => [`requests.${row}.${column}`, value ?? '']),
  ),
);

/** A scene after somebody typed a number into a cell. */
const withTyped = (scene: Scene, cell: string, text: string): Scene => ({
  ...scene,
  values: { ...scene.values, [cell]: typed(text) },
  settled: new Set([...scene.settled, cell]),
});

/** The cells of a form that stand in an equation. */
const added = [...new Set(form2021.equation.flatMap(({ left, right }) => [...left, ...right]))];

describe('a number typed over a clean reading', () => {
  const scene = sceneOf(form2021, NUMBERS);

  it('is to be put back as it was read, which is no filing error', () => {
    const [place, ...others] = locate(withTyped(scene, NATURAL, '12'));
    expect(others).toEqual([]);
    expect(place?.isUnique).toBe(true);
    expect(place?.explanations[0]).toMatchObject({
      origin: 'reading',
      values: [{ cell: NATURAL, to: '2', support: { raw: '2', span: scene.readings[NATURAL]?.span, restores: true } }],
    });
    const [best] = place?.explanations ?? [];
    if (!best) throw new Error('nothing found');
    expect(isRestoring(best)).toBe(true);
    expect(explain(best, form2021, wordsOf('zh-CN'))).toContain('恢复原读数 2，现为改录的 12；原文为“2”');
  });

  it('is to be put back where one sum alone says so', () => {
    const cell = 'disputes.reconsideration.upheld';
    const place = locate(withTyped(scene, cell, '5'))[0];
    expect(place?.isUnique).toBe(true);
    expect(place?.explanations[0]?.values).toMatchObject([{ cell, to: '0' }]);
    expect(place?.explanations[0]?.origin).toBe('reading');
  });

  it('is to be put back before the unit’s own error in that cell is called one', () => {
    const wrong = sceneOf(form2021, NUMBERS, { [NATURAL]: { text: '3' } });
    const [place] = locate(withTyped(wrong, NATURAL, '12'));
    expect(place?.explanations[0]).toMatchObject({ origin: 'reading', values: [{ cell: NATURAL, to: '3' }] });
    const [after] = locate(wrong);
    expect(after?.explanations[0]).toMatchObject({ origin: 'filing', values: [{ cell: NATURAL, to: '2' }] });
  });

  it('has no say where the reading was in doubt', () => {
    const doubtful = sceneOf(form2021, NUMBERS, { [NATURAL]: { text: 'z', reads: '2', doubts: ['lookAlike'] } });
    expect(locate(withTyped(doubtful, NATURAL, '12'))[0]?.explanations[0]?.origin).toBe('filing');
  });

  it('is the first thing to put right in every sound report', () => {
    fc.assert(
      fc.property(fc.constantFrom(...added), fc.integer({ min: 10, max: 99_999 }), (cell, number) => {
        const places = locate(withTyped(scene, cell, String(number)));
        expect(places).toHaveLength(1);
        expect(places[0]?.isUnique).toBe(true);
        expect(places[0]?.explanations[0]).toMatchObject({
          origin: 'reading',
          values: [{ cell, to: scene.readings[cell]?.value, support: { restores: true } }],
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is never called filed, whatever else is wrong', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.constantFrom(...added),
        fc.integer({ min: 0, max: 9999 }),
        (seed, cell, number) => {
          const { scene: wrong } = filed(form2021, seed);
          const reading = wrong.readings[cell];
          fc.pre(reading?.doubts.length === 0 && reading.value !== null && reading.value !== String(number));
          const blamed = locate(withTyped(wrong, cell, String(number))).flatMap(({ explanations }) => explanations);
          const filing = blamed.filter(({ origin }) => origin === 'filing');
          expect(filing.flatMap(({ values }) => values.map((each) => each.cell))).not.toContain(cell);
          // What is put right is that cell alone: no other clean number.
          const read = blamed.filter(({ origin }) => origin === 'reading').flatMap(({ values }) => values);
          expect(read.filter((each) => each.cell !== cell)).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });
});
