/**
 * A report against the sum of those of the units that report to it.
 *
 * Source: 条例 第四十九条: 县级以上人民政府部门 hand their reports to the authority of their level, which publishes that of 本级政府;
 * it covers the government as a whole, its own dealings included. So each number is at least the sum of those below it,
 * and more only by what the unit did itself or by a subordinate that the register does not know.
 *
 * What adds up: every cell of tables 三 and 四, and of table 二 what is counted case by case: documents issued, repealed
 * and in force, decisions, fees. Items (上一年项目数量, 本年增/减) do not, since one item is exercised by many; nor 政府集中采购, which
 * is done by one body for all; nor what the form of 2019 counts as published.
 */

import { numbersOf, type Subordinate } from '../context.ts';
import { type Decimal, difference, isNegative, sum } from '../decimal.ts';
import type { Form, FormCell, TableId } from '../form.ts';
import type { Values } from '../reading.ts';
import type { Check, FindingVerdict } from './finding.ts';

/** Columns of table 二 that are counted case by case. */
const CASE_BY_CASE = ['issued', 'repealed', 'inForce', 'created', 'decisions'];

function addsUp({ id, table, column }: FormCell): boolean {
  return table !== 'proactive' || CASE_BY_CASE.includes(column.id) || id === 'proactive.fees.amount';
}

/** The cells in which a surplus is looked for: what came in, and each total, but no parts of one. */
function isHead({ id, table, column }: FormCell): boolean {
  return table === 'requests' ? id === 'requests.newReceived.total' : table === 'proactive' || column.id === 'total';
}

/** What the subordinates' reports have in a cell together; `missing` names those whose number is not there. */
interface Below {
  readonly cell: FormCell;
  readonly below: Decimal;
  readonly missing: readonly string[];
}

/** A number of the report beside the sum of its subordinates'. */
export interface Sum extends Below {
  readonly here: Decimal;
}

/** Cells in which no subordinate has a number are not there. */
function added(form: Form, subordinates: readonly Subordinate[]): Below[] {
  const readers = subordinates.map(({ unit, report }) => ({ unit, number: report ? numbersOf(report) : () => null }));
  return form.cells.filter(addsUp).flatMap((cell) => {
    const known: Decimal[] = [];
    const missing: string[] = [];
    for (const { unit, number } of readers) {
      const value = number(cell.id);
      if (value === null) missing.push(unit);
      else known.push(value);
    }
    return known.length === 0 ? [] : [{ cell, below: sum(known), missing }];
  });
}

const ADDED = new WeakMap<readonly Subordinate[], { readonly form: Form; readonly all: readonly Below[] }>();

/** `added`, once for a context: the subordinates stay as they are while somebody works on the report above them. */
function below(form: Form, subordinates: readonly Subordinate[]): readonly Below[] {
  const before = ADDED.get(subordinates);
  if (before?.form === form) return before.all;
  const all = added(form, subordinates);
  ADDED.set(subordinates, { form, all });
  return all;
}

/** Every number that can be held against the subordinates' reports, in printed order; none where no subordinate has one. */
export function sums(form: Form, values: Values, subordinates: readonly Subordinate[]): Sum[] {
  return below(form, subordinates).flatMap((each) => {
    const here = values[each.cell.id]?.value ?? null;
    return here === null ? [] : [{ ...each, here }];
  });
}

/**
 * Less than the subordinates' sum fails in table 三, where every request is received by one unit; in the others it warns,
 * since one document may be issued and one lawsuit lost by several together. With one missing nothing fails: who is
 * missing from the dataset may have been put in the wrong place in the register as well.
 */
function deficits(all: readonly Sum[]): (readonly [Sum, FindingVerdict])[] {
  return all
    .filter(({ here, below }) => isNegative(difference(here, below)))
    .map((each) => [each, each.cell.table === 'requests' && each.missing.length === 0 ? 'fails' : 'warns']);
}

/**
 * More is the unit's own, or that of a subordinate which is not there. One number of a table says so as well as all of
 * them: the first. It warns, and is undecided while a number is missing.
 */
function surpluses(all: readonly Sum[]): (readonly [Sum, FindingVerdict])[] {
  const tables = new Set<TableId>();
  return all.flatMap((each): (readonly [Sum, FindingVerdict])[] => {
    const gap = difference(each.here, each.below);
    if (gap === '0' || isNegative(gap) || !isHead(each.cell) || tables.has(each.cell.table)) return [];
    tables.add(each.cell.table);
    return [[each, each.missing.length === 0 ? 'warns' : 'undecided']];
  });
}

/** A finding for each number below the subordinates' sum, and for the first of each table above it. */
export const subordinates: Check = ({ form, values, context }) => {
  const all = sums(form, values, context.subordinates);
  return [...deficits(all), ...surpluses(all)].map(([{ cell, here, below, missing }, verdict]) => ({
    kind: 'subordinates',
    check: `subordinates.${cell.id}`,
    verdict,
    cells: [cell.id],
    left: here,
    right: below,
    difference: difference(here, below),
    missing,
  }));
};
