/**
 * What there is in the dataset, in numbers anyone understands, each of them a filter: how it was read, then who does what
 * with it. Pressed again, everything is shown. A number that is zero stays in its place and is quiet.
 */

import { useMemo } from 'react';
import type { ReportSummary } from '../../../shared/model.ts';
import { useWords } from '../../locales/hooks.ts';
import { LIBRARY_FILTERS, type LibraryFilter, libraryCounts } from '../../model/library.ts';
import { useActs, useSelect } from '../../session/hooks.ts';

/** Where the numbers about the work begin. */
const FIRST_OF_WORK: LibraryFilter = 'mine';

const MARKS: Partial<Record<LibraryFilter, string>> = { proved: '●', unruled: '◇', failing: '▲', doubts: '?' };

export function SummaryLine({ summaries }: { readonly summaries: readonly ReportSummary[] }) {
  const words = useWords().library;
  const acts = useActs();
  const current = useSelect((state) => state.slices.library.filter);
  const reviewer = useSelect((state) => state.reviewer);
  const counts = useMemo(() => libraryCounts(summaries, reviewer), [summaries, reviewer]);
  // Most offices do not want a second reading: nothing is said of it until something waits.
  const isShown = (filter: LibraryFilter) => filter !== 'unseconded' || counts[filter] > 0 || filter === current;
  return (
    <fieldset className="filters summary-line" aria-label={words.filters}>
      {LIBRARY_FILTERS.filter(isShown).map((filter) => (
        <button
          type="button"
          key={filter}
          className="filter"
          data-filter={filter}
          data-first={filter === FIRST_OF_WORK || undefined}
          data-zero={counts[filter] === 0 || undefined}
          aria-pressed={filter === current}
          onClick={() => acts.filterLibrary(filter === current ? 'all' : filter)}
        >
          <span className="filter-name">
            {MARKS[filter] === undefined ? null : (
              <span className="summary-mark" aria-hidden="true">
                {MARKS[filter]}{' '}
              </span>
            )}
            {words.filter[filter]}
          </span>
          <span className="filter-count">{counts[filter]}</span>
        </button>
      ))}
    </fieldset>
  );
}
