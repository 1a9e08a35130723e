/** Finding text in a source: one search over the whole text, whatever the source looks like. */

import type { Span } from '../../core/source.ts';

/** What was searched for, and which of the places is looked at. */
export interface Found {
  readonly spans: readonly Span[];
  readonly current: number;
}

/** More places than anybody steps through. */
export const FIND_LIMIT = 1000;

/**
 * Where a searched text stands, ignoring case; at most `FIND_LIMIT` places, none of which overlap. A place never runs
 * over the end of a line, as nobody can type one.
 */
export function findIn(text: string, query: string): Span[] {
  if (query === '') return [];
  const spans: Span[] = [];
  const hay = text.toLowerCase();
  const needle = query.toLowerCase();
  // Some capitals are longer when small: then places would be off, and the text is searched as it is.
  const [where, what] = hay.length === text.length && needle.length === query.length ? [hay, needle] : [text, query];
  for (let at = where.indexOf(what); at >= 0 && spans.length < FIND_LIMIT; at = where.indexOf(what, at + what.length)) {
    spans.push({ start: at, end: at + what.length });
  }
  return spans;
}
