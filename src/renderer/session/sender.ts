/**
 * Sends edits and rulings of the open report: each shows at once, and is taken back where the store refuses it.
 *
 * Pending entries are numbered downwards from −1, so that they can never be taken for the store's. What is on its way is
 * known by its report, so that signing off and going on can wait for it; what is refused in a report that was left
 * meanwhile is kept for the reviewer to see.
 */

import type { Finding } from '../../core/checks/index.ts';
import type { Change, Edit } from '../../core/review.ts';
import { operandsOf, type Ruled, type Ruling } from '../../core/rulings.ts';
import type { EngineArgs } from '../../shared/contract.ts';
import { answered, type Context, signature } from './context.ts';
import type { Untold } from './queue.ts';

/** What is decided about some findings; `change` is the edit behind a misread. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly ruling: Ruling | null;
  readonly reason: string | null;
}

export type Sender = ReturnType<typeof senderOf>;

export function senderOf({ bridge, now, store, ask }: Context) {
  const { get, dispatch } = store;
  let last = 0;
  const nextId = () => {
    last -= 1;
    return last;
  };
  const at = () => new Date(now()).toISOString();
  const underWay = new Map<number, Set<Promise<unknown>>>();
  let refusals = 0;

  /** Remembers that something of a report is on its way. */
  function follow<T>(report: number, work: Promise<T>): Promise<T> {
    const all = underWay.get(report) ?? new Set();
    underWay.set(report, all.add(work));
    const gone = () => {
      all.delete(work);
      if (all.size === 0) underWay.delete(report);
    };
    work.then(gone, gone);
    return work;
  }

  /** Until nothing of a report is on its way. Answers whether all of it was kept. */
  async function settled(report: number): Promise<boolean> {
    const before = refusals;
    for (let all = underWay.get(report); all !== undefined; all = underWay.get(report)) await Promise.allSettled(all);
    return refusals === before;
  }

  /** Tells of what was refused: in the notice bar where its report is on the screen, else until somebody has seen it. */
  function refused(untold: Untold): void {
    refusals += 1;
    if (get().review?.detail.summary.report !== untold.report) dispatch({ type: 'untold', untold });
    else dispatch({ type: 'notice', notice: { kind: 'failure', failure: untold.failure, about: untold } });
  }

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
    return follow(report, keep(report, pending));
  }

  async function keep(report: number, pending: Change): Promise<number | null> {
    const { edits, by, reason } = pending;
    const answer = await answered(bridge.engine('report.edit', { report, edits: [...edits], by, reason }));
    if (answer.ok) {
      dispatch({ type: 'settled', update: answer.value, pending: pending.id });
      return answer.value.change.id;
    }
    refusals += 1;
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
    await follow(report, decide(report, pending, behind));
  }

  async function decide(
    report: number,
    pending: readonly Ruled[],
    behind: Promise<number | null> | null,
  ): Promise<void> {
    const change = behind === null ? null : await behind;
    const takeBack = (rulings: readonly Ruled[]) =>
      dispatch({ type: 'rulingsRefused', report, pending: rulings.map(({ id }) => id) });
    if (behind !== null && change === null) {
      takeBack(pending);
      return;
    }
    for (const [index, { id, check, ruling, operands, by, reason }] of pending.entries()) {
      const args: EngineArgs<'report.rule'> = { report, check, ruling, operands: [...operands], change, by, reason };
      const answer = await answered(bridge.engine('report.rule', args));
      if (answer.ok) {
        dispatch({ type: 'ruled', update: answer.value, pending: id });
        continue;
      }
      takeBack(pending.slice(index));
      refused({ report, what: 'ruling', cell: null, failure: answer.failure });
      if (answer.failure.code === 'VALUE_STALE') await reload(report);
      return;
    }
  }

  return { edit, rule, reload, follow, settled, refused };
}
