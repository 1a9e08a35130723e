/**
 * `npm run corpus -- 20000`: reads that many documents of the corpus on all cores and prints, by format and by fault,
 * what became of their cells. Ends badly if a single cell is wrong in silence.
 *
 *     npm run corpus -- 20000 --from 1            seeds 1 to 20000
 *     npm run corpus -- 500 --format docx --fault "row lost"
 *     npm run corpus -- --seed 1234 --show        one document: its file, and every cell that is not as it should be
 *     npm run corpus -- mutate 10000              every reader against that many damaged files (`mutate.ts`)
 *     npm run corpus -- relations 2000            the checks across reports on that many families (`relations.ts`)
 *     npm run corpus -- proofs 1000               whether what is said to be proved is right (`proofs.ts`)
 *     npm run corpus -- checks 2000               recall and precision of the checks that are no sums (`checks/`)
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '../../scripts/house.ts';
import { scoreMany, showCase } from './checks/index.ts';
import { shareOut, type Trouble } from './children.ts';
import { Counts, certain, countsTable } from './figures.ts';
import { FORMATS, type FormatName } from './formats/index.ts';
import { corpusDocument, type Wanted } from './index.ts';
import { judge } from './judge.ts';
import type { SeedAnswer, SeedQuestion } from './judge-child.ts';
import { mutate } from './mutate.ts';
import { proofFigures } from './proofs.ts';
import { relations } from './relations.ts';

/** Longer than any document of the corpus takes. */
const LIMIT_MS = 20_000;
const NAMED = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    show: { type: 'boolean', default: false },
    from: { type: 'string', default: '1' },
    format: { type: 'string' },
    style: { type: 'string' },
    fault: { type: 'string' },
  },
});

function wantedOf(): Wanted {
  const { format, style, fault } = values;
  if (format !== undefined && !(format in FORMATS)) throw new Error(`no format ${format}: ${Object.keys(FORMATS)}`);
  return {
    ...(format !== undefined && { format: format as FormatName }),
    ...(style !== undefined && { style }),
    ...(fault !== undefined && { fault: fault === 'none' ? null : fault }),
  };
}

/** The command that shows a document again. */
function command(seed: number): string {
  const { format, style, fault } = values;
  const also = [format && `--format ${format}`, style && `--style ${style}`, fault && `--fault "${fault}"`];
  return ['npm run corpus -- --seed', seed, ...also.filter(Boolean), '--show'].join(' ');
}

async function show(seed: number): Promise<number> {
  const document = corpusDocument(seed, wantedOf());
  const folder = join(tmpdir(), 'gouji-corpus');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${seed}${extname(document.name)}`);
  await writeFile(file, document.bytes);
  const { format, style, writing, form, fault, cells, name } = document;
  say(`${name}: ${format}, ${style}, ${writing}, form ${form}; ${fault ?? 'intact'}\n${file}`);
  if (cells.length > 0) say(`concerns ${cells.length} cells: ${cells.slice(0, 12).join(' ')}`);
  const { tally, failure, silent, needless } = await judge(document);
  say(failure === null ? JSON.stringify(tally) : `refused: ${failure}`);
  for (const each of silent) say(`WRONG UNFLAGGED ${each}`);
  if (values.show) for (const each of needless) say(`right, but ${each}`);
  return silent.length > 0 ? 1 : 0;
}

async function judgeMany(count: number): Promise<number> {
  const [formats, faults, intact] = [new Counts(), new Counts(), new Counts()];
  const bad: string[] = [];
  const doubtful: string[] = [];
  const from = Number(values.from);
  const wanted = wantedOf();
  let done = 0;
  const hear = ({ seed }: SeedQuestion, answer: SeedAnswer | Trouble) => {
    done += 1;
    if (done % 1000 === 0) process.stderr.write(`${done}\n`);
    if (answer === 'hung' || answer === 'died') return void bad.push(`${command(seed)}  # ${answer}`);
    const { tally, failure, silent, format, style, fault, needless } = answer;
    formats.add(format, tally, failure !== null);
    faults.add(fault ?? '(intact)', tally, failure !== null);
    if (failure === 'INTERNAL') bad.push(`${command(seed)}  # INTERNAL`);
    if (silent.length > 0) {
      bad.push(`${command(seed)}  # ${format}/${style}, ${fault}: ${silent.length} cells, e.g. ${silent[0]}`);
    }
    if (fault !== null) return;
    intact.add(`${format}/${style}`, tally, failure !== null);
    if (failure !== null || needless + tally.wrongFlagged > 0) {
      doubtful.push(`${command(seed)}  # ${format}/${style}: ${failure ?? `${needless} flagged`}`);
    }
  };
  const questions = Array.from({ length: count }, (_, at): SeedQuestion => ({ seed: from + at, wanted }));
  const script = join(import.meta.dirname, 'judge-child.ts');
  await shareOut({ script, questions, children: availableParallelism(), limitMs: LIMIT_MS, hear });
  say(`${countsTable('format', formats)}\n\n${countsTable('fault', faults)}\n\n${countsTable('intact', intact)}\n`);
  say(`intact documents: ${certain(intact.total().tally).toFixed(3)} % of cells right and unflagged`);
  list('intact documents that are not wholly certain', doubtful);
  list('wrong in silence, or no answer', bad);
  return bad.length > 0 ? 1 : 0;
}

function list(what: string, lines: readonly string[]): void {
  say(`${what}: ${lines.length}`);
  for (const line of lines.slice(0, NAMED)) say(`  ${line}`);
}

async function main(): Promise<number> {
  if (positionals[0] === 'checks') {
    if (values.seed !== undefined) return showCase(Number(values.seed));
    return scoreMany(Number(positionals[1] ?? 1000), Number(values.from));
  }
  if (values.seed !== undefined) return show(Number(values.seed));
  const [first = '1000', second = '1000'] = positionals;
  if (first === 'relations') return relations(Number(second), Number(values.from));
  if (first === 'proofs') return proofFigures(Number(second), Number(values.from));
  return first === 'mutate' ? mutate(Number(second), values.format) : judgeMany(Number(first));
}

process.exitCode = await main();
