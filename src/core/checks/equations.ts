/**
 * The totals checks (勾稽关系): `Σ left = Σ right` over exact decimals.
 *
 * Source of the equations: the note printed in table 三 of both forms ("第一项加第二项之和,等于第三项加第四项之和"), its
 * 总计 column and (七)总计 row, and the 总计 columns of table 四 (国办公开办函〔2021〕30号, 〔2019〕60号).
 *
 * An operand without a number is unknown, never zero. Counts cannot be negative, which sometimes decides an equation
 * all the same: if the known parts already exceed the total, nothing that may stand in the empty cell can mend it.
 */

import { type Decimal, difference, isNegative, sum } from '../decimal.ts';
import type { CellId, Equation, Form } from '../form.ts';
import { lately } from '../memo.ts';
import type { Values } from '../reading.ts';
import type { Check, EquationResult, Verdict } from './finding.ts';

interface Side {
  readonly total: Decimal;
  readonly missing: readonly CellId[];
}

function side(operands: readonly CellId[], values: Values): Side {
  const known: Decimal[] = [];
  const missing: CellId[] = [];
  for (const cell of operands) {
    const value = values[cell]?.value ?? null;
    if (value === null) missing.push(cell);
    else known.push(value);
  }
  return { total: sum(known), missing };
}

function verdictOf(left: Side, right: Side, gap: Decimal): Verdict {
  if (left.missing.length === 0 && right.missing.length === 0) return gap === '0' ? 'holds' : 'fails';
  const nothingFits =
    (right.missing.length === 0 && gap !== '0' && !isNegative(gap)) || (left.missing.length === 0 && isNegative(gap));
  return nothingFits ? 'fails' : 'undecided';
}

/**
 * Decides one equation.
 * Example: parts 1 and 3, total 22 → `fails`, left `'22'`, right `'4'`, difference `'18'`.
 * Example: parts 1 and blank, total 5 → `undecided`, `wanted` `'4'`. Parts 7 and blank, total 5 → `fails`.
 */
export function decide(equation: Equation, values: Values): EquationResult {
  const left = side(equation.left, values);
  const right = side(equation.right, values);
  const gap = difference(left.total, right.total);
  const verdict = verdictOf(left, right, gap);
  const missing = [...left.missing, ...right.missing];
  const fit = left.missing.length === 1 ? difference(right.total, left.total) : gap;
  const wanted = missing.length === 1 && verdict === 'undecided' ? fit : null;
  return { equation, verdict, left: left.total, right: right.total, difference: gap, missing, wanted };
}

interface Decided {
  readonly form: Form;
  readonly results: readonly EquationResult[];
}

/** By the values asked about last: checks, proofs and localisation all ask about the same ones in turn. */
const decided = lately((_values: Values): { last: Decided | null } => ({ last: null }));

/** Every equation of the form, in the form's order, those that hold included. Values never change once they are made. */
export function decideAll(form: Form, values: Values): readonly EquationResult[] {
  const known = decided(values);
  if (known.last?.form !== form) {
    known.last = { form, results: form.equation.map((equation) => decide(equation, values)) };
  }
  return known.last.results;
}

/** A finding for each equation that fails or cannot be decided. */
export const equations: Check = ({ form, values }) =>
  decideAll(form, values).flatMap((result) =>
    result.verdict === 'holds'
      ? []
      : [
          {
            kind: 'equation',
            check: result.equation.id,
            verdict: result.verdict,
            cells: [...result.equation.left, ...result.equation.right],
            result,
          },
        ],
  );
