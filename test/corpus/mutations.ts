/**
 * Damage to bytes such as disks, mails and hands do: bits flipped, ends lost, pieces swapped in from elsewhere, zeros,
 * blocks written twice. In archives the damage is done inside, too: a flipped bit of a packed stream would only ever
 * meet its checksum.
 */

import { unzipSync, zipSync } from 'fflate';
import type { Random } from '../support/random.ts';
import { LONG_AGO } from './formats/docx.ts';

type Mutation = (bytes: Uint8Array, other: Uint8Array, chance: Random) => Uint8Array;

function spot(bytes: Uint8Array, chance: Random): { from: number; to: number } {
  const from = chance.below(bytes.length);
  return { from, to: Math.min(bytes.length, from + 1 + chance.below(chance.pick([4, 64, 1024, bytes.length]))) };
}

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(pieces));

const flipped: Mutation = (bytes, _, chance) => {
  const copy = bytes.slice();
  const count = 1 + chance.below(chance.pick([1, 8, 64]));
  for (let done = 0; done < count; done += 1) {
    const at = chance.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8));
  }
  return copy;
};

const cut: Mutation = (bytes, _, chance) => bytes.slice(0, chance.below(bytes.length));

const spliced: Mutation = (bytes, other, chance) => {
  const { from, to } = spot(other, chance);
  const at = chance.below(bytes.length);
  return joined(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at));
};

const zeroed: Mutation = (bytes, _, chance) => {
  const { from, to } = spot(bytes, chance);
  return bytes.slice().fill(0, from, to);
};

const repeated: Mutation = (bytes, _, chance) => {
  const { from, to } = spot(bytes, chance);
  const block = bytes.subarray(from, to);
  const times = chance.pick([1, 1, 2, 40]);
  return joined(bytes.subarray(0, to), ...new Array<Uint8Array>(times).fill(block), bytes.subarray(to));
};

const removed: Mutation = (bytes, _, chance) => {
  const { from, to } = spot(bytes, chance);
  return joined(bytes.subarray(0, from), bytes.subarray(to));
};

/** Numbers in a file are what sizes memory: written over with the extremes. */
const inflated: Mutation = (bytes, _, chance) => {
  const copy = bytes.slice();
  const at = chance.below(Math.max(1, copy.length - 4));
  copy.set(
    chance.pick([
      [0xff, 0xff, 0xff, 0xff],
      [0xff, 0xff, 0xff, 0x7f],
      [0, 0, 0, 0x80],
      [1, 0, 0, 0],
    ]),
    at,
  );
  return copy;
};

/** Digits of a text made larger: spans, counts, references. */
const exaggerated: Mutation = (bytes, _, chance) => {
  const digits = [...bytes.keys()].filter((at) => (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39);
  if (digits.length === 0) return flipped(bytes, bytes, chance);
  const at = chance.pick(digits);
  return joined(
    bytes.subarray(0, at),
    Buffer.from(chance.pick(['99999', '-1', '4294967296', '0'])),
    bytes.subarray(at + 1),
  );
};

const MUTATIONS: readonly Mutation[] = [flipped, cut, spliced, zeroed, repeated, removed, inflated, exaggerated];

/** One to three mutations, one after the other. */
function mutated(bytes: Uint8Array, other: Uint8Array, chance: Random): Uint8Array {
  let result = bytes;
  const count = chance.pick([1, 1, 2, 3]);
  for (let done = 0; done < count && result.length > 8; done += 1) {
    result = chance.pick(MUTATIONS)(result, other, chance);
  }
  return result;
}

/** One entry of an archive mutated, the archive itself sound. */
function insideMutated(bytes: Uint8Array, other: Uint8Array, chance: Random): Uint8Array {
  const entries = unzipSync(bytes);
  const names = Object.keys(entries).filter((name) => (entries[name]?.length ?? 0) > 8);
  // The largest entry is the document itself.
  const largest = names.toSorted((a, b) => (entries[b]?.length ?? 0) - (entries[a]?.length ?? 0))[0] ?? '';
  const name = chance.oneIn(2) ? largest : chance.pick(names);
  const inner = entries[name] ?? bytes;
  return zipSync({ ...entries, [name]: mutated(inner, other, chance) }, { level: 1, mtime: LONG_AGO });
}

const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A damaged copy; `other` is a file of the same format to take pieces from. Pure: the same chance, the same damage. */
export function damagedCopy(bytes: Uint8Array, other: Uint8Array, chance: Random): Uint8Array {
  if (isArchive(bytes) && !chance.oneIn(3)) return insideMutated(bytes, other, chance);
  return mutated(bytes, other, chance);
}
