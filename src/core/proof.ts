/**
 * How sure each number of a report is: what proves it, and what speaks against it.
 *
 * A number is proved by whatever says the same independently of its reading: an equation that holds, a statement of the
 * narrative, last year's report, the subordinates' reports, a second reading by a person. All of these prove the digits;
 * whether a row changed places with its neighbour is seen by the aligner, whose doubts therefore outweigh every witness
 * until a person settles them. Nothing here changes a value, and nothing that is no number is ever proved.
 */

import { checkReport, decideAll, type EquationResult, type Filing, type Finding } from './checks/index.ts';
import { comparisons, isCertain } from './checks/last-year.ts';
import { sums } from './checks/subordinates.ts';
import type { Context } from './context.ts';
import { sum } from './decimal.ts';
import type { CellId, Form } from './form.ts';
import type { Readings, Statement, Values } from './reading.ts';
import { isCorrected } from './review.ts';
import { agreeing } from './second-reading.ts';

/**
 * - `proved`: something says the same, and no doubt is open.
 * - `unproved`: nothing does. Also every cell that has no number.
 * - `doubtful`: the reader was unsure, and nobody has settled it.
 * - `contradicted`: a check fails in which it takes part, and nothing proves it, or nothing but the word of who put it in.
 */
export const PROOF_STATUSES = ['proved', 'unproved', 'doubtful', 'contradicted'] as const;
export type ProofStatus = (typeof PROOF_STATUSES)[number];

/**
 * What says the same as a number.
 *
 * - `equation`: one that holds, by its id, every operand being a number. None for a zero next to a gap.
 * - `statement`: the narrative states it, or a sum it is part of.
 * - `lastYear`: last year's report makes it the same; `report` is its number.
 * - `subordinates`: the sum over all of them.
 * - `person`: somebody confirmed it, or put in a number where the reader was unsure, which is a second reading of the source
 *   by eye, or read the same there without having seen it. A number typed over a clean reading is one word against another.
 */
export type Witness =
  | { readonly by: 'equation'; readonly check: string }
  | { readonly by: 'statement'; readonly statement: Statement }
  | { readonly by: 'lastYear'; readonly report: number }
  | { readonly by: 'subordinates' }
  | { readonly by: 'person' };

/** One cell: its witnesses, also where a doubt outweighs them, and the checks (as in `Finding`) that fail on it. */
export interface Proof {
  readonly status: ProofStatus;
  readonly witnesses: readonly Witness[];
  readonly against: readonly string[];
}

/** By cell id: every cell of the form. */
export type Proofs = Readonly<Record<CellId, Proof>>;

/**
 * A report as its proofs are sought: as for its checks, with its readings and the cells a person has settled. `findings`
 * are those of `checkReport`, for whoever has them at hand already.
 */
export interface Evidence extends Filing {
  readonly form: Form;
  readonly values: Values;
  readonly readings: Readings;
  readonly settled: ReadonlySet<CellId>;
  readonly context: Context;
  readonly findings?: readonly Finding[];
}

/** The kinds of findings that say one of their numbers is wrong. */
const CONTRADICTING: readonly Finding['kind'][] = [
  'equation',
  'statement',
  'atLeast',
  'carriedIn',
  'lastYearItems',
  'subordinates',
  'secondReading',
];

type Notes<T> = (cells: readonly CellId[], note: T) => void;

/** Collects notes by cell. */
function collector<T>(): { readonly of: (cell: CellId) => readonly T[]; readonly add: Notes<T> } {
  const notes = new Map<CellId, T[]>();
  const add: Notes<T> = (cells, note) => {
    for (const cell of cells) {
      const before = notes.get(cell);
      if (before) before.push(note);
      else notes.set(cell, [note]);
    }
  };
  return { of: (cell) => notes.get(cell) ?? [], add };
}

function statementsThatAgree({ context, values }: Evidence): Statement[] {
  return context.statements.filter(({ cells, value }) => {
    const known = cells.flatMap((cell) => values[cell]?.value ?? []);
    return cells.length > 0 && known.length === cells.length && sum(known) === value;
  });
}

/**
 * Equations that hold, by id, with the cells they prove: all of theirs, but for a zero beside which a number is missing
 * elsewhere. There a value may have slipped over the gap, and a zero where nothing belongs leaves every sum as it is.
 */
function equationsThatProve({ form, values }: Evidence): (readonly [string, readonly CellId[]])[] {
  const results = decideAll(form, values);
  const cellsOf = ({ equation }: EquationResult) => [...equation.left, ...equation.right];
  const gaps = new Set(results.filter(({ missing }) => missing.length > 0).flatMap(cellsOf));
  const isHollow = (cell: CellId) => values[cell]?.value === '0' && gaps.has(cell);
  return results
    .filter(({ verdict }) => verdict === 'holds')
    .map((result) => [result.equation.id, cellsOf(result).filter((cell) => !isHollow(cell))]);
}

function witnessesOf(evidence: Evidence, add: Notes<Witness>): void {
  const { form, values, settled, context } = evidence;
  for (const [check, cells] of equationsThatProve(evidence)) add(cells, { by: 'equation', check });
  for (const statement of statementsThatAgree(evidence)) add(statement.cells, { by: 'statement', statement });
  if (isCertain(evidence)) {
    for (const { operands, report, here, expected } of comparisons(evidence)) {
      if (here === expected) add(operands, { by: 'lastYear', report });
    }
    for (const { cell, here, below, missing } of sums(form, values, context.subordinates)) {
      if (missing.length === 0 && here === below) add([cell.id], { by: 'subordinates' });
    }
  }
  const seen = [...settled].filter((cell) => !isOverClean(evidence, cell));
  add([...new Set([...seen, ...agreeing(form, values, context.second)])], { by: 'person' });
}

/** Whether a number stands where another was read without a doubt. */
function isOverClean({ readings, values }: Evidence, cell: CellId): boolean {
  return readings[cell]?.doubts.length === 0 && isCorrected(readings, values, cell);
}

interface Weighed {
  readonly isDoubted: boolean;
  /** Whether the one who put it in is the only person who says so. */
  readonly isOwnWord: boolean;
  readonly witnesses: readonly Witness[];
  readonly against: readonly string[];
}

function statusOf({ isDoubted, isOwnWord, witnesses, against }: Weighed): ProofStatus {
  if (isDoubted) return 'doubtful';
  const outweighs = isOwnWord && against.length > 0 ? ({ by }: Witness) => by !== 'person' : () => true;
  if (witnesses.some(outweighs)) return 'proved';
  return against.length > 0 ? 'contradicted' : 'unproved';
}

/**
 * The proof of every cell.
 *
 * Example: a cell in a row that holds and a column that fails is `proved` (by the row), with the column in `against`; where
 * the row fails as well it is `contradicted`; a cell of table 二 that nothing speaks of is `unproved`.
 */
export function proofsOf(evidence: Evidence): Proofs {
  const { form, values, readings, settled, context, findings = checkReport(evidence) } = evidence;
  const again = new Set(agreeing(form, values, context.second));
  const witnesses = collector<Witness>();
  const against = collector<string>();
  witnessesOf(evidence, witnesses.add);
  for (const { kind, verdict, cells, check } of findings) {
    if (verdict === 'fails' && CONTRADICTING.includes(kind)) against.add(cells, check);
  }
  const proofs: Record<CellId, Proof> = {};
  for (const { id } of form.cells) {
    if ((values[id]?.value ?? null) === null) {
      proofs[id] = { status: 'unproved', witnesses: [], against: against.of(id) };
      continue;
    }
    const isDoubted = (readings[id]?.doubts.length ?? 0) > 0 && !settled.has(id);
    const [said, denied] = [witnesses.of(id), against.of(id)];
    const isOwnWord = settled.has(id) && isCorrected(readings, values, id) && !again.has(id);
    const status = statusOf({ isDoubted, isOwnWord, witnesses: said, against: denied });
    proofs[id] = { status, witnesses: said, against: denied };
  }
  return proofs;
}

/** How many cells are proved. */
export function provedCount(proofs: Proofs): number {
  return Object.values(proofs).filter(({ status }) => status === 'proved').length;
}

/** The share of a form's cells that are proved, from 0 to 1. */
export function provedShare(proofs: Proofs): number {
  const all = Object.keys(proofs).length;
  return all === 0 ? 0 : provedCount(proofs) / all;
}
