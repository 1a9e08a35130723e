/**
 * Rules about the report as a whole: is it on the right form, and are its tables there.
 *
 * Source: 国办公开办函〔2021〕30号 prescribes its form from the 2021 report on; 国办公开办函〔2019〕60号 the one before it.
 */

import type { Form, TableId } from '../form.ts';
import { formForYear } from '../forms/index.ts';
import type { Values } from '../reading.ts';
import type { Check } from './finding.ts';

/**
 * A 2020 report on the 2021 form, or the reverse. The numbers are kept; the form is a finding about the filing, unless the
 * year itself was only guessed: then nothing is decided.
 */
export const wrongForm: Check = ({ form, year, notes }) => {
  if (year === null) return [];
  const expected = formForYear(year);
  if (expected.id === form.id) return [];
  const verdict = notes.includes('yearGuessed') ? 'undecided' : 'fails';
  return [{ kind: 'wrongForm', check: 'wrongForm', verdict, cells: [], year, expectedForm: expected.id }];
};

/** Whether not a single cell of a table was found. */
export function isTableLost(form: Form, values: Values, table: TableId | undefined): boolean {
  return form.cells.every((cell) => cell.table !== table || (values[cell.id]?.kind ?? 'absent') === 'absent');
}

/** A table of which not a single cell was found. */
export const tableMissing: Check = ({ form, values }) =>
  form.tables.flatMap((table) => {
    const cells = form.cells.filter((cell) => cell.table === table.id).map((cell) => cell.id);
    return isTableLost(form, values, table.id)
      ? [{ kind: 'tableMissing', check: `tableMissing.${table.id}`, verdict: 'fails', cells, table: table.id }]
      : [];
  });
