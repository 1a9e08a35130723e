/** RTF: characters by their code pages, tables by their edges, and only what is seen. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../support/document.ts';
import { encode } from '../../support/encode.ts';
import { failureOf, shown } from './support/grids.ts';
import { readMutations } from './support/mutate.ts';
import { expectWhole } from './support/whole-report.ts';
import { wordRows } from './support/word-layout.ts';

const HEAD =
  '\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}{\\f2\\fcharset2 Wingdings;}}';
const bytesOf = (rtf: string) => Uint8Array.from(rtf, (character) => character.charCodeAt(0));
const file = (body: string, head = HEAD) => bytesOf(`{${head}${body}}`);
const read = (body: string, head = HEAD) => shown(file(body, head), 'a.rtf');
const blocks = async (body: string, head = HEAD) => (await read(body, head)).blocks;

/** Chinese as bytes of its code page, each written as `\'b9`. */
const gbk = (text: string) => Array.from(encode(text, 'gb18030'), (byte) => `\\'${byte.toString(16)}`).join('');
const cells = (...edges: number[]) => edges.map((edge) => `\\cellx${edge}`).join('');

/** Letters as they are, everything else as Unicode with a question mark for readers that know none. */
const unicode = (text: string) =>
  Array.from(text, (character) => (character < '\u0080' ? character : `\\u${character.charCodeAt(0)}?`)).join('');

function report(parts: readonly Part[]): Uint8Array {
  const body = parts.map((part, nth) => {
    const say = nth % 2 === 0 ? unicode : gbk;
    if (part.kind !== 'table') return `\\pard\\plain ${say(part.text)}\\par `;
    return wordRows(part.table)
      .map((row) => {
        const merges = { first: '\\clvmgf', below: '\\clvmrg' };
        const form = row.map(({ to, vertical }) => `${vertical ? merges[vertical] : ''}\\cellx${400 * to}`).join('');
        const texts = row.map(({ text }) => `\\pard\\intbl ${say(text)}\\cell `).join('');
        return `\\trowd\\trleft0${form}${texts}\\row `;
      })
      .join('');
  });
  return file(body.join(''));
}

describe('a report as RTF', () => {
  test('is read whole: every cell right, none in doubt', async () => {
    await expectWhole(report, '年报.rtf');
  });
});

test('a document by LibreOffice with everything in it', async () => {
  const bytes = readFileSync(join(import.meta.dirname, 'rtf/features.rtf'));
  expect(await shown(bytes, 'features.rtf')).toEqual({
    blocks: [
      ...['标题一', '一、 总体情况', '1. 收到', '2. 处理', '二、 结果'],
      ...['可见之后', '样式隐后', '删新66尾', '划后', '脚注12件', '域123完', '简域1完', '居中', '甲 乙', '丙-6\uf0fe'],
      '上 2 下',
      [
        ...['头@0[2x2] 申请人@2[1x2]', '自然人@2 总计@3', '三@0[2x1] (一)@1 1@2 2@3', '(二) 续@1 3@2 4@3'],
        ...['删行@0 x@1 5@2 6@3', '末@0[1x3] 8@3'],
      ],
      ...['之间', '外'],
      ['内1@0 内2@1', '内3@0 内4@1'],
      ...['外2', '外3', '框外续', '结尾', '脚注文字'],
    ],
    isRuled: true,
    doubts: [],
  });
});

describe('characters of an RTF', () => {
  test('a Chinese character is two bytes, escaped or not', async () => {
    // 丂 is 81 40, and 40 is also the letter @; 淺 is 9C 5C, and 5C is also a backslash.
    expect(await blocks("\\f0 \\'b9\\'e6\\'81@\\'9c\\\\3")).toEqual(['规丂淺3']);
  });

  test('a Unicode character is not said twice', async () => {
    expect(await blocks("\\uc1\\u35268?\\uc2\\u31456\\'d5\\'c2\\uc0\\u12288 3")).toEqual(['规章\u30003']);
  });

  test('a character that is not repeated costs no mark of a cell', async () => {
    expect(await blocks(`\\trowd${cells(1000, 2000)}\\intbl \\u35268\\cell 1\\cell\\row`)).toEqual([['规@0 1@1']]);
  });

  test('the font says which code page, and the document where the font does not', async () => {
    expect(await blocks(`\\f1 ${gbk('规章')}`)).toEqual(['规章']);
    expect(await blocks("\\f1 3\\'b7\\'b2")).toEqual(['3凡']);
    expect(await blocks("\\f1 a\\'b7")).toEqual(['a·']);
  });

  test('a code page nobody tells is a guess', async () => {
    expect(await read(gbk('规章'), '\\rtf1\\ansi')).toMatchObject({ blocks: ['规章'], doubts: ['encodingGuessed'] });
  });

  test('a sign of a symbol font is no digit', async () => {
    expect(await blocks('{\\f2 1}')).toEqual(['\uf031']);
  });

  test('a hyphen that may not break is a minus', async () => {
    expect(await blocks('\\_6\\-')).toEqual(['-6']);
  });
});

describe('the text of an RTF', () => {
  test('hidden and deleted text is not text', async () => {
    expect(await blocks('3{\\v 9}{\\deleted 8}\\v 7\\v0 6')).toEqual(['36']);
  });

  test('what is unknown may be passed over where it says so, and is text elsewhere', async () => {
    expect(await blocks('3{\\*\\unknown 9}{\\unknown 6}{\\pict 0}{\\header 1}{\\*\\bkmkstart 8}')).toEqual(['36']);
  });

  test('a field is its result', async () => {
    expect(await blocks('{\\field{\\*\\fldinst =SUM(ABOVE)}{\\fldrslt 12}}')).toEqual(['12']);
  });

  test('text boxes and notes follow the document and stay out of numbers', async () => {
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 5}}{\\shptxt \\pard box\\par}}{\\shprslt box}}';
    expect(await blocks(`12${box}{\\super\\chftn}{\\footnote \\pard note}3\\par end`)).toEqual([
      '123',
      'end',
      'box',
      'note',
    ]);
  });

  test('binary data is passed over whatever is in it', async () => {
    expect(await blocks('3{\\pict\\bin6 }}{\\\\v}4')).toEqual(['34']);
  });
});

describe('a table of an RTF', () => {
  test('columns are the edges of all rows; merged cells cover theirs', async () => {
    const rtf = [
      `\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000\\intbl a\\cell\\cell 5\\cell\\row`,
      `\\trowd\\clvmgf\\cellx1010\\cellx1990\\cellx3000\\intbl b\\cell 1\\cell 2\\cell\\row`,
      `\\trowd\\clvmrg\\cellx1010\\cellx3000\\intbl \\cell 3\\cell\\row`,
    ];
    expect(await blocks(rtf.join('\n'))).toEqual([['a@0[1x2] 5@2', 'b@0[2x1] 1@1 2@2', '3@1[1x2]']]);
  });

  test('a row without a form of its own has that of the one before', async () => {
    const rtf = `\\trowd${cells(1000, 2000)}\\intbl a\\cell 1\\cell\\row b\\cell 2\\cell\\row`;
    expect(await read(rtf)).toMatchObject({ blocks: [['a@0 1@1', 'b@0 2@1']], isRuled: true });
  });

  test('a row that does not fit its form is read, and its table is not sure of its places', async () => {
    const rtf = `\\trowd${cells(1000, 2000, 3000)}\\intbl a\\cell 1\\cell\\row`;
    expect(await read(rtf)).toMatchObject({ blocks: [['a@0 1@1']], isRuled: false });
  });

  test('a deleted row is no row', async () => {
    const row = `\\trowd${cells(1000)}\\intbl`;
    expect(await blocks(`${row} 1\\cell{\\deleted\\row}${row} 2\\cell\\row`)).toEqual([['2@0']]);
  });

  test('a table in a cell is a table of its own', async () => {
    const inner = (a: string, b: string) =>
      `\\pard\\intbl\\itap2 ${a}\\nestcell ${b}\\nestcell{\\*\\nesttableprops\\trowd${cells(500, 900)}\\nestrow}{\\nonesttables\\par}`;
    const rtf = `\\trowd${cells(1000, 2000)}\\pard\\intbl x\\cell ${inner('a', '1')}${inner('b', '2')}\\pard\\intbl\\cell\\row`;
    expect(await blocks(rtf)).toEqual(['x', ['a@0 1@1', 'b@0 2@1']]);
  });
});

describe('an RTF that is not what it should be', () => {
  test('one cut short in a number says so', async () => {
    const whole = `{${HEAD}\\trowd${cells(1000, 2000)}\\intbl a\\cell 12`;
    const detail = { file: 'a.rtf', found: 'RTF }' };
    expect(await failureOf(bytesOf(whole), 'a.rtf')).toEqual({ code: 'FILE_DAMAGED', detail });
  });

  test('endless groups end in a failure', async () => {
    expect((await failureOf(bytesOf(`{\\rtf1${'{'.repeat(100_000)}`), 'a.rtf')).code).toBe('FILE_DAMAGED');
  });

  test('endless depth and width end', async () => {
    expect(await blocks('\\pard\\intbl\\itap2000000000 1\\par')).toEqual([['1@0']]);
    const wide = `\\trowd${cells(...Array.from({ length: 1000 }, (_, nth) => nth))}\\intbl 1\\cell 2\\cell\\row`;
    expect(await read(wide)).toMatchObject({ blocks: [['1@0 2@1']], isRuled: false });
    const many = '\\intbl\\itap8 1\\par\\itap1 2\\par'.repeat(100_000);
    expect((await failureOf(file(many), 'a.rtf')).code).toBe('FILE_TOO_LARGE');
  });

  test('what follows the document is no part of it', async () => {
    expect(await blocks('3\\par}{\\par 9')).toEqual(['3']);
  });
});

test('damaged RTF files are read with fitting spans or refused', async () => {
  const features = new Uint8Array(readFileSync(join(import.meta.dirname, 'rtf/features.rtf')));
  const own = file(`${gbk('规章')}\\trowd${cells(1000, 2000)}\\intbl a\\cell 1\\cell\\row`);
  await readMutations([features, own], 'a.rtf', 300);
});
