/**
 * Asks the engine's solver, in the background, about the places of the open report that localisation on the page could not
 * search to the end. An answer counts only as long as the values it was asked about stand (`model/places.ts`).
 */

import { isAbout } from '../model/places.ts';
import { answered, type Context } from './context.ts';
import type { Review } from './review.ts';

/** Follows the session and asks whenever there is something to ask, one question at a time. Answers how to stop. */
export function followPlaces({ bridge, store }: Pick<Context, 'bridge' | 'store'>): () => void {
  const { get, dispatch } = store;
  let seen: Review['view'] | null = null;
  let isAsking = false;

  async function ask(review: Review): Promise<void> {
    const { report } = review.detail.summary;
    const { state } = review.view;
    isAsking = true;
    const answer = await answered(bridge.engine('report.explain', { report }));
    isAsking = false;
    // A question nobody waits for is no reason for a notice: the page's own answer stands.
    if (answer.ok) dispatch({ type: 'solved', report, solved: { state, places: answer.value } });
  }

  return store.subscribe(() => {
    const { review } = get();
    if (review === null || isAsking || review.view === seen) return;
    seen = review.view;
    // The engine knows nothing yet of what is on its way to it.
    const isSettled = review.pending.length === 0;
    const isSolved = isAbout(review.solved, review.view.state);
    if (isSettled && !isSolved && review.view.places.some(({ isComplete }) => !isComplete)) void ask(review);
  });
}
