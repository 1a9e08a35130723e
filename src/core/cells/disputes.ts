/**
 * Table 四, which has no row labels: one line of fifteen numbers under three groups of headings, or, where a narrow page
 * has broken it up, five numbers under each group.
 */

import type { FormLine } from '../form.ts';
import { labelled } from './confusions.ts';
import type { Row } from './rows.ts';
import { isBlank, joined } from './tokens.ts';

/** Converters often keep only the first half of a heading printed on two lines. */
const headingStart = (label: string): string => labelled(label).slice(0, 2);

/** Everything printed before a row's values. */
function before(row: Row): string {
  return row.header + joined(row.labels);
}

const HEADINGS = new WeakMap<FormLine, readonly string[]>();

/** The starts of all headings of the line, folded once: every row of a document is held against them. */
function headingsOf(line: FormLine): readonly string[] {
  const known = HEADINGS.get(line);
  if (known) return known;
  const labels = new Set(line.cells.flatMap((cell) => [...cell.row.path, ...cell.column.path]));
  const starts = [...labels].map(headingStart);
  HEADINGS.set(line, starts);
  return starts;
}

/** The share of the table's headings that stand before a row, 0 to 1. */
export function disputesFit(row: Row, line: FormLine): number {
  const text = before(row);
  const headings = headingsOf(line);
  return headings.filter((heading) => text.includes(heading)).length / headings.length;
}

/**
 * The table put together from one row per group, each naming its group, the first under the column headings; `null`
 * unless there is exactly one such row for each group, in order.
 */
export function disputesByGroup(rows: readonly Row[], line: FormLine): Row | null {
  const { rows: groups, columns } = line.block;
  const numbersOf = (row: Row) => row.values.filter((value) => !isBlank(value));
  const full = rows.filter((row) => numbersOf(row).length === columns.length);
  const named = groups.map((group) =>
    full.filter((row) => before(row).includes(labelled(group.path.at(-1) as string))),
  );
  const parts = named.flat();
  const inOrder = parts.every((row, index) => index === 0 || rows.indexOf(row) > rows.indexOf(parts[index - 1] as Row));
  if (named.some((found) => found.length !== 1) || !inOrder) return null;
  const header = before(parts[0] as Row);
  if (!columns.every((column) => header.includes(headingStart(column.path[0] as string)))) return null;
  return { ...(parts[0] as Row), labels: [], values: parts.flatMap(numbersOf), header: parts.map(before).join('') };
}
