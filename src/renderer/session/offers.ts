/**
 * The offers of the dataset, and accepting many of them in one go.
 *
 * Each accepted offer is an edit of its own, in its report's history, and a ruling on every check it explains. Before each
 * of them the engine is asked again: one that is no longer offered is passed over and named.
 */

import { checkReport } from '../../core/checks/index.ts';
import { formOf } from '../../core/forms/index.ts';
import { replay } from '../../core/review.ts';
import { operandsOf } from '../../core/rulings.ts';
import type { FailureData } from '../../shared/failure.ts';
import type { Offer, ReportDetail } from '../../shared/model.ts';
import { isStillOffered, offerKey, safeOffers } from '../model/offers.ts';
import { editsOf } from '../model/places.ts';
import { answered, type Context } from './context.ts';
import { isSettling, type PassedOver, type Settle } from './settling.ts';

export interface Offers {
  /** `null` until they have been heard. */
  readonly list: readonly Offer[] | null;
  /** Why they could not be heard. */
  readonly failure: FailureData | null;
  readonly query: string;
  /** Names of the offers chosen (`offerKey`). */
  readonly selected: ReadonlySet<string>;
  /** The offer the keyboard is or was on. */
  readonly row: string | null;
}

export const OFFERS: Offers = { list: null, failure: null, query: '', selected: new Set(), row: null };

/** No ruling of an open report is waiting for this answer. */
const NOT_PENDING = 0;

/** How each check that fails stood when somebody looked at it: what a ruling on it is keyed to. */
function operandsByCheck({ form: id, summary, readings, changes, context }: ReportDetail): Map<string, string[]> {
  const form = formOf(id);
  const { values } = replay(readings, changes);
  const findings = checkReport({ form, values, context, year: summary.year, notes: summary.notes });
  return new Map(findings.map((finding) => [finding.check, [...operandsOf(finding, values)]]));
}

export function offersActs({ bridge, store }: Context, settle: Settle) {
  const { get, dispatch } = store;
  let asked = 0;
  const put = (value: Partial<Offers>) => dispatch({ type: 'slice', slice: 'offers', value });

  const isRunning = () => isSettling(get().slices.batches.run);

  /** Asks for the offers; of two askings the later one counts. While offers are being accepted, not at all. */
  async function listOffers(): Promise<void> {
    if (isRunning()) return;
    asked += 1;
    const mine = asked;
    const answer = await answered(bridge.engine('offers.list', {}));
    if (mine !== asked || isRunning()) return;
    if (!answer.ok) {
      put({ failure: answer.failure });
      return;
    }
    const list = safeOffers(answer.value);
    const keys = new Set(list.map(offerKey));
    put({ list, failure: null, selected: new Set([...get().slices.offers.selected].filter((key) => keys.has(key))) });
  }

  /** Accepts one offer; `null` when it is done, else what it was passed over for. */
  async function accept(offer: Offer, by: string, batch: number, reason: string): Promise<PassedOver | null> {
    const { report, place, explanation } = offer;
    const passed = (failure: FailureData | null): PassedOver => ({ subject: { kind: 'offer', offer }, failure });
    const dataset = get().dataset?.path;
    const detail = await answered(bridge.engine('report.get', { report }));
    if (!detail.ok) return passed(detail.failure);
    const places = await answered(bridge.engine('report.explain', { report }));
    if (!places.ok) return passed(places.failure);
    // Report numbers mean other reports in another dataset.
    if (get().dataset?.path !== dataset || !isStillOffered(offer, places.value)) return passed(null);
    const operands = operandsByCheck(detail.value);
    const edits = editsOf(formOf(detail.value.form), explanation);
    const edited = await answered(bridge.engine('report.edit', { report, edits, by, reason, batch }));
    if (!edited.ok) return passed(edited.failure.code === 'VALUE_STALE' ? null : edited.failure);
    dispatch({ type: 'settled', update: edited.value, pending: null });
    for (const check of place.checks) {
      const ruling = {
        ruling: 'misread',
        operands: operands.get(check) ?? [],
        change: edited.value.change.id,
      } as const;
      const ruled = await answered(bridge.engine('report.rule', { report, check, ...ruling, by, reason, batch }));
      if (!ruled.ok) return passed(ruled.failure);
      dispatch({ type: 'ruled', update: ruled.value, pending: NOT_PENDING });
    }
    return null;
  }

  return {
    listOffers,
    noteOffers: put,
    /** Chooses these and no others. */
    selectOffers: (keys: Iterable<string>) => put({ selected: new Set(keys) }),
    /** Accepts these one after the other; `reasonOf` says, in the words of the screen, why an edit was made. */
    acceptOffers: async (chosen: readonly Offer[], reasonOf: (offer: Offer) => string): Promise<void> => {
      const { dataset } = get();
      const steps = chosen.map((offer) => ({
        count: 1,
        run: async (by: string, batch: number) => {
          const passed = await accept(offer, by, batch, reasonOf(offer));
          const { list, selected } = get().slices.offers;
          if (get().dataset?.path !== dataset?.path) return passed;
          const key = offerKey(offer);
          put({
            list: list?.filter((each) => offerKey(each) !== key) ?? null,
            selected: new Set([...selected].filter((each) => each !== key)),
          });
          return passed;
        },
      }));
      await settle('accept', steps, () => {});
      await listOffers();
    },
  };
}
