/**
 * The walk through a report: where eyes are needed next. First what fails and waits for a decision, then what is doubtful,
 * then what nothing proves. A finding is one stop however many cells it blames, and so are doubts of one cause.
 */

import type { CellId } from '../../core/form.ts';
import type { Span } from '../../core/source.ts';
import { doubtGroups } from './doubts.ts';
import { type Issue, isOpen } from './issues.ts';
import type { CellView, ReportView } from './view.ts';

/** How urgently a stop needs eyes: it fails, it is doubtful, nothing proves it. */
export type Rank = 0 | 1 | 2;

/**
 * One stop. `cell`: where the keyboard goes; null for a finding about no cell, which is looked at in its line. `glance`: the
 * line of the list of findings that is lit with it, null for a cell that nothing proves.
 */
export interface Stop {
  readonly rank: Rank;
  readonly cell: CellId | null;
  readonly glance: { readonly id: string; readonly cells: readonly CellId[]; readonly span: Span | null } | null;
}

/** Where a walk stands: the line that is looked at, if any, and the focused cell. */
export interface Whereabouts {
  readonly glance: string | null;
  readonly focus: CellId;
}

/**
 * Whether nothing proves a cell and nobody has looked at it. What a person confirmed is seen, even if nothing else proves it;
 * a number typed over a clean reading is worth another look.
 */
function isUnproved({ fails, ruled, contradicted, doubts, proof, confirmed }: CellView): boolean {
  if (fails || doubts.length > 0 || ruled || confirmed || proof === 'proved') return false;
  // What contradicts it was decided: it has been looked at.
  return proof !== 'contradicted' || contradicted;
}

const issueStop = ({ id, target, cells, span }: Issue): Stop => ({
  rank: 0,
  cell: target,
  glance: { id, cells, span },
});

/** Every stop of the walk, most urgent first and in printed order within. What is proved or decided is not among them. */
export function stopsOf(view: ReportView): Stop[] {
  const failing = view.issues.filter(isOpen).map(issueStop);
  const blamed = new Set(failing.map(({ cell }) => cell));
  // A doubt about the very number that fails is looked at with it.
  const doubtful = doubtGroups(view).flatMap(({ id, cells }): Stop[] =>
    cells.every((cell) => blamed.has(cell))
      ? []
      : [{ rank: 1, cell: cells[0] ?? null, glance: { id: `doubt.${id}`, cells, span: null } }],
  );
  const unproved = view.form.cells.flatMap(({ id }): Stop[] => {
    const cell = view.cells[id];
    return cell && isUnproved(cell) ? [{ rank: 2, cell: id, glance: null }] : [];
  });
  return [...failing, ...doubtful, ...unproved];
}

/** The stop a walk stands on; −1 where it stands elsewhere. */
function stopAt(stops: readonly Stop[], { glance, focus }: Whereabouts): number {
  const looked = glance === null ? -1 : stops.findIndex((stop) => stop.glance?.id === glance);
  return looked >= 0 ? looked : stops.findIndex(({ cell }) => cell === focus);
}

/** The stop a walk stands on, if it stands on one. */
export function stopHere(view: ReportView, here: Whereabouts): Stop | null {
  const stops = stopsOf(view);
  return stops[stopAt(stops, here)] ?? null;
}

/**
 * The next stop of a walk, from a place that need not be one of them; `null` at its end. What fails or is doubtful must be
 * settled: while there is any, the walk goes round among that, and comes to what nothing proves only then. A stop just settled
 * drops out: the walk goes on behind it among the most urgent that are left.
 */
export function nextStop(view: ReportView, here: Whereabouts, step: 1 | -1): Stop | null {
  const all = stopsOf(view);
  const urgent = all.filter(({ rank }) => rank < 2);
  const stops = urgent.length > 0 ? urgent : all;
  const [first] = stops;
  const at = stopAt(stops, here);
  if (first === undefined) return null;
  if (at >= 0) {
    const next = stops[at + step];
    if (next) return next;
    if (step === -1) return stops.at(-1) ?? null;
    return urgent.length > 0 ? first : null;
  }
  const place = (cell: CellId | null) => view.form.cells.findIndex(({ id }) => id === cell);
  const most = stops.filter(({ rank }) => rank === first.rank);
  const from = place(here.focus);
  const behind =
    step === 1 ? most.find(({ cell }) => place(cell) > from) : most.findLast(({ cell }) => place(cell) < from);
  return behind ?? (step === 1 ? first : most.at(-1)) ?? null;
}

/** The first stop that must be settled before anybody can sign off; `null` where there is none. */
export function firstOpen(view: ReportView): Stop | null {
  return stopsOf(view).find(({ rank }) => rank < 2) ?? null;
}
