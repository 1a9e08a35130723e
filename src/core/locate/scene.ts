/** What localisation looks at: a report's values, where they come from, and what is known of how they were read. */

import type { CellId, Form } from '../form.ts';
import type { ParserEvent, Readings, Statement, Values } from '../reading.ts';

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
