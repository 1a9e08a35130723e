/**
 * How much room text takes. Programs differ in whether they fit a row's height to wrapped text on opening a file, so the
 * heights are written down.
 */

const LINE = 15;
const PADDING = 5;
/** Room that a cell keeps free at its edges, in characters. */
const EDGES = 1.5;
const WIDE = /[\u2010-\u2BFF\u2E80-\uFFEF]|[\u{20000}-\u{3FFFF}]/u;

/** How many plain characters wide a text is: Chinese letters and signs take two. Example: `textWidth('共3件')` is 5. */
export function textWidth(words: string): number {
  let width = 0;
  for (const letter of words) width += WIDE.test(letter) ? 2 : 1;
  return width;
}

/** The height in points of a row that shows this text wrapped in so many characters. */
export function heightOf(words: string, width: number): number {
  const room = Math.max(1, width - EDGES);
  const lines = words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
  return lines * LINE + PADDING;
}
