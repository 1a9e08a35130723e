/**
 * A table whose rows have bars: the names lead to the reports, the numbers stand in words, and one drawing over all rows
 * shows how they compare. The rows have one height, so that each bar lies in its own.
 */

import { type ReactNode, useMemo } from 'react';
import { Chart } from './Chart.tsx';
import { type Series, stackedRows } from './options.ts';
import { usePick } from './usePick.ts';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  /** A word beside the name. */
  readonly note?: string;
  /** As many as there are series. */
  readonly parts: readonly number[];
  /** What a click on each part leads to; where there is one list for all of them, that one. */
  readonly reports: readonly (readonly number[])[];
  /** What stands in the columns of numbers. */
  readonly cells: readonly ReactNode[];
}

/** Height of a row in pixels; the style sheet knows it too. */
const ROW = 24;

interface Props {
  /** What the table is about; the list a name leads to is called so. */
  readonly label: string;
  /** Headings: of the names, then of the numbers. */
  readonly heads: readonly [string, ...string[]];
  readonly series: readonly Series[];
  readonly rows: readonly BarRow[];
}

export function BarTable({ label, heads, series, rows }: Props) {
  const pick = usePick(label);
  const option = useMemo(
    () =>
      stackedRows(
        series,
        series.map((_, at) => rows.map(({ parts }) => parts[at] ?? 0)),
        (at) => [rows[at]?.name ?? '', ...series.map(({ name }, part) => `${name} ${rows[at]?.parts[part] ?? 0}`)],
      ),
    [series, rows],
  );
  const [first, ...numbers] = heads;
  /** A column of one kind alone shows which bars it counts. */
  const swatch = (head: string) => {
    const colour = series.length > 1 ? series.find(({ name }) => name === head)?.colour : undefined;
    return colour === undefined ? null : <i aria-hidden style={{ background: colour }} />;
  };
  const go = (row: BarRow | undefined, part: number) => {
    if (row) pick(row.name, row.reports[part] ?? row.reports[0] ?? []);
  };
  return (
    <table className="bars">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {numbers.map((head) => (
            <th key={head} scope="col" className="number">
              {swatch(head)}
              {head}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.key}>
            <th scope="row">
              <button type="button" className="mark-button" title={row.name} onClick={() => pick(row.name, all(row))}>
                {row.name}
              </button>
              {row.note === undefined ? null : <span className="bars-note">{row.note}</span>}
            </th>
            {row.cells.map((cell, nth) => (
              <td key={numbers[nth]} className="number">
                {cell}
              </td>
            ))}
            {at === 0 ? (
              <td rowSpan={rows.length} className="bars-place" aria-hidden>
                <Chart
                  option={option}
                  className="bars-chart"
                  height={rows.length * ROW}
                  pick={(part, nth) => go(rows[nth], part)}
                />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const all = ({ reports }: BarRow): number[] => [...new Set(reports.flat())];
