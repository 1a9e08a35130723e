/**
 * The table itself: AG Grid without React, since ten thousand rows of two hundred cells are to scroll as fast as the
 * screen can show them, and a component for each cell cannot.
 *
 * The grid paints and scrolls. Where the keyboard is, what is selected and what is typed is ours, in a layer over its
 * rows: one field and one frame that move, whatever the size of a selection.
 */

import {
  type CellClassParams,
  type ColDef,
  type ColGroupDef,
  createGrid,
  type GridApi,
  type ValueFormatterParams,
} from 'ag-grid-community';
import '../../components/grid.ts';
import { type DataPlace, type DataRow, UNIT_COLUMN, YEAR_COLUMN } from '../../model/data.ts';
import { columnsShown, type DataColumn, type DataTable } from '../../model/data-columns.ts';
import type { Rect } from '../../model/selection.ts';
import { gridTheme } from '../../theme/index.ts';
import { ColumnHeading, GroupHeading, type HeadingsUser, NameHeading } from './headers.ts';
import { cellValue, classesOf, textOf, unitText } from './painted.ts';

const COLUMN = 84;
const AMOUNT = 104;
const UNIT = 216;
const YEAR = 56;
/** Heights of a table's name, a printed row's name, and what stands over a column. */
const GROUP = 32;
const HEADING = 104;
/** What stands over the rows, hairlines included. */
const OVER = 2 * GROUP + HEADING + 3;

export interface DataGridView {
  /** Shows rows in the order they have. */
  show(rows: readonly DataRow[]): void;
  /** Shows columns, groups folded or not. */
  columns(tables: readonly DataTable[], folded: ReadonlySet<string>): void;
  /** Puts field and frame; `reveal` brings the place in sight. `null` hides both. */
  place(at: DataPlace | null, range: Rect | null, reveal: DataPlace | null): void;
  /** How many rows are seen at once. */
  page(): number;
  /** What stands over the columns has changed; painted a little later, a few at a time. */
  paintHeadings(): void;
  /** Brings a column's condition in sight and the keyboard to it. */
  toCondition(column: DataColumn): void;
  destroy(): void;
}

interface Options {
  readonly host: HTMLElement;
  readonly field: HTMLInputElement;
  readonly user: HeadingsUser;
  readonly rowHeight: number;
  readonly label: string;
  readonly unit: string;
  readonly year: string;
  readonly noUnit: string;
}

/** How long headings may be painted in one go, and how long they wait for what else is painted. */
const SLICE_MS = 8;
const FRAME_MS = 20;

export function createDataGrid({ host, field, user, rowHeight, label, unit, year, noUnit }: Options): DataGridView {
  let shown: readonly DataRow[] = [];
  let order: readonly DataColumn[] = [];
  /** The first showing takes the rows whole. */
  let isShown = false;
  let painting: ReturnType<typeof setTimeout> | undefined;

  const api: GridApi<DataRow> = createGrid<DataRow>(host, {
    theme: gridTheme,
    rowHeight,
    headerHeight: HEADING,
    groupHeaderHeight: GROUP,
    getRowId: ({ data }) => String(data.report),
    animateRows: false,
    // Rows made ahead of the scrolling are made in the frames that must be quick.
    rowBuffer: 4,
    suppressMovableColumns: true,
    suppressCellFocus: true,
    suppressHeaderFocus: true,
    suppressColumnMoveAnimation: true,
    // With transforms each row would be a layer of its own, over the field and the frame.
    suppressRowTransform: true,
    suppressRowHoverHighlight: true,
    suppressNoRowsOverlay: true,
    defaultColDef: { sortable: false, resizable: false, suppressKeyboardEvent: () => true },
    columnDefs: [],
    rowData: [],
  });

  const layer = document.createElement('div');
  layer.className = 'data-layer';
  const frame = document.createElement('div');
  frame.className = 'data-frame';
  const cursor = document.createElement('div');
  cursor.className = 'data-cursor';
  // Between rows only rows may stand, for whoever hears the table.
  layer.setAttribute('role', 'row');
  cursor.setAttribute('role', 'gridcell');
  cursor.append(field);
  layer.append(frame, cursor);
  host.querySelector('.ag-grid-scrolling-container')?.append(layer);
  host.querySelector('[role=grid], [role=treegrid]')?.setAttribute('aria-label', label);

  const leftOf = (column: DataColumn) => UNIT + YEAR + (api.getColumn(column.id)?.getLeft() ?? 0);
  const widthOf = (column: DataColumn) => api.getColumn(column.id)?.getActualWidth() ?? COLUMN;

  function cover(box: HTMLElement, { top, bottom, left, right }: Rect): void {
    const [first, last] = [order[left], order[right]];
    box.hidden = first === undefined || last === undefined;
    if (!first || !last) return;
    box.style.transform = `translate(${leftOf(first)}px, ${top * rowHeight}px)`;
    box.style.width = `${leftOf(last) + widthOf(last) - leftOf(first)}px`;
    box.style.height = `${(bottom - top + 1) * rowHeight}px`;
  }

  const leaf = (column: DataColumn): ColDef<DataRow> => ({
    colId: column.id,
    width: column.cell.kind === 'amount' ? AMOUNT : COLUMN,
    headerComponent: ColumnHeading,
    headerComponentParams: { user, data: column },
    valueGetter: ({ data }) => data && cellValue(data, column.index),
    valueFormatter: ({ value }: ValueFormatterParams<DataRow, string>) => textOf(value ?? '', user.words),
    cellClass: ({ value }: CellClassParams<DataRow, string>) => classesOf(value ?? ''),
  });

  const names = (): ColDef<DataRow>[] => [
    {
      colId: UNIT_COLUMN,
      pinned: 'left',
      lockPinned: true,
      width: UNIT,
      headerComponent: NameHeading,
      headerComponentParams: { user, label: unit, isLegend: true },
      cellClass: 'data-unit',
      valueGetter: ({ data }) => data && unitText(data, noUnit),
    },
    {
      colId: YEAR_COLUMN,
      pinned: 'left',
      lockPinned: true,
      width: YEAR,
      headerComponent: NameHeading,
      headerComponentParams: { user, label: year, isLegend: false },
      cellClass: 'data-year',
      valueGetter: ({ data }) => data?.summary.year,
    },
  ];

  return {
    show: (rows) => {
      const isSame =
        isShown && rows.length === shown.length && rows.every((row, at) => row.report === shown[at]?.report);
      if (isSame) {
        const update = rows.filter((row, at) => row !== shown[at]);
        if (update.length > 0) api.applyTransaction({ update });
      } else api.setGridOption('rowData', [...rows]);
      shown = rows;
      isShown = true;
    },
    columns: (tables, folded) => {
      order = tables.flatMap(({ groups }) => groups.flatMap((group) => columnsShown(group, folded)));
      const groups = tables.map(
        ({ id, section, groups: rows }): ColGroupDef<DataRow> => ({
          groupId: id,
          headerName: section,
          marryChildren: true,
          children: rows.map((group) => ({
            // The grid keeps the heading of a group it knows; one that was folded is another.
            groupId: `${group.id}${folded.has(group.id) ? ' folded' : ''}`,
            headerGroupComponent: GroupHeading,
            headerGroupComponentParams: { user, group },
            children: columnsShown(group, folded).map(leaf),
          })),
        }),
      );
      api.setGridOption('columnDefs', [...names(), ...groups]);
    },
    place: (at, range, reveal) => {
      layer.hidden = at === null;
      if (at === null || range === null) return;
      if (reveal !== null) {
        const column = order[reveal.column];
        api.ensureIndexVisible(reveal.row);
        if (column) api.ensureColumnVisible(column.id);
      }
      layer.setAttribute('aria-rowindex', String(at.row + 1));
      cover(cursor, { top: at.row, bottom: at.row, left: at.column, right: at.column });
      cover(frame, range);
      frame.hidden ||= range.top === range.bottom && range.left === range.right;
    },
    page: () => Math.max(1, Math.floor((host.clientHeight - OVER) / rowHeight) - 1),
    paintHeadings: () => {
      // What was done is seen first: what a column comes to takes long over ten thousand reports.
      clearTimeout(painting);
      const left = [...user.seen];
      const paint = () => {
        const until = performance.now() + SLICE_MS;
        while (left.length > 0 && performance.now() < until) left.shift()?.paint();
        if (left.length > 0) painting = setTimeout(paint);
      };
      painting = setTimeout(paint, FRAME_MS);
    },
    toCondition: (column) => {
      api.ensureColumnVisible(column.id);
      host
        .querySelector<HTMLInputElement>(`[data-condition="${CSS.escape(column.id)}"]`)
        ?.focus({ preventScroll: true });
    },
    destroy: () => {
      clearTimeout(painting);
      api.destroy();
    },
  };
}
