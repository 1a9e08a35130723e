/**
 * `npm run corpus -- mutate 10000`: every reader against that many damaged files. Whatever is in a file, a reader
 * reads it or says why not: it never throws, never hangs, never fills the memory.
 */

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { say } from '../../scripts/house.ts';
import { shareOut, type Trouble } from './children.ts';
import { table } from './figures.ts';
import { FORMATS, type FormatName } from './formats/index.ts';
import type { MutantAnswer, MutantFormat, MutantQuestion } from './mutate-child.ts';
import { realFiles } from './real/files.ts';

const LIMIT_MS = 10_000;
const MEGABYTE = 2 ** 20;
/** What a process may hold more at the end than after its first quarter, in bytes; beyond it something is kept. */
const GROWTH = 150 * MEGABYTE;
const NAMED = 20;

interface Outcome {
  readonly codes: Map<string, number>;
  readonly trouble: string[];
  readonly held: number[];
  slowest: MutantQuestion | null;
  slowestMs: number;
  peak: number;
}

async function mutants(format: MutantFormat, count: number): Promise<Outcome> {
  const outcome: Outcome = { codes: new Map(), trouble: [], held: [], slowest: null, slowestMs: 0, peak: 0 };
  const hear = (question: MutantQuestion, answer: MutantAnswer | Trouble) => {
    const code = typeof answer === 'string' ? answer : answer.code;
    outcome.codes.set(code, (outcome.codes.get(code) ?? 0) + 1);
    if (typeof answer === 'string' || code === 'INTERNAL') {
      const found = typeof answer === 'string' ? '' : answer.found;
      outcome.trouble.push(`${format} ${question.number}: ${code} ${found}`);
    }
    if (typeof answer === 'string') return;
    outcome.peak = Math.max(outcome.peak, answer.peak);
    if (answer.held !== null) outcome.held.push(answer.held);
    if (answer.ms <= outcome.slowestMs) return;
    [outcome.slowest, outcome.slowestMs] = [question, answer.ms];
  };
  const questions = Array.from({ length: count }, (_, at): MutantQuestion => ({ format, number: at + 1 }));
  const script = join(import.meta.dirname, 'mutate-child.ts');
  // One child a format, so that its memory is that format's.
  await shareOut({ script, questions, children: 1, limitMs: LIMIT_MS, hear });
  const quarter = outcome.held[Math.floor(outcome.held.length / 4)] ?? 0;
  const grown = (outcome.held.at(-1) ?? 0) - quarter;
  if (grown > GROWTH) outcome.trouble.push(`${format}: holds ${Math.round(grown / MEGABYTE)} MB more than it did`);
  return outcome;
}

function allFormats(): MutantFormat[] {
  const all = Object.keys(FORMATS) as FormatName[];
  if (realFiles().every(({ path }) => existsSync(path))) return [...all, 'doc'];
  say('doc is left out: its files are made by `node test/corpus/real/prepare.ts` (LibreOffice).');
  return all;
}

/** Runs the fuzz on all formats, or on one; answers with the exit code. */
export async function mutate(count: number, only: string | undefined): Promise<number> {
  const formats = allFormats().filter((each) => only === undefined || each === only);
  const outcomes = new Map<MutantFormat, Outcome>();
  const left = [...formats];
  const work = async () => {
    for (let format = left.shift(); format; format = left.shift()) {
      outcomes.set(format, await mutants(format, count));
      process.stderr.write(`${format} done\n`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const lines = formats.flatMap((format) => {
    const outcome = outcomes.get(format);
    if (!outcome) return [];
    const { codes, trouble, slowestMs, slowest, peak, held } = outcome;
    const refusals = [...codes].filter(([code]) => code !== 'read').map(([code, times]) => `${code} ${times}`);
    const slow = `${slowestMs.toFixed(0)} (#${slowest?.number})`;
    const memory = [peak, held[Math.floor(held.length / 4)] ?? 0, held.at(-1) ?? 0].map((each) =>
      Math.round(each / MEGABYTE),
    );
    return [[format, count, codes.get('read') ?? 0, trouble.length, slow, ...memory, refusals.toSorted().join(', ')]];
  });
  const head = ['format', 'files', 'read', 'TROUBLE', 'slowest ms', 'peak MB', 'held at 1/4', 'held at end', 'refused'];
  say(table(head, lines));
  const trouble = [...outcomes.values()].flatMap((each) => each.trouble);
  for (const each of trouble.slice(0, NAMED)) say(`  ${each}`);
  return trouble.length > 0 ? 1 : 0;
}
