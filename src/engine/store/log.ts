/**
 * The log of what reviewers did to a report's cells: appended to, read, and never anything else.
 *
 * Each act is one transaction: it rebuilds the report's state from the log, decides by it, and appends. So an edit can
 * never be based on something else than what is stored, and no undo stack has to be kept anywhere.
 */

import type { Database } from 'better-sqlite3';
import { canonical } from '../../core/decimal.ts';
import type { CellId } from '../../core/form.ts';
import { type CellValue, sameValue } from '../../core/reading.ts';
import { type Act, type Change, type Edit, inverse, type ReviewState, replay } from '../../core/review.ts';
import { differences } from '../../core/versions.ts';
import { Failure } from '../../shared/failure.ts';
import type { ReportDetail, ReportUpdate, Version } from '../../shared/model.ts';
import type { Contexts } from './contexts.ts';
import type { Library } from './library.ts';
import type { Neighbours } from './neighbours.ts';
import type { Recounts } from './recounts.ts';
import type { Stamp } from './stamp.ts';
import type { Subject, Subjects } from './subjects.ts';

export interface Log {
  /** Everything about a report. Throws REPORT_NOT_FOUND; for a file that failed, its own failure. */
  detail(report: number): ReportDetail;
  /** The other reports of its unit and year, and where they differ from it. Throws as `detail` does. */
  versions(report: number): Version[];
  /**
   * Changes cells. Throws CELL_UNKNOWN; VALUE_STALE where a cell is no longer what the reviewer saw; REQUEST_INVALID
   * where a new value contradicts its kind. `batch`: the act over many reports it belongs to.
   */
  edit(report: number, edits: readonly Edit[], stamp: Stamp, reason: string | null, batch?: number): ReportUpdate;
  /** Takes back the last edit in force. Throws NOTHING_TO_UNDO. */
  undo(report: number, stamp: Stamp): ReportUpdate;
  /** Puts the edit last taken back again. Throws NOTHING_TO_REDO. */
  redo(report: number, stamp: Stamp): ReportUpdate;
  /**
   * Takes back one edit, the last or not; `null` where it is not in force, or a later one stands on a cell of it: to undo
   * the lower of two would put a number there that nobody saw.
   */
  takeBack(report: number, change: number, stamp: Stamp): ReportUpdate | null;
}

/** What an act appends to the log, before it has a number. */
type Entry = Omit<Change, 'id'> & { readonly batch?: number | undefined };

export function logOf(
  db: Database,
  library: Library,
  subjects: Subjects,
  neighbours: Neighbours,
  contexts: Contexts,
  recounts: Recounts,
): Log {
  const insertChange = db.prepare(
    'INSERT INTO change (report_id, act, target, "by", at, reason, batch) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertEdit = db.prepare(`
    INSERT INTO edit (report_id, change_id, ordinal, cell_id, from_kind, from_value, from_raw, to_kind, to_value, to_raw)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);

  function append(report: number, { act, target, edits, by, at, reason, batch }: Entry): Change {
    const id = Number(insertChange.run(report, act, target, by, at, reason, batch ?? null).lastInsertRowid);
    for (const [ordinal, { cell, from, to }] of edits.entries()) {
      insertEdit.run(report, id, ordinal, cell, from.kind, from.value, from.raw, to.kind, to.value, to.raw);
    }
    return { id, act, target, edits, by, at, reason };
  }

  const enter = db.transaction((report: number, decide: (subject: Subject) => Entry): ReportUpdate => {
    const subject = subjects.load(report);
    const change = append(report, decide(subject));
    const changes = [...subject.changes, change];
    recounts.count({ ...subject, changes, state: replay(subject.readings, changes) });
    library.mark(neighbours.dependents(report));
    return { change, summary: library.row(report) };
  });
  const act = (report: number, decide: (subject: Subject) => Entry) => enter.immediate(report, decide);
  const plain = (name: Act, stamp: Stamp): Entry => ({ act: name, target: null, edits: [], ...stamp, reason: null });
  const undoing = ({ id, edits }: Change, stamp: Stamp): Entry => ({
    ...plain('undo', stamp),
    target: id,
    edits: inverse(edits),
  });

  return {
    detail(report) {
      const subject = subjects.load(report);
      const { form, readings, changes, rulings, steps } = subject;
      const context = contexts.full(subject);
      return {
        summary: library.row(report),
        form: form.id,
        readings,
        changes,
        ...subjects.source(report),
        context,
        rulings,
        steps,
      };
    },
    versions(report) {
      const { form, state } = subjects.load(report);
      return library.row(report).rivals.map((rival) => {
        const there = subjects.load(rival).state.values;
        return { summary: library.row(rival), differences: differences(form, state.values, there) };
      });
    },
    edit: (report, edits, stamp, reason, batch) =>
      act(report, ({ state }) => ({ ...plain('edit', stamp), edits: settled(edits, state), reason, batch })),
    undo: (report, stamp) =>
      act(report, ({ state }) => {
        const last = state.active.at(-1);
        if (!last) throw new Failure('NOTHING_TO_UNDO');
        return undoing(last, stamp);
      }),
    redo: (report, stamp) =>
      act(report, ({ state }) => {
        const last = state.undone.at(-1);
        if (!last) throw new Failure('NOTHING_TO_REDO');
        return { ...plain('redo', stamp), target: last.id, edits: last.edits };
      }),
    takeBack(report, change, stamp) {
      const { active } = subjects.load(report).state;
      const edit = active.find(({ id }) => id === change);
      return edit && isOnTop(edit, active) ? act(report, () => undoing(edit, stamp)) : null;
    },
  };
}

/** Whether no edit after this one, of those in force, is on any of its cells. */
export function isOnTop(edit: Change, active: readonly Change[]): boolean {
  const cells = new Set(edit.edits.map(({ cell }) => cell));
  const later = active.slice(active.indexOf(edit) + 1);
  return later.every(({ edits }) => edits.every(({ cell }) => !cells.has(cell)));
}

/**
 * The edits as they go into the log: each starts from exactly what the cell holds, to the letter of its raw text, so
 * that the inverse restores it to the letter too.
 */
function settled(edits: readonly Edit[], { values }: ReviewState): Edit[] {
  const present = new Map<CellId, CellValue>(Object.entries(values));
  return edits.map(({ cell, from, to }) => {
    const now = present.get(cell);
    if (!now) throw new Failure('CELL_UNKNOWN', { found: cell });
    if (!sameValue(from, now)) {
      throw new Failure('VALUE_STALE', { file: cell, found: now.value ?? now.raw, expected: from.value ?? from.raw });
    }
    mustBeSound(cell, to);
    present.set(cell, to);
    return { cell, from: now, to };
  });
}

/** Throws REQUEST_INVALID where a value contradicts its kind, or is no number as numbers are written. */
export function mustBeSound(cell: CellId, { kind, value }: CellValue): void {
  const isSound = kind === 'number' ? value !== null && canonical(value) === value : value === null;
  if (!isSound) throw new Failure('REQUEST_INVALID', { found: `${cell}: ${kind} ${value}` });
}
