/** How the app looks to this person: colours, density, size of type. The page shows it, main remembers it. */

import type { Look } from '../../shared/contract.ts';
import { FONT_SIZES, PLAIN_SIZE } from '../../shared/look.ts';
import type { Context } from './context.ts';

/** The next size of type up or down; the ends stay. Example: from 13 by 1 → 14. */
export function sizeBeside(size: Look['fontSize'], step: 1 | -1): Look['fontSize'] {
  return FONT_SIZES[FONT_SIZES.indexOf(size) + step] ?? size;
}

export function lookActs({ bridge, store: { get, dispatch }, done }: Context) {
  const setLook = async (change: Partial<Look>) => {
    const look = { ...get().look, ...change };
    dispatch({ type: 'look', look });
    await done(bridge.app('app.setLook', look));
  };
  return {
    setLook,
    /** Draws everything larger or smaller by a step; by 0 as large as it is meant. */
    resize: (step: 1 | -1 | 0) =>
      setLook({ fontSize: step === 0 ? PLAIN_SIZE : sizeBeside(get().look.fontSize, step) }),
  };
}
