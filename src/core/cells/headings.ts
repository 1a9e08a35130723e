/**
 * Whether the column headings stand as the form prints them.
 *
 * Values are put to columns by the headings right above them where the format has columns, else by their order; that is
 * only sound if the headings are there and in that order. A heading that is lost or stands elsewhere puts a doubt on
 * its column, never a silent shift.
 */

import type { CellId, FormBlock, FormLine, NumberKind } from '../form.ts';
import type { Match } from './align.ts';
import { fold, nearness } from './fold.ts';
import { joined, type Token } from './tokens.ts';

/** Headings this like the form's count as the same; files drop a character or two. */
const NEAR = 0.75;

/** 累计 and its like right before a heading make another heading of it. */
const OTHER_TIME = /(?:上一年|上年|去年|累计|历年)$/u;

/** Where a heading stands in the headings above a block, from a position on; −1 where it does not. */
function findHeading(header: string, heading: string, from: number): number {
  const whole = header.indexOf(heading, from);
  if (whole >= 0) return OTHER_TIME.test(header.slice(0, whole)) ? -1 : whole;
  if (heading.length < 3) return -1;
  for (let start = from; start < header.length; start += 1) {
    if (header[start] !== heading[0] && header[start + 1] !== heading[1]) continue;
    for (const length of [heading.length - 1, heading.length, heading.length + 1]) {
      if (nearness(header.slice(start, start + length), heading) >= NEAR) return start;
    }
  }
  return -1;
}

/** Everything printed above and between the labels of a block's rows, in reading order. */
function headerOf(matches: readonly Match[]): string {
  return matches
    .map(({ row, line }) => {
      const own = line.path.length === 0 ? row.labels : row.labels.slice(0, -1);
      return row.header + joined(own);
    })
    .join('');
}

const SPELLINGS = new Map<string, string>();

/** The heading as printed, without the unit in brackets that many leave out; folded once, since forms do not change. */
function spelling(path: readonly string[]): string {
  const label = path.at(-1) as string;
  const known = SPELLINGS.get(label) ?? fold(label.replace(/\(.*$/u, ''));
  SPELLINGS.set(label, known);
  return known;
}

/**
 * Columns of a block whose headings were not found in the form's order. A heading that is nowhere leaves a doubt on its
 * own column; one that stands in another place means the columns are in another order, and then none is certain.
 * 总计 of table 三 may be printed before the headings under 法人或其他组织, being merged over two rows: it only has to
 * come after the first heading.
 */
function lostColumns(header: string, headings: readonly string[], mergedTotal: boolean): number[] {
  const lost: number[] = [];
  let from = 0;
  headings.forEach((heading, index) => {
    const free = mergedTotal && index === headings.length - 1;
    const at = findHeading(header, heading, free ? Math.max(0, header.indexOf(headings[0] as string)) : from);
    if (at < 0) lost.push(index);
    else if (!free) from = at + Math.min(heading.length, 2);
  });
  const moved = lost.some((index) => header.includes(headings[index] as string));
  return moved ? headings.map((_, index) => index) : lost;
}

/** Whether these stand in the header in this order, as far as they stand there at all. */
function inOrder(header: string, groups: readonly string[]): boolean {
  const places = groups.map((group) => header.indexOf(group)).filter((at) => at >= 0);
  return places.every((at, index) => index === 0 || at > (places[index - 1] as number));
}

/** Whether the first list can be had from the second by leaving entries out. */
function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let from = 0;
  return part.every((each) => {
    from = whole.indexOf(each, from) + 1;
    return from > 0;
  });
}

/**
 * Table 四 prints the same five headings three times; converters often keep only the first half of each. What is
 * printed in full must stand in the form's order, and there must be something for each column.
 */
function disputesLost(header: string, line: FormLine): CellId[] {
  const all = line.cells.map((cell) => cell.id);
  const groups = [...new Set(line.cells.map((cell) => fold(cell.row.path.at(-1) as string)))];
  const columns = line.cells.map((cell) => spelling(cell.column.path));
  const printed = header.match(new RegExp([...new Set(columns)].join('|'), 'gu')) ?? [];
  if (!inOrder(header, groups) || !isSubsequence(printed, columns)) return all;
  let from = 0;
  return all.filter((_, index) => {
    const at = header.indexOf((columns[index] as string).slice(0, 2), from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

/** A unit of money other than 万元, which is what the form asks for. */
const OTHER_MONEY = /亿元|(?<![万亿])元/u;
/** Counts in thousands or ten thousands. */
const SCALED_COUNT = /[万千][件项个条次宗]/u;

/** Cells whose headings, article line or row label name another unit than the form's. */
export function cellsInOtherUnits(matches: readonly Match[]): CellId[] {
  const headers = new Map<FormBlock, string>();
  for (const { line } of matches) {
    if (!headers.has(line.block))
      headers.set(line.block, headerOf(matches.filter((each) => each.line.block === line.block)));
  }
  return matches.flatMap(({ line, row }) => {
    const said = `${headers.get(line.block)}${joined(row.labels)}`;
    const isOther = (kind: NumberKind) => (kind === 'amount' ? OTHER_MONEY : SCALED_COUNT).test(said);
    return line.cells.filter(({ kind }) => isOther(kind)).map((cell) => cell.id);
  });
}

/**
 * Which column of the block each value belongs to by the heading right above it, or `null` unless the headings name
 * every column exactly once. Example: under 总计, 自然人, … the order is `[6, 0, 1, …]`.
 */
export function columnOrder(values: readonly Token[], block: FormBlock): number[] | null {
  if (values.length !== block.columns.length || values.some(({ heading }) => heading === '')) return null;
  const headings = block.columns.map((column) => spelling(column.path));
  const order = values.map(({ heading }) => {
    const exact = headings.indexOf(heading);
    return exact >= 0 ? exact : headings.findIndex((each) => nearness(heading, each) >= NEAR);
  });
  return new Set(order).size === order.length && !order.includes(-1) ? order : null;
}

/** The cells under headings that could not be found where the form has them. */
export function cellsUnderLostHeadings(matches: readonly Match[]): Set<CellId> {
  const lost = new Set<CellId>();
  const blocks = new Map<FormBlock, Match[]>();
  for (const match of matches) blocks.set(match.line.block, [...(blocks.get(match.line.block) ?? []), match]);
  for (const [block, group] of blocks) {
    const header = headerOf(group);
    const table = group[0]?.line.table;
    if (table?.layout === 'line') {
      for (const { line } of group) for (const cell of disputesLost(header, line)) lost.add(cell);
      continue;
    }
    const headings = block.columns.map((column) => spelling(column.path));
    const columns = lostColumns(header, headings, table?.id === 'requests');
    for (const { line, row } of group) {
      if (
        columnOrder(
          row.values.filter((value) => value.heading !== ''),
          block,
        )
      )
        continue;
      for (const index of columns) {
        const cell = line.cells[index];
        if (cell) lost.add(cell.id);
      }
    }
  }
  return lost;
}
