/** Requests about what a dataset holds its reports against: the register of units, and the rules. */

import { z } from 'zod';
import { UNIT_LEVELS } from '../../core/units.ts';
import type { RuleState, UnitsView } from '../model.ts';
import { answers, by, nothing, unit, unitName } from './args.ts';

export const REGISTER_REQUESTS = {
  'units.list': { args: nothing, result: answers<UnitsView>() },
  /** Changes a unit of the register; answers the whole of it. */
  'units.edit': {
    args: z.strictObject({ unit, name: unitName, level: z.enum(UNIT_LEVELS).nullable(), parent: unit.nullable(), by }),
    result: answers<UnitsView>(),
  },
  /** Puts a unit into another: its names become aliases, its reports and subordinates the other's. */
  'units.merge': { args: z.strictObject({ unit, into: unit, by }), result: answers<UnitsView>() },
  /** Makes a unit of its own of an alias again. */
  'units.part': { args: z.strictObject({ unit, alias: unitName, by }), result: answers<UnitsView>() },
  'rules.list': { args: nothing, result: answers<RuleState[]>() },
  'rules.switch': {
    args: z.strictObject({
      rule: z.string().min(1).max(100),
      isOff: z.boolean(),
      reason: z.string().trim().min(1).max(2000),
      by,
    }),
    result: answers<RuleState[]>(),
  },
} as const;
