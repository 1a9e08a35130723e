/**
 * The history as it is read: what was done in one go is one line, and each line knows what would take it back.
 *
 * Nothing here is taken back by guess: an edit only where it is the last one of its report, since the store takes edits
 * back in that order; a ruling or a sign-off only while it is in force.
 */

import type { Ruled } from '../../core/rulings.ts';
import type { HistoryEntry } from '../../shared/model.ts';

/** One line of the history: entries made in one go, the last one first. Never empty. */
export type DeedLine = readonly [HistoryEntry, ...HistoryEntry[]];

/** What takes a line back. */
export type TakeBack =
  | { readonly kind: 'batch'; readonly batch: number }
  | { readonly kind: 'edit'; readonly report: number; readonly change: number }
  | { readonly kind: 'rulings'; readonly report: number; readonly rulings: readonly Ruled[] }
  | { readonly kind: 'signOffs'; readonly reports: readonly number[] };

/**
 * Whether two entries, one right after the other, were made in one go: a batch, one step with several reports, or one
 * decision about several checks.
 */
function isOneGo(a: HistoryEntry, b: HistoryEntry): boolean {
  if (a.batch !== null || b.batch !== null) return a.batch === b.batch;
  if (a.deed.kind === 'step' && b.deed.kind === 'step') {
    const [one, other] = [a.deed.step, b.deed.step];
    const isSame = one.act === other.act && one.to === other.to && one.comment === other.comment;
    return isSame && a.at === b.at && a.by === b.by && a.report !== b.report;
  }
  if (a.report !== b.report || a.by !== b.by || a.isInForce !== b.isInForce) return false;
  if (a.deed.kind !== 'ruling' || b.deed.kind !== 'ruling') return false;
  const [one, other] = [a.deed.ruled, b.deed.ruled];
  const isTold = one.change !== null || one.reason !== null;
  return isTold && one.ruling === other.ruling && one.change === other.change && one.reason === other.reason;
}

/** The history, last first, as lines. */
export function deedLines(entries: readonly HistoryEntry[]): DeedLine[] {
  const lines: [HistoryEntry, ...HistoryEntry[]][] = [];
  for (const entry of entries) {
    const line = lines.at(-1);
    if (line && isOneGo(line[0], entry)) line.push(entry);
    else lines.push([entry]);
  }
  return lines;
}

/** Names a line as long as nothing is done in it: what it is about and when. */
export function lineKey([{ report, at, deed }]: DeedLine): string {
  return `${deed.kind}.${report}.${idOf(deed)}.${at}`;
}

function idOf(deed: HistoryEntry['deed']): number | string {
  switch (deed.kind) {
    case 'change':
      return deed.change.id;
    case 'ruling':
      return deed.ruled.id;
    case 'step':
      return deed.step.id;
    default:
      return '';
  }
}

/**
 * The edit of each report that would be undone next, by report. `entries` are the last ones of the history, last first:
 * of an edit that is not among them nothing is known.
 */
export function lastEdits(entries: readonly HistoryEntry[]): ReadonlyMap<number, number> {
  const inForce = new Set<number>();
  for (const { deed, isInForce } of entries) {
    if (deed.kind === 'change' && deed.change.act === 'edit' && isInForce) inForce.add(deed.change.id);
  }
  const last = new Map<number, number>();
  for (const { report, deed } of entries) {
    if (deed.kind !== 'change' || last.has(report)) continue;
    const { id, act, target } = deed.change;
    const edit = act === 'edit' ? id : act === 'redo' ? target : null;
    if (edit !== null && inForce.has(edit)) last.set(report, edit);
  }
  return last;
}

/** What takes a line back; `null` where nothing can. */
export function takeBackOf(line: DeedLine, last: ReadonlyMap<number, number>): TakeBack | null {
  const [{ report, batch, deed }] = line;
  if (!line.some(({ isInForce }) => isInForce)) return null;
  if (batch !== null) return { kind: 'batch', batch };
  switch (deed.kind) {
    case 'change':
      return last.get(report) === deed.change.id ? { kind: 'edit', report, change: deed.change.id } : null;
    case 'ruling': {
      const rulings = line.flatMap((each) => (each.deed.kind === 'ruling' ? each.deed.ruled : []));
      return rulings.every(({ ruling }) => ruling !== null) ? { kind: 'rulings', report, rulings } : null;
    }
    case 'step': {
      const { act } = deed.step;
      if (act !== 'signOff' && act !== 'toReturn' && act !== 'returned') return null;
      return { kind: 'signOffs', reports: line.flatMap((each) => (each.isInForce ? each.report : [])) };
    }
    default:
      return null;
  }
}
