/**
 * Which row of the source is which line of the form: the best order-keeping assignment over labels, counts and order.
 *
 * Labels decide where they can be read; where one cannot, a row between two recognised neighbours with just the right
 * number of values is taken for the line between them, and says so. Rows and lines may both be left over. Never puts a
 * later row to an earlier line of the same table; a table as a whole may stand anywhere.
 */

import type { Form, FormLine, TableId } from '../form.ts';
import { disputesByGroup, disputesFit } from './disputes.ts';
import type { Labels } from './labels.ts';
import { assign } from './margins.ts';
import type { Row } from './rows.ts';
import { hasJust, offered } from './shape.ts';
import { joined } from './tokens.ts';

/**
 * A line found.
 *
 * - `fit`: how well the label fitted, 1 to the letter, 0 by position alone.
 * - `margin`: how much better the whole alignment is than the best one that does otherwise with this line, in points of
 *   which a label to the letter is worth ten.
 * - `rival`: the other row that would be taken here, where taking it would be hardly worse.
 */
export interface Match {
  readonly line: FormLine;
  readonly row: Row;
  readonly fit: number;
  readonly margin: number;
  readonly rival: Row | null;
}

export interface Alignment {
  readonly matches: readonly Match[];
  /** Rows that name a line and have its number of values, but were not needed: a second copy. */
  readonly repeats: readonly Match[];
  /** Lines directly followed by numbers that belong to no line, and so perhaps to this one. */
  readonly trailed: readonly FormLine[];
}

/** Below this a label is not recognised, and only order and the number of values speak for a row. */
export const RECOGNISED = 0.6;
/** A label this like the form's is taken without a word; below it the reviewer is told. */
export const SURE_LABEL = 0.8;
/** An alternative this close behind the best alignment is no worse as far as anybody can tell. */
const CLOSE = 2.5;
/** Points are counted in whole thousandths, so that equal scores are equal. */
const POINT = 1000;
/** More rows than this that only their order speaks for are not a report's. */
const MOST_BY_ORDER = 1000;

interface Weighed {
  readonly row: Row;
  readonly index: number;
  readonly fits: Float64Array;
  readonly scores: Float64Array;
  readonly byOrder: boolean;
  readonly bestFit: number;
}

function disputesScore(row: Row, line: FormLine): number {
  const count = offered(row.values);
  if (count < line.cells.length / 2) return 0;
  const fit = disputesFit(row, line);
  return fit < RECOGNISED ? 0 : 8 * fit + (hasJust(row.values, line.cells.length) ? 6 : 0);
}

function labelScore(row: Row, line: FormLine, fit: number, namesOne: boolean): number {
  const expected = line.cells.length;
  if (fit >= RECOGNISED) return 10 * fit + (hasJust(row.values, expected) ? 4 : 0);
  return expected > 1 && !namesOne && hasJust(row.values, expected) ? 1 + fit : 0;
}

/** A row against every line; `null` where it can be none of them. Runs for every row of a document: most are quickly done with. */
function weigh(row: Row, index: number, lines: readonly FormLine[], labels: Labels): Weighed | null {
  const isLabelled = row.labels.length > 0;
  const fits = isLabelled ? labels.fits(row) : labels.none;
  const scores = new Float64Array(lines.length);
  const namesOne = isLabelled && row.labels.some((each) => labels.isLabel(each));
  let scored = false;
  let recognised = false;
  let bestFit = 0;
  for (let l = 0; l < lines.length; l += 1) {
    const line = lines[l] as FormLine;
    const fit = fits[l] as number;
    const isUnlabelled = line.path.length === 0;
    const score = isUnlabelled ? disputesScore(row, line) : isLabelled ? labelScore(row, line, fit, namesOne) : 0;
    bestFit = Math.max(bestFit, fit);
    if (score === 0) continue;
    scores[l] = Math.round(score * POINT);
    scored = true;
    if (isUnlabelled || fit >= RECOGNISED) recognised = true;
  }
  return scored ? { row, index, fits, scores, byOrder: !recognised, bestFit } : null;
}

/** Every row that may be a line; of those that only their order speaks for no more than a report could have. */
function candidates(rows: readonly Row[], lines: readonly FormLine[], labels: Labels): Weighed[] {
  const weighed = rows.flatMap((row, index) => weigh(row, index, lines, labels) ?? []);
  const byOrder = weighed.filter((each) => each.byOrder).length;
  return byOrder > MOST_BY_ORDER ? weighed.filter((each) => !each.byOrder) : weighed;
}

/** A label that fits another line better was only taken for this one because of the order: that is a guess. */
function certainty({ fits, bestFit }: Weighed, line: FormLine, l: number): number {
  if (line.path.length === 0) return 1;
  const fit = fits[l] as number;
  return bestFit > fit ? Math.min(fit, RECOGNISED) : fit;
}

function matchesOf(weighed: readonly Weighed[], lines: readonly FormLine[]): Map<Match, Weighed> {
  const { rowOf, margin, rival, rivalMargin } = assign(
    weighed.map(({ scores }) => scores),
    lines.length,
  );
  return new Map(
    lines.flatMap((line, l): [Match, Weighed][] => {
      const taken = weighed[rowOf[l] as number];
      if (!taken) return [];
      const isClose = (rivalMargin[l] as number) <= CLOSE * POINT;
      const other = isClose ? (weighed[rival[l] as number]?.row ?? null) : null;
      const fit = certainty(taken, line, l);
      return [[{ line, row: taken.row, fit, margin: (margin[l] as number) / POINT, rival: other }, taken]];
    }),
  );
}

/** The rows that name a line of one table, with their scores for its lines only. */
function onlyFor(table: TableId, weighed: readonly Weighed[], lines: readonly FormLine[]): Weighed[] {
  const isOf = lines.map((line) => line.table.id === table);
  return weighed.flatMap((each) => {
    if (each.byOrder || !each.scores.some((score, l) => score > 0 && isOf[l])) return [];
    return [{ ...each, scores: each.scores.map((score, l) => (isOf[l] ? score : 0)) }];
  });
}

/**
 * Aligns the rows of a source with the lines of a form.
 * Guarantee: matches of a table are in the order of both; the same row or line is never used twice.
 */
export function align(form: Form, rows: readonly Row[], labels: Labels): Alignment {
  const { lines } = form;
  const weighed = candidates(rows, lines, labels);
  const found = matchesOf(weighed, lines);
  for (const table of form.tables) {
    if ([...found.keys()].some(({ line }) => line.table === table)) continue;
    const used = new Set([...found.values()].map(({ index }) => index));
    const left = weighed.filter(({ index }) => !used.has(index));
    const elsewhere = matchesOf(onlyFor(table.id, left, lines), lines);
    const whole = lines.filter((line) => line.table === table).length;
    if (2 * elsewhere.size >= whole) for (const [match, taken] of elsewhere) found.set(match, taken);
  }
  const used = new Set([...found.values()].map(({ index }) => index));
  const matches = lines.flatMap((line) => [...found.keys()].find((match) => match.line === line) ?? []);
  return {
    matches: [...matches, ...brokenUp(rows, lines, matches)],
    repeats: repeatsOf(weighed, used, lines),
    trailed: [...found].filter(([match, { index }]) => isTrailed(match, rows, index, used)).map(([{ line }]) => line),
  };
}

/**
 * Whether the row after a matched one has numbers, stands under the same headings and is no line of the form: the rest
 * of a row that was broken in two, or the one of two rows that should have been taken. The same numbers again say nothing
 * new. A lone number outside the table
 * takes nothing from a whole row in it: it is that of a page.
 */
function isTrailed({ line, row }: Match, rows: readonly Row[], index: number, used: ReadonlySet<number>): boolean {
  const next = rows[index + 1];
  if (!next || used.has(index + 1) || next.header !== '' || offered(next.values) === 0) return false;
  if (next.values.map(({ text }) => text).join() === row.values.map(({ text }) => text).join()) return false;
  const isPageNumber = row.ruled && !next.printed && next.values.length === 1;
  if (isPageNumber && hasJust(row.values, line.cells.length)) return false;
  return line.path.length === 0 || joined(next.labels) === '';
}

/** A line without row labels that no single row offers may have been broken up by groups. */
function brokenUp(rows: readonly Row[], lines: readonly FormLine[], matches: readonly Match[]): Match[] {
  return lines.flatMap((line) => {
    const isOpen = line.path.length === 0 && !matches.some((match) => match.line === line);
    const row = isOpen ? disputesByGroup(rows, line) : null;
    return row ? [{ line, row, fit: 1, margin: Infinity, rival: null }] : [];
  });
}

function repeatsOf(weighed: readonly Weighed[], used: ReadonlySet<number>, lines: readonly FormLine[]): Match[] {
  return weighed.flatMap(({ row, index, fits, scores }) =>
    used.has(index)
      ? []
      : lines.flatMap((line, l) => {
          const isNamed = line.path.length === 0 ? (scores[l] as number) > 0 : (fits[l] as number) >= SURE_LABEL;
          const sure = isNamed && hasJust(row.values, line.cells.length);
          return sure ? [{ line, row, fit: 1, margin: Infinity, rival: null }] : [];
        }),
  );
}
