/** Finding what cells say, and putting something else in its place. */

import type { CellId, Form } from '../../core/form.ts';
import { narrow } from '../../core/narrow.ts';
import { type CellValue, sameValue, type Values } from '../../core/reading.ts';
import { typed } from '../../core/review.ts';
import type { Target } from './fill.ts';
import { plainText } from './history.ts';

export interface Search {
  readonly find: string;
  /** Whether the whole of a cell must be what is searched for, rather than have it in it. */
  readonly isWhole: boolean;
}

/** Case and width of characters do not matter. */
const comparable = (text: string): string => narrow(text).toLowerCase();

/** What a cell says, as far as it can be searched. What could not be read says nothing. */
const saying = (value: CellValue): string => comparable(plainText(value)).trim();

/** The cells, of those given, that say what is searched for, in printed order. Searching for nothing finds nothing. */
export function matching(form: Form, values: Values, cells: ReadonlySet<CellId> | null, search: Search): CellId[] {
  const find = comparable(search.find).trim();
  if (find === '') return [];
  return form.cells
    .map(({ id }) => id)
    .filter((id) => {
      const value = cells === null || cells.has(id) ? values[id] : undefined;
      if (value === undefined || value.kind === 'absent' || value.kind === 'illegible') return false;
      return search.isWhole ? saying(value) === find : saying(value).includes(find);
    });
}

/** What cells become when what was found in them is replaced; only those that then say something else. */
export function replaced(values: Values, cells: readonly CellId[], search: Search, by: string): Target[] {
  const find = comparable(search.find).trim();
  return cells.flatMap((cell) => {
    const value = values[cell];
    if (value === undefined) return [];
    const to = typed(search.isWhole ? by : saying(value).replaceAll(find, () => by));
    return sameValue(value, to) ? [] : [{ cell, to }];
  });
}
