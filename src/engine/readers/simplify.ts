/**
 * Traditional characters to Simplified, one for one.
 *
 * Labels are matched on the simplified text, values are quoted from the original, and the same span must fit both; so
 * only replacements of equal length count. The character table is OpenCC's.
 */

/// <reference path="./opencc.d.ts" />
import table from 'opencc-js/dict/TSCharacters';

/** The Simplified twin of each UTF-16 code unit, itself where it has none. */
function parseTable(lines: string): Uint16Array {
  const twins = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (const line of lines.split('|')) {
    const [from, to] = line.split(' ');
    if (from?.length === 1 && to?.length === 1) twins[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return twins;
}

const TWINS = parseTable(table);

/** The text with every Traditional character replaced. Guarantee: as long as the input. Example: `報告` → `报告`. */
export function simplify(text: string): string {
  let simplified = '';
  let from = 0;
  // Most texts have none: they are not copied.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const twin = TWINS[code] as number;
    if (twin === code) continue;
    simplified += text.slice(from, at) + String.fromCharCode(twin);
    from = at + 1;
  }
  return from === 0 ? text : simplified + text.slice(from);
}
