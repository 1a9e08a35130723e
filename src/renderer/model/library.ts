/** The library's questions: which rows a filter keeps, how many it would, and what text a search looks at. */

import type { ReportSummary } from '../../shared/model.ts';

/** The numbers of the summary line, each of them a filter, in the order they are shown. */
export const LIBRARY_FILTERS = [
  'all',
  'unruled',
  'failing',
  'doubts',
  'incomplete',
  'rivals',
  'inProgress',
  'reviewed',
] as const;
export type LibraryFilter = (typeof LIBRARY_FILTERS)[number];

/** Whether a report came in without all its tables, or not at all. */
export function isIncomplete({ failure, tablesMissing }: ReportSummary): boolean {
  return failure !== null || tablesMissing > 0;
}

const KEEPS: Record<LibraryFilter, (summary: ReportSummary) => boolean> = {
  all: () => true,
  unruled: (summary) => summary.unruled > 0,
  failing: (summary) => summary.failing > 0,
  doubts: (summary) => summary.doubts > 0,
  incomplete: isIncomplete,
  rivals: (summary) => summary.version === 'open',
  inProgress: (summary) => summary.status === 'inProgress',
  reviewed: (summary) => summary.status === 'reviewed',
};

/** How much of a report is proved, in whole percent: only what is proved whole is 100. `null` where there is no report. */
export function provedPercent({ cells, proved }: ReportSummary): number | null {
  return cells === 0 ? null : Math.floor((100 * proved) / cells);
}

/**
 * The file of a report as a person would look for it: what came in an archive has the archive's name before it, since many
 * units name the file in it alike. Example: `/in/某局.zip!/2022/年度报告.html` → `某局.zip › 年度报告.html`.
 */
export function fileText({ path, file }: Pick<ReportSummary, 'path' | 'file'>): string {
  const archives = path.split('!/').slice(0, -1);
  return [...archives.map((each) => each.split(/[\\/]/).at(-1)), file].join(' › ');
}

/** How many reports each filter keeps. */
export function libraryCounts(summaries: readonly ReportSummary[]): Record<LibraryFilter, number> {
  const count = (filter: LibraryFilter) => summaries.filter(KEEPS[filter]).length;
  return Object.fromEntries(LIBRARY_FILTERS.map((filter) => [filter, count(filter)])) as Record<LibraryFilter, number>;
}

/** The rows to show: those the filter keeps and whose unit, file or year has every word of the query. */
export function libraryRows(
  summaries: readonly ReportSummary[],
  filter: LibraryFilter,
  query: string,
): ReportSummary[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const textOf = (summary: ReportSummary) =>
    `${summary.unit ?? ''} ${fileText(summary)} ${summary.year ?? ''}`.normalize('NFKC').toLowerCase();
  return summaries.filter((summary) => KEEPS[filter](summary) && words.every((word) => textOf(summary).includes(word)));
}

/** Whether a row leads anywhere: a file that could not be read has nothing to open. */
export function canOpen(summary: ReportSummary): boolean {
  return summary.failure === null && summary.form !== null;
}

/** How many reports there are to review, and how many are. Files that could not be read and superseded ones do not count. */
export function reviewProgress(summaries: readonly ReportSummary[]): {
  readonly reviewed: number;
  readonly total: number;
} {
  const open = summaries.filter((summary) => canOpen(summary) && summary.version !== 'superseded');
  return { reviewed: open.filter((summary) => summary.status === 'reviewed').length, total: open.length };
}

/** The report before or after one in the order of the list; `null` at the ends. Rows that cannot be opened are passed over. */
export function neighbour(
  order: readonly number[],
  summaries: readonly ReportSummary[],
  report: number,
  step: 1 | -1,
): number | null {
  const open = new Set(summaries.filter(canOpen).map((summary) => summary.report));
  const list = order.filter((each) => open.has(each) || each === report);
  const at = list.indexOf(report);
  return at < 0 ? (list[0] ?? null) : (list[at + step] ?? null);
}
