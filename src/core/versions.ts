/**
 * Several reports of one unit and one year: which are of one group, which of a group stands, and in which cells two
 * differ.
 *
 * A unit that sends its report twice may have corrected it, or may have sent the wrong file. Nobody but a reviewer can
 * tell, so nothing here chooses: until somebody has, all of a group are `open`. Names are compared to the letter; names
 * that merely look alike are a matter of their own.
 */

import type { CellId, Form } from './form.ts';
import { ABSENT, type CellValue, sameValue, type Values } from './reading.ts';

/** `sole` without another of its unit and year, `open` until one is chosen, then `stands` or `superseded`. */
export type VersionState = 'sole' | 'open' | 'stands' | 'superseded';

/** What tells of a report whose it is. A file that could not become a report has no unit. */
export interface Filed {
  readonly report: number;
  readonly unit: string | null;
  readonly year: number | null;
}

/**
 * A reviewer's word on a group: that `report` stands, or (`stands` false) that none does yet. `among` are the reports
 * there were to choose from.
 */
export interface Choice {
  readonly report: number;
  readonly stands: boolean;
  readonly among: readonly number[];
}

/** A cell that two versions have differently. */
export interface CellDifference {
  readonly cell: CellId;
  readonly here: CellValue;
  readonly there: CellValue;
}

/**
 * What reports of one group have in common; `null` where unit or year is not known and the report has no group.
 * Example: `甲镇` of 2022 and ` 甲镇 ` of 2022 have the same key.
 */
export function groupKey({ unit, year }: Pick<Filed, 'unit' | 'year'>): string | null {
  const name = unit?.trim() ?? '';
  return name === '' || year === null ? null : `${year} ${name}`;
}

/** Reports by unit and year, each group in the order given. Reports without a group are left out. */
export function groupsOf(reports: Iterable<Filed>): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const filed of reports) {
    const key = groupKey(filed);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(filed.report);
    else groups.set(key, [filed.report]);
  }
  return groups;
}

/**
 * Where a report of a group stands after the last choice made in it; `null` where none was. A report that was not there
 * to choose from opens the question again. Example: of 1 and 2, with 2 chosen among both, 1 is `superseded`.
 */
export function versionState(report: number, group: readonly number[], last: Choice | null): VersionState {
  if (group.length < 2) return 'sole';
  if (!last?.stands || group.some((each) => !last.among.includes(each))) return 'open';
  return last.report === report ? 'stands' : 'superseded';
}

/** The cells of a form that two versions have differently, in the form's order. A cell the other does not have is absent there. */
export function differences(form: Form, here: Values, there: Values): CellDifference[] {
  return form.cells.flatMap(({ id }) => {
    const mine = here[id] ?? ABSENT;
    const other = there[id] ?? ABSENT;
    return sameValue(mine, other) ? [] : [{ cell: id, here: mine, there: other }];
  });
}
