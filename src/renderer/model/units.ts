/**
 * The register's questions: which reports a unit has and lacks by year, which rows a filter keeps, which names look
 * alike, and what would come of a merge. Plain functions of the register as the engine answers it.
 */

import type { LikeUnits, ReportSummary, UnitRow, UnitsView } from '../../shared/model.ts';
import { hasWords, plain, wordsIn } from './search.ts';

/** The numbers of the summary line, each of them a filter, in the order they are shown. */
export const UNIT_FILTERS = ['all', 'missing', 'alike', 'levelUnknown'] as const;
export type UnitFilter = (typeof UNIT_FILTERS)[number];

/**
 * What a unit has of one year. `isMissing`: no report where one is to be expected, since the unit has some of a year
 * before and after, or the unit it reports to has one of this year. `below`: how many of its subordinates have reports,
 * `null` where it has none or nobody of them has.
 */
export interface UnitYear {
  readonly reports: readonly number[];
  readonly isMissing: boolean;
  readonly below: { readonly filed: number; readonly of: number } | null;
}

/** A row of the table of units. `undated` are reports whose year is unknown; `text` is what a search looks at. */
export interface UnitLine {
  readonly unit: UnitRow;
  readonly text: string;
  readonly parentName: string | null;
  readonly years: Readonly<Record<number, UnitYear>>;
  readonly undated: readonly number[];
  /** Whether a report of its own or of a subordinate is missing. */
  readonly isMissing: boolean;
  readonly isAlike: boolean;
}

export interface UnitTable {
  /** Every year there is a report of, oldest first. */
  readonly years: readonly number[];
  readonly hasUndated: boolean;
  readonly lines: readonly UnitLine[];
}

export const STANDINGS = ['failing', 'doubts', 'undecided', 'clear'] as const;

/** How a report stands, in one word: the most urgent thing there is to look at, and how many there are of it. */
export interface Standing {
  readonly kind: (typeof STANDINGS)[number];
  readonly count: number;
}

/** Only a report without anything to look at is clear: one that is all doubts has nothing that fails either. */
export function standingOf(summary: Pick<ReportSummary, 'failing' | 'doubts' | 'undecided'>): Standing {
  const kind = STANDINGS.find((each) => each === 'clear' || summary[each] > 0) ?? 'clear';
  return { kind, count: kind === 'clear' ? 0 : summary[kind] };
}

/** Names a pair of like units, whichever comes first. Example: `{ unit: 7, other: 3 }` → `3:7`. */
export function likeKey({ unit, other }: LikeUnits): string {
  return unit < other ? `${unit}:${other}` : `${other}:${unit}`;
}

/** Pairs of like names nobody has said are two units, each once. */
export function openPairs({ alike }: UnitsView, apart: ReadonlySet<string>): LikeUnits[] {
  const seen = new Set(apart);
  return alike.filter((pair) => {
    const key = likeKey(pair);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function reportsByYear({ reports }: UnitRow): Map<number, number[]> {
  const years = new Map<number, number[]>();
  for (const { report, year } of reports) {
    if (year !== null) years.set(year, [...(years.get(year) ?? []), report]);
  }
  return years;
}

/** The register as a table, in its own order. */
export function unitTable(view: UnitsView, apart: ReadonlySet<string>): UnitTable {
  const byNumber = new Map(view.units.map((each) => [each.unit, { row: each, years: reportsByYear(each) }]));
  const below = new Map<number, number[]>();
  for (const { unit, parent } of view.units) {
    if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const alike = new Set(openPairs(view, apart).flatMap(({ unit, other }) => [unit, other]));
  const years = [...new Set([...byNumber.values()].flatMap((each) => [...each.years.keys()]))].sort((a, b) => a - b);

  const lineOf = ({ row, years: own }: { row: UnitRow; years: Map<number, number[]> }): UnitLine => {
    const first = Math.min(...own.keys());
    const last = Math.max(...own.keys());
    const parent = row.parent === null ? undefined : byNumber.get(row.parent);
    const children = below.get(row.unit) ?? [];
    const cell = (year: number): UnitYear => {
      const reports = own.get(year) ?? [];
      const filed = children.filter((child) => byNumber.get(child)?.years.has(year)).length;
      const isGap = (first < year && year < last) || (parent?.years.has(year) ?? false);
      return {
        reports,
        isMissing: reports.length === 0 && isGap,
        below: filed > 0 || (children.length > 0 && reports.length > 0) ? { filed, of: children.length } : null,
      };
    };
    const cells = Object.fromEntries(years.map((year) => [year, cell(year)]));
    return {
      unit: row,
      text: plain([row.name, ...row.aliases, parent?.row.name ?? ''].join(' ')),
      parentName: parent?.row.name ?? null,
      years: cells,
      undated: row.reports.filter(({ year }) => year === null).map(({ report }) => report),
      isMissing: Object.values(cells).some(
        ({ isMissing, below: under }) => isMissing || (under !== null && under.filed < under.of),
      ),
      isAlike: alike.has(row.unit),
    };
  };
  const lines = [...byNumber.values()].map(lineOf);
  return { years, hasUndated: lines.some(({ undated }) => undated.length > 0), lines };
}

/**
 * The same table with the rows of the one before wherever they say the same: the engine answers the whole register after
 * every act, and a row that is the same object is not painted again.
 */
export function keepingLines(table: UnitTable, before: UnitTable | null): UnitTable {
  if (before === null) return table;
  const known = new Map(before.lines.map((line) => [line.unit.unit, line]));
  const lines = table.lines.map((line) => {
    const last = known.get(line.unit.unit);
    return last && JSON.stringify(last) === JSON.stringify(line) ? last : line;
  });
  return { ...table, lines };
}

const KEEPS: Record<UnitFilter, (line: UnitLine) => boolean> = {
  all: () => true,
  missing: ({ isMissing }) => isMissing,
  alike: ({ isAlike }) => isAlike,
  levelUnknown: ({ unit }) => unit.level === null,
};

/** How many units each filter keeps. */
export function unitCounts({ lines }: UnitTable): Record<UnitFilter, number> {
  const count = (filter: UnitFilter) => lines.filter(KEEPS[filter]).length;
  return Object.fromEntries(UNIT_FILTERS.map((filter) => [filter, count(filter)])) as Record<UnitFilter, number>;
}

/** The rows to show: those the filter keeps and whose names, or parent's name, have every word of the query. */
export function unitLines({ lines }: UnitTable, filter: UnitFilter, query: string): UnitLine[] {
  const words = wordsIn(query);
  return lines.filter((line) => KEEPS[filter](line) && hasWords(line.text, words));
}

/** Units whose names have every word of the query, those that begin with it first; at most `limit`, `except` left out. */
export function matchingUnits(
  units: readonly UnitRow[],
  query: string,
  except: ReadonlySet<number>,
  limit: number,
): UnitRow[] {
  const words = wordsIn(query);
  const head = plain(query).trim();
  const found = units.filter(({ unit, name, aliases }) => {
    const text = plain([name, ...aliases].join(' '));
    return !except.has(unit) && hasWords(text, words);
  });
  const rank = ({ name }: UnitRow) => (plain(name).startsWith(head) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || a.name.length - b.name.length).slice(0, limit);
}

/** A unit and all that report to it, however far down: none of them can be its parent. */
export function lineage(units: readonly UnitRow[], unit: number): Set<number> {
  const found = new Set([unit]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const each of units) if (each.parent !== null && found.has(each.parent)) found.add(each.unit);
  }
  return found;
}

/** Years of which both have a report: after a merge these would be two of one unit and year. */
export function sharedYears(a: UnitRow, b: UnitRow): number[] {
  const theirs = reportsByYear(b);
  return [...reportsByYear(a).keys()].filter((year) => theirs.has(year)).sort((one, two) => one - two);
}
