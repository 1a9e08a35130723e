import { describe, expect, test } from 'vitest';
import { quote, type Source } from '../../../src/core/source.ts';
import { readHtml } from '../../../src/engine/readers/html/index.ts';
import { Failure } from '../../../src/shared/failure.ts';

const document = (markup: string) => readHtml(new TextEncoder().encode(markup), 'a.html');
const page = (body: string, head = ''): Source =>
  document(`<!doctype html><title>年报</title>${head}<body>${body}`).source;

/** Grids as rows of `text@column`, merged cells with their extent. */
function grids(body: string, head = ''): string[][][] {
  const source = page(body, head);
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

const lines = (body: string, head = '') => page(body, head).text.split('\n').slice(0, -1);

describe('cells of a table', () => {
  test('keep their columns beside merged ones', () => {
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

  test('a rowspan that runs past the end of the table ends with it, past the end of its group with that', () => {
    expect(grids('<table><tr><td rowspan=9>甲<td>1</table>')).toEqual([[['甲@0', '1@1']]]);
    expect(grids('<table><thead><tr><td rowspan=9>甲<td>乙</thead><tbody><tr><td>1<td>2</table>')).toEqual([
      [
        ['甲@0', '乙@1'],
        ['1@0', '2@1'],
      ],
    ]);
  });

  test('a rowspan of nothing covers the rest of its group', () => {
    expect(grids('<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>')[0]?.[0]?.[0]).toBe('甲@0[3x1]');
  });

  test('a row with too few cells leaves the others where they are', () => {
    expect(grids('<table><tr><td>甲<td>1<td>2<tr><td>乙<td>3<tr><td>丙<td>4<td>5</table>')[0]?.[1]).toEqual([
      '乙@0',
      '3@1',
    ]);
  });

  test('breaks and blocks inside a cell part words, tags inside a word do not', () => {
    expect(grids('<table><tr><td><p>商业</p><p>企业</p><td>1<b>2</b><o:p></o:p><td>社会<br>公益</table>')).toEqual([
      [['商业 企业@0', '12@1', '社会 公益@2']],
    ]);
  });

  test('tags a browser does not know are part of the line they stand in', () => {
    expect(lines('<p><st1:chsdate Year="2022">2022年</st1:chsdate>新收<nobr>7件</nobr></p>')).toEqual([
      '2022年新收7件',
    ]);
  });

  test('a footnote mark never becomes a digit', () => {
    expect(grids('<table><tr><td>规章<td>3<sup>1</sup><td>4<sub>2</sub></table>')).toEqual([
      [['规章@0', '3 1@1', '4 2@2']],
    ]);
    expect(lines('<p>新收申请74<sup>1</sup>件</p>')).toEqual(['新收申请74 1 件']);
  });

  test('what stands in a field is read, what a button says is not', () => {
    expect(
      grids(
        '<table><tr><td>规章<td><input value=3><td><input type=submit value=9><td><input type=hidden value=8></table>',
      ),
    ).toEqual([[['规章@0', '3@1', '@2', '@3']]]);
  });
});

describe('what cannot be seen', () => {
  test('scripts, styles and hidden parts are not text', () => {
    const hidden = '<p hidden>甲</p><p style="display:none">乙</p><p style="position:absolute;left:-9999px">丁</p>';
    expect(lines(`<script>var a=1</script><style>p{}</style>${hidden}<p>丙</p>`)).toEqual(['丙']);
  });

  test('nor are parts that the page hides or strikes by a class of its own', () => {
    const style = '<style>/* .c{} */ .old,#x{display:none} td.was{text-decoration:line-through}</style>';
    const body = '<p class=old>甲</p><p id=x>乙</p><p class=c>丙</p>';
    expect(lines(body, style)).toEqual(['丙']);
    expect(grids('<table><tr><td>规章<td class="n was">3<td>4</table>', style)).toEqual([[['规章@0', '@1', '4@2']]]);
  });

  test('a part that another rule may show again is taken as shown', () => {
    const body = '<div class="tab on">甲</div><div class=tab>乙</div>';
    expect(lines(body, '<style>.tab{display:none}.tab.on{display:block}</style>')).toEqual(['甲']);
    expect(lines(body, '<style>.tab{display:none} .page .tab{display:block}</style>')).toEqual(['甲', '乙']);
    expect(lines(body, '<style>@media print{.tab{display:none}}</style>')).toEqual(['甲', '乙']);
  });

  test('a hidden row is gone, a cell that cannot be seen holds its place', () => {
    const rows = '<tr style="display:none"><td>规章<td>9<tr><td>规章<td style="visibility:hidden">8<td>3';
    expect(grids(`<table>${rows}</table>`)).toEqual([[['规章@0', '@1', '3@2']]]);
  });

  test('what is struck out is seen and not said, in a cell, a row or a whole table', () => {
    expect(grids('<table><tr><td>规章<td><s>3</s><td><del>4</del> 5</table>')).toEqual([[['规章@0', '@1', '5@2']]]);
    const row = '<tr style="text-decoration: line-through"><td>规章<td>3';
    expect(grids(`<table>${row}<tr><td>规章<td>4</table>`)[0]?.[0]).toEqual(['@0', '@1']);
    expect(lines('<p>新收<span style="text-decoration:line-through">7</span>8件</p>')).toEqual(['新收8件']);
  });

  test('pronunciation above characters is not text', () => {
    expect(lines('<p><ruby>报<rp>(</rp><rt>bào</rt><rp>)</rp></ruby>告</p>')).toEqual(['报告']);
  });
});

describe('tables within tables', () => {
  test('a table that holds tables is layout', () => {
    expect(grids('<table><tr><td>导航<td>文<table><tr><td>规章<td>0</table></table>')).toEqual([[['规章@0', '0@1']]]);
    const two = '<table><tr><td>甲<td>1<tr><td>乙<td>2</table>';
    expect(grids(`<table><tr><td>导航<td>${two}</table>`)).toHaveLength(1);
  });

  test('a frame around one cell is that cell', () => {
    const frame = (text: string) => `<table width="100%"><tr><td>${text}</td></tr></table>`;
    expect(
      grids(`<table><tr><td>${frame('规章')}<td>${frame('3')}<td>4<tr><td>甲<td>${frame(frame('5'))}<td></table>`),
    ).toEqual([
      [
        ['规章@0', '3@1', '4@2'],
        ['甲@0', '5@1', '@2'],
      ],
    ]);
  });

  test('a row of values in one cell stands in the columns of that cell, or widens them', () => {
    const row = (...texts: string[]) => `<table><tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr></table>`;
    expect(grids(`<table><tr><td>项<td>甲<td>乙<tr><td>一<td colspan=2>${row('1', '2')}</table>`)).toEqual([
      [
        ['项@0', '甲@1', '乙@2'],
        ['一@0', '1@1', '2@2'],
      ],
    ]);
    expect(
      grids(
        `<table><tr><td>项<td>${row('甲', '乙')}<td>丙<tr><td>一<td>${row('1', '2')}<td>3<tr><td>二<td>4<td>5</table>`,
      ),
    ).toEqual([
      [
        ['项@0', '甲@1', '乙@2', '丙@3'],
        ['一@0', '1@1', '2@2', '3@3'],
        ['二@0', '4@1[1x2]', '5@3'],
      ],
    ]);
  });

  test('empty rows of a frame say nothing', () => {
    const frame = '<table><tr><td></td></tr><tr><td>3</td></tr></table>';
    expect(grids(`<table><tr><td>规章<td>${frame}</table>`)).toEqual([[['规章@0', '3@1']]]);
  });
});

describe('gaps', () => {
  test('a column without a heading or anything else in it is none', () => {
    const gap = '<td width=1></td>';
    const rows = `<tr><td>信息内容${gap}<td>制发${gap}<td>废止<tr><td>规章${gap}<td>1${gap}<td>`;
    expect(grids(`<table>${rows}</table>`)).toEqual([
      [
        ['信息内容@0', '制发@1', '废止@2'],
        ['规章@0', '1@1', '@2'],
      ],
    ]);
  });

  test('a column that is merely blank keeps its place', () => {
    expect(grids('<table><tr><td>信息内容<td>制发<td>废止<tr><td>规章<td><td>1</table>')[0]?.[1]).toEqual([
      '规章@0',
      '@1',
      '1@2',
    ]);
  });

  test('where no heading is left, nobody can tell a gap from a blank', () => {
    expect(grids('<table><tr><td>规章<td><td>1<tr><td>行政许可<td><td>2</table>')[0]?.[0]).toEqual([
      '规章@0',
      '@1',
      '1@2',
    ]);
    const merged = '<tr><td>内容<td colspan=3>申请人';
    expect(grids(`<table>${merged}<tr><td>甲<td>1<td><td>2</table>`)[0]?.[1]).toHaveLength(4);
  });
});

describe('tables without table tags', () => {
  test('divisions are a piece a line', () => {
    expect(lines('<div class=row><div>规章</div><div>0</div><div>1</div></div>')).toEqual(['规章', '0', '1']);
  });

  test('pieces that only styles set apart do not run together', () => {
    const cells = '<span style="display:table-cell">1</span><span style="display:table-cell">2</span>';
    expect(lines(`<p>规章${cells}</p>`)).toEqual(['规章', '1', '2']);
    expect(lines('<p><a class=c>1</a><a class=c>2</a></p>', '<style>.c{display:inline-block}</style>')).toEqual([
      '1 2',
    ]);
    expect(lines('<a style="display:block">1</a><a style="display:block">2</a>')).toEqual(['1', '2']);
  });

  test('preformatted rows are read as a plain text is', () => {
    const body = '<pre>规章\t0\t1\n行政许可\t2\n\n说明文字\n| 规章 | <b>3</b> |\n</pre><p>完</p>';
    const source = page(body);
    expect(source.text).toBe('规章\t0\t1\n行政许可\t2\n\n说明文字\n| 规章 | 3 |\n完\n');
    expect(source.blocks.map((block) => (block.kind === 'grid' ? block.rows : quote(source, block.span)))).toEqual([
      2,
      '说明文字',
      1,
      '完',
    ]);
  });
});

describe('pages that programs made', () => {
  test('comments for other programs are not text, what they wrap for this one is', () => {
    const body =
      '<!--[if gte mso 9]><xml><w:View>9</w:View></xml><![endif]--><p>规章<![if !supportEmptyParas]>&nbsp;<![endif]>3</p>';
    expect(lines(body)).toEqual(['规章\u00a03']);
  });

  test('a row that only measures columns is gone', () => {
    const measure = '<![if supportMisalignedColumns]><tr style="display:none"><td width=9></td></tr><![endif]>';
    expect(grids(`<table><tr><td>规章<td>0${measure}</table>`)).toEqual([[['规章@0', '0@1']]]);
  });

  test('spans of cells are verbatim, and the text reads like the page', () => {
    expect(page('<p>一、&nbsp;总体</p><table><tr><td> 规章 <td>0</table><p>完</p>').text).toBe(
      '一、\u00a0总体\n规章\t0\n完\n',
    );
  });
});

describe('a page made to do harm', () => {
  test('a table wider than anything printed is read as lines', () => {
    const wide = `<table><tr>${'<td rowspan=200 colspan=200>1'.repeat(6000)}</tr>${'<tr></tr>'.repeat(199)}</table>`;
    expect(page(wide).blocks).toHaveLength(6000);
  });

  test('nesting deeper than any page is refused, not followed', () => {
    expect(() => page('<div>'.repeat(200_000))).toThrow(Failure);
    expect(() => page('<table><tr><td>'.repeat(3000))).toThrow(Failure);
  });
});
