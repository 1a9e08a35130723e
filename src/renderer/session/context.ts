/** What every act needs: the store, the bridge, and a way to ask over it that tells failures by itself. */

import type { Answer, Bridge } from '../../shared/contract.ts';
import { type FailureData, failureData } from '../../shared/failure.ts';
import type { Action, State } from './state.ts';
import type { Store } from './store.ts';

/** What a session needs of the world. The clock is handed in, so that tests have their own. */
export interface Surroundings {
  readonly bridge: Bridge;
  readonly now: () => number;
  readonly later: (milliseconds: number, run: () => void) => void;
}

export interface Context extends Surroundings {
  readonly store: Store<State, Action>;
  /** Shows a failure in the notice bar. */
  readonly tell: (failure: FailureData) => void;
  /** The value of an answer, or `null` after its failure was shown. */
  readonly ask: <T>(answer: Promise<Answer<T>>) => Promise<T | null>;
  /** For requests whose answer says nothing: whether it was given. */
  readonly done: (answer: Promise<Answer<unknown>>) => Promise<boolean>;
  /** The number of an act over many reports: greater than any before, also than those of earlier sessions. */
  readonly nextBatch: () => number;
}

export function contextOf(surroundings: Surroundings, store: Store<State, Action>): Context {
  const tell = (failure: FailureData) => store.dispatch({ type: 'notice', notice: { kind: 'failure', failure } });
  const ask = async <T>(answer: Promise<Answer<T>>): Promise<T | null> => {
    const settled = await answered(answer);
    if (settled.ok) return settled.value;
    tell(settled.failure);
    return null;
  };
  const done = async (answer: Promise<Answer<unknown>>): Promise<boolean> => {
    const settled = await answered(answer);
    if (!settled.ok) tell(settled.failure);
    return settled.ok;
  };
  let last = 0;
  const nextBatch = () => {
    last = Math.max(last + 1, surroundings.now(), 1);
    return last;
  };
  return { ...surroundings, store, tell, ask, done, nextBatch };
}

/** The reviewer's name, for whatever is written down with it; `null`, and the question for it is shown, where there is none. */
export function signature({ get, dispatch }: Store<State, Action>): string | null {
  const { reviewer } = get();
  if (reviewer !== '') return reviewer;
  dispatch({ type: 'dialog', dialog: 'reviewer' });
  return null;
}

/** An answer that always comes: a call that broke on the way is a failure like any other. */
export async function answered<T>(answer: Promise<Answer<T>>): Promise<Answer<T>> {
  return answer.catch((error: unknown) => ({ ok: false as const, failure: failureData(error) }));
}
