import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { form2021 } from '../../src/core/forms/2021.ts';
import type { CellValue, Readings } from '../../src/core/reading.ts';
import { type Change, type Edit, inverse, isCorrected, openDoubts, replay, typed } from '../../src/core/review.ts';
import { numberValue, readingsOf } from '../support/values.ts';

const A = 'requests.granted.natural';
const B = 'requests.granted.total';
const readings = readingsOf(form2021, { [A]: '1', [B]: '22' });

/** A log in the making: each call adds one change with the next id. */
function log(...steps: readonly (Pick<Change, 'act'> & Partial<Change>)[]): Change[] {
  return steps.map((step, at) => ({
    id: at + 1,
    target: null,
    edits: [],
    by: '林工',
    at: `2023-02-01T08:00:${String(at).padStart(2, '0')}Z`,
    reason: null,
    ...step,
  }));
}

const edit = (cell: string, from: string, to: string) => ({
  act: 'edit' as const,
  edits: [{ cell, from: numberValue(from), to: numberValue(to) }],
});
const undo = (target: number) => ({ act: 'undo' as const, target });
const redo = (target: number) => ({ act: 'redo' as const, target });

const valueAfter = (changes: readonly Change[], cell = A) => replay(readings, changes).values[cell]?.value;

describe('replaying a log', () => {
  it('starts with what was read', () => {
    const state = replay(readings, []);
    expect(state.values[A]).toEqual(numberValue(1));
    expect(state).toMatchObject({ active: [], undone: [] });
    expect(state.settled.size).toBe(0);
  });

  it('never alters what was read', () => {
    const before = structuredClone(readings);
    replay(readings, log(edit(A, '1', '19'), undo(1)));
    expect(readings).toEqual(before);
  });

  it('applies edits in order', () => {
    expect(valueAfter(log(edit(A, '1', '18'), edit(A, '18', '19')))).toBe('19');
  });

  it('takes an edit back and puts it on again', () => {
    expect(valueAfter(log(edit(A, '1', '19'), undo(1)))).toBe('1');
    expect(valueAfter(log(edit(A, '1', '19'), undo(1), redo(1)))).toBe('19');
  });

  it('keeps what was undone for redoing, until something new is done', () => {
    expect(replay(readings, log(edit(A, '1', '19'), undo(1))).undone.map(({ id }) => id)).toEqual([1]);
    const after = replay(readings, log(edit(A, '1', '19'), undo(1), edit(B, '22', '4')));
    expect(after.undone).toEqual([]);
    expect(after.active.map(({ id }) => id)).toEqual([3]);
  });

  it('offers the last undone edit first', () => {
    const { undone } = replay(readings, log(edit(A, '1', '2'), edit(A, '2', '3'), undo(2), undo(1)));
    expect(undone.at(-1)?.id).toBe(1);
  });

  it('passes over an undo of what is not in force and a redo of what was not undone', () => {
    expect(valueAfter(log(edit(A, '1', '19'), undo(1), undo(1)))).toBe('1');
    expect(valueAfter(log(edit(A, '1', '19'), redo(1), redo(7)))).toBe('19');
  });

  it('settles a cell that was confirmed as it stands, and unsettles it with the undo', () => {
    expect([...replay(readings, log(edit(A, '1', '1'))).settled]).toEqual([A]);
    expect([...replay(readings, log(edit(A, '1', '1'), undo(1))).settled]).toEqual([]);
  });

  it('changes several cells as one', () => {
    const both = { act: 'edit' as const, edits: [...edit(A, '1', '19').edits, ...edit(B, '22', '19').edits] };
    expect([valueAfter(log(both), A), valueAfter(log(both), B)]).toEqual(['19', '19']);
    expect([valueAfter(log(both, undo(1)), A), valueAfter(log(both, undo(1)), B)]).toEqual(['1', '22']);
  });
});

describe('any log that a reviewer can make', () => {
  const cells = [A, B, 'disputes.reconsideration.total', 'proactive.fees.amount'];
  const act = fc.oneof(
    { weight: 3, arbitrary: fc.record({ cell: fc.constantFrom(...cells), to: fc.nat(99) }) },
    { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  );

  /** Plays the acts with two plain stacks of snapshots beside the log: the oracle knows nothing of replay. */
  function play(acts: readonly ({ cell: string; to: number } | 'undo' | 'redo')[]) {
    const changes: Change[] = [];
    const past: { id: number; before: Record<string, string> }[] = [];
    const future: { id: number; after: Record<string, string> }[] = [];
    let now: Record<string, string> = Object.fromEntries(cells.map((cell) => [cell, readings[cell]?.value ?? '']));
    for (const each of acts) {
      const id = changes.length + 1;
      if (each === 'undo') {
        const last = past.pop();
        if (!last) continue;
        future.push({ id: last.id, after: now });
        now = last.before;
        changes.push(...log(undo(last.id)).map((change) => ({ ...change, id })));
      } else if (each === 'redo') {
        const next = future.pop();
        if (!next) continue;
        past.push({ id: next.id, before: now });
        now = next.after;
        changes.push(...log(redo(next.id)).map((change) => ({ ...change, id })));
      } else {
        past.push({ id, before: now });
        future.length = 0;
        changes.push(...log(edit(each.cell, now[each.cell] ?? '', `${each.to}`)).map((change) => ({ ...change, id })));
        now = { ...now, [each.cell]: `${each.to}` };
      }
    }
    return { changes, now, undoable: past.map(({ id }) => id), redoable: future.map(({ id }) => id) };
  }

  it('rebuilds the values, what can be undone and what can be redone', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const { changes, now, undoable, redoable } = play(acts);
        const state = replay(readings, changes);
        expect(Object.fromEntries(cells.map((cell) => [cell, state.values[cell]?.value]))).toEqual(now);
        expect(state.active.map(({ id }) => id)).toEqual(undoable);
        expect(state.undone.map(({ id }) => id)).toEqual(redoable);
      }),
    );
  });

  it('leads back to what was read when everything is undone', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const undone = [...acts, ...acts.map(() => 'undo' as const)];
        const { values, settled } = replay(readings, play(undone).changes);
        expect(values).toEqual(replay(readings, []).values);
        expect(settled.size).toBe(0);
      }),
    );
  });
});

describe('the inverse of a change', () => {
  it('is the way back, last edit first', () => {
    const edits: Edit[] = [...edit(A, '1', '2').edits, ...edit(A, '2', '3').edits];
    expect(inverse(edits)).toEqual([...edit(A, '3', '2').edits, ...edit(A, '2', '1').edits]);
    expect(inverse(inverse(edits))).toEqual(edits);
  });
});

describe('what still needs eyes', () => {
  const doubtful: Readings = {
    ...readings,
    [A]: { kind: 'number', value: '1', raw: 'l', span: { start: 0, end: 1 }, doubts: ['lookAlike'] },
  };

  it('is a doubt that nobody has settled', () => {
    expect(openDoubts(doubtful, new Set())).toEqual([A]);
    expect(openDoubts(doubtful, replay(doubtful, log(edit(A, '1', '1'))).settled)).toEqual([]);
  });

  it('is told apart from a correction', () => {
    const confirmed = replay(doubtful, log(edit(A, '1', '1')));
    const corrected = replay(doubtful, log(edit(A, '1', '7')));
    expect(isCorrected(doubtful, confirmed.values, A)).toBe(false);
    expect(isCorrected(doubtful, corrected.values, A)).toBe(true);
    expect(isCorrected(doubtful, corrected.values, B)).toBe(false);
  });
});

describe('what a person types', () => {
  const kind = (text: string): [CellValue['kind'], string | null] => [typed(text).kind, typed(text).value];

  it.for([
    ['12', '12'],
    [' 12 ', '12'],
    ['１２', '12'],
    ['－６', '-6'],
    ['−6', '-6'],
    ['＋3', '3'],
    ['1,234', '1234'],
    ['１，２３４．５０', '1234.5'],
    ['3。5', '3.5'],
    ['007', '7'],
    ['0', '0'],
  ])('%j is the number %s', ([text, value]) => {
    expect(kind(text as string)).toEqual(['number', value]);
  });

  it.for(['', ' ', '\u3000', '\u00a0'])('%j is blank', (text) => {
    expect(kind(text)).toEqual(['blank', null]);
  });

  it.for(['/', '-', '—', '——', '／', '－', '、'])('%j is a dash', (text) => {
    expect(kind(text)).toEqual(['dash', null]);
  });

  it.for(['无', '3件', '1 2', '12,34', '1,2345', 'l2', '3²', '②', '一', '1/2', '3-5', '1.2.3', '½'])(
    '%j is text, kept as typed and never a number',
    (text) => {
      expect(typed(text)).toEqual({ kind: 'text', value: null, raw: text });
    },
  );

  it('always keeps the text as typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(typed(text).raw).toBe(text);
      }),
    );
  });

  it('is a number only where there are digits, and means those digits', () => {
    const char = fc.constantFrom(...'0123456789０９３,，.。．+-－−/ ²①件');
    fc.assert(
      fc.property(fc.string({ unit: char, maxLength: 8 }), (text) => {
        const { kind: found, value } = typed(text);
        if (found !== 'number') return;
        expect(text).not.toMatch(/[²①件/]/);
        const digits = text.normalize('NFKC').replace(/[^0-9]/g, '');
        expect((value ?? '').replace(/[^0-9]/g, '').replace(/^0+|0+$/g, '')).toBe(digits.replace(/^0+|0+$/g, ''));
      }),
    );
  });
});
