/** Reports as web pages, from sites of many kinds. Two of the styles are those of `test/support`. */

import type { Part } from '../../support/document.ts';
import { type Encoding, encode } from '../../support/encode.ts';
import { type PrintedCell, type PrintedTable, rowOf } from '../../support/layout.ts';
import type { Random } from '../../support/random.ts';
import { nested, html as official, word } from '../../support/styles/pages.ts';
import { tablesJoined } from '../draft.ts';
import { BREAK, dressed } from '../marks.ts';
import { cutSomewhere, withSpacers } from '../tables.ts';
import type { FileFormat, Order } from './format.ts';

const STYLES = [
  'official',
  'word',
  'nested',
  'site',
  'spacers',
  'cut',
  'joined',
  'divs',
  'rowTables',
  'boxedCells',
] as const;
type HtmlStyle = (typeof STYLES)[number];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function spans({ rowSpan, columnSpan }: PrintedCell): string {
  return `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
}

type Inside = (cell: PrintedCell) => string;

function rows(table: PrintedTable, inside: Inside, td = 'td'): string[] {
  return Array.from({ length: table.rows }, (_, row) => {
    const cells = rowOf(table, row).map((cell) => `<${td}${spans(cell)}>${inside(cell)}</${td}>`);
    return `<tr>${cells.join('')}</tr>`;
  });
}

const TAGS = { title: 'h2', heading: 'p', paragraph: 'p', signature: 'p' } as const;
const said: Inside = (cell) => escaped(cell.text);

function flow(parts: readonly Part[], table: (table: PrintedTable) => string): string {
  return parts
    .map((part) =>
      part.kind === 'table'
        ? table(part.table)
        : `<${TAGS[part.kind]}>${part.kind === 'heading' ? `<strong>${escaped(part.text)}</strong>` : escaped(part.text)}</${TAGS[part.kind]}>`,
    )
    .join('\n');
}

const bordered = (table: PrintedTable) =>
  `<table border="1" cellspacing="0"><tbody>\n${rows(table, said).join('\n')}\n</tbody></table>`;

/** What a government site prints around an article: menus, calendars, counters and lists of other articles. */
function site(body: string, chance: Random): string {
  const menu = ['首页', '机构职能', '政策文件', '财政信息', '政府信息公开年报', '依申请公开', '互动交流'];
  const years = [2018, 2019, 2020, 2021, 2022].map((year) => `<li><a href="/nb/${year}">${year}年度</a></li>`);
  const days = Array.from({ length: 28 }, (_, day) => `<td>${day + 1}</td>${day % 7 === 6 ? '</tr><tr>' : ''}`);
  const news = [
    ['云岭区召开秋季绿化工作推进会', chance.below(900)],
    ['关于调整办事大厅窗口的通告', chance.below(900)],
    ['青川市第三季度环境质量简报', chance.below(900)],
  ].map(
    ([title, hits]) => `<tr><td><a href="#">${title}</a></td><td>${hits}</td><td>11-0${chance.below(9) + 1}</td></tr>`,
  );
  return `<div class="top"><img src="logo.png" alt="云岭区人民政府"><form><input name="q"><button>搜索</button></form></div>
<table class="menu"><tr>${menu.map((each) => `<td><a href="#">${each}</a></td>`).join('')}</tr></table>
<div class="crumbs">当前位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; <span>政府信息公开年报</span></div>
<div class="left"><ul>${years.join('')}</ul><table class="calendar"><tr>${days.join('')}</tr></table></div>
<div class="article"><div class="info">发布时间：2023-01-${10 + chance.below(20)} 浏览次数：<span id="hits">${chance.below(5000)}</span> 字体：[大 中 小]</div>
${body}
<p class="prev">上一篇：云岭区2019年政府网站工作年度报表</p></div>
<div class="right"><h4>热点信息</h4><table>${news.join('')}</table></div>
<div class="foot"><table><tr><td>网站标识码：6990010003</td><td>公安备案 69900102000${chance.below(999)}号</td></tr></table></div>`;
}

/** A table whose rows are tables of one row: what editors make that know no other way to align anything. */
function rowTables(table: PrintedTable): string {
  const single = rows(table, said).map((row) => `<table border="1" width="100%">${row}</table>`);
  return `<div class="sheet">${single.join('\n')}</div>`;
}

/** No table at all: a block for each row and each cell. */
function divs(table: PrintedTable): string {
  const lines = Array.from({ length: table.rows }, (_, row) => {
    const cells = rowOf(table, row).map(
      (cell) => `<div class="td c${cell.columnSpan} r${cell.rowSpan}">${said(cell)}</div>`,
    );
    return `<div class="tr">${cells.join('')}</div>`;
  });
  return `<div class="table">${lines.join('\n')}</div>`;
}

function bodyOf({ parts, style, chance }: Order): string {
  switch (style as HtmlStyle) {
    case 'site':
      return site(flow(parts, bordered), chance);
    case 'spacers':
      return flow(
        parts,
        (table) => `<table cellpadding="0">${rows(withSpacers(table), said).join('\n<tr height="1"></tr>')}</table>`,
      );
    case 'cut':
      return flow(parts, (table) => cutSomewhere(table, chance).map(bordered).join('\n<p>&nbsp;</p>\n'));
    case 'joined':
      return flow(tablesJoined(parts), bordered);
    case 'divs':
      return flow(parts, divs);
    case 'rowTables':
      return flow(parts, rowTables);
    default: {
      const boxed: Inside = (cell) =>
        `<table width="100%"><tr><td align="center"><p><span>${escaped(cell.text)}</span></p></td></tr></table>`;
      return flow(parts, (table) => `<table border="1">${rows(table, boxed).join('\n')}</table>`);
    }
  }
}

function page(body: string, charset: string, title: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<title>${escaped(title)}</title><style>td { padding: 2px; } .td { display: inline-block; }</style></head>
<body>
${body}
</body></html>
`;
}

const titleOf = (parts: readonly Part[]) =>
  parts.flatMap((part) => (part.kind === 'title' ? [part.text] : []))[0] ?? '年报';

const DRESS = { break: '<br>', raised: '<sup>', lowered: '</sup>' };

function textOf(order: Order, charset: string): string {
  const { parts, style } = order;
  // Raised marks stand in runs of their own in Word's pages.
  if (style === 'word') return dressed(word(parts, charset), DRESS);
  if (style === 'official') return dressed(official(parts).replace('charset="utf-8"', `charset="${charset}"`), DRESS);
  if (style === 'nested') return dressed(nested(parts).replace('charset=utf-8', `charset=${charset}`), DRESS);
  const title = titleOf(parts);
  return dressed(page(bodyOf(order), charset, title.replaceAll(BREAK, '')), DRESS);
}

/** A page of pictures: what is left of a report that was scanned and put on the web. */
function pictures(parts: readonly Part[]): string {
  const title = titleOf(parts);
  const images = [1, 2, 3].map((number) => `<p><img src="W02023011${number}.jpg" alt=""></p>`);
  return page(`<h1>${escaped(title)}</h1>${images.join('')}`, 'utf-8', title);
}

const CHARSETS: readonly (readonly [Encoding, string])[] = [
  ['utf-8', 'utf-8'],
  ['utf-8', 'UTF-8'],
  ['utf-8-bom', 'utf-8'],
  ['gb18030', 'gb2312'],
  ['gb18030', 'gbk'],
];

/** The text's bytes, in UTF-8 where the wanted encoding has not all its characters. */
export function encoded(text: string, encoding: Encoding): Uint8Array | null {
  try {
    return encode(text, encoding);
  } catch {
    return null;
  }
}

/** A page's text and the encoding it names. Also what a web archive has inside. */
export function pageOf(order: Order, encoding: Encoding, charset: string): Uint8Array {
  const bytes = encoded(textOf(order, charset), encoding);
  return bytes ?? encode(textOf(order, 'utf-8'), 'utf-8');
}

export const html: FileFormat = {
  styles: STYLES,
  ruled: () => true,
  ragged: true,
  raised: true,
  spoilings: ['mislabelled', 'scanned'],
  make(order) {
    const { chance, spoiling } = order;
    const extension = chance.pick(['html', 'htm']);
    if (spoiling === 'scanned') return { bytes: encode(pictures(order.parts), 'utf-8'), extension };
    const [encoding, charset] = chance.pick(CHARSETS);
    const wrong = encoding === 'gb18030' ? 'utf-8' : 'gb2312';
    return { bytes: pageOf(order, encoding, spoiling === 'mislabelled' ? wrong : charset), extension };
  },
};
