/** Every kind of fault. A new one is one entry in one of these lists. */

import type { Fault } from './fault.ts';
import { FILE_FAULTS } from './files.ts';
import { twoOf } from './pairs.ts';
import { ROW_FAULTS } from './rows.ts';
import { TEXT_FAULTS } from './texts.ts';
import { VALUE_FAULTS } from './values.ts';

const SINGLE: readonly Fault[] = [...ROW_FAULTS, ...VALUE_FAULTS, ...TEXT_FAULTS, ...FILE_FAULTS];

export const FAULTS: readonly Fault[] = [...SINGLE, twoOf(SINGLE)];
