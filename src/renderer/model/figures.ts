/**
 * What the overview adds up: a few figures of each report, their totals by year, and this year beside the year before.
 *
 * A figure with a cell that has no number is no number: nothing counts as a zero that was not read as one. How many
 * reports are in a total, how many could not be and how many of them are in doubt is part of the total.
 */

import { type Decimal, difference, sum } from '../../core/decimal.ts';
import type { Form, FormId } from '../../core/form.ts';
import { formOf } from '../../core/forms/index.ts';
import { parsedNumber } from '../../core/number-line.ts';
import type { NumbersRow } from '../../shared/model.ts';

/** In the order they are shown: what came in, what became of it, what was disputed, what was published. */
export const INDICATORS = [
  'newReceived',
  'carriedIn',
  'granted',
  'partial',
  'refused',
  'unavailable',
  'rejected',
  'other',
  'carriedOut',
  'reconsideration',
  'litigation',
  'normativeIssued',
  'normativeInForce',
  'licensing',
  'penalties',
  'coercion',
  'fees',
] as const;
export type Indicator = (typeof INDICATORS)[number];

/** Rows of table 三 by their first part, and the total column: `refused` is the sum of its eight rows. */
const REQUESTS: readonly Indicator[] = INDICATORS.slice(0, 9);
const DISPUTES: Partial<Record<Indicator, readonly string[]>> = {
  reconsideration: ['reconsideration'],
  litigation: ['litigationDirect', 'litigationAfter'],
};
const PROACTIVE: Partial<Record<Indicator, string>> = {
  normativeIssued: 'proactive.normative.issued',
  normativeInForce: 'proactive.normative.inForce',
  licensing: 'proactive.licensing.decisions',
  penalties: 'proactive.penalties.decisions',
  coercion: 'proactive.coercion.decisions',
  fees: 'proactive.fees.amount',
};

/** Where the cells of each indicator stand in a line of the form; none where the edition does not ask for it. */
function placesIn(form: Form): readonly (readonly number[])[] {
  return INDICATORS.map((indicator) =>
    form.cells.flatMap(({ id, table, row, column }, at) => {
      if (id === PROACTIVE[indicator]) return [at];
      if (column.id !== 'total') return [];
      const isOutcome = table === 'requests' && REQUESTS.includes(indicator) && row.id.split('.')[0] === indicator;
      return isOutcome || (table === 'disputes' && DISPUTES[indicator]?.includes(row.id)) ? [at] : [];
    }),
  );
}

/** A report's number for an indicator: `null` where it is not known. `isUncertain`: with an open doubt, or in a failing finding. */
export interface Figure {
  readonly value: Decimal | null;
  readonly isUncertain: boolean;
}

/** By indicator; `undefined` where the form does not ask for it. */
export type Figures = readonly (Figure | undefined)[];

/** The figures of reports on one form, by report. */
export function figuresOf(form: FormId, rows: readonly NumbersRow[]): Map<number, Figures> {
  const places = placesIn(formOf(form));
  return new Map(
    rows.map(({ report, numbers }) => {
      const parts = numbers.split(',');
      return [report, places.map((cells) => (cells.length === 0 ? undefined : figureAt(parts, cells)))] as const;
    }),
  );
}

function figureAt(parts: readonly string[], cells: readonly number[]): Figure {
  const values: Decimal[] = [];
  let isUncertain = false;
  for (const at of cells) {
    const { value, isDoubtful, isFailing } = parsedNumber(parts[at] as string);
    if (value !== null) values.push(value);
    isUncertain ||= isDoubtful || isFailing;
  }
  if (values.length < cells.length) return { value: null, isUncertain };
  return { value: values.length === 1 ? (values[0] as Decimal) : sum(values), isUncertain };
}

/** The sum of an indicator over some reports: which of them are in it, and how many are not or not for certain. */
export interface Total {
  readonly value: Decimal;
  readonly reports: readonly number[];
  readonly missing: readonly number[];
  readonly uncertain: readonly number[];
}

/** Adds an indicator up; `null` where none of the reports is on a form that asks for it. */
export function totalOf(
  indicator: Indicator,
  reports: readonly number[],
  figures: ReadonlyMap<number, Figures>,
): Total | null {
  const at = INDICATORS.indexOf(indicator);
  const values: Decimal[] = [];
  const [counted, missing, uncertain]: number[][] = [[], [], []];
  for (const report of reports) {
    const figure = figures.get(report)?.[at];
    if (figure === undefined) continue;
    if (figure.value === null) missing?.push(report);
    else {
      values.push(figure.value);
      counted?.push(report);
      if (figure.isUncertain) uncertain?.push(report);
    }
  }
  if (counted?.length === 0 && missing?.length === 0) return null;
  return { value: sum(values), reports: counted ?? [], missing: missing ?? [], uncertain: uncertain ?? [] };
}

/**
 * Two years beside each other, over the units alone that have a number in both: only there a difference means anything.
 * `units` pairs the report of the year before with that of the year.
 */
export interface Compared {
  readonly before: Decimal;
  readonly now: Decimal;
  readonly units: number;
  readonly reports: readonly number[];
  /** In tenths of a percent, rounded; `null` where nothing was before. */
  readonly change: number | null;
}

export function compared(
  indicator: Indicator,
  pairs: readonly (readonly [before: number, now: number])[],
  figures: ReadonlyMap<number, Figures>,
): Compared | null {
  const at = INDICATORS.indexOf(indicator);
  const both = pairs.flatMap(([one, other]) => {
    const before = figures.get(one)?.[at]?.value ?? null;
    const now = figures.get(other)?.[at]?.value ?? null;
    return before === null || now === null ? [] : [{ before, now, reports: [one, other] }];
  });
  if (both.length === 0) return null;
  const before = sum(both.map((each) => each.before));
  const now = sum(both.map((each) => each.now));
  const change = before === '0' ? null : Math.round((1000 * Number(difference(now, before))) / Number(before));
  return { before, now, units: both.length, reports: both.flatMap((each) => each.reports), change };
}

/** A number as one reads a large one. Example: `-1234567.5` → `-1,234,567.5`. */
export function grouped(value: Decimal): string {
  const [whole = '', fraction] = value.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}
