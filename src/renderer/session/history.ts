/**
 * What was done in the dataset, as the history panel has it: heard a piece at a time, last first, and taken back from there.
 */

import { replay } from '../../core/review.ts';
import type { FailureData } from '../../shared/failure.ts';
import type { HistoryEntry } from '../../shared/model.ts';
import type { TakeBack } from '../model/deeds.ts';
import { answered, type Context, signature } from './context.ts';

/** Entries asked for at a time. */
const PIECE = 200;

export interface History {
  /** Whose history it is; `null` for that of all reports. */
  readonly report: number | null;
  /** Those heard so far, the last one first; `null` until any have been. */
  readonly entries: readonly HistoryEntry[] | null;
  /** Whether the first entry of all is among them. */
  readonly isWhole: boolean;
  /** Why they could not be heard. */
  readonly failure: FailureData | null;
  /** Whether something is being taken back. */
  readonly isBusy: boolean;
}

export const HISTORY: History = { report: null, entries: null, isWhole: false, failure: null, isBusy: false };

/** What the history needs of the other acts. */
interface Others {
  readonly openReport: (report: number) => Promise<void>;
  readonly reload: (report: number) => Promise<void>;
}

export function historyActs({ bridge, store, ask }: Context, others: Others) {
  const { get, dispatch } = store;
  let asked = 0;
  const put = (value: Partial<History>) => dispatch({ type: 'slice', slice: 'history', value });

  /** Asks for entries from one on; of two askings the later one counts. */
  async function hear(offset: number, limit: number): Promise<void> {
    asked += 1;
    const mine = asked;
    const { report } = get().slices.history;
    const answer = await answered(bridge.engine('history.list', { report, offset, limit }));
    if (mine !== asked) return;
    if (!answer.ok) {
      put({ failure: answer.failure });
      return;
    }
    const before = offset === 0 ? [] : (get().slices.history.entries ?? []);
    put({ entries: [...before, ...answer.value], isWhole: answer.value.length < limit, failure: null });
  }

  /** As much as was heard before, from the last entry on. */
  const again = () => hear(0, Math.min(500, Math.max(PIECE, get().slices.history.entries?.length ?? 0)));

  /** Takes a line back over the bridge; whether it was done. */
  async function send(what: TakeBack, by: string): Promise<boolean> {
    switch (what.kind) {
      case 'batch': {
        const summaries = await ask(bridge.engine('batch.undo', { batch: what.batch, by }));
        if (summaries !== null) dispatch({ type: 'rows', summaries });
        return summaries !== null;
      }
      case 'edit': {
        // The store takes back the last edit, whichever that is: it must still be the one that was meant.
        const detail = await ask(bridge.engine('report.get', { report: what.report }));
        if (detail === null || replay(detail.readings, detail.changes).active.at(-1)?.id !== what.change) return false;
        const update = await ask(bridge.engine('report.undo', { report: what.report, by }));
        if (update !== null) dispatch({ type: 'rows', summaries: [update.summary] });
        return update !== null;
      }
      case 'rulings': {
        for (const { check, operands } of what.rulings) {
          const args = { report: what.report, check, ruling: null, operands: [...operands], change: null, by };
          const update = await ask(bridge.engine('report.rule', { ...args, reason: null }));
          if (update === null) return false;
          dispatch({ type: 'rows', summaries: [update.summary] });
        }
        return true;
      }
      case 'signOffs': {
        const step = { reports: [...what.reports], to: null, comment: null, by };
        const updates = await ask(bridge.engine('reports.step', { ...step, act: 'reopen' }));
        if (updates !== null) dispatch({ type: 'rows', summaries: updates.map(({ summary }) => summary) });
        return updates !== null;
      }
    }
  }

  return {
    /** Shows the history of the dataset that is open. */
    showHistory: () => {
      if (get().dataset !== null) dispatch({ type: 'dialog', dialog: 'history' });
    },
    /** Hears the history of the open report, or of all where none is open. */
    beginHistory: () => {
      put({ ...HISTORY, report: get().review?.detail.summary.report ?? null });
      void hear(0, PIECE);
    },
    /** Changes over to another report's history, or to that of all (`null`). */
    historyOf: (report: number | null) => {
      if (get().slices.history.report === report) return;
      put({ ...HISTORY, report });
      void hear(0, PIECE);
    },
    hearHistory: again,
    moreHistory: () => {
      const { entries, isWhole, failure } = get().slices.history;
      if (entries !== null && !isWhole && failure === null) void hear(entries.length, PIECE);
    },
    /** Takes a line of the history back. An open report it concerns is read again. */
    takeBackDeed: async (what: TakeBack): Promise<void> => {
      const by = signature(store);
      if (by === null || get().slices.history.isBusy) return;
      put({ isBusy: true });
      await send(what, by);
      const open = get().review?.detail.summary.report;
      const isAbout =
        what.kind === 'batch' || ('reports' in what ? what.reports.includes(open ?? 0) : what.report === open);
      if (open !== undefined && isAbout) await others.reload(open);
      put({ isBusy: false });
      await again();
    },
    /** Goes to where something was done: to its report, and in it to the cell or the finding it is about. */
    goToDeed: async ({ report, deed }: HistoryEntry): Promise<void> => {
      dispatch({ type: 'dialog', dialog: null });
      if (get().review?.detail.summary.report !== report) await others.openReport(report);
      const { review } = get();
      if (review?.detail.summary.report !== report) return;
      const cell = deed.kind === 'change' ? deed.change.edits[0]?.cell : undefined;
      const check = deed.kind === 'ruling' ? deed.ruled.check : null;
      const issue = review.view.issues.find(({ findings }) => findings.some((each) => each.check === check));
      if (!issue) dispatch({ type: 'focus', cell: cell ?? review.focus });
      else {
        const { target, ...glance } = issue;
        dispatch({ type: 'glance', glance, cell: target ?? review.focus, inList: false });
      }
    },
  };
}
