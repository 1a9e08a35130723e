/** Word documents of 1997 to 2003: tables keep their cells, and only what is seen counts. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as word from './support/doc.ts';
import {
  DELETED,
  type DocOptions,
  type DocParagraph,
  doc,
  HIDDEN,
  row,
  rowDefinition,
  sprm,
  text,
} from './support/doc.ts';
import { failureOf, shown } from './support/grids.ts';
import { readMutations } from './support/mutate.ts';
import { expectWhole } from './support/whole-report.ts';

const blocks = async (paragraphs: readonly DocParagraph[], options: DocOptions = {}) =>
  (await shown(doc(paragraphs, options), 'a.doc')).blocks;

/** Cells of 1000 twips each. */
const plain = (count: number) =>
  rowDefinition(Array.from({ length: count }, (_, nth) => ({ right: 1000 * (nth + 1) })));

describe('a report as DOC', () => {
  test('is read whole: every cell right, none in doubt', async () => {
    await expectWhole(word.docReport, '年报.doc');
  });
});

test('a document by LibreOffice with everything in it', async () => {
  const bytes = readFileSync(join(import.meta.dirname, 'doc/features.doc'));
  expect(await shown(bytes, 'features.doc')).toEqual({
    blocks: [
      ...['标题一', '一、总体情况', '1. 收到', '2. 处理', '二、结果'],
      ...['可见之后', '样式隐后', '删新66尾', '划后', '脚注12件', '域123完', '简域1完', '居中', '甲 乙', '丙-6\uf0fe'],
      '上 2 下',
      [
        ...['头@0[2x2] 申请人@2[1x2]', '自然人@2 总计@3', '三@0[2x1] (一)@1 1@2 2@3', '(二) 续@1 3@2 4@3'],
        ...['删行@0 x@1 5@2 6@3', '末@0[1x3] 8@3'],
      ],
      ...['之间', '外'],
      ['内1@0 内2@1', '内3@0 内4@1'],
      ...['外2', '外3', '框外续', '结尾', '脚注文字', '框内31'],
    ],
    isRuled: true,
    doubts: [],
  });
});

describe('the text of a DOC', () => {
  test('hidden and deleted text is not text', async () => {
    const runs = [{ text: '3' }, { text: '9', sprms: HIDDEN }, { text: '8', sprms: DELETED }, { text: '件\r' }];
    expect(await blocks([{ runs }])).toEqual(['3件']);
  });

  test('letters of one byte and characters of two are the same text', async () => {
    const runs = [{ text: '共' }, { text: '1234', isCompressed: true }, { text: '件\r' }];
    expect(await blocks([{ runs }])).toEqual(['共1234件']);
  });

  test('a field is its result', async () => {
    expect(await blocks([text('共\u0013 =SUM(ABOVE) \u001412\u0015件')])).toEqual(['共12件']);
  });

  test('pictures, notes and comments leave no sign; a hyphen that may not break is a minus', async () => {
    expect(await blocks([text('1\u00012\u00023\u0005'), text('\u001e6\u001f')])).toEqual(['123', '-6']);
  });

  test('a line break parts two paragraphs, in a cell two words', async () => {
    expect(await blocks([text('甲\u000b乙'), ...row(['商业\u000b企业', '1'], plain(2))])).toEqual([
      '甲',
      '乙',
      ['商业 企业@0 1@1'],
    ]);
  });

  test('a paragraph whose end is deleted goes on in the next', async () => {
    const first: DocParagraph = { runs: [{ text: '政府信息' }, { text: '\r', sprms: DELETED }] };
    expect(await blocks([first, text('公开')])).toEqual(['政府信息公开']);
  });

  test('a sign of a symbol font is no digit', async () => {
    const symbol = sprm(0x6a09, ...word.word(3), ...word.word(0xf031));
    expect(await blocks([{ runs: [{ text: '(', sprms: symbol }, { text: '\r' }] }])).toEqual(['\uf031']);
  });
});

describe('a table of a DOC', () => {
  test('edges that differ by a hair are one column', async () => {
    const rows = [
      ...row(['甲', '乙', '丙'], rowDefinition([{ right: 1000 }, { right: 2000 }, { right: 3000 }])),
      ...row(['合计', '5'], rowDefinition([{ right: 2012 }, { right: 2990 }])),
    ];
    expect(await blocks(rows)).toEqual([['甲@0 乙@1 丙@2', '合计@0[1x2] 5@2']]);
  });

  test('a narrow cell keeps its place', async () => {
    const rows = [
      ...row(['甲', '1', '2'], rowDefinition([{ right: 1000 }, { right: 1030 }, { right: 2000 }])),
      ...row(['乙', '3', '4'], rowDefinition([{ right: 1000 }, { right: 1030 }, { right: 2000 }])),
    ];
    expect(await blocks(rows)).toEqual([['甲@0 1@1 2@2', '乙@0 3@1 4@2']]);
  });

  test.each([
    [1, 2],
    [2, 1],
  ])('cells merged across are one, whichever bit begins (%i, then %i)', async (first, next) => {
    const merged = rowDefinition([
      { right: 1000, horizontal: first },
      { right: 2000, horizontal: next },
      { right: 3000 },
    ]);
    expect(await blocks([...row(['合计', '', '5'], merged), ...row(['1', '2', '3'], plain(3))])).toEqual([
      ['合计@0[1x2] 5@2', '1@0 2@1 3@2'],
    ]);
  });

  test('cells merged downwards are one', async () => {
    const cells = (vertical: number) => rowDefinition([{ right: 1000, vertical }, { right: 2000 }]);
    const rows = [...row(['三', '1'], cells(3)), ...row(['', '2'], cells(1)), ...row(['四', '3'], cells(3))];
    expect(await blocks(rows)).toEqual([['三@0[2x1] 1@1', '2@1', '四@0 3@1']]);
  });

  test('later changes to a row count', async () => {
    const changes = [
      ...plain(3),
      ...sprm(0x5624, 0, 2), // merge the first two
      ...sprm(0x7623, 2, 3, ...word.word(500)), // narrow the third
    ];
    const definition = rowDefinition([{ right: 1000 }, { right: 2000 }, { right: 2500 }]);
    expect(await blocks([...row(['合计', '', '5'], changes), ...row(['1', '2', '3'], definition)])).toEqual([
      ['合计@0[1x2] 5@2', '1@0 2@1 3@2'],
    ]);
  });

  test('a definition kept apart from its row is found', async () => {
    const distant = [...word.ROW_END, ...plain(2)];
    const data = Uint8Array.from([...word.word(distant.length), ...distant]);
    const end: DocParagraph = { runs: [{ text: '\u0007' }], sprms: sprm(0x6646, ...word.long(0)) };
    const cells = row(['甲', '1'], []).slice(0, 2);
    expect(await shown(doc([...cells, end], { data }), 'a.doc')).toMatchObject({
      blocks: [['甲@0 1@1']],
      isRuled: true,
    });
  });

  test('a row that does not fit its definition is read, and its table is not sure of its places', async () => {
    const rows = [...row(['甲', '1', '2'], plain(3)), ...row(['乙', '3'], plain(3))];
    expect(await shown(doc(rows), 'a.doc')).toMatchObject({ blocks: [['甲@0 1@1 2@2', '乙@0 3@1']], isRuled: false });
  });

  test('a deleted row is no row', async () => {
    const gone = row(['甲', '1'], plain(2)).map((each, nth) =>
      nth < 2 ? each : { ...each, runs: [{ text: '\u0007', sprms: DELETED }] },
    );
    expect(await blocks([...gone, ...row(['乙', '2'], plain(2))])).toEqual([['乙@0 2@1']]);
  });

  test('a table in a cell is a table of its own', async () => {
    const deep = [...word.IN_TABLE, ...sprm(0x6649, ...word.long(2))];
    const inner = (content: string): DocParagraph => ({
      runs: [{ text: `${content}\r` }],
      sprms: [...deep, ...sprm(0x244b, 1)],
    });
    const innerEnd: DocParagraph = { runs: [{ text: '\r' }], sprms: [...deep, ...sprm(0x244c, 1), ...plain(2)] };
    const innerRows = [inner('规章'), inner('0'), innerEnd, inner('许可'), inner('1'), innerEnd];
    const [label, value, end] = row(['外', ''], plain(2)) as [DocParagraph, DocParagraph, DocParagraph];
    expect(await blocks([label, ...innerRows, value, end])).toEqual(['外', ['规章@0 0@1', '许可@0 1@1']]);
  });
});

describe('a DOC that is not what it should be', () => {
  const file = (head: (view: DataView) => void) => doc([text('规章 3')], { head });

  test('an encrypted one says so', async () => {
    expect(
      (
        await failureOf(
          file((head) => head.setUint16(10, 0x0300, true)),
          'a.doc',
        )
      ).code,
    ).toBe('FILE_ENCRYPTED');
  });

  test('Word before 97 is named', async () => {
    const failure = await failureOf(
      file((head) => head.setUint16(0, 0xa5dc, true)),
      'a.doc',
    );
    expect(failure).toMatchObject({ code: 'FORMAT_UNSUPPORTED', detail: { found: 'Word 6 / Word 95' } });
  });

  test('text that is said to be where no text is', async () => {
    const failure = await failureOf(
      file((head) => head.setUint32(76, 5000, true)),
      'a.doc',
    );
    expect(failure).toMatchObject({ code: 'FILE_DAMAGED', detail: { found: 'PlcPcd' } });
  });

  test('one without its table of properties', async () => {
    const failure = await failureOf(
      file((head) => head.setUint16(10, 0, true)),
      'a.doc',
    );
    expect(failure).toMatchObject({ code: 'FILE_DAMAGED', detail: { found: '0Table' } });
  });

  test('one cut short', async () => {
    const whole = doc(Array.from({ length: 500 }, () => text('规章、规范性文件')));
    expect((await failureOf(whole.subarray(0, whole.length / 2), 'a.doc')).code).toBe('FILE_DAMAGED');
  });
});

test('damaged DOC files are read with fitting spans or refused', async () => {
  const features = new Uint8Array(readFileSync(join(import.meta.dirname, 'doc/features.doc')));
  const own = doc([text('一、'), ...row(['三', '1'], plain(2)), text('二、')]);
  await readMutations([features, features, own], 'a.doc', 300);
});
