/** The rules of the dataset, on or off, as the page has them, and the switch. */

import type { FailureData } from '../../shared/failure.ts';
import type { RuleState } from '../../shared/model.ts';
import { answered, type Context, signature } from './context.ts';

export interface Rules {
  /** `null` until they have been heard. */
  readonly states: readonly RuleState[] | null;
  /** Why they could not be heard. */
  readonly failure: FailureData | null;
}

export const RULES: Rules = { states: null, failure: null };

export function rulesActs({ bridge, store, ask }: Context) {
  const { dispatch } = store;
  let asked = 0;
  const put = (value: Partial<Rules>) => dispatch({ type: 'slice', slice: 'rules', value });
  return {
    /** Asks for the rules; of two askings the later one counts. */
    listRules: async () => {
      asked += 1;
      const mine = asked;
      const answer = await answered(bridge.engine('rules.list', {}));
      if (mine !== asked) return;
      if (answer.ok) put({ states: answer.value, failure: null });
      else put({ failure: answer.failure });
    },
    /** Switches a rule off or on again for the dataset; whether it was done. The reason must say something. */
    switchRule: async (rule: string, isOff: boolean, reason: string): Promise<boolean> => {
      const by = signature(store);
      const states = by === null ? null : await ask(bridge.engine('rules.switch', { rule, isOff, reason, by }));
      if (states === null) return false;
      asked += 1;
      put({ states, failure: null });
      return true;
    },
  };
}
