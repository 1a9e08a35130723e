/**
 * The overview's questions: how far the work is, what was found, where, and by whom. Each answer names its reports, so
 * that every mark on the screen leads to them. Plain functions of the rows the page has anyway.
 *
 * Superseded reports and files that could not be read are no work to be done: they are told apart and counted nowhere else.
 */

import { RULES } from '../../core/checks/index.ts';
import { DOUBT_CODES, type DoubtCode } from '../../core/reading.ts';
import { isDone, type ReviewStatus } from '../../core/signing.ts';
import { UNIT_LEVELS, type UnitLevel } from '../../core/units.ts';
import type { ReportSummary, UnitRow } from '../../shared/model.ts';
import { canOpen } from './library.ts';

/** In the order of a bar: what is furthest first. */
export const STAGES: readonly ReviewStatus[] = ['signedOff', 'returned', 'toReturn', 'inReview', 'new'];

/** Some reports by where they stand. */
export interface Stage {
  readonly status: ReviewStatus;
  readonly reports: readonly number[];
}

const numbersOf = (summaries: readonly ReportSummary[]) => summaries.map(({ report }) => report);

/** The reports there are to review. */
export function atWork(summaries: readonly ReportSummary[]): ReportSummary[] {
  return summaries.filter((each) => canOpen(each) && each.version !== 'superseded');
}

export function stagesOf(reports: readonly ReportSummary[]): Stage[] {
  return STAGES.map((status) => ({ status, reports: numbersOf(reports.filter((each) => each.status === status)) }));
}

/** A person's share; `name` null for what was given to nobody. */
export interface Share {
  readonly name: string | null;
  readonly reports: readonly number[];
  readonly stages: readonly Stage[];
}

/** Who has what, the largest share first, what nobody has last. */
export function sharesOf(reports: readonly ReportSummary[]): Share[] {
  const groups = groupedBy(reports, ({ assignee }) => assignee);
  return [...groups]
    .map(([name, group]) => ({ name, reports: numbersOf(group), stages: stagesOf(group) }))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.reports.length - a.reports.length);
}

/** A day of the calendar and the sign-offs that were given on it and hold. */
export interface Day {
  /** Example: `2024-02-03`, in local time. */
  readonly day: string;
  readonly reports: readonly number[];
}

/** The days from the first sign-off that holds to the last, those without one included; the last `most` of them. */
export function daysOf(reports: readonly ReportSummary[], dayOf: (iso: string) => string, most: number): Day[] {
  const signed = reports.filter(({ status, signedAt }) => signedAt !== null && isDone(status));
  const byDay = groupedBy(signed, ({ signedAt }) => dayOf(signedAt as string));
  const days = [...byDay.keys()].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: Day[] = [];
  for (let day = last; day >= first && all.length < most; day = dayBefore(day)) {
    all.unshift({ day, reports: numbersOf(byDay.get(day) ?? []) });
  }
  return all;
}

/** Example: `2024-03-01` → `2024-02-29`. */
function dayBefore(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}

/** Things found of one kind: how many wait for a decision, how many are decided, and where. */
export interface Found<Key> {
  readonly key: Key;
  readonly open: number;
  readonly decided: number;
  readonly reports: readonly number[];
}

/** Findings that fail by rule, the most frequent first. */
export function foundByRule(reports: readonly ReportSummary[]): Found<string>[] {
  const rules = RULES.map(({ id }) => {
    const here = reports.filter(({ byRule }) => (byRule[id]?.[0] ?? 0) > 0);
    const failing = here.reduce((all, { byRule }) => all + (byRule[id]?.[0] ?? 0), 0);
    const open = here.reduce((all, { byRule }) => all + (byRule[id]?.[1] ?? 0), 0);
    return { key: id, open, decided: failing - open, reports: numbersOf(here) };
  });
  return ranked(rules);
}

/** Open doubts by code, the most frequent first. */
export function foundByDoubt(reports: readonly ReportSummary[]): Found<DoubtCode>[] {
  const doubts = DOUBT_CODES.map((key) => {
    const here = reports.filter(({ byDoubt }) => (byDoubt[key] ?? 0) > 0);
    const open = here.reduce((all, { byDoubt }) => all + (byDoubt[key] ?? 0), 0);
    return { key, open, decided: 0, reports: numbersOf(here) };
  });
  return ranked(doubts);
}

/** A unit as the list of units names it; `level` null where it is not settled or the unit is not known. */
export interface UnitKey {
  readonly name: string;
  readonly level: UnitLevel | null;
}

/** Failing findings by unit, those with the most first. A report of no known unit goes under the name of its file. */
export function foundByUnit(reports: readonly ReportSummary[], units: readonly UnitRow[]): Found<UnitKey>[] {
  const unitOf = new Map(units.flatMap((unit) => unit.reports.map(({ report }) => [report, unit] as const)));
  const groups = groupedBy(reports, (each) => unitOf.get(each.report)?.name ?? each.unit ?? each.file);
  const found = [...groups].map(([name, group]) => {
    const failing = group.reduce((all, each) => all + each.failing, 0);
    const open = group.reduce((all, each) => all + each.unruled, 0);
    const level = unitOf.get(group[0]?.report ?? 0)?.level ?? null;
    return { key: { name, level }, open, decided: failing - open, reports: numbersOf(group) };
  });
  return ranked(found);
}

const ranked = <Key>(found: readonly Found<Key>[]): Found<Key>[] =>
  found
    .filter(({ open, decided }) => open + decided > 0)
    .sort((a, b) => b.open + b.decided - (a.open + a.decided) || b.open - a.open);

/** Reports of one level: those with something that fails, those with doubts alone, and the rest. */
export interface LevelShare {
  readonly level: UnitLevel | null;
  readonly failing: readonly number[];
  readonly doubts: readonly number[];
  readonly clear: readonly number[];
}

/** Levels that have reports, in the order of the register, those without one last. */
export function sharesByLevel(reports: readonly ReportSummary[], units: readonly UnitRow[]): LevelShare[] {
  const levelOf = new Map(units.flatMap((unit) => unit.reports.map(({ report }) => [report, unit.level] as const)));
  const groups = groupedBy(reports, ({ report }) => levelOf.get(report) ?? null);
  return [...UNIT_LEVELS, null].flatMap((level) => {
    const group = groups.get(level);
    if (group === undefined) return [];
    const failing = group.filter((each) => each.failing > 0);
    const doubts = group.filter((each) => each.failing === 0 && each.doubts > 0);
    const clear = group.filter((each) => each.failing === 0 && each.doubts === 0);
    return [{ level, failing: numbersOf(failing), doubts: numbersOf(doubts), clear: numbersOf(clear) }];
  });
}

/** The reports of each year that count: one of each unit. `unsettled` are versions of which none stands yet. */
export interface Year {
  readonly year: number;
  readonly reports: readonly number[];
  readonly unsettled: readonly number[];
}

/** Every year there is a report of, the last one first. */
export function yearsOf(reports: readonly ReportSummary[]): Year[] {
  const groups = groupedBy(reports, ({ year }) => year);
  return [...groups]
    .flatMap(([year, group]) => {
      if (year === null) return [];
      const unsettled = numbersOf(group.filter(({ version }) => version === 'open'));
      return [{ year, reports: numbersOf(group.filter(({ version }) => version !== 'open')), unsettled }];
    })
    .sort((a, b) => b.year - a.year);
}

/** The reports of a year and of the year before of each unit that has both, in the order of the register. */
export function pairsOf(units: readonly UnitRow[], before: Year, now: Year): (readonly [number, number])[] {
  const [earlier, later] = [new Set(before.reports), new Set(now.reports)];
  return units.flatMap((unit) => {
    const one = unit.reports.filter(({ report }) => earlier.has(report));
    const other = unit.reports.filter(({ report }) => later.has(report));
    // Two reports of one unit and year that both count cannot be told apart here: nothing is said of them.
    return one.length === 1 && other.length === 1 ? [[one[0]?.report ?? 0, other[0]?.report ?? 0] as const] : [];
  });
}

function groupedBy<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
