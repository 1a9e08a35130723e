/** Columns from the edges of rows. */

import { describe, expect, test } from 'vitest';
import type { FlowElement } from '../../../../src/engine/readers/flow/index.ts';
import { type TableRow, tableOf } from '../../../../src/engine/readers/word/table.ts';

const cell = (text: string, vertical: 'first' | 'below' | null = null) => ({
  joinsLeft: false,
  vertical,
  children: [text],
});
const row = (edges: readonly number[], ...cells: TableRow['cells'][number][]): TableRow => ({
  edges,
  cells,
  isSure: true,
});

/** Rows of `text` with `*rows` and `_columns` where merged; what a cell holds is its first text. */
function laid(rows: readonly TableRow[]): string[] {
  const table = tableOf(rows);
  return table.children.map((line) =>
    (line as FlowElement).children
      .map((each) => {
        const { children, rowSpan, columnSpan } = each as FlowElement;
        return `${children[0] ?? ''}${rowSpan ? `*${rowSpan}` : ''}${columnSpan ? `_${columnSpan}` : ''}`;
      })
      .join(' '),
  );
}

describe('columns', () => {
  test('edges nearer than the tolerance are one', () => {
    expect(laid([row([0, 1000, 2000], cell('a'), cell('b')), row([30, 950, 2050], cell('c'), cell('d'))])).toEqual([
      'a b',
      'c d',
    ]);
  });

  test('edges of the same row are never one', () => {
    expect(laid([row([0, 50, 1000], cell('a'), cell('b')), row([0, 1000], cell('c'))])).toEqual(['a b', 'c_2']);
  });

  test('edges do not drift together over many rows', () => {
    const rows = [0, 70, 140, 210].map((shift) => row([0, 1000 + shift, 3000], cell('a'), cell('b')));
    expect(laid(rows)).toEqual(['a b_2', 'a b_2', 'a_2 b', 'a_2 b']);
  });

  test('edges that go back still make cells', () => {
    expect(laid([row([0, 500, 200, 1000], cell('a'), cell('b'), cell('c'))])).toEqual(['a b c']);
  });

  test('a row that begins further right is filled up', () => {
    expect(laid([row([0, 1000, 2000], cell('a'), cell('b')), row([1000, 2000], cell('c'))])).toEqual(['a b', ' c']);
  });
});

describe('cells merged downwards', () => {
  test('are one where their edges agree', () => {
    const rows = [
      row([0, 1000, 2000], cell('a', 'first'), cell('1')),
      row([0, 1010, 2000], cell('', 'below'), cell('2')),
    ];
    expect(laid(rows)).toEqual(['a*2 1', '2']);
  });

  test('are two where they do not', () => {
    const rows = [
      row([0, 1000, 2000], cell('a', 'first'), cell('1')),
      row([0, 1500, 2000], cell('', 'below'), cell('2')),
    ];
    expect(laid(rows)).toEqual(['a 1_2', '_2 2']);
  });

  test('go on from nothing as a cell of their own', () => {
    expect(laid([row([0, 1000], cell('a', 'below')), row([0, 1000], cell('', 'below'))])).toEqual(['a*2', '']);
  });
});
