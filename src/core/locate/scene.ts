/** What localisation looks at: a report's values, where they come from, and what is known of how they were read. */

import type { Decimal } from '../decimal.ts';
import type { CellId, Form } from '../form.ts';
import type { ParserEvent, Reading, Readings, Statement, Values } from '../reading.ts';
import type { Span } from '../source.ts';

/**
 * - `values`: the readings with the reviewer's edits applied.
 * - `settled`: cells a person corrected or confirmed (`replay(…).settled`).
 * - `text`: the source's text; spans of the readings point into it.
 * - `statements`: what the narrative says in numbers. One that agrees with a cell makes it less likely to be wrong, one
 *   that disagrees makes it more so; neither is support for a correction, for both are the unit's own words.
 */
export interface Scene {
  readonly form: Form;
  readonly values: Values;
  readonly readings: Readings;
  readonly settled: ReadonlySet<CellId>;
  readonly events: readonly ParserEvent[];
  readonly text: string;
  readonly statements?: readonly Statement[];
}

/** A reading of a number that nothing is unsure about, with its place in the source. */
export type CleanReading = Reading & { readonly value: Decimal; readonly span: Span };

/**
 * The clean reading of a cell in which somebody typed another number; `null` where nobody did. The unit never filed what was
 * typed there: it can be wrong, but it is no filing error.
 */
export function typedOver({ readings, values }: Pick<Scene, 'readings' | 'values'>, cell: CellId): CleanReading | null {
  const [reading, now] = [readings[cell], values[cell]];
  if (!reading || !now || reading.doubts.length > 0 || now.value === null) return null;
  const { value, span } = reading;
  return value === null || span === null || now.value === value ? null : { ...reading, value, span };
}
