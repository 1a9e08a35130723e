/**
 * The mistakes behind failing equations where `locate` could not try everything: three and more of them together, found by
 * a solver of mixed integer programs.
 *
 * The solver proposes which cells and events; their numbers, costs and words come from the same functions as everywhere,
 * exactly. It runs in the engine, never in the window.
 */

import { apart } from './apart.ts';
import { type Changes, completed } from './completion.ts';
import { LOST_NUMBER } from './events.ts';
import type { Place } from './explanation.ts';
import { gridOf } from './grid.ts';
import { type Investigation, investigations, placeOf } from './index.ts';
import type { Draft } from './pool.ts';
import { type EventOption, eventOptions } from './program-events.ts';
import { type Choice, optima } from './program-optima.ts';
import type { Solver } from './program-types.ts';
import { restoredFirst } from './restored.ts';
import type { Scene } from './scene.ts';
import type { System } from './system.ts';

/** One program is solved for each explanation. More of them help nobody. */
const MOST_PROGRAMS = 8;

/** The numbers that a choice says: `changes` of its own cells, `isOnly` where no others would do. */
interface Numbers {
  readonly changes: ReadonlyMap<number, number | null>;
  readonly isOnly: boolean;
}

/** What follows for the cells of a choice, and where more than one number does, what the solver proposes; `null` where nothing fits. */
function numbersOf(system: System, { changed, options, proposed }: Choice<EventOption>): Numbers | null {
  const said = new Map<number, number | null>(options.flatMap(({ to }) => [...to]));
  for (const cell of changed) said.set(cell, null);
  const found = completed(system, said);
  if (!found) return null;
  const isOnly = [...said].every(([cell, to]) => to !== null || found.has(cell));
  const numbers = isOnly ? found : proposed;
  const changes = new Map([...said].map(([cell, to]) => [cell, to ?? numbers.get(cell) ?? null] as const));
  const free = system.values.flatMap((value, cell) => (value === null && !changes.has(cell) ? [cell] : []));
  const all: Changes = new Map([...free.map((cell) => [cell, proposed.get(cell) ?? null] as const), ...changes]);
  return isOnly || completed(system, all) ? { changes, isOnly } : null;
}

/** A place with what the solver finds beside what is known. */
async function solved(investigation: Investigation, solve: Solver): Promise<Place> {
  const { scene, system, costs, pool } = investigation;
  const options = eventOptions(system, gridOf(scene.form, system), costs);
  // The least that a change of the cell can cost, whatever it turns into: nothing that costs less in truth is missed.
  const least = system.values.map((value, cell) => (value === null ? 0 : costs.leastOf(cell)));
  const doubtful = new Set<number>();
  const judge = (choice: Choice<EventOption>): number | null => {
    const numbers = numbersOf(system, choice);
    if (!numbers) return null;
    const alone = choice.changed.map(
      (cell): Draft => ({ ...costs.slip(cell, numbers.changes.get(cell) ?? 0), cells: [cell] }),
    );
    const drafts = [...choice.options.map(({ draft }) => draft), ...alone];
    const lost = choice.options.flatMap(({ to }) =>
      [...to].flatMap(([cell, number]) => (number === null ? [cell] : [])),
    );
    const extra = (found: ReadonlyMap<number, number>) =>
      lost.some((cell) => (found.get(cell) ?? 0) !== 0) ? LOST_NUMBER : 0;
    pool.offer(numbers.changes, drafts, extra);
    if (!numbers.isOnly) doubtful.add(choice.cost);
    return pool.best;
  };
  const ask = (given: readonly EventOption[]) =>
    optima({ system, costs: least, options: given }, { most: MOST_PROGRAMS, limit: pool.best }, solve, judge);
  // Cells alone first: that is soon done, and sets a limit to what events may cost.
  const isExhausted = (await ask([])) && (options.length === 0 || (await ask(options)));
  const isOnly = [...doubtful].every((cost) => cost > pool.best);
  return placeOf(investigation, isExhausted && isOnly);
}

/** `wholePlaces`, with the solver's help where that left something open. */
export async function allWholePlaces(scene: Scene, solve: Solver): Promise<Place[]> {
  const places: Place[] = [];
  for (const investigation of investigations(scene)) {
    places.push(investigation.isComplete ? placeOf(investigation) : await solved(investigation, solve));
  }
  return places;
}

/**
 * `locate`, with the solver's help where that left something open. Places and their order are the same.
 * Guarantee: every explanation makes all equations of its place hold, whatever the solver said, but for one that first puts
 * back what somebody typed over.
 */
export async function locateAll(scene: Scene, solve: Solver): Promise<Place[]> {
  const places = (await allWholePlaces(scene, solve)).flatMap((place) => apart(scene.form, place));
  return places.map((place) => restoredFirst(scene, place));
}
