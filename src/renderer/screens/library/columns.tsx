/** The columns of the table of reports. A file that could not be read has its reason across the numbers instead. */

import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { REVIEW_STATUSES } from '../../../core/signing.ts';
import type { Words } from '../../../core/words/index.ts';
import type { ReportSummary } from '../../../shared/model.ts';
import { ExclamationCircleOutlined } from '../../components/icons.tsx';
import { byName } from '../../components/list-grid.ts';
import { useDomainWords, useFileFailureText, useWords } from '../../locales/hooks.ts';
import type { ScreenWords } from '../../locales/index.ts';
import { canOpen, fileText, provedPercent } from '../../model/library.ts';
import { minuteOf } from '../../model/time.ts';
import { useActs } from '../../session/hooks.ts';

type Params = ICellRendererParams<ReportSummary>;
type Column = ColDef<ReportSummary>;

/** Columns over which the reason of a failure is written: from 已读出 to 签核. */
const REASON_SPAN = 10;

export function reportColumns(words: ScreenWords, domain: Words): Column[] {
  const { columns, form } = words.library;
  const count = (field: keyof typeof SHAPES, minWidth: number): Column => ({
    ...NUMBER,
    field,
    headerName: columns[field],
    flex: 2,
    minWidth,
    cellRenderer: Count,
    cellRendererParams: { field },
    sortingOrder: ['desc', 'asc', null],
  });
  return [
    {
      colId: 'unit',
      headerName: columns.unit,
      flex: 12,
      minWidth: 220,
      valueGetter: ({ data }) => data?.unit ?? data?.file ?? '',
      comparator: byName,
      cellRenderer: Unit,
    },
    { ...NUMBER, field: 'year', headerName: columns.year, flex: 1.5, minWidth: 54 },
    {
      field: 'form',
      headerName: columns.form,
      flex: 2,
      minWidth: 88,
      valueFormatter: ({ value }) => (value === null ? '' : form(value)),
    },
    {
      ...NUMBER,
      field: 'read',
      headerName: columns.read,
      flex: 2,
      minWidth: 76,
      colSpan: ({ data }) => (data?.failure ? REASON_SPAN : 1),
      cellRenderer: Read,
    },
    {
      colId: 'proved',
      headerName: columns.proved,
      flex: 2.4,
      minWidth: 92,
      valueGetter: ({ data }) => (data ? provedPercent(data) : null),
      // What is least proved needs eyes first; what is no report at all stands at the end either way.
      comparator: (a: number | null, b: number | null, _one, _other, isDescending) =>
        a === null || b === null ? (Number(a === null) - Number(b === null)) * (isDescending ? -1 : 1) : a - b,
      cellRenderer: Proved,
      sortingOrder: ['asc', 'desc', null],
    },
    count('unruled', 88),
    count('failing', 70),
    count('doubts', 72),
    count('undecided', 94),
    count('corrected', 92),
    {
      field: 'status',
      headerName: columns.status,
      flex: 2.4,
      minWidth: 122,
      valueFormatter: ({ value }) => domain.status[value as ReportSummary['status']],
      comparator: (a: ReportSummary['status'], b: ReportSummary['status']) =>
        REVIEW_STATUSES.indexOf(a) - REVIEW_STATUSES.indexOf(b),
      cellRenderer: Status,
    },
    {
      field: 'assignee',
      headerName: columns.assignee,
      flex: 2,
      minWidth: 84,
      comparator: byName,
      cellRenderer: Person,
    },
    {
      field: 'signedBy',
      headerName: columns.signed,
      flex: 2,
      minWidth: 90,
      comparator: byName,
      cellRenderer: Signed,
    },
  ];
}

const NUMBER: Column = { cellClass: 'number', headerClass: 'number' };

function Unit({ data }: Params) {
  const words = useWords();
  const acts = useActs();
  if (!data) return null;
  const name = data.unit ?? (data.failure ? data.file : words.library.unknownUnit);
  return (
    <div className="unit">
      {canOpen(data) ? (
        <button type="button" tabIndex={-1} className="unit-name" onClick={() => void acts.openReport(data.report)}>
          {name}
        </button>
      ) : (
        <span className="unit-name">{name}</span>
      )}
      <span className="unit-line">
        {data.version === 'sole' ? null : (
          <span className="version-tag" data-version={data.version}>
            {words.versions.state[data.version]}
          </span>
        )}
        <span className="unit-file" title={data.path}>
          {data.failure ? data.path : fileText(data)}
        </span>
      </span>
    </div>
  );
}

function Read({ data }: Params) {
  const words = useWords();
  const failure = useFileFailureText();
  if (!data) return null;
  if (data.failure) {
    return (
      <span className="row-reason">
        <ExclamationCircleOutlined /> {failure(data.failure)}
      </span>
    );
  }
  return (
    <span data-all={data.read === data.cells} className="read">
      {words.library.readOf(data.read, data.cells)}
    </span>
  );
}

/** A thin bar and a number. */
function Proved({ value }: Params & { readonly value?: number | null }) {
  const words = useWords();
  if (value == null) return null;
  return (
    <span className="proved" data-all={value === 100}>
      <span className="proved-line" aria-hidden>
        <i style={{ width: `${value}%` }} />
      </span>
      <span className="proved-number">{words.library.percent(value)}</span>
    </span>
  );
}

const SHAPES = { unruled: '◇', failing: '▲', doubts: '?', undecided: '…', corrected: '✎' } as const;

function Count({ value, field, data }: Params & { readonly field: keyof typeof SHAPES }) {
  if (!value) return <span className="zero">·</span>;
  return (
    <span className="count" data-count={field} data-ruled={data?.unruled === 0}>
      <span aria-hidden="true">{SHAPES[field]}</span> {value}
    </span>
  );
}

/** A sign-off that no longer holds is seen to be void, in the place where it stood. */
function Status({ data }: Params) {
  const words = useWords().library;
  const domain = useDomainWords();
  if (!data || data.failure) return null;
  const { status, isVoided } = data;
  return (
    <span
      className="status"
      data-status={status}
      data-voided={isVoided || undefined}
      title={isVoided ? words.voided : ''}
    >
      {isVoided ? <span aria-hidden="true">⊘ </span> : null}
      {isVoided ? words.filter.voided : domain.status[status]}
    </span>
  );
}

function Person({ data }: Params) {
  return <span title={data?.assignee ?? ''}>{data?.assignee}</span>;
}

function Signed({ data }: Params) {
  const words = useWords().library;
  if (!data || data.signedBy === null || data.isVoided) return null;
  const { signedBy, signedAt } = data;
  return <span title={signedAt === null ? signedBy : words.signedAt(signedBy, minuteOf(signedAt))}>{signedBy}</span>;
}
