/**
 * Parts of the state that one screen or panel alone keeps, each described in the file of its acts. They are changed by one
 * action, and all of them are forgotten with the dataset.
 */

import { BATCHES, type Batches } from './batches.ts';
import { DATA, type Data } from './data.ts';
import { HISTORY, type History } from './history.ts';
import { LIBRARY, type Library } from './library.ts';
import { OFFERS, type Offers } from './offers.ts';
import { OFFICE, type OfficeState } from './office.ts';
import { OVERVIEW, type Overview } from './overview.ts';
import { QUEUE, type Queue } from './queue.ts';
import { RULES, type Rules } from './rules.ts';
import { SECOND, type Second } from './second.ts';
import { SHEET, type Sheet } from './sheet.ts';
import { TOUR, type Tour } from './tour.ts';
import { UNITS, type Units } from './units.ts';

export interface Slices {
  readonly library: Library;
  readonly units: Units;
  readonly rules: Rules;
  readonly offers: Offers;
  readonly queue: Queue;
  readonly office: OfficeState;
  readonly sheet: Sheet;
  readonly data: Data;
  readonly batches: Batches;
  readonly history: History;
  readonly second: Second;
  readonly overview: Overview;
  readonly tour: Tour;
}

export const SLICES_UNHEARD: Slices = {
  library: LIBRARY,
  units: UNITS,
  rules: RULES,
  offers: OFFERS,
  queue: QUEUE,
  office: OFFICE,
  sheet: SHEET,
  data: DATA,
  batches: BATCHES,
  history: HISTORY,
  second: SECOND,
  overview: OVERVIEW,
  tour: TOUR,
};

/** Example: `{ type: 'slice', slice: 'queue', value: { scope: 'mine' } }`. */
export type SliceChange = {
  readonly [K in keyof Slices]: { readonly type: 'slice'; readonly slice: K; readonly value: Partial<Slices[K]> };
}[keyof Slices];

export function withSlice(slices: Slices, { slice, value }: SliceChange): Slices {
  return { ...slices, [slice]: { ...slices[slice], ...value } };
}
