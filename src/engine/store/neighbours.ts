/**
 * What stands beside a report in the dataset: last year's, those of subordinate units, its peers, the rules in force.
 *
 * Who its neighbours are (`Ties`) follows from the register, identities and choices, and is a matter of small numbers; what
 * they say is read from the cached lines of numbers. So a moment of the whole dataset can be kept by keeping both.
 */

import { type Context, type OtherReport, PEER_CELLS, spreads } from '../../core/context.ts';
import type { Values } from '../../core/reading.ts';
import type { UnitLevel } from '../../core/units.ts';
import { type Line, parsedLine } from './numbers.ts';
import { lastSeconds } from './rows.ts';
import type { Subject } from './subjects.ts';
import type { Units } from './units.ts';
import type { Versions } from './versions.ts';
import type { Whose } from './whose.ts';

/** Who is beside a report, by number. `unit` is the name its unit bears in the register. */
export interface Ties {
  readonly unit: string | null;
  readonly year: number | null;
  readonly level: UnitLevel | null;
  readonly lastYear: number | null;
  readonly subordinates: readonly { readonly unit: string; readonly report: number | null }[];
}

/** Where what neighbours say comes from: the dataset as it is, or as it was at a moment. */
export interface World {
  line(report: number): Line;
  /** Reports of a year and level. */
  peers(year: number, level: UnitLevel): readonly number[];
  readonly off: readonly string[];
}

export interface Neighbours {
  ties(report: number): Ties;
  /** Reports whose counts may change when what a report says, or that it stands, does. */
  dependents(report: number): number[];
  /** Those whose counts may change with anything about a unit: its own reports and its parent's. */
  around(unit: number): number[];
  /** Whether a report has no neighbours its counts depend on, and its unit is what its name says. */
  isAlone(report: number, level: UnitLevel | null): boolean;
  /** Reports of a year whose units are of a level; of several of one unit not those another has superseded. */
  peers(year: number, level: UnitLevel): number[];
}

const NOBODY: Ties = { unit: null, year: null, level: null, lastYear: null, subordinates: [] };

export function neighboursOf(units: Units, whose: Whose, versions: Versions): Neighbours {
  function ties(report: number): Ties {
    const { owner = null, year = null } = whose.of(report) ?? {};
    const unit = owner === null ? null : units.unit(owner);
    if (unit === null) return { ...NOBODY, year };
    const { name, level } = unit;
    if (year === null) return { ...NOBODY, unit: name, level };
    const subordinates = units.below(unit.unit).map((each) => ({
      unit: each.name,
      report: versions.standsFor(each.unit, year),
    }));
    return { unit: name, year, level, lastYear: versions.standsFor(unit.unit, year - 1), subordinates };
  }

  const parentOf = (unit: number) => units.unit(unit)?.parent ?? null;

  return {
    ties,
    dependents(report) {
      const { owner = null, year = null } = whose.of(report) ?? {};
      if (owner === null || year === null) return [];
      const parent = parentOf(owner);
      return [...whose.group(owner, year + 1), ...(parent === null ? [] : whose.group(parent, year))];
    },
    around(unit) {
      const parent = parentOf(unit);
      const all = [...whose.ofUnit(unit), ...(parent === null ? [] : whose.ofUnit(parent))];
      return all.map(({ report }) => report);
    },
    isAlone(report, expected) {
      const { level, lastYear, subordinates } = ties(report);
      return lastYear === null && subordinates.length === 0 && level === expected;
    },
    peers(year, level) {
      const found: number[] = [];
      for (const { report, owner, year: of } of whose.all()) {
        if (of !== year || owner === null || units.unit(owner)?.level !== level) continue;
        if (!versions.isSuperseded(report)) found.push(report);
      }
      return found;
    },
  };
}

/** A report of another unit or year, by the line of its numbers. */
function other(world: World, report: number, unit: string, year: number): OtherReport {
  const line = world.line(report);
  return { report, unit, year, form: line.form, ...parsedLine(line) };
}

/** What a report is checked against, but for its peers. */
export function contextOf({ said, seconds }: Pick<Subject, 'said' | 'seconds'>, ties: Ties, world: World): Context {
  const { unit, year, level, lastYear, subordinates } = ties;
  return {
    ...said,
    level,
    lastYear: lastYear === null || unit === null || year === null ? null : other(world, lastYear, unit, year - 1),
    subordinates: subordinates.map((each) => ({
      unit: each.unit,
      report: each.report === null || year === null ? null : other(world, each.report, each.unit, year),
    })),
    peers: {},
    second: lastSeconds(seconds),
    off: world.off,
  };
}

const SET_BESIDE = new Set(PEER_CELLS);
/** What is set beside others of each line: a thousand are gone through whenever one has changed. */
const parsed = new WeakMap<Line, Values>();

function setBeside(line: Line): Values {
  const values = parsed.get(line) ?? parsedLine(line, SET_BESIDE).values;
  parsed.set(line, values);
  return values;
}

/** How the numbers of a year and level were spread when last reckoned, and over which lines. */
export type Spreads = Map<string, { readonly lines: readonly Line[]; readonly peers: Context['peers'] }>;

/**
 * How the numbers of reports like this one are spread; nothing where year or level is not known. Reckoned anew, and kept
 * in `known`, only where one of the lines is another: a reviewer opens one report after the other.
 */
export function peersOf({ year, level }: Ties, world: World, known: Spreads): Context['peers'] {
  if (year === null || level === null) return {};
  const lines = world.peers(year, level).map(world.line);
  const key = `${year} ${level}`;
  const last = known.get(key);
  const isSame = last?.lines.length === lines.length && lines.every((line, index) => line === last.lines[index]);
  if (last && isSame) return last.peers;
  const peers = spreads(lines.map(setBeside));
  known.set(key, { lines, peers });
  return peers;
}
