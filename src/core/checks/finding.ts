/**
 * What a check says: an equation's result, and a finding where something does not hold or cannot be decided.
 *
 * Findings are computed from values, never stored as truth: the same values and the same rules always give the same
 * findings, on the screen, in the CLI and in the workbook.
 */

import type { Context } from '../context.ts';
import type { Decimal } from '../decimal.ts';
import type { Section } from '../facts/index.ts';
import type { CellId, Equation, Form, TableId } from '../form.ts';
import type { CellValue, NoteCode, Statement, Values } from '../reading.ts';
import type { SecondReading } from '../second-reading.ts';
import type { UnitLevel } from '../units.ts';

/** Bumped whenever a rule changes, so that cached counts computed under older rules are known to be stale. */
export const RULE_SET = 3;

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
  readonly context: Context;
}

/**
 * How much a finding says. `fails`: the report contradicts itself, another report or a rule. `warns`: it may be right, and
 * ought to be looked at. `undecided`: something is missing to tell. `informs`: unusual, never an error.
 */
export const FINDING_VERDICTS = ['fails', 'warns', 'undecided', 'informs'] as const;
export type FindingVerdict = (typeof FINDING_VERDICTS)[number];

interface FindingBase {
  /** Names the rule and what it speaks of, e.g. `requests.rowTotal.granted`, `notInteger.disputes.reconsideration.total`. */
  readonly check: string;
  readonly verdict: FindingVerdict;
  /** The cells it concerns, in printed order; empty where it concerns the report as a whole. */
  readonly cells: readonly CellId[];
}

export interface EquationFinding extends FindingBase {
  readonly kind: 'equation';
  readonly verdict: 'fails' | 'undecided';
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

/** Two numbers that ought to agree; `difference` is left − right. */
export interface Sides {
  readonly left: Decimal;
  readonly right: Decimal;
  readonly difference: Decimal;
}

/** The narrative (left) says another number than the cells it speaks of add up to (right). */
export interface StatementFinding extends FindingBase, Sides {
  readonly kind: 'statement';
  readonly statement: Statement;
}

/** A number (left, first of `cells`) that cannot be less than another of its row (right, second of `cells`) and is. */
export interface AtLeastFinding extends FindingBase, Sides {
  readonly kind: 'atLeast';
}

/**
 * This year's number (left, the one of `cells`) beside what last year's report makes it (right). `carriedIn`: 上年结转
 * beside 结转下年度; `inForceChange`: 现行有效 beside last year's + 制发 − 废止; `lastYearItems`: 上一年项目数量 beside
 * last year's 本年度.
 */
export interface LastYearFinding extends FindingBase, Sides {
  readonly kind: 'carriedIn' | 'inForceChange' | 'lastYearItems';
  /** Number of last year's report in the dataset. */
  readonly report: number;
}

/** A parent's number (left) beside the sum of its subordinate units' (right). */
export interface SubordinatesFinding extends FindingBase, Sides {
  readonly kind: 'subordinates';
  /** Subordinate units whose report, or whose number, is not there. */
  readonly missing: readonly string[];
}

/** Sections of the report that are not there, or not in their place. */
export interface SectionsFinding extends FindingBase {
  readonly kind: 'sections';
  readonly missing: readonly Section[];
  readonly misplaced: readonly Section[];
}

/** The statistics period the report states, ISO 8601 dates; `null` where it states none. */
export interface PeriodFinding extends FindingBase {
  readonly kind: 'period';
  readonly year: number;
  readonly stated: { readonly from: string; readonly to: string } | null;
}

/** The sixth section says nothing of 信息处理费. */
export interface FeesFinding extends FindingBase {
  readonly kind: 'feesNotStated';
}

/** The report states two amounts of 信息处理费, in 万元: the first one (left) and another (right). */
export interface FeesDifferFinding extends FindingBase, Sides {
  readonly kind: 'feesDiffer';
  readonly statement: Statement;
  readonly other: Statement;
}

/**
 * Published after the day the law sets for its unit's level; both ISO 8601 dates. `signed`: the date under it, where that was
 * in time. Undecided where the level is not known and matters, or where the year was guessed.
 */
export interface LateFinding extends FindingBase {
  readonly kind: 'late';
  readonly published: string;
  readonly deadline: string;
  readonly level: UnitLevel | null;
  readonly signed: string | null;
}

/** A number far from last year's, or from those of its peers (`usual`: last year's, or the peers' median). */
export interface JumpFinding extends FindingBase {
  readonly kind: 'jump';
  readonly verdict: 'informs';
  readonly against: 'lastYear' | 'peers';
  readonly value: Decimal;
  readonly usual: Decimal;
}

/** A second person, who did not see what was read before, read something else in the source than what stands here now. */
export interface SecondReadingFinding extends FindingBase {
  readonly kind: 'secondReading';
  readonly value: CellValue;
  readonly second: SecondReading;
}

export type Finding =
  | EquationFinding
  | CellFinding
  | WrongFormFinding
  | TableMissingFinding
  | StatementFinding
  | AtLeastFinding
  | LastYearFinding
  | SubordinatesFinding
  | SectionsFinding
  | PeriodFinding
  | FeesFinding
  | FeesDifferFinding
  | LateFinding
  | SecondReadingFinding
  | JumpFinding;
export type FindingKind = Finding['kind'];

/** A kind of rule: one file, one function from a subject to its findings. */
export type Check = (subject: Subject) => readonly Finding[];
