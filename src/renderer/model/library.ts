/** The library's questions: which rows a filter keeps, how many it would, and what text a search looks at. */

import { isDone } from '../../core/signing.ts';
import type { ReportSummary } from '../../shared/model.ts';
import { hasWords, plain, wordsIn } from './search.ts';

/** The numbers of the summary line, each of them a filter, in the order they are shown: what was read, then who does what. */
export const LIBRARY_FILTERS = [
  'all',
  'proved',
  'clean',
  'unruled',
  'failing',
  'doubts',
  'noTables',
  'unread',
  'rivals',
  'mine',
  'inReview',
  'voided',
  'toReturn',
  'returned',
  'signedOff',
  'unseconded',
] as const;
export type LibraryFilter = (typeof LIBRARY_FILTERS)[number];

/** Some reports singled out elsewhere: by a number of an import or of the overview. `label` says which they are. */
export interface LibraryPick {
  readonly label: string;
  readonly reports: ReadonlySet<number>;
}

/** What is asked of the list. `reviewer`: whose reports are “mine”; nobody's while there is no name. */
export interface LibraryQuestion {
  readonly filter: LibraryFilter;
  readonly query: string;
  readonly pick: LibraryPick | null;
  readonly reviewer: string;
}

/** Whether every cell of a report has a number that something proves, and nothing in it waits for anybody. */
export function isProvedWhole(summary: ReportSummary): boolean {
  const { cells, proved, failing, doubts } = summary;
  return canOpen(summary) && cells > 0 && proved === cells && failing === 0 && doubts === 0;
}

const KEEPS: Record<LibraryFilter, (summary: ReportSummary, reviewer: string) => boolean> = {
  all: () => true,
  proved: isProvedWhole,
  clean: (summary) => CLEAN.includes(standingOf(summary)),
  unruled: (summary) => summary.unruled > 0,
  failing: (summary) => summary.failing > 0,
  doubts: (summary) => summary.doubts > 0,
  noTables: (summary) => summary.failure === null && summary.tablesMissing > 0,
  unread: (summary) => summary.failure !== null,
  rivals: (summary) => summary.version === 'open',
  mine: (summary, reviewer) => reviewer !== '' && summary.assignee === reviewer,
  inReview: (summary) => summary.status === 'inReview',
  voided: (summary) => summary.isVoided,
  toReturn: (summary) => summary.status === 'toReturn',
  returned: (summary) => summary.status === 'returned',
  signedOff: (summary) => summary.status === 'signedOff',
  unseconded: (summary) => summary.unseconded > 0,
};

/**
 * How a file came in, as one word: the gravest thing there is to say of it. `unproved`: nothing is wrong, and not every
 * number has a witness.
 */
export const STANDINGS = ['proved', 'unproved', 'doubts', 'failing', 'noTables', 'unread'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Nothing in it is known to be wrong, missing or doubtful. */
const CLEAN: readonly Standing[] = ['proved', 'unproved'];

/** Every report has one standing, so that the numbers of all of them add up. */
export function standingOf(summary: ReportSummary): Standing {
  if (summary.failure !== null) return 'unread';
  if (summary.tablesMissing > 0) return 'noTables';
  if (summary.failing > 0) return 'failing';
  if (summary.doubts > 0) return 'doubts';
  return isProvedWhole(summary) ? 'proved' : 'unproved';
}

/** Reports by their standing, each kind in the order given. */
export function byStanding(summaries: readonly ReportSummary[]): Record<Standing, number[]> {
  const kinds: Record<Standing, number[]> = {
    proved: [],
    unproved: [],
    doubts: [],
    failing: [],
    noTables: [],
    unread: [],
  };
  for (const summary of summaries) kinds[standingOf(summary)].push(summary.report);
  return kinds;
}

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
export function libraryCounts(
  summaries: readonly ReportSummary[],
  reviewer: string,
): Readonly<Record<LibraryFilter, number>> {
  const counts = Object.fromEntries(LIBRARY_FILTERS.map((filter) => [filter, 0])) as Record<LibraryFilter, number>;
  for (const summary of summaries) {
    for (const filter of LIBRARY_FILTERS) if (KEEPS[filter](summary, reviewer)) counts[filter] += 1;
  }
  return counts;
}

/** The rows to show: those picked and kept, whose unit, file, year or reviewer has every word of the query. */
export function libraryRows(
  summaries: readonly ReportSummary[],
  { filter, query, pick, reviewer }: LibraryQuestion,
): ReportSummary[] {
  const words = wordsIn(query);
  const textOf = (each: ReportSummary) =>
    plain(`${each.unit ?? ''} ${fileText(each)} ${each.year ?? ''} ${each.assignee ?? ''} ${each.signedBy ?? ''}`);
  const asked = (each: ReportSummary) => words.length === 0 || hasWords(textOf(each), words);
  return summaries.filter(
    (each) => (pick === null || pick.reports.has(each.report)) && KEEPS[filter](each, reviewer) && asked(each),
  );
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
  let reviewed = 0;
  let total = 0;
  for (const summary of summaries) {
    if (!canOpen(summary) || summary.version === 'superseded') continue;
    total += 1;
    if (isDone(summary.status)) reviewed += 1;
  }
  return { reviewed, total };
}

/**
 * What can be done with chosen rows together.
 *
 * - `assign`: those there is something to review of.
 * - `signOff`: those proved whole that nobody has signed off: only there is no number left to look at.
 * - `giveBack`: those that were signed off to be returned to their unit.
 */
export function togetherOf(chosen: readonly ReportSummary[]): {
  readonly assign: readonly number[];
  readonly signOff: readonly number[];
  readonly giveBack: readonly number[];
} {
  const numbers = (keeps: (summary: ReportSummary) => boolean) => chosen.filter(keeps).map(({ report }) => report);
  return {
    assign: numbers(canOpen),
    signOff: numbers((each) => isProvedWhole(each) && each.version !== 'superseded' && !isDone(each.status)),
    giveBack: numbers(({ status }) => status === 'toReturn'),
  };
}

/** Everybody who has, had or reviews a report, by name: to whom others may be given. */
export function peopleOf(summaries: readonly ReportSummary[], reviewer: string): string[] {
  const names = summaries.flatMap(({ assignee, signedBy }) => [assignee ?? '', signedBy ?? '']);
  return [...new Set([reviewer, ...names])].filter((name) => name !== '').sort((a, b) => a.localeCompare(b, 'zh-CN'));
}

/** The report before or after one in the order of the list; `null` at the ends. Rows that cannot be opened are passed over. */
export function neighbour(
  order: readonly number[],
  summaries: readonly ReportSummary[],
  report: number,
  step: 1 | -1,
): number | null {
  const isOpenable = (each: number) => {
    const summary = summaries.find((row) => row.report === each);
    return summary !== undefined && canOpen(summary);
  };
  const at = order.indexOf(report);
  if (at < 0) return order.find(isOpenable) ?? null;
  for (let place = at + step; place >= 0 && place < order.length; place += step) {
    const each = order[place];
    if (each !== undefined && isOpenable(each)) return each;
  }
  return null;
}
