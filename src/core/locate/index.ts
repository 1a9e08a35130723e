/**
 * From failing equations to the mistakes behind them (疑点定位).
 *
 * Pure, exact and synchronous; it runs after every keystroke. An explanation is never a correction by itself: only where
 * the source says every implied value is its origin `reading`.
 */

import type { CellId } from '../form.ts';
import { ABSENT } from '../reading.ts';
import { apart } from './apart.ts';
import type { Explanation, Place } from './explanation.ts';
import { type Investigation, investigations } from './investigation.ts';
import type { Candidate } from './pool.ts';
import { restoredFirst } from './restored.ts';
import type { Scene } from './scene.ts';
import { supported } from './support.ts';
import { written } from './system.ts';

function explanationOf({ scene, system }: Investigation, { numbers, drafts, cost }: Candidate): Explanation {
  const id = (cell: number) => system.cells[cell] as CellId;
  const implied = [...numbers].map(([cell, to]) => ({
    cell: id(cell),
    from: scene.values[id(cell)] ?? ABSENT,
    to: written(system, to),
  }));
  const found = supported(scene, implied);
  const isWhole = (cells: readonly number[]) =>
    found.every(({ cell, support }) => support !== null || !cells.map(id).includes(cell));
  const halves = new Set(drafts.flatMap(({ cells }) => (isWhole(cells) ? [] : cells.map(id))));
  const values = found.map((each) => (halves.has(each.cell) ? { ...each, support: null } : each));
  const ordered = drafts.map(({ code, cells }) => ({ code, cells: cells.toSorted((a, b) => a - b) }));
  return {
    mistakes: ordered
      .sort((a, b) => (a.cells[0] ?? 0) - (b.cells[0] ?? 0))
      .map(({ code, cells }) => ({ code, cells: cells.map(id) })),
    values,
    cost,
    origin: values.every(({ support }) => support !== null) ? 'reading' : 'filing',
  };
}

/** What an investigation comes to; `isComplete` where something else has searched further. */
export function placeOf(investigation: Investigation, isComplete = investigation.isComplete): Place {
  const candidates = investigation.pool.candidates();
  const [best] = candidates;
  return {
    checks: investigation.checks,
    explanations: candidates.map((candidate) => explanationOf(investigation, candidate)),
    isUnique: isComplete && candidates.filter(({ cost }) => cost === best?.cost).length === 1,
    isComplete,
  };
}

/** The places of a report before those that have nothing to do with each other are told apart. */
export function wholePlaces(scene: Scene): Place[] {
  return investigations(scene).map((investigation) => placeOf(investigation));
}

/**
 * Where the report's equations fail, in the form's order, each place with all its best explanations.
 *
 * Example: a report whose only failing checks are `requests.rowTotal.granted` and `requests.columnTotal.natural`, both off
 * by 18, has one place; its one explanation is that `requests.granted.natural` is not 1 but 19 (`digitsDropped`). With a
 * second error in another row and column there are two places.
 */
export function locate(scene: Scene): Place[] {
  const places = wholePlaces(scene).flatMap((place) => apart(scene.form, place));
  return places.map((place) => restoredFirst(scene, place));
}

export * from './explanation.ts';
export { type Investigation, investigations } from './investigation.ts';
export type { Scene } from './scene.ts';
