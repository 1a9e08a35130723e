/**
 * What localisation is for, asked of a sample: every kind of mistake is found as often as promised, and a unit's own error
 * is never offered as a correction. `npm run bench -- locate` asks the same of far more reports, and for the time it takes.
 */

import { describe, expect, test } from 'vitest';
import { FORMS } from '../../../src/core/forms/index.ts';
import { locate } from '../../../src/core/locate/index.ts';
import { filedFile } from '../../support/misread-files.ts';
import { SMALL_FORM } from '../../support/mistakes/small-form.ts';
import { type Case, filed, type MisreadKind, misread } from '../../support/mistakes.ts';
import { type Score, scoreOf, wrongOffers } from '../../support/score.ts';

const SAMPLE = 30;

function sample(kind: MisreadKind): Case[] {
  return FORMS.flatMap((form) => Array.from({ length: SAMPLE / FORMS.length }, (_, seed) => misread(form, kind, seed)));
}

/** The share of a sample that a score is true of. */
function share(kind: MisreadKind, of: keyof Score): number {
  const cases = sample(kind);
  return cases.filter((report) => scoreOf(report, locate(report.scene))[of]).length / cases.length;
}

describe('the truth is the first explanation', () => {
  test.each(['oneCell', 'digitsDropped', 'digitsAdded', 'digitsSwapped', 'digitConfused'] as const)(
    'of %s in table 三, always, and the only one',
    (kind) => {
      expect(share(kind, 'isTop')).toBe(1);
      expect(share(kind, 'isUnique')).toBe(1);
    },
  );

  test('of one cell of a small form, always', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const report = misread(SMALL_FORM, 'oneCell', seed);
      expect(scoreOf(report, locate(report.scene)), `seed ${seed}`).toMatchObject({ isTop: true, isUnique: true });
    }
  });

  test('of two random cells, nearly always', () => {
    expect(share('twoCells', 'isTop')).toBeGreaterThanOrEqual(0.96);
  });

  test.each(['sideways', 'rowShift', 'rowLost', 'rowDoubled', 'digitsMerged', 'exchanged'] as const)(
    'of %s, in 19 cases of 20',
    (kind) => {
      expect(share(kind, 'isTop')).toBeGreaterThanOrEqual(0.95);
    },
  );
});

test('where the sums cannot tell several causes apart, the truth is among the best', () => {
  expect(share('oneCellAnywhere', 'isAmong')).toBeGreaterThanOrEqual(0.9);
  expect(share('rowsMoved', 'isAmong')).toBeGreaterThanOrEqual(0.85);
});

describe('a report that was filed wrong is not put right', () => {
  test('whatever the unit did, and whatever doubts the reader had', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const form = FORMS[seed % FORMS.length];
      if (!form) throw new Error('no form');
      const report = filed(form, seed);
      expect(wrongOffers(report, locate(report.scene)), `seed ${seed}`).toEqual([]);
    }
  }, 60_000);

  // 190 and 1587: `l13` and `4l1` filed as 113 and 411; 1959: `16.0`. Each could be mended by a number a character shorter.
  test('when its file is read, oddly printed numbers and all', async () => {
    for (const seed of [...Array.from({ length: 40 }, (_, at) => at), 190, 1587, 1959]) {
      const report = await filedFile(seed);
      if (report) expect(wrongOffers(report, locate(report.scene)), `seed ${seed}`).toEqual([]);
    }
  }, 60_000);
});
