/** What the headings show and do. What a column comes to is reckoned when it is asked for, and kept while the rows last. */

import { useMemo } from 'react';
import type { Form } from '../../../core/form.ts';
import { useWords } from '../../locales/hooks.ts';
import type { DataRow } from '../../model/data.ts';
import { conditionOf } from '../../model/data-condition.ts';
import { type ColumnStats, columnStats } from '../../model/data-stats.ts';
import { cellLabel } from '../../model/names.ts';
import { useActs, useSelect, useSession } from '../../session/hooks.ts';
import type { HeadingsUser } from './headers.ts';

type Headings = Omit<HeadingsUser, 'onFold' | 'onLeave' | 'isFolded' | 'seen'>;

/** Headings over these rows; others as soon as anything they show is another. */
export function useHeadings(form: Form, rows: readonly DataRow[]): Headings {
  const { data: words, comma } = useWords();
  const acts = useActs();
  const { store } = useSession();
  const sort = useSelect((state) => state.slices.data.sort);
  const conditions = useSelect((state) => state.slices.data.conditions);
  const stats = useMemo(() => {
    const known = new Map<number, ColumnStats>();
    return (index: number): ColumnStats => {
      const found = known.get(index) ?? columnStats(rows.map(({ parts }) => parts[index] ?? ''));
      known.set(index, found);
      return found;
    };
  }, [rows]);
  return useMemo(
    () => ({
      words,
      stats,
      name: ({ id }) => cellLabel(form, id, comma),
      sort: () => sort,
      condition: ({ id }) => {
        const text = conditions[id] ?? '';
        return { text, isUnclear: conditionOf(text, words.names) === 'unclear' };
      },
      // Largest first, then smallest, then as they came.
      onSort: (column) => {
        const now = store.get().slices.data.sort;
        const isFirst = now?.column !== column;
        const next = isFirst
          ? { column, isDescending: true }
          : now.isDescending
            ? { column, isDescending: false }
            : null;
        acts.noteData({ sort: next });
      },
      onCondition: ({ id }, text) => {
        const { [id]: before = '', ...others } = store.get().slices.data.conditions;
        const written = text.trim();
        if (written !== before) acts.noteData({ conditions: written === '' ? others : { ...others, [id]: written } });
      },
    }),
    [words, comma, stats, form, sort, conditions, acts, store],
  );
}
