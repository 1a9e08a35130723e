/**
 * What a sign-off is bound to: the numbers of a report and the rules they were checked by, as one hash.
 *
 * The same numbers under the same rules always give the same hash, and any other number, kind or rule another one. What is
 * written into datasets is compared with it for years: how it is made may never change.
 */

import { hash } from 'node:crypto';
import { RULE_SET } from '../../core/checks/index.ts';
import type { Form } from '../../core/form.ts';
import { ABSENT, type Values } from '../../core/reading.ts';

/** Kinds of which the words are part of what was signed; a number is its value, however it was written. */
const WORDED = new Set(['text', 'illegible']);

/** SHA-256 in hex. `off`: rules that are switched off. */
export function basisOf(form: Form, values: Values, off: readonly string[]): string {
  const cells = form.cells.map(({ id }) => {
    const { kind, value, raw } = values[id] ?? ABSENT;
    return WORDED.has(kind) ? [kind, value, raw] : [kind, value];
  });
  return hash('sha256', JSON.stringify([RULE_SET, off.toSorted(), cells]), 'hex');
}
