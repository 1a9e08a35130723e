/**
 * Where the words and numbers of a text stand on their pages: each number has a place of its own, so that it can be
 * pointed at and clicked.
 */

import type { Place } from '../../../shared/view.ts';
import type { Glyph } from './glyphs.ts';
import type { Piece } from './lines.ts';
import { type Area, around } from './space.ts';

const WORDS = /[\p{Nd}][\p{Nd}.,]*|[^\s\p{Nd}]+/gu;

/** The places of a text that begins at an offset. A word over two lines has a place on each. */
export function placesOf(piece: Piece, offset: number): Place[] {
  const places: Place[] = [];
  for (const word of piece.text.matchAll(WORDS)) {
    let start = word.index;
    let area: Area | null = null;
    let last: Glyph | null = null;
    let isFontless = false;
    const end = word.index + word[0].length;
    const close = (at: number) => {
      if (area === null || last === null) return;
      const box = { left: area.left, top: area.top, width: area.right - area.left, height: area.bottom - area.top };
      places.push({ start: offset + start, end: offset + at, page: last.page, box, ...(isFontless && { isFontless }) });
    };
    for (let unit = start; unit < end; unit += 1) {
      const glyph = piece.from[unit] ?? null;
      if (glyph === null) continue;
      const isNewLine =
        last !== null && (glyph.page !== last.page || Math.abs(glyph.base - last.base) > 0.5 * last.size);
      if (isNewLine) {
        close(unit);
        start = unit;
        area = null;
        isFontless = false;
      }
      area = area === null ? glyph.place : around(area, glyph.place);
      last = glyph;
      isFontless ||= glyph.isFontless;
    }
    close(end);
  }
  return places;
}
