/** Which rows are wanted, put together from what is chosen and written on the screen. */

import { useMemo } from 'react';
import type { Form } from '../../../core/form.ts';
import { useWords } from '../../locales/hooks.ts';
import { type DataWish, UNIT_COLUMN, YEAR_COLUMN } from '../../model/data.ts';
import { type Condition, conditionOf } from '../../model/data-condition.ts';
import { useSelect } from '../../session/hooks.ts';

/** The same wish as long as nothing else is asked for. What cannot be understood asks for nothing. */
export function useWish(form: Form, query: string): DataWish {
  const { names } = useWords().data;
  const filter = useSelect((state) => state.slices.data.filter);
  const year = useSelect((state) => state.slices.data.year);
  const sort = useSelect((state) => state.slices.data.sort);
  const written = useSelect((state) => state.slices.data.conditions);
  return useMemo(() => {
    const place = new Map(form.cells.map(({ id }, index) => [id, index]));
    const conditions = new Map<number, Condition>();
    for (const [cell, text] of Object.entries(written)) {
      const condition = conditionOf(text, names);
      const index = place.get(cell);
      if (typeof condition === 'function' && index !== undefined) conditions.set(index, condition);
    }
    const by =
      sort?.column === UNIT_COLUMN || sort?.column === YEAR_COLUMN ? sort.column : place.get(sort?.column ?? '');
    return {
      filter,
      year,
      query,
      conditions,
      sort: sort === null || by === undefined ? null : { by, isDescending: sort.isDescending },
    };
  }, [form, filter, year, query, written, sort, names]);
}
