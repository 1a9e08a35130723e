/**
 * Whether the column headings stand as the form prints them.
 *
 * Values are put to columns by the headings right above them where the format has columns, else by their order; that is
 * only sound if the headings are there and in that order. A heading that is lost or stands elsewhere puts a doubt on
 * its column, never a silent shift.
 */

import type { CellId, FormBlock, FormLine, NumberKind } from '../form.ts';
import { remembered } from '../memo.ts';
import type { Match } from './align.ts';
import { labelled } from './confusions.ts';
import { nearness } from './fold.ts';
import { withoutPadding } from './shape.ts';
import { joined, type Token } from './tokens.ts';

/** Headings this like the form's count as the same; files drop a character or two. */
const NEAR = 0.75;

/** 累计 and its like right before a heading make another heading of it. */
const OTHER_TIME = /(?:上一年|上年|去年|累计|历年)$/u;

/** Printed over several columns of table 三, and no heading of any, though it has 其他 in it. */
const GROUP = '法人或其他组织';

/** The same for a long heading whose last characters stand on another line, with other headings between: 社会公益 … 组织. */
function findBroken(header: string, heading: string, from: number): number {
  for (const cut of [heading.length - 1, heading.length - 2]) {
    if (cut < 4) return -1;
    const at = header.indexOf(heading.slice(0, cut), from);
    if (at >= 0 && !OTHER_TIME.test(header.slice(0, at)) && header.includes(heading.slice(cut), at + cut)) return at;
  }
  return -1;
}

/** Where a heading stands in the headings above a block, from a position on; −1 where it does not. */
function findHeading(header: string, heading: string, from: number): number {
  const whole = header.indexOf(heading, from);
  if (whole >= 0) return OTHER_TIME.test(header.slice(0, whole)) ? -1 : whole;
  if (heading.length < 3) return -1;
  const broken = findBroken(header, heading, from);
  if (broken >= 0) return broken;
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

/**
 * The first row's headings that have most of a block's, where there are such; else everything above and between its
 * rows. Labels further down say 其他 and 总计 too, and would stand in for a heading that is not where it should be.
 */
function headerWith(matches: readonly Match[], headings: readonly string[]): string {
  const whole = matches.find((match) => {
    const own = headerOf([match]);
    return 2 * headings.filter((heading) => own.includes(heading)).length > headings.length;
  });
  return headerOf(whole ? [whole] : matches);
}

function byBlock(matches: readonly Match[]): [FormBlock, Match[]][] {
  const blocks = new Map<FormBlock, Match[]>();
  for (const match of matches) {
    const group = blocks.get(match.line.block);
    if (group) group.push(match);
    else blocks.set(match.line.block, [match]);
  }
  return [...blocks];
}

const SPELLINGS = new Map<string, string>();

/** The heading as printed, without the unit in brackets that many leave out; folded once, since forms do not change. */
function spelling(path: readonly string[]): string {
  const label = path.at(-1) as string;
  const known = SPELLINGS.get(label) ?? labelled(label.replace(/\(.*$/u, ''));
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
  const own = header.replaceAll(GROUP, '');
  const moved = lost.some((index) => own.includes(headings[index] as string));
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
 * Whether headings are printed in full as often as the table has them: once for every group, or, where the groups stand one
 * below the other, once for all of them. Where some are printed less often, nobody can tell in which group they are missing.
 */
function isEven(printed: readonly string[], columns: readonly string[], groups: number): boolean {
  const times = new Set([...new Set(columns)].map((column) => printed.filter((each) => each === column).length));
  return [...times].every((count) => count === 0 || count === (times.has(1) ? 1 : groups));
}

/**
 * Table 四 prints the same five headings three times; converters often keep only the first half of each. What is
 * printed in full must stand in the form's order, and there must be something for each column.
 */
function disputesLost(header: string, line: FormLine): CellId[] {
  const all = line.cells.map((cell) => cell.id);
  const groups = [...new Set(line.cells.map((cell) => labelled(cell.row.path.at(-1) as string)))];
  const columns = line.cells.map((cell) => spelling(cell.column.path));
  const printed = header.match(new RegExp([...new Set(columns)].join('|'), 'gu')) ?? [];
  if (!inOrder(header, groups) || !isSubsequence(printed, columns)) return all;
  let from = 0;
  const lost = all.filter((_, index) => {
    const at = header.indexOf((columns[index] as string).slice(0, 2), from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
  return lost.length > 0 && !isEven(printed, columns, groups.length) ? all : lost;
}

const KINDS: readonly NumberKind[] = ['count', 'signedCount', 'amount'];
/** A unit of money other than 万元, which is what the form asks for. */
const OTHER_MONEY = /亿元|(?<![万亿])元/u;
/** Counts in thousands or ten thousands. */
const SCALED_COUNT = /[万千][件项个条次宗]/u;

const namesOther = (kind: NumberKind, said: string) => (kind === 'amount' ? OTHER_MONEY : SCALED_COUNT).test(said);

/** Cells whose headings, article line or row label name another unit than the form's. */
export function cellsInOtherUnits(matches: readonly Match[]): CellId[] {
  return byBlock(matches).flatMap(([, group]) => {
    const header = headerOf(group);
    const inHeader = new Map(KINDS.map((kind) => [kind, namesOther(kind, header)]));
    return group.flatMap(({ line, row }) => {
      const label = joined(row.labels);
      return line.cells.filter(({ kind }) => inHeader.get(kind) || namesOther(kind, label)).map((cell) => cell.id);
    });
  });
}

/** What is printed over a column, the nearest first, and what two or three of its lines make when read together. */
function readings(headings: readonly string[]): string[] {
  return headings.flatMap((_, index) => {
    const end = headings.length - index;
    return [1, 2, 3].filter((count) => count <= end).map((count) => headings.slice(end - count, end).join(''));
  });
}

/** Six headings of cells, of which longer ones are prose. */
const LONGEST_HEADINGS = 640;
const COLUMNS = new Map<FormBlock, (headings: string) => number>();

/** The column of the block that these headings name, −1 where none. */
function columnUnder(headings: string, block: FormBlock): number {
  const under = COLUMNS.get(block) ?? columnsUnder(block);
  COLUMNS.set(block, under);
  return under(headings);
}

function columnsUnder(block: FormBlock): (headings: string) => number {
  const wanted = block.columns.map((column) => spelling(column.path));
  return remembered((headings) => {
    const read = readings(headings.split('\n'));
    const exact = read.map((each) => wanted.indexOf(each)).find((at) => at >= 0);
    const near = () => read.map((each) => wanted.findIndex((one) => nearness(each, one) >= NEAR)).find((at) => at >= 0);
    return exact ?? near() ?? -1;
  }, LONGEST_HEADINGS);
}

/**
 * Which column of the block each value belongs to by the headings above it, or `null` unless the headings name every
 * value's column, and no column twice. Example: under 总计, 自然人, … the order is `[6, 0, 1, …]`.
 */
export function columnsOf(values: readonly Token[], block: FormBlock): number[] | null {
  if (values.some(({ headings }) => headings === '')) return null;
  const order = values.map(({ headings }) => columnUnder(headings, block));
  return new Set(order).size === order.length && !order.includes(-1) ? order : null;
}

/** The same, `null` unless every column of the block has its value. */
export function columnOrder(values: readonly Token[], block: FormBlock): number[] | null {
  return values.length === block.columns.length ? columnsOf(values, block) : null;
}

/** The cells under headings that could not be found where the form has them. */
export function cellsUnderLostHeadings(matches: readonly Match[]): Set<CellId> {
  const lost = new Set<CellId>();
  for (const [block, group] of byBlock(matches)) {
    const table = group[0]?.line.table;
    if (table?.layout === 'line') {
      for (const { line } of group) for (const cell of disputesLost(headerOf(group), line)) lost.add(cell);
      continue;
    }
    const headings = block.columns.map((column) => spelling(column.path));
    const columns = lostColumns(headerWith(group, headings), headings, table?.id === 'requests');
    for (const { line, row } of group) {
      if (columnOrder(withoutPadding(row.values, block.columns.length), block)) continue;
      for (const index of columns) {
        const cell = line.cells[index];
        if (cell) lost.add(cell.id);
      }
    }
  }
  return lost;
}
