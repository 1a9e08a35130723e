/**
 * The style sheet, [MS-DOC] 2.9.271: what the styles of paragraphs and characters say.
 *
 * A style can hide text, so leaving styles out could make a number of what nobody sees.
 */

import type { Bytes } from './bytes.ts';
import { NO_SWITCHES, type Switches, styleSwitches } from './characters.ts';

export interface Style {
  readonly switches: Switches;
  /** Modifications of paragraphs, those of the style it is based on first. */
  readonly lists: readonly Bytes[];
  /** `Heading 1` is 1, whatever it is called; `null` for other styles. */
  readonly heading: number | null;
}

const NO_STYLE: Style = { switches: NO_SWITCHES, lists: [], heading: null };
const PARAGRAPH = 1;
const CHARACTER = 2;
const NO_BASE = 0xfff;
/** More styles based on each other than anybody makes; a longer chain runs in a circle. */
const MAX_CHAIN = 20;

/** A style as it stands in the sheet: its own modifications only (2.9.260). */
interface Definition {
  readonly heading: number | null;
  readonly base: number;
  readonly paragraph: Bytes | null;
  readonly character: Bytes | null;
}

/** `null` for one too short to say anything; parts cut short are left out. */
function definitionOf(std: Bytes, baseBytes: number): Definition | null {
  if (std.length < Math.max(baseBytes, 6) + 2) return null;
  const [first, second] = [std.u16(0), std.u16(2)];
  const invariant = first & 0xfff;
  const kind = second & 0xf;
  const parts: Bytes[] = [];
  const nameBytes = 2 + 2 * std.u16(baseBytes) + 2;
  let at = baseBytes + nameBytes;
  for (let nth = std.u16(4) & 0xf; nth > 0 && at + 2 <= std.length; nth -= 1) {
    const length = std.u16(at);
    if (at + 2 + length > std.length) break;
    parts.push(std.part(at + 2, length, 'STSH'));
    at += 2 + length + (length % 2);
  }
  const [one, two] = parts;
  return {
    heading: invariant >= 1 && invariant <= 9 ? invariant : null,
    base: second >> 4,
    // A paragraph's modifications begin with the number of the style itself (2.9.342).
    paragraph: kind === PARAGRAPH && one && one.length > 2 ? one.part(2, one.length - 2, 'STSH') : null,
    character: (kind === PARAGRAPH ? two : kind === CHARACTER ? one : null) ?? null,
  };
}

export class Styles {
  private readonly definitions: readonly (Definition | null)[];
  private readonly known = new Map<number, Style>();

  constructor(sheet: Bytes) {
    const definitions: (Definition | null)[] = [];
    if (sheet.length > 0) {
      const [count, baseBytes] = [sheet.u16(2), sheet.u16(4)];
      let at = 2 + sheet.u16(0);
      for (let nth = 0; nth < count && at + 2 <= sheet.length; nth += 1) {
        const length = Math.min(sheet.u16(at), sheet.length - at - 2);
        definitions.push(length === 0 ? null : definitionOf(sheet.part(at + 2, length, 'STSH'), baseBytes));
        at += 2 + length + (length % 2);
      }
    }
    this.definitions = definitions;
  }

  /** A style by its number, with all it inherits; plain where there is none. */
  style(number: number): Style {
    const known = this.known.get(number);
    if (known) return known;
    const style = this.inherited(number);
    this.known.set(number, style);
    return style;
  }

  private inherited(number: number): Style {
    const chain: Definition[] = [];
    let next = this.definitions[number];
    while (next && chain.length < MAX_CHAIN) {
      chain.unshift(next);
      next = next.base === NO_BASE ? null : this.definitions[next.base];
    }
    return chain.reduce<Style>(
      ({ switches, lists }, { heading, paragraph, character }) => ({
        switches: character ? styleSwitches(switches, character) : switches,
        lists: paragraph ? [...lists, paragraph] : lists,
        heading,
      }),
      NO_STYLE,
    );
  }
}
