import { describe, expect, test } from 'vitest';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { quote } from '../../../src/core/source.ts';
import { csvRows, readCsv } from '../../../src/engine/readers/sheet/csv.ts';
import { type Encoding, encode } from '../../support/encode.ts';
import { inexact, readBytes } from '../../support/golden.ts';
import { plausible } from '../../support/plausible.ts';
import { asCsv, sheetsOf } from './support/sheets.ts';

/** The rows of the only grid, cells as they stand. */
function rows(text: string): string[][] {
  const { source } = readCsv(new TextEncoder().encode(text), 'a.csv');
  const [grid] = source.blocks.filter((block) => block.kind === 'grid');
  const found: string[][] = Array.from({ length: grid?.rows ?? 0 }, () => []);
  for (const cell of grid?.cells ?? []) found[cell.row]?.push(quote(source, cell.span));
  return found;
}

test('fields in quotes hold commas, line ends and quotes', () => {
  expect(csvRows('"a,b",c\n"1\n2","say ""so"""\n', ',')).toEqual([['a,b', 'c'], ['1\n2', 'say "so"'], ['']]);
  expect(csvRows('a"b,c', ',')).toEqual([['a"b', 'c']]);
  expect(csvRows('"never closed, 1\n2', ',')).toEqual([['never closed, 1\n2']]);
});

describe('the separator', () => {
  test.each([',', ';', '\t'])('%j is found by the rows it makes', (separator) => {
    const lines = [
      ['信息内容', '制发', '废止'],
      ['规章', '1', '2'],
      ['规范性文件', '3', '4'],
    ];
    expect(rows(lines.map((line) => line.join(separator)).join('\n'))).toEqual(lines);
  });

  test('is the one a first line names', () => {
    expect(rows('sep=;\n甲,乙;1\n丙,丁;2')).toEqual([
      ['甲,乙', '1'],
      ['丙,丁', '2'],
    ]);
  });
});

test('a number with separators stays one number in quotes, and is two fields without', () => {
  expect(rows('规章,甲,乙\n行政许可,"1,234",5')[1]).toEqual(['行政许可', '1,234', '5']);
  expect(rows('规章,甲,乙\n行政许可,1,234,5')[1]).toEqual(['行政许可', '1', '234', '5']);
});

test('blanks that merged labels left behind belong to the label beside them', () => {
  const { source } = readCsv(new TextEncoder().encode('结果,(一)公开,,1,2\n,(二)部分,1.秘密,3,4\n,合计,,5,6'), 'a.csv');
  const [grid] = source.blocks;
  const spans =
    grid?.kind === 'grid' ? grid.cells.map(({ row, column, columnSpan }) => `${row}.${column}+${columnSpan}`) : [];
  expect(spans).toEqual([
    ...['0.0+1', '0.1+2', '0.3+1', '0.4+1'],
    ...['1.0+1', '1.1+1', '1.2+1', '1.3+1', '1.4+1'],
    ...['2.0+1', '2.1+2', '2.3+1', '2.4+1'],
  ]);
});

test.each<Encoding>(['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le'])(
  'a whole report in %s is read without doubt',
  async (encoding) => {
    for (const layout of ['stacked', 'bare', 'moved'] as const) {
      const numbers = plausible(form2021, 11);
      const [sheet] = sheetsOf(form2021, numbers, { unit: '青川市云岭区司法局', year: 2022, seed: 11 }, layout);
      if (!sheet) throw new Error('no sheet');
      const outcome = await readBytes(encode(asCsv(sheet), encoding), '年报.csv');
      expect(
        inexact(
          outcome,
          numbers,
          form2021.cells.map(({ id }) => id),
        ),
      ).toEqual([]);
      expect(outcome.report).toMatchObject({ unit: '青川市云岭区司法局', year: 2022, notes: [] });
    }
  },
);

test('a row with a field too few makes its table unsure, since a separator may be lost', () => {
  const ruled = (text: string) =>
    readCsv(new TextEncoder().encode(text), 'a.csv').source.blocks.map((block) => block.kind === 'grid' && block.ruled);
  expect(ruled('信息内容,制发,废止\n规章,1,2\n规范性文件,3,4')).toEqual([true]);
  expect(ruled('信息内容,制发,废止\n规章,1,2\n规范性文件,4')).toEqual([false]);
});
