/** Word documents since 2007: what is seen counts and nothing else does, whatever the file tries. */

import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/engine/readers/index.ts';
import { cell, docx, docxParts, docxReport, paragraph, row, run, table, zipped } from './support/docx.ts';
import { failureOf, shown } from './support/grids.ts';
import { readMutations } from './support/mutate.ts';
import { expectWhole } from './support/whole-report.ts';
import { zip } from './support/zips.ts';

const blocks = async (body: string, extra = {}) => (await shown(docx(body, extra), 'a.docx')).blocks;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = '<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>';

describe('a report as DOCX', () => {
  test('is read whole: every cell right, none in doubt', async () => {
    await expectWhole(docxReport, '年报.docx');
  });
});

describe('the text of a DOCX', () => {
  test('hidden text is not text, whether a run or a style hides it', async () => {
    const styles = '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = paragraph(run('3') + run('9', '<w:vanish/>') + run('8', '<w:rStyle w:val="Secret"/>') + run('件'));
    expect(await blocks(body, { styles })).toEqual(['3件']);
  });

  test('a run may show what its style hides', async () => {
    const styles = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(await blocks(paragraph(run('甲') + run('乙', '<w:vanish w:val="0"/>')), { styles })).toEqual(['乙']);
  });

  test('what a revision deletes is gone, what it inserts is there', async () => {
    const deleted =
      '<w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>5</w:t></w:r></w:moveFrom>';
    const inserted = `<w:ins>${run('6')}</w:ins><w:moveTo>${run('4')}</w:moveTo>`;
    expect(await blocks(paragraph(run('共') + deleted + inserted + run('件')))).toEqual(['共64件']);
  });

  test('a paragraph whose end is deleted goes on in the next', async () => {
    const first = paragraph(run('政府信息'), '<w:rPr><w:del/></w:rPr>');
    expect(await blocks(first + paragraph(run('公开')))).toEqual(['政府信息公开']);
  });

  test('a field is its result, in either way of writing it', async () => {
    const whole = field('begin') + instruction + field('separate') + run('12') + field('end');
    const simple = `<w:fldSimple w:instr=" =SUM(ABOVE) ">${run('7')}</w:fldSimple>`;
    expect(await blocks(paragraph(whole + run('件')) + paragraph(simple + run('件')))).toEqual(['12件', '7件']);
  });

  test('a field that never ends does not swallow the next cell', async () => {
    const open = paragraph(run('1') + field('begin') + instruction);
    expect(await blocks(table([row([cell(open), cell('2')])]))).toEqual([['1@0 2@1']]);
  });

  test('marks of notes are no digits of the number before them; the note follows the text', async () => {
    const footnotes = `<w:footnote w:id="2">${paragraph(run('含上年结转'))}</w:footnote>`;
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    expect(await blocks(paragraph(run('12') + mark), { footnotes })).toEqual(['12', '含上年结转']);
  });

  test('a note that refers to itself is read once', async () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnote w:id="2">${paragraph(run('注') + mark)}</w:footnote>`;
    expect(await blocks(paragraph(run('12') + mark), { footnotes })).toEqual(['12', '注']);
  });

  test('what is struck through, once or twice, is seen and not said', async () => {
    const body = paragraph(run('5', '<w:strike/>') + run('4', '<w:dstrike/>') + run('6', '<w:b/>'));
    const { source, view } = await readDocument(docx(body), 'a.docx');
    expect(source.text).toBe('6\n');
    expect(view).toEqual({
      kind: 'flow',
      nodes: [
        {
          tag: 'p',
          children: [
            { tag: 's', children: [{ text: '54', at: null }] },
            { tag: 'b', children: [{ text: '6', at: 0 }] },
          ],
        },
      ],
    });
  });

  test('a text box is read once, after its paragraph, in whichever way it is written', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const alternatives = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('新')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('旧')}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const old = `<w:pict><v:shape><v:textbox>${box('框')}</v:textbox></v:shape></w:pict>`;
    const body = paragraph(`${run('甲')}<w:r>${alternatives}</w:r>${run('乙')}<w:r>${old}</w:r>`);
    expect(await blocks(body)).toEqual(['甲乙', '新', '框']);
  });

  test('of alternatives that need something unknown, the fallback is read', async () => {
    const unknown = '<mc:Choice Requires="w16se"><w:t>?</w:t></mc:Choice><mc:Fallback><w:t>3</w:t></mc:Fallback>';
    const body = paragraph(`<w:r><mc:AlternateContent>${unknown}</mc:AlternateContent></w:r>`);
    expect(await blocks(body)).toEqual(['3']);
  });

  test('numbers that Word counts itself are printed', async () => {
    const level = (at: number, form: string, pattern: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:suff w:val="nothing"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '(%1.%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const item = (text: string, at: number) =>
      paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
    const body = item('总体情况', 0) + item('受理', 1) + item('办理', 1) + item('问题', 0) + item('改进', 1);
    const expected = ['一、总体情况', '(一.1)受理', '(一.2)办理', '二、问题', '(二.1)改进'];
    expect(await blocks(body, { numbering })).toEqual(expected);
  });

  test('white space at the ends of a run counts only where the run says so', async () => {
    const digits = '<w:r><w:t>1</w:t></w:r><w:r><w:t> 2\n</w:t></w:r>';
    const kept = '<w:r><w:t>3</w:t></w:r><w:r><w:t xml:space="preserve"> 4</w:t></w:r>';
    expect(await blocks(paragraph(digits) + paragraph(kept))).toEqual(['12', '3 4']);
  });

  test('a sign of a symbol font is no digit', async () => {
    expect(await blocks(paragraph('<w:r><w:sym w:font="Wingdings" w:char="F031"/></w:r>'))).toEqual(['\uf031']);
  });
});

describe('a table of a DOCX', () => {
  test('merged cells keep what they cover', async () => {
    const merged = '<w:vMerge w:val="restart"/>';
    const rows = [
      row([cell('头', `<w:gridSpan w:val="2"/>${merged}`), cell('申请人', '<w:gridSpan w:val="2"/>')]),
      row([cell('', '<w:gridSpan w:val="2"/><w:vMerge/>'), cell('自然人'), cell('总计')]),
      row([cell('三', merged), cell('(一)'), cell('1'), cell('2')]),
      row([cell('', '<w:vMerge w:val="continue"/>'), cell('(二)'), cell('3'), cell('4')]),
    ];
    expect(await blocks(table(rows))).toEqual([
      ['头@0[2x2] 申请人@2[1x2]', '自然人@2 总计@3', '三@0[2x1] (一)@1 1@2 2@3', '(二)@1 3@2 4@3'],
    ]);
  });

  test('rows whose edges differ by a hair have the same columns', async () => {
    const grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="12"/><w:gridCol w:w="988"/></w:tblGrid>';
    const rows = [
      row([cell('三', '<w:vMerge w:val="restart"/>'), cell('1', '<w:gridSpan w:val="2"/>')]),
      row([cell('', '<w:gridSpan w:val="2"/><w:vMerge/>'), cell('2')]),
    ];
    expect(await blocks(table(rows).replace('<w:tblPr/>', `<w:tblPr/>${grid}`))).toEqual([['三@0[2x1] 1@1', '2@1']]);
  });

  test('cells and rows in content controls are not lost', async () => {
    const control = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const rows = [
      row([control(cell('规章')), cell('3')]),
      control(row([cell('许可'), cell(control(paragraph(run('4'))))])),
    ];
    expect(await blocks(control(table(rows)))).toEqual([['规章@0 3@1', '许可@0 4@1']]);
  });

  test('a row that begins further right keeps its columns', async () => {
    const rows = [row([cell('甲'), cell('乙'), cell('丙')]), row([cell('2'), cell('3')], '<w:gridBefore w:val="1"/>')];
    expect(await blocks(table(rows))).toEqual([['甲@0 乙@1 丙@2', '@0 2@1 3@2']]);
  });

  test('cells merged in the old way are one', async () => {
    const rows = [
      row([cell('合计', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('5')]),
      row([cell('1'), cell('2'), cell('3')]),
    ];
    expect(await blocks(table(rows))).toEqual([['合计@0[1x2] 5@2', '1@0 2@1 3@2']]);
  });

  test('deleted and hidden rows are not rows', async () => {
    const rows = [row([cell('1')], '<w:del/>'), row([cell('2')], '<w:hidden/>'), row([cell('3')])];
    expect(await blocks(table(rows))).toEqual([['3@0']]);
  });

  test('a table in a cell is a table of its own', async () => {
    const inner = table([row([cell('规章'), cell('0')]), row([cell('许可'), cell('1')])]);
    expect(await blocks(table([row([cell('导航'), cell(inner + paragraph(''))])]))).toEqual([
      '导航',
      ['规章@0 0@1', '许可@0 1@1'],
    ]);
  });
});

describe('a DOCX that is not what it should be', () => {
  const parts = docxParts(paragraph(run('规章 3')));
  const entries = (changed: Readonly<Record<string, string>>) =>
    Object.entries({ ...parts, ...changed }).map(([name, content]) => ({ name, content }));

  test('a flipped bit is found, not read as another number', async () => {
    const file = zip(entries({}).map((entry) => ({ ...entry, isStored: true })));
    const at = Buffer.from(file).indexOf('规章 3') + 7;
    file[at] = (file[at] ?? 0) ^ 1;
    const detail = { file: 'a.docx', found: 'word/document.xml' };
    expect(await failureOf(file, 'a.docx')).toEqual({ code: 'FILE_DAMAGED', detail });
  });

  test('one cut short says so', async () => {
    const file = zipped(parts);
    expect((await failureOf(file.subarray(0, file.length - 40), 'a.docx')).code).toBe('FILE_DAMAGED');
  });

  test('a bomb is not unpacked', async () => {
    const bomb = 'word/document.xml';
    const says = entries({}).map((entry) => (entry.name === bomb ? { ...entry, says: 3_000_000_000 } : entry));
    expect((await failureOf(zip(says), 'a.docx')).code).toBe('FILE_TOO_LARGE');
    const lies = entries({ [bomb]: ' '.repeat(5_000_000) }).map((e) => (e.name === bomb ? { ...e, says: 100 } : e));
    expect((await failureOf(zip(lies), 'a.docx')).code).toBe('FILE_DAMAGED');
  });

  test('entities cannot be defined, so none can grow', async () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document/>';
    expect((await failureOf(zip(entries({ 'word/document.xml': laughs })), 'a.docx')).code).toBe('FILE_DAMAGED');
  });

  test('endless nesting ends in a failure', async () => {
    const deep = docx('<w:sdt>'.repeat(100_000));
    expect((await failureOf(deep, 'a.docx')).code).toBe('FILE_DAMAGED');
  });

  test('a document that is elsewhere is not fetched', async () => {
    const external = (parts['_rels/.rels'] as string).replace(
      'Target="word/document.xml"',
      'Target="http://127.0.0.1/a" TargetMode="External"',
    );
    expect((await readDocument(zip(entries({ '_rels/.rels': external })), 'a.docx')).source.text).toBe('规章 3\n');
  });

  test('one whose parts are encrypted says so', async () => {
    const locked = entries({}).map((entry) => ({ ...entry, flags: 1 }));
    expect((await failureOf(zip(locked), 'a.docx')).code).toBe('FILE_ENCRYPTED');
  });

  test('a table wider than anything printed is no table', async () => {
    const wide = row(Array.from({ length: 500 }, () => cell('1', '<w:gridSpan w:val="99999"/>')));
    expect(await blocks(table([wide]))).toEqual(Array.from({ length: 500 }, () => '1'));
  });

  test('more paragraphs than any document has are too many', async () => {
    const many = docx('<w:p/>'.repeat(1_000_000));
    expect((await failureOf(many, 'a.docx')).code).toBe('FILE_TOO_LARGE');
  });
});

describe('a damaged DOCX', () => {
  const merged = row([cell('三', '<w:vMerge w:val="restart"/>'), cell('1')]);
  const parts = docxParts(
    paragraph(run('一、', '<w:b/>')) + table([merged, row([cell('', '<w:vMerge/>'), cell('2')])]),
  );

  test('is read with fitting spans or refused', async () => {
    await readMutations([zipped(parts)], 'a.docx', 150);
  });

  test('is so even where its checksums fit', async () => {
    const files = Object.values(parts).map((content) => new TextEncoder().encode(content));
    const packed = (document: Uint8Array) =>
      zip(Object.entries({ ...parts, 'word/document.xml': document }).map(([name, content]) => ({ name, content })));
    await readMutations(files.slice(-1), 'a.docx', 150, packed);
  });
});
