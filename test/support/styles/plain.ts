/** Reports as plain text: what is left of a page or a PDF when only its characters are kept. */

import type { Part } from '../document.ts';
import { type PrintedTable, rowOf } from '../layout.ts';
import { CHROME } from '../narrative.ts';

const lineNumbers = (table: PrintedTable) => Array.from({ length: table.rows }, (_, row) => row);

/** Headings that narrow columns break in two. */
const BROKEN = new Map([
  ['商业企业', '商业\n\n企业'],
  ['科研机构', '科研\n\n机构'],
  ['结果纠正', '结果\n纠正'],
  ['尚未审结', '尚未\n审结'],
]);

/** One cell a line with blank lines between, short headings broken in two, the site's own lines around. */
export function lines(parts: readonly Part[]): string {
  const body = parts.flatMap((part) => {
    if (part.kind === 'heading') return [`    ${part.text}`];
    return part.kind === 'table' ? part.table.cells.map(({ text }) => BROKEN.get(text) ?? text) : [part.text];
  });
  return [...CHROME.above, ...body, ...CHROME.below].join('\n\n');
}

/** Each cell on its own line with a pipe behind it; each row opens with a lone pipe and is padded with pipes. */
export function pipes(parts: readonly Part[]): string {
  const body = parts.flatMap((part) => {
    if (part.kind !== 'table') return [part.text];
    const { table } = part;
    return lineNumbers(table).flatMap((row) => {
      const texts = rowOf(table, row).map((cell) => cell.text);
      const covered = '|'.repeat(table.columns - texts.length);
      const last = `${texts.at(-1)} |${covered === '' ? '' : ` ${covered}`}`;
      return ['|', ...texts.slice(0, -1).map((text) => `${text} |`), last];
    });
  });
  return ['我要收藏', '公共资源调用站点', ...body, '文件下载:', '关联文件:'].join('\n');
}

/** Long labels carry the space at which their cell broke the line. */
const spaced = (text: string) => text.replace(/^(三、本年度办理|\([三四五六]\)..|社会公益|法律服务)(?=[^\s])/, '$1 ');

function tabbedRow(table: PrintedTable, row: number): string {
  const stub = table.cells.find((cell) => cell.part === 'value')?.column ?? 0;
  const fields: string[] = [];
  for (let column = 0; column < table.columns; column++) {
    const start = rowOf(table, row).find((cell) => cell.column === column);
    if (start) fields.push(spaced(start.text));
    if (start?.part === 'label') column += start.columnSpan - 1;
    else if (!start && (column < stub || row < 3)) fields.push('');
  }
  return fields.join('\t');
}

/** A PDF turned to text: one row a line, tabs between the cells, empty fields where a merged label goes on. */
export function tabs(parts: readonly Part[]): string {
  const body = parts.flatMap((part) => {
    if (part.kind === 'paragraph') return [part.text, ''];
    if (part.kind !== 'table') return ['', part.text, ''];
    return lineNumbers(part.table).map((row) => tabbedRow(part.table, row));
  });
  return body.join('\n');
}

/** The same with single spaces for tabs, as the plainest converters leave it. */
export function spaces(parts: readonly Part[]): string {
  const body = parts.flatMap((part) => {
    if (part.kind !== 'table') return [part.text];
    const { table } = part;
    return lineNumbers(table).map((row) =>
      rowOf(table, row)
        .map((cell) => cell.text)
        .join(' '),
    );
  });
  return body.join('\n');
}

/** Markdown tables: every row with all its columns, covered ones empty, a rule under the first row. */
export function markdown(parts: readonly Part[]): string {
  const body = parts.flatMap((part) => {
    if (part.kind === 'title') return [`# ${part.text}`];
    if (part.kind === 'heading') return [`## ${part.text}`];
    if (part.kind !== 'table') return [part.text];
    const { table } = part;
    const rows = lineNumbers(table).map((row) => {
      const starts = new Map(rowOf(table, row).map((cell) => [cell.column, cell.text]));
      const fields = Array.from({ length: table.columns }, (_, column) => starts.get(column) ?? '');
      return `| ${fields.join(' | ')} |`;
    });
    const rule = `|${' --- |'.repeat(table.columns)}`;
    return [[rows[0], rule, ...rows.slice(1)].join('\n')];
  });
  return body.join('\n\n');
}
