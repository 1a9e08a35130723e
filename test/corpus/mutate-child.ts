/** A child that reads damaged files of one format: asked for a number, it answers with what became of that file. */

import { random } from '../support/random.ts';
import type { FormatName } from './formats/index.ts';
import { corpusDocument } from './index.ts';
import { damagedCopy } from './mutations.ts';
import { readAny } from './read-any.ts';

export interface MutantQuestion {
  readonly format: FormatName;
  readonly number: number;
}

/** `code`: `read`, or the failure's. Memory in bytes: the process's peak so far, and what it holds after cleaning up. */
export interface MutantAnswer {
  readonly code: string;
  readonly found: string;
  readonly ms: number;
  readonly peak: number;
  readonly held: number | null;
}

const BASES = 24;
const CLEANED_EVERY = 250;
const bases = new Map<number, ReturnType<typeof corpusDocument>>();

function base(format: FormatName, number: number) {
  const seed = 1 + (number % BASES);
  const known = bases.get(seed) ?? corpusDocument(seed, { format, fault: null });
  bases.set(seed, known);
  return known;
}

process.on('message', async ({ format, number }: MutantQuestion) => {
  const { bytes, name } = base(format, number);
  const other = base(format, number + 7).bytes;
  const mutant = damagedCopy(bytes, other, random(number));
  const before = performance.now();
  const reading = await readAny(mutant, name);
  const ms = performance.now() - before;
  let held: number | null = null;
  if (number % CLEANED_EVERY === 0) {
    globalThis.gc?.();
    held = process.memoryUsage.rss();
  }
  const { failure } = reading;
  const answer: MutantAnswer = {
    code: failure?.code ?? 'read',
    found: failure?.code === 'INTERNAL' ? (failure.detail.found ?? '') : '',
    ms,
    peak: process.resourceUsage().maxRSS * 1024,
    held,
  };
  process.send?.(answer);
});
