/** An import as the page follows it: how far it is, how long it will take, what became of each file. */

import type { ImportOutcome, ImportProgress } from '../../shared/model.ts';

/** The last news of an import, with the outcomes of all of its news in the order they came. */
export type ImportRun = ImportProgress;

/** The run after one more piece of news. News of another import starts a new run. */
export function followImport(run: ImportRun | null, news: ImportProgress): ImportRun {
  const before = run?.import === news.import ? run.outcomes : [];
  return { ...news, outcomes: news.outcomes.length === 0 ? before : [...before, ...news.outcomes] };
}

/** How many files came to each end, and how many of those added have rivals of the same unit and year. */
export function tally(outcomes: readonly ImportOutcome[]): Record<ImportOutcome['result'] | 'rivals', number> {
  const counts = { added: 0, duplicate: 0, failed: 0, rivals: 0 };
  for (const { result, rivals } of outcomes) {
    counts[result] += 1;
    if (result === 'added' && rivals.length > 0) counts.rivals += 1;
  }
  return counts;
}

/** What needs attention stands first: failures, then rivals, then duplicates, then the rest; the newest on top of each. */
export function byUrgency(outcomes: readonly ImportOutcome[]): ImportOutcome[] {
  const rank = ({ result, rivals }: ImportOutcome): number => {
    if (result === 'failed') return 0;
    if (result === 'duplicate') return 2;
    return rivals.length > 0 ? 1 : 3;
  };
  const ranks: ImportOutcome[][] = [[], [], [], []];
  for (const outcome of outcomes.toReversed()) ranks[rank(outcome)]?.push(outcome);
  return ranks.flat();
}
