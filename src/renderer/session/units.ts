/**
 * The register of units as the page has it, and what can be done to it.
 *
 * Every act is answered with the whole register, so the page never works out for itself what a merge brings about.
 */

import type { UnitLevel } from '../../core/units.ts';
import type { FailureData } from '../../shared/failure.ts';
import type { LikeUnits, UnitsView } from '../../shared/model.ts';
import { likeKey, type UnitFilter } from '../model/units.ts';
import { answered, type Context, signature } from './context.ts';

export interface Units {
  /** `null` until the register has been heard. */
  readonly view: UnitsView | null;
  /** Why it could not be heard. */
  readonly failure: FailureData | null;
  readonly filter: UnitFilter;
  readonly query: string;
  /** The unit the keyboard is or was on. */
  readonly row: number | null;
  /** Pairs of like names that somebody said are two units (`likeKey`), until the dataset is closed. */
  readonly apart: ReadonlySet<string>;
}

export const UNITS: Units = { view: null, failure: null, filter: 'all', query: '', row: null, apart: new Set() };

/** A unit as it is to be. */
export interface UnitChanges {
  readonly name: string;
  readonly level: UnitLevel | null;
  readonly parent: number | null;
}

export function unitsActs({ bridge, store, ask }: Context) {
  const { get, dispatch } = store;
  let asked = 0;

  const put = (value: Partial<Units>) => dispatch({ type: 'slice', slice: 'units', value });

  /** Shows the register an act was answered with; whether it was done. */
  function shown(view: UnitsView | null): boolean {
    if (view === null) return false;
    asked += 1;
    put({ view, failure: null });
    return true;
  }

  return {
    /** Asks for the register; of two askings the later one counts. */
    listUnits: async () => {
      asked += 1;
      const mine = asked;
      const answer = await answered(bridge.engine('units.list', {}));
      if (mine !== asked) return;
      if (answer.ok) put({ view: answer.value, failure: null });
      else put({ failure: answer.failure });
    },
    noteUnits: put,
    editUnit: async (unit: number, changes: UnitChanges): Promise<boolean> => {
      const by = signature(store);
      return by !== null && shown(await ask(bridge.engine('units.edit', { unit, ...changes, by })));
    },
    /** Puts a unit into another; the keyboard then is on the other. */
    mergeUnits: async (unit: number, into: number): Promise<boolean> => {
      const by = signature(store);
      if (by === null || !shown(await ask(bridge.engine('units.merge', { unit, into, by })))) return false;
      put({ row: into });
      return true;
    },
    partAlias: async (unit: number, alias: string): Promise<boolean> => {
      const by = signature(store);
      return by !== null && shown(await ask(bridge.engine('units.part', { unit, alias, by })));
    },
    /** Lets two like names be two units. */
    keepApart: (pair: LikeUnits) => put({ apart: new Set([...get().slices.units.apart, likeKey(pair)]) }),
  };
}
