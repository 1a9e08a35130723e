/**
 * Rules that hold a report against the one its unit filed for the year before.
 *
 * Only numbers decide: a cell that is empty or doubtful in either report says nothing here, since it is flagged where it
 * stands. Where the unit or the year of the report was itself only guessed, it may be another's report that it is held
 * against, and nothing is decided either.
 */

import { numbersOf, type OtherReport } from '../context.ts';
import { type Decimal, difference, sum } from '../decimal.ts';
import { type CellId, cellId, type Form } from '../form.ts';
import type { Values } from '../reading.ts';
import type { Check, LastYearFinding, Subject } from './finding.ts';

/** A cell of this year's report and what last year's makes it, both numbers. */
export interface Comparison {
  readonly kind: LastYearFinding['kind'];
  readonly cell: CellId;
  /** Every cell of this year's report that takes part, `cell` among them. */
  readonly operands: readonly CellId[];
  readonly report: number;
  readonly here: Decimal;
  readonly expected: Decimal;
}

/** Numbers added and taken away; `null` where one is missing. */
function reckon(plus: readonly (Decimal | null)[], minus: readonly (Decimal | null)[]): Decimal | null {
  const known = (list: readonly (Decimal | null)[]) => list.flatMap((each) => each ?? []);
  if ([...plus, ...minus].includes(null)) return null;
  return difference(sum(known(plus)), sum(known(minus)));
}

interface Pair {
  readonly form: Form;
  readonly values: Values;
  readonly last: OtherReport;
}

function compare(
  { form, values, last }: Pair,
  kind: LastYearFinding['kind'],
  cell: CellId,
  expected: Decimal | null,
  operands: readonly CellId[] = [cell],
): Comparison[] {
  const here = values[cell]?.value ?? null;
  if (!form.cell.has(cell) || here === null || expected === null) return [];
  return [{ kind, cell, operands, report: last.report, here, expected }];
}

/**
 * 上年结转 of each of the seven columns is last year's 结转下年度继续办理 of that column. The rows and columns of table 三 are
 * the same in both editions, so this holds across the change of 2021 as well.
 *
 * Source: rows 二 and 四 of table 三, 国办公开办函〔2019〕60号 and 〔2021〕30号.
 */
function carriedInOf(pair: Pair): Comparison[] {
  const last = numbersOf(pair.last);
  const columns = pair.form.tables.find(({ id }) => id === 'requests')?.blocks[0]?.columns ?? [];
  return columns.flatMap(({ id }) =>
    compare(pair, 'carriedIn', cellId('requests', 'carriedIn', id), last(cellId('requests', 'carriedOut', id))),
  );
}

/**
 * 现行有效件数 is last year's, and 本年制发件数 more, and 本年废止件数 less. Only a warning: documents also lapse on a day of
 * their own, and units differ in whether they count those as repealed. Only between two reports on the form of 2021,
 * since the one before it does not ask for it.
 *
 * Source: table 二, 第二十条第(一)项, 国办公开办函〔2021〕30号.
 */
function inForceChangeOf(pair: Pair): Comparison[] {
  if (pair.form.id !== '2021' || pair.last.form !== '2021') return [];
  const last = numbersOf(pair.last);
  return ['rules', 'normative'].flatMap((row) => {
    const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map((id) => cellId('proactive', row, id)) as [
      CellId,
      CellId,
      CellId,
    ];
    const number = (cell: CellId) => pair.values[cell]?.value ?? null;
    const expected = reckon([last(inForce), number(issued)], [number(repealed)]);
    return compare(pair, 'inForceChange', inForce, expected, [issued, repealed, inForce]);
  });
}

/**
 * 上一年项目数量 is what last year's report says there were in its own year: its 上一年项目数量 and 本年增/减 together. Only
 * between two reports on the form of 2019, i.e. in the report for 2020.
 *
 * Source: table 二, 第二十条第(五)(六)(八)项, 国办公开办函〔2019〕60号.
 */
function lastYearItemsOf(pair: Pair): Comparison[] {
  if (pair.form.id !== '2019' || pair.last.form !== '2019') return [];
  const last = numbersOf(pair.last);
  return ['licensing', 'otherServices', 'penalties', 'coercion', 'fees'].flatMap((row) => {
    const previous = cellId('proactive', row, 'previous');
    return compare(
      pair,
      'lastYearItems',
      previous,
      reckon([last(previous), last(cellId('proactive', row, 'change'))], []),
    );
  });
}

/** Whether the report was found to be its unit's and of its year by more than a guess. */
export const isCertain = ({ notes }: Pick<Subject, 'notes'>): boolean =>
  !notes.includes('yearGuessed') && !notes.includes('unitGuessed');

/** Everything that can be held against last year's report, agreeing or not; in printed order within each kind. */
export function comparisons({ form, values, context }: Pick<Subject, 'form' | 'values' | 'context'>): Comparison[] {
  if (context.lastYear === null) return [];
  const pair: Pair = { form, values, last: context.lastYear };
  return [...inForceChangeOf(pair), ...lastYearItemsOf(pair), ...carriedInOf(pair)];
}

/** `carriedIn`, `inForceChange`, `lastYearItems`: a finding for each number that differs from what last year's report makes it. */
export const lastYear: Check = (subject) =>
  comparisons(subject)
    .filter(({ here, expected }) => here !== expected)
    .map(({ kind, cell, report, here, expected }) => ({
      kind,
      check: `${kind}.${cell}`,
      verdict: !isCertain(subject) ? 'undecided' : kind === 'inForceChange' ? 'warns' : 'fails',
      cells: [cell],
      left: here,
      right: expected,
      difference: difference(here, expected),
      report,
    }));
