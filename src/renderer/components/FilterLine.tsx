/** A line of numbers, each of them a filter: pressed again, everything is shown. The first filter is “all”. */

interface Props<F extends string> {
  readonly label: string;
  readonly filters: readonly [F, ...F[]];
  readonly names: Readonly<Record<F, string>>;
  readonly counts: Readonly<Record<F, number>>;
  readonly current: F;
  readonly choose: (filter: F) => void;
}

export function FilterLine<F extends string>({ label, filters, names, counts, current, choose }: Props<F>) {
  return (
    <fieldset className="filters" aria-label={label}>
      {filters.map((filter) => (
        <button
          type="button"
          key={filter}
          className="filter"
          data-filter={filter}
          aria-pressed={filter === current}
          onClick={() => choose(filter === current ? filters[0] : filter)}
        >
          <span className="filter-name">{names[filter]}</span>
          <span className="filter-count">{counts[filter]}</span>
        </button>
      ))}
    </fieldset>
  );
}
