/**
 * A second reading: another person reads from the source, without seeing what was read before, the numbers nothing proves.
 *
 * What agrees is a witness (`person`); what differs is a finding until somebody decides which of the two is right. Nothing
 * here changes a value.
 */

import type { CellId, Form } from './form.ts';
import type { Proofs } from './proof.ts';
import { ABSENT, type CellValue, sameValue, type Values } from './reading.ts';

/** One cell as the second person read it. The last one on a cell counts. */
export interface SecondReading {
  readonly cell: CellId;
  readonly value: CellValue;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A cell as it stands beside what the second person read there. */
export interface Reread {
  readonly value: CellValue;
  readonly second: SecondReading;
}

/** Every cell a second person read, in printed order, by the last reading of each. */
function reread(form: Form, values: Values, second: readonly SecondReading[]): Reread[] {
  if (second.length === 0) return [];
  const last = new Map(second.map((each) => [each.cell, each]));
  return form.cells.flatMap(({ id }) => {
    const read = last.get(id);
    return read ? [{ value: values[id] ?? ABSENT, second: read }] : [];
  });
}

const agrees = ({ value, second }: Reread): boolean => sameValue(value, second.value);

/** Cells in which the second person read what stands there. */
export function agreeing(form: Form, values: Values, second: readonly SecondReading[]): CellId[] {
  return reread(form, values, second).flatMap((each) => (agrees(each) ? [each.second.cell] : []));
}

/** Cells in which the second person read something else. */
export function disagreeing(form: Form, values: Values, second: readonly SecondReading[]): Reread[] {
  return reread(form, values, second).filter((each) => !agrees(each));
}

/**
 * Numbers to be read by a second person, in printed order: nothing says the same as they do, and no second person has read
 * them. A cell without a number is none: what it lacks shows where it is added up.
 */
export function unseconded(form: Form, values: Values, proofs: Proofs, second: readonly SecondReading[]): CellId[] {
  const read = new Set(second.map(({ cell }) => cell));
  return form.cells.flatMap(({ id }) => {
    const isNumber = (values[id]?.value ?? null) !== null;
    return isNumber && !read.has(id) && proofs[id]?.witnesses.length === 0 ? [id] : [];
  });
}
