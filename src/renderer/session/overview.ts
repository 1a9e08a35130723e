/** What the overview asks for beyond the rows the page has: figures of every report, and the register of units. */

import { FORM_IDS } from '../../core/form.ts';
import type { FailureData } from '../../shared/failure.ts';
import { type Figures, figuresOf } from '../model/figures.ts';
import { answered, type Context } from './context.ts';

export interface Overview {
  /** By report; `null` until they have been heard. */
  readonly figures: ReadonlyMap<number, Figures> | null;
  /** Why they could not be heard. */
  readonly failure: FailureData | null;
}

export const OVERVIEW: Overview = { figures: null, failure: null };

export function overviewActs({ bridge, store: { dispatch }, done }: Context, listUnits: () => Promise<void>) {
  let asked = 0;
  const put = (value: Partial<Overview>) => dispatch({ type: 'slice', slice: 'overview', value });

  async function hearFigures(): Promise<void> {
    asked += 1;
    const mine = asked;
    const figures = new Map<number, Figures>();
    for (const form of FORM_IDS) {
      const answer = await answered(bridge.engine('numbers.list', { form, reports: null }));
      if (mine !== asked) return;
      if (!answer.ok) {
        put({ failure: answer.failure });
        return;
      }
      for (const [report, each] of figuresOf(form, answer.value)) figures.set(report, each);
    }
    put({ figures, failure: null });
  }

  return {
    hearOverview: async () => {
      await Promise.all([hearFigures(), listUnits()]);
    },
    /** Prints what is in sight, through the system's own dialog. */
    printPage: () => done(bridge.app('app.print', {})),
  };
}
