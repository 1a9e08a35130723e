/**
 * A dataset as it stands at one moment, to be walked at leisure while others go on working in it.
 *
 * Readings never change and logs only grow, so a moment of one report is its logs up to a number. What it is checked
 * against is kept outright: who its neighbours are, and the lines of their numbers, half a kilobyte a report. Must never
 * keep more of a report than that.
 */

import type { Database } from 'better-sqlite3';
import { replay } from '../../core/review.ts';
import type { ReportDetail, ReportSummary, RuleState, UnitRow } from '../../shared/model.ts';
import type { Contexts } from './contexts.ts';
import type { Library } from './library.ts';
import { contextOf, type Neighbours, peersOf, type Spreads, type Ties, type World } from './neighbours.ts';
import type { Line } from './numbers.ts';
import type { OfficeSettings } from './office.ts';
import type { Acts } from './register.ts';
import type { Subject, Subjects } from './subjects.ts';
import { withheld } from './withheld.ts';

/** What a report was, with its log up to that moment. */
export type Then = Pick<ReportDetail, 'readings' | 'changes' | 'rulings' | 'steps' | 'text' | 'events' | 'context'>;

export interface Moment {
  /** Every row of the library. */
  readonly rows: readonly ReportSummary[];
  readonly units: readonly UnitRow[];
  readonly rules: readonly RuleState[];
  /** One of its reports, the same at every asking. */
  report(report: number): Then;
}

/** What a moment is taken of. */
export interface Present {
  readonly library: Library;
  readonly subjects: Subjects;
  readonly neighbours: Neighbours;
  readonly contexts: Contexts;
  readonly acts: Acts;
  readonly settings: OfficeSettings;
}

/** The number of the last row of each log. */
interface Ends {
  readonly change: number;
  readonly ruling: number;
  readonly step: number;
  readonly second: number;
}

/** A report as it was when its logs ended there, with the year and notes of its row then. */
function subjectAt(now: Subject, ends: Ends, { year, notes }: ReportSummary): Subject {
  const changes = now.changes.filter(({ id }) => id <= ends.change);
  return {
    ...now,
    filing: { year, notes },
    changes,
    rulings: now.rulings.filter(({ id }) => id <= ends.ruling),
    steps: now.steps.filter(({ id }) => id <= ends.step),
    seconds: now.seconds.filter(({ id }) => id <= ends.second),
    state: changes.length === now.changes.length ? now.state : replay(now.readings, changes),
  };
}

export function momentsOf(db: Database, present: Present): () => Moment {
  const { library, subjects, neighbours, contexts, acts, settings } = present;
  const lastChange = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM change').pluck();
  const lastRuling = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM ruling').pluck();
  const lastStep = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM step').pluck();
  const lastSecond = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM second_reading').pluck();

  return () => {
    const rows = library.list();
    const ends: Ends = {
      change: lastChange.get() ?? 0,
      ruling: lastRuling.get() ?? 0,
      step: lastStep.get() ?? 0,
      second: lastSecond.get() ?? 0,
    };
    const ties = new Map<number, Ties>();
    const lines = new Map<number, Line>();
    for (const { report, form } of rows) {
      if (form === null) continue;
      ties.set(report, neighbours.ties(report));
      lines.set(report, contexts.world.line(report));
    }
    const spreads: Spreads = new Map();
    const groups = new Map<string, readonly number[]>();
    for (const { year, level } of ties.values()) {
      const key = `${year} ${level}`;
      if (year !== null && level !== null && !groups.has(key)) groups.set(key, neighbours.peers(year, level));
    }
    const { off } = contexts.world;
    const wantsSecond = settings.wantsSecond();
    const rowOf = new Map(rows.map((row) => [row.report, row]));
    const world: World = {
      line: (report) => lines.get(report) as Line,
      peers: (year, level) => groups.get(`${year} ${level}`) ?? [],
      off,
    };
    return {
      rows,
      units: acts.units().units,
      rules: acts.rules(),
      report(report) {
        const own = ties.get(report);
        const row = rowOf.get(report);
        if (!own || !row) throw new Error(`report ${report} was not there at that moment`);
        const then = subjectAt(subjects.load(report), ends, row);
        const { readings, changes, rulings, steps } = then;
        const context = withheld(then, contextOf(then, own, world), wantsSecond);
        return {
          readings,
          changes,
          rulings,
          steps,
          ...subjects.source(report),
          context: { ...context, peers: peersOf(own, world, spreads) },
        };
      },
    };
  };
}
