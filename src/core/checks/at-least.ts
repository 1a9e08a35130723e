/**
 * Numbers of table 二 that cannot be less than their neighbour.
 *
 * Source: the column headings. 国办公开办函〔2021〕30号: what was issued this year and not repealed is in force, so
 * 现行有效件数 ≥ 本年制发件数; less can only be where some of it was repealed within the year. 国办公开办函〔2019〕60号:
 * 对外公开总数量 counts what was published this year among the rest, so it is ≥ 本年新公开数量. Silent where a number is missing or negative.
 */

import { difference, isNegative, sum } from '../decimal.ts';
import { type CellId, cellId, type FormId, type FormRow } from '../form.ts';
import type { Values } from '../reading.ts';
import type { AtLeastFinding, Check } from './finding.ts';

/** In every row that has all of them: `more` is at least `less`, but for what `but` takes away. */
interface Order {
  readonly more: string;
  readonly less: string;
  readonly but: string | null;
}

const ORDERS: Readonly<Record<FormId, Order>> = {
  '2021': { more: 'inForce', less: 'issued', but: 'repealed' },
  '2019': { more: 'total', less: 'published', but: null },
};

function findingOf(row: FormRow, { more, less, but }: Order, values: Values): AtLeastFinding | null {
  const id = (column: string): CellId => cellId('proactive', row.id, column);
  const number = (column: string) => values[id(column)]?.value ?? null;
  const [left, right] = [number(more), number(less)];
  if (left === null || right === null || isNegative(left)) return null;
  const gap = difference(left, right);
  if (!isNegative(gap)) return null;
  const excused = but === null ? '0' : number(but);
  const verdict = excused === null || !isNegative(sum([gap, excused])) ? 'warns' : 'fails';
  const cells = [id(more), id(less)];
  return { kind: 'atLeast', check: `atLeast.${id(more)}`, verdict, cells, left, right, difference: gap };
}

/** Example: 本年制发 8, 本年废止 0, 现行有效 5 → `fails`, left `'5'`, right `'8'`; with 3 or more repealed → `warns`. */
export const atLeast: Check = ({ form, values }) => {
  const order = ORDERS[form.id];
  const blocks = form.tables.flatMap(({ id, blocks }) => (id === 'proactive' ? blocks : []));
  const fitting = blocks.filter(({ columns }) => columns.some(({ id }) => id === order.more));
  return fitting.flatMap(({ rows }) => rows.flatMap((row) => findingOf(row, order, values) ?? []));
};
