import { describe, expect, test } from 'vitest';
import { quote } from '../../../src/core/source.ts';
import { readSource } from '../../../src/engine/readers/index.ts';
import { Failure } from '../../../src/shared/failure.ts';

const page = (body: string) =>
  readSource(new TextEncoder().encode(`<!doctype html><title>年报</title><body>${body}`), 'a.html');

/** Grids as rows of `text@column`, merged cells with their extent. */
function grids(body: string): string[][][] {
  const source = page(body);
  return source.blocks.flatMap((block) => {
    if (block.kind !== 'grid') return [];
    const rows: string[][] = Array.from({ length: block.rows }, () => []);
    for (const cell of block.cells) {
      const extent = cell.rowSpan * cell.columnSpan > 1 ? `[${cell.rowSpan}x${cell.columnSpan}]` : '';
      rows[cell.row]?.push(`${quote(source, cell.span)}@${cell.column}${extent}`);
    }
    return [rows];
  });
}

describe('a web page', () => {
  test('cells keep their columns beside merged ones', () => {
    expect(grids('<table><tr><td rowspan=2>三<td>(一)<td>1<tr><td>(二)<td>2</table>')).toEqual([
      [
        ['三@0[2x1]', '(一)@1', '1@2'],
        ['(二)@1', '2@2'],
      ],
    ]);
  });

  test('a merged heading covers its columns', () => {
    expect(grids('<table><tr><th colspan=2>法人<th>总计<tr><td>1<td>2<td>3</table>')[0]?.[0]).toEqual([
      '法人@0[1x2]',
      '总计@2',
    ]);
  });

  test('a rowspan that runs past the end of the table ends with it', () => {
    expect(grids('<table><tr><td rowspan=9>甲<td>1</table>')).toEqual([[['甲@0', '1@1']]]);
  });

  test('breaks and blocks inside a cell part words, tags inside a word do not', () => {
    expect(grids('<table><tr><td><p>商业</p><p>企业</p><td>1<b>2</b><o:p></o:p></table>')).toEqual([
      [['商业 企业@0', '12@1']],
    ]);
  });

  test('a table that holds tables is layout', () => {
    expect(grids('<table><tr><td>导航<td><table><tr><td>规章<td>0</table></table>')).toEqual([[['规章@0', '0@1']]]);
  });

  test('scripts, styles and hidden parts are not text', () => {
    const { text } = page(
      '<script>var a=1</script><style>p{}</style><p hidden>甲</p><p style="display:none">乙</p><p>丙</p>',
    );
    expect(text).toBe('年报\n丙\n');
  });

  test('spans of cells are verbatim, and the text reads like the page', () => {
    expect(page('<p>一、&nbsp;总体</p><table><tr><td> 规章 <td>0</table><p>完</p>').text).toBe(
      '年报\n一、\u00a0总体\n规章\t0\n完\n',
    );
  });

  test('a table wider than anything printed is refused, not laid out', () => {
    const wide = `<table><tr>${'<td rowspan=200 colspan=200>1'.repeat(6000)}</tr>${'<tr></tr>'.repeat(199)}</table>`;
    expect(() => page(wide)).toThrow(Failure);
  });

  test('nesting deeper than any page is refused, not followed', () => {
    expect(() => page('<div>'.repeat(5000))).toThrow(Failure);
    expect(() => page('<table><tr><td>'.repeat(3000))).toThrow(Failure);
  });
});
