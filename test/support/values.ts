/** Values and readings for tests of the core, made from numbers by cell id. */

import type { CellId, Form } from '../../src/core/form.ts';
import type { CellValue, Reading, Readings, Values } from '../../src/core/reading.ts';
import { typed } from '../../src/core/review.ts';
import type { Numbers } from './plausible.ts';

export const BLANK: CellValue = { kind: 'blank', value: null, raw: '' };

export function numberValue(value: string | number): CellValue {
  return { kind: 'number', value: `${value}`, raw: `${value}` };
}

/** Values of a whole form; cells not named are `0`. */
export function valuesOf(form: Form, numbers: Numbers = {}): Values {
  return Object.fromEntries(form.cells.map(({ id }) => [id, typed(numbers[id] ?? '0')]));
}

/** The same as readings without doubts; their places are invented and do not overlap. */
export function readingsOf(form: Form, numbers: Numbers = {}): Readings {
  const readings: Record<CellId, Reading> = {};
  form.cells.forEach(({ id }, at) => {
    const value = typed(numbers[id] ?? '0');
    readings[id] = { ...value, span: { start: 100 * at, end: 100 * at + value.raw.length }, doubts: [] };
  });
  return readings;
}
