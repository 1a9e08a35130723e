/**
 * A second person reads from the source what nothing proves, without seeing what was read before.
 *
 * Each number goes to the store as it is read, so that leaving in the middle loses nothing. What the first person read
 * never comes to the page: the engine gives places only.
 */

import type { CellId } from '../../core/form.ts';
import type { CellValue } from '../../core/reading.ts';
import type { BlindReport } from '../../shared/model.ts';
import { nextUnread, type Written, waitingForSecond } from '../model/second.ts';
import { type Context, signature } from './context.ts';

export interface Second {
  /** The report being read; `null` while none is. */
  readonly blind: BlindReport | null;
  /** Which of its cells. */
  readonly at: number;
  readonly written: Written;
  /** Asked for where nothing waits for it: the keyboard goes to where it is switched on. */
  readonly isWanted: boolean;
}

export const SECOND: Second = { blind: null, at: 0, written: {}, isWanted: false };

export function secondActs({ bridge, store, ask }: Context) {
  const { get, dispatch } = store;
  const put = (value: Partial<Second>) => dispatch({ type: 'slice', slice: 'second', value });
  const close = () => put(SECOND);

  async function open(report: number): Promise<void> {
    const by = signature(store);
    const blind = by === null ? null : await ask(bridge.engine('second.open', { report, by }));
    if (blind === null) return;
    dispatch({ type: 'closed' });
    put({ ...SECOND, blind });
  }

  return {
    openSecond: open,
    /**
     * Begins with the first report that waits for this person, or goes on with the next. Where none is left there is the
     * overview, which says so, and has the switch where no second reading is wanted.
     */
    nextSecond: async (): Promise<void> => {
      const by = signature(store);
      if (by === null) return;
      const { summaries, slices } = get();
      const done = slices.second.blind?.report;
      const next = waitingForSecond(summaries, by).find(({ report }) => report !== done);
      if (next) await open(next.report);
      else {
        put({ isWanted: true });
        dispatch({ type: 'screen', screen: 'overview' });
      }
    },
    closeSecond: close,
    /** The keyboard is at the switch. */
    seenSwitch: () => put({ isWanted: false }),
    /** Goes to a cell of the list. */
    goToSecond: (at: number) => {
      const { blind } = get().slices.second;
      if (blind?.cells[at] !== undefined) put({ at });
    },
    /** Writes down what stands in a cell and goes on; what the store refuses is taken out again. */
    readSecond: async (cell: CellId, value: CellValue): Promise<void> => {
      const { blind, at, written } = get().slices.second;
      const by = signature(store);
      if (blind === null || by === null) return;
      const { report } = blind;
      const now = { ...written, [cell]: value };
      put({ written: now, at: nextUnread(blind.cells, now, at) ?? at });
      const summary = await ask(bridge.engine('second.read', { report, readings: [{ cell, value }], by }));
      if (summary !== null) {
        dispatch({ type: 'rows', summaries: [summary] });
        return;
      }
      const { second } = get().slices;
      if (second.blind?.report !== report || second.written[cell] !== value) return;
      const { [cell]: _refused, ...others } = second.written;
      const before = written[cell];
      put({
        written: before ? { ...others, [cell]: before } : others,
        at: blind.cells.findIndex((each) => each.cell === cell),
      });
    },
  };
}
