import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/renderer/model/marks.ts';
import { chunked, lineAt, sourceLines } from '../../../src/renderer/model/source-lines.ts';

const at = (start: number, end: number, ...cells: string[]): Mark => ({ start, end, cells });

describe('the source cut into lines', () => {
  test('has in every line the pieces that were read', () => {
    const [twelve, three] = [at(3, 5, 'a.b.c'), at(6, 7, 'a.b.d', 'a.b.e')];
    expect(sourceLines('规章 12 3\n无', [twelve, three])).toEqual([
      {
        number: 1,
        start: 0,
        text: '规章 12 3',
        pieces: [
          { start: 0, text: '规章 ', mark: null },
          { start: 3, text: '12', mark: twelve },
          { start: 5, text: ' ', mark: null },
          { start: 6, text: '3', mark: three },
        ],
      },
      { number: 2, start: 8, text: '无', pieces: [{ start: 8, text: '无', mark: null }] },
    ]);
  });

  test('loses nothing, wherever the places are', () => {
    const text = fc.array(fc.constantFrom('1', '字', ' ', '\n', '|'), { maxLength: 60 }).map((parts) => parts.join(''));
    const cuts = fc.array(fc.nat(60), { maxLength: 12 });
    fc.assert(
      fc.property(text, cuts, (source, given) => {
        const ends = given.map((cut) => Math.min(cut, source.length)).sort((a, b) => a - b);
        const marks = ends.slice(1).map((end, index) => at(ends[index] as number, end, `a.b.${index}`));
        const lines = sourceLines(source, marks);
        expect(lines.map((line) => line.pieces.map((piece) => piece.text).join('')).join('\n')).toBe(source);
        for (const { text: line, start } of lines) expect(source.slice(start, start + line.length)).toBe(line);
      }),
    );
  });

  test('tells in which line an offset stands, its end included', () => {
    const lines = sourceLines('一\n\n二三', []);
    expect([0, 1, 2, 3, 5].map((offset) => lineAt(lines, offset))).toEqual([0, 0, 1, 2, 2]);
  });
});

test('chunks are of equal length but for the last', () => {
  expect(chunked([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});
