/**
 * What a check says: an equation's result, and a finding where something does not hold or cannot be decided.
 *
 * Findings are computed from values, never stored as truth: the same values and the same rules always give the same
 * findings, on the screen, in the CLI and in the workbook.
 */

import type { Decimal } from '../decimal.ts';
import type { CellId, Equation, Form, TableId } from '../form.ts';
import type { NoteCode, Values } from '../reading.ts';

/** Bumped whenever a rule changes, so that cached counts computed under older rules are known to be stale. */
export const RULE_SET = 1;

export type Verdict = 'holds' | 'fails' | 'undecided';

/**
 * One equation over one report's values.
 *
 * - `left`, `right`: the sums over the known operands of each side.
 * - `difference`: left − right.
 * - `missing`: operands without a number; empty when the equation can be decided outright.
 * - `wanted`: when exactly one operand is missing, the value that would make the equation hold.
 */
export interface EquationResult {
  readonly equation: Equation;
  readonly verdict: Verdict;
  readonly left: Decimal;
  readonly right: Decimal;
  readonly difference: Decimal;
  readonly missing: readonly CellId[];
  readonly wanted: Decimal | null;
}

/** The year a report is filed for, as read, and what the reader was unsure of: a guessed year decides nothing. */
export interface Filing {
  readonly year: number | null;
  readonly notes: readonly NoteCode[];
}

/** What a check may look at. */
export interface Subject extends Filing {
  readonly form: Form;
  readonly values: Values;
}

interface FindingBase {
  /** Names the rule and what it speaks of, e.g. `requests.rowTotal.granted`, `notInteger.disputes.reconsideration.total`. */
  readonly check: string;
  readonly verdict: 'fails' | 'undecided';
  /** The cells it concerns, in printed order; empty where it concerns the report as a whole. */
  readonly cells: readonly CellId[];
}

export interface EquationFinding extends FindingBase {
  readonly kind: 'equation';
  readonly result: EquationResult;
}

export interface CellFinding extends FindingBase {
  readonly kind: 'notInteger' | 'negative' | 'notANumber';
  readonly verdict: 'fails';
}

export interface WrongFormFinding extends FindingBase {
  readonly kind: 'wrongForm';
  readonly year: number;
  readonly expectedForm: string;
}

export interface TableMissingFinding extends FindingBase {
  readonly kind: 'tableMissing';
  readonly table: TableId;
}

export type Finding = EquationFinding | CellFinding | WrongFormFinding | TableMissingFinding;
export type FindingKind = Finding['kind'];

/** A kind of rule: one file, one function from a subject to its findings. */
export type Check = (subject: Subject) => readonly Finding[];
