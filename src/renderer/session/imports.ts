/** An import as the page follows it: how far it is, how fast it goes, what became of each file. */

import type { ImportOutcome, ImportProgress } from '../../shared/model.ts';

/** `startedAt` and `seenAt` are milliseconds of the same clock. Outcomes stand in the order they came. */
export interface ImportRun {
  readonly import: number;
  readonly state: ImportProgress['state'];
  readonly done: number;
  readonly total: number;
  readonly current: string | null;
  readonly outcomes: readonly ImportOutcome[];
  readonly startedAt: number;
  readonly seenAt: number;
}

/** The run after one more piece of news, heard at `now`. News of another import starts a new run. */
export function followImport(run: ImportRun | null, news: ImportProgress, now: number): ImportRun {
  const known = run?.import === news.import ? run : null;
  return {
    import: news.import,
    state: news.state,
    done: news.done,
    total: news.total,
    current: news.current,
    outcomes: news.outcome ? [...(known?.outcomes ?? []), news.outcome] : (known?.outcomes ?? []),
    startedAt: known?.startedAt ?? now,
    seenAt: now,
  };
}

/** Files per second so far and seconds to go; `null` while too little is known. */
export function paceOf(run: ImportRun): { readonly perSecond: number; readonly remaining: number } | null {
  const seconds = (run.seenAt - run.startedAt) / 1000;
  if (run.done < 2 || seconds < 0.2) return null;
  const perSecond = run.done / seconds;
  return { perSecond, remaining: (run.total - run.done) / perSecond };
}

/** How many files came to each end. */
export function tally(outcomes: readonly ImportOutcome[]): Record<ImportOutcome['result'], number> {
  const counts = { added: 0, duplicate: 0, failed: 0 };
  for (const { result } of outcomes) counts[result] += 1;
  return counts;
}
