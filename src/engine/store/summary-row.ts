/** A row of the library, from the cached counts of a report and what stands beside it. */

import type { FormId } from '../../core/form.ts';
import type { NoteCode } from '../../core/reading.ts';
import { isDone, type ReviewStatus } from '../../core/signing.ts';
import type { ReportSummary } from '../../shared/model.ts';
import { type FailureColumns, failureOf, type Identity, notesAfter, type Standing } from './rows.ts';

export interface SummaryRow extends FailureColumns {
  readonly report: number;
  readonly file: string;
  readonly path: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: FormId | null;
  readonly notes: string;
  readonly cells: number;
  readonly read: number;
  readonly proved: number;
  readonly doubts: number;
  readonly failing: number;
  readonly unruled: number;
  readonly tablesMissing: number;
  readonly undecided: number;
  readonly corrected: number;
  readonly unread: number;
  readonly byRule: string;
  readonly byDoubt: string;
  readonly status: ReviewStatus;
  readonly voided: number;
  readonly signedBy: string | null;
  readonly signedAt: string | null;
  readonly assignee: string | null;
  readonly comments: number;
  readonly importedAt: string;
}

/** Most reports have no failing finding, and no doubt. */
const NONE = Object.freeze({});
const counted = <T extends object>(json: string): T => (json === '{}' ? NONE : JSON.parse(json)) as T;

/**
 * A row of the library. `identity`: whose a person said it is; `standing`: what there is beside it of its unit and year;
 * `wantsSecond`: whether the office has numbers read by a second person.
 */
export function summaryOf(
  row: SummaryRow,
  identity: Identity | null,
  standing: Standing,
  wantsSecond: boolean,
): ReportSummary {
  // Name by name: spreading a row costs four times as much, and there may be ten thousand.
  return {
    report: row.report,
    file: row.file,
    path: row.path,
    unit: identity?.unit ?? row.unit,
    year: identity?.year ?? row.year,
    form: row.form,
    failure: failureOf(row),
    notes: notesAfter(row.notes === '[]' ? [] : (JSON.parse(row.notes) as NoteCode[]), identity),
    cells: row.cells,
    read: row.read,
    proved: row.proved,
    doubts: row.doubts,
    failing: row.failing,
    unruled: row.unruled,
    tablesMissing: row.tablesMissing,
    undecided: row.undecided,
    corrected: row.corrected,
    byRule: counted<ReportSummary['byRule']>(row.byRule),
    byDoubt: counted<ReportSummary['byDoubt']>(row.byDoubt),
    unseconded: wantsSecond && isDone(row.status) ? row.unread : 0,
    status: row.status,
    isVoided: row.voided === 1,
    signedBy: row.signedBy,
    signedAt: row.signedAt,
    assignee: row.assignee,
    comments: row.comments,
    rivals: standing.rivals,
    version: standing.version,
    importedAt: row.importedAt,
  };
}
