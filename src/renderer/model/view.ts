/**
 * What the review screen shows of a report, computed from its readings and its log.
 *
 * Recomputed whole at every change (a few hundred small steps, well within a frame) but shared with the view before
 * wherever nothing changed, so that only the cells and margins concerned are painted again.
 */

import { checkReport, decideAll, type EquationResult, type Finding } from '../../core/checks/index.ts';
import type { CellId, Form } from '../../core/form.ts';
import { formOf } from '../../core/forms/index.ts';
import { type CellValue, type DoubtCode, sameValue } from '../../core/reading.ts';
import { type Change, type ReviewState, replay } from '../../core/review.ts';
import type { ReportDetail } from '../../shared/model.ts';

/** A cell as it is painted. `doubts` are the open ones; `corrected` and `confirmed` exclude each other. */
export interface CellView {
  readonly value: CellValue;
  readonly fails: boolean;
  readonly doubts: readonly DoubtCode[];
  readonly corrected: boolean;
  readonly confirmed: boolean;
}

export interface ReportView {
  readonly form: Form;
  readonly state: ReviewState;
  readonly cells: Readonly<Record<CellId, CellView>>;
  /** By equation id. */
  readonly results: Readonly<Record<string, EquationResult>>;
  readonly findings: readonly Finding[];
  /** Cells that need eyes, most urgent first; see `attention.ts`. */
  readonly suspects: readonly CellId[];
}

/**
 * The cells to blame for what fails, as far as the equations say: a cell with a finding of its own, a cell in which two
 * failing equations meet, and for an equation that fails alone its total. Printed order.
 * Example: row (一) and column 自然人 both fail → the one cell where they cross.
 */
export function suspectsOf(form: Form, findings: readonly Finding[]): CellId[] {
  const blamed = new Set<CellId>();
  const failing = findings.flatMap((each) =>
    each.kind === 'equation' && each.verdict === 'fails' ? [each.result.equation] : [],
  );
  const meetings = new Map<CellId, number>();
  for (const { left, right } of failing) {
    for (const cell of [...left, ...right]) meetings.set(cell, (meetings.get(cell) ?? 0) + 1);
  }
  for (const { left, right } of failing) {
    const met = [...left, ...right].filter((cell) => (meetings.get(cell) ?? 0) > 1);
    for (const cell of met.length > 0 ? met : left.slice(0, 1)) blamed.add(cell);
  }
  for (const each of findings) {
    if (each.kind === 'notInteger' || each.kind === 'negative' || each.kind === 'notANumber') {
      for (const cell of each.cells) blamed.add(cell);
    }
  }
  return form.cells.map((cell) => cell.id).filter((id) => blamed.has(id));
}

/** The view of a report after its log and whatever edits are still on their way to the store. */
export function viewReport(detail: ReportDetail, pending: readonly Change[], before: ReportView | null): ReportView {
  const form = formOf(detail.form);
  const state = replay(detail.readings, [...detail.changes, ...pending]);
  const { year, notes } = detail.summary;
  const findings = checkReport({ form, values: state.values, year, notes });
  const suspects = suspectsOf(form, findings);
  const blamed = new Set(suspects);
  const cells: Record<CellId, CellView> = {};
  for (const { id } of form.cells) {
    const reading = detail.readings[id];
    const value = state.values[id] ?? { kind: 'absent' as const, value: null, raw: '' };
    const settled = state.settled.has(id);
    const corrected = reading !== undefined && !sameValue(reading, value);
    const next: CellView = {
      value,
      fails: blamed.has(id),
      doubts: settled ? NO_DOUBTS : (reading?.doubts ?? NO_DOUBTS),
      corrected,
      confirmed: settled && !corrected,
    };
    const old = before?.cells[id];
    cells[id] = old && sameCell(old, next) ? old : next;
  }
  const results: Record<string, EquationResult> = {};
  for (const result of decideAll(form, state.values)) {
    const old = before?.results[result.equation.id];
    results[result.equation.id] = old && sameResult(old, result) ? old : result;
  }
  return { form, state, cells, results, findings, suspects };
}

const NO_DOUBTS: readonly DoubtCode[] = [];

function sameCell(a: CellView, b: CellView): boolean {
  return (
    a.value.kind === b.value.kind &&
    a.value.value === b.value.value &&
    a.value.raw === b.value.raw &&
    a.fails === b.fails &&
    a.corrected === b.corrected &&
    a.confirmed === b.confirmed &&
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
