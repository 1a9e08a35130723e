/**
 * Printed rows that are not rows of the form, made into such: one row broken in two by a page or a lost cell, and two
 * rows in one.
 *
 * Only where the pieces fit to the number: the halves fill just the places the row has, each half-cell against an empty
 * one, or each cell of a doubled row has just two numbers. What is put together or taken apart says so; what does not
 * fit is left as it is, for the aligner to doubt.
 */

import type { FormLine } from '../form.ts';
import { RECOGNISED, SURE_LABEL } from './align.ts';
import { disputesFit } from './disputes.ts';
import type { Labels } from './labels.ts';
import { spacedParts } from './parting.ts';
import type { Mending, Row } from './rows.ts';
import { hasJust, offered, withoutPadding } from './shape.ts';
import { isBlank, joined, type Token } from './tokens.ts';

const PUT_TOGETHER: Mending = { code: 'rowSplit', doubt: 'rowPutTogether' };
const TAKEN_APART: Mending = { code: 'rowsMerged', doubt: 'valuesParted' };
/** A label goes on below its row for no longer than this. */
const LONGEST_REST = 40;
/** A row is cut into no more pieces than this. */
const MOST_PIECES = 4;

/** The line that a row's labels name beyond doubt, or the one without labels by its headings. */
function lineOf(row: Row, labels: Labels): FormLine | null {
  if (row.labels.every(isBlank)) {
    const unlabelled = labels.lines.find((line) => line.path.length === 0);
    return unlabelled && disputesFit(row, unlabelled) >= RECOGNISED ? unlabelled : null;
  }
  const fits = labels.fits(row);
  const best = fits.reduce((most, fit, l) => (fit > (fits[most] as number) ? l : most), 0);
  return (fits[best] as number) >= SURE_LABEL ? (labels.lines[best] ?? null) : null;
}

/** The values of two halves as those of one row; `null` unless every place is filled by one half at the most. */
function together(upper: readonly Token[], lower: readonly Token[], wanted: number): readonly Token[] | null {
  const [above, below] = [withoutPadding(upper, wanted), withoutPadding(lower, wanted)];
  if (above.length === wanted && below.length === wanted) {
    const clashes = above.some((value, index) => !isBlank(value) && !isBlank(below[index] as Token));
    return clashes ? null : above.map((value, index) => (isBlank(value) ? (below[index] as Token) : value));
  }
  const pieces = [...upper.slice(0, offered(upper)), ...lower.filter((value) => !isBlank(value))];
  return pieces.length === wanted ? pieces : null;
}

/** Two halves of one row's label and values; `null` where they are not. Between them there may be headings printed again. */
function wholeOf(upper: Row, lower: Row, labels: Labels, headers: readonly string[]): Row | null {
  if (!upper.printed || !lower.printed || upper.ruled !== lower.ruled) return null;
  if (!headers.some((header) => header.endsWith(lower.header))) return null;
  const said = joined(lower.labels);
  const last = upper.labels.at(-1);
  if (said !== '' && !(last && labels.isCertain(last.folded + said))) return null;
  const named = last ? [...upper.labels.slice(0, -1), { ...last, folded: last.folded + said }] : [];
  const line = lineOf({ ...upper, labels: named }, labels);
  if (line === null || (line.cells.length < 2 && offered(upper.values) > 0)) return null;
  const isWhole = withoutPadding(upper.values, line.cells.length).every((value) => !isBlank(value));
  if (isWhole && hasJust(upper.values, line.cells.length)) return null;
  const values = together(upper.values, lower.values, line.cells.length);
  return values ? { ...upper, labels: named, values, mended: PUT_TOGETHER } : null;
}

/** The row whose label goes on in the row below, which has no values. */
function withRestOfLabel(row: Row, next: Row | undefined, labels: Labels): Row {
  const last = row.labels.at(-1);
  if (!row.printed || !last || !next?.printed || next.header === '' || labels.isCertain(last.folded)) return row;
  for (let length = 1; length <= Math.min(LONGEST_REST, next.header.length); length += 1) {
    const folded = last.folded + next.header.slice(0, length);
    if (labels.isCertain(folded)) return { ...row, labels: [...row.labels.slice(0, -1), { ...last, folded }] };
  }
  return row;
}

/** Two rows of the form whose labels stand in one cell and whose values stand two in a cell. */
function apart(row: Row, labels: Labels): readonly Row[] {
  const last = row.labels.at(-1);
  const pair = last && row.printed && !labels.isCertain(last.folded) ? labels.pairIn(last.folded) : null;
  if (!last || !pair) return [row];
  const parts = row.values.filter((value) => !isBlank(value)).map(spacedParts);
  if (parts.length === 0 || parts.some(({ length }) => length !== 2)) return [row];
  return pair.map((folded, index) => ({
    ...row,
    header: index === 0 ? row.header : '',
    lead: '',
    labels: [...row.labels.slice(0, -1), { ...last, folded }],
    values: parts.map((each) => each[index] as Token),
    mended: TAKEN_APART,
  }));
}

/** The rows of a source as rows of the form, as far as they can be had. Order and number of all others stay. */
export function mended(rows: readonly Row[], labels: Labels): Row[] {
  const result: Row[] = [];
  const headers = [''];
  for (let index = 0; index < rows.length; index += 1) {
    let row = rows[index] as Row;
    if (row.header !== '') headers.push(row.header);
    for (let piece = 1; piece < MOST_PIECES; piece += 1) {
      const next = rows[index + 1];
      const whole = next ? wholeOf(row, next, labels, headers) : null;
      if (!whole) break;
      row = whole;
      index += 1;
    }
    for (const each of apart(row, labels)) result.push(withRestOfLabel(each, rows[index + 1], labels));
  }
  return result;
}
