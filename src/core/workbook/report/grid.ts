/**
 * The grid under a report's sheet: fifteen equal columns, because table 四 prints fifteen numbers on one line. Labels of
 * the other tables take the first five, their values the next seven, our recomputation the last three.
 */

import type { Area } from '../address.ts';
import { heightOf } from '../measure.ts';

export const COLUMNS = 15;
export const COLUMN_WIDTH = 10.5;
export const LABELS = { first: 1, last: 5 } as const;
export const VALUES = { first: 6, last: 12 } as const;
export const CHECKS = { first: 13, last: 15 } as const;
/** Where each level of row labels begins; the leaf goes on to the last label column. */
const LEVELS = [1, 2, 3] as const;

/** Rows of a form have some air even where their label needs one line only. */
export const ROW_HEIGHT = 20;
export const SECTION_HEIGHT = 22;

export function area(top: number, left: number, bottom = top, right = left): Area {
  return { top, left, bottom, right };
}

/** A label that may stand for several printed rows or columns: merged where neighbours share it. */
export interface Node {
  readonly text: string;
  readonly level: number;
  readonly lastLevel: number;
  /** Indexes of the first and last item it stands over. */
  readonly from: number;
  readonly to: number;
}

/**
 * Label paths as a tree of merged labels; a path shorter than `depth` lets its leaf fill the rest.
 * Example: `[['A'], ['B', 'x'], ['B', 'y']]`, depth 2 → A over both levels, B over two items, x and y below it.
 */
export function merged(paths: readonly (readonly string[])[], depth: number): Node[] {
  const nodes: Node[] = [];
  paths.forEach((path, index) => {
    path.forEach((text, level) => {
      const isLeaf = level === path.length - 1;
      const shares = (other: readonly string[] | undefined) =>
        !isLeaf && path.slice(0, level + 1).every((each, at) => other?.[at] === each);
      if (shares(paths[index - 1])) return;
      let to = index;
      while (shares(paths[to + 1])) to += 1;
      nodes.push({ text, level, lastLevel: isLeaf ? depth - 1 : level, from: index, to });
    });
  });
  return nodes;
}

/** How deep the longest path is. */
export function depthOf(items: readonly { readonly path: readonly string[] }[]): number {
  return Math.max(...items.map(({ path }) => path.length));
}

/** The columns a row label of some levels takes. */
export function labelColumns({ level, lastLevel }: Node, depth: number): { left: number; right: number } {
  const left = LEVELS[level] ?? LABELS.last;
  const right = lastLevel === depth - 1 ? LABELS.last : (LEVELS[lastLevel + 1] ?? LABELS.last + 1) - 1;
  return { left, right };
}

/** Shares the value columns out among `count` printed columns, wider ones first. Example: 3 → 6–8, 9–10, 11–12. */
export function shares(count: number): { left: number; right: number }[] {
  const total = VALUES.last - VALUES.first + 1;
  const base = Math.floor(total / count);
  const extra = total - base * count;
  let left: number = VALUES.first;
  return Array.from({ length: count }, (_, index) => {
    const right = left + base + (index < extra ? 1 : 0) - 1;
    const share = { left, right };
    left = right + 1;
    return share;
  });
}

/** The height of a row in which this text stands, wrapped, in an area. */
export function heightFor(words: string, { left, right }: Area): number {
  return Math.max(ROW_HEIGHT, heightOf(words, (right - left + 1) * COLUMN_WIDTH));
}
