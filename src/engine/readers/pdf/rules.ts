/**
 * Ruling lines, from whatever a program draws them with: strokes, thin filled boxes, rows of dots, the edges of shading.
 */

import type { Drawn } from './drawn.ts';
import { type Area, type Size, type Turn, upright, uprightArea } from './space.ts';

/** A level or upright line: `at` its y or x, `from` and `to` its ends. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** A filled box no thicker than this is a rule. */
const THIN = 3;
/** How far rules may be apart to be one, sideways and end to end: dashes, dots, hair-wide differences. */
const ASIDE = 1;
const GAP = 3;
/** Nothing shorter is a rule. */
const SHORT = 5;
/** More rules than any report has on a page. */
const MOST = 4000;

function merged(rules: readonly Rule[]): Rule[] {
  const groups: { at: number; rules: Rule[] }[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && rule.at - last.at <= ASIDE) last.rules.push(rule);
    else groups.push({ at: rule.at, rules: [rule] });
  }
  const all = groups.flatMap(({ rules: group }) => {
    const joined: { at: number; from: number; to: number }[] = [];
    for (const rule of group.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && rule.from <= last.to + GAP) last.to = Math.max(last.to, rule.to);
      else joined.push({ ...rule });
    }
    return joined;
  });
  return all.filter(({ from, to }) => to - from >= SHORT);
}

function bounded(across: readonly Rule[], down: readonly Rule[]): Rules {
  const rules = { across: merged(across), down: merged(down) };
  return rules.across.length + rules.down.length > MOST ? { across: [], down: [] } : rules;
}

const boxes = (areas: readonly Area[]) => ({
  across: areas.flatMap(({ left, right, top, bottom }) => [
    { at: top, from: left, to: right },
    { at: bottom, from: left, to: right },
  ]),
  down: areas.flatMap(({ left, right, top, bottom }) => [
    { at: left, from: top, to: bottom },
    { at: right, from: top, to: bottom },
  ]),
});

/** Rules that are drawn as such, in the frame where text running at `turn` is upright. */
export function rulesOf({ strokes, fills }: Drawn, turn: Turn, page: Size): Rules {
  const across: Rule[] = [];
  const down: Rule[] = [];
  const add = (x1: number, y1: number, x2: number, y2: number) => {
    const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
    if (height <= THIN && width >= height)
      across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    if (width <= THIN && height >= width)
      down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  };
  for (const { x1, y1, x2, y2 } of strokes) add(...upright(x1, y1, turn, page), ...upright(x2, y2, turn, page));
  for (const { area, white } of fills) {
    const { left, top, right, bottom } = uprightArea(area, turn, page);
    if (!white) add(left, top, right, bottom);
  }
  return bounded(across, down);
}

/** The edges of shading, which stand for rules where there are none. */
export function edgesOf({ fills }: Drawn, turn: Turn, page: Size): Rules {
  const areas = fills
    .filter(({ white }) => !white)
    .map(({ area }) => uprightArea(area, turn, page))
    .filter(({ left, top, right, bottom }) => right - left > THIN && bottom - top > THIN);
  const { across, down } = boxes(areas);
  return bounded(across, down);
}
