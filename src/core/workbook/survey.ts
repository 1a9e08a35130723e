/**
 * One look at every report before anything is written: the counts of the summary, the rows each sheet will have, and
 * which reports get a sheet of their own. Keeps a few numbers per report, never its readings.
 */

import { checkReport, type Finding } from '../checks/index.ts';
import type { CellId, Form, FormId } from '../form.ts';
import { formOf } from '../forms/index.ts';
import { type Proofs, proofsOf } from '../proof.ts';
import { isCorrected, openDoubts, type ReviewState, replay } from '../review.ts';
import { rulingsOn } from '../rulings.ts';
import { deskStateOf, type ReviewStatus } from '../signing.ts';
import type { WorkbookReport } from './input.ts';
import { reportSheetName } from './names.ts';

/** A report with everything computed from it. */
export interface Examined {
  readonly report: WorkbookReport;
  readonly form: Form;
  readonly state: ReviewState;
  readonly findings: readonly Finding[];
  /** What proves each cell, or speaks against it. */
  readonly proofs: Proofs;
  /** Cells with a doubt nobody has settled. */
  readonly doubts: readonly CellId[];
  /** Cells whose value differs from what was read. */
  readonly corrected: readonly CellId[];
}

/** A report's row in the summary. `sheet` is the name of its own sheet, where it has one. */
export interface Entry {
  readonly report: number;
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: FormId | null;
  readonly file: string;
  readonly path: string;
  readonly failureText: string | null;
  readonly notes: WorkbookReport['notes'];
  readonly version: WorkbookReport['version'];
  readonly cells: number;
  readonly read: number;
  readonly doubts: number;
  readonly proved: number;
  readonly failing: number;
  /** Failing checks without a ruling in force. */
  readonly unruled: number;
  readonly undecided: number;
  readonly warns: number;
  readonly informs: number;
  readonly corrected: number;
  readonly status: ReviewStatus;
  /** Whether it was signed off, and that does not hold. */
  readonly isVoided: boolean;
  /** Who signed it off and when, void or not; null where nobody did. */
  readonly signedBy: string | null;
  readonly signedAt: string | null;
  readonly assignee: string | null;
  /** What was said about it as a whole, oldest first. */
  readonly comments: readonly { readonly by: string; readonly comment: string }[];
  /** Lines it takes in the log of corrections. */
  readonly logLines: number;
  /** Entries of its log of rulings. */
  readonly rulings: number;
  /** Entries of its log of steps. */
  readonly steps: number;
  readonly sheet: string | null;
}

export interface Survey {
  readonly entries: readonly Entry[];
  /** Whether every readable report has a sheet; how many that ought to have one have none. */
  readonly all: boolean;
  readonly leftOff: number;
}

/** Up to here every readable report has its sheet; beyond, only reports that give a reason. */
export const SHEETS_FOR_ALL = 300;
/** The most report sheets: office programs open more, but slowly, and nobody pages through them. */
export const MOST_SHEETS = 1000;

/** Everything the workbook says of one readable report; `null` for a file that could not become a report. */
export function examine(report: WorkbookReport): Examined | null {
  if (report.form === null) return null;
  const form = formOf(report.form);
  const { readings, year, notes, context } = report;
  const state = replay(readings, report.changes);
  const { values, settled } = state;
  const findings = checkReport({ form, values, year, notes, context });
  const doubts = openDoubts(readings, settled);
  const corrected = form.cells.map(({ id }) => id).filter((id) => isCorrected(readings, values, id));
  let proofs: Proofs | null = null;
  return {
    ...{ report, form, state, findings, doubts, corrected },
    // Only some sheets ask for it, and every sheet looks at every report anew.
    get proofs() {
      proofs ??= proofsOf({ form, values, readings, settled, year, notes, context, findings });
      return proofs;
    },
  };
}

function entryOf(report: WorkbookReport): Entry {
  const seen = examine(report);
  const { unit, year, form, file, path, failureText, notes, version, changes } = report;
  const ruled = seen ? rulingsOn(seen.findings, seen.state.values, report.rulings) : null;
  const isOpen = ({ check, verdict }: Finding) => verdict === 'fails' && (ruled?.get(check)?.isLapsed ?? true);
  const unruled = seen?.findings.filter(isOpen).length ?? 0;
  const desk = deskStateOf(report.steps, {
    isTouched: changes.length + report.rulings.length > 0,
    basis: report.basis,
    isOpen: unruled + (seen?.doubts.length ?? 0) > 0,
  });
  const count = (verdict: Finding['verdict']) => seen?.findings.filter((each) => each.verdict === verdict).length ?? 0;
  return {
    ...{ report: report.report, unit, year, form, file, path, failureText, notes, version },
    cells: seen?.form.cells.length ?? 0,
    read: seen?.form.cells.filter(({ id }) => (seen.state.values[id]?.value ?? null) !== null).length ?? 0,
    doubts: seen?.doubts.length ?? 0,
    proved: seen?.form.cells.filter(({ id }) => seen.proofs[id]?.status === 'proved').length ?? 0,
    failing: count('fails'),
    unruled,
    undecided: count('undecided'),
    warns: count('warns'),
    informs: count('informs'),
    corrected: seen?.corrected.length ?? 0,
    status: desk.status,
    isVoided: desk.isVoided,
    signedBy: desk.signed?.by ?? null,
    signedAt: desk.signed?.at ?? null,
    assignee: desk.assignee,
    // A sign-off may come with a word as well.
    comments: report.steps.flatMap(({ by, comment }) => (comment === null ? [] : [{ by, comment }])),
    logLines: changes.reduce((lines, { edits }) => lines + Math.max(1, edits.length), 0),
    rulings: report.rulings.length,
    steps: report.steps.length,
    sheet: null,
  };
}

/** Whether a report counts: one that another of its unit and year stands for is listed and no more. */
export function counts({ version }: Pick<Entry, 'version'>): boolean {
  return version !== 'superseded';
}

/** How much a report needs its own sheet: 0 is most, 3 not at all. */
function urgency({ failing, corrected, doubts, undecided }: Entry): number {
  if (failing > 0 || corrected > 0) return 0;
  if (doubts > 0) return 1;
  return undecided > 0 ? 2 : 3;
}

function withSheets(entries: readonly Entry[]): Survey {
  const readable = entries.filter((entry) => entry.form !== null && counts(entry));
  const all = readable.length <= SHEETS_FOR_ALL;
  const wanted = all ? readable : readable.filter((entry) => urgency(entry) < 3);
  const ranked = all ? wanted : wanted.toSorted((a, b) => urgency(a) - urgency(b));
  const chosen = new Set(ranked.slice(0, MOST_SHEETS));
  return {
    entries: entries.map((entry) => (chosen.has(entry) ? { ...entry, sheet: reportSheetName(entry) } : entry)),
    all,
    leftOff: wanted.length - chosen.size,
  };
}

/** Walks the reports once. Yields `null` after each, so that the caller can let others work. */
export function* surveyOf(reports: Iterable<WorkbookReport>): Generator<null, Survey> {
  const entries: Entry[] = [];
  for (const report of reports) {
    entries.push(entryOf(report));
    yield null;
  }
  return withSheets(entries);
}
