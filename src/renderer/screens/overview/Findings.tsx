/** What was found: by rule, by kind of doubt, by level and by unit. What is decided is told from what waits. */

import { type ReactNode, useMemo } from 'react';
import type { ReportSummary, UnitRow } from '../../../shared/model.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { type Found, foundByDoubt, foundByRule, foundByUnit, sharesByLevel } from '../../model/overview.ts';
import { type BarRow, BarTable } from './BarTable.tsx';
import type { Series } from './options.ts';
import { usePick } from './usePick.ts';

interface Props {
  readonly reports: readonly ReportSummary[];
}

interface WithUnits extends Props {
  readonly units: readonly UnitRow[];
}

/** Rules, kinds and units named one by one; the rest is a long tail. */
const MOST = 15;

/** What waits, and what somebody ruled on. */
function useFailing(): readonly Series[] {
  const words = useWords().overview;
  return useMemo(
    () => [
      { name: words.open, colour: 'var(--fail)' },
      { name: words.decided, colour: 'var(--line-strong)' },
    ],
    [words],
  );
}

const barOf = (
  { open, decided, reports }: Omit<Found<unknown>, 'key'>,
  id: string,
  name: string,
  note?: string,
): BarRow => ({
  key: id,
  name,
  ...(note === undefined ? {} : { note }),
  parts: [open, decided],
  reports: [reports],
  cells: [open, decided, reports.length],
});

interface PartProps {
  readonly label: string;
  readonly heads: readonly [string, ...string[]];
  readonly series: readonly Series[];
  readonly rows: readonly BarRow[];
  /** Said where there are no rows. */
  readonly nothing?: string;
  /** What comes below the rows. */
  readonly children?: ReactNode;
}

function Part({ label, heads, series, rows, nothing, children }: PartProps) {
  return (
    <section className="overview-part" aria-label={label}>
      <h2>{label}</h2>
      {nothing !== undefined && rows.length === 0 ? (
        <p className="overview-said">{nothing}</p>
      ) : (
        <BarTable label={label} heads={heads} series={series} rows={rows} />
      )}
      {children}
    </section>
  );
}

export function ByRule({ reports }: Props) {
  const words = useWords().overview;
  const domain = useDomainWords();
  const series = useFailing();
  const rows = useMemo(
    () => foundByRule(reports).map((found) => barOf(found, found.key, domain.rule[found.key] ?? found.key)),
    [reports, domain],
  );
  return (
    <Part
      label={words.rules}
      heads={[words.rule, words.open, words.decided, words.report]}
      series={series}
      rows={rows}
      nothing={words.noFailing}
    />
  );
}

export function ByDoubt({ reports }: Props) {
  const words = useWords().overview;
  const domain = useDomainWords();
  const series = useMemo(() => [{ name: words.cells, colour: 'var(--doubt)' }], [words]);
  const rows = useMemo(
    () =>
      foundByDoubt(reports)
        .slice(0, MOST)
        .map(
          ({ key, open, reports: here }): BarRow => ({
            key,
            name: domain.doubt[key],
            parts: [open],
            reports: [here],
            cells: [open, here.length],
          }),
        ),
    [reports, domain],
  );
  return (
    <Part
      label={words.doubts}
      heads={[words.doubt, words.cells, words.report]}
      series={series}
      rows={rows}
      nothing={words.noDoubts}
    />
  );
}

export function ByUnit({ reports, units }: WithUnits) {
  const words = useWords().overview;
  const domain = useDomainWords();
  const pick = usePick(words.units);
  const series = useFailing();
  const found = useMemo(() => foundByUnit(reports, units), [reports, units]);
  const rows = useMemo(
    () =>
      found
        .slice(0, MOST)
        .map((each) =>
          barOf(each, each.key.name, each.key.name, each.key.level === null ? undefined : domain.level[each.key.level]),
        ),
    [found, domain],
  );
  const rest = found.slice(MOST);
  return (
    <Part
      label={words.units}
      heads={[words.unit, words.open, words.decided, words.report]}
      series={series}
      rows={rows}
      nothing={words.noFailing}
    >
      {rest.length === 0 ? null : (
        <button
          type="button"
          className="mark-button overview-rest"
          onClick={() =>
            pick(
              words.others(rest.length),
              rest.flatMap((each) => each.reports),
            )
          }
        >
          {words.others(rest.length)}
        </button>
      )}
    </Part>
  );
}

export function ByLevel({ reports, units }: WithUnits) {
  const words = useWords().overview;
  const domain = useDomainWords();
  const series = useMemo(
    () => [
      { name: words.failing, colour: 'var(--fail)' },
      { name: words.doubtful, colour: 'var(--doubt)' },
      { name: words.clear, colour: 'var(--line)' },
    ],
    [words],
  );
  const rows = useMemo(
    () =>
      sharesByLevel(reports, units).map(({ level, failing, doubts, clear }): BarRow => {
        const parts = [failing, doubts, clear];
        return {
          key: level ?? '',
          name: level === null ? words.levelUnknown : domain.level[level],
          parts: parts.map((each) => each.length),
          reports: parts,
          cells: parts.map((each) => each.length),
        };
      }),
    [reports, units, words, domain],
  );
  return (
    <Part
      label={words.levels}
      heads={[words.level, words.failing, words.doubtful, words.clear]}
      series={series}
      rows={rows}
    />
  );
}
