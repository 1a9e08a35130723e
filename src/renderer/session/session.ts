/**
 * A session: the state of the page, every act a person can trigger on it, and what it hears from the engine.
 *
 * Acts never throw and never answer `undefined` for a failure: what is refused ends up in the notice bar, in the
 * failure's own words.
 */

import type { Locale } from '../../core/words/index.ts';
import type { RendererEvents } from '../../shared/contract.ts';
import { type Context, contextOf, type Surroundings } from './context.ts';
import { datasetActs } from './dataset-acts.ts';
import { offersActs } from './offers.ts';
import { reportActs } from './report-acts.ts';
import { rulesActs } from './rules.ts';
import { rulingActs } from './ruling-acts.ts';
import { screenActs } from './screens.ts';
import { senderOf } from './sender.ts';
import { followPlaces } from './solving.ts';
import { type Action, type Dialog, FIRST, reduce, type State } from './state.ts';
import { createStore } from './store.ts';
import { unitsActs } from './units.ts';

export type Session = ReturnType<typeof createSession>;
export type Acts = Session['acts'];

function appActs({ bridge, store: { dispatch }, done }: Context) {
  return {
    dismissNotice: () => dispatch({ type: 'notice', notice: null }),
    show: (dialog: Dialog | null) => dispatch({ type: 'dialog', dialog }),
    setLocale: async (locale: Locale) => {
      dispatch({ type: 'locale', locale });
      await done(bridge.app('app.setLocale', { locale }));
    },
    setReviewer: async (name: string) => {
      const reviewer = name.trim();
      if (reviewer === '') return;
      if (await done(bridge.app('app.setReviewer', { reviewer }))) dispatch({ type: 'reviewer', reviewer });
    },
  };
}

export function createSession(surroundings: Surroundings) {
  const store = createStore<State, Action>(FIRST, reduce);
  const context = contextOf(surroundings, store);
  const { bridge, ask, tell } = context;
  const sender = senderOf(context);
  const desk = { ...unitsActs(context), ...rulesActs(context), ...offersActs(context) };
  const report = reportActs(context, sender);
  const acts = {
    ...appActs(context),
    ...datasetActs(context),
    ...report,
    ...rulingActs(context, sender, report.undoEdit),
    ...desk,
    ...screenActs(context, desk),
  };

  /** The engine died and is back: everything on the screen comes from the store again. */
  async function restarted({ dataset, failure }: RendererEvents['engine.restarted']): Promise<void> {
    const open = store.get().review?.detail.summary.report ?? null;
    store.dispatch(dataset === null ? { type: 'dataset', dataset } : { type: 'restarted', dataset });
    // That an edit was taken back says more than that the engine died, and names the cell.
    if (failure !== null || store.get().notice?.kind !== 'takenBack')
      tell(failure ?? { code: 'ENGINE_GONE', detail: {} });
    if (dataset === null) return;
    await acts.list();
    acts.hearScreen();
    if (open !== null) await acts.reload(open);
    await acts.askPending();
  }

  async function begin(): Promise<void> {
    const app = await ask(bridge.app('app.state', {}));
    if (app === null) return;
    store.dispatch({ type: 'started', app });
    if (app.dataset === null) return;
    await acts.list();
    await acts.askPending();
  }

  return {
    store,
    acts,
    /** Asks main where things stand and listens from then on. The result ends the listening. */
    start: (): (() => void) => {
      const stops = [
        bridge.on('import.progress', (news) => {
          store.dispatch({ type: 'progress', news });
          if (news.state === 'running') acts.listSoon();
          else void acts.list();
          acts.hearScreen();
        }),
        bridge.on('reports.changed', (summaries) => {
          store.dispatch({ type: 'rows', summaries });
          acts.hearScreen();
        }),
        bridge.on('engine.restarted', (found) => void restarted(found)),
        followPlaces(context),
      ];
      void begin();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
