/** The smallest store there is: a state, a reducer, listeners. Knows nothing of React or of what it holds. */

export interface Store<State, Action> {
  get(): State;
  dispatch(action: Action): void;
  /** Calls back after every change; the returned function stops it. */
  subscribe(listener: () => void): () => void;
}

export function createStore<State, Action>(
  first: State,
  reduce: (state: State, action: Action) => State,
): Store<State, Action> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
