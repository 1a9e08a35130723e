/**
 * Keys of a cell that is not being edited which mean more where it waits for a decision: the rulings, confirming, and Enter,
 * which walks on. Anywhere else they are the sheet's, and letters are typed.
 */

import type { Ruling } from '../../../core/rulings.ts';
import { isKey, type KeyName } from '../../model/keys.ts';
import type { Acts } from '../../session/session.ts';

const RULINGS = [
  ['ruleFilingError', 'filingError'],
  ['ruleWrongForm', 'wrongForm'],
  ['ruleUnreadable', 'unreadable'],
  ['ruleAccepted', 'accepted'],
] as const satisfies readonly (readonly [KeyName, Ruling])[];

/** Acts on a key pressed in a ready cell. Returns whether it meant something here. */
export function flowKey(acts: Acts, press: string): boolean {
  const ruling = RULINGS.find(([key]) => isKey(press, key))?.[1];
  if (ruling !== undefined) return acts.ruleHere(ruling);
  if (isKey(press, 'confirm')) acts.confirmHere();
  else if (press === 'Enter' && acts.isAtStop()) acts.nextNeed(1);
  else if (press === 'Shift+Enter' && acts.isAtStop()) acts.nextNeed(-1);
  else return false;
  return true;
}
