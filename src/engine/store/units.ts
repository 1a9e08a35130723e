/**
 * The register of units, kept in memory as its log makes it, and the log itself.
 *
 * What a change does is the core's business (`core/units.ts`); here it is only refused, written down and played. An import
 * adds names one by one, so a name that is new goes into the register as it is, without playing the whole log again.
 */

import type { Database } from 'better-sqlite3';
import {
  levelOf,
  nameKey,
  type Register,
  refusalOf,
  registerOf,
  type Unit,
  type UnitAct,
  type UnitChange,
  type UnitLevel,
  type UnitRefusal,
  unitNamed,
} from '../../core/units.ts';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { Stamp } from './stamp.ts';

export interface Units {
  register(): Register;
  /** The unit that bears a name; `null` where none does. */
  named(name: string): Unit | null;
  /** A unit by its number; `null` where there is none. */
  unit(unit: number): Unit | null;
  /** Those that report to a unit, in the order of their numbers. */
  below(unit: number): readonly Unit[];
  /** Makes a unit of a name nobody bears. `by` is `null` where an import met it. */
  meet(name: string, by: string | null, at: string): void;
  /**
   * Changes the register. Throws UNIT_NOT_FOUND, UNIT_NAME_TAKEN, UNIT_CYCLE; REQUEST_INVALID for what says nothing.
   */
  change(act: UnitAct, stamp: Stamp): void;
  /** Throws away what is kept in memory. */
  forget(): void;
}

interface ChangeRow {
  readonly id: number;
  readonly act: UnitAct['act'];
  readonly unit: number | null;
  readonly into_unit: number | null;
  readonly name: string | null;
  readonly level: UnitLevel | null;
  readonly parent: number | null;
  readonly by: string | null;
  readonly at: string;
}

interface Kept extends Register {
  readonly units: Map<number, Unit>;
  readonly named: Map<string, number>;
  readonly below: Map<number, Unit[]>;
}

const REFUSALS: Readonly<Record<UnitRefusal, FailureCode>> = {
  unitUnknown: 'UNIT_NOT_FOUND',
  aliasUnknown: 'UNIT_NOT_FOUND',
  nameEmpty: 'REQUEST_INVALID',
  nameTaken: 'UNIT_NAME_TAKEN',
  intoItself: 'REQUEST_INVALID',
  parentCycle: 'UNIT_CYCLE',
};

export function unitsOf(db: Database): Units {
  const changeRows = db.prepare<[], ChangeRow>('SELECT * FROM unit_change ORDER BY id');
  const insert = db.prepare(`
    INSERT INTO unit_change (act, unit, into_unit, name, level, parent, "by", at)
    VALUES ($act, $unit, $into, $name, $level, $parent, $by, $at)`);
  let kept: Kept | null = null;

  function register(): Kept {
    if (kept) return kept;
    const { units, named } = registerOf(changeRows.all().map(changeOf));
    const below = Map.groupBy(units.values(), ({ parent }) => parent ?? 0);
    kept = { units: new Map(units), named: new Map(named), below };
    return kept;
  }

  function append(act: UnitAct, by: string | null, at: string): number {
    const none = { unit: null, into: null, name: null, level: null, parent: null };
    const { alias, ...rest } = { alias: null, ...act };
    const row = { ...none, ...rest, ...(alias === null ? {} : { name: alias }), by, at };
    return Number(insert.run(row).lastInsertRowid);
  }

  return {
    register,
    named: (name) => unitNamed(register(), name),
    unit: (unit) => register().units.get(unit) ?? null,
    below: (unit) => register().below.get(unit) ?? [],
    meet(name, by, at) {
      const { units, named } = register();
      const key = nameKey(name);
      if (key === '' || named.has(key)) return;
      const level = levelOf(name);
      const unit = append({ act: 'register', name, level, parent: null }, by, at);
      units.set(unit, { unit, name, level, parent: null, aliases: [] });
      named.set(key, unit);
    },
    change(act, { by, at }) {
      const refusal = refusalOf(register(), act);
      if (refusal) throw new Failure(REFUSALS[refusal], { found: nameIn(act, register()) });
      append(act, by, at);
      kept = null;
    },
    forget() {
      kept = null;
    },
  };
}

/** What a refusal speaks of. */
function nameIn(act: UnitAct, { units }: Register): string {
  if (act.act === 'merge') return units.get(act.unit)?.name ?? String(act.unit);
  return act.act === 'part' ? act.alias : act.name;
}

function changeOf(row: ChangeRow): UnitChange {
  const { id, act, unit, into_unit: into, name, level, parent, at } = row;
  const entry = { id, by: row.by ?? '', at };
  const [number, label] = [unit ?? 0, name ?? ''];
  switch (act) {
    case 'register':
      return { ...entry, act, name: label, level, parent };
    case 'edit':
      return { ...entry, act, unit: number, name: label, level, parent };
    case 'merge':
      return { ...entry, act, unit: number, into: into ?? 0 };
    case 'part':
      return { ...entry, act, unit: number, alias: label };
  }
}
