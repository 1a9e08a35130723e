/**
 * What the review screen shows of a report, computed from its readings and its logs.
 *
 * Recomputed whole at every change (a few hundred small steps, well within a frame) but shared with the view before
 * wherever nothing changed, so that only the cells and margins concerned are painted again.
 */

import { checkReport, decideAll, type EquationResult, type Finding } from '../../core/checks/index.ts';
import type { Decimal } from '../../core/decimal.ts';
import type { CellId, Form } from '../../core/form.ts';
import { formOf } from '../../core/forms/index.ts';
import type { Place } from '../../core/locate/explanation.ts';
import { locate } from '../../core/locate/index.ts';
import { restorable } from '../../core/locate/restored.ts';
import { type Proof, type ProofStatus, proofsOf, provedCount } from '../../core/proof.ts';
import { type CellValue, type DoubtCode, type Readings, sameValue, type Values } from '../../core/reading.ts';
import { type Change, type ReviewState, replay } from '../../core/review.ts';
import { type Ruled, rulingsGone, rulingsOn } from '../../core/rulings.ts';
import type { ReportDetail } from '../../shared/model.ts';
import { type Decision, decisionsOf, type Issue, isOpen, issuesOf } from './issues.ts';
import { hintsOf, isAbout, placesNow, type Solved } from './places.ts';

/**
 * A cell as it is painted. `fails`: to blame for what fails and nobody decided yet; `ruled`: for what somebody did decide.
 * `doubts` are the open ones; `corrected` and `confirmed` exclude each other; `hint` is what it ought to be.
 */
export interface CellView {
  readonly value: CellValue;
  readonly fails: boolean;
  readonly ruled: boolean;
  readonly proof: ProofStatus;
  /** Whether what speaks against it, and nothing for it, is still undecided. */
  readonly contradicted: boolean;
  readonly doubts: readonly DoubtCode[];
  readonly corrected: boolean;
  readonly confirmed: boolean;
  readonly hint: Decimal | null;
}

export interface ReportView {
  readonly form: Form;
  readonly state: ReviewState;
  readonly cells: Readonly<Record<CellId, CellView>>;
  /** By equation id. */
  readonly results: Readonly<Record<string, EquationResult>>;
  readonly findings: readonly Finding[];
  readonly places: readonly Place[];
  /** What localisation itself found, and of what. */
  readonly located: Solved & { readonly readings: Readings };
  readonly issues: readonly Issue[];
  /** Checks that fail and wait for a decision. */
  readonly open: ReadonlySet<string>;
  /** Rulings whose finding is no longer there, such as those on what was put right. */
  readonly decisions: readonly Decision[];
  readonly proofs: Readonly<Record<CellId, Proof>>;
  /** Cells with a number that something proves. */
  readonly proved: number;
  /** Cells to blame for what fails and is not decided, in printed order; see `attention.ts`. */
  readonly suspects: readonly CellId[];
}

/**
 * The cells to blame for some issues: those that the best explanation changes, else a cell with a finding of its own, a
 * cell in which all failing equations of the issue meet, or the total of an equation that fails alone. Printed order.
 */
export function suspectsOf(form: Form, issues: readonly Issue[]): CellId[] {
  const blamed = new Set<CellId>();
  for (const { verdict, place, findings, target } of issues) {
    if (verdict !== 'fails') continue;
    const implied = place?.explanations[0]?.values ?? [];
    for (const { cell } of implied) blamed.add(cell);
    if (implied.length > 0) continue;
    if (target !== null) blamed.add(target);
    for (const { kind, cells } of findings) {
      if (kind === 'notInteger' || kind === 'negative' || kind === 'notANumber')
        for (const cell of cells) blamed.add(cell);
    }
  }
  return form.cells.map((cell) => cell.id).filter((id) => blamed.has(id));
}

/** What the page knows beyond the store: changes and rulings still on their way to it, and the solver's last answer. */
export interface Ahead {
  readonly changes: readonly Change[];
  readonly rulings: readonly Ruled[];
  readonly solved: Solved | null;
}

const NOTHING_AHEAD: Ahead = { changes: [], rulings: [], solved: null };

/** The view of a report after its logs and what goes ahead of them; `before` is the view to share with. */
export function viewReport(
  detail: ReportDetail,
  ahead: Ahead = NOTHING_AHEAD,
  before: ReportView | null = null,
): ReportView {
  const form = formOf(detail.form);
  const { readings, events, text, context } = detail;
  const state = replay(readings, [...detail.changes, ...ahead.changes]);
  const { values, settled } = state;
  const { year, notes } = detail.summary;
  const findings = checkReport({ form, values, year, notes, context });
  const scene = { form, values, readings, settled, events, text, statements: context.statements };
  // The store's answer to an edit says what is shown already: nothing is looked for twice.
  const isKnown = before !== null && before.located.readings === readings && isAbout(before.located, state);
  const found = isKnown ? before.located : { readings, state, places: locate(scene) };
  const located = placesNow(found.places, ahead.solved, state);
  const asRead = (other: Values) => checkReport({ form, values: other, year, notes, context });
  const places = [...located, ...restorable(scene, findings, located, asRead)];
  const log = [...detail.rulings, ...ahead.rulings];
  const issues = issuesOf(findings, places, rulingsOn(findings, values, log));
  const proofs = proofsOf({ form, values, readings, settled, year, notes, context, findings });
  const undecided = issues.filter(({ isDecided }) => !isDecided);
  const suspects = suspectsOf(form, undecided);
  const blamed = new Set(suspects);
  const open = new Set(issues.filter(isOpen).flatMap((each) => each.findings.map(({ check }) => check)));
  const decided = new Set(
    suspectsOf(
      form,
      issues.filter(({ isDecided }) => isDecided),
    ),
  );
  const hints = hintsOf(undecided.flatMap(({ place }) => place ?? []));
  const cells: Record<CellId, CellView> = {};
  for (const { id } of form.cells) {
    const reading = readings[id];
    const value = values[id] ?? { kind: 'absent' as const, value: null, raw: '' };
    const touched = settled.has(id);
    const corrected = reading !== undefined && !sameValue(reading, value);
    const next: CellView = {
      value,
      fails: blamed.has(id),
      ruled: decided.has(id) && !blamed.has(id),
      proof: proofs[id]?.status ?? 'unproved',
      contradicted: proofs[id]?.status === 'contradicted' && proofs[id].against.some((check) => open.has(check)),
      doubts: touched ? NO_DOUBTS : (reading?.doubts ?? NO_DOUBTS),
      corrected,
      confirmed: touched && !corrected,
      hint: hints.get(id) ?? null,
    };
    const old = before?.cells[id];
    cells[id] = old && sameCell(old, next) ? old : next;
  }
  const results: Record<string, EquationResult> = {};
  for (const result of decideAll(form, values)) {
    const old = before?.results[result.equation.id];
    results[result.equation.id] = old && sameResult(old, result) ? old : result;
  }
  const decisions = decisionsOf(rulingsGone(findings, log));
  const proved = provedCount(proofs);
  return {
    ...{ form, state, cells, results, findings, places, issues, open, decisions, proofs, proved, suspects },
    located: found,
  };
}

const NO_DOUBTS: readonly DoubtCode[] = [];

function sameCell(a: CellView, b: CellView): boolean {
  return (
    a.value.kind === b.value.kind &&
    a.value.value === b.value.value &&
    a.value.raw === b.value.raw &&
    a.fails === b.fails &&
    a.ruled === b.ruled &&
    a.proof === b.proof &&
    a.contradicted === b.contradicted &&
    a.corrected === b.corrected &&
    a.confirmed === b.confirmed &&
    a.hint === b.hint &&
    a.doubts.length === b.doubts.length &&
    a.doubts.every((code, at) => code === b.doubts[at])
  );
}

function sameResult(a: EquationResult, b: EquationResult): boolean {
  return (
    a.verdict === b.verdict &&
    a.left === b.left &&
    a.right === b.right &&
    a.wanted === b.wanted &&
    a.missing.join() === b.missing.join()
  );
}
