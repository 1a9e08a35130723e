/**
 * Several reports in one document, told apart.
 *
 * A report of its own begins at a title that is not the one before, after which sections or rows come that the report
 * before already has. Titles alone part nothing: pages link to other years' reports, and print their own title again on
 * every page. Tables alone part nothing either: a second copy without a title of its own stays where it is, as a doubt.
 */

import type { Block, Grid, Source } from '../source.ts';
import { brokenTitle, isShort, SECTIONS, type Title, titleIn } from './identity.ts';
import { type Line, linesIn } from './lines.ts';
import type { Row } from './rows.ts';
import type { Token } from './tokens.ts';

interface TitleAt extends Title {
  readonly at: number;
}

/** A stretch of the document from one title to the next, and what it has of a report. */
interface Stretch {
  readonly title: TitleAt;
  readonly has: ReadonlySet<string>;
}

interface Region {
  start: number;
  readonly titles: TitleAt[];
  readonly has: Set<string>;
}

/** So many of the same rows and sections again are another report. */
const ANOTHER = 3;
const LONGEST_HEADING = 30;

function titlesIn(lines: readonly Line[]): TitleAt[] {
  return lines.flatMap(({ text, at }, index) => {
    if (!isShort(text)) return [];
    const own = titleIn(text);
    const before = lines[index - 1];
    if (own?.unit) return [{ ...own, at }];
    const broken = before && isShort(before.text) && !titleIn(before.text) ? brokenTitle(before.text, text) : null;
    if (broken && before) return [{ ...broken, at: before.at }];
    return own ? [{ ...own, at }] : [];
  });
}

/** What stands in the document, by where it stands: the form's rows, and sections. */
function contents(
  lines: readonly Line[],
  rows: readonly Row[],
  isLabel: (token: Token) => boolean,
): Map<number, string> {
  const found = new Map<number, string>();
  for (const { labels } of rows) {
    const last = labels.findLast(isLabel);
    if (last) found.set(last.span.start, last.folded);
  }
  for (const { text, at } of lines) {
    if (text.length > LONGEST_HEADING) continue;
    const section = SECTIONS.find((each) => text.includes(each));
    if (section && !found.has(at)) found.set(at, section);
  }
  return found;
}

function stretches(titles: readonly TitleAt[], found: ReadonlyMap<number, string>): Stretch[] {
  const marks = [...found].sort(([a], [b]) => a - b);
  let next = 0;
  return titles.map((title, index) => {
    const end = titles[index + 1]?.at ?? Infinity;
    const has = new Set<string>();
    while (next < marks.length && (marks[next] as [number, string])[0] < end)
      has.add((marks[next++] as [number, string])[1]);
    return { title, has };
  });
}

function isSame(a: Title, b: Title): boolean {
  return a.unit !== null && a.unit === b.unit && a.year === b.year;
}

/** Where each report begins; the first always at the beginning of the document. */
function regionsOf(all: readonly Stretch[]): Region[] {
  const regions: Region[] = [{ start: 0, titles: [], has: new Set() }];
  let waiting: TitleAt[] = [];
  for (const { title, has } of all) {
    const current = regions.at(-1) as Region;
    waiting.push(title);
    if (has.size === 0) continue;
    const again = [...has].filter((each) => current.has.has(each)).length;
    const isAnother = again >= ANOTHER && !current.titles.some((each) => isSame(each, title));
    const region = isAnother ? { start: (waiting[0] as TitleAt).at, titles: [], has: new Set<string>() } : current;
    if (isAnother) regions.push(region);
    for (const each of waiting) region.titles.push(each);
    for (const each of has) region.has.add(each);
    waiting = [];
  }
  return regions;
}

/** The part of a grid whose cells begin in a stretch of the text, as a grid; `null` where there is none. */
function cutGrid(grid: Grid, start: number, end: number): Grid | null {
  const cells = grid.cells.filter(({ span }) => span.start >= start && span.start < end);
  if (cells.length === grid.cells.length) return grid;
  if (cells.length === 0) return null;
  const first = cells.reduce((least, { row }) => Math.min(least, row), Infinity);
  const last = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const moved = cells.map((cell) => ({
    ...cell,
    row: cell.row - first,
    rowSpan: Math.min(cell.rowSpan, last - cell.row + 1),
  }));
  return { ...grid, rows: last - first + 1, cells: moved };
}

function cut(source: Source, start: number, end: number): Source {
  const blocks = source.blocks.flatMap((block): Block[] => {
    if (block.kind === 'grid') return [cutGrid(block, start, end) ?? []].flat();
    return block.span.start >= start && block.span.start < end ? [block] : [];
  });
  return { ...source, blocks };
}

/**
 * The document as one source per report, in reading order; all have the whole text, and only their own blocks.
 * Example: two reports one after the other, each under its title, are two sources; a report with links to others is one.
 */
export function splitReports(source: Source, rows: readonly Row[], isLabel: (token: Token) => boolean): Source[] {
  const lines = linesIn(source);
  const titles = titlesIn(lines);
  if (titles.length < 2) return [source];
  const regions = regionsOf(stretches(titles, contents(lines, rows, isLabel)));
  if (regions.length < 2) return [source];
  return regions.map(({ start }, index) => cut(source, start, regions[index + 1]?.start ?? Infinity));
}
