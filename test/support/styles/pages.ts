/** Reports as web pages: written by hand, by Word, and by a site that lays everything out in tables. */

import type { Part } from '../document.ts';
import { type PrintedCell, type PrintedTable, rowOf } from '../layout.ts';
import { CHROME } from '../narrative.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Chinese pages print full-width brackets and commas where the official text has them. */
export const wide = (text: string): string =>
  text
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(',', '，')
    .replaceAll(':', '：')
    .replace(/^(\d)\./, '$1．');

const label = (cell: PrintedCell) => escaped(cell.part === 'value' ? cell.text : wide(cell.text));

function rows(table: PrintedTable, open: string, td: (cell: PrintedCell) => string): string {
  const body = Array.from(
    { length: table.rows },
    (_, row) => `${open}\n${rowOf(table, row).map(td).join('\n')}\n</tr>`,
  );
  return body.join('\n');
}

function spans({ rowSpan, columnSpan }: PrintedCell): string {
  return `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
}

const TAGS = { title: 'h1', heading: 'h3', paragraph: 'p', signature: 'p' } as const;

/** The official tables, cell for cell, in a page of its own. */
export function html(parts: readonly Part[]): string {
  const body = parts.map((part) => {
    if (part.kind === 'table') {
      const inner = rows(part.table, '<tr>', (cell) => `  <td${spans(cell)}>${label(cell)}</td>`);
      return `<table border="1">\n<tbody>\n${inner}\n</tbody>\n</table>`;
    }
    const tag = TAGS[part.kind];
    return `<${tag}>${escaped(wide(part.text))}</${tag}>`;
  });
  const [title = '年报'] = parts.flatMap((part) => (part.kind === 'title' ? [part.text] : []));
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(title)}_云岭区政务公开网</title>
<style>td { text-align: center; } p { text-indent: 2em; }</style>
<script>var hits = 1586; document.write("<table><tr><td>规章</td><td>9</td><td>9</td><td>9</td></tr></table>");</script>
</head>
<body>
<ul>${CHROME.above.map((text) => `<li><a href="#">${escaped(text)}</a></li>`).join('')}</ul>
<div id="zoom">
${body.join('\n')}
</div>
<p>${CHROME.below.map(escaped).join('<br>')}</p>
</body>
</html>
`;
}

/** Word cuts a run wherever the font changes: digits apart from characters, and long labels in the middle. */
function runs(text: string): string {
  return text
    .split(/(?<=[0-9A-Za-z.+-])(?=[^0-9A-Za-z.+-])|(?<=[^0-9A-Za-z.+-])(?=[0-9A-Za-z.+-])/)
    .map((run) =>
      /^[0-9]/.test(run)
        ? `<span lang=EN-US style='font-size:9.0pt;font-family:"Times New Roman",serif'>${escaped(run)}</span>`
        : `<span style='font-size:9.0pt;font-family:宋体;mso-ascii-font-family:Calibri'>${escaped(run)}</span>`,
    )
    .join('');
}

function wordCell(cell: PrintedCell): string {
  const text = cell.part === 'value' ? cell.text : wide(cell.text);
  const size = [
    cell.rowSpan > 1 ? ` rowspan=${cell.rowSpan}` : '',
    cell.columnSpan > 1 ? ` colspan=${cell.columnSpan}` : '',
  ];
  return `  <td width=57${size.join('')} valign=middle style='width:42.55pt;border:solid windowtext 1.0pt;
  mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>
  <p class=MsoNormal align=center style='text-align:center;
  layout-grid-mode:char'>${runs(text)}<span lang=EN-US><o:p></o:p></span></p>
  </td>`;
}

/** What Word saves as a web page: mso styles, a paragraph and several spans in each cell, `o:p` everywhere. */
export function word(parts: readonly Part[], charset: string): string {
  const body = parts.map((part) => {
    if (part.kind === 'table') {
      const open = " <tr style='mso-yfti-irow:1;height:19.85pt'>";
      const inner = rows(part.table, open, wordCell);
      return `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>\n${inner}\n</table>`;
    }
    const lead = part.kind === 'paragraph' ? '<span style="mso-spacerun:yes">&nbsp;&nbsp;&nbsp; </span>' : '';
    return `<p class=MsoNormal style='line-height:28.0pt;mso-line-height-rule:exactly'>${lead}${runs(wide(part.text))}<span
lang=EN-US style='font-size:16.0pt'><o:p></o:p></span></p>`;
  });
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=${charset}">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:10.5pt;} --></style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'>
<div class=Section1 style='layout-grid:15.6pt'>
${body.join('\n')}
</div>
</body>
</html>
`.replaceAll('\n', '\r\n');
}

/** A site from the days when pages were tables: frame, menu, article and each value in tables within tables. */
export function nested(parts: readonly Part[]): string {
  const body = parts.map((part) => {
    if (part.kind !== 'table') return `<tr><td colspan="2">${escaped(part.text)}</td></tr>`;
    const inner = rows(part.table, '<tr>', (cell) => `<td${spans(cell)}><font size="2">${label(cell)}</font></td>`);
    return `<tr><td colspan="2"><table border="1" width="96%">${inner}</table></td></tr>`;
  });
  const menu = CHROME.above.map((text) => `<tr><td>${escaped(text)}</td></tr>`).join('');
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>
<body><table width="1000"><tr>
<td width="180" valign="top"><table>${menu}<tr><td>本周访问</td><td>253</td><td>17</td></tr></table></td>
<td valign="top"><table>
${body.join('\n')}
</table></td>
</tr><tr><td colspan="2"><table><tr>${CHROME.below.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr></table></td></tr>
</table></body></html>
`;
}
