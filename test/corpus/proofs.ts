/**
 * `npm run corpus -- proofs 1000`: reads that many documents and prints how many cells of each proof status are right and
 * wrong. A cell that is said to be proved and is not what the document says is the worst there can be: ends badly if
 * there is one.
 */

import { say } from '../../scripts/house.ts';
import { NO_CONTEXT } from '../../src/core/context.ts';
import { formOf } from '../../src/core/forms/index.ts';
import { PROOF_STATUSES, type ProofStatus, proofsOf } from '../../src/core/proof.ts';
import { isRight } from '../support/golden.ts';
import { table } from './figures.ts';
import { type CorpusDocument, corpusDocument } from './index.ts';
import { readAny } from './read-any.ts';

/** Cells of one status. `wrong` are sentences about those that are not what the document says. */
interface Held {
  readonly right: number;
  readonly wrong: readonly string[];
}

/** A document's cells by status; `null` where it was not read, or read on another form. */
export async function heldByStatus(document: CorpusDocument): Promise<ReadonlyMap<ProofStatus, Held> | null> {
  const file = await readAny(document.bytes, document.name);
  const report = file.failure === null ? file.reports[0] : undefined;
  if (!report || report.form !== document.form) return null;
  const { form, readings, year, notes, statements, facts } = report;
  const context = { ...NO_CONTEXT, statements, facts };
  const settled = new Set<string>();
  const proofs = proofsOf({ form: formOf(form), values: readings, readings, settled, year, notes, context });
  const held = new Map<ProofStatus, { right: number; wrong: string[] }>(
    PROOF_STATUSES.map((status) => [status, { right: 0, wrong: [] }]),
  );
  for (const [id, truth] of Object.entries(document.truth)) {
    const [read, into] = [readings[id], held.get(proofs[id]?.status ?? 'unproved')];
    if (!into) continue;
    if (isRight(read, truth)) into.right += 1;
    else into.wrong.push(`${id} is ${truth}, read as ${read?.value ?? read?.kind}`);
  }
  return held;
}

const NAMED = 20;

/** Prints the counts; 1 where a proved cell is wrong. */
export async function proofFigures(count: number, from: number): Promise<number> {
  const right = new Map<ProofStatus, number>();
  const wrong = new Map<ProofStatus, number>();
  const bad: string[] = [];
  const add = (counts: Map<ProofStatus, number>, status: ProofStatus, more: number) =>
    counts.set(status, (counts.get(status) ?? 0) + more);
  for (let seed = from; seed < from + count; seed += 1) {
    const document = corpusDocument(seed);
    for (const [status, held] of (await heldByStatus(document)) ?? []) {
      add(right, status, held.right);
      add(wrong, status, held.wrong.length);
      if (status !== 'proved') continue;
      for (const each of held.wrong) bad.push(`npm run corpus -- --seed ${seed} --show  # ${document.fault}: ${each}`);
    }
  }
  say(
    table(
      ['status', 'right', 'wrong'],
      PROOF_STATUSES.map((each) => [each, right.get(each) ?? 0, wrong.get(each) ?? 0]),
    ),
  );
  say(`proved and wrong: ${bad.length}`);
  for (const each of bad.slice(0, NAMED)) say(`  ${each}`);
  return bad.length > 0 ? 1 : 0;
}
