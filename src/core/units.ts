/**
 * The register of units: who files reports, under which names, and who reports to whom.
 *
 * A log of changes from which the register is rebuilt, as with a report: import adds the names it meets, people do the
 * rest. Names are never put together unasked; what looks alike is only suggested (`alike.ts`). A unit that was merged
 * into another can be parted from it again, and is then what it was.
 */

import { levelOf, nameKey, type UnitLevel } from './unit-names.ts';

/** A unit. `aliases` are further names its reports bear; `parent` is the number of the unit it reports to. */
export interface Unit {
  readonly unit: number;
  readonly name: string;
  readonly level: UnitLevel | null;
  readonly parent: number | null;
  readonly aliases: readonly string[];
}

/**
 * What a change of the register does.
 *
 * - `register`: a name nobody bore becomes a unit; its number is the change's id.
 * - `edit`: name, level and parent of a unit become these. Its former name stays as an alias: reports bear it.
 * - `merge`: `unit` goes into `into`; its names become aliases, its subordinates the other's.
 * - `part`: `alias` becomes a unit of its own again: the one it was before a merge, with the aliases and subordinates it
 *   had then as far as they are still the other's; else a new one, whose number is the change's id.
 */
export type UnitAct =
  | {
      readonly act: 'register';
      readonly name: string;
      readonly level: UnitLevel | null;
      readonly parent: number | null;
    }
  | {
      readonly act: 'edit';
      readonly unit: number;
      readonly name: string;
      readonly level: UnitLevel | null;
      readonly parent: number | null;
    }
  | { readonly act: 'merge'; readonly unit: number; readonly into: number }
  | { readonly act: 'part'; readonly unit: number; readonly alias: string };

/** One entry of the log. Ids grow; `at` is ISO 8601 in UTC. */
export type UnitChange = UnitAct & { readonly id: number; readonly by: string; readonly at: string };

/** Why a change cannot be. `parentCycle`: a unit would come to report to itself, if by way of others. */
export const UNIT_REFUSALS = [
  'unitUnknown',
  'aliasUnknown',
  'nameEmpty',
  'nameTaken',
  'intoItself',
  'parentCycle',
] as const;
export type UnitRefusal = (typeof UNIT_REFUSALS)[number];

/** The register after a log: its units by number, in that order, and by the keys of all their names. */
export interface Register {
  readonly units: ReadonlyMap<number, Unit>;
  readonly named: ReadonlyMap<string, number>;
}

/** A unit that went into another, and the numbers of its subordinates at the time. */
interface Gone {
  readonly unit: Unit;
  readonly below: readonly number[];
}

interface State extends Register {
  readonly units: Map<number, Unit>;
  readonly named: Map<string, number>;
  /** By the key of its name, the last to go. */
  readonly gone: Map<string, Gone>;
}

/** The unit that bears a name, as its own or as an alias; `null` where none does. */
export function unitNamed(register: Register, name: string): Unit | null {
  const unit = register.named.get(nameKey(name));
  return unit === undefined ? null : (register.units.get(unit) ?? null);
}

/** The units that report to one, in the order of their numbers. */
export function subordinatesOf(register: Register, unit: number): Unit[] {
  return [...register.units.values()].filter(({ parent }) => parent === unit);
}

/** Whether `below` is `above`, or reports to it, if by way of others. */
function isUnder(register: Register, below: number, above: number): boolean {
  for (let at: number | null = below; at !== null; at = register.units.get(at)?.parent ?? null) {
    if (at === above) return true;
  }
  return false;
}

function refusalOfName(register: Register, name: string, unit: number | null): UnitRefusal | null {
  if (nameKey(name) === '') return 'nameEmpty';
  const bearer = register.named.get(nameKey(name));
  return bearer === undefined || bearer === unit ? null : 'nameTaken';
}

/** Why this cannot be done to the register as it is; `null` where it can. */
export function refusalOf(register: Register, act: UnitAct): UnitRefusal | null {
  const isKnown = (unit: number | null) => unit === null || register.units.has(unit);
  switch (act.act) {
    case 'register':
      return isKnown(act.parent) ? refusalOfName(register, act.name, null) : 'unitUnknown';
    case 'edit':
      if (!isKnown(act.unit) || !isKnown(act.parent)) return 'unitUnknown';
      if (act.parent !== null && isUnder(register, act.parent, act.unit)) return 'parentCycle';
      return refusalOfName(register, act.name, act.unit);
    case 'merge':
      if (!isKnown(act.unit) || !isKnown(act.into)) return 'unitUnknown';
      if (act.unit === act.into) return 'intoItself';
      return isUnder(register, act.into, act.unit) ? 'parentCycle' : null;
    case 'part': {
      const unit = register.units.get(act.unit);
      if (!unit) return 'unitUnknown';
      return unit.aliases.some((each) => nameKey(each) === nameKey(act.alias)) ? null : 'aliasUnknown';
    }
  }
}

/** Puts a unit into the register, in the place of the one with its number if there is one. */
function put(state: State, unit: Unit): void {
  state.units.set(unit.unit, unit);
  for (const name of [unit.name, ...unit.aliases]) state.named.set(nameKey(name), unit.unit);
}

const without = (names: readonly string[], taken: readonly string[]): string[] => {
  const keys = new Set(taken.map(nameKey));
  return names.filter((name) => !keys.has(nameKey(name)));
};

function edit(state: State, { unit, name, level, parent }: UnitAct & { readonly act: 'edit' }): void {
  const before = state.units.get(unit) as Unit;
  put(state, { unit, name, level, parent, aliases: without([...before.aliases, before.name], [name]) });
}

function merge(state: State, { unit, into }: UnitAct & { readonly act: 'merge' }): void {
  const from = state.units.get(unit) as Unit;
  const to = state.units.get(into) as Unit;
  const below = subordinatesOf(state, unit);
  state.gone.set(nameKey(from.name), { unit: from, below: below.map((each) => each.unit) });
  state.units.delete(unit);
  put(state, { ...to, aliases: [...to.aliases, from.name, ...from.aliases] });
  for (const each of below) put(state, { ...each, parent: into });
}

function part(state: State, { unit, alias, id }: UnitChange & { readonly act: 'part' }): void {
  const from = state.units.get(unit) as Unit;
  const key = nameKey(alias);
  const before = state.gone.get(key);
  state.gone.delete(key);
  const name = from.aliases.find((each) => nameKey(each) === key) as string;
  const still = new Set(from.aliases.map(nameKey));
  const aliases = before?.unit.aliases.filter((each) => still.has(nameKey(each))) ?? [];
  const number = before?.unit.unit ?? id;
  put(state, { ...from, aliases: without(from.aliases, [name, ...aliases]) });
  put(state, { unit: number, name, level: before ? before.unit.level : levelOf(name), parent: null, aliases });
  for (const below of before?.below ?? []) {
    const child = state.units.get(below);
    if (child?.parent === unit && below !== unit) put(state, { ...child, parent: number });
  }
  // What it reported to may be gone since, or report to it by now.
  const parent = before?.unit.parent ?? null;
  const back = state.units.get(number) as Unit;
  if (parent !== null && state.units.has(parent) && !isUnder(state, parent, number)) put(state, { ...back, parent });
}

function apply(state: State, change: UnitChange): void {
  if (refusalOf(state, change) !== null) return;
  switch (change.act) {
    case 'register':
      put(state, { unit: change.id, name: change.name, level: change.level, parent: change.parent, aliases: [] });
      break;
    case 'edit':
      edit(state, change);
      break;
    case 'merge':
      merge(state, change);
      break;
    case 'part':
      part(state, change);
      break;
  }
}

/**
 * Rebuilds the register from its log, oldest change first. An entry that cannot be (`refusalOf`) changes nothing, so that
 * registering a name twice is the same as once.
 * Guarantee: every name belongs to one unit, nobody reports to itself, no name is ever lost.
 */
export function registerOf(changes: Iterable<UnitChange>): Register {
  const state: State = { units: new Map(), named: new Map(), gone: new Map() };
  for (const change of changes) apply(state, change);
  const inOrder = [...state.units].sort(([a], [b]) => a - b);
  return { units: new Map(inOrder), named: state.named };
}

export { alike, type LikeUnits } from './alike.ts';
export { levelOf, nameKey, UNIT_LEVELS, type UnitLevel } from './unit-names.ts';
