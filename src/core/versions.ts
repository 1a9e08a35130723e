/**
 * Several reports of one unit and one year: which of them stands, and in which cells two differ.
 *
 * A unit that sends its report twice may have corrected it, or may have sent the wrong file. Nobody but a reviewer can
 * tell, so nothing here chooses: until somebody has, all of a group are `open`. Which reports are one unit's is the
 * register's to say (`units.ts`).
 */

import type { CellId, Form } from './form.ts';
import { ABSENT, type CellValue, sameValue, type Values } from './reading.ts';

/** `sole` without another of its unit and year, `open` until one is chosen, then `stands` or `superseded`. */
export type VersionState = 'sole' | 'open' | 'stands' | 'superseded';

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
