import { describe, expect, test } from 'vitest';
import { textBlocks } from '../../../src/engine/readers/text.ts';

/** Blocks as nested text: a paragraph is a string, a grid is rows of strings. */
function shape(text: string): unknown[] {
  return textBlocks(text).map((block) => {
    if (block.kind === 'paragraph') return text.slice(block.span.start, block.span.end);
    const rows: string[][] = [];
    for (const cell of block.cells) {
      rows[cell.row] ??= [];
      rows[cell.row]?.push(text.slice(cell.span.start, cell.span.end));
    }
    return rows;
  });
}

describe('plain text', () => {
  test('lines are paragraphs, blank ones nothing', () => {
    expect(shape('规章\n\n 0 \n')).toEqual(['规章', '0']);
  });

  test('a short label and one number are a row, whatever blanks and pinyin stand in the label; a sentence is not', () => {
    expect(shape('行政强 制 18')).toEqual([[['行政强 制', '18']]]);
    expect(shape('行政强制(zhì) 18')).toEqual([[['行政强制(zhì)', '18']]]);
    expect(shape('全年共 收到 18')).toEqual([[['全年共 收到', '18']]]);
    expect(shape('截至2022年底共有 18')).toEqual(['截至2022年底共有 18']);
  });

  test('tabs make rows, empty cells included', () => {
    expect(shape('规章\t0\t\t2\n行政许可\t1')).toEqual([
      [
        ['规章', '0', '', '2'],
        ['行政许可', '1'],
      ],
    ]);
  });

  test('a row of pipes may stand on one line', () => {
    expect(shape('| 规章 | 0 | 1 |\n|---|---|---|\n| 行政许可 | | 2 |')).toEqual([
      [
        ['规章', '0', '1'],
        ['行政许可', '', '2'],
      ],
    ]);
  });

  test('or be opened by a lone pipe, with a cell a line after it', () => {
    expect(shape('|\n规章 |\n0 |\n1 | ||\n|\n行政许可 |\n2 |')).toEqual([
      [
        ['规章', '0', '1', '', ''],
        ['行政许可', '2'],
      ],
    ]);
  });

  test('numbers that stand apart by spaces are a row with their label', () => {
    expect(shape('(一)予以公开  1 0 0 0 0 0 1\n行政许可 3')).toEqual([
      [
        ['(一)予以公开', '1', '0', '0', '0', '0', '0', '1'],
        ['行政许可', '3'],
      ],
    ]);
  });

  test('prose with a number in it stays prose', () => {
    const prose = '2022年,全区新收政府信息公开申请 74 件,结转上年 2 件。';
    expect(shape(prose)).toEqual([prose]);
  });
});
