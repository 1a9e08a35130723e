/**
 * One page to its parts: ruled tables, and the lines of text outside them, each where it stands on the page.
 */

import { framesOf } from './cells.ts';
import type { Glyph } from './glyphs.ts';
import { type Line, linesOf, type Piece, textOf } from './lines.ts';
import type { Page } from './page.ts';
import { edgesOf, type Rule, type Rules, rulesOf } from './rules.ts';
import { isOpen } from './segments.ts';
import { type Area, around, type Size, type Turn, uprightArea } from './space.ts';
import { holds, type Table, tableOf } from './tables.ts';

/** A line outside ruled tables. `place`: on the page as shown. */
export interface FreeLine {
  readonly kind: 'line';
  readonly line: Line;
  readonly piece: Piece;
  readonly turn: Turn;
  readonly place: Area;
}

/** `top` and `bottom` are in the frame in which most of the page's text is upright. */
export type Part = (Table | FreeLine) & { readonly top: number; readonly bottom: number };

export interface LaidPage {
  readonly size: Size;
  readonly turn: Turn;
  /** From top to bottom. */
  readonly parts: readonly Part[];
  /** Level rules, where most of the page's text is upright. */
  readonly bars: readonly Rule[];
}

const TURNS: readonly Turn[] = [0, 90, 180, 270];

/** How most of these characters run. */
function mainTurn(glyphs: readonly Glyph[]): Turn {
  const counts = TURNS.map((turn) => glyphs.reduce((count, glyph) => count + (glyph.turn === turn ? 1 : 0), 0));
  return TURNS[counts.indexOf(Math.max(...counts))] as Turn;
}

/** How a table runs: as its numbers do, since headings over narrow columns are often set upright. */
function turnOf(glyphs: readonly Glyph[]): Turn {
  const digits = glyphs.filter(({ text }) => /\d/.test(text));
  return mainTurn(digits.length > 2 ? digits : glyphs);
}

function placeOf(glyphs: readonly Glyph[]): Area {
  return glyphs.map(({ place }) => place).reduce(around);
}

/** Lays out what is seen of a page. */
export function laid(page: Page, glyphs: readonly Glyph[]): LaidPage {
  const turn = mainTurn(glyphs);
  const tables: Table[] = [];
  let free: readonly Glyph[] = glyphs;

  /** Takes the characters of every table that these rules make, if most of them run this way. */
  const take = (rules: Rules, way: Turn) => {
    const view = { turn: way, page };
    for (const frame of framesOf(rules)) {
      const inside = free.filter((glyph) => holds(frame, glyph, view));
      if (inside.length === 0 || turnOf(inside) !== way) continue;
      const table = tableOf(frame, inside, view);
      if (isOpen(table)) continue;
      tables.push(table);
      const taken = new Set(inside);
      free = free.filter((glyph) => !taken.has(glyph));
    }
  };
  const turns = TURNS.filter((way) => glyphs.some((glyph) => glyph.turn === way));
  for (const way of turns) take(rulesOf(page, way, page), way);
  if (page.fills.length > 1) for (const way of turns) take(edgesOf(page, way, page), way);

  const lines = turns.flatMap((way) =>
    linesOf(free.filter((glyph) => glyph.turn === way)).map(
      (line): FreeLine => ({ kind: 'line', line, piece: textOf(line), turn: way, place: placeOf(line.glyphs) }),
    ),
  );
  const parts = [...tables, ...lines].map((part): Part => {
    const { top, bottom } = uprightArea(part.kind === 'line' ? part.place : shownArea(part), turn, page);
    return { ...part, top, bottom };
  });
  const size = { width: page.width, height: page.height };
  return { size, turn, parts: parts.sort((a, b) => a.top - b.top), bars: rulesOf(page, turn, page).across };
}

/** Where a table's text stands on the page as shown. */
function shownArea({ cells }: Table): Area {
  return placeOf(cells.flatMap(({ piece }) => piece.from.filter((glyph) => glyph !== null)));
}
