/** How far the work is: the reports by where they stand, who has what, and what was signed off on which day. */

import { useMemo } from 'react';
import { isDone, type ReviewStatus } from '../../../core/signing.ts';
import type { ReportSummary } from '../../../shared/model.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { daysOf, type Stage, sharesOf, stagesOf } from '../../model/overview.ts';
import { dayOf } from '../../model/time.ts';
import { type BarRow, BarTable } from './BarTable.tsx';
import { Chart } from './Chart.tsx';
import { type Column, Columns } from './Columns.tsx';
import { type Series, stackedRows } from './options.ts';
import { usePick } from './usePick.ts';

interface Props {
  readonly reports: readonly ReportSummary[];
  /** All rows, files that were not read and superseded reports among them. */
  readonly summaries: readonly ReportSummary[];
}

const COLOURS: Record<ReviewStatus, string> = {
  signedOff: 'var(--holds)',
  returned: 'var(--accent)',
  toReturn: 'var(--doubt)',
  inReview: 'var(--zero)',
  new: 'var(--line)',
};

/** Days shown at most. */
const DAYS = 31;

const doneIn = (stages: readonly Stage[]) =>
  stages.reduce((all, { status, reports }) => all + (isDone(status) ? reports.length : 0), 0);

export function Progress({ reports, summaries }: Props) {
  const words = useWords().overview;
  const domain = useDomainWords();
  const pick = usePick(words.progress);
  const stages = useMemo(() => stagesOf(reports), [reports]);
  const series = useMemo(() => seriesOf(stages, domain.status), [stages, domain]);
  const option = useMemo(
    () =>
      stackedRows(
        series,
        stages.map((stage) => [stage.reports.length]),
        () => stages.map((stage, at) => `${series[at]?.name} ${stage.reports.length}`),
      ),
    [stages, series],
  );
  const done = doneIn(stages);
  const percent = reports.length === 0 ? 0 : Math.floor((100 * done) / reports.length);
  return (
    <section className="overview-part overview-progress" aria-label={words.progress}>
      <h2>{words.progress}</h2>
      <p className="overview-figure">
        <strong>{words.doneOf(done, reports.length)}</strong>
        <span>{words.donePercent(percent)}</span>
      </p>
      <Chart
        option={option}
        className="stages-chart"
        pick={(at) => pick(series[at]?.name ?? '', stages[at]?.reports ?? [])}
      />
      <ul className="stages" aria-label={words.stages}>
        {stages.map(({ status, reports: here }) => (
          <li key={status}>
            <i aria-hidden style={{ background: COLOURS[status] }} />
            <Way name={domain.status[status]} reports={here} />
          </li>
        ))}
        <Aside summaries={summaries} />
      </ul>
      <div className="overview-two">
        <People reports={reports} series={series} />
        <Days reports={reports} />
      </div>
    </section>
  );
}

const seriesOf = (stages: readonly Stage[], names: Record<ReviewStatus, string>): Series[] =>
  stages.map(({ status }) => ({ name: names[status], colour: COLOURS[status] }));

/** A name and a number that lead to their reports; plain words where there are none. */
function Way({ name, reports }: { readonly name: string; readonly reports: readonly number[] }) {
  const { progress } = useWords().overview;
  const pick = usePick(progress);
  const said = (
    <>
      {name} <b>{reports.length}</b>
    </>
  );
  if (reports.length === 0) return <span className="stages-none">{said}</span>;
  return (
    <button type="button" className="mark-button" onClick={() => pick(name, reports)}>
      {said}
    </button>
  );
}

/** What is no work to be done, or was done and is to be done again: named only where there is any. */
function Aside({ summaries }: { readonly summaries: readonly ReportSummary[] }) {
  const { aside } = useWords().overview;
  const kinds: readonly (readonly [keyof typeof aside, (summary: ReportSummary) => boolean])[] = [
    ['voided', ({ isVoided }) => isVoided],
    ['unsettled', ({ version }) => version === 'open'],
    ['superseded', ({ version }) => version === 'superseded'],
    ['unread', ({ failure }) => failure !== null],
  ];
  return kinds.map(([name, keeps]) => {
    const here = summaries.filter(keeps).map(({ report }) => report);
    return here.length === 0 ? null : (
      <li key={name}>
        <Way name={aside[name]} reports={here} />
      </li>
    );
  });
}

function People({
  reports,
  series,
}: {
  readonly reports: readonly ReportSummary[];
  readonly series: readonly Series[];
}) {
  const words = useWords().overview;
  const rows = useMemo(
    () =>
      sharesOf(reports).map(
        ({ name, reports: all, stages }): BarRow => ({
          key: name ?? '',
          name: name ?? words.nobody,
          parts: stages.map((stage) => stage.reports.length),
          reports: stages.map((stage) => stage.reports),
          cells: [words.doneOf(doneIn(stages), all.length)],
        }),
      ),
    [reports, words],
  );
  return (
    <div className="overview-sub">
      <h3>{words.people}</h3>
      <BarTable label={words.people} heads={[words.person, words.done]} series={series} rows={rows} />
    </div>
  );
}

function Days({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const words = useWords().overview;
  const items = useMemo(
    () =>
      daysOf(reports, dayOf, DAYS).map(
        ({ day, reports: signed }): Column => ({ name: day.slice(5), values: [signed.length], reports: signed }),
      ),
    [reports],
  );
  const series = useMemo(() => [{ name: words.done, colour: COLOURS.signedOff }], [words]);
  return (
    <div className="overview-sub">
      <h3>{words.days}</h3>
      {items.length === 0 ? <p className="overview-said">{words.noDays}</p> : null}
      {items.length === 0 ? null : <Columns label={words.days} series={series} items={items} />}
    </div>
  );
}
