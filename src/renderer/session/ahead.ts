/**
 * The next report, fetched while the present one is worked on: what it says and how its document looks, so that going on
 * shows it at once. One report at a time.
 *
 * What was fetched ahead may have been overtaken: whoever shows it asks again behind it. Nothing here dispatches.
 */

import type { Answer } from '../../shared/contract.ts';
import type { ReportDetail } from '../../shared/model.ts';
import type { DocumentView } from '../../shared/view.ts';
import { answered, type Context } from './context.ts';

interface Fetched {
  /** Report numbers mean other reports in another dataset. */
  readonly dataset: string | undefined;
  readonly report: number;
  readonly detail: Promise<Answer<ReportDetail>>;
  readonly view: Promise<Answer<DocumentView>>;
}

export type Ahead = ReturnType<typeof aheadOf>;

export function aheadOf({ bridge, store }: Pick<Context, 'bridge' | 'store'>) {
  let next: Fetched | null = null;
  const path = () => store.get().dataset?.path;
  const fetched = (report: number) => (next?.report === report && next.dataset === path() ? next : null);

  return {
    /** Fetches a report, unless that is what was fetched last. */
    fetch: (report: number): void => {
      if (fetched(report)) return;
      next = {
        dataset: path(),
        report,
        detail: answered(bridge.engine('report.get', { report })),
        view: answered(bridge.engine('report.view', { report })),
      };
    },
    /** What a fetched report says; `null` where it was not fetched, or could not be. */
    detailOf: async (report: number): Promise<ReportDetail | null> => {
      const answer = await fetched(report)?.detail;
      return answer?.ok ? answer.value : null;
    },
    /** How its document looks; `null` where that was not fetched or failed. A document never changes. */
    viewOf: async (report: number): Promise<Answer<DocumentView> | null> => {
      const answer = await fetched(report)?.view;
      return answer?.ok ? answer : null;
    },
  };
}
