/** The column that says whose report a row is about, and leads there. */

import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { byName } from '../../components/list-grid.ts';
import { useWords } from '../../locales/hooks.ts';

interface OfReport {
  readonly unit: string | null;
}

export function unitColumn<T extends OfReport>(headerName: string, open: (row: T) => void): ColDef<T> {
  return {
    colId: 'unit',
    headerName,
    flex: 6,
    minWidth: 180,
    valueGetter: ({ data }) => data?.unit ?? '',
    comparator: byName,
    cellRenderer: Unit,
    cellRendererParams: { open },
  };
}

function Unit<T extends OfReport>({ data, open }: ICellRendererParams<T> & { readonly open: (row: T) => void }) {
  const words = useWords();
  if (!data) return null;
  return (
    <button type="button" tabIndex={-1} className="row-link" onClick={() => open(data)}>
      {data.unit ?? words.library.unknownUnit}
    </button>
  );
}
