/** The columns of the table of safe corrections: whose report, what is explained and how, what the source says, what would change. */

import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { Offer } from '../../../shared/model.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import type { ScreenWords } from '../../locales/index.ts';
import { unitColumn } from './unit-column.tsx';

type Params = ICellRendererParams<Offer>;
type Column = ColDef<Offer>;

interface Wants {
  readonly explained: (offer: Offer) => string;
  readonly open: (offer: Offer) => void;
}

export function offerColumns(words: ScreenWords, { explained, open }: Wants): Column[] {
  const { columns } = words.batches;
  return [
    unitColumn(columns.unit, open),
    {
      colId: 'year',
      headerName: columns.year,
      width: 76,
      headerClass: 'number',
      cellClass: 'number',
      valueGetter: ({ data }) => data?.year,
    },
    {
      colId: 'explanation',
      headerName: columns.explanation,
      flex: 12,
      minWidth: 280,
      valueGetter: ({ data }) => (data ? explained(data) : ''),
      cellRenderer: Explained,
    },
    {
      colId: 'raw',
      headerName: columns.raw,
      flex: 3,
      minWidth: 110,
      valueGetter: ({ data }) => data?.explanation.values.map(({ support }) => support?.raw).join(' ') ?? '',
      cellRenderer: Raw,
    },
    {
      colId: 'change',
      headerName: columns.change,
      flex: 3,
      minWidth: 150,
      sortable: false,
      cellRenderer: Change,
    },
  ];
}

function Explained({ value }: Params & { readonly value?: string | null }) {
  return <span title={value ?? ''}>{value}</span>;
}

/** The text of the source, where it is in one place; of several the first, and how many. */
function Raw({ data }: Params) {
  if (!data) return null;
  const raws = data.explanation.values.flatMap(({ support }) => support?.raw ?? []);
  return (
    <span className="offer-raw" title={raws.join('\n')}>
      {[...new Set(raws)].join(' ')}
    </span>
  );
}

function Change({ data }: Params) {
  const words = useWords().batches;
  const domain = useDomainWords();
  const [first, ...others] = data?.explanation.values ?? [];
  if (first === undefined) return null;
  const { from, to } = first;
  return (
    <span className="offer-change">
      {words.becomes(from.value ?? (from.raw.trim() || domain.kind[from.kind]), to)}
      {others.length > 0 ? words.more(others.length + 1) : null}
    </span>
  );
}
