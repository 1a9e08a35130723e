/**
 * Sends edits and rulings of the open report: each shows at once, and is taken back where the store refuses it.
 *
 * Pending entries are numbered downwards from −1, so that they can never be taken for the store's.
 */

import type { Finding } from '../../core/checks/index.ts';
import type { Change, Edit } from '../../core/review.ts';
import { operandsOf, type Ruled, type Ruling } from '../../core/rulings.ts';
import type { EngineArgs } from '../../shared/contract.ts';
import { answered, type Context, signature } from './context.ts';

/** What is decided about some findings; `change` is the edit behind a misread. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly ruling: Ruling | null;
  readonly reason: string | null;
}

export type Sender = ReturnType<typeof senderOf>;

export function senderOf({ bridge, now, store, tell, ask }: Context) {
  const { get, dispatch } = store;
  let last = 0;
  const nextId = () => {
    last -= 1;
    return last;
  };
  const at = () => new Date(now()).toISOString();

  async function reload(report: number): Promise<void> {
    const detail = await ask(bridge.engine('report.get', { report }));
    if (detail !== null) dispatch({ type: 'reloaded', detail });
  }

  /** Makes edits as one change. Answers its number in the log, or `null` where it was not made. */
  async function edit(edits: readonly Edit[], reason: string | null): Promise<number | null> {
    const { review } = get();
    if (review === null || edits.length === 0) return null;
    const by = signature(store);
    if (by === null) return null;
    const { report } = review.detail.summary;
    const pending: Change = { id: nextId(), act: 'edit', target: null, edits, by, at: at(), reason };
    dispatch({ type: 'edited', change: pending });
    const answer = await answered(bridge.engine('report.edit', { report, edits: [...edits], by, reason }));
    if (answer.ok) {
      dispatch({ type: 'settled', update: answer.value, pending: pending.id });
      return answer.value.change.id;
    }
    dispatch({ type: 'refused', report, change: pending, failure: answer.failure });
    if (answer.failure.code === 'VALUE_STALE') await reload(report);
    return null;
  }

  /**
   * Decides on findings, one ruling each, as the numbers stand now. Where an edit comes with it, the rulings wait for its
   * answer and fall with it.
   */
  async function rule({ findings, ruling, reason }: Verdict, behind: Promise<number | null> | null): Promise<void> {
    const { review } = get();
    const by = review === null ? null : signature(store);
    if (review === null || by === null) return;
    const { report } = review.detail.summary;
    const { values } = review.view.state;
    const pending = findings.map((finding): Ruled => {
      const operands = operandsOf(finding, values);
      return { id: nextId(), check: finding.check, ruling, operands, change: null, reason, by, at: at() };
    });
    dispatch({ type: 'ruling', rulings: pending });
    const change = behind === null ? null : await behind;
    const refused = (ids: readonly Ruled[]) =>
      dispatch({ type: 'rulingsRefused', report, pending: ids.map(({ id }) => id) });
    if (behind !== null && change === null) {
      refused(pending);
      return;
    }
    for (const [index, { id, check, operands }] of pending.entries()) {
      const args: EngineArgs<'report.rule'> = { report, check, ruling, operands: [...operands], change, by, reason };
      const answer = await answered(bridge.engine('report.rule', args));
      if (answer.ok) {
        dispatch({ type: 'ruled', update: answer.value, pending: id });
        continue;
      }
      refused(pending.slice(index));
      tell(answer.failure);
      if (answer.failure.code === 'VALUE_STALE') await reload(report);
      return;
    }
  }

  return { edit, rule, reload };
}
