/**
 * A part of a report as linear algebra: its equations `A·x = 0`, the numbers known, and what fails.
 *
 * A part is a set of equations that hang together by shared cells: all of table 三, each group of table 四. Numbers are
 * whole multiples of the smallest decimal place in use and small enough that sums of them are exact; whatever is not
 * (blank, dash, text, not there, broken, negative, absurdly long) is *free*: a number not known, never zero.
 */

import { canonical, type Decimal } from '../decimal.ts';
import type { CellId, Equation, Form, FormCell, NumberKind } from '../form.ts';
import type { Values } from '../reading.ts';

/** A coefficient of a cell in an equation: left sides count +, right sides −. */
export interface Term {
  readonly equation: number;
  readonly sign: number;
}

/** What numbers a cell may hold, in the part's units. */
export interface Domain {
  readonly least: number;
  readonly step: number;
}

/**
 * One part. Cells and equations go by number; `terms` are by cell, `members` and `residual` (left − right over the known
 * numbers) by equation. `values` has null for what is free.
 */
export interface System {
  readonly scale: number;
  readonly equations: readonly Equation[];
  readonly cells: readonly CellId[];
  readonly number: ReadonlyMap<CellId, number>;
  readonly terms: readonly (readonly Term[])[];
  readonly members: readonly (readonly number[])[];
  readonly domains: readonly Domain[];
  readonly values: readonly (number | null)[];
  readonly residual: readonly number[];
}

/** No count of a report has more digits than this, in units; thousands of them add up exactly. */
const MOST = 1e12;

/** The equations of a form in groups that share cells, in the form's order. */
export function partsOf(form: Form): Equation[][] {
  const groups: { equations: Equation[]; cells: Set<CellId> }[] = [];
  for (const equation of form.equation) {
    const cells = [...equation.left, ...equation.right];
    const mine = groups.filter((group) => cells.some((cell) => group.cells.has(cell)));
    const [first = { equations: [], cells: new Set<CellId>() }, ...others] = mine;
    for (const other of others) {
      first.equations.push(...other.equations);
      for (const cell of other.cells) first.cells.add(cell);
      groups.splice(groups.indexOf(other), 1);
    }
    first.equations.push(equation);
    for (const cell of cells) first.cells.add(cell);
    if (mine.length === 0) groups.push(first);
  }
  return groups.map(({ equations }) => form.equation.filter((each) => equations.includes(each)));
}

function decimals(value: Decimal): number {
  return value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
}

function unitsOf(value: Decimal, scale: number): number {
  const [whole = '0', fraction = ''] = value.split('.');
  return Number(`${whole}${fraction.padEnd(scale, '0')}`);
}

/** The domain of a kind of number: counts are whole and not negative. */
function domainOf(kind: NumberKind, scale: number): Domain {
  return {
    least: kind === 'signedCount' ? Number.NEGATIVE_INFINITY : 0,
    step: kind === 'amount' ? 1 : 10 ** scale,
  };
}

/** Whether a number may stand in a cell. */
export function fits({ least, step }: Domain, value: number): boolean {
  return value >= least && value <= MOST && value % step === 0;
}

function known(value: Decimal | null, domain: Domain, scale: number): number | null {
  if (value === null || decimals(value) > scale) return null;
  const units = unitsOf(value, scale);
  return Math.abs(units) <= MOST && fits(domain, units) ? units : null;
}

function cellsOf(form: Form, equations: readonly Equation[]): FormCell[] {
  const named = new Set(equations.flatMap(({ left, right }) => [...left, ...right]));
  return form.cells.filter(({ id }) => named.has(id));
}

/** The blanks and dashes of a part. */
export function emptyCells(form: Form, equations: readonly Equation[], values: Values): CellId[] {
  const isEmpty = (id: CellId) => values[id]?.kind === 'blank' || values[id]?.kind === 'dash';
  return cellsOf(form, equations).flatMap(({ id }) => (isEmpty(id) ? [id] : []));
}

/**
 * A part over a report's values. `empty`: cells to begin with at 0 although nothing stands in them; that they hold
 * another number is then a change like any other, only a likely one.
 */
export function systemOf(
  form: Form,
  equations: readonly Equation[],
  values: Values,
  empty: readonly CellId[] = [],
): System {
  const used = cellsOf(form, equations);
  const number = new Map(used.map(({ id }, at) => [id, at]));
  const at = (cell: CellId) => number.get(cell) as number;
  const amounts = used.filter(({ kind }) => kind === 'amount').map(({ id }) => decimals(values[id]?.value ?? '0'));
  const scale = Math.min(4, Math.max(0, ...amounts));
  const domains = used.map(({ kind }) => domainOf(kind, scale));
  const zeros = new Set(empty);
  const numbers = used.map(({ id }, cell) =>
    zeros.has(id) ? 0 : known(values[id]?.value ?? null, domains[cell] as Domain, scale),
  );
  const terms: Term[][] = used.map(() => []);
  const members: number[][] = [];
  const residual: number[] = [];
  for (const [equation, { left, right }] of equations.entries()) {
    const [plus, minus] = [left.map(at), right.map(at)];
    for (const cell of plus) terms[cell]?.push({ equation, sign: 1 });
    for (const cell of minus) terms[cell]?.push({ equation, sign: -1 });
    members.push([...plus, ...minus]);
    const total = (list: readonly number[]) => list.reduce((sum, cell) => sum + (numbers[cell] ?? 0), 0);
    residual.push(total(plus) - total(minus));
  }
  const cells = used.map(({ id }) => id);
  return { scale, equations, cells, number, terms, members, domains, values: numbers, residual };
}

/** A number of a part as the report writes it. */
export function written({ scale }: System, units: number): Decimal {
  const digits = `${Math.abs(units)}`.padStart(scale + 1, '0');
  const split = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return canonical(`${units < 0 ? '-' : ''}${text}`) as Decimal;
}
