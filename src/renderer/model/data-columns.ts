/**
 * The cells of a form side by side: tables, in them the printed rows as groups, in these the columns.
 *
 * A group with a total can be folded to it, which makes fifty columns of two hundred. Derived from the form alone.
 */

import type { Form, FormCell, TableId } from '../../core/form.ts';

/** A cell as a column; `index` is its place in the form. */
export interface DataColumn {
  readonly id: string;
  readonly index: number;
  readonly cell: FormCell;
  readonly label: string;
  /** Whether it stays when its group is folded. */
  readonly isTotal: boolean;
}

/** A printed row; `id` is `table.row`. */
export interface DataGroup {
  readonly id: string;
  readonly label: string;
  readonly isFoldable: boolean;
  readonly columns: readonly DataColumn[];
}

export interface DataTable {
  readonly id: TableId;
  readonly section: string;
  readonly groups: readonly DataGroup[];
}

/** The tables of a form, in printed order. */
export function dataTables(form: Form): DataTable[] {
  return form.tables.map(({ id, section, blocks }) => ({
    id,
    section,
    groups: blocks.flatMap(({ rows }) =>
      rows.map((row) => {
        const cells = form.cells
          .map((cell, index) => ({ cell, index }))
          .filter(({ cell }) => cell.table === id && cell.row.id === row.id);
        const isFoldable = cells.length > 1 && cells.some(({ cell }) => cell.column.id === 'total');
        return {
          id: `${id}.${row.id}`,
          // The outermost label of the outcomes is the table's own subject.
          label: (row.path.length > 1 && id === 'requests' ? row.path.slice(1) : row.path).join(' '),
          isFoldable,
          columns: cells.map(({ cell, index }) => ({
            id: cell.id,
            index,
            cell,
            label: cell.column.path.at(-1) ?? '',
            isTotal: cell.column.id === 'total',
          })),
        };
      }),
    ),
  }));
}

/** The columns in sight, groups that are folded by their totals alone. */
export function shownColumns(tables: readonly DataTable[], folded: ReadonlySet<string>): DataColumn[] {
  return tables.flatMap(({ groups }) => groups.flatMap((group) => columnsShown(group, folded)));
}

/** The columns of one group in sight. */
export function columnsShown({ id, isFoldable, columns }: DataGroup, folded: ReadonlySet<string>): DataColumn[] {
  return columns.filter(({ isTotal }) => !isFoldable || isTotal || !folded.has(id));
}

/** The ids of all groups that can be folded. */
export function foldable(tables: readonly DataTable[]): string[] {
  return tables.flatMap(({ groups }) => groups.filter(({ isFoldable }) => isFoldable).map(({ id }) => id));
}
