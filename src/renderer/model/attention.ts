/** Where eyes are needed next: what fails, then what is doubtful, then what is missing for a total. */

import type { CellId } from '../../core/form.ts';
import type { ReportView } from './view.ts';

interface Need {
  readonly cell: CellId;
  /** 0 fails, 1 doubtful, 2 missing. */
  readonly rank: number;
}

/** Every cell that needs eyes, once, most urgent first and in printed order within. */
export function needsOf({ form, cells, results, suspects }: ReportView): Need[] {
  const missing = new Set(
    Object.values(results).flatMap((result) => (result.verdict === 'undecided' ? result.missing : [])),
  );
  const failing = new Set(suspects);
  const rankOf = (cell: CellId): number | null => {
    if (failing.has(cell)) return 0;
    if ((cells[cell]?.doubts.length ?? 0) > 0) return 1;
    return missing.has(cell) && !cells[cell]?.confirmed ? 2 : null;
  };
  const needs = form.cells.flatMap(({ id }) => {
    const rank = rankOf(id);
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
