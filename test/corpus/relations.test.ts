/** A sample of the families of reports. The whole of it is `npm run corpus -- relations 2000`. */

import { describe, expect, it } from 'vitest';
import { negative, notInteger } from '../../src/core/checks/cells.ts';
import { equations } from '../../src/core/checks/equations.ts';
import { parentFamily } from '../support/families/parents.ts';
import { yearsFamily } from '../support/families/years.ts';
import { judgeFamilies } from './relations.ts';

const FAMILIES = 150;

describe('families of reports', () => {
  it('are the same each time', () => {
    for (const seed of [1, 2, 3]) {
      expect(yearsFamily(seed)).toEqual(yearsFamily(seed));
      expect(parentFamily(seed)).toEqual(parentFamily(seed));
    }
  });

  it('are what units could have filed: every equation holds, nothing is below zero', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      for (const { fault, subject } of [yearsFamily(seed), parentFamily(seed)]) {
        if (fault !== null) continue;
        const own = [...equations(subject), ...notInteger(subject), ...negative(subject)];
        expect([seed, own.map(({ check }) => check)]).toEqual([seed, []]);
      }
    }
  });

  const tallies = judgeFamilies(FAMILIES);
  const of = (rule: string) => {
    const tally = tallies.get(rule);
    if (!tally) throw new Error(`no families for ${rule}`);
    return tally;
  };

  it('are told apart: every planted number that differs from last year’s is found, and no other', () => {
    for (const rule of ['carriedIn', 'inForceChange', 'lastYearItems']) {
      const { planted, found, foreignFails, foreignOthers } = of(rule);
      expect(planted).toBeGreaterThan(0);
      expect([rule, found, foreignFails, foreignOthers]).toEqual([rule, planted, 0, 0]);
    }
  });

  it('with subordinates: what is too small is found, unless the unit’s own numbers hide it, and nothing else fails', () => {
    const { planted, found, foreignFails } = of('subordinates');
    expect(found / planted).toBeGreaterThanOrEqual(0.85);
    expect(foreignFails).toBe(0);
  });

  it('with a wild number: nearly every one is told of', () => {
    const { planted, found, foreignFails } = of('jump');
    expect(found / planted).toBeGreaterThanOrEqual(0.9);
    expect(foreignFails).toBe(0);
  });

  it('of which something cannot be told are never said to fail', () => {
    for (const [key, { wrongFails }] of tallies) expect([key, wrongFails]).toEqual([key, 0]);
  });
});
