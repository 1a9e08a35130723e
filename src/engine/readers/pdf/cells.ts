/**
 * Ruling lines to the cells of tables, merged ones as wide and high as they are.
 *
 * Rules that touch are one table. Its lines are gathered into columns and rows, and two neighbouring boxes with no wall
 * between them are one cell. Where a side is left open, as at the foot of a page, the ends of the rules close it.
 */

import type { Rule, Rules } from './rules.ts';
import type { Area } from './space.ts';

/** A cell by the columns and rows of its table. `openAbove`, `openBelow`: no rule closes it at the table's own edge. */
export interface Slot {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

/** `x` and `y`: where columns and rows begin, and the last ends. `slotAt`: which slot a box between them belongs to. */
export interface Frame {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly area: Area;
  readonly slots: readonly Slot[];
  slotAt(row: number, column: number): number;
}

/** Rules this near touch. */
const TOUCH = 2.5;
/** Rules this near are one double rule: nothing can be printed between them. */
const DOUBLE = 4.5;
/** Rules that reach this far beyond the last one close an open side. */
const BEYOND = 6;
/** A wall must stand along this share of a box's side. */
const STANDS = 0.5;
const MOST_BOXES = 20_000;

/** Sets of rules that touch, by index: across first, then down. */
function connected({ across, down }: Rules): Rules[] {
  const parent = [...across, ...down].map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  across.forEach((a, i) => {
    down.forEach((d, j) => {
      const meet = d.at >= a.from - TOUCH && d.at <= a.to + TOUCH && a.at >= d.from - TOUCH && a.at <= d.to + TOUCH;
      if (meet) parent[root(across.length + j)] = root(i);
    });
  });
  const groups = new Map<number, { across: Rule[]; down: Rule[] }>();
  const groupOf = (index: number) => {
    const at = root(index);
    const group = groups.get(at) ?? { across: [], down: [] };
    groups.set(at, group);
    return group;
  };
  across.forEach((rule, index) => {
    groupOf(index).across.push(rule);
  });
  down.forEach((rule, index) => {
    groupOf(across.length + index).down.push(rule);
  });
  return withLoose([...groups.values()]);
}

/**
 * Rules that touch nothing, put to the table beside them that is as high: the sides of a merged cell that goes on from the
 * page before to the page after.
 */
function withLoose(groups: readonly { readonly across: Rule[]; readonly down: Rule[] }[]): Rules[] {
  const tables = groups.filter(({ across }) => across.length > 0);
  const ends = tables.map(({ down }) => ({
    top: Math.min(...down.map(({ from }) => from)),
    bottom: Math.max(...down.map(({ to }) => to)),
  }));
  for (const { down } of groups.filter(({ across }) => across.length === 0)) {
    for (const rule of down) {
      const beside = ends.findIndex(
        ({ top, bottom }) => Math.abs(rule.from - top) <= BEYOND && Math.abs(rule.to - bottom) <= BEYOND,
      );
      tables[beside]?.down.push(rule);
    }
  }
  return tables;
}

/** Values gathered where they are near each other; each group stands at its middle. */
function gathered(values: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && value - (last[0] as number) <= DOUBLE) last.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => ((group[0] as number) + (group.at(-1) as number)) / 2);
}

/** The lines of one direction, with those that close open sides; `open` tells which of them those are. */
function lines(rules: readonly Rule[], others: readonly Rule[]): { at: number[]; open: Set<number> } {
  const at = gathered(rules.map((rule) => rule.at));
  const open = new Set<number>();
  const reach = (end: number, near: (rule: Rule) => number) =>
    others.filter((rule) => Math.abs(near(rule) - end) <= TOUCH).length >= 2;
  const low = Math.min(...others.map((rule) => rule.from));
  const high = Math.max(...others.map((rule) => rule.to));
  if (at.length === 0 || (low < (at[0] as number) - BEYOND && reach(low, (rule) => rule.from))) {
    at.unshift(low);
    open.add(low);
  }
  if (high > (at.at(-1) as number) + BEYOND && reach(high, (rule) => rule.to)) {
    at.push(high);
    open.add(high);
  }
  return { at, open };
}

/** For each line and each box along it, whether a wall stands there. */
function walls(rules: readonly Rule[], at: readonly number[], along: readonly number[], open: ReadonlySet<number>) {
  const covered = at.map(() => new Array<number>(along.length - 1).fill(0));
  for (const rule of rules) {
    const line = at.findIndex((each) => Math.abs(each - rule.at) <= DOUBLE);
    const row = covered[line];
    if (!row) continue;
    for (let box = 0; box < row.length; box += 1) {
      const [from, to] = [along[box] as number, along[box + 1] as number];
      const length = Math.min(to, rule.to) - Math.max(from, rule.from);
      if (length > 0) row[box] = (row[box] as number) + length / (to - from);
    }
  }
  const drawn = covered.map((row) => row.map((share) => share >= STANDS));
  return { drawn, stands: drawn.map((row, line) => row.map((each) => each || open.has(at[line] as number))) };
}

function frameOf(rules: Rules): Frame | null {
  if (rules.across.length < 2 || rules.down.length < 1) return null;
  const { at: x, open: openX } = lines(rules.down, rules.across);
  const { at: y, open: openY } = lines(rules.across, rules.down);
  const [rows, columns] = [y.length - 1, x.length - 1];
  if (rows < 1 || columns < 1 || rows * columns > MOST_BOXES) return null;
  const down = walls(rules.down, x, y, openX).stands;
  const { stands: across, drawn } = walls(rules.across, y, x, openY);
  const owner = new Array<number>(rows * columns).fill(-1);
  const slots: Slot[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (owner[row * columns + column] !== -1) continue;
      for (const slot of slotsFrom(row, column)) {
        slots.push(slot);
        for (let r = slot.row; r < slot.row + slot.rowSpan; r += 1) {
          for (let c = slot.column; c < slot.column + slot.columnSpan; c += 1)
            owner[r * columns + c] = slots.length - 1;
        }
      }
    }
  }
  const area = { left: x[0] as number, right: x[columns] as number, top: y[0] as number, bottom: y[rows] as number };
  return { x, y, area, slots, slotAt: (row, column) => owner[row * columns + column] as number };

  /** The slot a box begins; where its boxes make no rectangle, because a rule is missing, one slot for each run in a row. */
  function slotsFrom(row: number, column: number): Slot[] {
    const boxes = region(row, column);
    const top = Math.min(...boxes.map(([r]) => r));
    const left = Math.min(...boxes.map(([, c]) => c));
    const rowSpan = Math.max(...boxes.map(([r]) => r)) - top + 1;
    const columnSpan = Math.max(...boxes.map(([, c]) => c)) - left + 1;
    if (boxes.length === rowSpan * columnSpan) return [ended({ row: top, column: left, rowSpan, columnSpan })];
    const runs: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];
    for (const [r, c] of boxes.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const last = runs.at(-1);
      if (last && last.row === r && last.column + last.columnSpan === c && !down[c]?.[r]) last.columnSpan += 1;
      else runs.push({ row: r, column: c, rowSpan: 1, columnSpan: 1 });
    }
    return runs.map(ended);
  }

  /** A slot with the ways it is open, which only matters where a page may cut it. */
  function ended(slot: Omit<Slot, 'openAbove' | 'openBelow'>): Slot {
    const isOpen = (line: number) =>
      !drawn[line]?.slice(slot.column, slot.column + slot.columnSpan).some((each) => each);
    return {
      ...slot,
      openAbove: slot.row === 0 && isOpen(0),
      openBelow: slot.row + slot.rowSpan === rows && isOpen(rows),
    };
  }

  /** Every box that can be reached from one without crossing a wall. */
  function region(row: number, column: number): [number, number][] {
    const seen = new Set([row * columns + column]);
    const found: [number, number][] = [[row, column]];
    for (const [r, c] of found) {
      const next = [
        ...(c + 1 < columns && !down[c + 1]?.[r] ? [[r, c + 1]] : []),
        ...(c > 0 && !down[c]?.[r] ? [[r, c - 1]] : []),
        ...(r + 1 < rows && !across[r + 1]?.[c] ? [[r + 1, c]] : []),
        ...(r > 0 && !across[r]?.[c] ? [[r - 1, c]] : []),
      ] as [number, number][];
      for (const [nr, nc] of next) {
        if (seen.has(nr * columns + nc)) continue;
        seen.add(nr * columns + nc);
        found.push([nr, nc]);
      }
    }
    return found;
  }
}

/** Every table these rules make: at least two cells each, the smaller ones first, as a table may stand in a frame. */
export function framesOf(rules: Rules): Frame[] {
  const frames = connected(rules).flatMap((group) => frameOf(group) ?? []);
  const sizeOf = ({ area }: Frame) => (area.right - area.left) * (area.bottom - area.top);
  return frames.filter(({ slots }) => slots.length > 1).sort((a, b) => sizeOf(a) - sizeOf(b));
}
