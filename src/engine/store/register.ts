/**
 * What people do to the dataset as a whole: whose reports they are, which units there are, which rules count, and which of
 * several reports stands. Each is one transaction, with the marks on every report whose counts it may change.
 */

import type { Database } from 'better-sqlite3';
import { alike, type UnitAct } from '../../core/units.ts';
import type { ReportSummary, RuleState, UnitsView } from '../../shared/model.ts';
import type { Library } from './library.ts';
import type { Neighbours } from './neighbours.ts';
import type { Recounts } from './recounts.ts';
import type { Identity } from './rows.ts';
import type { Rules } from './rules.ts';
import type { Stamp } from './stamp.ts';
import type { Subjects } from './subjects.ts';
import type { Units } from './units.ts';
import type { Versions } from './versions.ts';
import type { Whose } from './whose.ts';

export interface Acts {
  /**
   * Says whose report of which year one is; `null` goes back to what was read. Answers the rows of every report that is or
   * was beside it. Throws REPORT_NOT_FOUND; for a file that failed, its own failure.
   */
  identify(report: number, identity: Identity, stamp: Stamp, reason: string | null): ReportSummary[];
  /** Says which report stands, as `Versions.choose` does; answers the group's rows. */
  choose(report: number, stands: boolean, stamp: Stamp): ReportSummary[];
  /** The register, the reports of each unit, and what looks alike in it. */
  units(): UnitsView;
  /** Changes the register; answers the whole of it. Throws as `Units.change` does. */
  changeUnits(act: UnitAct, stamp: Stamp): UnitsView;
  rules(): RuleState[];
  /** Switches a rule off or on. Throws REQUEST_INVALID where there is no such rule. */
  switchRule(rule: string, isOff: boolean, reason: string, stamp: Stamp): RuleState[];
}

/** What the acts need of the rest of the store. */
export interface Parts {
  readonly units: Units;
  readonly whose: Whose;
  readonly versions: Versions;
  readonly rules: Rules;
  readonly library: Library;
  readonly subjects: Subjects;
  readonly neighbours: Neighbours;
  readonly recounts: Recounts;
}

export function actsOf(db: Database, parts: Parts): Acts {
  const { units, whose, versions, rules, library, subjects, neighbours, recounts } = parts;

  /** The report and those of its unit and year. */
  const group = (report: number): number[] => [report, ...versions.rivals(report)];

  const identify = db.transaction((report: number, identity: Identity, stamp: Stamp, reason: string | null) => {
    // A file that failed is nobody's report.
    subjects.load(report);
    const left = group(report);
    library.mark(neighbours.dependents(report));
    if (identity.unit !== null) units.meet(identity.unit, stamp.by, stamp.at);
    whose.identify(report, identity, stamp, reason);
    const joined = group(report);
    library.mark(neighbours.dependents(report));
    recounts.count(subjects.load(report));
    return [...new Set([...left, ...joined])].sort((a, b) => a - b).map(library.row);
  });

  const choose = db.transaction((report: number, stands: boolean, stamp: Stamp) => {
    const all = versions.choose(report, stands, stamp);
    library.mark(neighbours.dependents(report));
    return all.map(library.row);
  });

  function view(): UnitsView {
    const register = units.register();
    const years = new Map<number, Set<number>>();
    const rows = [...register.units.values()].map((unit) => {
      const own = whose.ofUnit(unit.unit);
      years.set(unit.unit, new Set(own.flatMap(({ year }) => year ?? [])));
      const reports = own.map(({ report, year }) => ({ report, year }));
      return { ...unit, reports: reports.sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || a.report - b.report) };
    });
    return { units: rows, alike: alike(register, years) };
  }

  const changeUnits = db.transaction((act: UnitAct, stamp: Stamp) => {
    const touched = () => unitsOf(act).flatMap((unit) => neighbours.around(unit));
    const before = touched();
    units.change(act, stamp);
    whose.forget();
    const parted = act.act === 'part' ? units.named(act.alias) : null;
    library.mark([...before, ...touched(), ...(parted ? neighbours.around(parted.unit) : [])]);
    return view();
  });

  const switchRule = db.transaction((rule: string, isOff: boolean, reason: string, stamp: Stamp) => {
    const before = rules.off().includes(rule);
    rules.switchRule(rule, isOff, reason, stamp);
    if (before !== isOff) library.markAll();
    return rules.states();
  });

  return {
    identify: (...args) => identify.immediate(...args),
    choose: (...args) => choose.immediate(...args),
    units: view,
    changeUnits: (...args) => changeUnits.immediate(...args),
    rules: rules.states,
    switchRule: (...args) => switchRule.immediate(...args),
  };
}

/** The units a change of the register speaks of. */
function unitsOf(act: UnitAct): number[] {
  if (act.act === 'register') return [];
  return act.act === 'merge' ? [act.unit, act.into] : [act.unit];
}
