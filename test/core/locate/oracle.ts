/**
 * The plainest way to find wrong cells: change one, two or three of them to every number there is, and see whether all
 * equations hold. Slow, and too simple to be wrong; it shares no code with what it is held against but the sums.
 */

import type { CellId, Equation, Form } from '../../../src/core/form.ts';
import type { CellValue, Values } from '../../../src/core/reading.ts';

/** New numbers by cell. */
export type Change = ReadonlyMap<CellId, number>;

interface Sum {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

function* sets(count: number, size: number, from = 0): Generator<number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let first = from; first < size; first += 1) {
    for (const rest of sets(count - 1, size, first + 1)) yield [first, ...rest];
  }
}

/** Every change of exactly `count` cells to numbers from 0 to `most` after which every equation of the form holds. */
export function changesOf(form: Form, values: Values, count: number, most: number): Change[] {
  const cells = form.cells.map(({ id }) => id);
  const numbers = cells.map((id) => Number(values[id]?.value));
  const sums = form.equation.map(
    ({ left, right }): Sum => ({
      plus: left.map((id) => cells.indexOf(id)),
      minus: right.map((id) => cells.indexOf(id)),
    }),
  );
  const at = (cell: number) => numbers[cell] as number;
  const total = (list: readonly number[]) => list.reduce((sum, cell) => sum + at(cell), 0);
  const holds = () => sums.every(({ plus, minus }) => total(plus) === total(minus));
  const found: Change[] = [];
  for (const set of sets(count, cells.length)) {
    const before = set.map(at);
    const tryFrom = (place: number): void => {
      const cell = set[place];
      if (cell === undefined) {
        if (holds()) found.push(new Map(set.map((each) => [cells[each] as CellId, at(each)])));
        return;
      }
      for (let to = 0; to <= most; to += 1) {
        if (to === before[place]) continue;
        numbers[cell] = to;
        tryFrom(place + 1);
      }
      numbers[cell] = before[place] as number;
    };
    tryFrom(0);
  }
  return found;
}

/**
 * The same for one or two cells of a form too large to try every number: of two cells at least one stands alone in some
 * equation, or both stand in just the same ones; the first says what that one must be, and the second cannot be told.
 */
export function pairsOf(form: Form, values: Values): Change[] {
  const failsBy = new Map(form.equation.map((equation) => [equation.id, gap(equation, values)]));
  const of = new Map<CellId, Equation[]>();
  for (const equation of form.equation) {
    for (const cell of [...equation.left, ...equation.right]) of.set(cell, [...(of.get(cell) ?? []), equation]);
  }
  const cells = [...of.keys()].filter((cell) => values[cell]?.value !== null);
  const isFree = (cell: CellId) => values[cell]?.value === null;
  const sound = form.equation.every((equation) => ![...equation.left, ...equation.right].some(isFree));
  if (!sound) throw new Error('only for reports without empty cells');
  const failing = form.equation.filter(({ id }) => failsBy.get(id) !== 0);
  const found: Change[] = [];
  const sets = cells.flatMap((a, at) => [[a], ...cells.slice(at + 1).map((b) => [a, b])]);
  for (const set of sets) {
    if (failing.some((equation) => !set.some((cell) => of.get(cell)?.includes(equation)))) continue;
    const touched = new Set(set.flatMap((cell) => of.get(cell) ?? []));
    const by = new Map<CellId, number>();
    for (const [at, cell] of set.entries()) {
      const other = set[1 - at];
      const alone = of.get(cell)?.find(({ left, right }) => !other || ![...left, ...right].includes(other));
      if (alone) by.set(cell, -(failsBy.get(alone.id) ?? 0) * (alone.left.includes(cell) ? 1 : -1));
    }
    const [first, second] = set as [CellId, CellId?];
    for (const [known, unknown] of [
      [first, second],
      [second, first],
    ] as const) {
      if (known === undefined || unknown === undefined || !by.has(known) || by.has(unknown)) continue;
      const shared = (of.get(unknown) as Equation[])[0] as Equation;
      const side = (cell: CellId) => (shared.left.includes(cell) ? 1 : -1);
      by.set(unknown, -((failsBy.get(shared.id) ?? 0) + side(known) * (by.get(known) ?? 0)) * side(unknown));
    }
    if (by.size < set.length || [...by.values()].includes(0)) continue;
    const change = new Map([...by].map(([cell, more]) => [cell, Number(values[cell]?.value) + more]));
    if ([...change.values()].some((to) => to < 0)) continue;
    const after: Record<CellId, CellValue> = { ...values };
    for (const [cell, to] of change) after[cell] = { kind: 'number', value: `${to}`, raw: '' };
    if ([...touched].every((equation) => gap(equation, after) === 0)) found.push(change);
  }
  return found;
}

function gap({ left, right }: Equation, values: Values): number {
  const total = (cells: readonly CellId[]) => cells.reduce((sum, cell) => sum + Number(values[cell]?.value), 0);
  return total(left) - total(right);
}

/** A change as text, to compare by. */
export function told(change: Iterable<readonly [CellId, number | string]>): string {
  return [...change]
    .map(([cell, to]) => `${cell}=${to}`)
    .sort()
    .join(' ');
}
