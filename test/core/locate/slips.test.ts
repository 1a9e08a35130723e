import { describe, expect, it } from 'vitest';
import { slipOf } from '../../../src/core/locate/slips.ts';

describe('how one number turns into another', () => {
  it.each([
    ['1', '19', 'digitsDropped'],
    ['2', '20', 'digitsDropped'],
    ['14', '104', 'digitsDropped'],
    ['19', '1', 'digitsAdded'],
    ['33', '3', 'digitsAdded'],
    ['13', '31', 'digitsSwapped'],
    ['123', '321', 'digitsSwapped'],
    ['7', '1', 'digitConfused'],
    ['18', '13', 'digitConfused'],
    ['0', '6', 'digitConfused'],
    ['4', '1', 'oneCell'],
    ['12', '34', 'oneCell'],
    ['1', '1234', 'oneCell'],
    ['5', '17', 'oneCell'],
  ] as const)('%s for %s is %s', (from, to, slip) => {
    expect(slipOf(from, to)).toBe(slip);
  });
});
