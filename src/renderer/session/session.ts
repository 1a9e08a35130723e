/**
 * A session: the state of the page, every act a person can trigger on it, and what it hears from the engine.
 *
 * Acts never throw and never answer `undefined` for a failure: what is refused ends up in the notice bar, in the
 * failure's own words.
 */

import type { Locale } from '../../core/words/index.ts';
import type { RendererEvents } from '../../shared/contract.ts';
import { batchesActs } from './batches.ts';
import { type Context, contextOf, type Surroundings } from './context.ts';
import { dataActs } from './data-acts.ts';
import { datasetActs } from './dataset-acts.ts';
import { flowActs } from './flow.ts';
import { historyActs } from './history.ts';
import { libraryActs } from './library.ts';
import { lookActs } from './look.ts';
import { offersActs } from './offers.ts';
import { followDrafts, officeActs } from './office.ts';
import { overviewActs } from './overview.ts';
import { reportActs } from './report-acts.ts';
import { rulesActs } from './rules.ts';
import { rulingActs } from './ruling-acts.ts';
import { screenActs } from './screens.ts';
import { secondActs } from './second.ts';
import { senderOf } from './sender.ts';
import { settlerOf } from './settling.ts';
import { sheetActs } from './sheet.ts';
import { followPlaces } from './solving.ts';
import { type Action, type Dialog, FIRST, reduce, type State } from './state.ts';
import { createStore } from './store.ts';
import { followTour, tourActs } from './tour.ts';
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
  const settle = settlerOf(context);
  const offers = offersActs(context, settle);
  const batches = batchesActs(context, { settle, listOffers: offers.listOffers });
  const desk = { ...unitsActs(context), ...rulesActs(context), ...offers, ...batches };
  const overview = overviewActs(context, desk.listUnits);
  const report = reportActs(context, sender);
  const office = officeActs(context, sender);
  const rulings = rulingActs(context, sender, report.undoEdit);
  const dataset = datasetActs(context);
  const data = dataActs(context, report.openReport);
  const acts = {
    ...appActs(context),
    ...lookActs(context),
    ...dataset,
    ...tourActs(context, dataset.importSamples),
    ...libraryActs(context),
    ...report,
    ...sheetActs(context, sender),
    ...rulings,
    ...office,
    ...flowActs(context, { sender, report, rulings, office }),
    ...desk,
    ...overview,
    ...data,
    ...historyActs(context, report),
    ...secondActs(context),
    ...screenActs(context, { ...desk, ...overview, ...data }),
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
      const begun = begin();
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
        bridge.on('paths.asked', (paths) => void begun.then(() => acts.takePaths(paths))),
        followPlaces(context),
        followDrafts(context, office),
        followTour(context),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
