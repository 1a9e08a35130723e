import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../src/core/reading.ts';
import { typed } from '../../../src/core/review.ts';
import { blockOfTable, blockOfText, copied, neutral, plainAgain } from '../../../src/renderer/model/clipboard.ts';

const one = (value: CellValue) => ({ value, columns: 1 });

describe('text that would be a formula', () => {
  test.each(['=1+1', '+cmd', '-1+2', '@SUM(A1)', '＝1+1', "'=1", "''=1"])('%s is made text and comes back', (text) => {
    expect(neutral(text)).toBe(`'${text}`);
    expect(plainAgain(neutral(text))).toBe(text);
  });

  test.each(['无', '未统计', '/', '-', '——', '3件', "'无"])('%s is copied as it is', (text) => {
    expect(neutral(text)).toBe(text);
    expect(plainAgain(text)).toBe(text);
  });

  test('whatever a cell says, no spreadsheet finds a formula in it, and it comes back as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainAgain(neutral(text))).toBe(text);
        expect(neutral(text)).not.toMatch(/^(?![-－‐‑‒–—―−]+$)[=+\-@＝＋－＠]/u);
      }),
    );
  });

  test('a number keeps its sign', () => {
    expect(copied([[one(typed('-6'))]]).plain).toBe('-6');
  });
});

describe('copying', () => {
  test('gives text for text and a table for spreadsheets, where a wide cell stays wide', () => {
    const rows = [[one(typed('19')), one(typed('')), one(typed('=A1'))], [{ value: typed('7'), columns: 3 }]];
    const { plain, html } = copied(rows);
    expect(plain).toBe("19\t\t'=A1\r\n7\t\t");
    expect(html).toContain('<tr><td>19</td>');
    expect(html).toContain(`<td style="mso-number-format:'\\@'">'=A1</td>`);
    expect(html).toContain('<tr><td colspan="3">7</td></tr>');
  });

  test('text is never markup', () => {
    const { html } = copied([[one({ kind: 'text', value: null, raw: '<img src=x onerror=alert(1)>"&' })]]);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
  });

  test('numbers and words come back as they went', () => {
    const text = fc.constantFrom('0', '12', '-6', '29497.02', '', '/', '—', '无', '=1+1', '"', '3"4', '一 二');
    const grid = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(grid, (rows) => {
        expect(blockOfText(copied(rows.map((row) => row.map((each) => one(typed(each))))).plain)).toEqual(rows);
      }),
    );
  });
});

describe('plain text from elsewhere', () => {
  test('is cut at tabs and lines, quotes as spreadsheets write them', () => {
    expect(blockOfText('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(blockOfText('"a ""b""\nc"\t2')).toEqual([['a "b"\nc', '2']]);
    expect(blockOfText('say "so"\t2')).toEqual([['say "so"', '2']]);
  });

  test('rows that are too short say nothing about the rest', () => {
    expect(blockOfText('1\t2\t3\n4')).toEqual([
      ['1', '2', '3'],
      ['4', null, null],
    ]);
  });

  test('numbers with spaces between, as pages give them, are columns', () => {
    expect(blockOfText('19 3 0 0\n１ 0 / 22')).toEqual([
      ['19', '3', '0', '0'],
      ['1', '0', '/', '22'],
    ]);
    expect(blockOfText('本年 新收')).toEqual([['本年 新收']]);
    expect(blockOfText('19')).toEqual([['19']]);
  });
});

describe('a table from elsewhere', () => {
  const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });

  test('has nothing where a merged cell reaches', () => {
    expect(
      blockOfTable([
        [cell('办理结果', 1, 2), cell('19'), cell(' 3\n件 ', 2)],
        [cell('1'), cell(''), cell('5')],
      ]),
    ).toEqual([
      ['办理结果', '19', '3 件', null],
      [null, '1', '', '5'],
    ]);
  });

  test('is a rectangle, however its cells are merged', () => {
    const any = fc.record({
      text: fc.string(),
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(any, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const block = blockOfTable(rows);
        expect(block).toHaveLength(rows.length);
        expect(new Set(block.map((row) => row.length)).size).toBeLessThanOrEqual(1);
        expect(block.flat().filter((text) => text !== null)).toHaveLength(rows.flat().length);
      }),
    );
  });
});
