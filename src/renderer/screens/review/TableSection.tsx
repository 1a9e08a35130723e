/**
 * One official table: its name, and a grid laid out as it is printed.
 *
 * The grid holds the printed form only. Numbers, marks and verdicts are painted by cells that listen to the session
 * themselves, so an edit repaints what it touches and the grid is never refreshed, refilled or built again.
 */

import type { ColDef, ColGroupDef, GridApi, RowClassRules } from 'ag-grid-community';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { AgGridReact } from '../../components/grid.ts';
import { useWords } from '../../locales/hooks.ts';
import { type Density, GAP, labelWidths, rowHeight, tableHeight, tableWidth } from '../../model/density.ts';
import type { LayoutColumn, LayoutRow, Slot, TableLayout } from '../../model/layout.ts';
import { useReview } from '../../session/hooks.ts';
import { formGridTheme } from '../../theme/index.ts';
import { GroupHeading, Heading } from './Heading.tsx';
import { SlotCell } from './SlotCell.tsx';
import { Selected } from './sheet/Selected.tsx';

interface Props {
  readonly layout: TableLayout;
  readonly density: Density;
  /** Whether the labels stay in sight while the numbers are scrolled. */
  readonly isFrozen: boolean;
  /** How large the form is drawn, at its first table. */
  readonly zoom: ReactNode;
}

export function TableSection({ layout, density, isFrozen, zoom }: Props) {
  const words = useWords();
  const columns = useMemo(
    () => columnTree(layout, density, isFrozen, words.review.check, words.review.item),
    [layout, density, isFrozen, words],
  );
  const heights = useMemo(
    () => new Map(layout.rows.map((row) => [row.id, rowHeight(row, density, layout)])),
    [layout, density],
  );
  const grid = useRef<GridApi<LayoutRow>>(null);
  // The grid asks for heights, and for the widths of merged labels, again only when told to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of heights is a change of density
  useEffect(() => {
    grid.current?.resetRowHeights();
    grid.current?.redrawRows();
  }, [heights]);
  return (
    <section
      className="table-section"
      data-table={layout.table.id}
      style={{ minHeight: tableHeight(layout, density) + GAP, minWidth: tableWidth(layout, density) }}
    >
      <div className="table-head">
        <Caption layout={layout} />
        <Selected table={layout.table.id} />
        {zoom}
      </div>
      <AgGridReact<LayoutRow>
        theme={formGridTheme}
        domLayout="autoHeight"
        rowData={layout.rows as LayoutRow[]}
        columnDefs={columns}
        context={heights}
        getRowId={({ data }) => data.id}
        getRowHeight={({ data, context }) => (data ? context.get(data.id) : undefined)}
        headerHeight={layout.headed ? density.heading : 0}
        groupHeaderHeight={layout.headed ? density.group : 0}
        rowClassRules={ROW_CLASSES}
        suppressRowTransform
        suppressRowVirtualisation
        suppressColumnVirtualisation
        suppressCellFocus
        suppressHeaderFocus
        tabIndex={-1}
        suppressMovableColumns
        suppressRowHoverHighlight
        animateRows={false}
        onGridReady={({ api }) => {
          grid.current = api;
        }}
      />
    </section>
  );
}

function Caption({ layout }: { readonly layout: TableLayout }) {
  const words = useWords();
  const { table } = layout;
  const failing = useReview(
    ({ view }) =>
      Object.values(view.results).filter(
        ({ equation, verdict }) =>
          equation.family.table === table.id && verdict === 'fails' && view.open.has(equation.id),
      ).length,
    0,
  );
  const doubts = useReview(
    ({ view }) =>
      view.form.cells.filter((cell) => cell.table === table.id && (view.cells[cell.id]?.doubts.length ?? 0) > 0).length,
    0,
  );
  return (
    <h3 className="table-caption">
      {table.section}
      {table.note === null ? null : <span className="table-note">{table.note}</span>}
      {failing > 0 ? <span className="tag-fails">▲ {words.review.counts.failing(failing)}</span> : null}
      {doubts > 0 ? <span className="tag-doubts">? {words.review.counts.doubts(doubts)}</span> : null}
    </h3>
  );
}

/** Heavier lines where a new part of the form begins; a ground of its own for lines of margins. */
const ROW_CLASSES: RowClassRules<LayoutRow> = {
  'row-starts': ({ data }) => data?.slots.label0 !== undefined,
  'row-merges': ({ data }) => Object.values(data?.slots ?? {}).some(({ rows }) => rows > 1),
  'row-margins': ({ data }) => Object.values(data?.slots ?? {}).every(isMarginal),
};

const isMarginal = ({ kind }: Slot) => kind === 'margin' || kind === 'marginLabel';

/** The grid's columns, those under a merged heading in a group. */
function columnTree(
  layout: TableLayout,
  density: Density,
  isFrozen: boolean,
  check: string,
  item: string,
): (ColDef<LayoutRow> | ColGroupDef<LayoutRow>)[] {
  const labels = layout.columns.filter((column) => column.role === 'label');
  const widths = labelWidths(layout, density);
  const widthOf = (column: LayoutColumn): Partial<ColDef<LayoutRow>> => {
    if (column.role === 'margin') return { width: density.margin };
    if (column.role === 'value') return { flex: 1, minWidth: density.number };
    // Said either way: of what is not said the grid keeps what it was.
    return { width: widths[labels.indexOf(column)] ?? 0, pinned: isFrozen ? 'left' : null };
  };
  const leaf = (column: LayoutColumn): ColDef<LayoutRow> => ({
    colId: column.id,
    headerName: column.role === 'margin' ? check : column.heading.at(-1) || item,
    headerComponent: Heading,
    headerComponentParams: { cells: column.cells, isUnseen: column.role !== 'margin' && !column.heading.at(-1) },
    cellRenderer: SlotCell,
    headerClass: column.role === 'label' && column !== labels.at(-1) ? 'head-open' : '',
    cellClass: `slot-${column.role}`,
    colSpan: ({ data }) => data?.slots[column.id]?.columns ?? 1,
    rowSpan: ({ data }) => data?.slots[column.id]?.rows ?? 1,
    suppressKeyboardEvent: () => true,
    sortable: false,
    resizable: false,
    ...widthOf(column),
  });
  return grouped(layout.columns, 0, leaf);
}

type Leaf = (column: LayoutColumn) => ColDef<LayoutRow>;

function grouped(
  columns: readonly LayoutColumn[],
  depth: number,
  leaf: Leaf,
): (ColDef<LayoutRow> | ColGroupDef<LayoutRow>)[] {
  const tree: (ColDef<LayoutRow> | ColGroupDef<LayoutRow>)[] = [];
  for (let at = 0; at < columns.length; ) {
    const column = columns[at] as LayoutColumn;
    const merged = column.heading.length > depth + 1 ? column.heading[depth] : undefined;
    if (merged === undefined) {
      tree.push(leaf(column));
      at += 1;
      continue;
    }
    let end = at;
    while (columns[end]?.heading[depth] === merged) end += 1;
    const under = columns.slice(at, end);
    tree.push({
      headerName: merged,
      headerGroupComponent: GroupHeading,
      headerGroupComponentParams: { cells: under.flatMap((each) => each.cells) },
      children: grouped(under, depth + 1, leaf),
    });
    at = end;
  }
  return tree;
}
