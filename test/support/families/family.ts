/**
 * Reports that belong together: a unit's reports of two years (`years.ts`), and a government with those below it
 * (`parents.ts`), in order with one another but for what was planted. The same seed gives the same family.
 *
 * Everything is invented. Numbers of the second year grow out of the first one's, so that what is no fault looks like
 * what units file: some requests more or fewer, never ten times as many.
 */

import type { Subject } from '../../../src/core/checks/finding.ts';
import type { CellId, Form } from '../../../src/core/form.ts';
import { type Numbers, plausible } from '../plausible.ts';
import type { Random } from '../random.ts';

/** The rules that look beyond the report, and how their checks are named: `<rule>.<cell>`. */
export const RELATIONS = ['carriedIn', 'inForceChange', 'lastYearItems', 'subordinates', 'jump'] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * A report with what it is checked against. `fault` names what was planted, `null` in a family that is in order;
 * `planted` are the cells of the report in which it must show, under the rule `relation`. `silent`: nothing may be called
 * failing by that rule, since what is wrong cannot be told.
 */
export interface Family {
  readonly seed: number;
  readonly subject: Subject;
  readonly fault: string | null;
  readonly relation: Relation;
  readonly planted: readonly CellId[];
  readonly silent: boolean;
}

/** Numbers while they are being reckoned with. */
export type Draft = Record<CellId, number>;

export const draftOf = (numbers: Numbers): Draft =>
  Object.fromEntries(Object.entries(numbers).map(([cell, number]) => [cell, Number(number)]));

/** Amounts have one decimal here; whatever was reckoned with binary floats is rounded to it. */
export const numbersOf = (draft: Draft): Numbers =>
  Object.fromEntries(Object.entries(draft).map(([cell, number]) => [cell, `${Math.round(number * 10) / 10}`]));

export const APPLICANTS = ['natural', 'enterprise', 'research', 'publicWelfare', 'legalService', 'otherOrg'] as const;

/** Adds up what the equations ask for, from the applicants and the results up. */
export function addUp(form: Form, draft: Draft): void {
  const rows = form.tables.flatMap(({ id, blocks }) => (id === 'requests' ? blocks : [])).flatMap(({ rows }) => rows);
  for (const { id: row } of rows) {
    draft[`requests.${row}.total`] = APPLICANTS.reduce((all, who) => all + (draft[`requests.${row}.${who}`] ?? 0), 0);
  }
  for (const row of ['reconsideration', 'litigationDirect', 'litigationAfter']) {
    const parts = ['upheld', 'corrected', 'otherResult', 'pending'];
    draft[`disputes.${row}.total`] = parts.reduce((all, part) => all + (draft[`disputes.${row}.${part}`] ?? 0), 0);
  }
}

export const ITEMS = ['licensing', 'otherServices', 'penalties', 'coercion', 'fees'] as const;

/** A year nothing is known of before: its counts of items do not fall below zero. */
export function firstYear(form: Form, chance: Random): Draft {
  const draft = draftOf(plausible(form, chance.below(1_000_000)));
  for (const row of ITEMS) {
    const [previous, change] = [`proactive.${row}.previous`, `proactive.${row}.change`];
    if (previous in draft) draft[change] = Math.max(draft[change] ?? 0, -(draft[previous] ?? 0));
  }
  return draft;
}
