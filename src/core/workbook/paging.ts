/**
 * Spreads the rows of a long table over several sheets: a sheet ends at 1,048,576 rows, and 10,000 reports have two
 * million cells. A report is never torn apart between two sheets.
 */

import type { Book } from './book.ts';
import type { WorkbookReport } from './input.ts';
import type { Sheet } from './sheet.ts';
import { type Entry, type Examined, examine } from './survey.ts';

/** Rows of one sheet, with room for headings. */
export const MOST_ROWS = 1_000_000;

/** Reports from index `first` up to, not including, `end`. */
export interface Page {
  readonly first: number;
  readonly end: number;
}

/** Cuts the reports into pages of at most `most` rows. There is always one page, be it empty. */
export function pages(entries: readonly Entry[], rowsOf: (entry: Entry) => number, most = MOST_ROWS): Page[] {
  const list: Page[] = [];
  let first = 0;
  let rows = 0;
  entries.forEach((entry, index) => {
    const more = rowsOf(entry);
    if (rows + more > most && index > first) {
      list.push({ first, end: index });
      first = index;
      rows = 0;
    }
    rows += more;
  });
  return [...list, { first, end: entries.length }];
}

/** A report on its way through a sheet, with its row of the summary. `seen` is null for an unreadable file. */
export interface Visit {
  readonly report: WorkbookReport;
  readonly entry: Entry;
  readonly seen: Examined | null;
}

/** Walks the reports of a page, with a pause after each one. Throws where the reports are not those of the survey. */
export function* visits({ input, survey }: Book, page: Page): Generator<Visit | null> {
  let index = 0;
  for (const report of input.reports) {
    if (index >= page.end) return;
    const entry = survey.entries[index];
    if (entry?.report !== report.report) throw new Error('the reports changed while the workbook was written');
    if (index >= page.first) yield { report, entry, seen: examine(report) };
    yield null;
    index += 1;
  }
}

/** The sheets of a long table: `数据`, and `数据 (2)` and so on where one is not enough. */
export function paged(
  { survey, say }: Book,
  name: string,
  rowsOf: (entry: Entry) => number,
  sheetOf: (name: string, page: Page) => Sheet,
): Sheet[] {
  return pages(survey.entries, rowsOf).map((page, index) =>
    sheetOf(index === 0 ? name : say.sheetPart(name, index + 1), page),
  );
}
