/** A child that reads damaged files of one format: asked for a number, it answers with what became of that file. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { random } from '../support/random.ts';
import { FORMATS, type FormatName } from './formats/index.ts';
import { corpusDocument } from './index.ts';
import { damagedCopy } from './mutations.ts';
import { readAny } from './read-any.ts';
import { realFiles } from './real/files.ts';

/** Nobody here can write the old Word format: its files are those LibreOffice made (`real/`). */
export type MutantFormat = FormatName | 'doc';

export interface MutantQuestion {
  readonly format: MutantFormat;
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
const bases = new Map<number, Base>();
const old = realFiles().filter(({ path }) => path.endsWith('.doc'));

interface Base {
  readonly bytes: Uint8Array;
  readonly name: string;
}

function made(format: MutantFormat, number: number): Base {
  if (format in FORMATS) return corpusDocument(1 + number, { format: format as FormatName, fault: null });
  const { path } = old[number % old.length] as (typeof old)[number];
  // A Buffer's slices share its memory: damage to a copy would be damage to all that follow.
  return { bytes: new Uint8Array(readFileSync(path)), name: basename(path) };
}

function base(format: MutantFormat, number: number): Base {
  const at = number % BASES;
  const known = bases.get(at) ?? made(format, at);
  bases.set(at, known);
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
