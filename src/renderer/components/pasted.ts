/**
 * What the clipboard holds, as rows and columns. Spreadsheets and web pages give a table of HTML, in which merged cells can
 * be told from empty ones; whoever gives none gives text. The HTML is only ever parsed, into a document of its own in
 * which nothing loads or runs, and read for its text.
 */

import { type Block, blockOfTable, blockOfText, type TableCell } from '../model/clipboard.ts';

/** No printed table is wider or longer; a page may claim what it likes. */
const MOST = 500;

/** The rows and columns on the clipboard. A text alone is one cell. */
export function pastedBlock(clipboard: Pick<DataTransfer, 'getData'>): Block {
  const table = largestTable(clipboard.getData('text/html'));
  return table === null ? blockOfText(clipboard.getData('text/plain')) : blockOfTable(rowsOf(table));
}

/** Of all tables, the one with the most cells of its own: pages put tables in tables to lay them out. */
function largestTable(html: string): HTMLTableElement | null {
  if (!/<t[dh][\s>]/iu.test(html)) return null;
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')];
  const size = (table: HTMLTableElement) => [...table.rows].reduce((sum, row) => sum + row.cells.length, 0);
  return tables.reduce<HTMLTableElement | null>((best, each) => (best && size(best) >= size(each) ? best : each), null);
}

function rowsOf(table: HTMLTableElement): TableCell[][] {
  return [...table.rows].slice(0, MOST).map((row) =>
    [...row.cells].map((cell) => ({
      text: textOf(cell),
      rows: Math.min(Math.max(cell.rowSpan, 1), MOST),
      columns: Math.min(Math.max(cell.colSpan, 1), MOST),
    })),
  );
}

/** A cell's text; a line break in it parts words. */
function textOf(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith(' ');
  return cell.textContent ?? '';
}
