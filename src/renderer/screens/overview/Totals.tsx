/**
 * What the reports of a year add up to, and how that compares with the year before. What a sum leaves out, and what in it
 * is uncertain, stands beside it; the comparison is over the units alone that have both years.
 */

import { useMemo, useState } from 'react';
import type { ReportSummary, UnitRow } from '../../../shared/model.ts';
import { useWords } from '../../locales/hooks.ts';
import {
  type Compared,
  compared,
  type Figures,
  grouped,
  INDICATORS,
  type Indicator,
  type Total,
  totalOf,
} from '../../model/figures.ts';
import { pairsOf, yearsOf } from '../../model/overview.ts';
import { type Column, Columns } from './Columns.tsx';
import { usePick } from './usePick.ts';

interface Props {
  readonly reports: readonly ReportSummary[];
  readonly units: readonly UnitRow[];
  readonly figures: ReadonlyMap<number, Figures>;
}

/** What happens to requests: counts of one size, which can stand in one drawing. */
const DRAWN: readonly Indicator[] = INDICATORS.slice(0, 9);

interface Line {
  readonly indicator: Indicator;
  readonly total: Total | null;
  readonly both: Compared | null;
}

export function Totals({ reports, units, figures }: Props) {
  const words = useWords().overview;
  const [wanted, setWanted] = useState<number | null>(null);
  const years = useMemo(() => yearsOf(reports), [reports]);
  const now = years.find(({ year }) => year === wanted) ?? years[0];
  const before = years.find(({ year }) => year === (now?.year ?? 0) - 1);
  const lines = useMemo((): Line[] => {
    if (now === undefined) return [];
    const pairs = before === undefined ? [] : pairsOf(units, before, now);
    return INDICATORS.map((indicator) => ({
      indicator,
      total: totalOf(indicator, now.reports, figures),
      both: compared(indicator, pairs, figures),
    }));
  }, [now, before, units, figures]);
  if (now === undefined) {
    return (
      <section className="overview-part overview-wide" aria-label={words.totals}>
        <h2>{words.totals}</h2>
        <p className="overview-said">{words.noYears}</p>
      </section>
    );
  }
  return (
    <section className="overview-part overview-wide" aria-label={words.totals}>
      <h2>{words.totals}</h2>
      <fieldset className="filters overview-years" aria-label={words.years}>
        {years.map(({ year }) => (
          <button
            key={year}
            type="button"
            className="filter"
            aria-pressed={year === now.year}
            onClick={() => setWanted(year)}
          >
            {words.year(year)}
          </button>
        ))}
      </fieldset>
      <p className="overview-said">
        {words.totalsOf(now.reports.length)}
        {now.unsettled.length === 0 ? null : <Left what={words.totals} year={now.year} reports={now.unsettled} />}
      </p>
      {before === undefined ? <p className="overview-said">{words.noBefore(now.year - 1)}</p> : null}
      {before === undefined ? null : <Drawn lines={lines} year={now.year} />}
      <Table lines={lines} year={now.year} hasBefore={before !== undefined} />
    </section>
  );
}

function Left({
  what,
  year,
  reports,
}: {
  readonly what: string;
  readonly year: number;
  readonly reports: readonly number[];
}) {
  const words = useWords().overview;
  const pick = usePick(what);
  return (
    <button type="button" className="mark-button overview-left" onClick={() => pick(words.year(year), reports)}>
      {words.unsettled(reports.length)}
    </button>
  );
}

function Drawn({ lines, year }: { readonly lines: readonly Line[]; readonly year: number }) {
  const words = useWords().overview;
  const items = useMemo(
    () =>
      lines.flatMap(({ indicator, both }): Column[] =>
        both === null || !DRAWN.includes(indicator)
          ? []
          : [
              {
                name: words.indicators[indicator],
                values: [Number(both.before), Number(both.now)],
                reports: both.reports,
              },
            ],
      ),
    [lines, words],
  );
  const series = useMemo(
    () => [
      { name: words.year(year - 1), colour: 'var(--line-strong)' },
      { name: words.year(year), colour: 'var(--accent)' },
    ],
    [words, year],
  );
  if (items.length === 0) return null;
  return (
    <>
      <p className="overview-legend" aria-hidden>
        {words.comparedChart(year - 1, year)}
        {series.map(({ name, colour }) => (
          <span key={name}>
            <i style={{ background: colour }} />
            {name}
          </span>
        ))}
      </p>
      <Columns label={words.comparedChart(year - 1, year)} series={series} items={items} />
    </>
  );
}

interface TableProps {
  readonly lines: readonly Line[];
  readonly year: number;
  readonly hasBefore: boolean;
}

function Table({ lines, year, hasBefore }: TableProps) {
  const words = useWords().overview;
  const pick = usePick(words.totals);
  return (
    <table className="totals">
      <thead>
        <tr>
          <th scope="col">{words.indicator}</th>
          <th scope="col">{words.total(year)}</th>
          <th scope="col">{words.counted}</th>
          <th scope="col" title={words.leftWhy}>
            {words.left}
          </th>
          <th scope="col" title={words.uncertainWhy}>
            {words.uncertain}
          </th>
          {hasBefore ? (
            <>
              <th scope="col" title={words.sameUnitsWhy}>
                {words.sameUnits}
              </th>
              <th scope="col">{words.year(year - 1)}</th>
              <th scope="col">{words.year(year)}</th>
              <th scope="col">{words.change}</th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {lines.flatMap(({ indicator, total, both }) => {
          if (total === null) return [];
          const name = words.indicators[indicator];
          const way = (reports: readonly number[], mark: string, which: string) =>
            reports.length === 0 ? (
              <span className="zero">·</span>
            ) : (
              <button type="button" className="mark-button" onClick={() => pick(`${name} ${which}`, reports)}>
                {mark}
                {reports.length}
              </button>
            );
          return [
            <tr key={indicator}>
              <th scope="row">{name}</th>
              <td className="totals-sum">{total.reports.length === 0 ? '—' : grouped(total.value)}</td>
              <td>{way(total.reports, '', words.counted)}</td>
              <td>{way(total.missing, '', words.left)}</td>
              <td className="totals-uncertain">{way(total.uncertain, '? ', words.uncertain)}</td>
              {hasBefore ? (
                <Beside both={both} pick={(reports) => pick(`${name} ${words.sameUnits}`, reports)} />
              ) : null}
            </tr>,
          ];
        })}
      </tbody>
    </table>
  );
}

function Beside({
  both,
  pick,
}: {
  readonly both: Compared | null;
  readonly pick: (reports: readonly number[]) => void;
}) {
  const words = useWords().overview;
  if (both === null) {
    return (
      <td colSpan={4} className="totals-none">
        —
      </td>
    );
  }
  return (
    <>
      <td>
        <button type="button" className="mark-button" onClick={() => pick(both.reports)}>
          {words.unitsBoth(both.units)}
        </button>
      </td>
      <td>{grouped(both.before)}</td>
      <td>{grouped(both.now)}</td>
      <td>{both.change === null ? '—' : words.percent(both.change)}</td>
    </>
  );
}
