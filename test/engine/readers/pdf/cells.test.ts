/** What one cell says, and what a reader of cells may never do: run two numbers together, or cut one in silence. */

import { describe, expect, test } from 'vitest';
import type { PdfItem } from '../../../corpus/write-pdf.ts';
import { gridsOf, paragraphsOf, readItems, ruling, say } from './support.ts';

/** Two columns with the wall at 150, one row. */
const TWO = ruling([60, 150, 240], [100, 160]);

describe('a cell', () => {
  test('joins the lines of a label', async () => {
    const read = await readItems(...TWO, say(70, 120, '本年处理'), say(70, 134, '决定数量'), say(180, 127, '12'));
    expect(gridsOf(read)).toEqual([[['本年处理决定数量', '12']]]);
  });

  test('does not join numbers on two lines: nobody can tell whether they are one', async () => {
    const read = await readItems(...TWO, say(70, 127, '规章'), say(180, 120, '12'), say(180, 134, '34'));
    expect(gridsOf(read)).toEqual([[['规章', '12 34']]]);
  });

  test('keeps digits apart that are printed apart', async () => {
    const read = await readItems(...TWO, say(70, 127, '规章'), say(180, 127, '1'), say(190, 127, '2'));
    expect(gridsOf(read)).toEqual([[['规章', '1 2']]]);
  });

  test('joins a label set one character a line', async () => {
    const label = [...'办理结果'].map((text, index) => say(70, 112 + 12 * index, text));
    expect(gridsOf(await readItems(...TWO, ...label, say(180, 127, '0')))).toEqual([[['办理结果', '0']]]);
  });

  test('reads a heading that is set upright', async () => {
    const heading: PdfItem = { kind: 'text', x: 110, y: 155, size: 10, text: '总计', turn: 90 };
    const values = [say(180, 127, '1'), say(190, 127, '234')];
    expect(gridsOf(await readItems(...TWO, heading, ...values))).toEqual([[['总计', '1 234']]]);
  });

  test('is as wide and high as the walls around it', async () => {
    const rules = ruling([60, 150, 240], [100, 130, 160]).filter(
      (item) => !(item.kind === 'line' && item.y1 === 130 && item.y2 === 130),
    );
    const half: PdfItem = { kind: 'line', x1: 150, y1: 130, x2: 240, y2: 130 };
    const read = await readItems(...rules, half, say(70, 135, '规章'), say(180, 120, '1'), say(180, 150, '2'));
    const grid = read.source.blocks[0];
    expect(grid).toMatchObject({ kind: 'grid', rows: 2, columns: 2, ruled: true });
    expect(grid?.kind === 'grid' && grid.cells[0]).toMatchObject({ row: 0, column: 0, rowSpan: 2, columnSpan: 1 });
  });
});

describe('a number that cannot be told', () => {
  test.each([
    ['runs on over a wall', [say(139, 127, '123456')]],
    ['stands astride a wall', [say(147.5, 127, '7')]],
    ['meets another at a wall', [say(139.5, 127, '12'), say(150.2, 127, '34')]],
  ])('%s: the cells are illegible', async (_, items) => {
    const [[row = []] = []] = gridsOf(await readItems(...TWO, ...items));
    expect(row.filter((text) => /\d/.test(text)).every((text) => text.includes('\uFFFD'))).toBe(true);
    expect(row.join('')).toContain('\uFFFD');
  });

  test('has digits on top of each other', async () => {
    const read = await readItems(...TWO, say(70, 127, '规章'), say(180, 127, '12'), say(180.4, 127, '34'));
    expect(gridsOf(read)[0]?.[0]?.[1]).toContain('\uFFFD');
  });

  test('is not one drawn twice to look bold', async () => {
    const read = await readItems(...TWO, say(70, 127, '规章'), say(180, 127, '12'), say(180.3, 127, '12'));
    expect(gridsOf(read)).toEqual([[['规章', '12']]]);
  });

  test('has characters without a meaning', async () => {
    const lost: PdfItem = { kind: 'text', x: 180, y: 127, size: 10, text: '12', font: 'lost' };
    expect(gridsOf(await readItems(...TWO, say(70, 127, '行政规范性文件'), lost))[0]?.[0]?.[1]).toMatch(/\uFFFD/);
  });
});

describe('running text', () => {
  test('is put together over the lines of a paragraph, and parted where a line is indented', async () => {
    const full = '收到政府信息公开申请十二件并全部按期办结没有结转到下一年';
    const read = await readItems(
      say(92, 100, full),
      say(72, 116, `${full}年度`),
      say(72, 132, '继续办理。'),
      say(92, 148, '二'),
    );
    expect(paragraphsOf(read)).toEqual([`${full}${full}年度继续办理。`, '二']);
  });
});
