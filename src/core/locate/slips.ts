/** How one number turns into another: the slips of clerks, keyboards and scanners, told from the two numbers alone. */

import type { Decimal } from '../decimal.ts';
import type { MistakeCode } from './explanation.ts';

/** A slip within one cell. */
export type Slip = Extract<
  MistakeCode,
  'digitsDropped' | 'digitsAdded' | 'digitsSwapped' | 'digitConfused' | 'oneCell'
>;

/** Digits that are taken for one another. */
const LOOK_ALIKES: ReadonlySet<string> = new Set(
  ['17', '71', '27', '72', '06', '60', '08', '80', '38', '83', '68', '86', '09', '90'].values(),
);
/** More digits than these are not lost or doubled by one slip. */
const MOST_DIGITS = 2;

/** Whether the longer number is the shorter one with a run of digits put in somewhere. */
function isRunLonger(shorter: string, longer: string): boolean {
  const more = longer.length - shorter.length;
  if (more < 1 || more > MOST_DIGITS) return false;
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same += 1;
  return shorter.slice(same) === longer.slice(same + more);
}

/** The places where two numbers of the same length differ. */
function differing(a: string, b: string): number[] {
  return [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
}

/**
 * What one slip makes `from` of `to`; `oneCell` where none does.
 * Examples: `slipOf('1', '19')` is `digitsDropped`; `slipOf('31', '13')` `digitsSwapped`; `slipOf('7', '1')` `digitConfused`.
 */
export function slipOf(from: Decimal, to: Decimal): Slip {
  if (isRunLonger(from, to)) return 'digitsDropped';
  if (isRunLonger(to, from)) return 'digitsAdded';
  if (from.length !== to.length) return 'oneCell';
  const [first, second, ...rest] = differing(from, to);
  if (first === undefined || rest.length > 0) return 'oneCell';
  if (second === undefined) return LOOK_ALIKES.has(`${from[first]}${to[first]}`) ? 'digitConfused' : 'oneCell';
  const isSwap = from[first] === to[second] && from[second] === to[first];
  return isSwap ? 'digitsSwapped' : 'oneCell';
}
