/**
 * The dataset as one table: a row for each report of one form edition, a column for each of its cells.
 *
 * Rows are made of the lines the engine keeps (`core/number-line.ts`) and stay the same objects as long as they say the
 * same, so that of ten thousand only those that changed are painted again. Nothing here sums or sorts what is out of sight.
 */

import type { FormId } from '../../core/form.ts';
import { FORM_IDS } from '../../core/form.ts';
import { parsedNumber, type SpelledNumber } from '../../core/number-line.ts';
import type { ReportSummary } from '../../shared/model.ts';
import type { Condition } from './data-condition.ts';
import { canOpen } from './library.ts';
import { hasWords, plain, wordsIn } from './search.ts';

/** A report and its numbers as they are spelled in its line, in the order of its form's cells. */
export interface DataRow {
  readonly report: number;
  readonly summary: ReportSummary;
  readonly line: string;
  readonly parts: readonly string[];
  /** Places of cells that only show what they would become. */
  readonly proposed?: ReadonlySet<number>;
}

/** What a cell must have for its report to be shown; `superseded` is of the report itself. In the order they are shown. */
export const DATA_FILTERS = ['all', 'doubtful', 'failing', 'corrected', 'without', 'superseded'] as const;
export type DataFilter = (typeof DATA_FILTERS)[number];

/** What the rows are sorted by: a cell, or whose report it is. */
export interface DataSort {
  readonly column: string;
  readonly isDescending: boolean;
}

/** Which rows are wanted, and in which order. `conditions` by the place of the cell in the form. */
export interface DataWish {
  readonly filter: DataFilter;
  readonly year: number | null;
  readonly query: string;
  readonly conditions: ReadonlyMap<number, Condition>;
  readonly sort: { readonly by: 'unit' | 'year' | number; readonly isDescending: boolean } | null;
}

/** Columns that are not cells of the form. */
export const UNIT_COLUMN = 'unit';
export const YEAR_COLUMN = 'year';

/** A mark anywhere in a line says that some cell has it. */
const IN_LINE: Record<DataFilter, (line: string) => boolean> = {
  all: () => true,
  doubtful: (line) => line.includes('?'),
  failing: (line) => line.includes('!'),
  corrected: (line) => line.includes('*'),
  without: (line) => /[a-z]/.test(line),
  superseded: () => true,
};

/** Which cells a filter is about; where it is about none, those that wait for eyes. */
const CELL_KEEPS: Record<DataFilter, (cell: SpelledNumber) => boolean> = {
  all: ({ isDoubtful, isFailing }) => isDoubtful || isFailing,
  doubtful: ({ isDoubtful }) => isDoubtful,
  failing: ({ isFailing }) => isFailing,
  corrected: ({ isCorrected }) => isCorrected,
  without: ({ kind }) => kind !== 'number',
  superseded: ({ isDoubtful, isFailing }) => isDoubtful || isFailing,
};

/** How many reports there are on each form, forms without any left out. */
export function formsIn(summaries: readonly ReportSummary[]): { readonly form: FormId; readonly reports: number }[] {
  const count = (form: FormId) => summaries.filter((each) => each.form === form && canOpen(each)).length;
  return FORM_IDS.map((form) => ({ form, reports: count(form) })).filter(({ reports }) => reports > 0);
}

/** The form most reports are on; `null` where there is no report. */
export function mainForm(summaries: readonly ReportSummary[]): FormId | null {
  const forms = formsIn(summaries);
  return forms.reduce((most, each) => (each.reports >= (most?.reports ?? 0) ? each : most), forms[0])?.form ?? null;
}

/** The rows of a form, in the order of the list of reports; reports without a line are not there yet. */
export function dataRows(
  summaries: readonly ReportSummary[],
  form: FormId,
  lines: ReadonlyMap<number, string>,
  before: ReadonlyMap<number, DataRow>,
): Map<number, DataRow> {
  const rows = new Map<number, DataRow>();
  for (const summary of summaries) {
    const { report } = summary;
    const line = summary.form === form ? lines.get(report) : undefined;
    if (line === undefined) continue;
    const old = before.get(report);
    if (old?.line === line && old.summary === summary) rows.set(report, old);
    else rows.set(report, { report, summary, line, parts: old?.line === line ? old.parts : line.split(',') });
  }
  return rows;
}

/** The years that occur, newest first. */
export function yearsOf(rows: Iterable<DataRow>): number[] {
  const years = new Set<number>();
  for (const { summary } of rows) if (summary.year !== null) years.add(summary.year);
  return [...years].sort((a, b) => b - a);
}

/** How many reports each filter keeps, of those of a year. */
export function dataCounts(rows: Iterable<DataRow>, year: number | null): Record<DataFilter, number> {
  const counts = Object.fromEntries(DATA_FILTERS.map((filter) => [filter, 0])) as Record<DataFilter, number>;
  for (const row of rows) {
    if (year !== null && row.summary.year !== year) continue;
    for (const filter of DATA_FILTERS) if (keepsLine(row, filter)) counts[filter] += 1;
  }
  return counts;
}

/** A superseded report is in none of the filters but its own: its numbers would be counted twice. */
function keepsLine({ summary, line }: DataRow, filter: DataFilter): boolean {
  return (summary.version === 'superseded') === (filter === 'superseded') && IN_LINE[filter](line);
}

/** Whether a row is wanted. */
export function isWanted(row: DataRow, { filter, year, query, conditions }: DataWish): boolean {
  if (year !== null && row.summary.year !== year) return false;
  if (!keepsLine(row, filter)) return false;
  for (const [index, holds] of conditions) if (!holds(parsedNumber(row.parts[index] ?? ''))) return false;
  if (query.trim() === '') return true;
  return hasWords(plain(`${row.summary.unit ?? ''} ${row.summary.file}`), wordsIn(query));
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** The rows that are wanted, in the order that is wanted. What has no number comes last, whichever way is sorted. */
export function wantedRows(rows: Iterable<DataRow>, wish: DataWish): DataRow[] {
  const kept = [...rows].filter((row) => isWanted(row, wish));
  const { sort } = wish;
  if (sort === null) return kept;
  const sign = sort.isDescending ? -1 : 1;
  if (sort.by === 'unit') {
    return kept.sort((a, b) => sign * collator.compare(a.summary.unit ?? '', b.summary.unit ?? ''));
  }
  const { by } = sort;
  const keyOf = (row: DataRow) => (by === 'year' ? row.summary.year : numberIn(row.parts[by]));
  const keyed = kept.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sign * (a.key - b.key);
  });
  return keyed.map(({ row }) => row);
}

/** The number of a cell as it is compared and counted, never summed; `null` where it has none. */
export function numberIn(part: string | undefined): number | null {
  const number = Number.parseFloat(part ?? '');
  return Number.isNaN(number) ? null : number;
}

/**
 * The rows in sight after the dataset changed under them: the same reports in the same places, each as it now is, even
 * where it is no longer wanted; those that are new since `known` come last, where they are wanted. Nothing is to leave
 * from under a hand that is at work on it.
 */
export function followedRows(
  shown: readonly DataRow[],
  known: ReadonlyMap<number, DataRow>,
  now: ReadonlyMap<number, DataRow>,
  wish: DataWish,
): DataRow[] {
  const kept = shown.flatMap(({ report }) => now.get(report) ?? []);
  const come = [...now.values()].filter((row) => !known.has(row.report) && isWanted(row, wish));
  return [...kept, ...come];
}

/** A place in the table as it is shown: which row, which column. */
export interface DataPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The next cell, row by row, that a filter is about; around the end it goes on at the beginning. `null` where there is
 * none. `columns` are the places in the form of the columns as they are shown.
 */
export function nextKept(
  rows: readonly DataRow[],
  columns: readonly number[],
  filter: DataFilter,
  from: DataPlace,
  step: 1 | -1,
): DataPlace | null {
  const keeps = CELL_KEEPS[filter];
  const width = columns.length;
  const total = rows.length * width;
  if (total === 0) return null;
  let row = from.row;
  for (let gone = 1, at = from.row * width + from.column; gone <= total; gone += 1) {
    at = (at + step + total) % total;
    row = Math.floor(at / width);
    const line = rows[row] as DataRow;
    // A line without any such cell is passed over whole.
    if (!IN_LINE[filter === 'superseded' ? 'all' : filter](line.line)) {
      const rest = step === 1 ? width - 1 - (at % width) : at % width;
      at += step * rest;
      gone += rest;
      continue;
    }
    const part = line.parts[columns[at % width] as number];
    if (part !== undefined && keeps(parsedNumber(part))) return { row, column: at % width };
  }
  return null;
}
