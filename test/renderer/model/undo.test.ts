import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/core/review.ts';
import type { RulingState } from '../../../src/core/rulings.ts';
import type { Issue } from '../../../src/renderer/model/issues.ts';
import { lastRuled } from '../../../src/renderer/model/undo.ts';

const on = (hour: number) => `2024-02-01T0${hour}:00:00.000Z`;
const ruling = (hour: number, change: number | null = null, isLapsed = false): RulingState => ({
  ruled: {
    id: hour,
    check: 'late',
    ruling: 'filingError',
    operands: [],
    change,
    reason: null,
    by: '某人',
    at: on(hour),
  },
  isLapsed,
});
const issue = (id: string, ...rulings: RulingState[]): Issue => ({
  id,
  verdict: 'fails',
  findings: [],
  place: null,
  cells: [],
  target: null,
  span: null,
  rulings,
  isDecided: rulings.length > 0,
});
const change = (hour: number): Change => ({
  id: hour,
  act: 'edit',
  target: null,
  edits: [],
  by: '某人',
  at: on(hour),
  reason: null,
});

describe('what undo undoes', () => {
  test('is the ruling that came last', () => {
    expect(lastRuled([issue('a', ruling(2)), issue('b', ruling(3)), issue('c')], [change(1)])?.id).toBe('b');
  });

  test('is no ruling where an edit came after it', () => {
    expect(lastRuled([issue('a', ruling(2))], [change(1), change(3)])).toBeNull();
  });

  test('is no ruling that came with an edit, nor one that has lapsed', () => {
    expect(lastRuled([issue('a', ruling(2, 1)), issue('b', ruling(3, null, true))], [])).toBeNull();
  });

  test('is nothing where nobody ruled', () => {
    expect(lastRuled([issue('a')], [])).toBeNull();
  });
});
