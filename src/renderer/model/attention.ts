/** Where eyes are needed next: what fails or is contradicted, then what is doubtful, then what nothing proves. */

import type { CellId } from '../../core/form.ts';
import type { CellView, ReportView } from './view.ts';

interface Need {
  readonly cell: CellId;
  /** 0 fails, 1 doubtful, 2 unproved. */
  readonly rank: number;
}

/** How urgently a cell needs eyes; `null` where it does not. What a person settled is seen, even if nothing else proves it. */
function rankOf({ fails, ruled, contradicted, doubts, proof, corrected, confirmed }: CellView): number | null {
  if (fails) return 0;
  if (doubts.length > 0) return 1;
  if (ruled || corrected || confirmed || proof === 'proved') return null;
  // What contradicts it was decided: it has been looked at.
  return proof === 'contradicted' && !contradicted ? null : 2;
}

/** Every cell that needs eyes, once, most urgent first and in printed order within. Proved ones are not among them. */
export function needsOf({ form, cells }: ReportView): Need[] {
  const needs = form.cells.flatMap(({ id }): Need[] => {
    const view = cells[id];
    const rank = view === undefined ? null : rankOf(view);
    return rank === null ? [] : [{ cell: id, rank }];
  });
  return needs.sort((a, b) => a.rank - b.rank);
}

/**
 * The next cell to look at, from a cell that need not be one of them; `null` when nothing is left.
 * A cell just settled drops out of the list: the search goes on behind it among the most urgent that are left.
 */
export function nextNeed(view: ReportView, from: CellId | null, step: 1 | -1): CellId | null {
  const needs = needsOf(view);
  if (needs.length === 0) return null;
  const at = needs.findIndex((need) => need.cell === from);
  if (at >= 0) return needs[(at + step + needs.length) % needs.length]?.cell ?? null;
  const place = (cell: CellId | null) => view.form.cells.findIndex((each) => each.id === cell);
  const most = needs.filter((need) => need.rank === needs[0]?.rank).map((need) => need.cell);
  const here = place(from);
  const behind = step === 1 ? most.find((cell) => place(cell) > here) : most.findLast((cell) => place(cell) < here);
  return behind ?? (step === 1 ? most[0] : most.at(-1)) ?? null;
}
