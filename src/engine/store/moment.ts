/**
 * A dataset as it stands at one moment, to be walked at leisure while others go on working in it.
 *
 * Readings never change and logs only grow, so a moment of one report is its logs up to a number. What it is checked
 * against is kept outright: who its neighbours are, and the lines of their numbers, half a kilobyte a report. Must never
 * keep more of a report than that.
 */

import type { Database } from 'better-sqlite3';
import type { ReportDetail, ReportSummary, RuleState, UnitRow } from '../../shared/model.ts';
import type { Contexts } from './contexts.ts';
import type { Library } from './library.ts';
import { contextOf, type Neighbours, peersOf, type Spreads, type Ties, type World } from './neighbours.ts';
import type { Line } from './numbers.ts';
import type { Acts } from './register.ts';
import type { Subjects } from './subjects.ts';

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
}

export function momentsOf(db: Database, present: Present): () => Moment {
  const { library, subjects, neighbours, contexts, acts } = present;
  const lastChange = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM change').pluck();
  const lastRuling = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM ruling').pluck();
  const lastStep = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM step').pluck();
  const lastSecond = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM second_reading').pluck();

  return () => {
    const rows = library.list();
    const ends = {
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
        if (!own) throw new Error(`report ${report} was not there at that moment`);
        const { readings, said, changes, rulings, steps, seconds } = subjects.load(report);
        const then = { said, seconds: seconds.filter(({ id }) => id <= ends.second) };
        return {
          readings,
          changes: changes.filter(({ id }) => id <= ends.change),
          rulings: rulings.filter(({ id }) => id <= ends.ruling),
          steps: steps.filter(({ id }) => id <= ends.step),
          ...subjects.source(report),
          context: { ...contextOf(then, own, world), peers: peersOf(own, world, spreads) },
        };
      },
    };
  };
}
