/**
 * What a second person read stays untold until all is read: a sign-off that became void, or a share of proved numbers that
 * rose, would tell whoever is reading whether the last number agreed, and he would no longer read blind.
 *
 * Only while the sign-off's own numbers stand. Once anybody changes one of them, takes the sign-off back or no longer wants
 * second readings, nothing is kept from whoever looks next.
 */

import type { Context } from '../../core/context.ts';
import { proofsOf } from '../../core/proof.ts';
import { unseconded } from '../../core/second-reading.ts';
import { isSignOff } from '../../core/signing.ts';
import { basisOf } from './basis.ts';
import type { Subject } from './subjects.ts';

/** What a report is checked against, without what a second person read while more waits to be read. */
export function withheld(subject: Subject, context: Context, isWanted: boolean): Context {
  const { form, filing, readings, state, steps } = subject;
  const { values, settled } = state;
  const signed = steps.findLast(({ act }) => isSignOff(act) || act === 'reopen');
  if (!isWanted || context.second.length === 0 || signed === undefined || !isSignOff(signed.act)) return context;
  if (signed.basis !== basisOf(form, values, context.off)) return context;
  const untold = { ...context, second: [] };
  const proofs = proofsOf({ form, values, readings, settled, ...filing, context: untold });
  return unseconded(form, values, proofs, context.second).length > 0 ? untold : context;
}
