/** The law: a clean number in its own place is the unit's number. Only what the reader was not sure of is put right. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { type Explanation, locate } from '../../../src/core/locate/index.ts';
import type { DoubtCode } from '../../../src/core/reading.ts';
import { filed } from '../../support/mistakes.ts';
import { type Printed, sceneOf } from './scenes.ts';

const row = 'requests.granted';
const cells = ['natural', 'enterprise', 'research', 'publicWelfare', 'legalService', 'otherOrg', 'total'];
const [natural, enterprise] = [`${row}.natural`, `${row}.enterprise`];

/** Numbers in which one row, of this content, is all there is; and what else follows from it. */
function numbersOf(values: readonly number[]): Record<string, string> {
  const numbers: Record<string, string> = {};
  values.forEach((value, at) => {
    for (const each of [row, 'requests.total', 'requests.newReceived']) numbers[`${each}.${cells[at]}`] = `${value}`;
  });
  return numbers;
}

/** The best explanation of a report with this row, but for what is printed and read otherwise in some cells. */
function explained(
  values: readonly number[],
  printed: Readonly<Record<string, Printed>>,
  options: Parameters<typeof sceneOf>[3] = {},
): { readonly best: Explanation; readonly text: string; readonly isUnique: boolean } {
  const scene = sceneOf(form2021, numbersOf(values), printed, options);
  const [place] = locate(scene);
  if (!place?.explanations[0]) throw new Error('nothing found');
  return { best: place.explanations[0], text: scene.text, isUnique: place.isUnique };
}

const supports = ({ values }: Explanation) => values.map(({ cell, to, support }) => [cell, to, support?.raw ?? null]);

describe('a clean number', () => {
  it('stays the unit’s own, however plain the slip', () => {
    const { best, isUnique } = explained([19, 0, 0, 0, 0, 0, 19], { [natural]: { text: '1' } });
    expect(isUnique).toBe(true);
    expect(best).toMatchObject({ origin: 'filing', values: [{ cell: natural, to: '19', support: null }] });
  });

  it('stays so beside any doubts of other cells', () => {
    const doubts: DoubtCode[] = ['tooFewValues', 'spaceInside', 'lookAlike', 'valuesParted'];
    const others = Object.fromEntries(cells.slice(1).map((each) => [`${row}.${each}`, { doubts }]));
    const { best } = explained([19, 0, 0, 0, 0, 0, 19], { ...others, [natural]: { text: '1' } });
    expect(best.origin).toBe('filing');
  });

  it('stays so with a doubt that says nothing of its digits', () => {
    const { best } = explained([19, 0, 0, 0, 0, 0, 19], {
      [natural]: { text: '1', doubts: ['labelGuessed', 'ocrLayer'] },
    });
    expect(best.origin).toBe('filing');
  });

  it('is not corrected in reports that were filed wrong, doubts or none', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const { scene } = filed(form2021, seed);
        const offered = locate(scene).flatMap(({ explanations }) => explanations);
        expect(offered.filter(({ origin }) => origin === 'reading')).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

describe('another reading of the same characters', () => {
  it('a mark for a digit that could not be read', () => {
    const { best, text } = explained([19, 0, 0, 0, 0, 0, 19], {
      [natural]: { text: '1□', illegible: true, doubts: ['notANumber'] },
    });
    expect(best).toMatchObject({ origin: 'reading', values: [{ to: '19', support: { raw: '1□' } }] });
    const span = best.values[0]?.support?.span;
    expect(text.slice(span?.start, span?.end)).toBe('1□');
  });

  it('not where the legible digits say otherwise, and not where none is legible', () => {
    const read = (text: string) =>
      explained([19, 0, 0, 0, 0, 0, 19], { [natural]: { text, illegible: true, doubts: ['notANumber'] } }).best.origin;
    expect(read('2□')).toBe('filing');
    expect(read('1□□')).toBe('filing');
    expect(read('□□')).toBe('filing');
  });

  it('a ruling line that was taken for a digit', () => {
    const { best } = explained([9, 0, 0, 0, 0, 0, 9], {
      [natural]: { text: '|9', reads: '19', doubts: ['lookAlike'] },
    });
    expect(best).toMatchObject({ origin: 'reading', values: [{ to: '9', support: { raw: '|9' } }] });
  });

  it('a number written in words', () => {
    const { best } = explained([19, 0, 0, 0, 0, 0, 19], { [natural]: { text: '十九件', doubts: ['notANumber'] } });
    expect(best).toMatchObject({ origin: 'reading', values: [{ to: '19' }] });
  });

  it('digits of which only a part was read', () => {
    const { best } = explained([19, 0, 0, 0, 0, 0, 19], { [natural]: { text: '19', piece: [0, 1] } });
    expect(best).toMatchObject({ origin: 'reading', values: [{ to: '19', support: { raw: '19' } }] });
  });

  it('not what a person settled', () => {
    const printed = { [natural]: { text: '|9', reads: '19', doubts: ['lookAlike' as const] } };
    expect(explained([9, 0, 0, 0, 0, 0, 9], printed, { settled: [natural] }).best.origin).toBe('filing');
  });
});

describe('several numbers in one cell', () => {
  const printed = {
    [natural]: { text: '1 9', reads: '19', doubts: ['spaceInside' as const] },
    [enterprise]: { text: '', doubts: ['blankCell' as const] },
  };

  it('belong to it and the empty one beside it', () => {
    const { best } = explained([1, 9, 0, 0, 0, 0, 10], printed);
    expect(best.origin).toBe('reading');
    expect(supports(best)).toEqual([
      [natural, '1', '1'],
      [enterprise, '9', '9'],
    ]);
  });

  it('all of them, or none', () => {
    const { best } = explained([1, 0, 0, 0, 0, 0, 1], {
      [natural]: { text: '1 9', reads: '19', doubts: ['spaceInside'] },
    });
    expect(best).toMatchObject({ origin: 'filing', values: [{ to: '1', support: null }] });
  });

  it('in their order', () => {
    expect(explained([9, 1, 0, 0, 0, 0, 10], printed).best.origin).toBe('filing');
  });
});

describe('numbers that stand beside their columns', () => {
  const filedRow = [4, 7, 0, 2, 0, 5, 18];

  /** The row as read one place to the right of where it belongs, with a number before it; the total is left over. */
  function shifted(doubts: readonly DoubtCode[], total = '18') {
    const read = [3, ...filedRow.slice(0, -1)];
    const printed = Object.fromEntries(cells.map((each, at) => [`${row}.${each}`, { text: `${read[at]}`, doubts }]));
    return explained(filedRow, printed, { after: { [`${row}.total`]: `\t${total}` } }).best;
  }

  it('are put right where the row did not fit and the text has every one of them', () => {
    const best = shifted(['tooManyValues']);
    expect(best.origin).toBe('reading');
    expect(best.mistakes.map(({ code }) => code)).toEqual(['moved']);
    expect(supports(best)).toEqual(cells.map((each, at) => [`${row}.${each}`, `${filedRow[at]}`, `${filedRow[at]}`]));
    const starts = best.values.map(({ support }) => support?.span.start ?? 0);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('not without a doubt, and not without the last of them', () => {
    expect(shifted([]).origin).toBe('filing');
    expect(shifted(['tooManyValues'], '').origin).toBe('filing');
    expect(shifted(['tooManyValues'], '17').origin).toBe('filing');
  });

  it('and none of a mistake is supported where not all of it is', () => {
    expect(shifted(['tooManyValues'], '').values.every(({ support }) => support === null)).toBe(true);
  });

  it('not by trading places', () => {
    const doubts: DoubtCode[] = ['tooFewValues'];
    const printed = { [natural]: { text: '9', doubts }, [enterprise]: { text: '1', doubts } };
    expect(explained([1, 9, 0, 0, 0, 0, 10], printed).best.origin).toBe('filing');
  });
});

describe('a second copy of the table', () => {
  it('says what the first got wrong', () => {
    const numbers = numbersOf([19, 0, 0, 0, 0, 0, 19]);
    const printed = { [natural]: { text: '1', doubts: ['tableRepeated' as const] } };
    const scene = sceneOf(form2021, numbers, printed);
    const copy = '(一)予以公开\t19\t0\t0\t0\t0\t0\t19';
    const span = { start: scene.text.length, end: scene.text.length + copy.length };
    const event = { code: 'tableRepeated' as const, cells: [natural], span };
    const [place] = locate({ ...scene, text: scene.text + copy, events: [event] });
    expect(place?.explanations[0]).toMatchObject({ origin: 'reading', values: [{ to: '19', support: { raw: '19' } }] });
    expect(place?.explanations[0]?.values[0]?.support?.span.start).toBe(span.start + '(一)予以公开\t'.length);
  });
});
