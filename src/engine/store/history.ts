/**
 * Everything people did to reports, last first, out of the logs that keep it.
 *
 * Five logs, joined by the time their entries were made: nothing is written for the history's sake, so it cannot tell
 * anything else than the logs do. What was done to the register or to the rules has screens of its own.
 */

import type { Database } from 'better-sqlite3';
import type { Change } from '../../core/review.ts';
import { replay } from '../../core/review.ts';
import type { Step } from '../../core/signing.ts';
import type { Deed, HistoryEntry } from '../../shared/model.ts';
import type { Identity } from './rows.ts';
import type { RulingLog } from './rulings.ts';
import type { Subjects } from './subjects.ts';
import type { Versions } from './versions.ts';
import type { Whose } from './whose.ts';

export interface History {
  /** What was done to one report, or to all of them; so many entries from the one `offset` on. */
  history(report: number | null, offset: number, limit: number): HistoryEntry[];
}

/** What the history needs of the rest of the store. */
export interface HistoryParts {
  readonly subjects: Subjects;
  readonly versions: Versions;
  readonly whose: Whose;
  readonly rulings: Pick<RulingLog, 'inForce'>;
}

interface EntryRow {
  readonly kind: Deed['kind'];
  readonly id: number;
  readonly report: number;
  readonly by: string;
  readonly at: string;
  readonly batch: number | null;
}

interface IdentityRow extends Identity {
  readonly id: number;
  readonly reason: string | null;
}

interface ChoiceRow {
  readonly id: number;
  readonly stands: number;
}

/** A deed, and whether taking it back would change anything. */
type Told = Pick<HistoryEntry, 'deed' | 'isInForce'>;

/**
 * Of entries of the same moment, as a ruling and the edit it speaks of, the one further down in the list is the later one.
 * Within a log its numbers say what came after what.
 */
const LOGS = [
  { kind: 'identity', batch: 'NULL' },
  { kind: 'choice', batch: 'NULL' },
  { kind: 'change', batch: 'batch' },
  { kind: 'ruling', batch: 'batch' },
  { kind: 'step', batch: 'NULL' },
] as const;

const entriesOf = (condition: string) => `
  ${LOGS.map(({ kind, batch }, rank) => `SELECT '${kind}' AS kind, ${rank} AS rank, id, report_id AS report, "by", at, ${batch} AS batch FROM ${kind} ${condition}`).join(' UNION ALL ')}
  ORDER BY at DESC, rank DESC, id DESC LIMIT $limit OFFSET $offset`;

interface Page {
  readonly offset: number;
  readonly limit: number;
}

export function historyOf(db: Database, { subjects, versions, whose, rulings }: HistoryParts): History {
  const ofAll = db.prepare<[Page], EntryRow>(entriesOf(''));
  const ofOne = db.prepare<[Page & { report: number }], EntryRow>(entriesOf('WHERE report_id = $report'));
  const identities = db.prepare<[number], IdentityRow>(
    'SELECT id, unit, year, reason FROM identity WHERE report_id = ? ORDER BY id',
  );
  const choices = db.prepare<[number], ChoiceRow>('SELECT id, stands FROM choice WHERE report_id = ? ORDER BY id');

  /** What is told of a report's entries, by kind and number. */
  function tellerOf(report: number): Readonly<Record<Deed['kind'], (id: number) => Told>> {
    return {
      change: told(() => changes(subjects.changes(report))),
      ruling: told(() => {
        const log = subjects.rulings(report);
        const inForce = rulings.inForce(report, log);
        return log.map((ruled) => [ruled.id, { deed: { kind: 'ruling', ruled }, isInForce: inForce.has(ruled.id) }]);
      }),
      step: told(() => steps(subjects.steps(report))),
      identity: told(() => {
        const log = identities.all(report);
        return log.map(({ id, unit, year, reason }) => [
          id,
          {
            deed: { kind: 'identity', unit, year, reason },
            isInForce: id === log.at(-1)?.id && (unit !== null || year !== null),
          },
        ]);
      }),
      choice: told(() => {
        const log = choices.all(report);
        const stands = versions.standing(report).version === 'stands';
        return log.map((row) => [
          row.id,
          { deed: { kind: 'choice', stands: row.stands === 1 }, isInForce: stands && row.id === log.at(-1)?.id },
        ]);
      }),
    };
  }

  return {
    history(report, offset, limit) {
      const rows = report === null ? ofAll.all({ offset, limit }) : ofOne.all({ offset, limit, report });
      const tellers = new Map([...new Set(rows.map((row) => row.report))].map((each) => [each, tellerOf(each)]));
      return rows.map(({ kind, id, report: of, by, at, batch }) => {
        const teller = tellers.get(of) as ReturnType<typeof tellerOf>;
        const { unit = null, year = null } = whose.of(of) ?? {};
        return { report: of, unit, year, by, at, batch, ...teller[kind](id) };
      });
    },
  };
}

/** Looks entries up by their numbers; the log is read when the first is asked for. */
function told(read: () => readonly (readonly [number, Told])[]): (id: number) => Told {
  let entries: ReadonlyMap<number, Told> | null = null;
  return (id) => {
    entries ??= new Map(read());
    return entries.get(id) as Told;
  };
}

/** Edits are in force or not; an undo or a redo only says so of another. */
function changes(log: readonly Change[]): [number, Told][] {
  const active = new Set(replay({}, log).active.map(({ id }) => id));
  return log.map((change) => [change.id, { deed: { kind: 'change', change }, isInForce: active.has(change.id) }]);
}

/** The last sign-off, and the last word on who has it; what was said stays said. */
function steps(log: readonly Step[]): [number, Told][] {
  const signed = log.findLast(({ act }) => act !== 'assign' && act !== 'comment');
  const assigned = log.findLast(({ act }) => act === 'assign');
  const isInForce = (step: Step) =>
    (step === signed && step.act !== 'reopen') || (step === assigned && step.to !== null);
  return log.map((step) => [step.id, { deed: { kind: 'step', step }, isInForce: isInForce(step) }]);
}
