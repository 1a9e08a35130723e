import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/core/reading.ts';
import { cellAfter, type Mark, marksOf, piecesOf } from '../../../src/renderer/model/marks.ts';

const read = (start: number, end: number): Reading => ({
  kind: 'number',
  value: '1',
  raw: '',
  span: { start, end },
  doubts: [],
});
const at = (start: number, end: number): Mark => ({ start, end, cells: [`${start}-${end}`] });

describe('the places that were read', () => {
  test('stand in the order of the text, cells of one place together', () => {
    expect(marksOf({ 'a.b.c': read(6, 7), 'a.b.d': read(3, 5), 'a.b.e': read(6, 7) })).toEqual([
      { start: 3, end: 5, cells: ['a.b.d'] },
      { start: 6, end: 7, cells: ['a.b.c', 'a.b.e'] },
    ]);
  });

  test('do not overlap: the later one yields; and what is not in the source has none', () => {
    const nowhere: Reading = { kind: 'absent', value: null, raw: '', span: null, doubts: ['rowMissing'] };
    expect(marksOf({ 'a.b.c': read(3, 6), 'a.b.d': read(5, 8), 'a.b.e': nowhere })).toEqual([
      { start: 3, end: 6, cells: ['a.b.c'] },
    ]);
  });
});

describe('a run of text cut at them', () => {
  test('belongs to a place as far as it reaches, and what merely touches one does not', () => {
    const marks = [at(0, 2), at(4, 9)];
    expect(piecesOf('cdef', 2, marks)).toEqual([
      { start: 2, text: 'cd', mark: null },
      { start: 4, text: 'ef', mark: marks[1] },
    ]);
  });

  test('keeps the empty place of a blank cell, at its ends too', () => {
    expect(piecesOf('1\t', 0, [at(0, 1), at(2, 2)]).at(-1)).toEqual({ start: 2, text: '', mark: at(2, 2) });
    expect(piecesOf('', 7, [at(7, 7)])).toEqual([{ start: 7, text: '', mark: at(7, 7) }]);
    expect(piecesOf('', 7, [at(5, 7)])).toEqual([]);
  });

  test('loses nothing, wherever run and places are', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.nat(20),
        fc.array(fc.nat(50), { maxLength: 9 }),
        (text, start, given) => {
          const ends = given.toSorted((a, b) => a - b);
          const marks = ends.slice(1).map((end, index) => at(ends[index] as number, end));
          const pieces = piecesOf(text, start, marks);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
          for (const piece of pieces) expect(text.slice(piece.start - start).startsWith(piece.text)).toBe(true);
        },
      ),
    );
  });
});

test('a click on a place that several cells were read from goes to the next one each time', () => {
  expect(cellAfter(['a', 'b'], 'x')).toBe('a');
  expect(cellAfter(['a', 'b'], 'a')).toBe('b');
  expect(cellAfter(['a', 'b'], 'b')).toBe('a');
});
