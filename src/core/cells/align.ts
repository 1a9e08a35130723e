/**
 * Which row of the source is which line of the form: the best order-keeping assignment over labels, counts and order.
 *
 * Labels decide where they can be read; where one cannot, a row between two recognised neighbours with just the right
 * number of values is taken for the line between them, and says so. Rows and lines may both be left over. This is the
 * classic alignment of two sequences by dynamic programming; it never puts a later row to an earlier line.
 */

import type { Form, FormLine } from '../form.ts';
import { disputesByGroup, disputesFit } from './disputes.ts';
import type { Labels } from './labels.ts';
import type { Row } from './rows.ts';
import { isBlank, joined } from './tokens.ts';

/** A line found: its row, and how well the label fitted (1 to the letter, 0 by position alone). */
export interface Match {
  readonly line: FormLine;
  readonly row: Row;
  readonly fit: number;
}

export interface Alignment {
  readonly matches: readonly Match[];
  /** Rows that name a line to the letter and have its number of values, but were not needed: a second copy. */
  readonly repeats: readonly Match[];
  /** Lines directly followed by numbers that belong to no line, and so perhaps to this one. */
  readonly trailed: readonly FormLine[];
}

/** Below this a label is not recognised, and only order and the number of values speak for a row. */
export const RECOGNISED = 0.6;

/** How many values a row offers: trailing blanks only pad a table to its width. */
export function offered(row: Row): number {
  return row.values.findLastIndex((value) => !isBlank(value)) + 1;
}

interface Candidate {
  readonly fit: number;
  readonly score: number;
}

function weigh(row: Row, line: FormLine, labels: Labels): Candidate | null {
  const expected = line.cells.length;
  const count = offered(row);
  const same = count === expected || row.values.length === expected;
  if (line.path.length === 0) {
    const fit = disputesFit(row, line);
    return fit >= RECOGNISED && count >= expected / 2 ? { fit: 1, score: 8 * fit + (same ? 6 : 0) } : null;
  }
  const fit = labels.fit(row, line);
  if (fit >= RECOGNISED) return { fit, score: 10 * fit + (same ? 4 : 0) };
  const namesAnother = row.labels.some((each) => labels.isCertain(each.folded));
  return same && expected > 1 && row.labels.length > 0 && !namesAnother ? { fit, score: 1 + fit } : null;
}

/**
 * Aligns the rows of a source with the lines of a form.
 * Guarantee: matches are in the order of both; the same row or line is never used twice.
 */
export function align(form: Form, rows: readonly Row[], labels: Labels): Alignment {
  const lines = form.lines;
  const weights = rows.map((row) => lines.map((line) => weigh(row, line, labels)));
  const kept = rows.map((_, index) => index).filter((index) => weights[index]?.some((each) => each !== null));
  const best = table(kept, weights, lines.length);
  const matches: Match[] = [];
  const used = new Set<number>();
  let r = 0;
  let l = 0;
  while (r < kept.length && l < lines.length) {
    const index = kept[r] as number;
    const weight = weights[index]?.[l];
    const here = best[r]?.[l] as number;
    if (weight && here === weight.score + (best[r + 1]?.[l + 1] as number)) {
      matches.push({ line: lines[l] as FormLine, row: rows[index] as Row, fit: certainty(weight, weights[index]) });
      used.add(index);
      r += 1;
      l += 1;
    } else if (here === best[r + 1]?.[l]) r += 1;
    else l += 1;
  }
  return {
    matches: [...matches, ...brokenUp(rows, lines, matches)],
    repeats: repeatsOf(rows, weights, used, lines),
    trailed: matches.filter((match) => isTrailed(match, rows, used)).map(({ line }) => line),
  };
}

/**
 * Whether the row after a matched one has numbers, stands under the same headings and is no line of the form: the rest
 * of a row that was broken in two, or the one of two rows that should have been taken.
 */
function isTrailed({ line, row }: Match, rows: readonly Row[], used: ReadonlySet<number>): boolean {
  const at = rows.indexOf(row) + 1;
  const next = rows[at];
  if (!next || used.has(at) || next.header !== '' || offered(next) === 0) return false;
  return line.path.length === 0 || joined(next.labels) === '';
}

/** A line without row labels that no single row offers may have been broken up by groups. */
function brokenUp(rows: readonly Row[], lines: readonly FormLine[], matches: readonly Match[]): Match[] {
  return lines.flatMap((line) => {
    const isOpen = line.path.length === 0 && !matches.some((match) => match.line === line);
    const row = isOpen ? disputesByGroup(rows, line) : null;
    return row ? [{ line, row, fit: 1 }] : [];
  });
}

/** A label that fits another line better was only taken for this one because of the order: that is a guess. */
function certainty({ fit }: Candidate, row: readonly (Candidate | null)[] | undefined): number {
  const rival = Math.max(...(row ?? []).map((each) => each?.fit ?? 0));
  return rival > fit ? Math.min(fit, RECOGNISED) : fit;
}

/** `best[r][l]`: the best score using rows from r and lines from l on. */
function table(kept: readonly number[], weights: readonly (Candidate | null)[][], lineCount: number): number[][] {
  const best = Array.from({ length: kept.length + 1 }, () => new Array<number>(lineCount + 1).fill(0));
  for (let r = kept.length - 1; r >= 0; r -= 1) {
    const here = best[r] as number[];
    const below = best[r + 1] as number[];
    for (let l = lineCount - 1; l >= 0; l -= 1) {
      const weight = weights[kept[r] as number]?.[l];
      const taken = weight ? weight.score + (below[l + 1] as number) : 0;
      here[l] = Math.max(taken, below[l] as number, here[l + 1] as number);
    }
  }
  return best;
}

function repeatsOf(
  rows: readonly Row[],
  weights: readonly (Candidate | null)[][],
  used: ReadonlySet<number>,
  lines: readonly FormLine[],
): Match[] {
  return rows.flatMap((row, index) =>
    used.has(index)
      ? []
      : lines.flatMap((line, l) => {
          const weight = weights[index]?.[l];
          const sure = weight?.fit === 1 && offered(row) === line.cells.length;
          return sure ? [{ line, row, fit: 1 }] : [];
        }),
  );
}
