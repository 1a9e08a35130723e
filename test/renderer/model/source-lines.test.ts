import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/core/reading.ts';
import { chunked, placesOf, sourceLines } from '../../../src/renderer/model/source-lines.ts';

const at = (start: number, end: number): Reading => ({
  kind: 'number',
  value: '1',
  raw: '',
  span: { start, end },
  doubts: [],
});

describe('the source cut into lines', () => {
  test('marks what was read, and tells cells read from one place together', () => {
    const lines = sourceLines('规章 12 3\n无', { 'a.b.c': at(3, 5), 'a.b.d': at(6, 7), 'a.b.e': at(6, 7) });
    expect(lines).toEqual([
      {
        number: 1,
        start: 0,
        text: '规章 12 3',
        pieces: [
          { start: 0, text: '规章 ', cells: [] },
          { start: 3, text: '12', cells: ['a.b.c'] },
          { start: 5, text: ' ', cells: [] },
          { start: 6, text: '3', cells: ['a.b.d', 'a.b.e'] },
        ],
      },
      { number: 2, start: 8, text: '无', pieces: [{ start: 8, text: '无', cells: [] }] },
    ]);
  });

  test('keeps the empty place of a blank cell, at the end of a line too', () => {
    const pieces = sourceLines('1\t', { 'a.b.c': at(0, 1), 'a.b.d': at(2, 2) })[0]?.pieces;
    expect(pieces?.at(-1)).toEqual({ start: 2, text: '', cells: ['a.b.d'] });
  });

  test('marks a place that runs over a line end on both lines', () => {
    const marked = sourceLines('1\n2', { 'a.b.c': at(0, 3) }).map((line) => line.pieces.map((piece) => piece.cells));
    expect(marked).toEqual([[['a.b.c']], [['a.b.c']]]);
  });

  test('loses nothing, wherever the places are', () => {
    const text = fc.array(fc.constantFrom('1', '字', ' ', '\n', '|'), { maxLength: 60 }).map((parts) => parts.join(''));
    const cuts = fc.array(fc.tuple(fc.nat(60), fc.nat(8)), { maxLength: 12 });
    fc.assert(
      fc.property(text, cuts, (source, spans) => {
        const readings = Object.fromEntries(
          spans.map(([start, length], index) => {
            const from = Math.min(start, source.length);
            return [`a.b.${index}`, at(from, Math.min(from + length, source.length))];
          }),
        );
        const lines = sourceLines(source, readings);
        expect(lines.map((line) => line.pieces.map((piece) => piece.text).join('')).join('\n')).toBe(source);
        for (const { text: line, start } of lines) expect(source.slice(start, start + line.length)).toBe(line);
      }),
    );
  });
});

test('chunks are of equal length but for the last', () => {
  expect(chunked([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});

test('searching ignores case and finds places that do not overlap', () => {
  expect(placesOf('Aaa aa', 'aa')).toEqual([0, 4]);
  expect(placesOf('abc', '')).toEqual([]);
});
