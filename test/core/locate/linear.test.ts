import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solved } from '../../../src/core/locate/linear.ts';

const sign = fc.constantFrom(-1, 0, 1);
const anySystem = fc.integer({ min: 1, max: 4 }).chain((unknowns) =>
  fc.record({
    answer: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: unknowns, maxLength: unknowns }),
    rows: fc.array(fc.array(sign, { minLength: unknowns, maxLength: unknowns }), { minLength: 1, maxLength: 6 }),
  }),
);

describe('solving equations in whole numbers', () => {
  it('what it says is the answer, and it never says that there is none where there is', () => {
    fc.assert(
      fc.property(anySystem, ({ answer, rows }) => {
        const full = rows.map((row) => [
          ...row,
          -row.reduce<number>((sum, each, at) => sum + each * (answer[at] as number), 0),
        ]);
        const values = solved(full, answer.length);
        expect(values).not.toBeNull();
        values?.forEach((value, at) => {
          if (value !== null) expect(value).toBe((answer[at] as number) + 0);
        });
      }),
    );
  });

  it('contradictions have no solution', () => {
    expect(
      solved(
        [
          [1, -3],
          [1, -4],
        ],
        1,
      ),
    ).toBeNull();
    expect(
      solved(
        [
          [1, 1, 0],
          [1, -1, 0],
          [1, 0, -2],
        ],
        2,
      ),
    ).toBeNull();
  });

  it('what may be one or another is left open', () => {
    expect(solved([[1, 1, -5]], 2)).toEqual([null, null]);
    expect(
      solved(
        [
          [1, 1, 0, -5],
          [0, 0, 1, -2],
        ],
        3,
      ),
    ).toEqual([null, null, 2]);
  });
});
