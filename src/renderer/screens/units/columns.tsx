/** The columns of the table of units: what it is, and one column for each year there are reports of. */

import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo } from 'react';
import type { Words } from '../../../core/words/index.ts';
import { byName } from '../../components/list-grid.ts';
import { useWords } from '../../locales/hooks.ts';
import type { ScreenWords } from '../../locales/index.ts';
import { type Standing, standingOf, type UnitLine } from '../../model/units.ts';
import { useActs, useSelect } from '../../session/hooks.ts';

type Params = ICellRendererParams<UnitLine>;
type Column = ColDef<UnitLine>;

const YEAR = /^year(\d+)$/;

/** The year a column is of. */
export function yearOf(column: string): number | null {
  const year = YEAR.exec(column)?.[1];
  return year === undefined ? null : Number(year);
}

export function unitColumns(
  words: ScreenWords,
  domain: Words,
  years: readonly number[],
  hasUndated: boolean,
): Column[] {
  const { columns, levelUnknown } = words.units;
  const year = (of: number): Column => ({
    colId: `year${of}`,
    headerName: String(of),
    flex: 2,
    minWidth: 104,
    valueGetter: ({ data }) => data?.years[of]?.reports.length ?? 0,
    // Reports are told apart by more than their count, so a changed row is painted again.
    equals: () => false,
    cellRenderer: Year,
    cellRendererParams: { of },
    sortingOrder: ['asc', 'desc', null],
  });
  return [
    {
      colId: 'name',
      headerName: columns.name,
      flex: 8,
      minWidth: 200,
      valueGetter: ({ data }) => data?.unit.name,
      comparator: byName,
    },
    {
      colId: 'level',
      headerName: columns.level,
      flex: 2,
      minWidth: 108,
      cellClass: 'unit-level',
      valueGetter: ({ data }) => (data?.unit.level ? domain.level[data.unit.level] : levelUnknown),
      cellClassRules: { 'cell-open': ({ data }) => data?.unit.level === null },
      comparator: byName,
    },
    {
      colId: 'parent',
      headerName: columns.parent,
      flex: 5,
      minWidth: 120,
      valueGetter: ({ data }) => data?.parentName ?? '',
      comparator: byName,
    },
    {
      colId: 'aliases',
      headerName: columns.aliases,
      flex: 4,
      minWidth: 80,
      valueGetter: ({ data }) => data?.unit.aliases.join(words.units.join) ?? '',
      comparator: byName,
    },
    ...years.map(year),
    ...(hasUndated
      ? [{ colId: 'undated', headerName: columns.undated, minWidth: 100, equals: () => false, cellRenderer: Undated }]
      : []),
  ];
}

function Year({ data, of }: Params & { readonly of: number }) {
  const words = useWords().units;
  const year = data?.years[of];
  if (!data || !year) return null;
  const { reports, isMissing, below } = year;
  return (
    <span className="unit-year">
      {reports.map((report) => (
        <Report key={report} report={report} label={words.openReport(data.unit.name, String(of))} />
      ))}
      {isMissing ? (
        <span className="unit-missing" title={words.missingOf(data.unit.name, of)}>
          {words.missing}
        </span>
      ) : null}
      {below ? (
        <span
          className="unit-below"
          data-all={below.filed === below.of}
          title={words.belowOf(of, below.filed, below.of)}
        >
          {words.below(below.filed, below.of)}
        </span>
      ) : null}
    </span>
  );
}

function Undated({ data }: Params) {
  const words = useWords().units;
  if (!data) return null;
  return (
    <span className="unit-year">
      {data.undated.map((report) => (
        <Report key={report} report={report} label={words.openReport(data.unit.name, words.columns.undated)} />
      ))}
    </span>
  );
}

const SHAPES: Record<Standing['kind'], string> = { failing: '▲', doubts: '?', undecided: '…', clear: '✓' };
/** A report whose row has not come yet. */
const NOTHING = { failing: 0, doubts: 0, undecided: 0 };

/** One report: how it stands, and the way to it. */
function Report({ report, label }: { readonly report: number; readonly label: string }) {
  const words = useWords().units;
  const acts = useActs();
  const summaries = useSelect((state) => state.summaries);
  const summary = useMemo(() => summaries.find((each) => each.report === report), [summaries, report]);
  const { kind, count } = standingOf(summary ?? NOTHING);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="unit-report"
      data-standing={kind}
      data-version={summary?.version}
      aria-label={`${label}, ${words.standing[kind](count)}`}
      title={`${label}, ${words.standing[kind](count)}`}
      onClick={() => void acts.openReport(report)}
    >
      {SHAPES[kind]} {count > 0 ? count : null}
    </button>
  );
}
