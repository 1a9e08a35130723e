/**
 * The few events out of thousands that a program is given to choose from: those after which clearly less fails.
 *
 * An event that leaves as much failing as there was can only be part of an answer together with others that undo it, and
 * every option makes the program dearer to solve.
 */

import type { Costs } from './costs.ts';
import { changesOf, type Event, everyEvent, prospectOf } from './events.ts';
import type { Grid } from './grid.ts';
import type { Draft } from './pool.ts';
import type { Option } from './program-build.ts';
import type { System } from './system.ts';

/** An event as an option of a program. */
export interface EventOption extends Option {
  readonly event: Event;
  readonly draft: Draft;
}

const MOST_EVENTS = 8;
/** Equations that an event must mend, or leave to unknowns, more than it breaks: one cell alone mends two. */
const LEAST_GAIN = 3;

/** How many equations fewer fail after an event; those with an unknown in them do not. */
function gainOf({ terms, values, residual, members }: System, event: Event): number {
  const changed = new Map<number, number>();
  const opened = new Map<number, number>();
  const add = (sums: Map<number, number>, key: number, by: number) => sums.set(key, (sums.get(key) ?? 0) + by);
  for (const [cell, number] of changesOf(event)) {
    const own = values[cell] ?? null;
    for (const { equation, sign } of terms[cell] ?? []) {
      add(changed, equation, sign * ((number ?? 0) - (own ?? 0)));
      add(opened, equation, (number === null ? 1 : 0) - (own === null ? 1 : 0));
    }
  }
  let gain = 0;
  for (const [equation, by] of changed) {
    const open = members[equation]?.filter((cell) => values[cell] === null).length ?? 0;
    const before = residual[equation] as number;
    const fails = (difference: number, unknowns: number) => (difference !== 0 && unknowns === 0 ? 1 : 0);
    gain += fails(before, open) - fails(before + by, open + (opened.get(equation) ?? 0));
  }
  return gain;
}

/** The events most worth considering, the best first. */
export function eventOptions(system: System, grid: Grid, costs: Costs): EventOption[] {
  const found: { readonly gain: number; readonly event: Event }[] = [];
  everyEvent(system, grid, prospectOf(system, system.equations.length), (event) => {
    const gain = gainOf(system, event);
    if (gain >= LEAST_GAIN) found.push({ gain, event });
  });
  const options = found.map(({ gain, event }) => {
    const { cells } = event;
    const cost = costs.of(event.code, cells) + event.extra;
    return { gain, option: { event, cost, to: changesOf(event), draft: { code: event.code, cells, cost } } };
  });
  // What an event mends for what it costs; of equals the one that says less.
  options.sort((a, b) => b.gain / b.option.cost - a.gain / a.option.cost || a.option.to.size - b.option.to.size);
  return options.slice(0, MOST_EVENTS).map(({ option }) => option);
}
