/** The second reading's questions: which reports wait for this person, and which of a report's numbers comes next. */

import type { CellId } from '../../core/form.ts';
import type { CellValue } from '../../core/reading.ts';
import type { BlindReport, ReportSummary } from '../../shared/model.ts';

/** The reports that wait to be read by a second person, which whoever signed them off cannot be. In the order given. */
export function waitingForSecond(summaries: readonly ReportSummary[], reviewer: string): ReportSummary[] {
  return summaries.filter((each) => each.unseconded > 0 && each.signedBy !== reviewer);
}

/** How many reports wait, how many numbers in them, and how many of the reports wait for somebody else than this person. */
export function secondCounts(
  summaries: readonly ReportSummary[],
  reviewer: string,
): { readonly reports: number; readonly numbers: number; readonly forOthers: number } {
  const all = summaries.filter(({ unseconded }) => unseconded > 0);
  return {
    reports: all.length,
    numbers: all.reduce((sum, { unseconded }) => sum + unseconded, 0),
    forOthers: all.length - waitingForSecond(all, reviewer).length,
  };
}

/** What was read in this sitting, by cell. */
export type Written = Readonly<Record<CellId, CellValue>>;

/**
 * Where the next number to be read stands in the list, from one place on and around its end; `null` where all are read.
 * Example: of three of which the first is read, `nextUnread(cells, written, 2)` is 1.
 */
export function nextUnread(cells: BlindReport['cells'], written: Written, from: number): number | null {
  for (let step = 1; step <= cells.length; step += 1) {
    const at = (from + step) % cells.length;
    if (written[cells[at]?.cell as CellId] === undefined) return at;
  }
  return null;
}
