/**
 * Traditional characters to Simplified, one for one.
 *
 * Labels are matched on the simplified text, values are quoted from the original, and the same span must fit both; so
 * only replacements of equal length count. The character table is OpenCC's.
 */

/// <reference path="./opencc.d.ts" />
import table from 'opencc-js/dict/TSCharacters';

const BEYOND_ASCII = /[㐀-鿿]/g;

function parseTable(lines: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const line of lines.split('|')) {
    const [from, to] = line.split(' ');
    if (from && to && from.length === 1 && to.length === 1 && from !== to) pairs.set(from, to);
  }
  return pairs;
}

const SIMPLIFIED = parseTable(table);

/** The text with every Traditional character replaced. Guarantee: as long as the input. Example: `報告` → `报告`. */
export function simplify(text: string): string {
  return text.replace(BEYOND_ASCII, (character) => SIMPLIFIED.get(character) ?? character);
}
