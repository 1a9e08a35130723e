/**
 * The characters of a page, each with its own box: never the library's own lines and words, which run cells together.
 *
 * A character the file does not say the meaning of becomes the replacement character, so that a cell with one is illegible
 * and never silently short. Digits are never changed; radicals that stand for whole characters are written as those.
 */

import type { Pdfium } from './pdfium.ts';
import { whole } from './radicals.ts';
import { type Area, areaOf, quarter, type Size, shown, type Turn, upright } from './space.ts';

/**
 * One character. `place` is its box on the page as shown; the other figures are in the frame in which text running at
 * `turn` is upright: `base` is the line it stands on. `object` is the handle of the text object it belongs to.
 */
export interface Glyph {
  readonly text: string;
  readonly place: Area;
  readonly page: number;
  readonly turn: Turn;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly object: number;
  /** Drawn without ink, or with white, or slanting across the page. */
  readonly ink: 'plain' | 'none' | 'white' | 'slanted';
  /** Its font is not in the file and not in the library either: the page's picture has nothing here. */
  readonly isFontless: boolean;
}

export interface PageText {
  readonly glyphs: readonly Glyph[];
  /** How many characters have no meaning. */
  readonly lost: number;
}

export const LOST = '\uFFFD';
/** More than any page may have: whoever asks refuses so many. */
const MOST_CHARACTERS = 60_000;
/** Text that runs this far off level is no running text. */
const SLANTED = 8;
const WHITE = 250;

/** Controls, non-characters, private use: nothing anybody could read. */
const MEANINGLESS = /^[\p{Cc}\p{Co}\p{Cn}\uFFFD]$/u;
/** The library has fonts of its own for Latin letters and digits, and none for these. */
const FAR_EASTERN = /^[\u2E80-\u{3FFFF}]$/u;
const BLANK = /^[\s\u00A0\u200B\u3000]$/u;

/** A character as it is written. The library gives hyphens at the end of a line as U+0002. */
function written(code: number): string {
  if (code === 2 || code === 0xad) return '-';
  if (code === 0 || code > 0x10ffff) return LOST;
  const text = String.fromCodePoint(code);
  if (BLANK.test(text)) return ' ';
  return MEANINGLESS.test(text) ? LOST : whole(text);
}

/** What holds for all characters of one text object. */
interface Hand {
  readonly turn: Turn;
  readonly scale: number;
  readonly ink: Glyph['ink'];
  readonly hasFont: boolean;
}

function handOf(pdfium: Pdfium, text: number, index: number, object: number, rotation: Turn): Hand {
  const { call, out, float, integer } = pdfium;
  const known = call.FPDFText_GetMatrix(text, index, out) !== 0;
  const [a, b] = known ? [float(0), float(1)] : [1, 0];
  // Angles are counter-clockwise in the file's own coordinates and clockwise here.
  const { turn, off } = quarter(rotation - (Math.atan2(b, a) * 180) / Math.PI);
  const scale = Math.hypot(a, b) || 1;
  const mode = object === 0 ? 0 : call.FPDFTextObj_GetTextRenderMode(object);
  let ink: Glyph['ink'] = 'plain';
  if (mode === 3 || mode === 7) ink = 'none';
  else if (off > SLANTED) ink = 'slanted';
  else if (mode === 0 && object !== 0 && call.FPDFPageObj_GetFillColor(object, out, out + 4, out + 8, out + 12)) {
    if (integer(3) < 5) ink = 'none';
    else if ([0, 1, 2].every((each) => integer(each) >= WHITE)) ink = 'white';
  }
  const font = object === 0 ? 0 : call.FPDFTextObj_GetFont(object);
  return { turn, scale, ink, hasFont: font === 0 || call.FPDFFont_GetIsEmbedded(font) !== 0 };
}

/** Every character of a page that takes up room. `box` and `rotation` as in `shown`; `size` is of the page as shown. */
export function glyphsOf(
  pdfium: Pdfium,
  handle: number,
  page: number,
  box: Area,
  rotation: Turn,
  size: Size,
): PageText {
  const { call, out, float, double } = pdfium;
  const text = call.FPDFText_LoadPage(handle);
  if (text === 0) return { glyphs: [], lost: 0 };
  try {
    const glyphs: Glyph[] = [];
    const hands = new Map<number, Hand>();
    const count = Math.min(call.FPDFText_CountChars(text), MOST_CHARACTERS);
    let lost = 0;
    let pending = 0;
    for (let index = 0; index < count; index += 1) {
      if (call.FPDFText_IsGenerated(text, index) === 1) continue;
      let code = call.FPDFText_GetUnicode(text, index);
      if (code >= 0xd800 && code < 0xdc00) {
        pending = code;
        continue;
      }
      if (code >= 0xdc00 && code < 0xe000)
        code = pending === 0 ? 0 : (pending - 0xd800) * 0x400 + code - 0xdc00 + 0x10000;
      pending = 0;
      const unmapped = call.FPDFText_HasUnicodeMapError(text, index) === 1;
      const character = unmapped ? LOST : written(code);
      const object = call.FPDFText_GetTextObject(text, index);
      const hand = hands.get(object) ?? handOf(pdfium, text, index, object, rotation);
      hands.set(object, hand);
      if (!call.FPDFText_GetLooseCharBox(text, index, out)) continue;
      const [x1, y1] = shown(float(0), float(1), box, rotation);
      const [x2, y2] = shown(float(2), float(3), box, rotation);
      if (!call.FPDFText_GetCharOrigin(text, index, out, out + 8)) continue;
      const [x, y] = shown(double(0), double(1), box, rotation);
      const em = call.FPDFText_GetFontSize(text, index) * hand.scale;
      if (![x1, x2, y1, y2, x, y, em].every(Number.isFinite)) continue;
      const [u1, v1] = upright(x1, y1, hand.turn, size);
      const [u2, v2] = upright(x2, y2, hand.turn, size);
      const [, base] = upright(x, y, hand.turn, size);
      const height = em > 0 ? em : Math.abs(v1 - v2);
      if (character === LOST) lost += 1;
      glyphs.push({
        text: character,
        place: placeOf(Math.min(u1, u2), Math.max(u1, u2), base, height, hand.turn, size),
        page,
        turn: hand.turn,
        left: Math.min(u1, u2),
        right: Math.max(u1, u2),
        base,
        size: height,
        object,
        ink: hand.ink,
        isFontless: !hand.hasFont && FAR_EASTERN.test(character),
      });
    }
    return { glyphs, lost };
  } finally {
    call.FPDFText_ClosePage(text);
  }
}

/** Turns back what stands upright. */
const BACK: Readonly<Record<Turn, Turn>> = { 0: 0, 90: 270, 180: 180, 270: 90 };

/** A character's box as shown: from a little above its height to a little below its line. */
function placeOf(left: number, right: number, base: number, height: number, turn: Turn, page: Size): Area {
  const frame = turn % 180 === 0 ? page : { width: page.height, height: page.width };
  const [x1, y1] = upright(left, base - 0.88 * height, BACK[turn], frame);
  const [x2, y2] = upright(right, base + 0.16 * height, BACK[turn], frame);
  return areaOf(x1, y1, x2, y2);
}
