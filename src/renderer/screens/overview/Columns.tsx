/**
 * Standing columns. The keyboard goes from one to the next by the arrows and opens its reports with Enter; to those who
 * hear the screen they are a list.
 */

import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { Chart } from './Chart.tsx';
import { columns, type Series } from './options.ts';
import { usePick } from './usePick.ts';

export interface Column {
  readonly name: string;
  /** As many as there are series. */
  readonly values: readonly number[];
  readonly reports: readonly number[];
}

interface Props {
  readonly label: string;
  readonly series: readonly Series[];
  readonly items: readonly Column[];
}

export function Columns({ label, series, items }: Props) {
  const id = useId();
  const pick = usePick(label);
  const [at, setAt] = useState(0);
  const [isHere, setHere] = useState(false);
  const chosen = isHere ? Math.min(at, items.length - 1) : null;
  const says = useMemo(
    () =>
      items.map(
        ({ name, values }) => [name, ...series.map((each, nth) => `${each.name} ${values[nth] ?? 0}`)] as const,
      ),
    [items, series],
  );
  const option = useMemo(
    () =>
      columns(
        items.map(({ name }) => name),
        series,
        series.map((_, nth) => items.map(({ values }) => values[nth] ?? 0)),
        (nth) => says[nth] ?? [],
        chosen,
      ),
    [items, series, says, chosen],
  );
  const open = (item: Column | undefined) => {
    if (item) pick(item.name, item.reports);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: items.length - 1 };
    const next = moves[event.key];
    if (next !== undefined && !event.altKey) setAt(Math.max(0, Math.min(next, items.length - 1)));
    else if (event.key === 'Enter') open(items[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="listbox"
      tabIndex={0}
      className="columns"
      aria-label={label}
      aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
      onFocus={() => setHere(true)}
      onBlur={() => setHere(false)}
      onKeyDown={onKeyDown}
    >
      <Chart option={option} className="columns-chart" pick={(_, nth) => open(items[nth])} />
      {says.map((said, nth) => (
        <span
          key={said[0]}
          id={`${id}-${nth}`}
          role="option"
          className="unseen"
          aria-selected={nth === chosen}
          tabIndex={-1}
        >
          {said.join(' ')}
        </span>
      ))}
    </div>
  );
}
