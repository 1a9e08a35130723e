/** Files damaged at random, by a seed: what every reader must take, and how it must take it. */

import { readDocument } from '../../../../src/engine/readers/index.ts';
import { Failure } from '../../../../src/shared/failure.ts';
import { type Random, random } from '../../../support/random.ts';
import { attempt, expectFitting } from './promises.ts';

const WORDS = [0, 1, 0x7fff, 0x8000, 0xffff];

/** Damages a copy: bits, odd numbers, a part of another file; one in eight is cut short. */
function damaged(bytes: Uint8Array, chance: Random, other: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let left = 1 + chance.below(chance.pick([1, 3, 30])); left > 0; left -= 1) {
    const at = chance.below(copy.length - 4);
    const act = chance.below(5);
    if (act === 0) view.setUint8(at, view.getUint8(at) ^ (1 << chance.below(8)));
    else if (act === 1) view.setUint8(at, chance.below(256));
    else if (act === 2) view.setUint16(at, chance.oneIn(3) ? chance.below(65536) : chance.pick(WORDS), true);
    else if (act === 3) view.setUint32(at, chance.oneIn(3) ? 0xffffffff : chance.below(copy.length), true);
    else copy.set(other.subarray(0, copy.length - at).subarray(0, chance.below(600)), at);
  }
  return chance.oneIn(8) ? copy.subarray(0, chance.below(copy.length)) : copy;
}

/**
 * Reads damaged copies of some files: each is a document whose spans fit, or a `Failure`. `packed` puts what was damaged
 * into its file.
 */
export async function readMutations(
  files: readonly Uint8Array[],
  name: string,
  count: number,
  packed = (bytes: Uint8Array) => bytes,
): Promise<void> {
  for (let seed = 1; seed <= count; seed += 1) {
    const chance = random(seed);
    const bytes = packed(damaged(chance.pick(files), chance, chance.pick(files)));
    const outcome = await attempt(() => readDocument(bytes, name));
    if (!(outcome instanceof Failure)) expectFitting(outcome);
  }
}
