/**
 * What look alike in many reports, one report at a time, and the taking back of what was done to many of them at once.
 *
 * An act over many reports is many acts, each in its own report's log; a number they share (`batch`) is all that joins
 * them. So taking it back is many takings back, each decided by its own report: what somebody has built on stays.
 */

import type { Database } from 'better-sqlite3';
import { checkReport, ruleOf } from '../../core/checks/index.ts';
import type { CellId } from '../../core/form.ts';
import { ABSENT } from '../../core/reading.ts';
import { operandsOf, rulingsOn } from '../../core/rulings.ts';
import type { Span } from '../../core/source.ts';
import type { BatchItem, BatchKey, ReportSummary } from '../../shared/model.ts';
import type { Contexts } from './contexts.ts';
import type { Library } from './library.ts';
import type { Log } from './log.ts';
import type { RulingLog } from './rulings.ts';
import type { Stamp } from './stamp.ts';
import type { Subject, Subjects } from './subjects.ts';
import type { Whose } from './whose.ts';

/** Characters of the source to each side of a cell's own. */
const AROUND = 40;

export interface Batches {
  /** What of a report belongs to a kind of look-alikes, in the order of its form. Throws as `detail` does. */
  lookAlikes(report: number, key: BatchKey): BatchItem[];
  /**
   * Takes back what an act over many reports did, in one transaction: each edit that is in force without a later one on its
   * cells, each ruling that still counts. Answers the rows of the reports where there was something to take back.
   */
  undoBatch(batch: number, stamp: Stamp): ReportSummary[];
}

/** What batches need of the rest of the store. */
export interface BatchParts {
  readonly library: Library;
  readonly subjects: Subjects;
  readonly contexts: Contexts;
  readonly whose: Whose;
  readonly log: Pick<Log, 'takeBack'>;
  readonly rulings: Pick<RulingLog, 'takeBackRuling'>;
}

interface OfBatch {
  readonly id: number;
  readonly report: number;
}

export function batchesOf(db: Database, { library, subjects, contexts, whose, log, rulings }: BatchParts): Batches {
  // Last first: what came later stands on what came before.
  const edits = db.prepare<[number], OfBatch>(
    `SELECT id, report_id AS report FROM change WHERE batch = ? AND act = 'edit' ORDER BY id DESC`,
  );
  const decisions = db.prepare<[number], OfBatch>(
    'SELECT id, report_id AS report FROM ruling WHERE batch = ? AND ruling IS NOT NULL ORDER BY id DESC',
  );

  const undoBatch = db.transaction((batch: number, stamp: Stamp): ReportSummary[] => {
    const changed = new Set<number>();
    // Decisions first: their numbers stand while the edits do.
    for (const { id, report } of decisions.all(batch)) {
      if (rulings.takeBackRuling(report, id, stamp)) changed.add(report);
    }
    for (const { id, report } of edits.all(batch)) {
      if (log.takeBack(report, id, stamp)) changed.add(report);
    }
    return [...changed].sort((a, b) => a - b).map(library.row);
  });

  return {
    lookAlikes(report, key) {
      const subject = subjects.load(report);
      const found = key.by === 'doubt' ? doubtsIn(subject, key.code) : findingsIn(subject, key.code, contexts);
      if (found.length === 0) return [];
      const { unit = null, year = null } = whose.of(report) ?? {};
      const text = subjects.text(report);
      return found.map((item) => {
        const span = subject.readings[item.cells[0]?.cell ?? '']?.span ?? null;
        return { report, unit, year, form: subject.form.id, ...item, ...excerpt(text, span) };
      });
    },
    undoBatch: (batch, stamp) => undoBatch.immediate(batch, stamp),
  };
}

type Found = Pick<BatchItem, 'cells' | 'finding' | 'operands'>;

function cellIn({ readings, state }: Subject, cell: CellId): BatchItem['cells'][number] {
  const doubts = state.settled.has(cell) ? [] : (readings[cell]?.doubts ?? []);
  return { cell, value: state.values[cell] ?? ABSENT, doubts };
}

/** Cells with a doubt of this kind that nobody has settled. */
function doubtsIn(subject: Subject, code: Extract<BatchKey, { by: 'doubt' }>['code']): Found[] {
  return subject.form.cells.flatMap(({ id }) => {
    const cell = cellIn(subject, id);
    return cell.doubts.includes(code) ? [{ cells: [cell], finding: null, operands: [] }] : [];
  });
}

/** Failing findings of this rule that wait for a ruling. */
function findingsIn(subject: Subject, rule: string, contexts: Contexts): Found[] {
  const { form, filing, state, rulings } = subject;
  const { values } = state;
  const failing = checkReport({ form, values, ...filing, context: contexts.plain(subject) }).filter(
    (finding) => finding.verdict === 'fails' && ruleOf(finding) === rule,
  );
  const ruled = rulingsOn(failing, values, rulings);
  return failing
    .filter(({ check }) => ruled.get(check)?.isLapsed !== false)
    .map((finding) => ({
      cells: finding.cells.map((cell) => cellIn(subject, cell)),
      finding,
      operands: operandsOf(finding, values),
    }));
}

/** The source's text about a place in it. No character is cut in half. */
function excerpt(text: string, span: Span | null): Pick<BatchItem, 'around' | 'at'> {
  if (span === null) return { around: null, at: null };
  const isInside = (at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');
  let from = Math.max(0, span.start - AROUND);
  let to = Math.min(text.length, span.end + AROUND);
  if (isInside(from)) from += 1;
  if (isInside(to)) to -= 1;
  return { around: text.slice(from, to), at: { start: span.start - from, end: span.end - from } };
}
