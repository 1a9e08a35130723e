/** Which screen of the dataset is shown, and hearing again what it shows when the dataset has changed under it. */

import type { batchesActs } from './batches.ts';
import type { Context } from './context.ts';
import type { dataActs } from './data-acts.ts';
import type { overviewActs } from './overview.ts';
import type { rulesActs } from './rules.ts';
import type { ScreenName } from './state.ts';
import type { unitsActs } from './units.ts';

/** How long a screen waits for more news before it asks again: an import changes a dataset many times a second. */
const PAUSE = 400;

type Listings = Pick<
  ReturnType<typeof unitsActs> &
    ReturnType<typeof rulesActs> &
    ReturnType<typeof batchesActs> &
    ReturnType<typeof dataActs> &
    ReturnType<typeof overviewActs>,
  'listUnits' | 'listRules' | 'listBatch' | 'hearData' | 'hearOverview'
>;

export function screenActs({ later, store: { get, dispatch } }: Context, acts: Listings) {
  let waiting = false;

  function hear(): void {
    const { screen, review, dataset } = get();
    if (dataset === null || review !== null) return;
    if (screen === 'units') void acts.listUnits();
    else if (screen === 'rules') void acts.listRules();
    else if (screen === 'batches') void acts.listBatch();
    else if (screen === 'data') void acts.hearData();
    else if (screen === 'overview') void acts.hearOverview();
  }

  return {
    /** Shows a screen of the dataset; an open report is closed for it. Without a dataset there is none. */
    goTo: (screen: ScreenName) => {
      if (get().dataset !== null) dispatch({ type: 'screen', screen });
    },
    /** Asks in a moment for what the screen in sight shows; asked again meanwhile, still once. */
    hearScreen: () => {
      if (waiting) return;
      waiting = true;
      later(PAUSE, () => {
        waiting = false;
        hear();
      });
    },
  };
}
