/** The session in React: a context, and a hook that paints again only when what it selects has changed. */

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Review } from './review.ts';
import type { Acts, Session } from './session.ts';
import type { State } from './state.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session around this component');
  return session;
}

export function useActs(): Acts {
  return useSession().acts;
}

/** A part of the state. The selector must answer with the same object as long as nothing changed. */
export function useSelect<T>(select: (state: State) => T): T {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** A part of the open report; `fallback` while none is open, as when a screen is just being left. */
export function useReview<T>(select: (review: Review) => T, fallback: T): T {
  return useSelect((state) => (state.review === null ? fallback : select(state.review)));
}
