/** What is selected in a table, in a few words: how many rows and columns, and what they add up to. */

import { sum } from '../../../../core/decimal.ts';
import type { TableId } from '../../../../core/form.ts';
import { useWords } from '../../../locales/hooks.ts';
import { sizeOf } from '../../../model/selection.ts';
import { useSelect } from '../../../session/hooks.ts';
import { selectionOf } from '../../../session/sheet.ts';

export function Selected({ table }: { readonly table: TableId }) {
  const words = useWords();
  const said = useSelect((state) => {
    const selection = selectionOf(state);
    const view = state.review?.view;
    if (selection === null || view?.form.cell.get(state.review?.focus ?? '')?.table !== table) return '';
    const { rows, columns } = sizeOf(selection.range);
    const numbers = [...selection.cells].flatMap((cell) => view.cells[cell]?.value.value ?? []);
    return words.sheet.selected(rows, columns, selection.cells.size, sum(numbers));
  });
  return (
    <span className="table-selected number" role="status">
      {said}
    </span>
  );
}
