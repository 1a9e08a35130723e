/** The columns of a batch: whose report, which cell or finding, what was read, the source about it, what else is doubted. */

import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useWords } from '../../locales/hooks.ts';
import type { ScreenWords } from '../../locales/index.ts';
import { aroundOf, type BatchLine } from '../../model/batches.ts';
import { unitColumn } from './unit-column.tsx';
import type { Described } from './useDescribed.ts';

type Params = ICellRendererParams<BatchLine>;
type Column = ColDef<BatchLine>;

/** The least width for numbers, and what a character and a line of them take in the largest letters there are. */
const SAYS_WIDTH = 170;
const CHARACTER = 9;
const WIDE_CHARACTER = 15;
const LINE = 22;
const PADDING = 24;

/** As high as all of a row's numbers need: what is confirmed must be seen. One line needs no more than any row has. */
export function heightOf(says: string): number | undefined {
  const width = [...says].reduce((all, each) => all + (each > '\u00ff' ? WIDE_CHARACTER : CHARACTER), 0);
  const lines = Math.ceil(width / (SAYS_WIDTH - PADDING));
  return lines > 1 ? lines * LINE + 4 : undefined;
}

interface Wants {
  readonly by: 'rule' | 'doubt';
  readonly described: (line: BatchLine) => Described;
  readonly open: (line: BatchLine) => void;
  /** Whether a correction is offered for a finding. */
  readonly isOffered: (line: BatchLine) => boolean;
}

export function batchColumns(words: ScreenWords, { by, described, open, isOffered }: Wants): Column[] {
  const { columns } = words.batches;
  return [
    unitColumn(columns.unit, open),
    {
      field: 'year',
      headerName: columns.year,
      width: 72,
      headerClass: 'number',
      cellClass: 'number',
    },
    {
      colId: 'where',
      headerName: by === 'rule' ? columns.finding : columns.where,
      flex: by === 'rule' ? 12 : 6,
      minWidth: by === 'rule' ? 260 : 170,
      cellClass: 'batch-wrapped',
      valueGetter: ({ data }) => (data ? described(data).where : ''),
      cellRenderer: Text,
    },
    {
      colId: 'says',
      headerName: columns.says,
      flex: 5,
      minWidth: SAYS_WIDTH,
      cellClass: 'batch-wrapped batch-says',
      valueGetter: ({ data }) => (data ? described(data).says : ''),
      cellRenderer: Text,
    },
    {
      colId: 'source',
      headerName: columns.raw,
      flex: 8,
      minWidth: 200,
      sortable: false,
      cellRenderer: Around,
    },
    {
      colId: 'also',
      headerName: columns.also,
      flex: 5,
      minWidth: 130,
      cellClass: 'batch-wrapped batch-also',
      valueGetter: ({ data }) => (data ? described(data).also : ''),
      cellRenderer: Also,
      cellRendererParams: { isOffered },
    },
  ];
}

function Text({ value }: Params & { readonly value?: string | null }) {
  return <span title={value ?? ''}>{value}</span>;
}

/** The characters themselves stand out from what is about them. */
function Around({ data }: Params) {
  const words = useWords();
  const around = data && aroundOf(data.shown);
  if (!around) return <span className="batch-noplace">{words.batches.noPlace}</span>;
  const [before, here, behind] = around;
  return (
    <span className="batch-around" title={data.shown.around ?? ''}>
      {before}
      <mark>{here}</mark>
      {behind}
    </span>
  );
}

function Also({ data, value, isOffered }: Params & { value?: string; isOffered: (line: BatchLine) => boolean }) {
  const words = useWords();
  if (!data) return null;
  return (
    <span title={value ?? ''}>
      {isOffered(data) ? <span className="batch-offered">✦ {words.batches.offered} </span> : null}
      {value}
    </span>
  );
}
