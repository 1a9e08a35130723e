/** The alignment's score and margins, held against every order-keeping assignment there is. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign } from '../../../src/core/cells/margins.ts';

type Rows = readonly (readonly number[])[];

/** Every way to give each line a later row than the line before, or none: one list of rows (−1 for none) each. */
function assignments(rows: Rows, lines: number, line = 0, from = 0): number[][] {
  if (line === lines) return [[]];
  const without = assignments(rows, lines, line + 1, from).map((rest) => [-1, ...rest]);
  const withRow = rows.flatMap((row, r) =>
    r >= from && (row[line] ?? 0) > 0 ? assignments(rows, lines, line + 1, r + 1).map((rest) => [r, ...rest]) : [],
  );
  return [...without, ...withRow];
}

const scoreOf = (rows: Rows, rowOf: readonly number[]) =>
  rowOf.reduce((total, r, line) => total + (r < 0 ? 0 : (rows[r]?.[line] ?? 0)), 0);

const most = (scores: readonly number[]) => Math.max(-Infinity, ...scores);

const solved = (rows: Rows, lines: number) =>
  assign(
    rows.map((row) => Float64Array.from(row)),
    lines,
  );

const anyRows = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 })).chain(([count, lines]) =>
  fc.tuple(
    fc.array(fc.array(fc.constantFrom(0, 0, 1, 2, 6, 10, 14), { minLength: lines, maxLength: lines }), {
      minLength: count,
      maxLength: count,
    }),
    fc.constant(lines),
  ),
);

describe('the best assignment of rows to lines', () => {
  test('scores as high as the best of all that keep the order, and is one of them', () => {
    fc.assert(
      fc.property(anyRows, ([rows, lines]) => {
        const { score, rowOf } = solved(rows, lines);
        const all = assignments(rows, lines);
        expect(score).toBe(most(all.map((each) => scoreOf(rows, each))));
        expect(all).toContainEqual([...rowOf]);
        expect(scoreOf(rows, [...rowOf])).toBe(score);
      }),
      { numRuns: 400 },
    );
  });

  test('is ahead of the best that does otherwise with a line by just the margin', () => {
    fc.assert(
      fc.property(anyRows, ([rows, lines]) => {
        const { score, rowOf, margin, rival, rivalMargin } = solved(rows, lines);
        const all = assignments(rows, lines);
        for (let line = 0; line < lines; line += 1) {
          const others = all.filter((each) => each[line] !== rowOf[line]);
          expect(margin[line]).toBe(score - most(others.map((each) => scoreOf(rows, each))));
          const byRow = others.filter((each) => each[line] !== -1);
          expect(rivalMargin[line]).toBe(score - most(byRow.map((each) => scoreOf(rows, each))));
          const best = byRow.filter((each) => scoreOf(rows, each) === score - (rivalMargin[line] as number));
          expect(byRow.length === 0 ? rival[line] === -1 : best.some((each) => each[line] === rival[line])).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('takes the first of two rows that are equally good, and says that nothing speaks for it', () => {
    const { rowOf, margin, rival } = solved([[14], [14]], 1);
    expect([rowOf[0], margin[0], rival[0]]).toEqual([0, 0, 1]);
  });

  test('of no rows is empty', () => {
    expect(solved([], 2)).toMatchObject({ score: 0, rowOf: Int32Array.from([-1, -1]) });
  });
});
