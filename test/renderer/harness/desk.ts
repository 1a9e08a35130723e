/** The register, the rules and the offers of the engine of memory: as much of each as the screens can see. */

import { RULES } from '../../../src/core/checks/index.ts';
import type { UnitLevel } from '../../../src/core/units.ts';
import { Failure } from '../../../src/shared/failure.ts';
import type { LikeUnits, RuleState, UnitRow, UnitsView } from '../../../src/shared/model.ts';

/** A register in which units can be changed, merged and parted. */
export class FakeRegister {
  #units: UnitRow[];
  #alike: LikeUnits[];

  constructor({ units, alike }: UnitsView) {
    this.#units = [...units];
    this.#alike = [...alike];
  }

  view(): UnitsView {
    return { units: [...this.#units], alike: [...this.#alike] };
  }

  edit(args: { unit: number; name: string; level: UnitLevel | null; parent: number | null }): UnitsView {
    const { unit, name, level, parent } = args;
    const before = this.#unit(unit);
    const aliases = name === before.name ? before.aliases : [...before.aliases, before.name];
    this.#put({ ...before, name, level, parent, aliases });
    return this.view();
  }

  merge({ unit, into }: { unit: number; into: number }): UnitsView {
    const from = this.#unit(unit);
    const to = this.#unit(into);
    this.#units = this.#units
      .filter((each) => each.unit !== unit)
      .map((each) => (each.parent === unit ? { ...each, parent: into } : each));
    this.#alike = this.#alike.filter((pair) => pair.unit !== unit && pair.other !== unit);
    const reports = [...to.reports, ...from.reports].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
    this.#put({ ...to, aliases: [...to.aliases, from.name, ...from.aliases], reports });
    return this.view();
  }

  part({ unit, alias }: { unit: number; alias: string }): UnitsView {
    const from = this.#unit(unit);
    this.#put({ ...from, aliases: from.aliases.filter((each) => each !== alias) });
    const number = 1 + Math.max(...this.#units.map((each) => each.unit));
    this.#units.push({ unit: number, name: alias, level: from.level, parent: from.parent, aliases: [], reports: [] });
    return this.view();
  }

  #unit(unit: number): UnitRow {
    const found = this.#units.find((each) => each.unit === unit);
    if (!found) throw new Failure('REQUEST_INVALID', { found: String(unit) });
    return found;
  }

  #put(unit: UnitRow): void {
    this.#units = this.#units.map((each) => (each.unit === unit.unit ? unit : each));
  }
}

/** The rules, each with its last switch. */
export class FakeRules {
  #states: RuleState[] = RULES.map(({ id }) => ({ rule: id, isOff: false, reason: null, by: null, at: null }));

  list(): RuleState[] {
    return this.#states;
  }

  switch({ rule, isOff, reason, by }: { rule: string; isOff: boolean; reason: string; by: string }): RuleState[] {
    const at = '2024-02-03T04:05:00.000Z';
    this.#states = this.#states.map((each) => (each.rule === rule ? { rule, isOff, reason, by, at } : each));
    return this.#states;
  }
}
