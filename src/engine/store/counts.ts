/**
 * The counts of one report that the library shows, from its readings, its logs and its neighbours. Pure; the store only
 * caches them, and a worker counts a report it has just read as if it stood alone.
 */

import { checkReport, type Filing, type Finding, ruleOf } from '../../core/checks/index.ts';
import { type Context, NO_CONTEXT } from '../../core/context.ts';
import type { CellId, Form } from '../../core/form.ts';
import { formOf } from '../../core/forms/index.ts';
import { proofsOf, provedCount } from '../../core/proof.ts';
import type { DoubtCode, Readings, ReportReading } from '../../core/reading.ts';
import { type Change, isCorrected, openDoubts, type ReviewState } from '../../core/review.ts';
import { type Ruled, rulingsOn } from '../../core/rulings.ts';
import { unseconded } from '../../core/second-reading.ts';
import { deskStateOf, type Step } from '../../core/signing.ts';
import { levelOf } from '../../core/units.ts';
import type { ReportSummary } from '../../shared/model.ts';
import { basisOf } from './basis.ts';
import { lineOf } from './numbers.ts';
import type { SecondEntry } from './rows.ts';

/** Where a report stands on its way through the office, of what the library shows. */
export type AtDesk = Pick<ReportSummary, 'status' | 'isVoided' | 'signedBy' | 'signedAt' | 'assignee' | 'comments'>;

export type Counts = Pick<
  ReportSummary,
  | 'cells'
  | 'read'
  | 'proved'
  | 'doubts'
  | 'failing'
  | 'unruled'
  | 'tablesMissing'
  | 'undecided'
  | 'corrected'
  | 'byRule'
  | 'byDoubt'
> &
  AtDesk & {
    /** Numbers nothing proves that no second person has read, signed off or not. */
    readonly unread: number;
    /** What a sign-off given now would be bound to. */
    readonly basis: string;
    /** Whether anybody changed or decided anything in it. */
    readonly isTouched: boolean;
    /** The line of its numbers (`numbers.ts`), made with them since it marks what fails. */
    readonly numbers: string;
  };

/** What counts are made from. Peers in `context` make no difference: they only inform. */
export interface Counted {
  readonly form: Form;
  readonly filing: Filing;
  readonly readings: Readings;
  readonly changes: readonly Change[];
  readonly rulings: readonly Ruled[];
  readonly steps: readonly Step[];
  /** All that second persons read, also what `context` does not tell yet. */
  readonly seconds: readonly SecondEntry[];
  readonly state: ReviewState;
}

/** Counts after edits, under the present rules. */
export function countsOf(counted: Counted, context: Context): Counts {
  const { form, filing, readings, changes, rulings, steps, seconds, state } = counted;
  const { values, settled } = state;
  const { year, notes } = filing;
  const evidence = { form, values, readings, settled, year, notes, context };
  const findings = checkReport(evidence);
  const failing = findings.filter(({ verdict }) => verdict === 'fails');
  const ruled = rulingsOn(failing, values, rulings);
  const isUnruled = ({ check }: Finding) => ruled.get(check)?.isLapsed !== false;
  const cells = form.cells.map(({ id }) => id);
  const doubtful = openDoubts(readings, settled);
  const proofs = proofsOf({ ...evidence, findings });
  const open = {
    doubts: doubtful.length,
    unruled: failing.filter(isUnruled).length,
    basis: basisOf(form, values, context.off),
    isTouched: changes.length + rulings.length > 0,
  };
  return {
    ...open,
    ...deskOf(steps, open),
    cells: cells.length,
    read: cells.filter((id) => values[id]?.kind === 'number').length,
    proved: provedCount(proofs),
    failing: failing.length,
    tablesMissing: findings.filter(({ kind }) => kind === 'tableMissing').length,
    undecided: findings.filter(({ verdict }) => verdict === 'undecided').length,
    corrected: settled.size === 0 ? 0 : cells.filter((id) => isCorrected(readings, values, id)).length,
    unread: unseconded(
      form,
      values,
      proofs,
      seconds.map(({ reading }) => reading),
    ).length,
    byRule: byRule(failing, isUnruled),
    byDoubt: byDoubt(doubtful, readings),
    numbers: lineOf(form, readings, state, failing).numbers,
  };
}

function byRule(failing: readonly Finding[], isUnruled: (finding: Finding) => boolean): Counts['byRule'] {
  const found: Record<string, readonly [number, number]> = {};
  for (const finding of failing) {
    const rule = ruleOf(finding);
    const [all, open] = found[rule] ?? [0, 0];
    found[rule] = [all + 1, open + (isUnruled(finding) ? 1 : 0)];
  }
  return found;
}

function byDoubt(cells: readonly CellId[], readings: Readings): Counts['byDoubt'] {
  const found: Partial<Record<DoubtCode, number>> = {};
  for (const code of cells.flatMap((cell) => readings[cell]?.doubts ?? [])) found[code] = (found[code] ?? 0) + 1;
  return found;
}

/** Where a report stands, from its steps and what is to be known of it besides. */
export function deskOf(
  steps: readonly Step[],
  { doubts, unruled, basis, isTouched }: Pick<Counts, 'doubts' | 'unruled' | 'basis' | 'isTouched'>,
): AtDesk {
  const desk = deskStateOf(steps, { isTouched, basis, isOpen: doubts + unruled > 0 });
  const { status, signed, isVoided, assignee, comments } = desk;
  const [signedBy, signedAt] = [signed?.by ?? null, signed?.at ?? null];
  return { status, isVoided, signedBy, signedAt, assignee, comments: comments.length };
}

const NOTHING_DONE = { changes: [], rulings: [], steps: [], seconds: [] };

/** The counts of a report just read, of which no dataset knows anything else. */
export function countsAlone(report: ReportReading): Counts {
  const { form, unit, year, notes, readings, statements, facts } = report;
  const context = { ...NO_CONTEXT, statements, facts, level: levelAlone(unit) };
  // Nobody has edited anything: the readings are the values, and need not be copied.
  const state: ReviewState = { values: readings, active: [], undone: [], settled: new Set() };
  const counted = { form: formOf(form), filing: { year, notes }, readings, ...NOTHING_DONE, state };
  return countsOf(counted, context);
}

/** The level of a unit that nobody has said anything of. */
export function levelAlone(unit: string | null): Context['level'] {
  return unit === null ? null : levelOf(unit);
}
